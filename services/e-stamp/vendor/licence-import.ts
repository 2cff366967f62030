/** Licences as the Collector's office hands them in: one line of CSV each. */
import { isCivilDate, rupees, tidyText } from '#platform/catalogue'
import { licenceKey, type Licence } from './licence.ts'

export const licenceColumns = [
  'district',
  'licence',
  'vendor',
  'place_en',
  'place_ur',
  'from',
  'to',
  'suspended_from',
  'per_stamp_max',
  'per_day_max',
] as const
type Column = (typeof licenceColumns)[number]

export type LicenceRow = { readonly district: string; readonly licence: Licence }

/** A licence, or what is wrong with its line, in the words of its columns. */
export function licenceRowOf(
  record: Readonly<Record<string, string>>,
): { readonly row: LicenceRow } | { readonly faults: readonly string[] } {
  const faults: string[] = []
  const words = (column: Column) => {
    const found = tidyText(record[column] ?? '').trim()
    if (found === '') faults.push(`${column} is empty`)
    return found
  }
  const day = (column: Column) => {
    const found = words(column)
    if (found !== '' && !isCivilDate(found)) faults.push(`${column} is not a date like 2026-07-01`)
    return found
  }
  const count = (column: Column) => {
    const found = record[column]?.trim() ?? ''
    if (found === '') return undefined
    if (/^[1-9]\d{0,5}$/.test(found)) return Number(found)
    faults.push(`${column} is not a whole number above 0`)
    return undefined
  }
  const district = words('district')
  const licence = words('licence')
  if (!new RegExp(`^${district}-\\d{1,6}$`).test(licence)) {
    faults.push(`licence must be like ${district || 'PB-LHR'}-981, and of this district`)
  }
  const suspendedFrom = record['suspended_from']?.trim() ? day('suspended_from') : undefined
  const perStampRupees = count('per_stamp_max')
  const perDayMax = count('per_day_max')
  const row = {
    district,
    licence: {
      licence,
      vendor: words('vendor'),
      placeEn: words('place_en'),
      placeUr: words('place_ur'),
      from: day('from'),
      to: day('to'),
      ...(suspendedFrom !== undefined && { suspendedFrom }),
      ...(perStampRupees !== undefined && { perStampMax: rupees(perStampRupees) }),
      ...(perDayMax !== undefined && { perDayMax }),
    },
  }
  if (faults.length === 0 && row.licence.from > row.licence.to) faults.push('to is before from')
  return faults.length > 0 ? { faults } : { row }
}

/** The records of the register: one for each licence. */
export function licenceRecordsOf(rows: readonly LicenceRow[]) {
  return rows.map(({ district, licence }) => ({
    key: licenceKey(district, licence.licence),
    item: licence,
  }))
}
