/**
 * A permit is what opens: only a reading that has been written down gives one, and it names the
 * persons whose data it opens. Whoever unwraps a key shows the permit, and each person opened under
 * it is counted there: so the count of what was opened and the record can be held side by side.
 */
import type { ReaderKind } from './purposes.ts'
import { isStored, type CountedReading, type ReadCounts, type Reading } from './reading.ts'
import { checkPurpose } from './policy.ts'

declare const given: unique symbol
export type Permit = { readonly [given]: true; readonly reading: Reading }

type Open = { readonly subjects: ReadonlySet<string> | 'any'; readonly opened: Set<string> }

const openOf = new WeakMap<Permit, Open>()
const opened = new Map<ReaderKind, number>()
const recorded = new Map<ReaderKind, number>()

/** What this process opened and wrote down since it started. */
export const readCounts: ReadCounts = { opened, recorded }

const add = (counts: Map<ReaderKind, number>, kind: ReaderKind, more: number) =>
  void counts.set(kind, (counts.get(kind) ?? 0) + more)

/** For the record alone: a permit exists when what it permits has been committed. */
export function givePermit(reading: Reading, subjects: ReadonlySet<string> | 'any'): Permit {
  const permit = Object.freeze({ reading }) as Permit
  openOf.set(permit, { subjects, opened: new Set() })
  if (isStored(reading) && subjects !== 'any') add(recorded, reading.reader.kind, subjects.size)
  return permit
}

/**
 * Opens for the platform's own work: rules, messages, counting, checks. What is opened so must not
 * come before anybody's eyes; which files may ask for it is a closed list, held by a test.
 */
export function machinePermit(purpose: CountedReading['purpose']): Permit {
  const reading: CountedReading = { reader: { kind: 'machine' }, purpose }
  checkPurpose(reading)
  return givePermit(reading, 'any')
}

/**
 * Called where a key is unwrapped: these persons' data are opened under this permit. Opening the
 * same person's data twice under one permit is one reading.
 * @throws Error for a permit that was not given here, or does not name them: a fault of ours
 */
export function openingUnder(permit: Permit, subjects: readonly string[]): void {
  const open = openOf.get(permit)
  if (!open) throw new Error('this is no permit to open personal data')
  for (const subject of subjects) {
    if (open.subjects !== 'any' && !open.subjects.has(subject)) {
      throw new Error('personal data would be opened that no reading was recorded for')
    }
    if (open.opened.has(subject)) continue
    open.opened.add(subject)
    add(opened, permit.reading.reader.kind, 1)
  }
}
