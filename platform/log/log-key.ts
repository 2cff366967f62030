/** The log's Ed25519 key: kept in one file that only its owner reads. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromBase64, joinBytes, toBase64, utf8 } from './bytes.ts'
import {
  ed25519Type,
  formatVerifierKey,
  isKeyName,
  keyIdInput,
  parseNote,
  parseVerifierKey,
  signatureLine,
  signaturesBy,
} from './note.ts'
import type { VerifierKey } from './note.ts'
import { logProblems } from './problems.ts'
import { writeOnce } from './durable-files.ts'

export type LogKey = {
  readonly name: string
  /** `name+keyid+base64(type ‖ public key)`, as published at `/log/key`. */
  readonly verifierKey: string
  /** A signed note of this text, which must end in a newline. */
  readonly signNote: (text: string) => string
}

const keyFile = 'log.key'
/** RFC 8410: what stands before the 32 secret bytes in a PKCS #8 Ed25519 key. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

function keyIdOf(name: string, publicKey: Uint8Array): string {
  return hash('sha256', keyIdInput(name, publicKey), 'hex').slice(0, 8)
}

function publicKeyObject(publicKey: Uint8Array): KeyObject {
  const x = Buffer.from(publicKey).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

/** A log key from its 32 secret bytes. */
export function logKeyFrom(name: string, secret: Uint8Array): LogKey {
  if (!isKeyName(name)) throw new RangeError(`not a key name: ${name}`)
  const key = Buffer.concat([pkcs8Prefix, secret])
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  const publicKey = new Uint8Array(Buffer.from(x ?? '', 'base64url'))
  const keyId = keyIdOf(name, publicKey)
  return {
    name,
    verifierKey: formatVerifierKey({ name, keyId, publicKey }),
    signNote: (text) => {
      const signature = sign(null, utf8(text), privateKey)
      return `${text}\n${signatureLine({ name, keyId, signature })}`
    },
  }
}

/**
 * The log's key from `directory`, made there on first use with mode 0600. The file holds one line,
 * `PRIVATE+KEY+name+keyid+base64(type ‖ secret)`, as the Go tools for notes write it. Refuses
 * `log-key-damaged` rather than replace a file that it cannot use.
 */
export async function loadOrCreateLogKey(directory: string, name: string): Promise<LogKey> {
  const file = join(directory, keyFile)
  await mkdir(directory, { recursive: true })
  const { privateKey } = generateKeyPairSync('ed25519')
  const secret = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url')
  const created = logKeyFrom(name, secret)
  const keyId = parseVerifierKey(created.verifierKey)?.keyId ?? ''
  const encoded = toBase64(joinBytes(Uint8Array.of(ed25519Type), secret))
  const line = `PRIVATE+KEY+${name}+${keyId}+${encoded}\n`
  const isNew = await writeOnce(file, utf8(line), 0o600)
  return isNew ? created : readLogKey(file, name)
}

async function readLogKey(file: string, name: string): Promise<LogKey> {
  const line = (await readFile(file, 'utf8')).trim()
  const [, owner, keyId, encoded] =
    /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(line) ?? []
  const bytes = fromBase64(encoded ?? '')
  const damaged = logProblems['log-key-damaged']({ values: { file, name } })
  if (owner !== name || bytes?.length !== 33 || bytes[0] !== ed25519Type) throw damaged
  const key = logKeyFrom(name, bytes.subarray(1))
  if (parseVerifierKey(key.verifierKey)?.keyId !== keyId) throw damaged
  return key
}

/**
 * The text of a note that this verifier key has signed, or undefined: malformed, not signed by it,
 * or signed wrongly. Signatures by other keys, such as witnesses', are passed over.
 */
export function openNote(signedNote: string, verifierKey: string): string | undefined {
  const key = parseVerifierKey(verifierKey)
  const note = parseNote(signedNote)
  if (key === undefined || note === undefined || !isTrueKeyId(key)) return undefined
  const own = signaturesBy(note, key)
  const publicKey = publicKeyObject(key.publicKey)
  const isGood = own.every(({ signature }) => verify(null, utf8(note.text), publicKey, signature))
  return own.length > 0 && isGood ? note.text : undefined
}

function isTrueKeyId({ name, keyId, publicKey }: VerifierKey): boolean {
  return keyIdOf(name, publicKey) === keyId
}
