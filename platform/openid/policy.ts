/** When a person has to be asked: to sign in, to show more of who he is, to consent. */
import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { isAtLeast, type Assurance } from '#platform/identity'
import { userinfoOf } from './asked.ts'
import {
  acrAnswered,
  acrsAsked,
  asksForPasskey,
  assuranceOfAcr,
  decisionOf,
  hasDecidedOn,
  passkeyMsMax,
} from './consent-detail.ts'
import type { PartyReader } from './party-reader.ts'
import type { SignedIn } from './provider.ts'

export type PolicySources = {
  readonly parties: PartyReader
  readonly signedIn: (ctx: KoaContextWithOIDC) => Promise<SignedIn | undefined>
  readonly now: () => Date
}

/** The least that the request and the registered terms ask for. */
export function neededAssurance(
  registered: Assurance,
  params: { readonly acr_values?: unknown; readonly claims?: unknown },
): Assurance {
  const known = acrsAsked(params).flatMap((one) => assuranceOfAcr(one) ?? [])
  const [least] = known.sort((a, b) => (isAtLeast(a, b) ? 1 : -1))
  return least !== undefined && isAtLeast(least, registered) ? least : registered
}

/** Where the most is asked for, or a passkey itself, the person shows one now. */
export const needsPasskeyNow = (
  needed: Assurance,
  params: { readonly acr_values?: unknown; readonly claims?: unknown },
): boolean => needed === 'high' || asksForPasskey(params)

function hasShownPasskey({ amr, at }: SignedIn, now: Date): boolean {
  return amr.includes('mfa') && now.getTime() - at.getTime() <= passkeyMsMax
}

export function policyOf({ parties, signedIn, now }: PolicySources) {
  const { Check, base } = interactionPolicy
  const policy = base()
  policy.get('login')?.checks.add(
    // The site's own session is the only one that counts: signed out there is signed out here.
    new Check('site_session', 'the person must be signed in', async (ctx) => {
      const { oidc } = ctx
      const [person, terms] = await Promise.all([
        signedIn(ctx),
        parties.termsOf(oidc.client?.clientId ?? ''),
      ])
      if (!person || !terms || person.personId !== oidc.session?.accountId) return true
      const params = oidc.params ?? {}
      const needed = neededAssurance(terms.assurance, params)
      if (needsPasskeyNow(needed, params) && !hasShownPasskey(person, now())) return true
      // A session of this very request may have been opened with less than the site's has now.
      const isStale = oidc.session.acr !== acrAnswered(params, person)
      return isStale || !isAtLeast(person.assurance, needed)
    }),
  )
  policy.get('consent')?.checks.add(
    new Check('decision_missing', 'the person has not decided on all that is asked', (ctx) => {
      const { oidc } = ctx
      const decision = decisionOf(oidc.grant)
      return !decision || !hasDecidedOn(decision, userinfoOf(oidc.params?.['claims']))
    }),
  )
  return policy
}
