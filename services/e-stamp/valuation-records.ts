/**
 * The valuation table as records of a register: one record for a locality in a fiscal year,
 * holding its rows for every class of property. The key begins with the district and the year,
 * so that the localities of one table are listed by a prefix.
 */
import {
  fiscalYearOf,
  isCivilDate,
  westernDigits,
  type CivilDate,
  type Text,
} from '#platform/catalogue'
import type { Place } from './tariff.ts'
import type { ValuationRow } from './valuation.ts'

export type ValuationItem = {
  readonly fiscalYear: CivilDate
  readonly tehsilName: Text
  readonly localityName: Text
  readonly rows: readonly ValuationRow[]
}

export type ValuationRecord = { readonly key: string; readonly item: ValuationItem }

/** `PB-MHR/2026-07-01/`: all localities of the table in force on a date. */
export function valuationKeyPrefix(district: string, date: CivilDate): string {
  return `${district}/${fiscalYearOf(date)}/`
}

/** Localities of the table of the year in which the deed was signed; without a day, of today. */
export function tableKeyPrefix(context: {
  readonly jurisdiction: string
  readonly today: CivilDate
  readonly answers: Readonly<Record<string, unknown>>
}): string {
  const { jurisdiction, today, answers } = context
  const typed = answers['executionDate']
  const date = typeof typed === 'string' ? westernDigits(typed).trim() : ''
  const isPast = isCivilDate(date) && date <= today
  return valuationKeyPrefix(jurisdiction, isPast ? date : today)
}

export function valuationKey(district: string, date: CivilDate, locality: string): string {
  return `${valuationKeyPrefix(district, date)}${locality}`
}

/** Groups the rows of a table into records, in the order in which the table names them. */
export function valuationRecordsOf(rows: readonly ValuationRow[]): ValuationRecord[] {
  const groups = Map.groupBy(rows, (row) =>
    valuationKey(row.district, row.fiscalYear, row.locality),
  )
  return [...groups].flatMap(([key, [first, ...others]]) => {
    if (first === undefined) return []
    const { fiscalYear, tehsilName, localityName } = first
    return [{ key, item: { fiscalYear, tehsilName, localityName, rows: [first, ...others] } }]
  })
}

/** The rows of a record as a register gives it back; none where there is no record. */
export function rowsIn(
  item: Readonly<Record<string, unknown>> | undefined,
): readonly ValuationRow[] {
  return (item as ValuationItem | undefined)?.rows ?? []
}

/** How a locality stands in a list: `Gulshan-e-Mehr, Mehrabad City`. */
export function localityLabel(item: Readonly<Record<string, unknown>>): Text {
  const { localityName, tehsilName } = item as ValuationItem
  return {
    en: `${localityName.en}, ${tehsilName.en}`,
    ur: `${localityName.ur}، ${tehsilName.ur}`,
  }
}

/** Whether a locality counts as town or village: the same for every class of its property. */
export function placeOf(item: Readonly<Record<string, unknown>>): Place {
  return rowsIn(item)[0]?.place ?? 'rural'
}

/** The locality in a record's key, which ends with it. */
export function localityOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}
