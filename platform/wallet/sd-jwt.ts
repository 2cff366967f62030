/**
 * SD-JWT VC (RFC 9901 and draft-ietf-oauth-sd-jwt-vc, type `dc+sd-jwt`): a signed credential of
 * which its holder shows only what is asked. Each claim stands in a disclosure of its own, and the
 * signed part holds nothing but its hash.
 */
import { createHash, type KeyObject } from 'node:crypto'
import { SignJWT, type JWK } from 'jose'

/** A claim's value; an object discloses each of its members for itself. */
export type ClaimValue = string | number | boolean | { readonly [name: string]: string | boolean }

export type VerifiableCredential = {
  readonly issuer: string
  /** What kind of credential it is: an address that is never given to another. */
  readonly type: string
  /** Whose paper it is, for everybody to read: the kind of card says it anyway. */
  readonly authority: { readonly en: string; readonly ur: string }
  readonly issuedAt: Date
  readonly expiresAt: Date
  /** The holder's public key: without the private one a copy is worth nothing. */
  readonly holderKey: JWK
  /** Its place in a status list. */
  readonly status: { readonly uri: string; readonly index: number }
  readonly claims: Readonly<Record<string, ClaimValue>>
}

export type CredentialIssuer = {
  readonly kid: string
  readonly privateKey: KeyObject
  /** The signer's certificate and those above it, DER, base64. */
  readonly chain: readonly string[]
}

export const credentialType = 'dc+sd-jwt'
/** 128 bits, as RFC 9901, section 9.3 recommends. */
const saltBytes = 16

type Disclosed = { readonly digest: string; readonly text: string }

/** Signs a credential: `<jwt>~<disclosure>~…~`. */
export async function signSdJwt(
  credential: VerifiableCredential,
  issuer: CredentialIssuer,
  randomBytes: (size: number) => Buffer,
): Promise<string> {
  const disclosures: Disclosed[] = []
  const hide = (name: string, value: string | number | boolean | object): string => {
    const salt = randomBytes(saltBytes).toString('base64url')
    const text = Buffer.from(JSON.stringify([salt, name, value])).toString('base64url')
    const digest = digestOf(text)
    disclosures.push({ digest, text })
    return digest
  }
  const digests = Object.entries(credential.claims).map(([name, value]) => {
    if (typeof value !== 'object') return hide(name, value)
    const inner = Object.entries(value).map(([key, one]) => hide(key, one))
    return hide(name, { _sd: inner.toSorted() })
  })
  const { uri, index } = credential.status
  const jwt = await new SignJWT({
    iss: credential.issuer,
    vct: credential.type,
    // As the identity data of the European wallets name it; the other language by its tag.
    issuing_authority: credential.authority.en,
    'issuing_authority#ur': credential.authority.ur,
    cnf: { jwk: publicPart(credential.holderKey) },
    status: { status_list: { idx: index, uri } },
    _sd_alg: 'sha-256',
    // Sorted by hash: their order tells nothing of which is which.
    _sd: digests.toSorted(),
  })
    .setProtectedHeader({
      alg: 'ES256',
      typ: credentialType,
      kid: issuer.kid,
      x5c: [...issuer.chain],
    })
    .setIssuedAt(credential.issuedAt)
    .setExpirationTime(credential.expiresAt)
    .sign(issuer.privateKey)
  return `${[jwt, ...disclosures.map(({ text }) => text)].join('~')}~`
}

/** SHA-256 of a disclosure or of a presentation, base64url. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'ascii').digest('base64url')
}

/** Of a holder's key, what is public and what makes it that key: nothing else is repeated. */
export function publicPart({ kty, crv, x, y }: JWK): JWK {
  return { kty, crv, x, y } as JWK
}
