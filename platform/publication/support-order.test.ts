/** The order of suggestions: no early start, no lucky start, and nothing by phones alone. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type CivilDate } from '#platform/kernel'
import { inSupportOrder, supportRate } from './support-order.ts'

const today: CivilDate = '2027-03-31'
const one = (id: string, verified: number, days: number) => ({
  id,
  verified,
  openedOn: addDays(today, 1 - days),
})
const orderOf = (...all: ReturnType<typeof one>[]) => inSupportOrder(all, today).map(({ id }) => id)

test('T-SAY-12 what stood there first does not stay first: support for a day counts', () => {
  assert.deepEqual(orderOf(one('old', 60, 300), one('new', 30, 10)), ['new', 'old'])
})

test('T-SAY-12 one friend on the first day lifts nothing above many people', () => {
  assert.deepEqual(orderOf(one('lucky', 1, 1), one('many', 100, 60)), ['many', 'lucky'])
})

test('more support never lowers, and more days without any never lift', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.integer({ min: 1, max: 2_000 }), (verified, days) => {
      const rate = supportRate(verified, days)
      assert.ok(rate >= 0 && rate <= verified / days)
      assert.ok(supportRate(verified + 1, days) > rate || (verified === 0 && rate === 0))
      assert.ok(supportRate(verified, days + 1) <= rate)
    }),
  )
})

test('the order is that of the rates, whoever asks, and nothing is lost', () => {
  const some = fc.uniqueArray(fc.tuple(fc.uuid(), fc.nat(200), fc.integer({ min: 1, max: 99 })), {
    selector: ([id]) => id,
  })
  fc.assert(
    fc.property(some, (drawn) => {
      const all = drawn.map(([id, verified, days]) => one(id, verified, days))
      const sorted = inSupportOrder(all, today)
      assert.deepEqual(inSupportOrder(all.toReversed(), today), sorted)
      assert.equal(new Set(sorted).size, all.length)
    }),
  )
})
