import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { registerBiller } from '#channels/biller'
import { findCase } from '#platform/cases'
import { civilDateOf } from '#platform/kernel'
import { balances, checkLedger, unreadSince } from '#platform/payments'
import type { ActOutcome } from '#platform/catalogue'
import fastify from 'fastify'
import { bankCredentials } from '#tests/platform'
import { deed, stampOffice } from './stamp-office.ts'

const office = await stampOffice()
const { platform, registrar, act, apply, issue } = office
const { db, setting } = platform
const told: string[] = []
const app = fastify({ logger: { level: 'error', stream: { write: (line) => told.push(line) } } })
registerBiller(app, platform)
after(() => app.close())

const { username, password, mnemonic } = bankCredentials
const own = { username, password }

const paying = ({ psid = '' }: ActOutcome, changes: object = {}) => ({
  consumer_number: psid,
  tran_auth_id: '123456',
  transaction_amount: '000000030000',
  tran_date: civilDateOf(setting.now()).replaceAll('-', ''),
  tran_time: '101500',
  bank_mnemonic: mnemonic,
  reserved: '',
  ...changes,
})

async function send(payload: object, headers: object = own, message = 'BillPayment') {
  const url = `/biller/${message}`
  const answer = await app.inject({ method: 'POST', url, headers: { ...headers }, payload })
  return [answer.statusCode, answer.json()['response_Code']]
}

const stateOf = async (on: ActOutcome) => (await findCase(db, on))?.state
const clearing = async () => {
  const all = await balances(db, { asOf: new Date(setting.now().getTime() + 1_000) })
  return all.find(({ account }) => account === `clearing/${mnemonic}`)?.debitPaisa ?? 0
}

test('T-PAY-1 whoever is no bank, or speaks for another, pays nothing', async () => {
  const on = await apply()
  const stranger = { username, password: 'guessed' }
  assert.deepEqual(await send(paying(on), stranger), [401, '04'])
  assert.deepEqual(await send(paying(on), {}), [401, '04'])
  assert.deepEqual(await send(paying(on, { bank_mnemonic: 'OTHER' })), [200, '04'])
  assert.equal(await stateOf(on), 'payable')
  assert.equal(await clearing(), 0)
})

test('T-PAY-2 a message sent again, as it was or with more money, posts nothing', async () => {
  const on = await apply()
  assert.deepEqual(await send(paying(on)), [200, '00'])
  const before = await clearing()
  assert.deepEqual(await send(paying(on)), [200, '03'])
  assert.deepEqual(await send(paying(on, { transaction_amount: '000000090000' })), [200, '04'])
  assert.deepEqual(await send(paying(on, { tran_auth_id: '654321' })), [200, '04'])
  assert.equal(await clearing(), before)
  assert.deepEqual(await checkLedger(db), [])
})

test('T-PAY-3 less than the stamp costs, or more, buys nothing', async () => {
  const on = await apply()
  for (const amount of ['000000000100', '000000029999', '000000030001']) {
    assert.deepEqual(await send(paying(on, { transaction_amount: amount })), [200, '04'])
  }
  assert.equal(await stateOf(on), 'payable')
})

test('T-PAY-4 a bank that takes back the money of a used stamp is refused and told', async () => {
  const on = await issue()
  await act(on, registrar, 'consume', deed)
  const since = setting.now()
  const before = await clearing()
  for (const message of ['BillReversal', 'BillPayment/reverse', 'Chargeback']) {
    assert.deepEqual(await send(paying(on), own, message), [200, '04'], message)
    assert.deepEqual(await send(paying(on), {}, message), [401, '04'], message)
  }
  assert.equal(await stateOf(on), 'consumed')
  assert.equal(await clearing(), before, 'the bank still owes what it confirmed')
  const kept = await unreadSince(db, setting.vault, since, 10)
  assert.deepEqual(
    kept.map(({ bank, reason }) => [bank, reason]),
    Array.from({ length: 3 }, () => [mnemonic, 'unknown-message']),
  )
  assert.ok(kept.every(({ text }) => text.includes(on.psid ?? '-')))
  assert.equal(told.filter((line) => line.includes('unknown-message')).length, 3)
  assert.doesNotMatch(told.join(), new RegExp(on.psid ?? '-'))
})

test('T-PAY-5 what was posted the program cannot change, nor its owner unseen', async () => {
  await issue()
  for (const table of ['advice', 'payment', 'transfer', 'refund']) {
    await assert.rejects(db.query(`delete from payments.${table}`), /permission denied/)
    await assert.rejects(
      db.query(`update payments.${table} set amount_paisa = 1`),
      /permission denied/,
    )
  }
  const raise = (by: number) =>
    db.owner.query(`update payments.payment set amount_paisa = amount_paisa + $1`, [by])
  await raise(100)
  const broken = new Set((await checkLedger(db)).map(({ invariant }) => invariant))
  await raise(-100)
  for (const promise of ['PAY-1', 'PAY-4', 'PAY-5'] as const) assert.ok(broken.has(promise))
})
