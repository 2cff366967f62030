/**
 * How ratings come into the published counts: pure. A cell is told anew only when at least so many
 * are added to it at once, so that between any two publications nobody's own can be worked out.
 */
import { addDays, type CivilDate } from '#platform/kernel'
import { addCounts, noCounts, sumOf, type Counts, type Score, type Segment } from './score.ts'

/** The office is empty where none had a part, and for the small ones together. */
export type Cell = {
  readonly service: string
  readonly office: string
  readonly segment: Segment
}

export type Tally = Cell & {
  readonly told: Counts
  readonly waiting: Counts
  readonly waitsSince: CivilDate | undefined
}

export type Settled = Cell & { readonly score: Score }

/** What waits longer for enough others of its office is told with that of other such offices. */
const waitsDaysMax = 182

export const cellName = ({ service, office, segment }: Cell) => `${service} ${office} ${segment}`

/** Every cell that changes, as it then stands: `step` ratings are added at once, or none. */
export function settle(
  before: readonly Tally[],
  settled: readonly Settled[],
  { today, step }: { readonly today: CivilDate; readonly step: number },
): Tally[] {
  const cells = new Map(before.map((one) => [cellName(one), one]))
  const add = ({ service, office, segment }: Cell, counts: Counts) => {
    const cell = { service, office, segment }
    const old = cells.get(cellName(cell)) ?? { ...cell, ...empty }
    const waiting = addCounts(old.waiting, counts)
    cells.set(cellName(cell), { ...old, waiting, waitsSince: old.waitsSince ?? today })
  }
  for (const { score, ...cell } of settled) add(cell, one(score))
  const late = addDays(today, -waitsDaysMax)
  for (const cell of [...cells.values()]) {
    const { office, waiting, waitsSince } = cell
    if (office === '' || sumOf(waiting) >= step || !waitsSince || waitsSince > late) continue
    cells.set(cellName(cell), { ...cell, waiting: noCounts, waitsSince: undefined })
    add({ ...cell, office: '' }, waiting)
  }
  const known = new Set(before)
  return [...cells.values()].map((cell) => tellIn(cell, step)).filter((cell) => !known.has(cell))
}

const empty = { told: noCounts, waiting: noCounts, waitsSince: undefined }

const one = (score: Score) => noCounts.map((_, i) => (i + 1 === score ? 1 : 0)) as unknown as Counts

function tellIn(cell: Tally, step: number): Tally {
  if (sumOf(cell.waiting) < step) return cell
  return { ...cell, ...empty, told: addCounts(cell.told, cell.waiting) }
}

/** A reason is told by the same rule. */
export function tellReason(
  { told, waiting }: { readonly told: number; readonly waiting: number },
  step: number,
) {
  return waiting < step ? { told, waiting } : { told: told + waiting, waiting: 0 }
}
