/** What money that has come in does to its case. */
import { machinePermit } from '#platform/consent'
import { formatReference, type Case } from '#platform/cases'
import type { Charge, PaymentDecision } from '#platform/payments'
import { billPaidBy } from './bill-step.ts'
import { dataKeyFor, moveOn, type Decided } from './move-on.ts'
import { jurisdictionOf, serviceOf } from './open-step.ts'
import type { Service } from './definition.ts'
import { hasOpenPart, isEnough, partsOf, withPartPaid } from './instalments.ts'
import { payPart } from './pay-part.ts'
import { catalogueProblems } from './problems.ts'
import { openAnswers } from './sealed-answers.ts'
import type { Setting } from './setting.ts'
import { ledgerMoveOf, waitsForMoney } from './step-money.ts'
import type { World } from './world.ts'

/**
 * Money that paid a charge moves its case on, in the same transaction. A part that is not enough is
 * noted, and the case stays where it is.
 * @throws whatever the step refuses; then the money must not be taken either
 */
export function decideSettlement(
  setting: Setting,
  world: World,
  { charge, advice }: Pick<PaymentDecision, 'charge' | 'advice'>,
  now: Date,
): Decided {
  const found =
    charge &&
    world.cases.get(formatReference({ jurisdiction: charge.jurisdiction, id: charge.caseId }))
  if (!found) throw catalogueProblems['action-not-now']()
  const service = serviceOf(setting, found.service)
  const kase = withPaid(found, charge)
  const parts = hasOpenPart(found, charge.psid) ? partsOf(kase) : undefined
  const settle = ledgerMoveOf(service, parts?.state ?? kase.state)
  if (!settle) throw catalogueProblems['action-not-now']()
  const [action, move] = settle
  const answers = openAnswers(setting.vault, kase, machinePermit('payment'))
  if (parts && !(parts.state === kase.state && isEnough(parts))) {
    return payPart(setting, { service, action, case: kase, answers, bank: advice.bank, now })
  }
  const decided = moveOn(setting, world, {
    service,
    jurisdiction: jurisdictionOf(setting, kase.jurisdiction),
    action,
    move,
    actedBy: { kind: 'ledger', id: advice.bank, postId: undefined },
    case: kase,
    dataKey: dataKeyFor(setting, kase),
    answers,
    said: {},
    amount: undefined,
    now,
  })
  decided.effects.billsPaid.push(...billPaidBy(world, service, { id: kase.id, answers, now }))
  return decided
}

/** The case with a part as paid; as it is, where the charge is none of its parts. */
function withPaid(kase: Case, { psid, paidBy }: Charge): Case {
  const parts = partsOf(kase)
  if (!parts || !paidBy || !hasOpenPart(kase, psid)) return kase
  const paid = withPartPaid(parts, psid, paidBy.amountPaisa)
  return { ...kase, facts: { ...kase.facts, parts: paid } }
}

/** What a case asked for last; of parts, the one to be paid next. */
export function chargeAskedFor({ case: kase, charges }: Asked): Charge | undefined {
  return charges.find(({ psid }) => psid === kase.facts['psid'])
}

type Asked = { readonly case: Case; readonly charges: readonly Charge[] }

/** Whether a case asks for this charge as it stands: it waits for money, or has it as a part. */
export function asksFor(service: Service, kase: Case, psid: string): boolean {
  return hasOpenPart(kase, psid) || waitsForMoney(service, kase.state)
}
