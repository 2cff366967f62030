import { authorityOf, deductionRows, timeRows } from './relief-rows.ts'
import { punjabRows } from './tariff-rows.ts'

const reliefs = [...timeRows, ...deductionRows].map((row) => ({
  ...row,
  id: `refund/${row.id}`,
  authority: authorityOf(row),
}))

/** Every dated row by which this service charges and gives back: each change is announced. */
export const rules = [...punjabRows, ...reliefs]
