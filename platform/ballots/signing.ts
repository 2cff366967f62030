/**
 * The signer's side of RSABSSA-SHA384-PSS-Randomized (RFC 9474), by OpenSSL: it signs what it
 * cannot read, and knows its own signature under what somebody shows later. The voter's side is
 * another implementation (`blinding.ts`), so that each checks the other.
 */
import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  privateDecrypt,
  publicEncrypt,
  verify,
  type KeyObject,
} from 'node:crypto'
import { promisify } from 'node:util'
import { modulusBits, signatureBytes, type VotingPaper } from './paper.ts'

const makeKeys = promisify(generateKeyPair)
/** As many as a SHA-384 hash has: the salt of PSS in this variant. */
const saltLength = 48

export type BallotKeys = {
  /** SPKI, DER. */
  readonly publicKey: Buffer
  /** PKCS #8, DER. */
  readonly privateKey: Buffer
}

/** One pair for each vote: a paper of one counts in no other. */
export function makeBallotKeys(): Promise<BallotKeys> {
  return makeKeys('rsa', {
    modulusLength: modulusBits,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
}

/**
 * Signs what was blinded; undefined for what is no number below the modulus. The signature is
 * taken back before it is given out (RFC 9474 section 4.3): a fault in the machine would otherwise
 * give the key away.
 */
export function signBlinded(privateKey: Buffer, blinded: Uint8Array): Buffer | undefined {
  if (blinded.length !== signatureBytes) return undefined
  const key = createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' })
  const padding = constants.RSA_NO_PADDING
  let signed: Buffer
  try {
    signed = privateDecrypt({ key, padding }, blinded)
  } catch {
    return undefined
  }
  const back = publicEncrypt({ key: createPublicKey(key), padding }, signed)
  return back.equals(blinded) ? signed : undefined
}

export function readPublicKey(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' })
}

/** Whether this key signed this paper, blindly as it must have been. */
export function isSigned(key: KeyObject, { prepared, signature }: VotingPaper): boolean {
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verify('sha384', prepared, { key, padding, saltLength }, signature)
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 5
const groupLetters = 4

/**
 * By which a voter finds his ballot in the published list: a hundred bits of a hash of the paper,
 * in letters that nobody takes for others (Crockford's base 32).
 */
export function ballotNumber(prepared: Uint8Array): string {
  const hash = createHash('sha256').update('daftar ballot\n').update(prepared).digest()
  const bits = Array.from(hash, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const all = Array.from({ length: groups * groupLetters }, (_, at) =>
    letters.charAt(Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)),
  ).join('')
  return (all.match(/.{4}/g) ?? []).join('-')
}

/** A number as somebody types it; undefined for what is none. */
export function readBallotNumber(typed: string): string | undefined {
  const all = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const isOne =
    all.length === groups * groupLetters && [...all].every((one) => letters.includes(one))
  return isOne ? (all.match(/.{4}/g) ?? []).join('-') : undefined
}

/** What the leaf of a counted ballot binds: the paper and what was chosen on it, in any order. */
export function ballotHash(prepared: Uint8Array, choices: readonly string[]): string {
  const hash = createHash('sha256').update(prepared)
  return hash.update(choices.toSorted().join('\n')).digest('base64url')
}
