import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayMs, rupees, type Duration } from '#platform/kernel'
import { seasonParts } from '#tests/kite-season'
import { partsAsked } from './instalments.ts'

const calendar = { closedWeekdays: [0], holidays: new Set<string>() }
const at = { now: new Date('2026-11-20T10:00:00Z'), calendar }
const asked = (amount: number, rows = [seasonParts]) =>
  partsAsked(rows, { answers: {}, amount }, at)

test('a hundred rupees are forty, thirty and thirty, each with its day and its surcharge', () => {
  assert.deepEqual(
    asked(rupees(100))?.parts.map(({ amount, surcharge, due, until }) => [
      amount / 100,
      surcharge / 100,
      (due.getTime() - at.now.getTime()) / dayMs,
      (until.getTime() - due.getTime()) / dayMs,
    ]),
    [
      [40, 2, 10, 15],
      [30, 2, 40, 15],
      [30, 2, 70, 15],
    ],
  )
})

test('below the amount of the rule, or where a part were nothing, all is asked at once', () => {
  assert.equal(asked(rupees(99)), undefined)
  const { when: _, ...plan } = seasonParts
  assert.equal(asked(rupees(2), [plan]), undefined)
  assert.equal(asked(rupees(100), []), undefined)
  assert.equal(asked(rupees(100), [{ ...plan, from: '2026-11-21' }]), undefined, 'not yet law')
})

test('parts come to the amount exactly, whatever it is and however it is split', () => {
  const plans = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 5 }).map((cuts) => {
    const ends = [...cuts.toSorted((a, b) => a - b), 100]
    return ends.map((end, i) => ({
      percent: end - (ends[i - 1] ?? 0),
      due: `${i + 1} days` as Duration,
    }))
  })
  fc.assert(
    fc.property(plans, fc.integer({ min: 1, max: 999_999_999_999 }), (parts, amount) => {
      const made = asked(amount, [{ ...seasonParts, parts }])?.parts
      if (!made) return
      assert.equal(made.length, parts.length)
      assert.ok(made.every((part) => part.amount > 0))
      const sum = made.reduce((all, part) => all + part.amount, 0)
      assert.equal(sum, amount)
    }),
    { numRuns: 50 },
  )
})
