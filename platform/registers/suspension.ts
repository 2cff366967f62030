/** Records that whoever publishes them may suspend: licences of a trade. */
import type { CivilDate, Text } from '#platform/kernel'
import type { Item } from './register.ts'

/** Public fields of a record that may be suspended; without `suspendedFrom` it never was. */
export type Suspension = {
  /** From this day on it does not hold. */
  readonly suspendedFrom?: CivilDate
  /** The last such day; without one, until the suspension is ended. */
  readonly suspendedUntil?: CivilDate
  readonly suspensionReason?: string
  /** Why it was ended; the fields above are gone then. */
  readonly suspensionEnded?: string
}

export const suspensionFields = [
  'suspendedFrom',
  'suspendedUntil',
  'suspensionReason',
  'suspensionEnded',
] as const

/** What a register says of records that may be suspended. */
export type Suspendable = {
  /** What its records are together, as a page is called. */
  readonly title: Text
  /** How one is told from the others. */
  readonly nameOf: (item: Item) => string
}

export function isSuspendedOn({ suspendedFrom, suspendedUntil }: Suspension, day: CivilDate) {
  if (suspendedFrom === undefined || day < suspendedFrom) return false
  return suspendedUntil === undefined || day <= suspendedUntil
}

/** What is wrong where a newer record drops a suspension without a word; nothing means right. */
export function suspensionFault(before: Suspension | undefined, next: Suspension) {
  const isDropped = before?.suspendedFrom !== undefined && next.suspendedFrom === undefined
  if (!isDropped || next.suspensionEnded !== undefined) return undefined
  return 'a suspension is ended for a reason that is said'
}
