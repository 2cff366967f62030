/** Numbers without gaps: the running number of an office's book, counted in all and by the day. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { Item } from './register.ts'

/** How far a series has come: the last number given out, and how many were given on that day. */
export type Series = {
  readonly name: string
  readonly last: number
  readonly day: CivilDate
  readonly ofDay: number
}

/** A number of a series, and the record that got it. */
export type Serial = {
  readonly series: string
  readonly number: number
  readonly register: string
  readonly key: string
  readonly day: CivilDate
  readonly at: Date
}

/**
 * Locks series until the transaction ends, in the order of their names; a new one begins at 0.
 * What is locked and not taken stays as it was, so that a refused act leaves no gap.
 */
export async function lockSeries(
  tx: Tx,
  names: readonly string[],
  today: CivilDate,
): Promise<Series[]> {
  if (names.length === 0) return []
  return tx.query<Series>(
    `insert into registers.series as s (name, last, day, of_day)
     select name, 0, $2::date, 0 from unnest($1::text[]) as w(name) order by name
     on conflict (name) do update set last = s.last
     returning name, last, day, of_day as "ofDay"`,
    [[...new Set(names)], today],
  )
}

/** The next number of a series on a day, and how many that day will then have. */
export function nextSerial(series: Series, today: CivilDate): Series {
  const ofDay = series.day === today ? series.ofDay + 1 : 1
  return { name: series.name, last: series.last + 1, day: today, ofDay }
}

/**
 * Writes the numbers that were taken of locked series, and how far each series has come. A number
 * that another has is a unique violation.
 */
export async function takeSerials(
  tx: Tx,
  serials: readonly Serial[],
  advanced: readonly Series[],
): Promise<void> {
  if (serials.length === 0) return
  await tx.query(
    `insert into registers.serial (series, number, register, key, day, at)
     select * from json_to_recordset($1) as x(series text, number integer, register text,
       key text, day date, at timestamptz)`,
    [JSON.stringify(serials)],
  )
  await tx.query(
    `update registers.series s set last = x.last, day = x.day, of_day = x."ofDay"
     from json_to_recordset($1) as x(name text, last integer, day date, "ofDay" integer)
     where s.name = x.name`,
    [JSON.stringify(advanced)],
  )
}

/** A line of a book: its number, when it was written, and the record as it stands. */
export type BookEntry = {
  readonly number: number
  readonly at: Date
  readonly key: string
  readonly state: string
  readonly item: Item
  readonly sealed: Buffer | undefined
  readonly jurisdiction: string
  readonly caseId: string
}

/** What a series has for a day, in its order. */
export async function bookOf(tx: Tx, series: string, day: CivilDate): Promise<BookEntry[]> {
  const rows = await tx.query<Omit<BookEntry, 'sealed'> & { sealed: Buffer | null }>(
    `select s.number, s.at, s.key, e.state, e.item, e.sealed, e.jurisdiction,
       e.case_id as "caseId"
     from registers.serial s
     cross join lateral (
       select state, item, sealed, jurisdiction, case_id from registers.entry e
       where e.register = s.register and e.key = s.key order by seq desc limit 1) e
     where s.series = $1 and s.day = $2::date order by s.number`,
    [series, day],
  )
  return rows.map((row) => ({ ...row, sealed: row.sealed ?? undefined }))
}
