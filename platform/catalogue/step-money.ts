import type { Case } from '#platform/cases'
import { civilDateOf, instantAfter, startOf, text } from '#platform/kernel'
import { makePsid, newCharge } from '#platform/payments'
import type { Move, Refund, Service } from './definition.ts'
import type { Effects } from './effects.ts'
import {
  followsParts,
  nextPart,
  paidFor,
  partsAsked,
  partsOf,
  type PartAsked,
  type PlanAsked,
} from './instalments.ts'
import { catalogueProblems } from './problems.ts'
import type { Setting } from './setting.ts'
import type { Step } from './transition.ts'

/**
 * The money of a step: what it asks for, gives up asking for, pays back or takes out of a stock.
 * `facts.amount` is what was charged for the case in all; `facts.due` what a later step asks for
 * on top of it, until that is paid; `facts.parts` the parts in which it is paid, if it is.
 */
export function moveMoney(setting: Setting, step: Step, arrived: Case, effects: Effects): Case {
  closeCharge(step, effects)
  payBack(setting, step, effects)
  const carried = carryParts(step, settled(step, arrived), effects)
  const drawn = drawFromStock(setting, step, carried, effects)
  return charge(setting, step, drawn, effects)
}

/** The step that money takes from a state, if it waits for money. */
export function ledgerMoveOf({ workflow }: Service, state: string): [string, Move] | undefined {
  return Object.entries(workflow.states[state] ?? {}).find(([, { by }]) => by === 'ledger')
}

/** Whether money would move a case on from this state. */
export function waitsForMoney(service: Service, state: string): boolean {
  return ledgerMoveOf(service, state) !== undefined
}

/** A case that stops waiting for its money without having got it takes its charge along. */
function closeCharge(step: Step, effects: Effects): void {
  const { service, move, case: before } = step
  const psid = before.facts['psid']
  if (move.by === 'ledger' || typeof psid !== 'string') return
  // Parts are given up, or carried on, as a whole.
  if (!waitsForMoney(service, before.state) || partsOf(before)?.state === before.state) return
  effects.chargesClosed.push({ psid, state: closedBy(step) })
}

const closedBy = ({ move }: Step) => (move.by === 'clock' ? 'expired' : 'cancelled')

/** What is left of parts stays asked for where the new state follows them, else it is given up. */
function carryParts(step: Step, arrived: Case, effects: Effects): Case {
  const parts = partsOf(arrived)
  const next = parts && nextPart(parts)
  if (!next) return arrived
  const { service, move } = step
  if (followsParts(service, move.to)) return { ...arrived, ...untilNextPart(service, arrived) }
  for (const { psid, isPaid } of parts.each) {
    if (!isPaid) effects.chargesClosed.push({ psid, state: closedBy(step) })
  }
  const each = parts.each.filter(({ isPaid }) => isPaid)
  return { ...arrived, facts: { ...arrived.facts, parts: { ...parts, each } } }
}

/** The clock, and the number to pay, of a case that is paid in parts: those of the next one. */
export function untilNextPart(
  { workflow }: Service,
  kase: Case,
): Pick<Case, 'clockAction' | 'clockAt' | 'facts'> {
  const parts = partsOf(kase)
  const next = parts && nextPart(parts)
  if (!next) return { clockAction: undefined, clockAt: undefined, facts: kase.facts }
  const moves = Object.entries(workflow.states[kase.state] ?? {})
  return {
    clockAction: moves.find(([, { by }]) => by === 'clock')?.[0],
    clockAt: new Date(next.until),
    facts: { ...kase.facts, psid: next.psid },
  }
}

/** Parts that came in for what is not given after all go back, where the service says nothing. */
export function partsBack({ move, refund, case: kase }: Step): Refund | undefined {
  const parts = partsOf(kase)
  const isGivenUp = parts && parts.state === kase.state && move.by !== 'ledger' && parts.paid > 0
  if (refund || !isGivenUp) return refund
  const label = text('Paid in parts, and not enough', 'قسطوں میں ادا، مگر پوری نہیں')
  return { amount: parts.paid, deducted: 0, steps: [{ label, amount: parts.paid }] }
}

/** What was asked for on top counts once it is paid; otherwise it is asked for no more. */
function settled({ move, case: before }: Step, arrived: Case): Case {
  const { due, ...facts } = arrived.facts
  if (typeof due !== 'number') return arrived
  const came = move.by === 'ledger' ? due : 0
  const amount = Number(before.facts['amount'] ?? 0) + came
  const parts = partsOf(arrived)
  const paid = parts && { parts: { ...parts, paid: parts.paid + came } }
  return { ...arrived, facts: { ...facts, amount, ...paid } }
}

