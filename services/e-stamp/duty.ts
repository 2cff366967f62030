/**
 * The stamp duty of one deed, with its explanation: every step names its article, its authority,
 * the day from which it holds and the published source.
 */
import {
  moneyText,
  percentageOf,
  text,
  type CivilDate,
  type FillValues,
  type Paisa,
  type Text,
} from '#platform/catalogue'
import { filled } from './both.ts'
import { problems } from './problems.ts'
import {
  instrumentNeeds,
  punjabTariff,
  rateOn,
  type ChargeRow,
  type Instrument,
  type LeaseTerm,
  type Place,
  type Tariff,
} from './tariff.ts'
import type { Valuation } from './valuation.ts'

/** The answers on which the duty depends; the rest of the form does not change it. */
export type DutyAnswers = {
  readonly instrument: Instrument
  /** The price in the deed. Read only where the instrument needs a consideration. */
  readonly consideration?: Paisa | undefined
  /** Day on which the deed is signed; today when absent. */
  readonly executionDate?: CivilDate | undefined
  readonly lastTransferDate?: CivilDate | undefined
  readonly leaseTerm?: LeaseTerm | undefined
  /** What the lease is worth over its whole term, as it is written. */
  readonly leaseAmount?: Paisa | undefined
}

/** One line of the explanation; `amount` is what it adds, and without one it only explains. */
export type DutyStep = {
  readonly label: Text
  readonly values: FillValues
  readonly amount?: Paisa
  readonly article: Text
  readonly authority: Text
  readonly from: CivilDate
  readonly source: string
}

export type Duty = {
  readonly amount: Paisa
  readonly steps: readonly DutyStep[]
  readonly notices: readonly Text[]
}

export type DutyQuestion = {
  readonly answers: DutyAnswers
  /** What the valuation table makes of the property; needed where the instrument needs property. */
  readonly valuation?: Valuation | undefined
  readonly today: CivilDate
}

/**
 * What is payable. `amount` is the sum of the steps' amounts.
 * Throws `e-stamp-execution-date-ahead`, `e-stamp-valuation-missing`,
 * `e-stamp-consideration-missing`, `e-stamp-last-transfer-wrong`, `e-stamp-lease-terms-missing`,
 * `e-stamp-no-confirmed-rate`, `e-stamp-urban-sale-rate-in-conflict`.
 */
export function stampDuty(question: DutyQuestion, tariff: Tariff = punjabTariff): Duty {
  const { answers, today } = question
  const executionDate = answers.executionDate ?? today
  if (executionDate > today) {
    throw problems['e-stamp-execution-date-ahead']({
      field: 'executionDate',
      values: { date: executionDate },
    })
  }
  const value = valueOfProperty(question) ?? valueOfLease(answers)
  const rate = rateOn(
    {
      instrument: answers.instrument,
      place: value?.place,
      executionDate,
      lastTransferDate: answers.lastTransferDate,
      leaseTerm: answers.leaseTerm,
    },
    tariff,
  )
  const steps = [
    ...(value?.steps ?? []),
    ...rate.rows.map((row) => chargeStep(row, value?.amount ?? 0)),
  ]
  return {
    amount: steps.reduce((sum, step) => sum + (step.amount ?? 0), 0),
    steps,
    notices: [
      ...rate.notices.map((notice) => notice.text),
      ...(value ? [...value.notes, chargedSeparately] : []),
    ],
  }
}

/** What a percentage is taken of, and how that came about. */
type ValueCharged = {
  readonly amount: Paisa
  readonly place?: Place
  readonly steps: readonly DutyStep[]
  /** Where the valuation comes from: said aloud while a table is synthetic. */
  readonly notes: readonly Text[]
}

/** The value charged: the highest of the declared price and the valuation table. */
function valueOfProperty({ answers, valuation }: DutyQuestion): ValueCharged | undefined {
  const needs = instrumentNeeds[answers.instrument]
  if (!needs.property) return undefined
  if (valuation === undefined) {
    throw problems['e-stamp-valuation-missing']({ field: 'locality' })
  }
  const declared = needs.consideration ? answers.consideration : 0
  if (declared === undefined || (needs.consideration && declared <= 0)) {
    throw problems['e-stamp-consideration-missing']({ field: 'consideration' })
  }
  const value = Math.max(declared, valuation.value)
  const cited = { ...valuationLaw, from: valuation.row.fiscalYear }
  const steps: DutyStep[] = valuation.steps.map((step) => ({ ...cited, ...step }))
  steps.push({
    ...cited,
    label: needs.consideration ? higherOfTwo : tableOnly,
    values: {
      value: moneyText(value),
      declared: moneyText(declared),
      table: moneyText(valuation.value),
    },
  })
  return { amount: value, place: valuation.place, steps, notes: [valuation.row.note] }
}

