import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hidesEach, together, withheldOf, type Figure } from './withhold.ts'

const figure = (payments: number, paisa = payments * 100, paisaMax = 100): Figure => ({
  payments,
  paisa,
  paisaMax,
})

test('nine payments are withheld, ten are shown, unless one is more than half of them', () => {
  assert.equal(hidesEach(figure(9)), false)
  assert.equal(hidesEach(figure(10)), true)
  assert.equal(hidesEach(figure(10, 1_000, 500)), true)
  assert.equal(hidesEach(figure(10, 1_000, 501)), false)
})

test('one small figure takes the smallest other along, or it follows from the total', () => {
  const [small, middle, large] = [figure(2), figure(20), figure(300)]
  assert.deepEqual([...withheldOf([large, small, middle])], [small, middle])
  assert.deepEqual([...withheldOf([large, middle])], [])
  const ten = [figure(4), figure(6), figure(50)]
  assert.deepEqual([...withheldOf(ten)], ten.slice(0, 2), 'two that are ten are enough')
})

test('what is withheld, added up, hides each payment; what is shown does as well', () => {
  const figures = fc.array(
    fc
      .array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 30 })
      .map((paid): Figure => {
        const paisa = paid.reduce((sum, one) => sum + one, 0)
        return { payments: paid.length, paisa, paisaMax: Math.max(...paid) }
      }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(figures, (all) => {
      const withheld = withheldOf(all)
      const shown = all.filter((one) => !withheld.has(one))
      assert.ok(shown.every(hidesEach))
      if (shown.length > 0 && withheld.size > 0) assert.ok(hidesEach(together([...withheld])))
    }),
    { numRuns: 60 },
  )
})
