/** What a service asks of registers, and what its rules are given of it. */
import type { EvidenceContext } from './evidence-context.ts'
import type { Text } from '#platform/kernel'
import type { Item } from '#platform/registers'

/** A record that a rule needs, asked from its register for a purpose. */
export type EvidenceRequest<Answers> = {
  readonly register: string
  readonly purpose: Text
  /**
   * A searchable field of that register: then `key` is a value of it, and the evidence is every
   * record that has it, as `{ all }` (`RecordsHeld`).
   */
  readonly field?: string
  readonly key: (answers: Answers, context: EvidenceContext) => string | undefined
}
/** The public fields of every record that has a value, each with its number. */
export type RecordsHeld = { readonly all: readonly (Item & { readonly number: string })[] }

export type EvidenceGiven = Readonly<Record<string, Item | undefined>>
