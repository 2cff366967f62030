/** Somebody asks the wallet (OpenID4VP 1.0, a signed request), and is answered by `direct_post`. */
import { createHash, X509Certificate } from 'node:crypto'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { textOf, type Text } from '#platform/kernel'
import { WalletFault } from './fault.ts'
import type { HolderKey } from './key.ts'
import { ask, listOf, membersOf, placeOf, type Members, type Outside } from './outside.ts'
import { isAsked, openCard, present, type HeldClaim, type Path } from './sd-jwt.ts'
import type { Card } from './store.ts'

export type RequestLink = {
  readonly clientId: string
  readonly requestUri: string
  /** The origin that would be asked, as the holder is shown it. */
  readonly place: string
}

export type Asked = {
  /** How whoever asks calls itself, under the certificate that signed. */
  readonly name: Text
  readonly clientId: string
  readonly place: string
  readonly responseUri: string
  readonly nonce: string
  readonly state: string
  readonly queryId: string
  readonly types: readonly string[]
  readonly paths: readonly Path[]
}

const hashPrefix = 'x509_hash:'

/** What a code or a link says; nobody is asked. @throws link-not-read, address-refused */
export function readRequestLink(outside: Outside, query: URLSearchParams): RequestLink {
  const clientId = query.get('client_id') ?? ''
  const requestUri = query.get('request_uri') ?? ''
  if (!clientId.startsWith(hashPrefix) || !requestUri) throw new WalletFault('link-not-read')
  return { clientId, requestUri, place: placeOf(outside, requestUri) }
}

/** Fetches what is asked, and checks who signed it. @throws request-over, request-not-genuine */
export async function fetchRequest(
  outside: Outside,
  { clientId, requestUri, place }: RequestLink,
): Promise<Asked> {
  const answer = await ask(outside, requestUri, { place })
  if (answer.status !== 200) throw new WalletFault('request-over')
  const said = await signedBy(clientId, answer.text.trim())
  const responseUri = textOf(said['response_uri'])
  // The answer goes to the place that its holder has seen, or nowhere.
  if (said['response_mode'] !== 'direct_post' || placeOf(outside, responseUri) !== place) {
    throw new WalletFault('request-not-genuine')
  }
  const query = membersOf(listOf(membersOf(said['dcql_query'])['credentials'])[0])
  return {
    name: nameIn(membersOf(said['client_metadata']), place),
    clientId,
    place,
    responseUri,
    nonce: textOf(said['nonce']),
    state: textOf(said['state']),
    queryId: textOf(query['id']),
    types: listOf(membersOf(query['meta'])['vct_values']).map((one) => textOf(one)),
    paths: listOf(query['claims']).map((one) =>
      listOf(membersOf(one)['path']).map((name) => textOf(name)),
    ),
  }
}

/** In Urdu too, where whoever asks says it (OpenID Connect, languages of metadata). */
function nameIn(metadata: Members, place: string): Text {
  const en = textOf(metadata['client_name'], place)
  return { en, ur: textOf(metadata['client_name#ur'], en) }
}

/** The request, signed by the certificate by whose hash the asker is named. */
async function signedBy(clientId: string, jwt: string): Promise<Members> {
  try {
    const [leaf = ''] = decodeProtectedHeader(jwt).x5c ?? []
    const certificate = new X509Certificate(Buffer.from(leaf, 'base64'))
    const hash = createHash('sha256').update(certificate.raw).digest('base64url')
    if (clientId !== hashPrefix + hash) throw new Error('signed by another')
    const options = { algorithms: ['ES256'], typ: 'oauth-authz-req+jwt' }
    const { payload } = await jwtVerify(jwt, certificate.publicKey, options)
    if (payload['client_id'] !== clientId) throw new Error('it names another')
    return payload
  } catch (error) {
    throw new WalletFault('request-not-genuine', error)
  }
}

/** What a card would show of what is asked; none of a card of another kind. */
export function wouldShow({ types, paths }: Asked, { type, credential }: Card): HeldClaim[] {
  if (!types.includes(type)) return []
  return openCard(credential).claims.filter((claim) => isAsked(paths, claim))
}

type Answering = {
  readonly outside: Outside
  readonly key: HolderKey
  readonly now: () => Date
}

/** @throws answer-refused where whoever asked does not take it */
export async function share({ outside, key, now }: Answering, asked: Asked, card: Card) {
  const { clientId: audience, nonce, queryId } = asked
  const shown = await present(card.credential, asked.paths, key, { audience, nonce, now: now() })
  await answer(outside, asked, { vp_token: JSON.stringify({ [queryId]: [shown] }) })
}

/** The holder will not: whoever asks is told that, and nothing else. */
export async function decline(outside: Outside, asked: Asked): Promise<void> {
  await answer(outside, asked, { error: 'access_denied' })
}

async function answer(outside: Outside, asked: Asked, said: Readonly<Record<string, string>>) {
  const { place, state, responseUri } = asked
  const { status } = await ask(outside, responseUri, { place, form: { state, ...said } })
  if (status !== 200) throw new WalletFault('answer-refused')
}
