/**
 * How ratings come into the published counts: pure. Offices that have too few for half a year are
 * told together, under an empty name.
 */
import type { CivilDate } from '#platform/kernel'
import { addInSteps, oneAt, type Stepped, type StepRule } from '#platform/publication'
import { scores, type Score, type Segment } from './score.ts'

export type Cell = {
  readonly service: string
  /** Empty where none had a part, and for the small ones together. */
  readonly office: string
  readonly segment: Segment
  /** Of the day from which it could not be changed. */
  readonly year: number
}

export type Tally = Cell & Stepped

export type Settled = Omit<Cell, 'year'> & { readonly score: Score; readonly settlesOn: CivilDate }

export const cellName = ({ service, office, segment, year }: Cell) =>
  `${service} ${office} ${segment} ${year}`

/** Every cell that changes, as it then stands. */
export function settle(
  before: readonly Tally[],
  settled: readonly Settled[],
  rule: StepRule,
): Tally[] {
  const added = settled.map(({ score, settlesOn, ...cell }) => ({
    cell: { ...cell, year: Number(settlesOn.slice(0, 4)) },
    counts: oneAt(score - 1, scores.length),
  }))
  const others = ({ office, service, segment, year }: Cell) =>
    office === '' ? undefined : { service, office: '', segment, year }
  return addInSteps({ before, added, nameOf: cellName, others }, rule)
}

/** A reason is told by the same rule. */
export function tellReason(
  { told, waiting }: { readonly told: number; readonly waiting: number },
  step: number,
) {
  return waiting < step ? { told, waiting } : { told: told + waiting, waiting: 0 }
}
