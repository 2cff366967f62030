import type { CivilDate } from '#platform/catalogue'

/** Something that holds from one day to another, both included; without `to` it holds until now. */
export type Dated = { readonly from: CivilDate; readonly to?: CivilDate }

export function holdsOn(row: Dated, date: CivilDate): boolean {
  return row.from <= date && (row.to === undefined || date <= row.to)
}

export function rowsOn<Row extends Dated>(rows: readonly Row[], date: CivilDate): Row[] {
  return rows.filter((row) => holdsOn(row, date))
}

/** True when there is a day on which both rows hold. */
export function shareADay(one: Dated, other: Dated): boolean {
  const last = '9999-12-31'
  return one.from <= (other.to ?? last) && other.from <= (one.to ?? last)
}
