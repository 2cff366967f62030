/**
 * Court fees as dated, cited rows. Two fixed fees of Schedule II of the Court Fees Act 1870 are
 * confirmed; for everything else the court says the amount, the payer pays it, and the court
 * checks it. Nothing is worked out that no published source confirms.
 */
import {
  moneyText,
  rupees,
  text,
  type Amount,
  type CivilDate,
  type Paisa,
  type Problem,
  type Text,
} from '#platform/catalogue'
import { rowsOn, type Dated } from '../dated-rows.ts'
import { courtFeeProblems } from './problems.ts'

/** By what the paper paid until June 2024; `stated`: an amount that the court has named. */
export const paperKinds = ['schedule-ii-one-rupee', 'schedule-ii-two-rupees', 'stated'] as const
export type PaperKind = (typeof paperKinds)[number]

export type FeeRow = Dated & {
  readonly paper: PaperKind
  readonly amount: Paisa
  readonly authority: Text
  readonly source: string
}

const financeAct2024 = {
  from: '2024-07-01',
  authority: text('Punjab Finance Act 2024', 'پنجاب فنانس ایکٹ 2024'),
  source:
    'Daily Times (dailytimes.com.pk/1204149); ProPakistani, 27 June 2024 ' +
    '(propakistani.pk/2024/06/27/punjab-government-increases-court-fees-and-stamp-duties)',
} as const

export const courtFeeRows: readonly FeeRow[] = [
  { paper: 'schedule-ii-one-rupee', amount: rupees(100), ...financeAct2024 },
  { paper: 'schedule-ii-two-rupees', amount: rupees(500), ...financeAct2024 },
]

/** Every row by which a court fee is charged: each change is announced. */
export const rules = courtFeeRows.map((row) => ({ ...row, id: `${row.paper}/${row.from}` }))

const schedule = text('Schedule II', 'شیڈول II')
const fixedFee = text(
  'Fixed fee for a paper of this kind: {amount}',
  'اس قسم کے کاغذ کی مقررہ فیس: {amount}',
)
const statedFee = text(
  'Amount as you state it: {amount}. The court checks it',
  'آپ کی بتائی ہوئی رقم: {amount}۔ عدالت اس کی جانچ کرے گی',
)
const notWorkedOut = text(
  'We did not work this amount out: apart from two fixed fees, no rate of the Court Fees Act as it ' +
    'stands in the Punjab is confirmed to us. If the court finds it too low, it will ask for the rest.',
  'یہ رقم ہم نے نہیں نکالی: دو مقررہ فیسوں کے سوا پنجاب میں نافذ کورٹ فیس ایکٹ کی کوئی شرح ہمارے ہاں ' +
    'مصدقہ نہیں۔ اگر عدالت کو یہ کم لگی تو وہ باقی رقم طلب کرے گی۔',
)
const noRefund = text(
  'The rule for giving court fees back (section 13) is not confirmed to us, so this service gives ' +
    'none back. Ask the court.',
  'کورٹ فیس کی واپسی کا قاعدہ (دفعہ 13) ہمارے ہاں مصدقہ نہیں، اس لیے یہ خدمت رقم واپس نہیں کرتی۔ عدالت سے ' +
    'رجوع کریں۔',
)

type Answers = { readonly paper: PaperKind; readonly stated?: Paisa | undefined }

/**
 * What is to be paid today, in one step that names its source.
 * @throws court-fee-no-confirmed-rate, court-fee-amount-missing
 */
export function courtFee({ paper, stated }: Answers, today: CivilDate): Amount {
  if (paper === 'stated') return feeStated(stated, today)
  const row = rowsOn(courtFeeRows, today).find((one) => one.paper === paper)
  if (!row) throw noConfirmedRate()
  const { amount, authority, from, source } = row
  const values = { amount: moneyText(amount) }
  const step = { label: fixedFee, values, amount, article: schedule, authority, from, source }
  return { amount, steps: [step], notices: [noRefund] }
}

const noConfirmedRate = (): Problem =>
  courtFeeProblems['court-fee-no-confirmed-rate']({ field: 'paper' })

function feeStated(stated: Paisa | undefined, today: CivilDate): Amount {
  if (stated === undefined) throw courtFeeProblems['court-fee-amount-missing']({ field: 'stated' })
  const step = {
    label: statedFee,
    values: { amount: moneyText(stated) },
    amount: stated,
    article: text('As stated', 'جیسا بتایا گیا'),
    authority: text('The payer; the court checks it', 'ادا کنندہ؛ جانچ عدالت کرے گی'),
    from: today,
  }
  return { amount: stated, steps: [step], notices: [notWorkedOut, noRefund] }
}
