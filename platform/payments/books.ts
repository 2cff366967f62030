/**
 * The payment invariants as a pure check over books held in memory, for simulations. It says the
 * same as `checkLedger` says over the database, in other words on purpose: neither copies a
 * mistake of the other.
 */
import type { Paisa } from '#platform/kernel'
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

/** What charges say they were paid is what their journal earned; a basket's share one journal. */
function* pay3({ charges, transfers }: Books): Generator<Breach> {
  const earned = new Map<string, number>()
  for (const { journalId, creditAccount, amountPaisa } of transfers) {
    if (creditAccount.startsWith('suspense/')) continue
    earned.set(journalId, (earned.get(journalId) ?? 0) + amountPaisa)
  }
  const told = Map.groupBy(
    charges.flatMap(({ paidBy }) => paidBy ?? []),
    ({ paymentId }) => paymentId,
  )
  for (const [paymentId, parts] of told) {
    const sum = parts.reduce((paisa, { amountPaisa }) => paisa + amountPaisa, 0)
    if (earned.get(paymentId) !== sum) yield { invariant: 'PAY-3', subject: paymentId }
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

/**
 * Paid means one payment of the exact amount, under its own number or its basket's, and the other
 * way round: each payment comes to what it has paid.
 */
function* pay5({ charges, payments }: Books): Generator<Breach> {
  const applied = payments.filter(({ appliedTo }) => appliedTo === 'charge')
  const byNumber = Map.groupBy(applied, ({ psid }) => psid)
  const paid = new Map<string, Paisa>()
  for (const { psid, state, paidBy, amountPaisa, surcharge } of charges) {
    if (state !== 'paid') continue
    const [payment, second] = byNumber.get(paidBy?.basket ?? psid) ?? []
    const lawful = [amountPaisa, amountPaisa + (surcharge?.amountPaisa ?? 0)]
    const isOne = payment !== undefined && second === undefined && payment.id === paidBy?.paymentId
    if (!isOne || !lawful.includes(paidBy.amountPaisa)) yield { invariant: 'PAY-5', subject: psid }
    else paid.set(payment.id, (paid.get(payment.id) ?? 0) + paidBy.amountPaisa)
  }
  for (const { id, psid, amountPaisa } of applied) {
    if (paid.get(id) !== amountPaisa) yield { invariant: 'PAY-5', subject: psid }
  }
}
