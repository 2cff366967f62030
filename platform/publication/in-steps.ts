/**
 * Counts that are told only together: pure. What too few have said waits, so that no two
 * publications differ by one person.
 */
import { addDays, type CivilDate } from '#platform/kernel'

export type Stepped = {
  readonly told: readonly number[]
  readonly waiting: readonly number[]
  /** Since when something waits. */
  readonly waitsSince: CivilDate | undefined
}

/** At least `step` are told at once; what waits longer than half a year is told with others. */
export type StepRule = { readonly today: CivilDate; readonly step: number }

const waitsDaysMax = 182

export const addUp = (a: readonly number[], b: readonly number[]): number[] =>
  b.map((count, i) => count + (a[i] ?? 0))

export const sumOf = (counts: readonly number[]): number =>
  counts.reduce((all, count) => all + count, 0)

/** The counts of one more thing that was said: a one in its place. */
export const oneAt = (place: number, length: number): number[] =>
  Array.from({ length }, (_, i) => (i === place ? 1 : 0))

type Cells<Name> = {
  readonly before: readonly (Name & Stepped)[]
  /** What is added, each to its cell. */
  readonly added: readonly { readonly cell: Name; readonly counts: readonly number[] }[]
  readonly nameOf: (cell: Name) => string
  /** The cell into which a small one goes in the end; undefined for that one itself. */
  readonly others: (cell: Name) => Name | undefined
}

/** Every cell that changes, as it then stands. */
export function addInSteps<Name extends object>(
  { before, added, nameOf, others }: Cells<Name>,
  { today, step }: StepRule,
): (Name & Stepped)[] {
  const cells = new Map(before.map((one) => [nameOf(one), one]))
  const add = (cell: Name, counts: readonly number[]) => {
    const none = counts.map(() => 0)
    const fresh = { ...cell, told: none, waiting: none, waitsSince: undefined }
    const old = cells.get(nameOf(cell)) ?? fresh
    const waiting = addUp(old.waiting, counts)
    cells.set(nameOf(cell), { ...old, waiting, waitsSince: old.waitsSince ?? today })
  }
  for (const { cell, counts } of added) add(cell, counts)
  const late = addDays(today, -waitsDaysMax)
  for (const cell of cells.values()) {
    const { waiting, waitsSince } = cell
    const into = others(cell)
    if (!into || sumOf(waiting) >= step || waitsSince === undefined || waitsSince > late) continue
    cells.set(nameOf(cell), { ...cell, waiting: waiting.map(() => 0), waitsSince: undefined })
    add(into, waiting)
  }
  const known = new Set(before)
  return [...cells.values()].map((cell) => told(cell, step)).filter((cell) => !known.has(cell))
}

function told<Cell extends Stepped>(cell: Cell, step: number): Cell {
  const { waiting } = cell
  if (sumOf(waiting) < step) return cell
  const none = waiting.map(() => 0)
  return { ...cell, told: addUp(cell.told, waiting), waiting: none, waitsSince: undefined }
}
