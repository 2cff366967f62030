/**
 * The code on an identity card: MOSIP's Claim 169 (CBOR Web Token claim 169 of the IANA registry),
 * so that readers made for it anywhere read our cards. Free of Node.
 *
 *   base45( zlib( COSE_Sign1 { 1: -7, 4: kid }, { 1: issuer, 4: expires, 6: issued,
 *     169: { 1: number of the card, 2: version, 3: language, 4: full name, 8: born (YYYYMMDD),
 *            9: gender, 13: nationality, 19: name in the second language, 20: that language,
 *            23: country that issued } } ) )
 *
 * A reader says three things apart, as of every document here: signed or not, expired or not; what
 * became of the card since, only the register knows.
 */
import { decode, encode, rfc8949EncodeOptions } from 'cborg'
import { decodeBase45, encodeBase45 } from './base45.ts'
import { verifyWithWebCrypto } from './credential-check.ts'
import { checkCredential } from './credential-check.ts'
import type {
  CredentialResult,
  TrustedKey,
  TrustList,
  VerifySignature,
} from './credential-check.ts'
import {
  encodeProtectedHeader,
  encodeSign1,
  encodeSigStructure,
  type ClaimValue,
  type Credential,
  type SignedCredential,
} from './credential-format.ts'

export type IdentityClaims = {
  /** The card's own number, by which its state is asked; never the number of the person. */
  readonly id: string
  /** ISO 639-2, of the names without another language. */
  readonly language: string
  readonly fullName: string
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string
  readonly gender: 'male' | 'female' | 'other'
  /** ISO 3166-1, three letters. */
  readonly nationality: string
  readonly secondName: string
  readonly secondLanguage: string
}

export type IdentityToken = {
  readonly issuer: string
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly claims: IdentityClaims
}

/**
 * `good` says that the signature holds and the day of expiry has not come; the state of the card
 * is another question. The reasons are those of `CredentialResult`, and `expired`.
 */
export type IdentityCodeResult =
  | { readonly signature: 'good'; readonly token: IdentityToken; readonly isExpired: boolean }
  | {
      readonly signature: 'bad'
      readonly token: IdentityToken
      readonly reason: 'signature-wrong' | 'issuer-not-of-this-key' | 'key-not-valid-then'
    }
  | {
      readonly signature: 'unknown-key'
      readonly token: IdentityToken
      readonly reason: 'key-not-in-trust-list'
    }
  | {
      readonly signature: 'unreadable'
      readonly reason: 'not-a-credential-code' | 'damaged-credential'
    }

/** A token is some 300 bytes; what unpacks to more than this is an attack. */
const unpackedMax = 8_192
const packedMax = 4_096
const claim169 = 169
const version = '1.2.0'
const genders = ['male', 'female', 'other'] as const

export function encodeIdentityPayload({ issuer, issuedAt, expiresAt, claims }: IdentityToken) {
  const person = new Map<number, unknown>([
    [1, claims.id],
    [2, version],
    [3, claims.language],
    [4, claims.fullName],
    [8, claims.dateOfBirth.replaceAll('-', '')],
    [9, genders.indexOf(claims.gender) + 1],
    [13, claims.nationality],
    [19, claims.secondName],
    [20, claims.secondLanguage],
    [23, claims.nationality],
  ])
  const payload = new Map<number, unknown>([
    [1, issuer],
    [4, seconds(expiresAt)],
    [6, seconds(issuedAt)],
    [claim169, person],
  ])
  return encode(payload, rfc8949EncodeOptions)
}

function seconds(instant: Date): number {
  return Math.trunc(instant.getTime() / 1000)
}

/** The text of the code, from COSE bytes that are packed already. */
export function identityCodeText(packed: Uint8Array): string {
  return encodeBase45(packed)
}

/** Whether a text may be such a code at all: ours begins otherwise, a web address has no base45. */
export function isIdentityCode(text: string): boolean {
  const bytes = decodeBase45(text.trim())
  // RFC 1950: deflate with a window of 32 kB, and a header that is a multiple of 31.
  return bytes !== undefined && bytes[0] === 0x78 && (0x7800 + (bytes[1] ?? 0)) % 31 === 0
}

/**
 * Reads and checks a code. Never throws for what a stranger printed. The signature is checked
 * before anything in the token is believed.
 */
export async function checkIdentityCode(
  text: string,
  trustList: TrustList,
  now: Date,
  verify: VerifySignature = verifyWithWebCrypto,
): Promise<IdentityCodeResult> {
  if (!isIdentityCode(text)) return { signature: 'unreadable', reason: 'not-a-credential-code' }
  const cose = await unpack(decodeBase45(text.trim()) ?? new Uint8Array(0))
  const read = cose && readToken(cose)
  if (!read) return { signature: 'unreadable', reason: 'damaged-credential' }
  const { token, kid, signature, signed } = read
  const candidates = trustList.keys.filter((key) => key.kid === hexOf(kid))
  if (candidates.length === 0) {
    return { signature: 'unknown-key', token, reason: 'key-not-in-trust-list' }
  }
  for (const key of candidates) {
    if (!(await verify(key, signature, signed))) continue
    const reason = misuseOf(key, token)
    if (reason) return { signature: 'bad', token, reason }
    return { signature: 'good', token, isExpired: token.expiresAt <= now }
  }
  return { signature: 'bad', token, reason: 'signature-wrong' }
}

