/** Money back for a stamp that was not needed or was spoiled: whether in time, and how much. */
import {
  addMonths,
  formatDate,
  moneyText,
  text,
  type CivilDate,
  type Paisa,
  type Refund,
  type StepContext,
} from '#platform/catalogue'
import { inBoth, textIn } from './both.ts'
import { holdsOn } from './dated-rows.ts'
import { lifeProblems } from './life-problems.ts'
import {
  authorityOf,
  deductionRows,
  timeRows,
  type DeductionRow,
  type RefundReason,
  type TimeRow,
} from './relief-rows.ts'

export type ReliefQuestion = {
  readonly reason: RefundReason
  readonly boughtOn: CivilDate
  readonly executedOn: CivilDate
  readonly today: CivilDate
}

/** The row that holds on the day of the application, and the last day that it allows. */
export function timeFor(
  { reason, boughtOn, executedOn, today }: ReliefQuestion,
  rows: readonly TimeRow[] = timeRows,
): { readonly row: TimeRow; readonly lastDay: CivilDate } {
  const row = rows.find((one) => one.reasons.includes(reason) && holdsOn(one, today))
  if (!row) throw lifeProblems['e-stamp-refund-no-rule']({ field: 'reason' })
  const counted = row.countedFrom === 'purchase' ? boughtOn : executedOn
  return { row, lastDay: addMonths(counted, row.months) }
}

/** What goes back of what was paid for the stamp: a part of a rupee counts as a whole one. */
export function refundOf(
  paid: Paisa,
  askedOn: CivilDate,
  rows: readonly DeductionRow[] = deductionRows,
): Refund {
  const row = rows.find((one) => holdsOn(one, askedOn))
  if (!row) throw lifeProblems['e-stamp-refund-no-rule']({ field: 'note' })
  const deducted = Math.ceil(paid / 100) * row.keptOfRupee
  const cited = {
    article: row.section,
    authority: authorityOf(row),
    from: row.from,
    source: row.source,
  }
  return {
    amount: paid - deducted,
    deducted,
    steps: [
      { ...cited, label: paidBefore, amount: paid },
      {
        ...cited,
        label: keptByLaw,
        values: { kept: String(row.keptOfRupee), amount: moneyText(deducted) },
        amount: -deducted,
      },
    ],
  }
}

const paidBefore = text('Paid for this stamp', 'اس اسٹامپ کے لیے ادا کیا گیا')
const keptByLaw = text(
  'Kept by law: {kept} paisa for each rupee, {amount}',
  'قانوناً کٹوتی: ہر روپے پر {kept} پیسے، {amount}',
)

type Context = StepContext<{ readonly executionDate: CivilDate }>

/** @throws e-stamp-refund-too-late, e-stamp-refund-no-rule, at the question that it is about */
export function checkApplication({ said, item, answers, today }: Context): void {
  const boughtOn = textIn(item, 'issuedOn') ?? today
  const executedOn = answers.executionDate
  const reason = said['reason'] as RefundReason
  const { row, lastDay } = timeFor({ reason, boughtOn, executedOn, today })
  if (today <= lastDay) return
  throw lifeProblems['e-stamp-refund-too-late']({
    field: 'reason',
    values: {
      day: inBoth((language) => formatDate(lastDay, language)),
      section: row.section,
      authority: authorityOf(row),
    },
  })
}

/** By the law of the day on which the holder asked, however long the office then takes. */
export function refundByLaw(
  { amount, item, since }: Pick<Context, 'amount' | 'item' | 'since'>,
  rows: readonly DeductionRow[] = deductionRows,
): Refund {
  return refundOf(amount, textIn(item, 'refundAskedOn') ?? since, rows)
}