/** A lease is charged on its own amount; no valuation table is asked. */
function valueOfLease({ instrument, leaseAmount }: DutyAnswers): ValueCharged | undefined {
  if (!instrumentNeeds[instrument].leaseTerms) return undefined
  if (!leaseAmount) throw problems['e-stamp-lease-terms-missing']({ field: 'leaseAmount' })
  return { amount: leaseAmount, steps: [], notes: [] }
}

const articleText = text('Article {article}', 'آرٹیکل {article}')
const sectionText = text('Section {section}', 'دفعہ {section}')

const valuationLaw = {
  article: filled(sectionText, { section: '27-A' }),
  authority: text('Stamp Act 1899', 'اسٹامپ ایکٹ 1899'),
  source:
    'Punjab Stamp (Valuation Table in respect of Urban Land) Rules 1999 ' +
    '(punjab-zameen.gov.pk/LawsAndRules/StampActNotifications)',
} as const

const higherOfTwo = text(
  'Value charged: {value}, the higher of the price in the deed ({declared}) and the valuation ' +
    'table ({table})',
  'جس مالیت پر ڈیوٹی لگے گی: {value}، یعنی دستاویز کی قیمت ({declared}) اور مالیتی جدول ({table}) میں سے زیادہ',
)
const tableOnly = text(
  'Value charged: {value}, by the valuation table; this deed has no price',
  'جس مالیت پر ڈیوٹی لگے گی: {value}، مالیتی جدول کے مطابق؛ اس دستاویز میں کوئی قیمت نہیں',
)
const fixedDuty = text(
  'Stamp duty under Article {article}: a fixed amount',
  'آرٹیکل {article} کے تحت اسٹامپ ڈیوٹی: مقررہ رقم',
)
const percentDuty = text(
  'Stamp duty under Article {article}: {rate} % of {value}. The rounding rule of the law is not ' +
    'known to us; we round up to the whole rupee',
  'آرٹیکل {article} کے تحت اسٹامپ ڈیوٹی: {value} کا {rate} فیصد۔ رقم کو پورے روپے میں لانے کا قانونی ' +
    'اصول ہمیں معلوم نہیں؛ ہم اوپر کے پورے روپے تک لے جاتے ہیں',
)
const percentService = text(
  'Service charge under Article {article}: {rate} % of {value}, rounded up to the whole rupee',
  'آرٹیکل {article} کے تحت سروس چارجز: {value} کا {rate} فیصد، اوپر کے پورے روپے تک',
)

function chargeStep(row: ChargeRow, value: Paisa): DutyStep {
  const cited = {
    article: filled(articleText, { article: row.article }),
    authority: row.authority,
    from: row.from,
    source: row.source,
  }
  if ('fixed' in row.charge) {
    const values = { article: row.article }
    return { ...cited, label: fixedDuty, values, amount: row.charge.fixed }
  }
  const { basisPoints } = row.charge
  return {
    ...cited,
    label: row.part === 'duty' ? percentDuty : percentService,
    values: {
      article: row.article,
      rate: String(basisPoints / 100),
      value: moneyText(value),
    },
    amount: percentageOf(value, basisPoints),
  }
}

/** Charges that fall due elsewhere, so that nobody takes the stamp for the whole cost. */
const chargedSeparately = text(
  'This is the stamp duty only. Registering the deed needs a further stamp (Rs 500 up to a ' +
    'value of Rs 500,000, Rs 1,000 above), and local and federal transfer taxes are paid ' +
    'separately.',
  'یہ صرف اسٹامپ ڈیوٹی ہے۔ دستاویز کی رجسٹری کے لیے مزید اسٹامپ درکار ہے (500,000 روپے تک کی مالیت پر ' +
    '500 روپے، اس سے زیادہ پر 1,000 روپے)، اور مقامی و وفاقی منتقلی ٹیکس الگ ادا ہوتے ہیں۔',
)
