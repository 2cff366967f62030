/** One request of a relying party for a person, as the pages in between need it. */
import { fieldOf, type Visit } from '#channels/components'
import { ownFacts, type Platform } from '#platform/catalogue'
import type { Assurance } from '#platform/identity'
import { civilDateOf, dayMs, textOf, type CivilDate } from '#platform/kernel'
import {
  askedClaims,
  claimValue,
  neededAssurance,
  needsPasskeyNow,
  openIdProblems,
  userinfoOf,
  type AskedClaim,
  type PartyClaim,
  type PartyTerms,
} from '#platform/openid'
import type { OpenIdHost } from './host.ts'

export type Details = Awaited<ReturnType<ReturnType<OpenIdHost['provider']>['interactionDetails']>>

export type Asking = {
  readonly details: Details
  readonly party: string
  readonly terms: PartyTerms
  readonly needed: Assurance
  /** Beside that a passkey, shown now. */
  readonly byPasskey: boolean
}

/** The request whose browser this is. @throws openid-request-ended */
export async function askingOf(
  host: OpenIdHost,
  { request, reply, params }: Visit<Platform>,
): Promise<Asking> {
  const details = await host
    .provider()
    .interactionDetails(request.raw, reply.raw)
    .catch(() => {
      throw openIdProblems['openid-request-ended']()
    })
  const party = textOf(details.params['client_id'])
  const terms = await host.parties.termsOf(party)
  if (!terms || details.uid !== fieldOf(params, 'uid')) {
    throw openIdProblems['openid-request-ended']()
  }
  const needed = neededAssurance(terms.assurance, details.params)
  const byPasskey = needsPasskeyNow(needed, details.params)
  return { details, party, terms, needed, byPasskey }
}

export type ShownClaim = AskedClaim & {
  readonly registered: PartyClaim
  /** What would be sent; undefined where it is not known. */
  readonly value: unknown
}

/** What is asked, with its value, for the person whose own it is. */
export async function shownClaims(
  platform: Platform,
  { details, terms }: Asking,
  personId: string,
): Promise<readonly ShownClaim[]> {
  const facts = await ownFacts(platform, personId)
  const today: CivilDate = civilDateOf(platform.setting.now())
  return askedClaims(userinfoOf(details.params['claims'])).flatMap((one) => {
    const registered = terms.claims.find(({ name }) => name === one.name)
    const value = facts && claimValue(one.name, facts, one.asked, today)
    return registered ? [{ ...one, registered, value }] : []
  })
}

/** Until when the organisation may come again by itself; undefined where only now. */
export function accessUntil({ details, terms }: Asking, now: Date): Date | undefined {
  const scopes = textOf(details.params['scope']).split(' ')
  if (terms.accessDays === 0 || !scopes.includes('offline_access')) return undefined
  return new Date(now.getTime() + terms.accessDays * dayMs)
}
