/** Invented charges and advices for this block's tests. */
import { createIdSource } from '#platform/kernel'
import { newCharge, type Charge, type NewCharge } from './charge.ts'
import type { Advice, Payment } from './payment.ts'
import { makePsid } from './psid.ts'

/** Noon in Lahore on a Sunday: all samples happen around it. */
export const noon = new Date('2026-11-22T12:00:00+05:00')

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
