import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUniqueViolation } from '#platform/database'
import { Problem } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import {
  closeCharges,
  findCharge,
  findChargesOfCase,
  insertCharges,
  lockCharges,
} from './charge-store.ts'
import type { Charge } from './charge.ts'
import { balances, checkLedger } from './ledger.ts'
import { findPayments, writePayments } from './payment-store.ts'
import type { Advice } from './payment.ts'
import {
  decidePayments,
  nextId,
  noon,
  openSampleAccounts,
  receiveAdvices,
  sampleAdvice,
  sampleCharge,
} from './samples.ts'

const db = await testDatabase()
await openSampleAccounts(db)
const receive = (advices: readonly Advice[], now = noon) =>
  db.transact((tx) => receiveAdvices(tx, advices, now))
const count = async (sql: string, values: readonly unknown[]) =>
  (await db.query<{ n: number }>(sql, values))[0]?.n
const paymentsOf = ({ psid }: Charge) =>
  count('select count(*) as n from payments.payment where psid = $1', [psid])
const advicesOf = ({ psid }: Charge) =>
  count('select count(*) as n from payments.advice where psid = $1', [psid])

async function stored(changes: Parameters<typeof sampleCharge>[0] = {}): Promise<Charge> {
  const charge = sampleCharge(changes)
  await insertCharges(db, [charge])
  return charge
}

test('a charge comes back as it was written, by number and by case', async () => {
  const charge = await stored({
    surcharge: { account: 'revenue/late-fee', amountPaisa: 10_000 },
    payer: 'José Khan',
  })
  assert.deepEqual(await findCharge(db, charge.psid), charge)
  assert.deepEqual(await findChargesOfCase(db, charge.jurisdiction, charge.caseId), [charge])
  assert.deepEqual(await findChargesOfCase(db, 'PB-RWP', charge.caseId), [])
  assert.equal(await findCharge(db, '0'.repeat(20)), undefined)
})

test('a PSID is used once', async () => {
  const charge = await stored()
  await assert.rejects(insertCharges(db, [sampleCharge({ psid: charge.psid })]), isUniqueViolation)
})

test('the same advice a hundred times at once is posted once; all learn its receipt', async () => {
  const charge = await stored()
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => receive([sampleAdvice(charge)])),
  )
  const decisions = answers.flat()
  const posted = decisions.filter(({ responseCode }) => responseCode === '00')
  assert.equal(posted.length, 1)
  assert.equal(decisions.filter(({ responseCode }) => responseCode === '03').length, 99)
  assert.deepEqual(
    [...new Set(decisions.map(({ receiptId }) => receiptId))],
    [posted[0]?.advice.id],
  )
  assert.equal(await paymentsOf(charge), 1)
  assert.equal(await advicesOf(charge), 100)
  assert.equal((await findCharge(db, charge.psid))?.paidBy?.paymentId, posted[0]?.advice.id)
  assert.deepEqual(await checkLedger(db), [])
})

test('a hundred rival references at once: one pays, nobody else’s money is posted', async () => {
  const charge = await stored()
  const rivals = Array.from({ length: 100 }, (_, n) =>
    sampleAdvice(charge, { authId: String(n).padStart(6, '0') }),
  )
  const decisions = (await Promise.all(rivals.map((advice) => receive([advice])))).flat()
  assert.equal(decisions.filter(({ outcome }) => outcome === 'posted').length, 1)
  assert.equal(decisions.filter(({ responseCode }) => responseCode === '04').length, 99)
  assert.equal(await paymentsOf(charge), 1)
})

test('two banks may use the same reference, for two charges', async () => {
  const [one, two] = [await stored(), await stored()]
  const decisions = await receive([sampleAdvice(one), sampleAdvice(two, { bank: 'HBL' })])
  assert.deepEqual(
    decisions.map(({ responseCode }) => responseCode),
    ['00', '00'],
  )
  const [rival] = await receive([sampleAdvice(one, { bank: 'HBL' })])
  assert.deepEqual([rival?.responseCode, rival?.verdict], ['04', 'already-paid'])
})

