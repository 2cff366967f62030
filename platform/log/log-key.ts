/** The log's Ed25519 key, and what it signs: notes. */
import { createPublicKey, verify } from 'node:crypto'
import { join } from 'node:path'
import { utf8 } from './bytes.ts'
import { ed25519Type, parseNote, parseVerifierKey, signatureLine, signaturesBy } from './note.ts'
import { keyIdOf, loadOrCreateSigningKey, signingKeyFrom } from './signing-key.ts'
import type { SigningKey } from './signing-key.ts'

export type LogKey = {
  readonly name: string
  /** `name+keyid+base64(type ‖ public key)`, as published at `/log/key`. */
  readonly verifierKey: string
  /** A signed note of this text, which must end in a newline. */
  readonly signNote: (text: string) => string
}

const keyFile = 'log.key'

/** A log key from its 32 secret bytes. */
export function logKeyFrom(name: string, secret: Uint8Array): LogKey {
  return logKeyOf(signingKeyFrom(name, secret, ed25519Type))
}

/** The log's key from `directory`, made there on first use. @throws log-key-damaged */
export async function loadOrCreateLogKey(directory: string, name: string): Promise<LogKey> {
  return logKeyOf(await loadOrCreateSigningKey(join(directory, keyFile), name, ed25519Type))
}

function logKeyOf({ name, keyId, verifierKey, sign }: SigningKey): LogKey {
  return {
    name,
    verifierKey,
    signNote: (text) => `${text}\n${signatureLine({ name, keyId, signature: sign(text) })}`,
  }
}

/**
 * The text of a note that this verifier key has signed, or undefined: malformed, not signed by it,
 * or signed wrongly. Signatures by other keys, such as witnesses', are passed over.
 */
export function openNote(signedNote: string, verifierKey: string): string | undefined {
  const key = parseVerifierKey(verifierKey)
  const note = parseNote(signedNote)
  if (key === undefined || note === undefined) return undefined
  if (keyIdOf(key.name, key.publicKey, ed25519Type) !== key.keyId) return undefined
  const own = signaturesBy(note, key)
  const x = Buffer.from(key.publicKey).toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const isGood = own.every(({ signature }) => verify(null, utf8(note.text), publicKey, signature))
  return own.length > 0 && isGood ? note.text : undefined
}
