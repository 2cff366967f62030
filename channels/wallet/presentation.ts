/** What a wallet is asked (OpenID4VP 1.0, a signed request), and what it answers (direct_post). */
import { createHash } from 'node:crypto'
import {
  credentialStatusOf,
  livingAmong,
  recordShownToParty,
  type Platform,
} from '#platform/catalogue'
import { recordReads } from '#platform/consent'
import type { Tx } from '#platform/database'
import { findPostNames } from '#platform/identity'
import { text } from '#platform/kernel'
import { findParty } from '#platform/openid'
import { findRecords } from '#platform/registers'
import {
  answerRequest,
  checkPresentation,
  credentialType,
  findCredential,
  findRequest,
  type PersonQuestion,
  type PresentationRequest,
  type Presented,
} from '#platform/wallet'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SignJWT, type JWK } from 'jose'
import { credentialIssuer, issuerAddress, typesOf, type House } from './house.ts'
import { claimsOfQuestion } from './party-claims.ts'
import { refuse } from './token.ts'

const queryId = 'card'

/** The least that answers each question. */
const claimPaths: Readonly<Record<PersonQuestion, readonly (readonly string[])[]>> = {
  'over-18': [['age_equal_or_over', '18']],
  'same-person': [['personal_administrative_number']],
  'name-and-birth': [['name'], ['name_ur'], ['birthdate']],
}

/** By the hash of our certificate: a wallet shows its holder whose that is. */
export function clientIdOf({ documentKeys }: Platform): string {
  const hash = createHash('sha256').update(documentKeys.certificate).digest('base64url')
  return `x509_hash:${hash}`
}

/** What the QR on the page says to a wallet. */
export function requestText(platform: House, id: string): string {
  const address = `${issuerAddress(platform)}/request/${id}`
  const query = new URLSearchParams({ client_id: clientIdOf(platform), request_uri: address })
  return `openid4vp://?${query.toString()}`
}

export async function answerRequestObject(
  platform: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = await openRequest(platform, request)
  if (!asked) return refuse(reply, 'invalid_request', 404)
  const { kid: _, chain, privateKey } = credentialIssuer(platform)
  const algorithms = ['ES256']
  const name = await nameOf(platform, asked)
  const jwt = await new SignJWT({
    response_type: 'vp_token',
    response_mode: 'direct_post',
    client_id: clientIdOf(platform),
    response_uri: `${issuerAddress(platform)}/response/${asked.id}`,
    nonce: asked.nonce,
    state: asked.id,
    dcql_query: {
      credentials: [
        {
          id: queryId,
          format: credentialType,
          meta: { vct_values: typesOf(platform) },
          claims: claimPaths[asked.question].map((path) => ({ path })),
        },
      ],
    },
    client_metadata: {
      client_name: name.en,
      'client_name#ur': name.ur,
      vp_formats_supported: {
        [credentialType]: {
          'sd-jwt_alg_values': algorithms,
          'kb-jwt_alg_values': algorithms,
        },
      },
    },
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'oauth-authz-req+jwt', x5c: [...chain] })
    .setAudience('https://self-issued.me/v2')
    .setIssuedAt(platform.setting.now())
    .sign(privateKey)
  return reply.type('application/oauth-authz-req+jwt').header('cache-control', 'no-store').send(jwt)
}

/** Whom the holder reads in the wallet: the party that asks, or the office. */
async function nameOf({ db, documentKeys }: Platform, { asker }: PresentationRequest) {
  const house = text(documentKeys.name, documentKeys.name)
  if (asker.kind === 'party') return (await termsOf(db, asker.party))?.name ?? house
  const { jurisdiction, postId: id } = asker
  const posts = await findPostNames(db, [{ jurisdiction, id }])
  return posts.get(`${jurisdiction}/${id}`)?.office ?? house
}

/** A request that still waits for its answer. */
async function openRequest(
  { db, setting }: Platform,
  { params }: FastifyRequest,
): Promise<PresentationRequest | undefined> {
  const { id = '' } = params as { id?: string }
  const asked = await findRequest(db, id)
  if (!asked || asked.answeredAt || asked.expiresAt <= setting.now()) return undefined
  const { asker } = asked
  if (asker.kind === 'party' && !(await termsOf(db, asker.party))) return undefined
  return asked
}

/** Takes the one answer of a request; the person finds the reading among those of his data. */
export async function answerPresentation(
  platform: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const asked = await openRequest(platform, request)
  if (!asked) return refuse(reply, 'invalid_request', 404)
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>
  if (body['state'] !== asked.id) return refuse(reply, 'invalid_request')
  const text = presentationIn(body['vp_token'])
  const isDeclined = text === undefined && body['error'] === 'access_denied'
  if (text === undefined && !isDeclined) return refuse(reply, 'invalid_request')
  // Who declines is nobody that we know: there is nothing to put on record.
  const judged = text === undefined ? { outcome: 'declined' } : await judge(platform, asked, text)
  const isFirst = await keepAnswer(platform, asked, judged)
  if (!isFirst) return refuse(reply, 'invalid_request')
  return reply.header('cache-control', 'no-store').send({})
}

