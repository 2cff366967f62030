/** A charge in parts, each with a number and a day of its own: what is asked for, what is left. */
import type { Case } from '#platform/cases'
import {
  civilDateOf,
  instantAfter,
  percentageOf,
  type Calendar,
  type CivilDate,
  type Duration,
  type Paisa,
} from '#platform/kernel'
import type { Service } from './definition.ts'

/** How a service lets its cost be paid in parts from a day on: data, as all law is. */
export type Instalments<Answers> = {
  readonly from: CivilDate
  /** The notification that says so. */
  readonly source: string
  /** For whom, and from which amount on; for everybody if not said. */
  readonly when?: (asked: { readonly answers: Answers; readonly amount: Paisa }) => boolean
  /** In the order of their days, counted from when they are asked for; the percents make 100. */
  readonly parts: readonly { readonly percent: number; readonly due: Duration }[]
  /** With which part the case goes on, when it and those before it are paid: 1 is the first. */
  readonly goesOnAfter: number
  readonly late: {
    /** So long after its day a part is still taken; then its case takes the step `missed`. */
    readonly takenFor: Duration
    /** What a part costs more after its day, in hundredths of a percent of it; 0 for nothing. */
    readonly surchargeBasisPoints: number
  }
}

/** One part, as it is asked for. */
export type PartAsked = {
  readonly amount: Paisa
  readonly surcharge: Paisa
  readonly due: Date
  /** The last instant at which it is taken. */
  readonly until: Date
}

/** One part, as the facts of its case keep it. */
type Part = {
  readonly psid: string
  readonly amount: Paisa
  readonly until: string
  readonly isPaid: boolean
}

/** What a case keeps of its parts, until they are all paid or given up. */
export type Parts = {
  /** The state in which they were asked for. */
  readonly state: string
  readonly goesOnAfter: number
  /** What has come in, with surcharges. */
  readonly paid: Paisa
  readonly each: readonly Part[]
}

/** The parts of a case that is paid in parts. */
export function partsOf({ facts }: Pick<Case, 'facts'>): Parts | undefined {
  return facts['parts'] as Parts | undefined
}

const wholeRupee = 100

/** How an amount is asked for in parts. */
export type PlanAsked = Pick<Parts, 'goesOnAfter'> & { readonly parts: readonly PartAsked[] }

/**
 * The amount in parts that come to it exactly, by the row of the day: whole rupees, and the last
 * takes what remains. Undefined where no row allows it, or a part would be nothing.
 */
export function partsAsked<Answers>(
  rows: readonly Instalments<Answers>[],
  asked: { readonly answers: Answers; readonly amount: Paisa },
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): PlanAsked | undefined {
  const today = civilDateOf(now)
  const plan = rows.findLast(({ from }) => from <= today)
  if (!plan || plan.when?.(asked) === false) return undefined
  const amounts = plan.parts.map(({ percent }) => {
    const share = Math.floor((asked.amount * percent) / 100)
    return share - (share % wholeRupee)
  })
  const before = amounts.slice(0, -1).reduce((sum, one) => sum + one, 0)
  const exact = [...amounts.slice(0, -1), asked.amount - before]
  if (exact.some((amount) => amount <= 0)) return undefined
  const { goesOnAfter, late } = plan
  const parts = plan.parts.map(({ due }, i): PartAsked => {
    const [amount = 0, on] = [exact[i], instantAfter(now, due, calendar)]
    return {
      amount,
      surcharge: percentageOf(amount, late.surchargeBasisPoints),
      due: on,
      until: instantAfter(on, late.takenFor, calendar),
    }
  })
  return { goesOnAfter, parts }
}

/** The part to be paid next: the first that is open. */
export function nextPart({ each }: Parts): Part | undefined {
  return each.find(({ isPaid }) => !isPaid)
}

export function hasOpenPart(kase: Pick<Case, 'facts'>, psid: string): boolean {
  const open = partsOf(kase)?.each.filter(({ isPaid }) => !isPaid) ?? []
  return open.some((part) => part.psid === psid)
}

/** The parts after one of them was paid. */
export function withPartPaid(parts: Parts, psid: string, paid: Paisa): Parts {
  const each = parts.each.map((part) => (part.psid === psid ? { ...part, isPaid: true } : part))
  return { ...parts, paid: parts.paid + paid, each }
}

/** Whether so much is paid that the case goes on. */
export function isEnough({ each, goesOnAfter }: Parts): boolean {
  return each.slice(0, goesOnAfter).every(({ isPaid }) => isPaid)
}

/** A state that follows the parts: what is left stays asked for, and a missed one has its step. */
export function followsParts({ workflow }: Pick<Service, 'workflow'>, state: string): boolean {
  return Object.values(workflow.states[state] ?? {}).some(({ missed }) => missed)
}

/** What has been paid for a case: of parts those that came in, else what was charged. */
export function paidFor(kase: Pick<Case, 'facts'>): Paisa {
  return partsOf(kase)?.paid ?? Number(kase.facts['amount'] ?? 0)
}
