/**
 * A relying party asks a wallet: it proves by its registered key who it is, may ask what its terms
 * allow, shows the code to whoever stands before it, and fetches the answer.
 */
import { parseCnic } from '#platform/kernel'
import { findParty, type PartyTerms } from '#platform/openid'
import {
  findRequest,
  isFirstUse,
  keepRequest,
  questions,
  requestLifetimeMs,
} from '#platform/wallet'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createLocalJWKSet, decodeJwt, jwtVerify, type JWK } from 'jose'
import { issuerAddress, type House } from './house.ts'
import { claimsOfQuestion } from './party-claims.ts'
import { openDisclosed, requestText } from './presentation.ts'
import { refuse } from './token.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const assertionAgeMax = '5 minutes'
const assertionMsMax = 5 * 60_000
const idBytes = 16

type Asking = { readonly id: string; readonly terms: PartyTerms }
type Body = Readonly<Record<string, unknown>>

/** The party that a request proves to come from (RFC 7523); its proof counts once. */
async function partyOf(platform: House, body: Body): Promise<Asking | undefined> {
  const { client_assertion: proof, client_assertion_type: type } = body
  if (type !== assertionType || typeof proof !== 'string') return undefined
  const { db, setting } = platform
  const now = setting.now()
  try {
    const { iss: id = '' } = decodeJwt(proof)
    const party = await findParty(db, id)
    if (party?.state !== 'open' || !party.terms) return undefined
    const keys = createLocalJWKSet({ keys: party.terms.keys as JWK[] })
    const { payload } = await jwtVerify(proof, keys, {
      issuer: id,
      subject: id,
      audience: issuerAddress(platform),
      algorithms: ['ES256'],
      currentDate: now,
      maxTokenAge: assertionAgeMax,
      requiredClaims: ['exp', 'iat', 'jti'],
    })
    const until = new Date(now.getTime() + 2 * assertionMsMax)
    const isNew = await isFirstUse(db, `${id}|${payload.jti ?? ''}`, until)
    return isNew ? { id, terms: party.terms } : undefined
  } catch {
    return undefined
  }
}

/** `POST /wallet/ask`: a question, for the text of a code that a wallet reads. */
export async function answerPartyAsks(
  platform: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = (request.body ?? {}) as Body
  const party = await partyOf(platform, body)
  if (!party) return refuse(reply, 'invalid_client', 401)
  const question = questions.find((one) => one === body['question'])
  const cnic = parseCnic(typeof body['expected'] === 'string' ? body['expected'] : '')
  if (!question || (question === 'same-person' && !cnic)) return refuse(reply, 'invalid_request')
  const allowed = new Map(party.terms.claims.map((claim) => [claim.name, claim]))
  const claims = claimsOfQuestion[question].map((name) => allowed.get(name))
  const [first] = claims
  if (!first || claims.includes(undefined)) return refuse(reply, 'access_denied', 403)
  const { setting, db } = platform
  const id = setting.randomBytes(idBytes).toString('base64url')
  await keepRequest(db, {
    id,
    nonce: setting.randomBytes(idBytes).toString('base64url'),
    asker: { kind: 'party', party: party.id },
    question,
    reason: first.purpose.en,
    expected:
      cnic && question === 'same-person'
        ? setting.vault.blindIndex('wallet-person', cnic)
        : undefined,
    madeAt: setting.now(),
  })
  return reply.header('cache-control', 'no-store').send({
    id,
    request: requestText(platform, id),
    expires_in: Math.trunc(requestLifetimeMs / 1000),
  })
}

/** `POST /wallet/ask/ID`: what came of it, for whoever asked; another learns nothing. */
export async function answerPartyFetches(
  platform: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const party = await partyOf(platform, (request.body ?? {}) as Body)
  if (!party) return refuse(reply, 'invalid_client', 401)
  const { id = '' } = request.params as { id?: string }
  const asked = await findRequest(platform.db, id)
  const isHis = asked?.asker.kind === 'party' && asked.asker.party === party.id
  if (!asked || !isHis) return refuse(reply, 'invalid_request', 404)
  void reply.header('cache-control', 'no-store')
  if (asked.answeredAt) {
    const isOver = asked.expiresAt <= platform.setting.now()
    // What was shown is there while the question is open, and not for a later day.
    const shown = isOver ? undefined : openDisclosed(platform, asked)
    return reply.send({ state: 'answered', answer: asked.outcome, ...(shown && { shown }) })
  }
  return reply.send({ state: asked.expiresAt <= platform.setting.now() ? 'over' : 'waiting' })
}
