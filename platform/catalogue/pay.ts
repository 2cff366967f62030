import { formatReference } from '#platform/cases'
import { Problem } from '#platform/kernel'
import {
  decidePayment,
  failPayment,
  type Advice,
  type Charge,
  type Facts,
  type PaymentDecision,
} from '#platform/payments'
import { accept } from './accept.ts'
import type { PaymentCommand, PaymentOutcome } from './command.ts'
import { decideSettlement, serviceOf, type Decided } from './decide.ts'
import type { Effects } from './effects.ts'
import type { Setting } from './setting.ts'
import { waitsForMoney } from './step-money.ts'
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
  const charge = world.charges.get(advice.psid)
  const facts: Facts = {
    advice,
    charge: charge && asItStands(setting, world, charge),
    earlierPayments: world.payments.filter(({ psid }) => psid === advice.psid),
    now,
    bankKnown: true,
    bankLimit: limits && { ...limits, dayPaisa: world.bankDays.get(advice.bank) ?? 0 },
  }
  const { decision, settled, failure } = settle(setting, world, facts, now)
  if (settled) accept(world, settled, effects)
  effects.payments.push(decision)
  if (decision.payment) world.payments.push(decision.payment)
  if (decision.outcome === 'posted' && decision.charge) {
    world.charges.set(advice.psid, decision.charge)
    countDay(world, advice, effects)
  }
  return {
    kind: 'payment',
    responseCode: decision.responseCode,
    receipt: decision.receiptId ?? '',
    ...(settled ? { settled: settled.outcome } : {}),
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
  readonly settled?: Decided
  readonly failure?: unknown
}

function settle(setting: Setting, world: World, facts: Facts, now: Date): Settled {
  const decision = decidePayment(facts)
  if (decision.outcome !== 'posted') return { decision }
  try {
    return { decision, settled: decideSettlement(setting, world, decision, now) }
  } catch (error) {
    // A refusal is an answer; anything else is a fault of ours that somebody must see.
    const failure = error instanceof Problem ? undefined : error
    return { decision: failPayment(facts), failure }
  }
}

/** A charge whose case no longer waits for money is as good as cancelled. */
function asItStands(setting: Setting, world: World, charge: Charge): Charge {
  const { jurisdiction, caseId: id } = charge
  const kase = world.cases.get(formatReference({ jurisdiction, id }))
  const waits = kase && waitsForMoney(serviceOf(setting, kase.service), kase.state)
  return charge.state === 'unpaid' && !waits ? { ...charge, state: 'cancelled' } : charge
}
