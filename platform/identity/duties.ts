/**
 * Duties that must not meet in one person (segregation of duties; maker and checker).
 * One table for the whole installation: `case` pairs are capacities that one person may not have
 * in the same case; `person` pairs are roles that one person may not hold on the same day.
 */
import { text, type Text } from '#platform/kernel'
import { approverRole, proposerRole } from './posts/appointment.ts'

export type DutyPair = {
  readonly within: 'case' | 'person'
  readonly duties: readonly [string, string]
  readonly why: Text
}

/** What a person is in one case, whatever the service calls it. */
export type Capacity = 'applicant' | 'party' | 'maker' | 'checker' | 'decider'

const ownCause = text(
  'Nobody may judge in their own cause.',
  'کوئی شخص اپنے ہی معاملے میں فیصلہ نہیں کر سکتا۔',
)
const fourEyes = text(
  'What one officer prepares, another must approve.',
  'جو ایک افسر تیار کرے اس کی منظوری دوسرا افسر دے گا۔',
)

function inCase(first: Capacity, second: Capacity, why: Text): DutyPair {
  return { within: 'case', duties: [first, second], why }
}

/** The pairs that hold everywhere. A deployment adds pairs of its own roles, and removes none. */
export const dutiesThatMustNotMeet: readonly DutyPair[] = [
  inCase('applicant', 'maker', ownCause),
  inCase('applicant', 'checker', ownCause),
  inCase('applicant', 'decider', ownCause),
  inCase('party', 'maker', ownCause),
  inCase('party', 'checker', ownCause),
  inCase('party', 'decider', ownCause),
  inCase('maker', 'checker', fourEyes),
  inCase('maker', 'decider', fourEyes),
  { within: 'person', duties: [proposerRole, approverRole], why: fourEyes },
]

/**
 * The first pair of the table that would meet if a person who has the duties `held` also took the
 * duty `wanted`; undefined when none would. Order within a pair does not matter.
 */
export function dutiesMeet(
  table: readonly DutyPair[],
  within: DutyPair['within'],
  held: readonly string[],
  wanted: string,
): DutyPair | undefined {
  return table.find((pair) => {
    const [first, second] = pair.duties
    if (pair.within !== within) return false
    return (
      (wanted === first && held.includes(second)) || (wanted === second && held.includes(first))
    )
  })
}