/** The answer and the reading stand together: nobody learns what is not on record. */
async function keepAnswer(
  { db, setting }: Platform,
  asked: PresentationRequest,
  { outcome, personId, shown }: Judged,
): Promise<boolean> {
  const now = setting.now()
  const disclosed = shown && setting.vault.seal(JSON.stringify(shown), placeOf(asked.id))
  return db.transact(async (tx) => {
    const may = personId === undefined || (await recordFor(tx, setting, asked, personId))
    const answer = may ? { outcome, disclosed, now } : { outcome: 'not-given', now }
    return answerRequest(tx, asked.id, answer)
  })
}

/** Whoever asked is on the person's record; false where a party may have nothing of the person. */
async function recordFor(
  tx: Tx,
  setting: Setting,
  { asker, question, id }: PresentationRequest,
  personId: string,
): Promise<boolean> {
  if (asker.kind === 'office') {
    const { officerId, officeId, postId, jurisdiction } = asker
    const post = { id: postId, jurisdiction, officeId }
    const reader = { kind: 'officer', personId: officerId, post } as const
    await recordReads(tx, { reader, purpose: 'verification', at: setting.now() }, [personId])
    return true
  }
  const terms = await termsOf(tx, asker.party)
  const claims = claimsOfQuestion[question]
  const isAllowed = claims.every((claim) => terms?.claims.some(({ name }) => name === claim))
  if (!terms || !isAllowed) return false
  const { party } = asker
  return recordShownToParty(tx, setting, { party, terms, personId, claims, request: id })
}

/** Of a party that may ask at this moment. */
async function termsOf(tx: Tx, id: string) {
  const party = await findParty(tx, id)
  return party?.state === 'open' ? party.terms : undefined
}

const placeOf = (id: string) => `wallet.request|${id}`

/** What a holder has shown to this very office, while the page of the request is open. */
export function openDisclosed({ setting }: Platform, { id, disclosed }: PresentationRequest) {
  if (!disclosed) return undefined
  const text = setting.vault.open(disclosed, placeOf(id)).toString('utf8')
  return JSON.parse(text) as Readonly<Record<string, string>>
}

function presentationIn(token: unknown): string | undefined {
  try {
    const parsed: unknown = typeof token === 'string' ? JSON.parse(token) : token
    const [first] = (parsed as Record<string, unknown[]>)[queryId] ?? []
    return typeof first === 'string' ? first : undefined
  } catch {
    return undefined
  }
}

type Setting = Platform['setting']
type Held = NonNullable<Awaited<ReturnType<typeof findCredential>>>

type Judged = {
  readonly outcome: string
  readonly personId?: string
  readonly shown?: Readonly<Record<string, string>>
}

async function judge(platform: House, asked: PresentationRequest, text: string): Promise<Judged> {
  const { setting } = platform
  const issuer = issuerAddress(platform)
  const keys = new Map(
    platform.documentKeys.trustList.keys.map((one) => [one.kid, one.publicKeyJwk as JWK]),
  )
  const result = await checkPresentation(text, keys, {
    issuer,
    types: typesOf(platform),
    audience: clientIdOf(platform),
    nonce: asked.nonce,
    now: setting.now(),
  })
  if ('fault' in result) return { outcome: result.fault }
  const place = placeIn(result.presented, issuer)
  const held = place && (await findCredential(platform.db, place))
  // A credential that is on no list of ours was not given out by us, whatever it says.
  if (!held || !(await isGood(platform, held))) return { outcome: 'not-in-force' }
  return { personId: held.personId, ...answerOf(platform, asked, result.presented.claims) }
}

/** Its paper is in force, and its holder lives. */
async function isGood(platform: Platform, held: Held): Promise<boolean> {
  const { db, setting } = platform
  const [record] = await findRecords(db, [held])
  if (credentialStatusOf(setting, record, setting.now()) !== 'valid') return false
  return (await livingAmong(db, [held.personId])).has(held.personId)
}

function placeIn({ status }: Presented, issuer: string) {
  const start = `${issuer}/status/`
  if (!status?.uri.startsWith(start)) return undefined
  const list = Number(status.uri.slice(start.length))
  return Number.isInteger(list) ? { list, index: status.index } : undefined
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no')

function answerOf(
  { setting }: Platform,
  { question, expected }: PresentationRequest,
  claims: Presented['claims'],
): Judged {
  const word = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined)
  if (question === 'over-18') {
    const ages = claims['age_equal_or_over'] as Readonly<Record<string, unknown>> | undefined
    const over = ages?.['18']
    return { outcome: typeof over === 'boolean' ? yesOrNo(over) : 'not-shown' }
  }
  if (question === 'same-person') {
    const cnic = word('personal_administrative_number')
    if (!cnic || !expected) return { outcome: 'not-shown' }
    return { outcome: yesOrNo(setting.vault.blindIndex('wallet-person', cnic).equals(expected)) }
  }
  const [name, nameUr, birthdate] = ['name', 'name_ur', 'birthdate'].map(word)
  if (!name || !birthdate) return { outcome: 'not-shown' }
  return { outcome: 'yes', shown: { name, name_ur: nameUr ?? name, birthdate } }
}
