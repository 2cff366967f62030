/** One record of a valuation table file (its columns as text) becomes a row, or its faults. */
import {
  isCivilDate,
  rupees,
  text,
  tidyText,
  westernDigits,
  type Paisa,
  type Problem,
} from '#platform/catalogue'
import { problems } from './problems.ts'
import { places } from './tariff.ts'
import { circles, classifications, landUnits, type ValuationRow } from './valuation.ts'

export type ImportedRow =
  | { readonly row: ValuationRow; readonly faults?: never }
  | { readonly row?: never; readonly faults: readonly Problem[] }

/** The columns that a file must have, in the order of the demo table. Rates are in rupees. */
export const valuationColumns = [
  'fiscal_year',
  'district',
  'tehsil',
  'tehsil_name_en',
  'tehsil_name_ur',
  'circle',
  'circle_name_en',
  'circle_name_ur',
  'locality',
  'locality_name_en',
  'locality_name_ur',
  'place',
  'classification',
  'on_main_road',
  'land_rate',
  'land_unit',
  'covered_rate_per_square_foot',
  'square_feet_per_marla',
  'note_en',
  'note_ur',
] as const
type Column = (typeof valuationColumns)[number]

const landRateMax = 1_000_000_000

/** Every column is checked, so that one pass over a file names all of its faults. */
export function valuationRowOf(record: Readonly<Record<string, string>>): ImportedRow {
  const faults: Problem[] = []
  const wrong = (column: Column, expected: string): void => {
    const value = tidyText(record[column] ?? '').slice(0, 60) || '–'
    const values = { column, value, expected }
    faults.push(problems['e-stamp-valuation-row-wrong']({ field: column, values }))
  }
  const read = reader(record, wrong)
  const row: ValuationRow = {
    fiscalYear: read.matching('fiscal_year', isFirstOfJuly, 'YYYY-07-01'),
    district: read.matching('district', (value) => /^PB-[A-Z]{3}$/.test(value), 'PB-XXX'),
    tehsil: read.slug('tehsil'),
    tehsilName: text(read.words('tehsil_name_en'), read.words('tehsil_name_ur')),
    circle: read.oneOf('circle', circles),
    circleName: text(read.words('circle_name_en'), read.words('circle_name_ur')),
    locality: read.slug('locality'),
    localityName: text(read.words('locality_name_en'), read.words('locality_name_ur')),
    place: read.oneOf('place', places),
    classification: read.oneOf('classification', classifications),
    onMainRoad: read.oneOf('on_main_road', ['yes', 'no']) === 'yes',
    landRate: read.money('land_rate', 1),
    landUnit: read.oneOf('land_unit', landUnits),
    coveredRate: read.money('covered_rate_per_square_foot', 0),
    squareFeetPerMarla:
      read.oneOf('square_feet_per_marla', ['225', '272.25']) === '225' ? 225 : 272.25,
    note: text(read.words('note_en'), read.words('note_ur')),
  }
  return faults.length > 0 ? { faults } : { row }
}

function isFirstOfJuly(value: string): boolean {
  return isCivilDate(value) && value.endsWith('-07-01')
}

/** Reads one column each; a wrong column is reported and stands in as the first allowed value. */
function reader(
  record: Readonly<Record<string, string>>,
  wrong: (column: Column, expected: string) => void,
) {
  const cell = (column: Column): string => tidyText(record[column] ?? '')
  const matching = (column: Column, fits: (value: string) => boolean, expected: string): string => {
    const value = cell(column)
    if (!fits(value)) wrong(column, expected)
    return value
  }
  return {
    matching,
    slug: (column: Column): string =>
      matching(column, (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), 'a-z 0-9 -'),
    words: (column: Column): string =>
      matching(column, (value) => value !== '' && value.length <= 120, '1–120'),
    oneOf: <Option extends string>(
      column: Column,
      options: readonly [Option, ...Option[]],
    ): Option => {
      const option = options.find((candidate) => candidate === cell(column))
      if (option === undefined) wrong(column, options.join(' | '))
      return option ?? options[0]
    },
    /** Whole rupees, group commas allowed. */
    money: (column: Column, atLeast: number): Paisa => {
      const typed = westernDigits(cell(column)).replaceAll(',', '')
      const amount = /^\d{1,10}$/.test(typed) ? Number(typed) : -1
      if (amount < atLeast || amount > landRateMax) wrong(column, `${atLeast}–${landRateMax}`)
      return rupees(Math.max(amount, 0))
    },
  }
}

/** Two rows that would answer the same question; an import with any is refused. */
export function clashesIn(rows: readonly ValuationRow[]): ValuationRow[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = [row.fiscalYear, row.locality, row.classification, row.onMainRoad].join('|')
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
}
