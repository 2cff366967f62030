/** Ed25519 and SHA-256 by Web Cryptography alone: the same in Node and on a phone's page. */
import { joinBytes, toHex, utf8 } from './bytes.ts'
import { keyIdInput } from './note.ts'
import type { SignatureType, VerifierKey } from './note.ts'

export async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joinBytes(...parts)))
}

/** Whether a key's id is the hash of its name, type and bytes. */
export async function isTrueKeyId(
  { name, keyId, publicKey }: VerifierKey,
  type: SignatureType,
): Promise<boolean> {
  return toHex(await sha256(keyIdInput(name, publicKey, type))).slice(0, 8) === keyId
}

/** Whether the key signed this text; undefined when this device cannot check Ed25519. */
export async function isSignedBy(
  { publicKey }: VerifierKey,
  signature: Uint8Array,
  signedText: string,
): Promise<boolean | undefined> {
  try {
    const algorithm = { name: 'Ed25519' }
    const key = await crypto.subtle.importKey('raw', publicKey, algorithm, false, ['verify'])
    return await crypto.subtle.verify(algorithm, key, joinBytes(signature), utf8(signedText))
  } catch {
    return undefined
  }
}
