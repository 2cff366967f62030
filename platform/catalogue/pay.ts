import { formatReference } from '#platform/cases'
import { Problem } from '#platform/kernel'
import {
  chargeOfBasket,
  decideBasket,
  decidePayment,
  failPayment,
  type Advice,
  type Charge,
  type Facts,
  type PaymentDecision,
} from '#platform/payments'
import { accept } from './accept.ts'
import { isBillDue } from './bill-step.ts'
import type { PaymentCommand, PaymentOutcome } from './command.ts'
import { serviceOf } from './open-step.ts'
import { type Decided } from './move-on.ts'
import type { Effects } from './effects.ts'
import type { Setting } from './setting.ts'
import { asksFor, decideSettlement } from './settlement.ts'
import type { World } from './world.ts'

/**
 * Decides a bank's message in its turn, against the world as the batch has left it: money is
 * taken exactly when its case moves on with it (ST-2). Where the case cannot, nothing is posted
 * and the bank is told to keep its customer's money.
 */
export function pay(
  setting: Setting,
  world: World,
  { advice, limits }: PaymentCommand,
  effects: Effects,
  now: Date,
): PaymentOutcome {
  const payable = payableUnder(setting, world, advice.psid)
  const facts: Facts = {
    advice,
    charge: payable?.charge,
    earlierPayments: world.payments.filter(
      ({ psid, authId }) => psid === advice.psid || authId === advice.authId,
    ),
    now,
    bankKnown: true,
    bankLimit: limits && { ...limits, dayPaisa: world.bankDays.get(advice.bank) ?? 0 },
  }
  const { decision, settled, failure } = settle(setting, world, facts, payable?.members, now)
  for (const one of settled) accept(world, one, effects)
  effects.payments.push(decision)
  if (decision.payment) world.payments.push(decision.payment)
  if (decision.outcome === 'posted' && decision.charge) {
    for (const paid of decision.members ?? [decision.charge]) world.charges.set(paid.psid, paid)
    countDay(world, advice, effects)
  }
  return {
    kind: 'payment',
    responseCode: decision.responseCode,
    verdict: decision.verdict,
    receipt: decision.receiptId ?? '',
    ...(settled[0] && { settled: settled[0].outcome }),
    ...(failure === undefined ? {} : { failure }),
  }
}

/** Only a bank whose day has a limit is counted. */
function countDay({ bankDays }: World, { bank, amountPaisa }: Advice, effects: Effects): void {
  const before = bankDays.get(bank)
  if (before === undefined) return
  bankDays.set(bank, before + amountPaisa)
  effects.bankDays.set(bank, before + amountPaisa)
}

type Settled = {
  readonly decision: PaymentDecision
  /** What its cases do: one, or those of a basket. */
  readonly settled: readonly Decided[]
  readonly failure?: unknown
}

function settle(
  setting: Setting,
  world: World,
  facts: Facts,
  members: readonly Charge[] | undefined,
  now: Date,
): Settled {
  const decision = members ? decideBasket(facts, members) : decidePayment(facts)
  if (decision.outcome !== 'posted') return { decision, settled: [] }
  try {
    const { advice } = decision
    const paid = decision.members ?? [decision.charge]
    const settled = paid.map((charge) => decideSettlement(setting, world, { charge, advice }, now))
    return { decision, settled }
  } catch (error) {
    // A refusal is an answer; anything else is a fault of ours that somebody must see.
    const failure = error instanceof Problem ? undefined : error
    return { decision: failPayment(facts), settled: [], failure }
  }
}

type Payable = { readonly charge: Charge; readonly members?: readonly Charge[] }

/** What a number asks for: a charge, or a basket as one, with its charges. */
function payableUnder(setting: Setting, world: World, psid: string): Payable | undefined {
  const charge = world.charges.get(psid)
  if (charge) return { charge: asItStands(setting, world, charge) }
  const basket = world.baskets.get(psid)
  if (!basket) return undefined
  const members = basket.charges.flatMap((one) => {
    const member = world.charges.get(one)
    return member ? asItStands(setting, world, member) : []
  })
  return { charge: chargeOfBasket(basket, members), members }
}

/**
 * A charge whose case no longer waits for money is as good as cancelled, and so is one for a bill
 * that was paid by another number, or has changed.
 */
function asItStands(setting: Setting, world: World, charge: Charge): Charge {
  const { jurisdiction, caseId: id } = charge
  const kase = world.cases.get(formatReference({ jurisdiction, id }))
  const service = kase && serviceOf(setting, kase.service)
  const waits =
    service &&
    asksFor(service, kase, charge.psid) &&
    isBillDue(setting, world, { service, case: kase, charge })
  return charge.state === 'unpaid' && !waits ? { ...charge, state: 'cancelled' } : charge
}
