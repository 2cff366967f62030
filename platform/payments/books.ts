/**
 * The payment invariants as a pure check over books held in memory, for simulations. It says the
 * same as `checkLedger` says over the database, in other words on purpose: neither copies a
 * mistake of the other.
 */
import type { Charge } from './charge.ts'
import type { Breach } from './ledger.ts'
import type { Payment, PaymentDecision } from './payment.ts'
import type { Transfer } from './transfer.ts'

export type Books = {
  readonly charges: readonly Charge[]
  /** What was stored for each advice, in order of arrival. */
  readonly decisions: readonly Pick<PaymentDecision, 'advice' | 'outcome' | 'responseCode'>[]
  readonly payments: readonly Payment[]
  readonly transfers: readonly Transfer[]
  /** How many advices the banks sent, counted by whoever sent them. */
  readonly advicesSent: number
}

/** Breaches of PAY-1 to PAY-5; empty when the books are sound. */
export function checkBooks(books: Books): Breach[] {
  return [...pay1(books), ...pay2(books), ...pay3(books), ...pay4(books), ...pay5(books)]
}

/** Debits equal credits in the whole, and each payment's transfers come to exactly its amount. */
function* pay1({ payments, transfers }: Books): Generator<Breach> {
  const journals = new Map<string, number>()
  const entries = new Map<string, number>()
  const add = (to: Map<string, number>, key: string, paisa: number) =>
    to.set(key, (to.get(key) ?? 0) + paisa)
  for (const { journalId, debitAccount, creditAccount, amountPaisa } of transfers) {
    add(journals, journalId, amountPaisa)
    add(entries, debitAccount, amountPaisa)
    add(entries, creditAccount, -amountPaisa)
    if (!Number.isSafeInteger(amountPaisa) || amountPaisa <= 0 || debitAccount === creditAccount) {
      yield { invariant: 'PAY-1', subject: journalId }
    }
  }
  if ([...entries.values()].reduce((sum, paisa) => sum + paisa, 0) !== 0) {
    yield { invariant: 'PAY-1', subject: 'ledger' }
  }
  for (const { id, amountPaisa } of payments) {
    if (journals.get(id) !== amountPaisa) yield { invariant: 'PAY-1', subject: id }
    journals.delete(id)
  }
  for (const journalId of journals.keys()) yield { invariant: 'PAY-1', subject: journalId }
}

/** One payment for each bank reference. */
function* pay2({ payments }: Books): Generator<Breach> {
  const seen = new Set<string>()
  for (const { id, bank, psid, authId, date } of payments) {
    const reference = [bank, psid, authId, date].join(' ')
    if (seen.has(reference)) yield { invariant: 'PAY-2', subject: id }
    seen.add(reference)
  }
}

/** What a charge says it was paid is what its journal earned. */
function* pay3({ charges, transfers }: Books): Generator<Breach> {
  const earned = new Map<string, number>()
  for (const { journalId, creditAccount, amountPaisa } of transfers) {
    if (creditAccount.startsWith('suspense/')) continue
    earned.set(journalId, (earned.get(journalId) ?? 0) + amountPaisa)
  }
  for (const { psid, paidBy } of charges) {
    if (paidBy && earned.get(paidBy.paymentId) !== paidBy.amountPaisa) {
      yield { invariant: 'PAY-3', subject: psid }
    }
  }
}

/** Advices sent = posted + duplicate + quarantined, and money is recorded for the right ones. */
function* pay4({ decisions, payments, advicesSent }: Books): Generator<Breach> {
  if (decisions.length !== advicesSent) yield { invariant: 'PAY-4', subject: 'advices' }
  const paymentsById = new Map(payments.map((payment) => [payment.id, payment]))
  for (const { advice, outcome } of decisions) {
    const appliedTo = paymentsById.get(advice.id)?.appliedTo
    const expected = {
      posted: 'charge',
      suspense: 'suspense',
      duplicate: undefined,
      refused: undefined,
    }
    if (appliedTo !== expected[outcome]) yield { invariant: 'PAY-4', subject: advice.id }
    paymentsById.delete(advice.id)
  }
  for (const id of paymentsById.keys()) yield { invariant: 'PAY-4', subject: id }
}

/** Paid means one payment of the exact amount, and the other way round. */
function* pay5({ charges, payments }: Books): Generator<Breach> {
  const applied = payments.filter(({ appliedTo }) => appliedTo === 'charge')
  const byPsid = Map.groupBy(applied, ({ psid }) => psid)
  for (const { psid, state, paidBy, amountPaisa, surcharge } of charges) {
    const own = byPsid.get(psid) ?? []
    byPsid.delete(psid)
    if (state !== 'paid') {
      if (own.length > 0) yield { invariant: 'PAY-5', subject: psid }
      continue
    }
    const lawful = [amountPaisa, amountPaisa + (surcharge?.amountPaisa ?? 0)]
    const [payment] = own
    const exact = payment !== undefined && own.length === 1 && lawful.includes(payment.amountPaisa)
    if (!exact || payment.id !== paidBy?.paymentId) yield { invariant: 'PAY-5', subject: psid }
  }
  for (const psid of byPsid.keys()) yield { invariant: 'PAY-5', subject: psid }
}
