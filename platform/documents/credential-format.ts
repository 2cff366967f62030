/**
 * The shape of a credential, shared by the signer and by everyone who checks. Free of Node.
 *
 * A credential is a COSE_Sign1 message (RFC 9052, tag 18, ES256) around a CWT (RFC 8392), in
 * deterministic CBOR (RFC 8949, section 4.2), written for a QR code as `PK1:` + base45:
 *
 *   protected    { 1: -7, 4: kid }             kid: first 8 bytes of SHA-256 of the certificate
 *   unprotected  {}
 *   payload      { 1: issuer, 6: issued at (s), -65600: { 1: document type, 2: number,
 *                  3: salt, 10 and above: what the service states } }
 *   signature    r ‖ s, 64 bytes, with s in the lower half of the group's order
 *
 * One credential has exactly one byte form. Every other spelling of the same content, including
 * the second valid signature (r, n − s) that anyone can compute, is refused; so the SHA-256 of
 * the bytes, which the transparency log holds, names the credential.
 */
import { decode, encode, rfc8949EncodeOptions, Tagged } from 'cborg'
import { decodeBase45, encodeBase45 } from './base45.ts'

/** Text up to 1,000 characters, or a safe integer (amounts in paisa, codes, civil dates). */
export type ClaimValue = string | number

export type Credential = {
  /** The authority as the trust list names it, like `PK-PB-BOR`. */
  readonly issuer: string
  readonly documentType: number
  readonly number: string
  /** Whole seconds; anything finer is not written. */
  readonly issuedAt: Date
  /** 16 random bytes: they make the hash in the public log a commitment that hides the content. */
  readonly salt: Uint8Array
  /** By integer key, 10 and above; the service publishes what each key means. */
  readonly claims: ReadonlyMap<number, ClaimValue>
}

export type SignedCredential = {
  readonly credential: Credential
  readonly kid: Uint8Array
  /** What the signature covers: the Sig_structure of RFC 9052, section 4.4. */
  readonly signed: Uint8Array<ArrayBuffer>
  readonly signature: Uint8Array<ArrayBuffer>
}

export const textPrefix = 'PK1:'
const saltBytes = 16
const firstClaimKey = 10
const claimTextMax = 1_000
/** A QR code of version 40 at level M holds 3,391 characters; ours stay far below. */
const credentialBytesMax = 2_200

const coseSign1Tag = 18
const algorithmKey = 1
const es256 = -7
const kidKey = 4
const issuerClaim = 1
const issuedAtClaim = 6
/** In the private-use range of CWT claims (below -65536). */
const documentClaim = -65_600
const typeKey = 1
const numberKey = 2
const saltKey = 3

const noBytes = new Uint8Array(0)

function encodeCbor(value: unknown): Uint8Array<ArrayBuffer> {
  return encode(value, rfc8949EncodeOptions)
}

export function encodeProtectedHeader(kid: Uint8Array): Uint8Array<ArrayBuffer> {
  const header = new Map<number, unknown>([
    [algorithmKey, es256],
    [kidKey, kid],
  ])
  return encodeCbor(header)
}

/** The CWT payload. Throws a RangeError for what would not be read back: a fault of the caller. */
export function encodePayload(credential: Credential): Uint8Array<ArrayBuffer> {
  const fault = faultOf(credential)
  if (fault !== undefined) throw new RangeError(`credential: ${fault}`)
  const document = new Map<number, unknown>([
    [typeKey, credential.documentType],
    [numberKey, credential.number],
    [saltKey, credential.salt],
  ])
  for (const [key, value] of credential.claims) document.set(key, value)
  const payload = new Map<number, unknown>([
    [issuerClaim, credential.issuer],
    [issuedAtClaim, Math.trunc(credential.issuedAt.getTime() / 1000)],
    [documentClaim, document],
  ])
  return encodeCbor(payload)
}

export function encodeSigStructure(
  protectedHeader: Uint8Array,
  payload: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return encodeCbor(['Signature1', protectedHeader, noBytes, payload])
}

export function encodeSign1(
  protectedHeader: Uint8Array,
  payload: Uint8Array,
  signature: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return encodeCbor(new Tagged(coseSign1Tag, [protectedHeader, new Map(), payload, signature]))
}

/** The text of the QR code. */
export function credentialText(cose: Uint8Array): string {
  return textPrefix + encodeBase45(cose)
}

/** The bytes in a QR code's text, or undefined where it is not one of ours. */
export function credentialBytes(text: string): Uint8Array | undefined {
  if (!text.startsWith(textPrefix)) return undefined
  const bytes = decodeBase45(text.slice(textPrefix.length))
  return bytes && bytes.length <= credentialBytesMax ? bytes : undefined
}

/** Takes a credential apart; undefined unless its bytes are the one form described above. */
export function readCredential(cose: Uint8Array): SignedCredential | undefined {
  if (cose.length > credentialBytesMax) return undefined
  try {
    return readStrictly(cose)
  } catch {
    return undefined // Not CBOR, or not strict: cborg says so by throwing.
  }
}

