/** The lot: chance alone decides, the same whenever it is computed again. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDrawn } from './outcome.ts'

const lotOf = (key: string, step: number) =>
  createHmac('sha256', key).update(`step ${step}`).digest()

test('T-AUD-1 of many closings the announced share is drawn, whatever the key (AD-2)', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(0.01, 0.05, 0.2), (key, share) => {
      const all = 4_000
      let drawn = 0
      for (let step = 0; step < all; step += 1) drawn += isDrawn(lotOf(key, step), share) ? 1 : 0
      // Seven times the deviation of chance: never in the life of this test.
      const deviation = Math.sqrt((share * (1 - share)) / all)
      assert.ok(Math.abs(drawn / all - share) < 7 * deviation, `${drawn} of ${all}`)
    }),
    { numRuns: 20 },
  )
})

test('what is drawn at a share is drawn at every greater one, and all at the whole', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.double({ min: 0, max: 1, noNaN: true }), (step, share) => {
      const lot = lotOf('kite', step)
      assert.ok(isDrawn(lot, 1))
      if (isDrawn(lot, share)) assert.ok(isDrawn(lot, Math.min(1, share + 0.1)))
    }),
  )
})
