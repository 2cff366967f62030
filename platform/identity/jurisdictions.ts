/** The places that an installation serves: each with law, offices and working days of its own. */
import type { Tx } from '#platform/database'
import type { Calendar, CivilDate, Text } from '#platform/kernel'

/** A place with law and offices of its own; its code is the shard key of all that happens there. */
export type Jurisdiction = {
  /** `PB-LHR`: it stands in references and certificate numbers. */
  readonly code: string
  /** Two digits inside every PSID, so that a payment finds its shard. */
  readonly number: number
  readonly name: Text
  readonly calendar: Calendar
}

/** Working days as a column keeps them. */
export type CalendarRow = { closedWeekdays: number[]; holidays: CivilDate[] }

type JurisdictionRow = {
  code: string
  number: number
  name_en: string
  name_ur: string
  calendar: CalendarRow
}

export const calendarOf = ({ closedWeekdays, holidays }: CalendarRow): Calendar => ({
  closedWeekdays,
  holidays: new Set(holidays),
})

export const calendarRow = ({ closedWeekdays, holidays }: Calendar): CalendarRow => ({
  closedWeekdays: [...closedWeekdays].sort((a, b) => a - b),
  holidays: [...holidays].sort(),
})

/** All that are registered, by code. */
export async function listJurisdictions(tx: Tx): Promise<Jurisdiction[]> {
  const rows = await tx.query<JurisdictionRow>(
    `select code, number, name_en, name_ur, calendar from identity.jurisdiction order by code`,
  )
  return rows.map(({ code, number, name_en: en, name_ur: ur, calendar }) => ({
    code,
    number,
    name: { en, ur },
    calendar: calendarOf(calendar),
  }))
}

/**
 * Registers places in one statement; of one that is registered already the name and the calendar
 * are brought up to date and the number is left. Gives the codes that were added or changed.
 */
export async function registerJurisdictions(
  tx: Tx,
  jurisdictions: readonly Jurisdiction[],
): Promise<string[]> {
  const rows = jurisdictions.map(({ code, number, name, calendar }) => ({
    code,
    number,
    name_en: name.en,
    name_ur: name.ur,
    calendar: calendarRow(calendar),
  }))
  const written = await tx.query<{ code: string }>(
    `insert into identity.jurisdiction as j (code, number, name_en, name_ur, calendar)
     select * from json_to_recordset($1::json)
       as x(code text, number int, name_en text, name_ur text, calendar jsonb)
     on conflict (code) do update
       set name_en = excluded.name_en, name_ur = excluded.name_ur, calendar = excluded.calendar
       where (j.name_en, j.name_ur, j.calendar)
         is distinct from (excluded.name_en, excluded.name_ur, excluded.calendar)
     returning code`,
    [JSON.stringify(rows)],
  )
  return written.map(({ code }) => code)
}
