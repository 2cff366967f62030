/** What a passport costs: a row, times two or four where one was lost before. */
import {
  moneyText,
  text,
  type Amount,
  type CivilDate,
  type ServiceAccount,
} from '#platform/catalogue'
import { feeRows, lossRows } from './fee-rows.ts'
import type { Answers } from './form.ts'
import { passportProblems } from './problems.ts'

const label = text('Fee for this passport: {amount}', 'اس پاسپورٹ کی فیس: {amount}')
const lossLabel = text(
  'Times {times}, because a passport was lost: {amount} more',
  'پاسپورٹ گم ہونے پر {times} گنا: مزید {amount}',
)
const asOf = text(
  'The fee is that of the Directorate General’s page as read on 9 October 2026.',
  'فیس ڈائریکٹوریٹ جنرل کے صفحے کے مطابق ہے، جیسا 9 اکتوبر 2026 کو دیکھا گیا۔',
)

const unconfirmed = text(
  'Some rules of this service are not yet confirmed by the authority.',
  'اس خدمت کے بعض قواعد کی اتھارٹی سے ابھی تصدیق نہیں ہوئی۔',
)
const noOther = text(
  'No other fee for a damaged book or a change was found: the plain fee is charged.',
  'خراب کتاب یا تبدیلی کی کوئی الگ فیس نہیں ملی: عام فیس لی جاتی ہے۔',
)

type Asked = Omit<Answers, 'holder' | 'previousPassport' | 'change' | 'handOver'>

/** The book that is asked for, whichever questions asked it. */
export function bookOf({ book, pages, electronicPages, speed, electronicSpeed }: Asked) {
  return book === 'electronic'
    ? { book, pages: electronicPages, speed: electronicSpeed }
    : { book, pages, speed }
}

/**
 * The fee of the day, with its source.
 * @throws passport-no-fee-row
 */
export function passportFee(answers: Asked, today: CivilDate): Amount {
  const years = yearsOf(answers)
  const { book, pages, speed } = bookOf(answers)
  const row = feeRows.find(
    (one) =>
      one.book === book &&
      one.pages === pages &&
      one.years === years &&
      one.speed === speed &&
      one.from <= today &&
      (one.to === undefined || today <= one.to),
  )
  if (!row) throw passportProblems['passport-no-fee-row']({ field: 'speed' })
  const { amount, authority, from, source } = row
  const steps = [{ label, values: { amount: moneyText(amount) }, amount, authority, from, source }]
  const loss = lossRows.find(({ losses }) => String(losses) === answers.losses)
  const isUnlisted = answers.kind === 'damaged' || answers.kind === 'modification'
  const notices = isUnlisted ? [asOf, noOther, unconfirmed] : [asOf, unconfirmed]
  if (answers.kind !== 'lost' || !loss) return { amount, steps, notices }
  const more = amount * (loss.times - 1)
  const times = {
    label: lossLabel,
    values: { times: String(loss.times), amount: moneyText(more) },
    amount: more,
    authority: loss.authority,
    from: loss.from,
    source: loss.source,
  }
  return { amount: amount + more, steps: [...steps, times], notices: [asOf] }
}

/** A child under 15 gets no book of ten years. */
export function yearsOf({ age, years, childYears }: Pick<Asked, 'age' | 'years' | 'childYears'>) {
  return age === 'under-15' ? childYears : years
}

const earned: ServiceAccount = {
  id: 'revenue/passports',
  purpose: text('Fees for passports', 'پاسپورٹ کی فیس'),
  head: {
    code: undefined,
    name: text('Passport fees', 'پاسپورٹ فیس'),
    certainty: 'unknown',
    from: undefined,
    source: 'No challan form for passport fees was found',
  },
}

export const earnsPassportFees = { accounts: [earned], creditAccount: earned.id }
