/**
 * The ladder of a case: by which day each level must have answered. The days are fixed when the
 * case is handed in (CP-3) and nothing that offices do to it moves them; only while the applicant
 * is asked the clock stands, by whole days and for so many in all.
 */
import { holds, type Condition } from '#platform/forms'
import {
  addDays,
  civilDateOf,
  daysBetween,
  instantAfter,
  startOf,
  type Calendar,
  type CivilDate,
  type Duration,
} from '#platform/kernel'
import type { EvidenceGiven } from '../evidence-request.ts'

/** No rung ends later than this day; on the next one the case is with whoever stands above. */
export const lastRungDay = 40

/** How long each level has, all counted from the day on which the case was handed in. */
export type RungRow = {
  readonly when?: Condition
  readonly rungs: readonly Duration[]
  /** What a record says of the first level's time; it counts where it ends sooner. */
  readonly sooner?: (evidence: EvidenceGiven) => Duration | undefined
}

/** As the handbook of the Pakistan Citizen Portal has it: 20 days, and 40 at the most. */
export const defaultRungs: readonly RungRow[] = [{ rungs: ['20 days', '30 days', '40 days'] }]

/** Days on which a case waited for its applicant; the last may not have ended. */
export type Pause = { readonly from: CivilDate; readonly to?: CivilDate }

type Answers = Readonly<Record<string, unknown>>

/** The first row that fits; the last stands where nobody's answer says otherwise. */
export function rungsFor(rows: readonly RungRow[], answers: Answers): RungRow {
  const fits = rows.find(({ when }) => !when || holds(when, (question) => answers[question]))
  return fits ?? rows.at(-1) ?? { rungs: [] }
}

/**
 * The last day of each rung, in order and each a day of its own: working days over a long holiday
 * do not carry the last one beyond its day.
 */
export function rungDays(
  handedIn: Date,
  {
    rungs,
    sooner,
  }: { readonly rungs: readonly Duration[]; readonly sooner?: Duration | undefined },
  calendar: Calendar,
): CivilDate[] {
  const days: CivilDate[] = []
  const dayOf = (rung: Duration) => civilDateOf(instantAfter(handedIn, rung, calendar))
  for (const [index, rung] of rungs.entries()) {
    const latest = addDays(civilDateOf(handedIn), lastRungDay - (rungs.length - 1 - index))
    const row = dayOf(rung)
    const own = index === 0 && sooner && dayOf(sooner) < row ? dayOf(sooner) : row
    const previous = days.at(-1)
    const next = previous !== undefined && own <= previous ? addDays(previous, 1) : own
    days.push(next < latest ? next : latest)
  }
  return days
}

/** For how many whole days the clock has stood: never more than are allowed, never fewer than 0. */
export function daysStood(pauses: readonly Pause[], today: CivilDate, daysMax: number): number {
  const days = pauses.map(({ from, to = today }) => Math.max(0, daysBetween(from, to)))
  const all = days.reduce((sum, count) => sum + count, 0)
  return Math.min(daysMax, all)
}

/** The last instant of a rung, later by the days for which the clock stood. */
export function endOfRung(day: CivilDate, stood: number): Date {
  return new Date(startOf(addDays(day, stood + 1)).getTime() - 1)
}

/** The first of these instants; those that are not known are passed over. */
export function earliest(instants: readonly (Date | undefined)[]): Date | undefined {
  const known = instants.filter((one) => one !== undefined)
  return known.toSorted((a, b) => a.getTime() - b.getTime())[0]
}
