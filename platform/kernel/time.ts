/**
 * Instants are `Date`; civil dates are text `YYYY-MM-DD` in Pakistan Standard Time, which is
 * UTC+5 all year. A deed executed at 1 a.m. in Lahore belongs to that day, whatever UTC says.
 */
import type { Language } from './text.ts'

export type CivilDate = string
const offsetMs = 5 * 60 * 60 * 1000
export const dayMs = 24 * 60 * 60 * 1000

let lastDay = Number.NaN
let lastDate: CivilDate = ''

export function civilDateOf(instant: Date): CivilDate {
  const day = Math.floor((instant.getTime() + offsetMs) / dayMs)
  // Asked many times for each act, and nearly always about today.
  if (day !== lastDay) {
    lastDate = new Date(day * dayMs).toISOString().slice(0, 10)
    lastDay = day
  }
  return lastDate
}

/** The first instant of a civil date. */
export function startOf(date: CivilDate): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - offsetMs)
}

/** True for dates that exist: 2026-02-30 does not. */
export function isCivilDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(value.slice(8))
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** Same day of a later month, or its last day: 31 August and six months is 28 or 29 February. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10)
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** 1 July of the year in which Pakistan's fiscal year of this date began. */
export function fiscalYearOf(date: CivilDate): CivilDate {
  const year = Number(date.slice(0, 4))
  return date.slice(5) >= '07-01' ? `${year}-07-01` : `${year - 1}-07-01`
}

/** The days on which an office is closed: weekly (0 = Sunday) and by date. */
export type Calendar = {
  readonly closedWeekdays: readonly number[]
  readonly holidays: ReadonlySet<CivilDate>
}

export function isWorkingDay(date: CivilDate, calendar: Calendar): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return !calendar.closedWeekdays.includes(weekday) && !calendar.holidays.has(date)
}

/** The last instant of the n-th working day after `from`'s civil date. */
export function deadlineAfterWorkingDays(from: Date, days: number, calendar: Calendar): Date {
  let date = civilDateOf(from)
  let left = days
  while (left > 0) {
    date = addDays(date, 1)
    if (isWorkingDay(date, calendar)) left -= 1
  }
  return new Date(startOf(addDays(date, 1)).getTime() - 1)
}

/** A stretch of law time as services write it: `7 days`, `6 months`, `3 working days`. */
export type Duration =
  `${number} ${'day' | 'days' | 'month' | 'months' | 'working day' | 'working days'}`

export function instantAfter(from: Date, duration: Duration, calendar: Calendar): Date {
  const [count = '0', ...unit] = duration.split(' ')
  const amount = Number(count)
  if (unit[0] === 'working') return deadlineAfterWorkingDays(from, amount, calendar)
  if (unit[0]?.startsWith('month')) {
    const within = from.getTime() - startOf(civilDateOf(from)).getTime()
    return new Date(startOf(addMonths(civilDateOf(from), amount)).getTime() + within)
  }
  return new Date(from.getTime() + amount * dayMs)
}

// Making a formatter costs a hundred times more than using it.
const dateFormats = {
  en: dateFormatOf('en-GB'),
  ur: dateFormatOf('ur-PK'),
}

function dateFormatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  })
}

export function formatDate(date: CivilDate, language: Language): string {
  const said = dateFormats[language].format(new Date(`${date}T00:00:00Z`))
  return said.replace('،', '')
}

export function formatInstant(instant: Date, language: Language): string {
  const local = new Date(instant.getTime() + offsetMs)
  const comma = language === 'ur' ? '،' : ','
  const time = local.toISOString().slice(11, 16)
  return `${formatDate(civilDateOf(instant), language)}${comma} ${time}`
}
