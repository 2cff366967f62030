/**
 * The stamp duty of one deed, with its explanation: every step names its article, its authority,
 * the day from which it holds and the published source.
 */
import {
  formatMoney,
  percentageOf,
  text,
  type CivilDate,
  type Paisa,
  type Text,
} from '#platform/catalogue'
import { problems } from './problems.ts'
import {
  instrumentNeeds,
  punjabTariff,
  rateOn,
  type ChargeRow,
  type Instrument,
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
}

/** One line of the explanation; `amount` is what it adds, and without one it only explains. */
export type DutyStep = {
  readonly label: Text
  readonly values: Readonly<Record<string, string>>
  readonly amount?: Paisa
  readonly article: string
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
 * `e-stamp-consideration-missing`, `e-stamp-last-transfer-wrong`, `e-stamp-no-confirmed-rate`.
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
  const property = valueOfProperty(question)
  const rate = rateOn(
    {
      instrument: answers.instrument,
      place: property?.place,
      executionDate,
      lastTransferDate: answers.lastTransferDate,
    },
    tariff,
  )
  const steps = [
    ...(property?.steps ?? []),
    ...rate.rows.map((row) => chargeStep(row, property?.value ?? 0)),
  ]
  return {
    amount: steps.reduce((sum, step) => sum + (step.amount ?? 0), 0),
    steps,
    notices: [
      ...rate.notices.map((notice) => notice.text),
      ...(property ? [property.note, chargedSeparately] : []),
    ],
  }
}

type PropertyValue = {
  readonly value: Paisa
  readonly place: Place
  readonly steps: readonly DutyStep[]
  /** Where the valuation comes from: said aloud while a table is synthetic. */
  readonly note: Text
}

/** The value charged: the highest of the declared price and the valuation table. */
function valueOfProperty({ answers, valuation }: DutyQuestion): PropertyValue | undefined {
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
      value: formatMoney(value),
      declared: formatMoney(declared),
      table: formatMoney(valuation.value),
    },
  })
  return { value, place: valuation.place, steps, note: valuation.row.note }
}

const valuationLaw = {
  article: 'Section 27-A',
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
    article: `Article ${row.article}`,
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
      value: formatMoney(value),
    },
    amount: percentageOf(value, basisPoints),
  }
}

/** Charges that fall due elsewhere, so that nobody takes the stamp for the whole cost. */
const chargedSeparately = text(
  'This is the stamp duty only. Registering the deed needs a further stamp (Rs 500 up to a ' +
    'value of Rs 500,000, Rs 1,000 above), and local and federal transfer taxes are paid ' +
    'separately.',
  'یہ صرف اسٹامپ ڈیوٹی ہے۔ دستاویز کی رجسٹری کے لیے مزید اسٹامپ درکار ہے (پانچ لاکھ روپے تک کی مالیت پر ' +
    'پانچ سو روپے، اس سے زیادہ پر ایک ہزار روپے)، اور مقامی و وفاقی منتقلی ٹیکس الگ ادا ہوتے ہیں۔',
)
