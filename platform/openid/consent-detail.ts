/** What a person decided, as the grant carries it. */
import { assurances, type Assurance } from '#platform/identity'
import { askedClaims, comparisonsIn, type AskedOfUserinfo } from './asked.ts'
import type { ClaimName } from './claims.ts'

const detailType = 'urn:daftar:consent'

export type Decision = {
  readonly given: readonly ClaimName[]
  readonly declined: readonly ClaimName[]
  /** With what the person let himself be compared; the grant is sealed. */
  readonly compared?: Readonly<Partial<Record<ClaimName, string>>>
  /** How sure it was who decided, and when that person had signed in. */
  readonly assurance: Assurance
  readonly signedInAt: string
}

export const comparedIn = (userinfo: AskedOfUserinfo): NonNullable<Decision['compared']> =>
  Object.fromEntries([...comparisonsIn(userinfo)].map(([name, [value]]) => [name, value]))

/** Whether the person has decided on everything that a request asks, and compares. */
export function hasDecidedOn(decision: Decision, userinfo: AskedOfUserinfo): boolean {
  const decided = new Set<string>([...decision.given, ...decision.declined])
  return (
    askedClaims(userinfo).every(({ name }) => decided.has(name)) &&
    Object.entries(comparedIn(userinfo)).every(
      ([name, value]) => decision.compared?.[name as ClaimName] === value,
    )
  )
}

type Carrier = { readonly rar?: unknown }

export const detailOf = (decision: Decision) => ({ type: detailType, ...decision })

export function decisionOf(grant: Carrier | undefined): Decision | undefined {
  const details = Array.isArray(grant?.rar) ? (grant.rar as readonly unknown[]) : []
  return details.find(
    (one): one is ReturnType<typeof detailOf> =>
      typeof one === 'object' && one !== null && (one as { type?: unknown }).type === detailType,
  )
}

const acrPrefix = 'urn:daftar:assurance:'

export const acrOf = (assurance: Assurance): string => `${acrPrefix}${assurance}`

/** Phishing-resistant: a passkey, shown now. OpenID Connect Extended Authentication Profile. */
const passkeyAcr = 'phr'

export const acrValues: readonly string[] = [...assurances.map(acrOf), passkeyAcr]

type Params = { readonly acr_values?: unknown; readonly claims?: unknown }

/** Whether a request asks for a passkey in so many words. */
export const asksForPasskey = (params: Params): boolean => acrsAsked(params).includes(passkeyAcr)

/** Every acr that a request names, as a wish or in its claims. */
export function acrsAsked({ acr_values: asked, claims }: Params): readonly unknown[] {
  const inValues = typeof asked === 'string' ? asked.split(' ') : []
  if (typeof claims !== 'string') return inValues
  const { id_token: idToken } = JSON.parse(claims) as {
    id_token?: { acr?: { value?: unknown; values?: unknown } | null }
  }
  const { value, values } = idToken?.acr ?? {}
  return [...inValues, value, ...(Array.isArray(values) ? values : [])]
}

/** What is answered: how sure it is who it is, or that a passkey was shown where that was asked. */
export const acrAnswered = (
  params: Params,
  person: { readonly assurance: Assurance; readonly amr: readonly string[] },
): string =>
  asksForPasskey(params) && person.amr.includes('mfa') ? passkeyAcr : acrOf(person.assurance)

/** A passkey counts as shown now for so long. */
export const passkeyMsMax = 5 * 60_000

export function assuranceOfAcr(acr: unknown): Assurance | undefined {
  return assurances.find((one) => acrOf(one) === acr)
}
