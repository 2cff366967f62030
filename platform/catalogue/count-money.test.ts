import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  addMoney,
  countedUntil,
  issueTimes,
  moneyOfDays,
  revenueByPlace,
  sharesOfBanks,
} from '#platform/analytics'
import { civilDateOf, rupees } from '#platform/kernel'
import { permitKite } from '#tests/kite-case'
import { bankCredentials, kiteDistrict, testPlatform } from '#tests/platform'
import { createCounter } from './count-log.ts'
import { checkMoneyCount, createMoneyCounter, recountMoney } from './count-money.ts'

const platform = await testPlatform()
const { db, setting, sequencer } = platform

const today = civilDateOf(setting.now())
const days = { from: today, to: today }
const span = { jurisdictions: [kiteDistrict.code], ...days }
const later = { now: () => new Date(setting.now().getTime() + 600_000) }

async function countAll(): Promise<void> {
  const counter = createMoneyCounter(db, later)
  while (await counter.countOnce());
}

test('money is counted once, by whoever counts, and not before it has settled (AN-1)', async () => {
  await permitKite(platform)
  await permitKite(platform)
  await createMoneyCounter(db, setting).countOnce()
  assert.deepEqual(await revenueByPlace(db, span), [])
  await Promise.all([countAll(), countAll()])
  await countAll()
  assert.deepEqual(await revenueByPlace(db, span), [
    {
      jurisdiction: kiteDistrict.code,
      account: 'revenue/kites',
      receivedPaisa: rupees(200),
      paidOutPaisa: 0,
    },
  ])
  assert.deepEqual(await sharesOfBanks(db, span), [
    { bank: bankCredentials.mnemonic, payments: 2, paisa: rupees(200) },
  ])
})

test('what was counted is what the ledger says, and one paisa more is told (AN-4)', async () => {
  assert.deepEqual(await checkMoneyCount(db), [])
  const [counted] = await moneyOfDays(db, days)
  assert.ok(counted)
  const more = { ...counted, account: 'revenue/kites', journals: 1, paisa: 1, paisaMax: 1 }
  await addMoney(db, [more], await countedUntil(db, 'money'))
  assert.deepEqual(await checkMoneyCount(db), [
    { jurisdiction: kiteDistrict.code, account: 'revenue/kites' },
  ])
})

test('counted again from the beginning, every figure is the same (AN-3)', async () => {
  await recountMoney(db)
  await countAll()
  assert.deepEqual(await checkMoneyCount(db), [])
  const before = await moneyOfDays(db, days)
  await recountMoney(db)
  assert.deepEqual(await moneyOfDays(db, days), [])
  await countAll()
  assert.deepEqual(await moneyOfDays(db, days), before)
})

test('the time to a certificate counts from when the bank says that it was paid', async () => {
  await sequencer.sealOnce()
  await createCounter(db, setting).countOnce()
  const [times, ...others] = await issueTimes(db, span)
  assert.deepEqual([times?.service, times?.issued, others], ['kite-permit', 2, []])
})