function readStrictly(cose: Uint8Array): SignedCredential | undefined {
  const message = decodeCbor(cose)
  if (!Array.isArray(message) || message.length !== 4) return undefined
  const [header, unprotected, payload, signature]: unknown[] = message
  if (!isBytes(header) || !isBytes(payload) || !isBytes(signature)) return undefined
  if (!(unprotected instanceof Map) || unprotected.size > 0) return undefined
  if (signature.length !== 64 || !hasLowS(signature)) return undefined
  const kid = readKid(decodeCbor(header))
  const credential = readPayload(decodeCbor(payload))
  if (kid === undefined || credential === undefined) return undefined
  const again = encodeSign1(encodeProtectedHeader(kid), encodePayload(credential), signature)
  if (!sameBytes(again, cose)) return undefined
  const signed = encodeSigStructure(header, payload)
  return { credential, kid, signed, signature: Uint8Array.from(signature) }
}

function decodeCbor(bytes: Uint8Array): unknown {
  return decode(bytes, {
    strict: true,
    useMaps: true,
    rejectDuplicateMapKeys: true,
    allowIndefinite: false,
    allowUndefined: false,
    allowNaN: false,
    allowInfinity: false,
    allowBigInt: false,
    tags: { [coseSign1Tag]: (content) => content() },
  })
}

function readKid(header: unknown): Uint8Array | undefined {
  if (!(header instanceof Map) || header.size !== 2) return undefined
  const kid: unknown = header.get(kidKey)
  if (header.get(algorithmKey) !== es256 || !isBytes(kid) || kid.length !== 8) return undefined
  return kid
}

function readPayload(payload: unknown): Credential | undefined {
  if (!(payload instanceof Map)) return undefined
  const issuer: unknown = payload.get(issuerClaim)
  const issuedAt: unknown = payload.get(issuedAtClaim)
  const document: unknown = payload.get(documentClaim)
  if (typeof issuer !== 'string' || typeof issuedAt !== 'number') return undefined
  if (!(document instanceof Map)) return undefined
  const documentType: unknown = document.get(typeKey)
  const number: unknown = document.get(numberKey)
  const salt: unknown = document.get(saltKey)
  if (typeof documentType !== 'number' || typeof number !== 'string') return undefined
  if (!isBytes(salt)) return undefined
  const claims = new Map<number, ClaimValue>()
  for (const [key, value] of document as Map<unknown, unknown>) {
    if (typeof key !== 'number') return undefined
    if (key === typeKey || key === numberKey || key === saltKey) continue
    if (typeof value !== 'string' && typeof value !== 'number') return undefined
    claims.set(key, value)
  }
  return { issuer, documentType, number, issuedAt: new Date(issuedAt * 1000), salt, claims }
}

/** What keeps this credential from being written, in words for a programmer. */
function faultOf(credential: Credential): string | undefined {
  const { issuer, documentType, number, issuedAt, salt, claims } = credential
  if (issuer === '' || number === '') return 'the issuer or the number is empty'
  if (!Number.isSafeInteger(documentType) || documentType < 0) return 'document type'
  if (Number.isNaN(issuedAt.getTime()) || issuedAt.getTime() < 0) return 'time of issue'
  if (salt.length !== saltBytes) return `a salt has ${saltBytes} bytes`
  for (const [key, value] of claims) {
    if (!Number.isSafeInteger(key) || key < firstClaimKey) return `claim key ${key}`
    if (typeof value === 'number' ? !Number.isSafeInteger(value) : value.length > claimTextMax) {
      return `the value of claim ${key}`
    }
  }
  return undefined
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i])
}

/** The order n of P-256 (FIPS 186-5), and its half, big-endian. */
const groupOrder = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const halfOrder = Uint8Array.from({ length: 32 }, (_, i) =>
  Number(((groupOrder >> 1n) >> BigInt(8 * (31 - i))) & 0xffn),
)

export function hasLowS(signature: Uint8Array): boolean {
  for (let i = 0; i < 32; i += 1) {
    const difference = (signature[32 + i] ?? 0) - (halfOrder[i] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return true
}

/** Replaces s by n − s in place where s is in the upper half; both verify, one is ours. */
export function lowerS(signature: Uint8Array): void {
  if (hasLowS(signature)) return
  let s = 0n
  for (let i = 32; i < 64; i += 1) s = s * 256n + BigInt(signature[i] ?? 0)
  let rest = groupOrder - s
  for (let i = 63; i >= 32; i -= 1) {
    signature[i] = Number(rest & 0xffn)
    rest >>= 8n
  }
}

/** `credentialHash` where there is no Node: what the log commits to, by the bytes and the salt. */
export async function commitmentOf(
  cose: Uint8Array,
  salt: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(cose))
  const both = Uint8Array.from([...salt, ...new Uint8Array(digest)])
  return new Uint8Array(await crypto.subtle.digest('SHA-256', both))
}
