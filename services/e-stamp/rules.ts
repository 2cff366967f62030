import { text, type DatedRule } from '#platform/catalogue'
import { authorityOf, deductionRows, timeRows } from './relief-rows.ts'
import { firstDay } from './tariff-rows.ts'
import { punjabTariff } from './tariff.ts'

const { rows, conflicts, unsettled, switchedOff } = punjabTariff

/** A row that is switched off is announced as such: nothing is charged by it. */
const charges = rows.map((row) => (switchedOff.has(row.id) ? { ...row, isSwitchedOff: true } : row))

const refused = conflicts.map((conflict) => ({
  ...conflict,
  id: `not-charged/${conflict.instrument}/${conflict.place}/${conflict.from}`,
  authority: text(
    'Not charged: published sources give different rates',
    'وصولی نہیں: شائع شدہ ذرائع مختلف شرحیں دیتے ہیں',
  ),
}))

/** What a row leaves open is said from the first day of the rows that it is said of. */
const open = unsettled.map(({ sources, ...one }) => ({
  ...one,
  id: `open/${one.id}`,
  from:
    rows
      .filter(({ id }) => one.rows.includes(id))
      .map(({ from }) => from)
      .sort()[0] ?? firstDay,
  authority: text('Not settled by published sources', 'شائع شدہ ذرائع سے طے نہیں'),
  source: sources.join('; '),
}))

const reliefs = [...timeRows, ...deductionRows].map((row) => ({
  ...row,
  id: `refund/${row.id}`,
  authority: authorityOf(row),
}))

/** Every dated row by which it charges, refuses and gives back: each change is announced. */
export const rules: readonly DatedRule[] = [...charges, ...refused, ...open, ...reliefs]
