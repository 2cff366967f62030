/** For this block's tests: invented charges and advices, and what becomes of many. */
import type { Database, Tx } from '#platform/database'
import { createIdSource } from '#platform/kernel'
import { openAccounts } from './account-store.ts'
import type { Account } from './account.ts'
import { lockCharges } from './charge-store.ts'
import { newCharge, type Charge, type NewCharge } from './charge.ts'
import { bankAccounts, provinceAccounts } from './declared-accounts.ts'
import { checkLedger } from './ledger.ts'
import { findPayments, writePayments } from './payment-store.ts'
import { decidePayment, type Advice, type Payment, type PaymentDecision } from './payment.ts'
import { makePsid } from './psid.ts'

/** Noon in Lahore on a Sunday: all samples happen around it. */
export const noon = new Date('2026-11-22T12:00:00+05:00')

const said = { en: 'Invented', ur: 'فرضی' }
const own = (id: Account['id'], head?: string): Account => ({
  id,
  owner: { kind: 'province', code: 'PB' },
  jurisdiction: undefined,
  purpose: said,
  head,
})

/** The accounts of the samples; of the stalls one is a place's own. */
export const sampleAccounts: readonly Account[] = [
  ...provinceAccounts('PB'),
  ...['BOP', 'HBL'].flatMap((mnemonic) => bankAccounts({ mnemonic })),
  own('revenue/kite-permit', 'B99999'),
  own('revenue/copying-fee', 'B99998'),
  own('revenue/late-fee'),
  own('stock/stall-1', 'B99999'),
  { ...own('stock/stall-2', 'B99999'), jurisdiction: 'PB-LHR' },
]

class Undo extends Error {}

/** The invariants that a forgery breaks, made with the owner's rights and undone at once. */
export async function breachedBy(owner: Database, forgery: string): Promise<string[]> {
  const broken: string[] = []
  await owner
    .transact(async (tx) => {
      await tx.query(forgery)
      broken.push(...(await checkLedger(tx)).map(({ invariant }) => invariant))
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  return broken
}

export function openSampleAccounts(tx: Tx): Promise<readonly string[]> {
  return openAccounts(tx, sampleAccounts, noon)
}

let drawn = 0
/** Different numbers in a known order; not random on purpose. */
export function nextBelow(limit: number): number {
  drawn += 1
  return (drawn * 7_919) % limit
}

let ticks = 0
export const nextId = createIdSource(() => noon.getTime() + ticks++, nextBelow)

export function sampleCharge(changes: Partial<NewCharge> = {}): Charge {
  return newCharge({
    psid: makePsid('1786', 1, '2026-11-22', nextBelow),
    jurisdiction: 'PB-LHR',
    caseId: nextId(),
    lines: [{ account: 'revenue/kite-permit', amountPaisa: 120_000 }],
    dueDate: '2026-11-25',
    expiresAt: new Date('2026-11-29T23:59:59+05:00'),
    payer: 'Ayesha Khan',
    createdAt: noon,
    ...changes,
  })
}

/** A bank's advice that pays this charge exactly and in time, unless changed. */
export function sampleAdvice(charge: Charge | undefined, changes: Partial<Advice> = {}): Advice {
  return {
    id: nextId(),
    psid: charge?.psid ?? makePsid('1786', 1, '2026-11-22', nextBelow),
    authId: '000123',
    amountPaisa: charge?.amountPaisa ?? 120_000,
    date: '2026-11-22',
    time: '115958',
    bank: 'BOP',
    bankMnemonic: 'BOP',
    channel: 'biller-api',
    receivedAt: noon,
    ...changes,
  }
}

export function samplePayment(advice: Advice, appliedTo: Payment['appliedTo'] = 'charge'): Payment {
  const { id, psid, bank, authId, amountPaisa, date, receivedAt } = advice
  return {
    id,
    jurisdiction: 'PB-LHR',
    psid,
    bank,
    authId,
    amountPaisa,
    date,
    appliedTo,
    receivedAt,
  }
}

/** A charge as it stands after this advice paid it. */
export function paidWith(charge: Charge, advice: Advice): Charge {
  const { id: paymentId, bank, authId, amountPaisa, date } = advice
  return { ...charge, state: 'paid', paidBy: { paymentId, bank, authId, amountPaisa, date } }
}

/**
 * Decides many advices in the order given, each seeing what the ones before it did: the same
 * advice twice in one batch is posted once. `charges` and `payments` are what `lockCharges` and
 * `findPayments` gave in the same transaction.
 */
export function decidePayments(
  advices: readonly Advice[],
  known: {
    readonly charges: readonly Charge[]
    readonly payments: readonly Payment[]
    readonly now: Date
  },
): PaymentDecision[] {
  const charges = new Map(known.charges.map((charge) => [charge.psid, charge]))
  const payments = Map.groupBy(known.payments, ({ psid }) => psid)
  return advices.map((advice) => {
    const decision = decidePayment({
      advice,
      charge: charges.get(advice.psid),
      earlierPayments: payments.get(advice.psid) ?? [],
      now: known.now,
      bankKnown: true,
    })
    if (decision.charge) charges.set(advice.psid, decision.charge)
    if (decision.payment) {
      payments.set(advice.psid, [...(payments.get(advice.psid) ?? []), decision.payment])
    }
    return decision
  })
}

/** Takes advices for charges without a case, in one transaction: lock, decide, write. */
export async function receiveAdvices(
  tx: Tx,
  advices: readonly Advice[],
  now: Date,
): Promise<PaymentDecision[]> {
  const psids = [...new Set(advices.map(({ psid }) => psid))]
  const charges = await lockCharges(tx, psids)
  const payments = await findPayments(tx, psids)
  const decisions = decidePayments(advices, { charges, payments, now })
  await writePayments(tx, decisions)
  return decisions
}
