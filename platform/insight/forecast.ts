/**
 * How many cases an office will be handed in the next weeks: what it was lately, where that was
 * going, with the days on which offices are closed, and the season where a year is known. It is
 * tried on the weeks that are over beside the plainest guess, "as many as last week"; whichever
 * came nearer is told, and how far both were off. Pure.
 */
import { addDays, type CivilDate } from '#platform/kernel'

export type Days = {
  /** By day, the oldest first; the last is that of `lastDay`. */
  readonly counts: readonly number[]
  readonly lastDay: CivilDate
  readonly isOpen: (day: CivilDate) => boolean
}

export type WeekAhead = {
  readonly from: CivilDate
  readonly expected: number
  /** Between these it lies four times of five, if what was goes on. */
  readonly low: number
  readonly high: number
  readonly closedDays: number
}

export type Forecast = {
  /** Seven days each, from the day after the last one on. */
  readonly weeks: readonly WeekAhead[]
  readonly by: 'trend' | 'last-week'
  /** By how much each was off in a week, on average, in the weeks on which it was tried. */
  readonly error: number
  readonly lastWeekError: number
  readonly triedWeeks: number
  /** In how many of them the count lay within the bounds. */
  readonly within: number
  readonly lastWeek: number
}

export const forecastRules = {
  weeksMin: 8,
  weeksAhead: 2,
  triedMax: 12,
  /** Four times of five, if errors are normal. */
  spread: 1.2816,
} as const

const levelWeeks = 4
const trendWeeks = 8
/** No trend goes on for ever. */
const damping = 0.5
const yearWeeks = 52
const triedMin = 3

type Week = { readonly count: number; readonly open: number; readonly closed: number }

/** Undefined where too little is known. */
export function forecastOf(days: Days): Forecast | undefined {
  const weeks = weeksOf(days)
  const { weeksMin, triedMax, weeksAhead, spread } = forecastRules
  if (weeks.length < weeksMin) return undefined
  const share = closedShare(days)
  const tried = Math.min(triedMax, Math.max(triedMin, weeks.length - levelWeeks - 1))
  const past = Array.from({ length: tried }, (_, i) => {
    const at = weeks.length - tried + i
    const before = weeks.slice(0, at)
    const { count, open, closed } = weeks[at] ?? noWeek
    const byTrend = rateAhead(before, share, 1) * weightOf({ open, closed }, share)
    return { count, byTrend, byLast: before.at(-1)?.count ?? 0 }
  })
  const errors = {
    trend: mean(past.map(({ count, byTrend }) => Math.abs(count - byTrend))),
    'last-week': mean(past.map(({ count, byLast }) => Math.abs(count - byLast))),
  }
  const by = errors.trend <= errors['last-week'] ? 'trend' : 'last-week'
  const guessOf = (one: (typeof past)[number]) => (by === 'trend' ? one.byTrend : one.byLast)
  const off = Math.sqrt(mean(past.map((one) => (one.count - guessOf(one)) ** 2)))
  const widthOf = (expected: number) => spread * Math.max(off, Math.sqrt(Math.max(expected, 1)))
  const lastWeek = weeks.at(-1)?.count ?? 0
  const ahead = Array.from({ length: weeksAhead }, (_, i): WeekAhead => {
    const from = addDays(days.lastDay, 7 * i + 1)
    const { open, closed } = daysIn(from, days.isOpen)
    const byTrend = rateAhead(weeks, share, i + 1) * weightOf({ open, closed }, share)
    const expected = by === 'trend' ? byTrend : lastWeek
    const width = widthOf(expected) * Math.sqrt(i + 1)
    const [low, high] = [Math.max(0, expected - width), expected + width]
    return { from, expected, low, high, closedDays: closed }
  })
  return {
    weeks: ahead,
    by,
    error: errors[by],
    lastWeekError: errors['last-week'],
    triedWeeks: tried,
    within: past.filter((one) => Math.abs(one.count - guessOf(one)) <= widthOf(guessOf(one)))
      .length,
    lastWeek,
  }
}

const noWeek: Week = { count: 0, open: 0, closed: 0 }

/** Whole weeks of seven days that end on the last day. */
function weeksOf({ counts, lastDay, isOpen }: Days): Week[] {
  const whole = Math.floor(counts.length / 7)
  return Array.from({ length: whole }, (_, i) => {
    const end = counts.length - 7 * (whole - 1 - i)
    const from = addDays(lastDay, -7 * (whole - i) + 1)
    return { count: sum(counts.slice(end - 7, end)), ...daysIn(from, isOpen) }
  })
}

function daysIn(from: CivilDate, isOpen: Days['isOpen']) {
  const open = Array.from({ length: 7 }, (_, i) => addDays(from, i)).filter(isOpen).length
  return { open, closed: 7 - open }
}

/** How much of an open day a closed one brings: people write on holidays too, but fewer. */
function closedShare({ counts, lastDay, isOpen }: Days): number {
  const open: number[] = []
  const closed: number[] = []
  for (const [i, count] of counts.entries()) {
    const day = addDays(lastDay, i - counts.length + 1)
    if (isOpen(day)) open.push(count)
    else closed.push(count)
  }
  const onOpen = mean(open)
  if (closed.length < levelWeeks || onOpen === 0) return 1
  return Math.min(1.5, Math.max(0.05, mean(closed) / onOpen))
}

const weightOf = ({ open, closed }: Omit<Week, 'count'>, share: number) =>
  Math.max(open + share * closed, 0.5)

/** For a day on which offices are open, so many weeks ahead. */
function rateAhead(weeks: readonly Week[], share: number, ahead: number): number {
  const rates = weeks.map((week) => week.count / weightOf(week, share))
  const level = mean(rates.slice(-levelWeeks))
  const trend = slopeOf(rates.slice(-trendWeeks)) * damping
  const going = level + trend * ((levelWeeks - 1) / 2 + ahead)
  return Math.max(0, going) * seasonOf(rates, ahead)
}

/** The middle one of all slopes between two weeks: one odd week bends nothing (Theil, Sen). */
export function slopeOf(values: readonly number[]): number {
  const slopes = values.flatMap((from, i) =>
    values.slice(i + 1).map((to, j) => (to - from) / (j + 1)),
  )
  const sorted = slopes.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length === 0
    ? 0
    : ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/** What a year ago became of the same weeks, half believed: one year is one example. */
function seasonOf(rates: readonly number[], ahead: number): number {
  const then = rates.length - yearWeeks
  const before = rates.slice(Math.max(0, then - levelWeeks), Math.max(0, then))
  const after = rates[then + ahead - 1]
  const level = mean(before)
  if (before.length < levelWeeks || after === undefined || level === 0) return 1
  return Math.sqrt(Math.min(2, Math.max(0.5, after / level)))
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
const mean = (values: readonly number[]) => (values.length === 0 ? 0 : sum(values) / values.length)
