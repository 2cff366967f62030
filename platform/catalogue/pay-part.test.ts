import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCase, ledgerStepsOf } from '#platform/cases'
import { dayMs, rupees } from '#platform/kernel'
import { messagesOf } from '#platform/notifications'
import {
  amountDueOn,
  checkLedger,
  findChargesOfCase,
  paidChargesOf,
  refundsOfCase,
  type Charge,
} from '#platform/payments'
import { allowKite } from '#tests/kite-case'
import { kiteRegister } from '#tests/kite-permit'
import { kiteSeason } from '#tests/kite-season'
import { adviceFor } from '#tests/payments'
import { testPlatform } from '#tests/platform'
import { openChargesOf } from './baskets.ts'
import type { ActOutcome } from './command.ts'

const platform = await testPlatform([kiteSeason], [kiteRegister])
const { db, door, clock, setting, citizen } = platform
const began = Date.now()
const onDay = (day: number) => platform.clockTo(new Date(began + day * dayMs))
const chargesOf = ({ jurisdiction, id }: ActOutcome) => findChargesOfCase(db, jurisdiction, id)

/** A season that was allowed on the first day, with its three parts. */
async function season() {
  onDay(0)
  const kase = await allowKite(platform, 'kite-season')
  const [first, second, third] = await chargesOf(kase)
  assert.ok(first && second && third)
  return { kase, first, second, third }
}

/** Pays what is due of a charge on the day that it is; gives the bank's answer. */
async function payOn(day: number, charge: Charge, amount?: number): Promise<string> {
  onDay(day)
  const due = amountDueOn(charge, adviceFor(platform, {}).advice.date)
  const advice = adviceFor(platform, { psid: charge.psid, amount: amount ?? due })
  return (await door.perform(advice)).responseCode
}

/** Where the case stands, and its parts in their order. */
async function standing(kase: ActOutcome): Promise<string> {
  const found = await findCase(db, kase)
  const states = (await chargesOf(kase)).map(({ state }) => state)
  return [found?.state, ...states].join(' ')
}

test('the case goes on with the declared part; the others stay payable, in any order', async () => {
  const { kase, first, second, third } = await season()
  assert.equal(await payOn(1, first), '00')
  assert.equal(await standing(kase), 'flying paid unpaid unpaid')
  const issued = await findCase(db, kase)
  assert.ok(issued?.recordKey, 'the permit is there')
  assert.equal(issued.facts['psid'], second.psid, 'the next number to pay')
  assert.deepEqual([issued.clockAction, issued.clockAt], ['default', second.expiresAt])
  const both = await Promise.all([payOn(2, third), payOn(2, second)])
  assert.deepEqual(both, ['00', '00'], 'also at one moment')
  assert.equal(await standing(kase), 'flying paid paid paid')
  assert.equal((await findCase(db, kase))?.clockAt, undefined, 'nothing is to be missed')
})

test('a later part does not open the way; nor is one paid twice', async () => {
  const { kase, first, second } = await season()
  assert.equal(await payOn(1, second), '00')
  assert.equal(await standing(kase), 'payable unpaid paid unpaid')
  assert.equal(await payOn(1, second), '04')
  assert.equal(await payOn(2, first), '00')
  assert.equal(await standing(kase), 'flying paid paid unpaid')
})

test('after its day a part costs more, and only that is taken', async () => {
  const { kase, first } = await season()
  assert.equal(await payOn(12, first, rupees(40)), '04')
  assert.equal(await payOn(12, first, rupees(42)), '00')
  assert.equal(await standing(kase), 'flying paid unpaid unpaid')
})

test('a case that never goes on pays back what came in, and asks for nothing more', async () => {
  const { kase, first, second } = await season()
  await payOn(1, second)
  onDay(26)
  await clock.tick()
  assert.equal(await standing(kase), 'lapsed expired paid expired')
  const [refund] = await refundsOfCase(db, kase.jurisdiction, kase.id)
  assert.equal(refund?.amountPaisa, rupees(30))
  assert.equal(await payOn(26, first), '02')
})

test('a part missed after the case went on has its step, and the rest is given up', async () => {
  const { kase, first } = await season()
  await payOn(1, first)
  onDay(54)
  await clock.tick()
  assert.equal(await standing(kase), 'flying paid unpaid unpaid')
  onDay(56)
  await clock.tick()
  assert.equal(await standing(kase), 'grounded paid expired expired')
  assert.deepEqual(await refundsOfCase(db, kase.jurisdiction, kase.id), [])
})

test('a basket is offered the next part alone, and the payer is told its number', async () => {
  const { kase, first, second } = await season()
  await payOn(1, first)
  const open = await openChargesOf(db, setting, citizen.personId)
  const own = open.filter((one) => one.case.id === kase.id).map(({ charge }) => charge.psid)
  assert.deepEqual(own, [second.psid])
  const { personId } = citizen
  const sent = await messagesOf(db, setting.vault, { personId, limit: 2 })
  assert.deepEqual(
    sent.map(({ template, text }) => [template, text.includes(second.psid)]),
    [
      ['pay', true],
      ['flying', false],
    ],
  )
})

test('the books agree: each part is one charge, one payment and one step of its case', async () => {
  assert.deepEqual(await checkLedger(db), [])
  const { kase, first } = await season()
  await payOn(1, first)
  const keys = [{ jurisdiction: kase.jurisdiction, id: kase.id }]
  assert.deepEqual(await ledgerStepsOf(db, keys), await paidChargesOf(db, [kase.id]))
})
