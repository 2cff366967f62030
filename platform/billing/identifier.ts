/** Numbers as people type them, and the one spelling in which they are kept and looked up. */
import { maskCnic, westernDigits, type Problem } from '#platform/kernel'
import type { Biller, IdentifierPart } from './biller.ts'
import { billingProblems } from './problems.ts'

/** The parts of one identifier, by name, each in its one spelling. */
export type Identifier = Readonly<Record<string, string>>

/** Spaces, hyphens, slashes, dots and the marks of direction that copied text carries. */
const separators = /[\s\-/.\u200e\u200f\u2066-\u2069]/g

/** Urdu digits and small letters count like any others. */
export function normalisePart(typed: string): string {
  return westernDigits(typed).replace(separators, '').toUpperCase()
}

/** Every part that is wrong, by its name, or the identifier. */
export function readIdentifier(
  { identifier: parts }: Pick<Biller, 'identifier'>,
  typed: Readonly<Record<string, string | undefined>>,
): { readonly identifier: Identifier } | { readonly faults: readonly Problem[] } {
  const read = parts.map((part) => {
    const whole = normalisePart(typed[part.name] ?? '')
    return { part, value: part.besides ? whole.replace(part.besides, '') : whole }
  })
  const faults = read.flatMap(({ part, value }) =>
    part.pattern.test(value) ? [] : [wrongPart(part, value)],
  )
  if (faults.length > 0) return { faults }
  return { identifier: Object.fromEntries(read.map(({ part, value }) => [part.name, value])) }
}

function wrongPart({ name: field, label, hint, example }: IdentifierPart, value: string): Problem {
  const code = value === '' ? 'billing-part-missing' : 'billing-part-wrong'
  return billingProblems[code]({ field, values: { part: label, hint, example } })
}

/** What a bill is looked up by: the biller and its identifier, in one text. */
export function accountOf(
  { id, identifier: parts }: Pick<Biller, 'id' | 'identifier'>,
  identifier: Identifier,
): string {
  return [id, ...parts.map(({ name }) => identifier[name] ?? '')].join(' ')
}

/** The identifier for its owner's eyes: a person's own number stays masked. */
export function showIdentifier(
  { identifier: parts }: Pick<Biller, 'identifier'>,
  identifier: Identifier,
): string {
  const shown = parts.map(({ name, isCnic }) => {
    const value = identifier[name] ?? ''
    return isCnic ? maskCnic(value) : value
  })
  return shown.join(', ')
}
