/** The demo valuation table, read for the tests of this folder. */
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { valuationRowOf } from './valuation-import.ts'
import type { ValuationRow } from './valuation.ts'

export const demoRecords: readonly Record<string, string>[] = parse(
  readFileSync(new URL('./demo-valuation.csv', import.meta.url), 'utf8'),
  { columns: true },
)

export const demoTable: readonly ValuationRow[] = demoRecords.map((record) => {
  const { row, faults } = valuationRowOf(record)
  if (!row) throw faults[0]
  return row
})
