/** From the counts of days to what a head reads: pure, and told of one service in one district. */
import { addDays, daysBetween, type CivilDate } from '#platform/kernel'
import type { DayCount, WeekCount } from './day-counts.ts'
import { forecastOf, type Forecast } from './forecast.ts'
import { findRising, risingRules, type Rise, type Series } from './rising.ts'
import { peopleMin } from './said.ts'

/** `all`: the district together; of a place: what it is about, there. */
export type RisingKind = 'topic' | 'place' | 'topic-at-place' | 'word'
export type Subject = {
  readonly kind: RisingKind
  readonly subject: string
  readonly place: string
}

export type Again = {
  readonly topic: string
  readonly place: string
  /** Cases that came after an answer to the same, and in how many days. */
  readonly count: number
}

export type OfficeAhead = { readonly office: string; readonly forecast: Forecast }

export type InsightReport = {
  /** The last of the seven days. */
  readonly lastDay: CivilDate
  /** Of how many whole weeks before them something is known. */
  readonly weeks: number
  readonly cases: number
  readonly casesBefore: number
  readonly rising: readonly Rise<Subject>[]
  readonly again: readonly Again[]
  readonly ahead: readonly OfficeAhead[]
}

export const againRules = { days: 90, countMin: 2, listMax: 20 } as const

export type Counted = {
  readonly weeks: readonly WeekCount[]
  readonly offices: readonly DayOf[]
  readonly again: readonly DayOf[]
}
type DayOf = Pick<DayCount, 'day' | 'subject' | 'place' | 'count'>

type Asked = {
  readonly lastDay: CivilDate
  readonly isOpen: (day: CivilDate) => boolean
  /** The first day that was counted at all. */
  readonly firstDay: CivilDate
}

/** How many weeks of the past are known whole, of those that are looked back on. */
export function weeksKnown({ firstDay, lastDay }: Pick<Asked, 'firstDay' | 'lastDay'>): number {
  const known = Math.floor((daysBetween(firstDay, lastDay) + 1) / 7) - 1
  return Math.min(risingRules.weeks, Math.max(0, known))
}

export function reportOf({ weeks: counts, offices, again }: Counted, asked: Asked): InsightReport {
  const weeks = weeksKnown(asked)
  const inWeek = (ago: number) =>
    sum(counts.filter(({ kind, back }) => kind === 'topic' && back === ago))
  return {
    lastDay: asked.lastDay,
    weeks,
    cases: inWeek(0),
    casesBefore: inWeek(1),
    rising: risingIn(counts, weeks),
    again: againIn(again, asked.lastDay),
    ahead: aheadIn(offices, asked),
  }
}

const families: readonly ((one: WeekCount) => Subject | undefined)[] = [
  ({ kind, subject }) => (kind === 'topic' ? { kind, subject, place: '' } : undefined),
  ({ kind, place }) =>
    kind === 'topic' && place !== '' ? { kind: 'place', subject: '', place } : undefined,
  ({ kind, subject, place }) =>
    kind === 'topic' && place !== '' ? { kind: 'topic-at-place', subject, place } : undefined,
  ({ kind, subject }) => (kind === 'word' ? { kind, subject, place: '' } : undefined),
]

/** Each kind is a family of tests of its own, with its own bursts. */
function risingIn(counts: readonly WeekCount[], weeks: number): Rise<Subject>[] {
  const found = families.flatMap((keyOf) => findRising(seriesOf(counts, keyOf, weeks)))
  const isTold = ({ key, now }: Rise<Subject>) => key.kind !== 'word' || now >= peopleMin
  return found.filter(isTold).toSorted((a, b) => a.chance - b.chance)
}

function seriesOf(
  counts: readonly WeekCount[],
  keyOf: (one: WeekCount) => Subject | undefined,
  weeks: number,
): Series<Subject>[] {
  const all = new Map<string, { key: Subject; past: number[]; now: number }>()
  for (const one of counts) {
    const { back, count } = one
    const key = keyOf(one)
    if (!key || back > weeks) continue
    const name = `${key.subject} ${key.place}`
    const series = all.get(name) ?? { key, past: Array.from({ length: weeks }, () => 0), now: 0 }
    if (back === 0) series.now += count
    else series.past[weeks - back] = (series.past[weeks - back] ?? 0) + count
    all.set(name, series)
  }
  return [...all.values()]
}

function againIn(counts: readonly DayOf[], lastDay: CivilDate): Again[] {
  const { days, countMin, listMax } = againRules
  const all = new Map<string, Again>()
  for (const { subject: topic, place, day, count } of counts) {
    if (daysBetween(day, lastDay) >= days || day > lastDay) continue
    const name = `${topic} ${place}`
    all.set(name, { topic, place, count: (all.get(name)?.count ?? 0) + count })
  }
  return [...all.values()]
    .filter(({ count }) => count >= countMin)
    .toSorted((a, b) => b.count - a.count || (a.place < b.place ? -1 : 1))
    .slice(0, listMax)
}

function aheadIn(counts: readonly DayOf[], asked: Asked): OfficeAhead[] {
  const { lastDay, isOpen } = asked
  const { offices: firstDay } = daysFrom(asked)
  const byOffice = Map.groupBy(counts, ({ subject }) => subject)
  const length = daysBetween(firstDay, lastDay) + 1
  return [...byOffice].flatMap(([office, own]) => {
    const days = Array.from({ length }, () => 0)
    for (const { day, count } of own) {
      const at = daysBetween(firstDay, day)
      if (at >= 0 && at < length) days[at] = (days[at] ?? 0) + count
    }
    const forecast = forecastOf({ counts: days, lastDay, isOpen })
    return forecast ? [{ office, forecast }] : []
  })
}

const sum = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((total, { count }) => total + count, 0)

/** A year and what went before it tell the season. */
const officeDays = 7 * 57

/** From which days on the counts are read: of whole weeks, and never before the first. */
export function daysFrom({ firstDay, lastDay }: Pick<Asked, 'firstDay' | 'lastDay'>) {
  const from = addDays(lastDay, 1 - officeDays)
  return {
    offices: from > firstDay ? from : firstDay,
    again: addDays(lastDay, 1 - againRules.days),
  }
}
