/** What one request asks of a person, read once: for the consent page and for the answer. */
import type { CivilDate } from '#platform/kernel'
import {
  claimValue,
  comparedWith,
  isClaimName,
  type ClaimAsked,
  type ClaimName,
  type PersonFacts,
} from './claims.ts'
import {
  claimsOfElement,
  elementsOf,
  isMet,
  verifiedAnswer,
  type Verification,
} from './verified-claims.ts'

export type AskedClaim = {
  readonly name: ClaimName
  readonly asked: ClaimAsked
  /** Without it the service cannot be had: the person gives all such, or refuses. */
  readonly isEssential: boolean
}

/** The `userinfo` member of a `claims` request. */
export type AskedOfUserinfo = Readonly<Record<string, unknown>>

const verifiedName = 'verified_claims'

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The `userinfo` member of the parameter as it came; nothing for anything else. */
export function userinfoOf(parameter: unknown): AskedOfUserinfo {
  const whole: unknown = typeof parameter === 'string' ? JSON.parse(parameter) : parameter
  const userinfo = isObject(whole) ? whole['userinfo'] : undefined
  return isObject(userinfo) ? userinfo : {}
}

/** Each claim once, essential where any mention of it is. */
export function askedClaims(userinfo: AskedOfUserinfo): readonly AskedClaim[] {
  const found = new Map<ClaimName, AskedClaim>()
  const add = (claims: Json) => {
    for (const [name, value] of Object.entries(claims)) {
      if (!isClaimName(name)) continue
      const asked = isObject(value) ? value : null
      const before = found.get(name)
      const isEssential = asked?.['essential'] === true || (before?.isEssential ?? false)
      found.set(name, { name, asked: asked ?? before?.asked ?? null, isEssential })
    }
  }
  for (const claims of claimsIn(userinfo)) add(claims)
  return [...found.values()]
}

/** Claims that a request names and this relying party may not ask for, and what is malformed. */
export function faultsOfAsked(
  claims: Readonly<Record<string, unknown>>,
  allowed: ReadonlySet<string>,
): string[] {
  const faults: string[] = []
  const check = (names: readonly string[]) => {
    for (const name of names) {
      if (!allowed.has(name)) faults.push(`the claim ${name} is not registered for this client`)
    }
  }
  const { id_token: idToken, userinfo, ...others } = claims
  for (const name of Object.keys(others)) faults.push(`claims.${name} is not known`)
  for (const name of Object.keys(isObject(idToken) ? idToken : {})) {
    if (!['acr', 'auth_time', 'sub'].includes(name)) {
      faults.push(`claims.id_token.${name}: claims about a person come from userinfo alone`)
    }
  }
  if (!isObject(userinfo)) return faults
  for (const [name, values] of comparisonsIn(userinfo)) {
    if (values.size > 1) faults.push(`${name} is compared with one value in a request`)
  }
  const { [verifiedName]: verified, ...plain } = userinfo
  check(Object.keys(plain).filter((name) => name !== 'sub'))
  if (verified === undefined) return faults
  for (const element of elementsOf(verified)) {
    const names = claimsOfElement(element)
    if (names) check(Object.keys(names))
    else faults.push('verified_claims needs verification.trust_framework and claims')
  }
  return faults
}

/**
 * What the request compares with what is known. A yes to "does this day of birth fit?" is a yes to
 * one day: for another the person is asked anew, or every day of a century could be tried.
 */
export function comparisonsIn(userinfo: AskedOfUserinfo): ReadonlyMap<ClaimName, Set<string>> {
  const found = new Map<ClaimName, Set<string>>()
  for (const claims of claimsIn(userinfo)) {
    for (const [name, value] of Object.entries(claims)) {
      const to = isClaimName(name) ? comparedWith(name, isObject(value) ? value : null) : undefined
      if (to === undefined || !isClaimName(name)) continue
      found.set(name, (found.get(name) ?? new Set()).add(to))
    }
  }
  return found
}

/** The members themselves, and those of each element of `verified_claims`. */
function claimsIn(userinfo: AskedOfUserinfo): readonly Json[] {
  const verified = Object.hasOwn(userinfo, verifiedName) ? elementsOf(userinfo[verifiedName]) : []
  return [userinfo, ...verified.map((element) => claimsOfElement(element) ?? {})]
}

export type Answering = {
  readonly facts: PersonFacts
  readonly verification: Verification
  /** What the person has consented to. */
  readonly consented: ReadonlySet<string>
  readonly today: CivilDate
  readonly now: Date
}

/** What is given out: asked, consented, known, and met; and the names of it for the record. */
export function answerOf(
  userinfo: AskedOfUserinfo,
  { facts, verification, consented, today, now }: Answering,
): { readonly claims: Json; readonly names: readonly ClaimName[] } {
  const names = new Set<ClaimName>()
  const valueOf = (name: string, asked: ClaimAsked): unknown => {
    if (!isClaimName(name) || !consented.has(name)) return undefined
    const value = claimValue(name, facts, asked, today)
    return value !== undefined && isMet(asked, value, now) ? value : undefined
  }
  const claims: Record<string, unknown> = {}
  for (const [name, asked] of Object.entries(userinfo)) {
    const value = valueOf(name, isObject(asked) ? asked : null)
    if (value === undefined || !isClaimName(name)) continue
    claims[name] = value
    names.add(name)
  }
  if (Object.hasOwn(userinfo, verifiedName)) {
    const answers = elementsOf(userinfo[verifiedName]).flatMap((element) => {
      const answer = verifiedAnswer(element, verification, valueOf, now)
      return answer ? [answer] : []
    })
    for (const { claims: given } of answers) {
      for (const name of Object.keys(given as Json)) names.add(name as ClaimName)
    }
    const isList = Array.isArray(userinfo[verifiedName])
    if (answers.length > 0) claims[verifiedName] = isList ? answers : answers[0]
  }
  return { claims, names: [...names] }
}
