/** Checking what a wallet shows: an SD-JWT VC with the proof that its holder shows it here, now. */
import { decodeProtectedHeader, importJWK, jwtVerify, type JWK, type JWTPayload } from 'jose'
import { credentialType, digestOf } from './sd-jwt.ts'

/** A key that may sign credentials, by its name. */
export type IssuerKeys = ReadonlyMap<string, JWK>

export type Expected = {
  readonly issuer: string
  readonly types: readonly string[]
  /** Who asks, and the number used once that he gave: they are signed by the holder. */
  readonly audience: string
  readonly nonce: string
  readonly now: Date
}

export type PresentationFault =
  | 'not-a-presentation'
  | 'unknown-issuer'
  | 'issuer-signature-wrong'
  | 'expired'
  | 'another-type'
  | 'disclosure-wrong'
  | 'no-holder-proof'
  | 'holder-proof-wrong'
  | 'wrong-audience'
  | 'wrong-nonce'
  | 'holder-proof-old'

export type Presented = {
  readonly claims: Readonly<Record<string, unknown>>
  readonly status: { readonly uri: string; readonly index: number } | undefined
  readonly expiresAt: Date
}

export type PresentationResult =
  | { readonly presented: Presented }
  | { readonly fault: PresentationFault }

/** A holder signs in the moment of showing; clocks of phones differ. */
const proofAgeMsMax = 5 * 60_000
const clockSkewMsMax = 60_000
const presentationCharsMax = 20_000
const disclosuresMax = 60

class Refused extends Error {
  readonly fault: PresentationFault
  constructor(fault: PresentationFault) {
    super(fault)
    this.fault = fault
  }
}

/** Checks a presentation whole. Never throws for what a stranger sends. */
export async function checkPresentation(
  text: string,
  keys: IssuerKeys,
  expected: Expected,
): Promise<PresentationResult> {
  try {
    return { presented: await check(text, keys, expected) }
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault }
    throw error
  }
}

async function check(text: string, keys: IssuerKeys, expected: Expected): Promise<Presented> {
  if (text.length > presentationCharsMax) throw new Refused('not-a-presentation')
  const parts = text.split('~')
  const [jwt = '', ...rest] = parts
  const proof = rest.pop()
  if (proof === undefined || rest.length > disclosuresMax) throw new Refused('not-a-presentation')
  const payload = await issuerPart(jwt, keys, expected)
  if (proof === '') throw new Refused('no-holder-proof')
  const shown = text.slice(0, text.length - proof.length)
  await holderProof(proof, payload, digestOf(shown), expected)
  const { claims, used } = disclose(payload, rest)
  if (used !== rest.length) throw new Refused('disclosure-wrong')
  return { claims, status: statusOf(payload), expiresAt: new Date((payload.exp ?? 0) * 1000) }
}

async function issuerPart(jwt: string, keys: IssuerKeys, expected: Expected): Promise<JWTPayload> {
  const kid = kidOf(jwt)
  const key = kid === undefined ? undefined : keys.get(kid)
  if (!key) throw new Refused(kid === undefined ? 'not-a-presentation' : 'unknown-issuer')
  const payload = await verified(jwt, key, credentialType, 'issuer-signature-wrong')
  if (payload.iss !== expected.issuer) throw new Refused('unknown-issuer')
  if (!expected.types.includes(String(payload['vct']))) throw new Refused('another-type')
  if (payload.exp === undefined || payload.exp * 1000 <= expected.now.getTime()) {
    throw new Refused('expired')
  }
  return payload
}

function kidOf(jwt: string): string | undefined {
  try {
    return decodeProtectedHeader(jwt).kid
  } catch {
    return undefined
  }
}

/** By our own clock, which the caller hands in: jose is only asked about the signature. */
async function verified(jwt: string, jwk: JWK, type: string, fault: PresentationFault) {
  try {
    const key = await importJWK(jwk, 'ES256')
    const options = { algorithms: ['ES256'], typ: type, currentDate: new Date(0) }
    const { payload } = await jwtVerify(jwt, key, options)
    return payload
  } catch {
    throw new Refused(fault)
  }
}

async function holderProof(
  proof: string,
  payload: JWTPayload,
  hash: string,
  { audience, nonce, now }: Expected,
): Promise<void> {
  const { cnf } = payload as { cnf?: { jwk?: JWK } }
  if (!cnf?.jwk) throw new Refused('no-holder-proof')
  const said = await verified(proof, cnf.jwk, 'kb+jwt', 'holder-proof-wrong')
  if (said['sd_hash'] !== hash) throw new Refused('holder-proof-wrong')
  if (said.aud !== audience) throw new Refused('wrong-audience')
  if (said['nonce'] !== nonce) throw new Refused('wrong-nonce')
  const age = now.getTime() - (said.iat ?? 0) * 1000
  if (age > proofAgeMsMax || age < -clockSkewMsMax) throw new Refused('holder-proof-old')
}

const reserved = new Set(['_sd', '_sd_alg', '...', 'iss', 'vct', 'cnf', 'status', 'exp', 'nbf'])

/** Puts each disclosure where its hash stands; one that stands nowhere, or twice, is refused. */
function disclose(payload: JWTPayload, disclosures: readonly string[]) {
  const byDigest = new Map(disclosures.map((text) => [digestOf(text), text]))
  if (byDigest.size !== disclosures.length) throw new Refused('disclosure-wrong')
  let used = 0
  const open = (holder: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    const claims: Record<string, unknown> = {}
    for (const digest of Array.isArray(holder['_sd']) ? (holder['_sd'] as unknown[]) : []) {
      const text = typeof digest === 'string' ? byDigest.get(digest) : undefined
      if (text === undefined) continue
      byDigest.delete(String(digest))
      used += 1
      const [name, value] = readDisclosure(text)
      if (reserved.has(name) || Object.hasOwn(claims, name)) throw new Refused('disclosure-wrong')
      claims[name] = isObject(value) ? open(value) : value
    }
    return claims
  }
  return { claims: open(payload), used }
}

function readDisclosure(text: string): [string, unknown] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    if (Array.isArray(parts) && parts.length === 3 && typeof parts[1] === 'string') {
      return [parts[1], parts[2]]
    }
  } catch {
    // Not JSON: refused below.
  }
  throw new Refused('disclosure-wrong')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function statusOf(payload: JWTPayload): Presented['status'] {
  const { status } = payload as { status?: { status_list?: { idx?: unknown; uri?: unknown } } }
  const { idx, uri } = status?.status_list ?? {}
  return typeof idx === 'number' && typeof uri === 'string' ? { index: idx, uri } : undefined
}
