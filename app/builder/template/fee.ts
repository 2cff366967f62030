/** What it costs. A change is a new row with its first day; no row is ever changed or removed. */
import { rupees, text } from '#platform/catalogue'
import type { Amount, CivilDate, ServiceAccount } from '#platform/catalogue'
import { authority } from './wording.ts'

type Fee = { readonly from: CivilDate; readonly value: number; readonly source: string }

/** The oldest first. `source` names the notification that fixes the fee. */
const fees: readonly [Fee, ...Fee[]] = [
  { from: '2026-01-01', value: rupees(500), source: 'invented: name the notification here' },
]

/** Each row as it is announced in the public log. */
export const rules = fees.map((fee) => ({ ...fee, id: `fee/${fee.from}`, authority }))

/** The treasury's head of account. It stays unknown until a letter of the treasury confirms it. */
const head = {
  code: 'C00000',
  name: text('Fees for permits', 'اجازت ناموں کی فیس'),
  certainty: 'unknown',
  from: '2026-01-01',
  source: 'invented: name the letter here',
} as const

/** Where the ledger keeps what is earned. */
const accounts: readonly ServiceAccount[] = [
  { id: 'revenue/sample-permit', purpose: text('Fees', 'فیس'), head },
]

export const cost = {
  amount: feeOn,
  accounts,
  creditAccount: 'revenue/sample-permit',
  headOfAccount: head.code,
}

/** The fee of one application, as it stands on the day, and why. */
export function feeOn({ today }: { readonly today: CivilDate }): Amount {
  const { from, value, source } = fees.findLast((fee) => fee.from <= today) ?? fees[0]
  const label = text('The fee for an application', 'درخواست کی فیس')
  return { amount: value, steps: [{ label, amount: value, from, source }], notices: [] }
}
