import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { lockSeries, nextSerial, takeSerials, type Series } from './series.ts'

const db = await testDatabase()
const today = '2026-11-22'

/** Takes the next number for a record of its own, in a transaction of its own. */
function take(name: string, key: string, day = today): Promise<Series> {
  return db.transact(async (tx) => {
    const [series] = await lockSeries(tx, [name], day)
    assert.ok(series)
    const next = nextSerial(series, day)
    const serial = { series: name, number: next.last, register: 'kites', key, day, at: new Date() }
    await takeSerials(tx, [serial], [next])
    return next
  })
}

test('twenty counters at once get twenty numbers without a gap', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, (_, i) => take('rush', `k${i}`)))
  const numbers = taken.map(({ last }) => last).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    Array.from({ length: 20 }, (_, i) => i + 1),
  )
})

test('what fails after it has locked a series leaves no gap', async () => {
  await take('torn', 'a')
  await assert.rejects(
    db.transact(async (tx) => {
      await lockSeries(tx, ['torn'], today)
      throw new Error('the act was refused')
    }),
  )
  assert.equal((await take('torn', 'b')).last, 2)
})

test('the count of a day begins anew, the number goes on', async () => {
  await take('days', 'a', '2026-11-21')
  await take('days', 'b', '2026-11-21')
  const { last, ofDay } = await take('days', 'c', '2026-11-22')
  assert.deepEqual({ last, ofDay }, { last: 3, ofDay: 1 })
})

test('a line of the book can be neither changed nor taken out', async () => {
  await take('book', 'a')
  const refused = /permission denied/
  await assert.rejects(db.query(`update registers.serial set number = 9`), refused)
  await assert.rejects(db.query(`delete from registers.serial`), refused)
})
