/**
 * Checking a credential without asking anyone: in Node and, unchanged, in the browser with the
 * network gone. It needs WebCrypto and cborg, nothing else.
 */
import {
  credentialBytes,
  readCredential,
  textPrefix,
  type Credential,
} from './credential-format.ts'

/** One document signer; `validFrom` and `validTo` are instants (ISO 8601) of its certificate. */
export type TrustedKey = {
  /** 16 hexadecimal digits. */
  readonly kid: string
  readonly issuer: string
  readonly publicKeyJwk: JsonWebKey
  readonly validFrom: string
  readonly validTo: string
}

/** The signers whose credentials count, as a verifier carries them; plain JSON. */
export type TrustList = { readonly issuedAt: string; readonly keys: readonly TrustedKey[] }

/**
 * `good`: signed by a key of the trust list, for the issuer it names, while the key was valid.
 * `bad`: the key is known and the signature or the use of the key is wrong: changed or forged.
 * `unknown-key`: well formed, but by nobody we know; perhaps a newer trust list does.
 * `unreadable`: not a credential at all, or a damaged one.
 */
export type CredentialResult =
  | { readonly signature: 'good'; readonly credential: Credential; readonly reason: 'signed' }
  | {
      readonly signature: 'bad'
      readonly credential: Credential
      readonly reason: 'signature-wrong' | 'issuer-not-of-this-key' | 'key-not-valid-then'
    }
  | {
      readonly signature: 'unknown-key'
      readonly credential: Credential
      readonly reason: 'key-not-in-trust-list'
    }
  | {
      readonly signature: 'unreadable'
      readonly reason: 'not-a-credential-code' | 'damaged-credential'
    }

/** Says whether r ‖ s is the key's ECDSA signature (P-256, SHA-256) over the bytes. */
export type VerifySignature = (
  key: TrustedKey,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
) => Promise<boolean>

/**
 * Checks the text of a QR code, with or without white space around it (no base45 text ends in a
 * space). Never throws for what a stranger typed or printed.
 */
export async function checkCredential(
  text: string,
  trustList: TrustList,
  verify: VerifySignature = verifyWithWebCrypto,
): Promise<CredentialResult> {
  const bytes = credentialBytes(text.trim())
  if (bytes === undefined) {
    const ours = text.trim().startsWith(textPrefix)
    return {
      signature: 'unreadable',
      reason: ours ? 'damaged-credential' : 'not-a-credential-code',
    }
  }
  return checkCredentialBytes(bytes, trustList, verify)
}

/** The same for the COSE bytes, as they are attached to a PDF. */
export async function checkCredentialBytes(
  cose: Uint8Array,
  trustList: TrustList,
  verify: VerifySignature = verifyWithWebCrypto,
): Promise<CredentialResult> {
  const read = readCredential(cose)
  if (read === undefined) return { signature: 'unreadable', reason: 'damaged-credential' }
  const { credential, kid, signed, signature } = read
  const name = hexOf(kid)
  // Eight bytes are a hint, not an identity: more than one key may carry the same name.
  const candidates = trustList.keys.filter((key) => key.kid === name)
  if (candidates.length === 0) {
    return { signature: 'unknown-key', credential, reason: 'key-not-in-trust-list' }
  }
  for (const key of candidates) {
    if (!(await verify(key, signature, signed))) continue
    if (key.issuer !== credential.issuer) {
      return { signature: 'bad', credential, reason: 'issuer-not-of-this-key' }
    }
    const issuedAt = credential.issuedAt.getTime()
    if (issuedAt < Date.parse(key.validFrom) || issuedAt > Date.parse(key.validTo)) {
      return { signature: 'bad', credential, reason: 'key-not-valid-then' }
    }
    return { signature: 'good', credential, reason: 'signed' }
  }
  return { signature: 'bad', credential, reason: 'signature-wrong' }
}

const importedKeys = new WeakMap<TrustedKey, Promise<CryptoKey>>()

export async function verifyWithWebCrypto(
  key: TrustedKey,
  signature: Uint8Array<ArrayBuffer>,
  signed: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  let imported = importedKeys.get(key)
  if (imported === undefined) {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
    imported = crypto.subtle.importKey('jwk', key.publicKeyJwk, algorithm, false, ['verify'])
    importedKeys.set(key, imported)
  }
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  return crypto.subtle.verify(algorithm, await imported, signature, signed)
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