test('a wrong amount, an expired and an unknown number: recorded, nothing posted', async () => {
  const charge = await stored()
  const expired = new Date(charge.expiresAt.getTime() + 1)
  const unknown = sampleAdvice(undefined)
  const wrong = sampleAdvice(charge, { amountPaisa: 119_999 })
  const late = sampleAdvice(charge, { authId: '000999' })
  assert.equal((await receive([wrong]))[0]?.responseCode, '04')
  assert.equal((await receive([unknown]))[0]?.responseCode, '01')
  assert.equal((await receive([late], expired))[0]?.responseCode, '02')
  assert.equal(await advicesOf(charge), 2)
  assert.equal(await paymentsOf(charge), 0)
  assert.equal((await findCharge(db, charge.psid))?.state, 'unpaid')
  assert.equal((await receive([sampleAdvice(charge)]))[0]?.responseCode, '00')
})

test('money that a file says we hold already waits in suspense, once', async () => {
  const charge = await stored()
  const suspense = async () => {
    const all = await balances(db, { asOf: noon })
    return all.find(({ account }) => account === 'suspense/BOP')?.creditPaisa ?? 0
  }
  const before = await suspense()
  const line = sampleAdvice(charge, { channel: 'bank-file', amountPaisa: 500 })
  const decisions = await receive([line, { ...line, id: nextId() }])
  assert.deepEqual(
    decisions.map(({ outcome }) => outcome),
    ['suspense', 'duplicate'],
  )
  assert.equal((await suspense()) - before, 500)
  assert.equal((await findCharge(db, charge.psid))?.state, 'unpaid')
})

test('a batch of many charges is locked, decided and written together', async () => {
  const charges = Array.from({ length: 30 }, () => sampleCharge())
  await insertCharges(db, charges)
  const before = await balances(db, { asOf: noon })
  const decisions = await receive(charges.map((charge) => sampleAdvice(charge)))
  assert.ok(decisions.every(({ responseCode }) => responseCode === '00'))
  const after = await balances(db, { asOf: noon })
  const credit = (all: typeof after) =>
    all.find(({ account }) => account === 'revenue/kite-permit')?.creditPaisa ?? 0
  assert.equal(credit(after) - credit(before), 30 * 120_000)
  const sum = (key: 'debitPaisa' | 'creditPaisa') => after.reduce((n, row) => n + row[key], 0)
  assert.equal(sum('debitPaisa'), sum('creditPaisa'))
  assert.deepEqual(await balances(db, { asOf: new Date(noon.getTime() - 1) }), [])
})

test('batches that lock the same charges in different orders all finish', async () => {
  const charges = Array.from({ length: 20 }, () => sampleCharge())
  await insertCharges(db, charges)
  const batch = (n: number, order: readonly Charge[]) =>
    receive(order.map((charge) => sampleAdvice(charge, { authId: String(n).padStart(6, '0') })))
  await Promise.all([1, 2, 3, 4].map((n) => batch(n, n % 2 ? charges : charges.toReversed())))
  for (const charge of charges) assert.equal(await paymentsOf(charge), 1)
})

test('a decision made without the lock is not written over somebody else’s', async () => {
  const charge = await stored()
  const known = { charges: [charge], payments: [], now: noon }
  const stale = decidePayments([sampleAdvice(charge, { authId: '000777' })], known)
  await closeCharges(db, [{ psid: charge.psid, state: 'cancelled' }], noon)
  await assert.rejects(
    db.transact((tx) => writePayments(tx, stale)),
    (error) => error instanceof Problem && error.code === 'payments-charge-moved',
  )
  assert.equal(await advicesOf(charge), 0)
})

test('what is paid stays paid; what is open can be closed, once', async () => {
  const [paid, open] = [await stored(), await stored()]
  await receive([sampleAdvice(paid)])
  const psids = [paid.psid, open.psid]
  const close = (state: 'expired' | 'cancelled') =>
    closeCharges(
      db,
      psids.map((psid) => ({ psid, state })),
      noon,
    )
  assert.deepEqual(await close('expired'), [open.psid])
  assert.deepEqual(await close('cancelled'), [])
  const states = await db.transact((tx) => lockCharges(tx, psids))
  const stateOf = new Map(states.map(({ psid, state }) => [psid, state]))
  assert.deepEqual(
    psids.map((psid) => stateOf.get(psid)),
    ['paid', 'expired'],
  )
})

test('the payments of a charge are found by its number', async () => {
  const charge = await stored()
  const advice = sampleAdvice(charge)
  await receive([advice])
  const [payment, ...more] = await findPayments(db, [charge.psid])
  assert.equal(more.length, 0)
  assert.equal(payment?.id, advice.id)
  assert.deepEqual([payment?.bank, payment?.authId, payment?.date], ['BOP', '000123', '2026-11-22'])
  assert.equal(payment?.appliedTo, 'charge')
})
