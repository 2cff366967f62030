/** A relying party: who asks people for their data, for what, by which law, and for how long. */
import { createHash } from 'node:crypto'
import { assurances, type Assurance } from '#platform/identity'
import type { Problem, Text } from '#platform/kernel'
import { isClaimName, type ClaimName } from './claims.ts'
import { openIdProblems as problems } from './problems.ts'

export type PartyClaim = {
  readonly name: ClaimName
  readonly purpose: Text
  readonly legalBasis: Text
}

export type PublicKey = Readonly<Record<string, unknown>>

/** What one officer proposes and another approves; all of it public. */
export type PartyTerms = {
  readonly name: Text
  /** What it offers to people, in a sentence. */
  readonly purpose: Text
  /** Where people reach it: an address for letters, a number or an e-mail. */
  readonly contact: string
  /** Exact; all of one site. */
  readonly redirectUris: readonly string[]
  readonly logoutUris: readonly string[]
  readonly backchannelLogoutUri: string | undefined
  readonly keys: readonly PublicKey[]
  readonly claims: readonly PartyClaim[]
  /** How sure it must be who the person is. */
  readonly assurance: Assurance
  /** For how long it may ask again without the person; 0 where only once. */
  readonly accessDays: number
  /** What it promises about keeping what it got. */
  readonly retention: Text
}

export type PartyState = 'proposed' | 'open' | 'suspended'

export type Party = {
  /** Small letters, digits and hyphens: the `client_id`. */
  readonly id: string
  readonly state: PartyState
  /** In force; none before the first approval. */
  readonly terms: PartyTerms | undefined
  readonly approvedAt: Date | undefined
  readonly proposal: Proposal | undefined
}

export type Proposal = {
  readonly terms: PartyTerms
  readonly by: string
  readonly at: Date
}

const idPattern = /^[a-z][a-z0-9-]{2,39}$/
const textLengthMax = 400
const addressesMax = 8
const claimsMax = 12
const accessDaysMax = 365
const keysMax = 4

/** On this machine there is no network that could read along. */
const isLocal = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

/** Only an address that is compared letter by letter, of a site that nobody can read along with. */
function isFit(address: string): boolean {
  if (address.length > textLengthMax || !URL.canParse(address)) return false
  const url = new URL(address)
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url.hostname))
  const isPlain = url.username === '' && url.password === '' && url.hash === ''
  return isSafe && isPlain && url.href === address && !/[*#\\]/.test(address)
}

const isSaid = ({ en, ur }: Text) =>
  [en, ur].every((one) => one.trim() !== '' && one.length <= textLengthMax)

/** Base64url of 32 bytes. */
const isCoordinate = (value: unknown) =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{43}$/.test(value)

function isPublicKey(key: PublicKey): boolean {
  const { kty, crv, x, y, kid } = key
  const isNamed = kid === undefined || (typeof kid === 'string' && kid.length <= 100)
  return (
    kty === 'EC' &&
    crv === 'P-256' &&
    isCoordinate(x) &&
    isCoordinate(y) &&
    isNamed &&
    !('d' in key)
  )
}

/** Only what makes a public key travels on. */
export function bareKey({ kty, crv, x, y, kid }: PublicKey): PublicKey {
  return { kty, crv, x, y, ...(kid === undefined ? {} : { kid }), use: 'sig', alg: 'ES256' }
}

/** Everything that is wrong with a proposal, by field. */
export function faultsOfParty(id: string, terms: PartyTerms): Problem[] {
  const faults: Problem[] = []
  if (!idPattern.test(id)) faults.push(problems['openid-party-id-wrong']({ field: 'id' }))
  const words = { name: terms.name, purpose: terms.purpose, retention: terms.retention }
  for (const [field, said] of Object.entries(words)) {
    if (!isSaid(said)) faults.push(problems['openid-party-word-missing']({ field }))
  }
  if (terms.contact.trim() === '' || terms.contact.length > textLengthMax) {
    faults.push(problems['openid-party-word-missing']({ field: 'contact' }))
  }
  faults.push(...addressFaults(terms))
  const isKeyed = terms.keys.length > 0 && terms.keys.length <= keysMax
  if (!isKeyed || !terms.keys.every(isPublicKey)) {
    faults.push(problems['openid-party-key-wrong']({ field: 'keys' }))
  }
  const names = new Set<string>(terms.claims.map(({ name }) => name))
  const areClaims =
    terms.claims.length > 0 &&
    terms.claims.length <= claimsMax &&
    names.size === terms.claims.length &&
    terms.claims.every(
      (one) => isClaimName(one.name) && isSaid(one.purpose) && isSaid(one.legalBasis),
    )
  if (!areClaims) faults.push(problems['openid-party-claim-wrong']({ field: 'claims' }))
  const { accessDays } = terms
  const isTerm = Number.isInteger(accessDays) && accessDays >= 0 && accessDays <= accessDaysMax
  if (!isTerm || !assurances.some((one) => one === terms.assurance)) {
    faults.push(problems['openid-party-term-wrong']({ field: 'accessDays' }))
  }
  return faults
}

function addressFaults(terms: PartyTerms): Problem[] {
  const { redirectUris, logoutUris, backchannelLogoutUri } = terms
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ['redirectUris', redirectUris],
    ['logoutUris', logoutUris],
    ['backchannelLogoutUri', backchannelLogoutUri === undefined ? [] : [backchannelLogoutUri]],
  ]
  const wrong = (field: string, address: string) =>
    problems['openid-party-address-wrong']({ field, values: { address } })
  if (redirectUris.length === 0) return [wrong('redirectUris', '–')]
  const [first = ''] = redirectUris
  const site = URL.canParse(first) ? new URL(first).host : ''
  return fields.flatMap(([field, addresses]) =>
    addresses
      .filter((one, at) => at >= addressesMax || !isFit(one) || new URL(one).host !== site)
      .map((one) => wrong(field, one)),
  )
}

/** The thumbprint of a key (RFC 7638), in groups that can be read aloud. */
export function keyFingerprint({ crv, kty, x, y }: PublicKey): string {
  const bytes = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('hex')
  return (bytes.slice(0, 32).match(/.{4}/g) ?? []).join(' ')
}