/** A state that waits for the ledger gets its charge, valid until the clock moves the case on. */
function charge(setting: Setting, step: Step, kase: Case, effects: Effects): Case {
  const { service, move, amount, now } = step
  if (!waitsForMoney(service, move.to) || !amount) return kase
  const { calendar } = step.jurisdiction
  const whole = { answers: step.answers as never, amount: amount.amount }
  const plan = move.charge
    ? undefined
    : partsAsked(service.cost?.instalments ?? [], whole, { now, calendar })
  if (plan) return chargeParts(setting, step, { case: kase, amount: amount.amount, plan }, effects)
  const waitsUntil = kase.clockAt ?? instantAfter(now, '30 days', calendar)
  const { dueDate, surcharge = 0, until = waitsUntil } = amount.terms ?? {}
  const due = dueDate ? startOf(dueDate) : until
  const once = { amount: amount.amount, surcharge, due, until }
  const psid = askFor(setting, step, once, effects)
  if (move.charge) return { ...kase, facts: { ...kase.facts, due: amount.amount, psid } }
  const { parts: _, ...facts } = kase.facts
  return { ...kase, facts: { ...facts, amount: amount.amount, psid } }
}

/** A charge for each part; the clock runs to the end of the first. */
function chargeParts(
  setting: Setting,
  step: Step,
  asked: { readonly case: Case; readonly amount: number; readonly plan: PlanAsked },
  effects: Effects,
): Case {
  const { case: kase, amount } = asked
  const { goesOnAfter } = asked.plan
  const each = asked.plan.parts.map((part) => ({
    psid: askFor(setting, step, part, effects),
    amount: part.amount,
    until: part.until.toISOString(),
    isPaid: false,
  }))
  const parts = { state: kase.state, goesOnAfter, paid: 0, each }
  const charged = { ...kase, facts: { ...kase.facts, amount, parts } }
  return { ...charged, ...untilNextPart(step.service, charged) }
}

/** Adds the charge for one amount; gives its number. */
function askFor(setting: Setting, step: Step, asked: PartAsked, effects: Effects): string {
  const { case: kase, jurisdiction, now } = step
  const account = creditAccountOf(step)
  const { billerPrefix, randomBelow } = setting
  const psid = makePsid(billerPrefix, jurisdiction.number, civilDateOf(now), randomBelow)
  const { amount, surcharge, due, until } = asked
  effects.charges.push(
    newCharge({
      jurisdiction: kase.jurisdiction,
      psid,
      caseId: kase.id,
      lines: [{ account, amountPaisa: amount }],
      ...(surcharge > 0 && { surcharge: { account, amountPaisa: surcharge } }),
      dueDate: civilDateOf(due),
      expiresAt: until,
      payer: payerName(step),
      createdAt: now,
    }),
  )
  return psid
}

/** What the bank shows the payer: the service and the case, never a person's name. */
function payerName({ service, case: kase }: Step): string {
  return `${service.wording.name.en} ${kase.id.slice(-8)}`.slice(0, 30)
}

/** The account that earns what this case costs. */
function creditAccountOf({ service, answers, actedBy, case: kase }: Step): string {
  const { creditAccount } = service.cost ?? {}
  if (creditAccount === undefined) throw new Error(`${service.id} charges and has no cost`)
  if (typeof creditAccount === 'string') return creditAccount
  return creditAccount(answers as never, {
    jurisdiction: kase.jurisdiction,
    post: actedBy.postId,
  })
}

/** @throws action-not-now where the rule gives back more, or less, than was charged */
function payBack(setting: Setting, step: Step, effects: Effects): void {
  const { refund, case: kase, now } = step
  if (!refund) return
  if (refund.amount + refund.deducted !== paidFor(kase)) throw catalogueProblems['action-not-now']()
  if (refund.amount === 0) return
  effects.refunds.push({
    jurisdiction: kase.jurisdiction,
    id: setting.newId(),
    caseId: kase.id,
    from: creditAccountOf(step),
    amountPaisa: refund.amount,
    at: now,
  })
}

/** What is taken out of a stock is what the case has cost. */
function drawFromStock(setting: Setting, step: Step, kase: Case, effects: Effects): Case {
  const { draw, now } = step
  if (!draw) return kase
  effects.draws.push({
    jurisdiction: kase.jurisdiction,
    id: setting.newId(),
    stock: draw.account,
    to: creditAccountOf(step),
    amountPaisa: draw.amount,
    commissionPaisa: draw.commission ?? 0,
    at: now,
  })
  return { ...kase, facts: { ...kase.facts, amount: draw.amount } }
}