function misuseOf(key: TrustedKey, { issuer, issuedAt }: IdentityToken) {
  if (key.issuer !== issuer) return 'issuer-not-of-this-key'
  const at = issuedAt.getTime()
  const wasValid = at >= Date.parse(key.validFrom) && at <= Date.parse(key.validTo)
  return wasValid ? undefined : 'key-not-valid-then'
}

/** zlib, bounded: undefined for what is damaged or unpacks to more than any token has. */
async function unpack(packed: Uint8Array): Promise<Uint8Array | undefined> {
  if (packed.length > packedMax) return undefined
  const stream = new Blob([Uint8Array.from(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > unpackedMax) {
        await reader.cancel()
        return undefined
      }
      chunks.push(value)
    }
  } catch {
    return undefined
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

type ReadToken = Omit<SignedCredential, 'credential'> & { readonly token: IdentityToken }

function readToken(cose: Uint8Array): ReadToken | undefined {
  try {
    return readStrictly(cose)
  } catch {
    return undefined // Not CBOR, or not strict: cborg says so by throwing.
  }
}

function readStrictly(cose: Uint8Array): ReadToken | undefined {
  const message = decodeCbor(cose)
  if (!Array.isArray(message) || message.length !== 4) return undefined
  const [header, , payload, signature]: unknown[] = message
  if (!isBytes(header) || !isBytes(payload) || !isBytes(signature)) return undefined
  const fields = decodeCbor(header)
  const kid: unknown = fields instanceof Map ? fields.get(4) : undefined
  // The algorithm is that of our keys, whatever a header would like.
  if (!(fields instanceof Map) || fields.get(1) !== -7 || signature.length !== 64) return undefined
  const token = tokenIn(decodeCbor(payload))
  if (!token) return undefined
  return {
    token,
    // A code of another country names its key otherwise, or not at all: it is none of ours.
    kid: isBytes(kid) ? kid : new Uint8Array(0),
    signature: Uint8Array.from(signature),
    signed: encodeSigStructure(header, payload),
  }
}

function tokenIn(payload: unknown): IdentityToken | undefined {
  if (!(payload instanceof Map)) return undefined
  const person: unknown = payload.get(claim169)
  const [issuer, expires, issued]: unknown[] = [1, 4, 6].map((key) => payload.get(key))
  if (!(person instanceof Map) || typeof issuer !== 'string') return undefined
  if (typeof expires !== 'number' || typeof issued !== 'number') return undefined
  const word = (key: number): string => {
    const value: unknown = person.get(key)
    return typeof value === 'string' ? value.slice(0, 200) : ''
  }
  const gender: unknown = person.get(9)
  return {
    issuer,
    issuedAt: new Date(issued * 1000),
    expiresAt: new Date(expires * 1000),
    claims: {
      id: word(1),
      language: word(3),
      fullName: word(4),
      dateOfBirth: word(8).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'),
      gender: genders[Number(gender) - 1] ?? 'other',
      nationality: word(13),
      secondName: word(19),
      secondLanguage: word(20),
    },
  }
}

/** Encodes a message from its parts, as the signer has made them. */
export function encodeIdentityMessage(
  kid: Uint8Array,
  payload: Uint8Array,
  sign: (structure: Uint8Array) => Uint8Array,
): Uint8Array {
  const header = encodeProtectedHeader(kid)
  return encodeSign1(header, payload, sign(encodeSigStructure(header, payload)))
}

function decodeCbor(bytes: Uint8Array): unknown {
  return decode(bytes, {
    strict: true,
    useMaps: true,
    rejectDuplicateMapKeys: true,
    allowIndefinite: false,
    allowUndefined: false,
    allowBigInt: false,
    tags: { 18: (content) => content(), 61: (content) => content() },
  })
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Of the codes of identity cards, beside the types of our own documents. */
export const identityCodeType = 169

/**
 * Checks whichever code is read: one of our own documents, or that of an identity card, which is
 * then told in the same words. Its claims are keys from 10 on, as `identityCodeKeys` names them.
 */
export async function checkCode(
  text: string,
  trustList: TrustList,
  now: Date,
  verify?: VerifySignature,
): Promise<CredentialResult> {
  if (!isIdentityCode(text)) return checkCredential(text, trustList, verify)
  const result = await checkIdentityCode(text, trustList, now, verify)
  if (result.signature === 'unreadable') return result
  const credential = asCredential(result.token)
  if (result.signature === 'good') return { signature: 'good', credential, reason: 'signed' }
  if (result.signature === 'bad') return { signature: 'bad', credential, reason: result.reason }
  return { signature: 'unknown-key', credential, reason: result.reason }
}

export const identityCodeKeys = {
  fullName: 10,
  secondName: 11,
  dateOfBirth: 12,
  gender: 13,
  nationality: 14,
  expiresOn: 15,
} as const

const hourMs = 3_600_000

function asCredential({ issuer, issuedAt, expiresAt, claims }: IdentityToken): Credential {
  // It ends with the last day of the card, in Pakistan.
  const lastDay = new Date(expiresAt.getTime() - 1 + 5 * hourMs).toISOString().slice(0, 10)
  return {
    issuer,
    documentType: identityCodeType,
    number: claims.id,
    issuedAt,
    salt: new Uint8Array(0),
    claims: new Map<number, ClaimValue>([
      [identityCodeKeys.fullName, claims.fullName],
      [identityCodeKeys.secondName, claims.secondName],
      [identityCodeKeys.dateOfBirth, claims.dateOfBirth],
      [identityCodeKeys.gender, claims.gender],
      [identityCodeKeys.nationality, claims.nationality],
      [identityCodeKeys.expiresOn, lastDay],
    ]),
  }
}
