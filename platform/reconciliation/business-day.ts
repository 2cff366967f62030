/**
 * To which day a payment belongs. A bank's day ends at its cut-off, not at midnight, and its clock
 * and ours do not strike together: what lies a few minutes from the cut-off may stand in either of
 * two files. Over 30 June it may not: each rupee belongs to the year in which it was paid.
 */
import { addDays, fiscalYearOf, type CivilDate } from '#platform/kernel'

/** When a bank's day ends. A habit of the bank, agreed with it; no law says it. */
export type CutOff = {
  /** HHMMSS in Pakistan; `240000` is midnight. What is paid then or later belongs to the morrow. */
  readonly time: string
  /** So far from the cut-off a payment may stand in the file of the day before or after. */
  readonly graceSeconds: number
}

/** What a bank has unless something else is agreed with it. */
export const usualCutOff: CutOff = { time: '240000', graceSeconds: 900 }

/** A moment on the wall's clock in Pakistan, in milliseconds: only to be compared with another. */
export type WallClock = number

/** `time` is HHMMSS; `240000` is the midnight that ends the day. */
export function wallClock(date: CivilDate, time: string): WallClock {
  const part = (at: number) => Number(time.slice(at, at + 2))
  const seconds = (part(0) * 60 + part(2)) * 60 + part(4)
  return Date.parse(`${date}T00:00:00Z`) + seconds * 1_000
}

/** From its first moment up to, and without, the first moment of the next. */
export type BusinessDay = {
  readonly day: CivilDate
  readonly start: WallClock
  readonly end: WallClock
  readonly graceMs: number
}

export function businessDay(day: CivilDate, cutOff: CutOff): BusinessDay {
  return {
    day,
    start: wallClock(addDays(day, -1), cutOff.time),
    end: wallClock(day, cutOff.time),
    graceMs: cutOff.graceSeconds * 1_000,
  }
}

/**
 * Where a payment lies, seen from a day: in it · near it, a few minutes before its start or after
 * its end · elsewhere.
 */
export type Nearness = 'own' | 'before' | 'after' | 'elsewhere'

export function nearnessOf(madeAt: WallClock, { start, end, graceMs }: BusinessDay): Nearness {
  if (madeAt >= start && madeAt < end) return 'own'
  if (madeAt >= start - graceMs && madeAt < start) return 'before'
  if (madeAt >= end && madeAt < end + graceMs) return 'after'
  return 'elsewhere'
}

/** Whether a payment of this date and the day lie on two sides of 30 June. */
export function crossesYear(date: CivilDate, day: CivilDate): boolean {
  return fiscalYearOf(date) !== fiscalYearOf(day)
}
