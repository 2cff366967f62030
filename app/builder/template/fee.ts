/** What it costs. A change is a new row with its first day; no row is ever changed or removed. */
import { rupees, text, type Amount, type CivilDate, type DatedRule } from '#platform/catalogue'
import { authority } from './wording.ts'

type Fee = DatedRule & { readonly value: number }

const fee2026: Fee = {
  id: 'fee/2026-01-01',
  from: '2026-01-01',
  value: rupees(500),
  authority,
  source: 'invented: name the notification here',
}

/** The oldest first; each new row is announced in the public log. */
export const rules: readonly [Fee, ...Fee[]] = [fee2026]

export const cost = {
  amount: feeOn,
  creditAccount: 'revenue/sample-permit',
  headOfAccount: 'C00000',
}

/** The fee of one application, as it stands on the day, and why. */
export function feeOn({ today }: { readonly today: CivilDate }): Amount {
  const { from, value, source } = rules.findLast((fee) => fee.from <= today) ?? rules[0]
  const label = text('The fee for an application', 'درخواست کی فیس')
  return { amount: value, steps: [{ label, amount: value, from, source }], notices: [] }
}
