/**
 * A basket: several charges of one person under one payment number, paid all or none. It only
 * names its charges. To a bank it looks like a charge whose lines are theirs; what became of it
 * follows from what became of them, so nothing can stand in one and not in the other.
 */
import { addDays, civilDateOf, startOf, type Paisa } from '#platform/kernel'
import {
  amountDueOn,
  chargePaisaMax,
  chargeStateAt,
  consumerDetailOf,
  linesDueOn,
  type Charge,
  type ChargeState,
} from './charge.ts'
import { paymentProblems } from './problems.ts'

export type Basket = {
  readonly psid: string
  /** Shard key, and that of each of its charges. */
  readonly jurisdiction: string
  readonly personId: string
  /** The PSIDs of its charges, in the order of their numbers. */
  readonly charges: readonly string[]
  readonly amountPaisa: Paisa
  /** Until then no charge of it costs another amount or expires. */
  readonly expiresAt: Date
  readonly payer: string
  readonly createdAt: Date
}

export const basketChargesMax = 20

export type NewBasket = {
  readonly psid: string
  readonly personId: string
  readonly charges: readonly Charge[]
  readonly now: Date
}

/**
 * A basket over open charges. Throws `payments-basket-size` for fewer than two or more than
 * twenty, `payments-basket-places` when they belong to several jurisdictions,
 * `payments-basket-closed` when one can no longer be paid, and `payments-basket-amount`
 * when they come to more than a bank takes.
 */
export function newBasket({ psid, personId, charges: given, now }: NewBasket): Basket {
  const charges = [...new Map(given.map((charge) => [charge.psid, charge])).values()]
  const [first] = charges
  if (!first || charges.length < 2 || charges.length > basketChargesMax) {
    throw paymentProblems['payments-basket-size']({ values: { most: String(basketChargesMax) } })
  }
  const { jurisdiction } = first
  if (charges.some((charge) => charge.jurisdiction !== jurisdiction)) {
    throw paymentProblems['payments-basket-places']()
  }
  if (charges.some((charge) => chargeStateAt(charge, now) !== 'unpaid')) {
    throw paymentProblems['payments-basket-closed']()
  }
  const amountPaisa = sumDue(charges, now)
  if (amountPaisa > chargePaisaMax) throw paymentProblems['payments-basket-amount']()
  return {
    psid,
    jurisdiction,
    personId,
    charges: charges.map((charge) => charge.psid).sort(),
    amountPaisa,
    expiresAt: new Date(Math.min(...charges.map((charge) => steadyUntil(charge, now)))),
    payer: consumerDetailOf(`${charges.length} payments`),
    createdAt: now,
  }
}

function sumDue(charges: readonly Charge[], now: Date): Paisa {
  const today = civilDateOf(now)
  return charges.reduce((sum, charge) => sum + amountDueOn(charge, today), 0)
}

/** The last instant at which a charge costs what it costs now. */
function steadyUntil({ surcharge, dueDate, expiresAt }: Charge, now: Date): number {
  const becomesLate = surcharge !== undefined && civilDateOf(now) <= dueDate
  if (!becomesLate) return expiresAt.getTime()
  const lastOfDue = startOf(addDays(dueDate, 1)).getTime() - 1
  return Math.min(expiresAt.getTime(), lastOfDue)
}

/**
 * A basket as the charge that a bank asks for and pays. `members` are its charges as they stand:
 * paid only where all were paid by it; open only while all are open. Until its end none of them
 * costs another amount, so each is counted as on the day the basket was made.
 */
export function chargeOfBasket(basket: Basket, members: readonly Charge[]): Charge {
  const { psid, jurisdiction, amountPaisa, expiresAt, payer, createdAt } = basket
  const madeOn = civilDateOf(createdAt)
  const state = stateOf(basket, members)
  const paidBy = state === 'paid' ? members[0]?.paidBy : undefined
  return {
    psid,
    jurisdiction,
    // It has no case of its own: each of its charges has one.
    caseId: '',
    state,
    amountPaisa,
    lines: members.flatMap((charge) => linesDueOn(charge, madeOn)),
    surcharge: undefined,
    dueDate: civilDateOf(expiresAt),
    expiresAt,
    payer,
    createdAt,
    paidBy: paidBy && { ...paidBy, amountPaisa },
  }
}

/** What one of its charges can come to, and what that makes of the basket; the first counts. */
const closings: readonly (readonly [ChargeState, ChargeState])[] = [
  ['paid', 'cancelled'],
  ['cancelled', 'cancelled'],
  ['expired', 'expired'],
]

function stateOf({ psid, charges }: Basket, members: readonly Charge[]): ChargeState {
  if (members.length < charges.length) return 'cancelled'
  if (members.every(({ paidBy }) => paidBy?.basket === psid)) return 'paid'
  const closing = closings.find(([one]) => members.some(({ state }) => state === one))
  return closing?.[1] ?? 'unpaid'
}
