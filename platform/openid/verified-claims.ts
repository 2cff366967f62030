/**
 * `verified_claims` of OpenID Connect for Identity Assurance (openid-connect-4-ida-claims-1_0):
 * what was asked is answered only as far as it is met. What is not met is left out, and never
 * said to be unmet: whoever asks learns nothing about a person of whom he gets nothing.
 */
import type { Assurance } from '#platform/identity'
import type { ClaimAsked } from './claims.ts'

export const trustFramework = 'pk_daftar'

/** How it was made sure who the person is. */
export type Verification = {
  readonly trust_framework: typeof trustFramework
  readonly assurance_level: Assurance
  /** RFC 3339: when that was. */
  readonly time: string
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One element of `verified_claims`, or each of several. */
export function elementsOf(asked: unknown): readonly unknown[] {
  return Array.isArray(asked) ? asked : [asked]
}

/** The claims that an element asks for; undefined where it is malformed. */
export function claimsOfElement(
  element: unknown,
): Readonly<Record<string, ClaimAsked>> | undefined {
  if (!isObject(element)) return undefined
  const { verification, claims } = element
  if (!isObject(verification) || !('trust_framework' in verification)) return undefined
  if (!isObject(claims) || Object.keys(claims).length === 0) return undefined
  const isWhole = (value: unknown) => value === null || isObject(value)
  if (![...Object.values(claims), ...Object.values(verification)].every(isWhole)) return undefined
  return claims as Readonly<Record<string, ClaimAsked>>
}

/** Whether what is known is what `{ value }`, `{ values }` or `{ max_age }` ask for. */
export function isMet(asked: unknown, known: unknown, now: Date): boolean {
  if (!isObject(asked)) return true
  if ('value' in asked && asked['value'] !== known) return false
  if ('values' in asked) {
    const { values } = asked
    if (!Array.isArray(values) || !values.includes(known)) return false
  }
  if ('max_age' in asked) {
    const { max_age: maxAge } = asked
    const ageMs = now.getTime() - Date.parse(String(known))
    if (typeof maxAge !== 'number' || !(ageMs <= maxAge * 1000)) return false
  }
  return true
}

/**
 * The answer to one element; undefined, so that the whole of it is left out, where the trust
 * framework or another asked element of the verification is not met, or no claim remains.
 */
export function verifiedAnswer(
  element: unknown,
  verification: Verification,
  valueOf: (name: string, asked: ClaimAsked) => unknown,
  now: Date,
): Json | undefined {
  const claims = claimsOfElement(element)
  if (!claims) return undefined
  const askedOfIt = (element as { readonly verification: Json }).verification
  const told: Record<string, unknown> = {}
  for (const [name, asked] of Object.entries(askedOfIt)) {
    const known = Object.hasOwn(verification, name)
      ? verification[name as keyof Verification]
      : undefined
    if (known === undefined ? isObject(asked) && isBinding(asked) : !isMet(asked, known, now)) {
      return undefined
    }
    if (known !== undefined) told[name] = known
  }
  const given = Object.entries(claims).flatMap(([name, asked]) => {
    const value = valueOf(name, asked)
    return value !== undefined && isMet(asked, value, now) ? [[name, value] as const] : []
  })
  if (given.length === 0) return undefined
  return { verification: told, claims: Object.fromEntries(given) }
}

/** An element of a verification that we do not know, yet on which whoever asks insists. */
const isBinding = (asked: Json): boolean =>
  asked['essential'] === true || 'value' in asked || 'values' in asked || 'max_age' in asked
