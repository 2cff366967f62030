/** Signing credentials: the hot path of issuing, one P-256 signature each. */
import { createHash, sign, type KeyObject } from 'node:crypto'
import {
  encodePayload,
  encodeProtectedHeader,
  encodeSigStructure,
  encodeSign1,
  lowerS,
  type Credential,
} from './credential-format.ts'

/** A document signer's private key (P-256) and the name by which a trust list knows it. */
export type CredentialKey = { readonly kid: Uint8Array; readonly privateKey: KeyObject }

/**
 * The COSE_Sign1 bytes of a credential; the form is described in `credential-format.ts`.
 * Throws RangeError for a credential that could not be read back.
 */
export function signCredential(credential: Credential, key: CredentialKey): Buffer {
  const header = encodeProtectedHeader(key.kid)
  const payload = encodePayload(credential)
  const signature = signBytes(encodeSigStructure(header, payload), key)
  const cose = encodeSign1(header, payload, signature)
  return Buffer.from(cose.buffer, cose.byteOffset, cose.length)
}

/** ES256 as r ‖ s, with s in the lower half of the group's order. */
export function signBytes(bytes: Uint8Array, { privateKey }: CredentialKey): Uint8Array {
  // A bare KeyObject and DER output: twice as fast as asking OpenSSL for r ‖ s (measured, Node 24).
  const signature = rawSignature(sign('sha256', bytes, privateKey))
  lowerS(signature)
  return signature
}

/** SHA-256 of the signed bytes. Without the signature, which nobody can guess, it tells nothing. */
export function credentialDigest(cose: Uint8Array): Buffer {
  return createHash('sha256').update(cose).digest()
}

/**
 * What the transparency log commits to: SHA-256 of the credential's salt and of the digest of its
 * signed bytes. These two prove it also when the signed bytes themselves are erased.
 */
export function credentialHash(salt: Uint8Array, digest: Uint8Array): Buffer {
  return createHash('sha256').update(salt).update(digest).digest()
}

/** An ECDSA signature from DER (SEQUENCE of two INTEGERs) to r ‖ s, 32 bytes each. */
function rawSignature(der: Uint8Array): Uint8Array {
  const raw = new Uint8Array(64)
  let at = 2 // A P-256 signature is shorter than 128 bytes: tag and one byte of length.
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0
    const start = at + 2
    const skipped = Math.max(0, length - 32) // The zero that keeps an INTEGER positive.
    raw.set(der.subarray(start + skipped, start + length), end - (length - skipped))
    at = start + length
  }
  return raw
}

/** The other way: r ‖ s to DER, which OpenSSL checks faster. */
export function derSignature(raw: Uint8Array): Buffer {
  const parts = [raw.subarray(0, 32), raw.subarray(32, 64)].map((half) => {
    let first = 0
    while (first < 31 && half[first] === 0) first += 1
    const digits = half.subarray(first)
    const padding = (digits[0] ?? 0) >= 0x80 ? [0] : []
    return Buffer.from([0x02, digits.length + padding.length, ...padding, ...digits])
  })
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([0x30, body.length]), body])
}
