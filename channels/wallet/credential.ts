/** The credential endpoint: for a token and a proven key, a credential bound to that key. */
import {
  endOf,
  getCase,
  isInForce,
  livingAmong,
  type CaseView,
  type Identity,
  type Platform,
} from '#platform/catalogue'
import { civilDateOf } from '#platform/kernel'
import {
  findOffered,
  keepNonce,
  placeCredential,
  publicPart,
  signSdJwt,
  spendToken,
  useNonce,
  type Offered,
} from '#platform/wallet'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { calculateJwkThumbprint, decodeJwt, importJWK, jwtVerify, type JWK } from 'jose'
import { credentialIssuer, issuerAddress, type House } from './house.ts'
import { claimsOf, nextAge } from './person-claims.ts'
import { refuse, refuseForNow, secretBytes } from './token.ts'

const proofType = 'openid4vci-proof+jwt'
const proofAgeMsMax = 5 * 60_000

export async function answerNonce(
  { setting, db, limits }: Platform,
  { ip }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const seconds = limits.verifyApi.refuse(ip)
  if (seconds !== undefined) return refuseForNow(reply, seconds)
  const nonce = setting.randomBytes(secretBytes).toString('base64url')
  await keepNonce(db, nonce, setting.now())
  return reply.header('cache-control', 'no-store').send({ c_nonce: nonce })
}

export async function answerCredential(
  platform: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { db, setting } = platform
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const offered = token && (await findOffered(db, token, setting.now()))
  if (!offered) return refuse(reply, 'invalid_token', 401)
  const proof = proofIn(request.body)
  if (proof === undefined) return refuse(reply, 'invalid_proof')
  const issuer = issuerAddress(platform)
  const checked = await checkProof(platform, proof, issuer)
  if (typeof checked === 'string') return refuse(reply, checked)
  const view = await caseOffered(platform, offered)
  const identity = view.service.output?.certificate.identity
  if (asksForAnother(request.body, view)) return refuse(reply, 'unknown_credential_configuration')
  const isLiving = (await livingAmong(db, [offered.personId])).has(offered.personId)
  // Lost or cancelled since the offer was made, or its holder has died.
  if (!identity || !view.item || !holdsNow(platform, view) || !isLiving) {
    return refuse(reply, 'credential_request_denied')
  }
  if (!(await spendToken(db, token, setting.now()))) return refuse(reply, 'invalid_token', 401)
  const credential = await issueTo(platform, { view, identity, offered, holder: checked, issuer })
  return reply.header('cache-control', 'no-store').send({ credentials: [{ credential }] })
}

/** His own wallet fetches it for him: he reads his own data. */
function caseOffered({ db, setting }: Platform, { personId, jurisdiction, caseId }: Offered) {
  const actor = { kind: 'citizen', personId, assurance: 'substantial' } as const
  return getCase(db, setting, actor, { jurisdiction, id: caseId })
}

export function holdsNow({ setting }: Platform, { service, case: kase, record }: CaseView) {
  const standing = { state: kase.state, item: record?.item }
  return service.output && isInForce(service.output, standing, civilDateOf(setting.now()))
}

type Asked = {
  readonly credential_configuration_id?: unknown
  readonly proofs?: { readonly jwt?: readonly unknown[] }
}

function proofIn(body: unknown): string | undefined {
  const { proofs } = (body ?? {}) as Asked
  const [jwt] = Array.isArray(proofs?.jwt) ? proofs.jwt : []
  return typeof jwt === 'string' ? jwt : undefined
}

function asksForAnother(body: unknown, { service }: CaseView): boolean {
  const { credential_configuration_id: asked } = (body ?? {}) as Asked
  return asked !== service.id
}

/** The holder's key, or the name of the error: each proof counts once (T-ID-75). */
async function checkProof({ db, setting }: Platform, proof: string, audience: string) {
  const now = setting.now()
  try {
    const { nonce } = decodeJwt(proof) as { nonce?: unknown }
    if (typeof nonce !== 'string' || !(await useNonce(db, nonce, now))) return 'invalid_nonce'
    let holder: JWK | undefined
    const { payload } = await jwtVerify(
      proof,
      ({ jwk }) => {
        holder = jwk && publicPart(jwk)
        return importJWK(holder ?? {}, 'ES256')
      },
      { algorithms: ['ES256'], typ: proofType, audience, currentDate: now },
    )
    const age = now.getTime() - (payload.iat ?? 0) * 1000
    if (!holder || Math.abs(age) > proofAgeMsMax) return 'invalid_proof'
    return holder
  } catch {
    return 'invalid_proof'
  }
}

type Issuing = {
  readonly view: CaseView
  readonly identity: Identity
  readonly offered: Offered
  readonly holder: JWK
  readonly issuer: string
}

async function issueTo(platform: Platform, { view, identity, offered, holder, issuer }: Issuing) {
  const { db, setting } = platform
  const now = setting.now()
  const today = civilDateOf(now)
  const person = identity.person(view.item ?? {})
  const key = view.case.recordKey ?? ''
  const ages = nextAge(person.dateOfBirth, today)
  const ends = [endOf(person.expiresOn), ...(ages ? [endOf(ages)] : [])]
  const expiresAt = new Date(Math.min(...ends.map(Number)))
  const place = await placeCredential(
    db,
    {
      ...offered,
      register: view.service.register?.into.id ?? '',
      key,
      holderKey: Buffer.from(await calculateJwkThumbprint(holder), 'base64url'),
      expiresAt,
    },
    { randomBelow: setting.randomBelow, now },
  )
  return signSdJwt(
    {
      issuer,
      type: identity.credentialType,
      authority: view.service.competentAuthority,
      issuedAt: now,
      expiresAt,
      holderKey: holder,
      status: { uri: `${issuer}/status/${place.list}`, index: place.index },
      claims: claimsOf(person, key, today),
    },
    credentialIssuer(platform),
    setting.randomBytes,
  )
}
