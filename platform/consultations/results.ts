/** What closed questions came to, and what of it is told. Pure. */
import { casesMin } from '#platform/publication'
import type { Question } from './terms.ts'

/** Of one person: in which group he is counted, and what he chose. */
export type Counted = { readonly group: string; readonly answers: ReadonlyMap<string, string> }

export type Row = {
  readonly group: string
  /** By option, each of them. */
  readonly counts: Readonly<Record<string, number>>
}

/** A row that is told; one that is withheld tells its name alone. */
export type ToldRow = { readonly group: string; readonly counts: Row['counts'] | null }

export type ToldQuestion = {
  readonly question: string
  /** Of everybody together; null where fewer than ten answered. */
  readonly all: Row['counts'] | null
  readonly byArea: readonly ToldRow[]
  readonly byLevel: readonly ToldRow[]
}

export function rowsOf(
  { id, options = [] }: Question,
  persons: readonly Counted[],
): readonly Row[] {
  const rows = new Map<string, Record<string, number>>()
  for (const { group, answers } of persons) {
    const option = answers.get(id)
    if (!options.some((one) => one.id === option)) continue
    const counts = rows.get(group) ?? Object.fromEntries(options.map((one) => [one.id, 0]))
    counts[option ?? ''] = (counts[option ?? ''] ?? 0) + 1
    rows.set(group, counts)
  }
  return [...rows].map(([group, counts]) => ({ group, counts }))
}

const sizeOf = ({ counts }: Row) => Object.values(counts).reduce((sum, count) => sum + count, 0)

/**
 * Whether a row tells nothing of anybody in it: each answer that was given at all was given by ten,
 * and not all gave the same, else whoever is known to be among them is known to have said it.
 */
export function hidesEach({ counts }: Row): boolean {
  const given = Object.values(counts).filter((count) => count > 0)
  return given.length > 1 && given.every((count) => count >= casesMin)
}

/**
 * Those that are not told. The sum of all rows is told, so what is withheld must hide everybody
 * also when it is added up: else the smallest that is told is withheld as well.
 */
export function withheldRows(rows: readonly Row[]): ReadonlySet<Row> {
  const withheld = new Set(rows.filter((row) => !hidesEach(row)))
  const shown = rows.filter((row) => !withheld.has(row)).toSorted((a, b) => sizeOf(a) - sizeOf(b))
  for (const next of shown) {
    if (withheld.size === 0 || hidesEach(together([...withheld]))) break
    withheld.add(next)
  }
  return withheld
}

export function together(rows: readonly Row[]): Row {
  const counts: Record<string, number> = {}
  for (const row of rows) {
    for (const [option, count] of Object.entries(row.counts)) {
      counts[option] = (counts[option] ?? 0) + count
    }
  }
  return { group: '', counts }
}

function toldOf(rows: readonly Row[]): readonly ToldRow[] {
  const withheld = withheldRows(rows)
  return rows
    .map((row) => ({ group: row.group, counts: withheld.has(row) ? null : row.counts }))
    .toSorted((a, b) => (a.group < b.group ? -1 : 1))
}

export type Answered = {
  readonly level: string
  readonly area: string
  readonly answers: ReadonlyMap<string, string>
}

/** Every closed question, by place and by how sure it is who answered. */
export function toldResults(
  questions: readonly Question[],
  persons: readonly Answered[],
): readonly ToldQuestion[] {
  const by = (group: 'area' | 'level') =>
    persons.map((one) => ({ group: one[group], answers: one.answers }))
  return questions
    .filter(({ options }) => options)
    .map((question) => {
      const byArea = rowsOf(question, by('area'))
      const all = together(byArea)
      return {
        question: question.id,
        all: sizeOf(all) < casesMin ? null : all.counts,
        byArea: toldOf(byArea),
        byLevel: toldOf(rowsOf(question, by('level'))),
      }
    })
}
