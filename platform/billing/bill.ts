/** What a bill comes to on a day, and which bills of an account are due: pure rules. */
import { addDays, percentageOf, type CivilDate, type Paisa } from '#platform/kernel'
import type { Biller, DueRule } from './biller.ts'

export type Bill = {
  /** Where its money belongs: the shard key of whatever is charged for it. */
  readonly jurisdiction: string
  readonly biller: string
  /** The biller's own name of it among those of one account, such as the month `2611`. */
  readonly number: string
  /** To be paid in time, with the arrears in it. */
  readonly amountPaisa: Paisa
  /** What earlier bills left, for information. */
  readonly arrearsPaisa: Paisa
  /** To be paid after the due date, where the bill itself says so. */
  readonly afterDuePaisa: Paisa | undefined
  readonly dueDate: CivilDate
  /** Neither paid here nor, as its biller says, paid elsewhere or withdrawn. */
  readonly isOpen: boolean
}

/** What is due of one account's bills, the oldest first. */
export function dueBills({ arrears }: Pick<Biller, 'arrears'>, bills: readonly Bill[]): Bill[] {
  const inOrder = bills.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const counted = arrears === 'carried' ? inOrder.slice(-1) : inOrder
  return counted.filter(({ isOpen }) => isOpen)
}

const orderOf = ({ dueDate, number }: Bill): string => `${dueDate} ${number}`

export type BillOnDay = {
  readonly amountPaisa: Paisa
  readonly isLate: boolean
  /** The dated rule that made it so; none where the bill says it itself. */
  readonly rule: DueRule | undefined
}

/**
 * What pays a bill on a day. A bill that names its amount after the due date is believed; else the
 * confirmed rule of that day applies to the whole amount, rounded up to the rupee.
 */
export function billOn(
  { amountPaisa, afterDuePaisa, dueDate }: Pick<Bill, 'amountPaisa' | 'afterDuePaisa' | 'dueDate'>,
  { dueRules }: Pick<Biller, 'dueRules'>,
  day: CivilDate,
): BillOnDay {
  const isLate = day > dueDate
  if (isLate && afterDuePaisa !== undefined) {
    return { amountPaisa: afterDuePaisa, isLate, rule: undefined }
  }
  const when = isLate ? 'late' : 'in-time'
  const rule = dueRules.find(
    (one) => one.certainty === 'confirmed' && one.when === when && holdsOn(one, day),
  )
  if (!rule) return { amountPaisa, isLate, rule }
  return { amountPaisa: percentageOf(amountPaisa, 10_000 + rule.basisPoints), isLate, rule }
}

/** Whether a dated rule holds on a day. */
export function holdsOn({ from, to }: Pick<DueRule, 'from' | 'to'>, day: CivilDate): boolean {
  return from <= day && (to === undefined || day <= to)
}

/** One amount until a day, and perhaps one more after it: what a single charge can hold. */
export type BillTerms = {
  readonly amountPaisa: Paisa
  /** The last day of that amount. */
  readonly dueDate: CivilDate
  /** What comes on top after it; 0 where nothing does. */
  readonly surchargePaisa: Paisa
  /** The last day of the higher amount; the due date where there is none. */
  readonly lastDay: CivilDate
}

/** From today, for at most so many days; a third amount is for another charge. */
export function termsFrom(
  bill: Bill,
  biller: Pick<Biller, 'dueRules'>,
  today: CivilDate,
  daysMax: number,
): BillTerms {
  const amountOn = (day: CivilDate) => billOn(bill, biller, day).amountPaisa
  const steadyFrom = (day: CivilDate): CivilDate => {
    let last = day
    while (last < end && amountOn(addDays(last, 1)) === amountOn(day)) last = addDays(last, 1)
    return last
  }
  const end = addDays(today, daysMax)
  const amountPaisa = amountOn(today)
  const dueDate = steadyFrom(today)
  const next = addDays(dueDate, 1)
  const surchargePaisa = dueDate < end ? amountOn(next) - amountPaisa : 0
  // A charge can cost more later and never less: what becomes cheaper is asked for anew.
  if (surchargePaisa <= 0) return { amountPaisa, dueDate, surchargePaisa: 0, lastDay: dueDate }
  return { amountPaisa, dueDate, surchargePaisa, lastDay: steadyFrom(next) }
}
