import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSession, secureRandomness } from '#platform/identity'
import { testPlatform } from '#tests/platform'
import { createSweeping, type Sweep } from './sweeping.ts'
import { createTroubles, type Trouble } from './troubles.ts'

const { db, citizen, setting } = await testPlatform()
const day = 24 * 60 * 60_000
const started = setting.now()
const later = (days: number) => new Date(started.getTime() + days * day)

function sweepingWith(sweeps?: Readonly<Record<string, Sweep>>, now = started) {
  const troubles = createTroubles()
  const told: Trouble[] = []
  troubles.onTrouble((trouble) => told.push(trouble))
  const sweeping = createSweeping({ db, troubles, now: () => now, ...(sweeps && { sweeps }) })
  return { sweeping, troubles, told }
}

/** A table of so many rows that are past their time. */
function heap(rows: number) {
  const asked: number[] = []
  const sweep: Sweep = (_db, _now, limit) => {
    const count = Math.min(rows, limit)
    rows -= count
    asked.push(count)
    return Promise.resolve(count)
  }
  return { sweep, asked }
}

test('sessions that have ended are forgotten and counted; two processes do it once', async () => {
  const { personId } = citizen
  for (let open = 0; open < 20; open += 1) {
    const session = { personId, kind: 'citizen', random: secureRandomness } as const
    assert.ok(await openSession(db, { ...session, now: open < 13 ? started : later(2) }))
  }
  const one = sweepingWith(undefined, later(1))
  const other = sweepingWith(undefined, later(1))
  const whole = await Promise.all([one.sweeping.sweepAll(), other.sweeping.sweepAll()])
  assert.deepEqual([one.told, other.told], [[], []])
  assert.deepEqual(whole, [true, true])
  const counts = [one, other].map(({ sweeping }) => sweeping.swept.get('sessions') ?? 0)
  assert.equal((counts[0] ?? 0) + (counts[1] ?? 0), 13)
  const again = sweepingWith(undefined, later(1))
  assert.ok(await again.sweeping.sweepAll())
  assert.deepEqual(
    [...again.sweeping.swept.keys()],
    [
      'codes',
      'sessions',
      'challenges',
      'tickets',
      'browsers',
      'messages',
      'mail-follows',
      'nonces',
      'tokens',
      'visits',
      'bank-messages',
      'captures',
      'portraits',
      'photos',
      'counter-checks',
      'face-challenges',
      'drafts',
      'guests',
      'opened',
      'opinions',
      'cases',
      'reads',
    ],
  )
  assert.equal(again.sweeping.swept.get('sessions'), 0)
})

test('many rows are taken some after others, until few are left', async () => {
  const { sweep, asked } = heap(2_300)
  const { sweeping } = sweepingWith({ codes: sweep })
  assert.ok(await sweeping.sweepAll())
  assert.deepEqual(asked, [1_000, 1_000, 300])
  assert.equal(sweeping.swept.get('codes'), 2_300)
})

test('what fails is told and counted, and the others go on', async () => {
  const broken: Sweep = () => Promise.reject(Object.assign(new Error('gone'), { code: '57P01' }))
  const { sweeping, troubles, told } = sweepingWith({ codes: broken, sessions: heap(7).sweep })
  assert.equal(await sweeping.sweepAll(), false)
  assert.equal(sweeping.swept.get('sessions'), 7)
  assert.equal(troubles.failures.get('sweep'), 1)
  assert.deepEqual(told, [
    { part: 'sweep', what: 'codes', error: 'Error', message: 'gone', code: '57P01' },
  ])
})

test('it begins minutes after the start and comes each day; stopped, it rests', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  let times = 0
  const counted: Sweep = () => {
    times += 1
    return Promise.resolve(0)
  }
  const { sweeping } = sweepingWith({ codes: counted })
  sweeping.start()
  t.mock.timers.tick(2 * 60_000)
  assert.equal(times, 0)
  t.mock.timers.tick(60_000)
  assert.equal(times, 1)
  await new Promise(setImmediate)
  t.mock.timers.tick(day)
  assert.equal(times, 2)
  await sweeping.stop()
  t.mock.timers.tick(2 * day)
  assert.equal(times, 2)
})
