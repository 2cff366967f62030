import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { CaseKey } from '#platform/cases'
import { Problem } from '#platform/kernel'
import { allowKite } from '#tests/kite-case'
import { testPlatform } from '#tests/platform'
import { createBackoff } from './backoff.ts'
import { createClock } from './clock.ts'
import type { Door } from './door.ts'
import { catalogueProblems } from './problems.ts'

const platform = await testPlatform()
const { db, setting } = platform
const dayMs = 86_400_000
const start = Date.now()

/** Cases that were paid for too late; what earlier tests left behind is taken first. */
async function dueCase(count = 1): Promise<CaseKey[]> {
  platform.clockTo(new Date(start + 8 * dayMs))
  await platform.clock.tick()
  platform.clockTo(new Date(start))
  const keys = await Promise.all(
    Array.from({ length: count }, async () => {
      const { jurisdiction, id } = await allowKite(platform)
      return { jurisdiction, id }
    }),
  )
  platform.clockTo(new Date(start + 8 * dayMs))
  return keys
}

/** The real door, that fails for some cases, and a note of what was asked of it. */
function doorThat(fails: (id: string) => unknown) {
  const asked: string[] = []
  const door: Door = {
    ...platform.door,
    perform: (command) => {
      const { id } = 'case' in command ? command.case : { id: '' }
      asked.push(id)
      const error = fails(id)
      return error === undefined ? platform.door.perform(command) : Promise.reject(error as Error)
    },
  }
  return { door, asked }
}

test('a step that fails is told, rests longer each time, and holds up no other', async () => {
  const [bad, good] = await dueCase(2)
  const fault = new Error('the register is broken')
  const { door, asked } = doorThat((id) => (id === bad?.id ? fault : undefined))
  const clock = createClock(db, setting, door)
  const first = await clock.tick()
  assert.equal(first.taken, 1)
  assert.deepEqual(
    first.troubles.map(({ action, times, error }) => ({ action, times, error })),
    [{ action: 'lapse', times: 1, error: fault }],
  )
  const tries: number[] = []
  for (let second = 0; second < 3_600; second += 5) {
    platform.clockTo(new Date(start + 8 * dayMs + second * 1_000))
    asked.length = 0
    await clock.tick()
    if (asked.includes(bad?.id ?? '')) tries.push(second)
    assert.ok(!asked.includes(good?.id ?? ''))
  }
  // The platform's clock runs on while the test does: not the second, but how often.
  assert.ok(tries.length >= 6 && tries.length <= 9, `tries: ${tries.join(' ')}`)
})

test('what is mended is taken, and forgotten', async () => {
  const [stuck] = await dueCase()
  let isBroken = true
  const { door } = doorThat((id) =>
    isBroken && id === stuck?.id ? new Error('broken') : undefined,
  )
  const clock = createClock(db, setting, door)
  assert.equal((await clock.tick()).troubles.length, 1)
  isBroken = false
  assert.deepEqual(await clock.tick(), { taken: 0, troubles: [] }, 'it rests')
  platform.clockTo(new Date(start + 8 * dayMs + 3_600_000))
  assert.deepEqual(await clock.tick(), { taken: 1, troubles: [] })
})

test('a race that was lost is no trouble; a refusal that stays is', async () => {
  const [kase] = await dueCase()
  const refusal = catalogueProblems['action-not-now']()
  assert.ok(refusal instanceof Problem)
  const { door } = doorThat((id) => (id === kase?.id ? refusal : undefined))
  const clock = createClock(db, setting, door)
  assert.deepEqual((await clock.tick()).troubles, [])
  platform.clockTo(new Date(start + 8 * dayMs + 60_000))
  const [trouble] = (await clock.tick()).troubles
  assert.deepEqual([trouble?.times, trouble?.error], [2, refusal])
})

test('a look that fails is told, and looks again', async () => {
  const away = { ...db, query: () => Promise.reject(new Error('database away')) }
  const clock = createClock(away, setting, platform.door)
  const told = await new Promise<unknown>((resolve) => {
    clock.start(1, ({ error }) => resolve(error))
  })
  await clock.stop()
  assert.match(String(told), /database away/)
})

test('a treasury that waits, as for a comparison, holds up no lapse', async () => {
  const waiting = Promise.withResolvers<never[]>()
  let isWaiting = false
  const query = (sql: string, parameters?: readonly unknown[]) => {
    if (!sql.includes('reconciliation.')) return db.query(sql, parameters)
    isWaiting = true
    return waiting.promise
  }
  const { door, asked } = doorThat(() => undefined)
  const clock = createClock({ ...db, query } as typeof db, setting, door)
  clock.start(1, ({ error }) => assert.fail(String(error)))
  await until(() => isWaiting)
  const [kase] = await dueCase()
  await until(() => asked.includes(kase?.id ?? ''))
  waiting.resolve([])
  await clock.stop()
})

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await wait(10)
  assert.ok(isSo())
}

test('a backoff doubles to its end, forgets on success, and is bounded', () => {
  const backoff = createBackoff({ firstMs: 10, delayMsMax: 40, namesMax: 2 })
  const at = (ms: number) => new Date(1_000_000 + ms)
  for (const [times, delayMs] of [10, 20, 40, 40].entries()) {
    assert.equal(backoff.fail('a', at(0)), times + 1)
    assert.equal(backoff.isResting('a', at(delayMs - 1)), true)
    assert.equal(backoff.isResting('a', at(delayMs)), false)
  }
  backoff.succeed('a')
  assert.equal(backoff.isResting('a', at(0)), false)
  for (const name of ['a', 'b', 'c']) backoff.fail(name, at(0))
  assert.equal(backoff.size(), 2)
  assert.equal(backoff.isResting('a', at(0)), false)
  assert.equal(backoff.isResting('c', at(0)), true)
})
