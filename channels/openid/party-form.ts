/** The terms of a relying party as a form gives them. */
import { fieldOf, type PostedFields } from '#channels/components'
import { assurances } from '#platform/identity'
import type { Text } from '#platform/kernel'
import { claimNames, type ClaimName, type PartyTerms } from '#platform/openid'

/** What stands in the form's fields: typed, or of the terms that are to be changed. */
export type Typed = PostedFields

/** The name of a field about one claim; a page's ids hold no `#`. */
export const claimField = (what: 'claim' | 'why' | 'law', name: ClaimName): string =>
  `${what}-${name.replace('#', '-')}`

const linesOf = (typed: string): string[] =>
  typed
    .split(/\s+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The keys of a JWK Set, or of a list of keys; none of what is neither. */
function keysIn(typed: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const read: unknown = JSON.parse(typed)
    const keys: unknown = Array.isArray(read) ? read : (read as { keys?: unknown } | null)?.keys
    return Array.isArray(keys) ? (keys as Readonly<Record<string, unknown>>[]) : []
  } catch {
    return []
  }
}

export function termsIn(fields: Typed): { readonly id: string; readonly terms: PartyTerms } {
  const field = (name: string) => fieldOf(fields, name).trim()
  const both = (name: string): Text => ({ en: field(`${name}-en`), ur: field(`${name}-ur`) })
  const days = field('accessDays')
  const terms: PartyTerms = {
    name: both('name'),
    purpose: both('purpose'),
    contact: field('contact'),
    redirectUris: linesOf(field('redirectUris')),
    logoutUris: linesOf(field('logoutUris')),
    backchannelLogoutUri: field('backchannelLogoutUri') || undefined,
    keys: keysIn(field('keys')),
    claims: claimNames
      .filter((name) => field(claimField('claim', name)) === name)
      .map((name) => ({
        name,
        purpose: both(claimField('why', name)),
        legalBasis: both(claimField('law', name)),
      })),
    assurance: assurances.find((one) => one === field('assurance')) ?? 'substantial',
    accessDays: /^\d{1,4}$/.test(days) ? Number(days) : Number.NaN,
    retention: both('retention'),
  }
  return { id: field('id'), terms }
}

/** The same the other way round, for a form that begins with what is in force. */
export function typedOf(id: string, terms: PartyTerms): Typed {
  const both = (name: string, { en, ur }: Text) => ({ [`${name}-en`]: en, [`${name}-ur`]: ur })
  return {
    id,
    ...both('name', terms.name),
    ...both('purpose', terms.purpose),
    contact: terms.contact,
    redirectUris: terms.redirectUris.join('\n'),
    logoutUris: terms.logoutUris.join('\n'),
    backchannelLogoutUri: terms.backchannelLogoutUri ?? '',
    keys: JSON.stringify({ keys: terms.keys }, undefined, 2),
    ...Object.assign(
      {},
      ...terms.claims.map(({ name, purpose, legalBasis }) => ({
        [claimField('claim', name)]: name,
        ...both(claimField('why', name), purpose),
        ...both(claimField('law', name), legalBasis),
      })),
    ),
    assurance: terms.assurance,
    accessDays: String(terms.accessDays),
    ...both('retention', terms.retention),
  }
}
