import { caseProblems, formatReference } from '#platform/cases'
import type { Tx } from '#platform/database'
import { decidePayments, type PaymentDecision } from '#platform/payments'
import type { ActOutcome, Outcome, PaymentCommand, Prepared, PreparedAct } from './command.ts'
import { decideAct, decideSettlement, ledgerMoveOf, serviceOf, type Decided } from './decide.ts'
import { mergeEffects, noEffects, writeEffects, type Effects } from './effects.ts'
import { publish } from './publish.ts'
import type { Setting } from './setting.ts'
import { loadWorld, recordName, requesterOf, requestName, type World } from './world.ts'

export type Answered = { readonly outcome: Outcome } | { readonly problem: unknown }

/**
 * The one door (DESIGN: every official act goes through it). Several acts share one transaction:
 * read and lock everything, decide each act purely and in order, write everything; each act has
 * its own outcome or its own refusal, and a refused act writes nothing.
 * A unique violation (a number that met another, a rival's request) fails the whole transaction:
 * the caller tries its acts one by one.
 */
export async function performAll(
  tx: Tx,
  setting: Setting,
  commands: readonly Prepared[],
): Promise<Answered[]> {
  const now = setting.now()
  const world = await loadWorld(tx, setting, commands, now)
  const { answers, effects } = decideAll(setting, world, commands, now)
  await writeEffects(tx, setting, effects, now)
  return answers
}

/** The pure heart of the door: what a batch of commands leads to. Touches nothing but `world`. */
export function decideAll(
  setting: Setting,
  world: World,
  commands: readonly Prepared[],
  now: Date,
): { answers: Answered[]; effects: Effects } {
  const effects = noEffects()
  const payments = decideAllPayments(setting, world, commands, now)
  const answers = commands.map((command): Answered => {
    try {
      switch (command.kind) {
        case 'act':
          return { outcome: act(setting, world, command, effects, now) }
        case 'payment':
          return { outcome: pay(setting, world, payments.get(command), effects, now) }
        case 'publish':
          return { outcome: publish(setting, world, command, effects, now) }
      }
    } catch (problem) {
      return { problem }
    }
  })
  return { answers, effects }
}

function act(
  setting: Setting,
  world: World,
  command: PreparedAct,
  effects: Effects,
  now: Date,
): ActOutcome {
  const { request } = command
  const name = request && requestName(requesterOf(command), request.key)
  const before = name === undefined ? undefined : world.requests.get(name)
  if (before && request) {
    if (!before.bodyHash.equals(request.bodyHash)) throw caseProblems['case-key-reused']()
    return before.answer as ActOutcome
  }
  const decided = decideAct(setting, world, command, now)
  accept(world, decided, effects)
  if (request && name) {
    const answered = { actorId: requesterOf(command), ...request, answer: decided.outcome }
    effects.requests.push(answered)
    world.requests.set(name, answered)
  }
  return decided.outcome
}

function pay(
  setting: Setting,
  world: World,
  decision: PaymentDecision | undefined,
  effects: Effects,
  now: Date,
): Outcome {
  if (!decision) throw new Error('a payment command without its decision')
  const settled = decideSettlement(setting, world, decision, now)
  if (settled) accept(world, settled, effects)
  effects.payments.push(decision)
  return {
    kind: 'payment',
    responseCode: decision.responseCode,
    receipt: decision.receiptId ?? '',
    ...(settled ? { settled: settled.outcome } : {}),
  }
}

/** Takes a decided act into the batch: the next command sees the case as this one leaves it. */
function accept(world: World, decided: Decided, effects: Effects): void {
  mergeEffects(effects, decided.effects)
  world.cases.set(formatReference(decided.case), decided.case)
  for (const entry of decided.effects.entries) {
    world.records.set(recordName(entry.register, entry.key), { ...entry, sealed: entry.sealed })
  }
}

/**
 * All advices are decided together, in their order. A charge whose case no longer waits for money
 * is as good as cancelled: the bank keeps its customer's money.
 */
function decideAllPayments(
  setting: Setting,
  world: World,
  commands: readonly Prepared[],
  now: Date,
): Map<PaymentCommand, PaymentDecision> {
  const payments = commands.filter((c): c is PaymentCommand => c.kind === 'payment')
  const charges = world.charges.map((charge) => {
    const reference = formatReference({ jurisdiction: charge.jurisdiction, id: charge.caseId })
    const kase = world.cases.get(reference)
    const waits = kase && ledgerMoveOf(serviceOf(setting, kase.service), kase.state)
    return charge.state === 'unpaid' && !waits ? { ...charge, state: 'cancelled' as const } : charge
  })
  const decisions = decidePayments(
    payments.map(({ advice }) => advice),
    { charges, payments: world.payments, now },
  )
  return new Map(payments.map((payment, i) => [payment, decisions[i] as PaymentDecision]))
}
