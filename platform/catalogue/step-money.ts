import type { Case } from '#platform/cases'
import { civilDateOf, instantAfter } from '#platform/kernel'
import { makePsid, newCharge } from '#platform/payments'
import type { Move, Service } from './definition.ts'
import type { Effects } from './effects.ts'
import { catalogueProblems } from './problems.ts'
import type { Setting } from './setting.ts'
import type { Step } from './transition.ts'

/**
 * The money of a step: what it asks for, gives up asking for, pays back or takes out of a stock.
 * `facts.amount` is what was charged for the case in all; `facts.due` what a later step asks for
 * on top of it, until that is paid.
 */
export function moveMoney(setting: Setting, step: Step, arrived: Case, effects: Effects): Case {
  closeCharge(step, effects)
  payBack(setting, step, effects)
  const drawn = drawFromStock(setting, step, settled(step, arrived), effects)
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
function closeCharge({ service, move, case: before }: Step, effects: Effects): void {
  const psid = before.facts['psid']
  if (move.by === 'ledger' || typeof psid !== 'string') return
  if (!waitsForMoney(service, before.state)) return
  effects.chargesClosed.push({ psid, state: move.by === 'clock' ? 'expired' : 'cancelled' })
}

/** What was asked for on top counts once it is paid; otherwise it is asked for no more. */
function settled({ move, case: before }: Step, arrived: Case): Case {
  const { due, ...facts } = arrived.facts
  if (typeof due !== 'number') return arrived
  const amount = Number(before.facts['amount'] ?? 0) + (move.by === 'ledger' ? due : 0)
  return { ...arrived, facts: { ...facts, amount } }
}

/** A state that waits for the ledger gets its charge, valid until the clock moves the case on. */
function charge(setting: Setting, step: Step, kase: Case, effects: Effects): Case {
  const { service, move, amount, now } = step
  if (!waitsForMoney(service, move.to) || !amount) return kase
  const today = civilDateOf(now)
  const psid = makePsid(setting.billerPrefix, step.jurisdiction.number, today, setting.randomBelow)
  const expiresAt = kase.clockAt ?? instantAfter(now, '30 days', step.jurisdiction.calendar)
  effects.charges.push(
    newCharge({
      jurisdiction: kase.jurisdiction,
      psid,
      caseId: kase.id,
      lines: [{ account: creditAccountOf(step), amountPaisa: amount.amount }],
      dueDate: civilDateOf(expiresAt),
      expiresAt,
      payer: payerName(step),
      createdAt: now,
    }),
  )
  const asked = move.charge ? { due: amount.amount } : { amount: amount.amount }
  return { ...kase, facts: { ...kase.facts, ...asked, psid } }
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
  const paid = Number(kase.facts['amount'] ?? 0)
  if (refund.amount + refund.deducted !== paid) throw catalogueProblems['action-not-now']()
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
    at: now,
  })
  return { ...kase, facts: { ...kase.facts, amount: draw.amount } }
}
