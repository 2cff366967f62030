import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exceptionsOfDays } from '#platform/analytics'
import { addDays, civilDateOf, dayMs, startOf } from '#platform/kernel'
import { openExceptionsOf } from '#platform/reconciliation'
import { testPlatform } from '#tests/platform'
import { testTreasury } from '#tests/treasury'
import { createExceptionCounter } from './count-exceptions.ts'
import { compare, takeIn } from './reconcile.ts'

const platform = await testPlatform()
const { db, setting } = platform
const { officer, pay, scroll } = await testTreasury(platform)
const now = setting.now()
const day = civilDateOf(now)
const lines = await pay(3)

async function takeInDay(content: string, supersedes = false): Promise<void> {
  const file = { kind: 'scroll', name: 'day.csv', open: () => [Buffer.from(content)] } as const
  await takeIn(platform, { ...file, supersedes }, { actor: officer })
  await compare(platform, { bank: 'KITE', day })
}

async function countAfter(days: number): Promise<void> {
  const noon = new Date(startOf(addDays(day, days)).getTime() + dayMs / 2)
  const counter = createExceptionCounter(db, { now: () => noon })
  while (await counter.countOnce());
}

const ageOn = async (days: number) => {
  const on = addDays(day, days)
  const counted = await exceptionsOfDays(db, { from: on, to: on })
  return counted.map(({ kind, age, open }) => [kind, age, open])
}

test('open exceptions are counted when their day is over, and not before', async () => {
  await takeInDay(scroll(lines.slice(0, 1), day))
  await countAfter(0)
  assert.deepEqual(await ageOn(0), [])
  await Promise.all([countAfter(1), countAfter(1)])
  assert.deepEqual(await ageOn(0), [['advice-no-settlement', 'day', 2]])
})

test('they grow older until they are done; what was counted stays', async () => {
  await countAfter(3)
  assert.deepEqual(await ageOn(2), [['advice-no-settlement', 'week', 2]])
  await takeInDay(scroll(lines.slice(0, 2), day), true)
  await countAfter(10)
  assert.deepEqual(await ageOn(2), [['advice-no-settlement', 'week', 2]])
  assert.deepEqual(await ageOn(8), [['advice-no-settlement', 'month', 1]])
})

test('of those that are open now it is told whose they are, and how many are overdue', async () => {
  const own = { kind: 'advice-no-settlement', foundOn: day, open: 1 }
  const owner = { place: 'PB', postId: 'treasury-1' }
  assert.deepEqual(await openExceptionsOf(db, now), [{ ...own, overdue: 0, owner }])
  const later = new Date(now.getTime() + 30 * dayMs)
  assert.deepEqual(await openExceptionsOf(db, later), [{ ...own, overdue: 1, owner }])
})
