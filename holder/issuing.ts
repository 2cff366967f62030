/** Putting a card into the wallet: OpenID4VCI 1.0, a pre-authorized code and a PIN by message. */
import { jwtVerify, SignJWT } from 'jose'
import { textOf, type Text } from '#platform/kernel'
import { WalletFault } from './fault.ts'
import { issuerKeysOf, wellKnown } from './issuer-keys.ts'
import type { HolderKey } from './key.ts'
import {
  ask,
  listOf,
  membersIn,
  membersOf,
  placeOf,
  type Members,
  type Outside,
} from './outside.ts'
import type { Card } from './store.ts'

export type Offer = {
  readonly issuer: string
  /** The origin that would be asked, as its holder is shown it. */
  readonly place: string
  readonly configuration: string
  readonly code: string
  readonly needsPin: boolean
}

const grantType = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
const proofType = 'openid4vci-proof+jwt'
const offerCharsMax = 4_000

/** What a code or a link says; nobody is asked. @throws link-not-read, address-refused */
export function readOffer(outside: Outside, content: string): Offer {
  if (content.length > offerCharsMax) throw new WalletFault('link-not-read')
  const said = offerMembers(content)
  const grant = membersOf(membersOf(said['grants'])[grantType])
  const issuer = textOf(said['credential_issuer']).replace(/\/$/, '')
  const configuration = textOf(listOf(said['credential_configuration_ids'])[0])
  const code = textOf(grant['pre-authorized_code'])
  if (!issuer || !configuration || !code) throw new WalletFault('link-not-read')
  const place = placeOf(outside, issuer)
  return { issuer, place, configuration, code, needsPin: grant['tx_code'] !== undefined }
}

function offerMembers(content: string): Members {
  try {
    return membersOf(JSON.parse(content))
  } catch (error) {
    throw new WalletFault('link-not-read', error)
  }
}

export type Fetching = {
  readonly outside: Outside
  readonly key: HolderKey
  readonly now: () => Date
  readonly newId: () => string
}

/** Fetches what was offered. @throws pin-refused, offer-refused, card-not-genuine, as `ask` */
export async function fetchCard(tools: Fetching, offer: Offer, pin: string): Promise<Card> {
  const { outside, key, now, newId } = tools
  const { issuer, place, configuration } = offer
  const said = await issuerMetadata(outside, offer)
  const token = await tokenFor(outside, offer, said, pin)
  const nonce = membersIn(await ask(outside, textOf(said['nonce_endpoint']), { place, form: {} }))
  const proof = await new SignJWT({ nonce: textOf(nonce['c_nonce']) })
    .setProtectedHeader({ alg: 'ES256', typ: proofType, jwk: key.jwk })
    .setAudience(issuer)
    .setIssuedAt(now())
    .sign(key.privateKey)
  const given = await ask(outside, textOf(said['credential_endpoint']), {
    place,
    headers: { authorization: `Bearer ${token}` },
    json: { credential_configuration_id: configuration, proofs: { jwt: [proof] } },
  })
  if (given.status !== 200) throw new WalletFault('offer-refused')
  const credential = textOf(membersOf(listOf(membersIn(given)['credentials'])[0])['credential'])
  const signed = await checkedCard(tools, issuer, credential)
  const type = textOf(signed['vct'])
  const described = membersOf(membersOf(said['credential_configurations_supported'])[configuration])
  const addedAt = now().toISOString()
  return { id: newId(), credential, issuer, type, addedAt, ...wordsOf(said, described, signed) }
}

async function issuerMetadata(outside: Outside, { issuer, place }: Offer): Promise<Members> {
  const address = wellKnown(issuer, 'openid-credential-issuer')
  const said = membersIn(await ask(outside, address, { place }))
  // Whoever describes another issuer than itself is not asked for anything.
  if (said['credential_issuer'] !== issuer) throw new WalletFault('not-understood')
  return said
}

async function tokenFor(
  outside: Outside,
  { issuer, place, code, needsPin }: Offer,
  said: Members,
  pin: string,
): Promise<string> {
  const server = textOf(listOf(said['authorization_servers'])[0], issuer)
  const address = wellKnown(server, 'oauth-authorization-server')
  const { token_endpoint: endpoint } = membersIn(await ask(outside, address, { place }))
  const form = {
    grant_type: grantType,
    'pre-authorized_code': code,
    ...(needsPin && { tx_code: pin }),
  }
  const answer = await ask(outside, textOf(endpoint), { place, form })
  // Issuers do not say whether it was the PIN: the code may count yet.
  if (answer.status === 400 && needsPin) throw new WalletFault('pin-refused')
  if (answer.status !== 200) throw new WalletFault('offer-refused')
  return textOf(membersIn(answer)['access_token'])
}

/** Signed by the issuer that offered it, and made for this wallet's key; gives what is signed. */
async function checkedCard(
  { outside, key, now }: Fetching,
  issuer: string,
  credential: string,
): Promise<Members> {
  const [jwt = ''] = credential.split('~')
  const keys = await issuerKeysOf(outside, issuer)
  const options = { algorithms: ['ES256'], typ: 'dc+sd-jwt', issuer, currentDate: now() }
  const { payload } = await jwtVerify(jwt, keys, options).catch((error: unknown) => {
    throw new WalletFault('card-not-genuine', error)
  })
  const bound = membersOf(membersOf(payload['cnf'])['jwk'])
  if (bound['x'] !== key.jwk.x || bound['y'] !== key.jwk.y) {
    throw new WalletFault('card-not-genuine')
  }
  return payload
}

/** Whose card it is, as it says under its signature; how it and what stands on it are called. */
function wordsOf(said: Members, described: Members, signed: Members) {
  const shown = membersOf(described['credential_metadata'])
  const claims = listOf(shown['claims']).map((one) => {
    const { path, display } = membersOf(one)
    const name = listOf(path).join('.')
    return [name, wordIn(display, name)] as const
  })
  const authority = textOf(signed['issuing_authority'])
  return {
    name: wordIn(shown['display'], textOf(signed['vct'])),
    issuerName: authority
      ? { en: authority, ur: textOf(signed['issuing_authority#ur'], authority) }
      : wordIn(said['display'], textOf(said['credential_issuer'])),
    claimNames: Object.fromEntries(claims),
  }
}

function wordIn(display: unknown, otherwise: string): Text {
  const named = (locale: string) => {
    const found = listOf(display).find((one) => membersOf(one)['locale'] === locale)
    return textOf(membersOf(found)['name'])
  }
  const en = named('en') || otherwise
  return { en, ur: named('ur') || en }
}
