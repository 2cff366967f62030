/** The accounts of the invented services, under an invented head. */
import { text, type HeadOfAccount, type ServiceAccount } from '#platform/catalogue'

const head: HeadOfAccount = {
  code: 'B99999',
  name: text('Kites', 'پتنگ'),
  certainty: 'unknown',
  from: '2026-01-01',
  source: 'invented',
}

export const kiteAccounts: readonly ServiceAccount[] = [
  { id: 'revenue/kites', purpose: text('Fees for kites', 'پتنگوں کی فیس'), head },
]

/** A stock that is nobody's own. */
export const kitesInStock: ServiceAccount = {
  id: 'stock/kites',
  purpose: text('Kites paid before', 'پہلے سے ادا شدہ پتنگ'),
  head,
}
