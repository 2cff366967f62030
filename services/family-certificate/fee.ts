/** What a family certificate costs: dated rows with the day on which they were seen. */
import {
  moneyText,
  rupees,
  text,
  type Amount,
  type CivilDate,
  type ServiceAccount,
} from '#platform/catalogue'
import { familyProblems } from './problems.ts'

export const families = ['alpha', 'beta', 'gamma', 'alpha-and-beta'] as const
export type Family = (typeof families)[number]

const seen = {
  from: '2026-10-09',
  authority: text('Fee schedule of the registration authority', 'رجسٹریشن اتھارٹی کا فیس شیڈول'),
  source:
    'A public fee table, checked on 9 October 2026; the page of the authority itself could not be read',
} as const

export const feeRows = [
  { id: 'single', covers: 1, amount: rupees(1_000), ...seen },
  { id: 'both', covers: 2, amount: rupees(2_000), ...seen },
] as const

/** Every row by which a certificate is charged: each change is announced. */
export const rules = feeRows.map((row) => ({ ...row, id: `${row.id}/${row.from}` }))

const label = text('Fee for this certificate: {amount}', 'اس سرٹیفکیٹ کی فیس: {amount}')
const asOf = text(
  'Fee as published on 9 October 2026, not yet confirmed by the authority.',
  'فیس 9 اکتوبر 2026 کی اشاعت کے مطابق ہے؛ اتھارٹی سے ابھی تصدیق نہیں ہوئی۔',
)

/** @throws family-certificate-no-fee-row */
export function certificateFee(family: Family, today: CivilDate): Amount {
  const covers = family === 'alpha-and-beta' ? 2 : 1
  const row = feeRows.find((one) => one.covers === covers && one.from <= today)
  if (!row) throw familyProblems['family-certificate-no-fee-row']({ field: 'family' })
  const { amount, authority, from, source } = row
  const step = { label, values: { amount: moneyText(amount) }, amount, authority, from, source }
  return { amount, steps: [step], notices: [asOf] }
}

const earned: ServiceAccount = {
  id: 'revenue/family-certificates',
  purpose: text('Fees for family certificates', 'خاندان کے سرٹیفکیٹ کی فیس'),
  head: {
    code: undefined,
    name: text('Fees for identity documents', 'شناختی دستاویزات کی فیس'),
    certainty: 'unknown',
    from: undefined,
    source: 'No challan form for these fees was found',
  },
}

export const earnsCertificateFees = { accounts: [earned], creditAccount: earned.id }
