import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { all, answer, any, holds, not, type Condition } from './condition.ts'

const colour = answer('colour')
const given = (value?: unknown) => (question: string) => (question === 'colour' ? value : undefined)

const cases: [Condition, unknown, boolean][] = [
  [colour.is('red'), 'red', true],
  [colour.is('red'), 'blue', false],
  [colour.isNot('red'), 'blue', true],
  [colour.isNot('red'), 'red', false],
  [colour.oneOf(['red', 'blue']), 'blue', true],
  [colour.oneOf(['red', 'blue']), 'green', false],
  [colour.noneOf(['red', 'blue']), 'green', true],
  [colour.noneOf(['red', 'blue']), 'red', false],
  [all([colour.isNot('red'), colour.isNot('blue')]), 'green', true],
  [all([colour.isNot('red'), colour.isNot('blue')]), 'blue', false],
  [any([colour.is('red'), colour.is('blue')]), 'blue', true],
  [any([colour.is('red'), colour.is('blue')]), 'green', false],
  [any([answer('shape').is('round'), colour.is('red')]), 'red', true],
]
for (const [condition, value, expected] of cases) {
  test(`${JSON.stringify(condition)} of ${String(value)} is ${expected}`, () => {
    assert.equal(holds(condition, given(value)), expected)
  })
}

const condition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('red', 'blue').map((option) => colour.is(option)),
    fc.constantFrom('red', 'blue').map((option) => colour.isNot(option)),
    fc.subarray(['red', 'blue']).map((options) => colour.oneOf(options)),
    fc.subarray(['red', 'blue']).map((options) => colour.noneOf(options)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((list) => all(list)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((list) => any(list)),
  ),
})).tree

test('not() turns a condition over when the answer was given', () => {
  fc.assert(
    fc.property(condition, fc.constantFrom('red', 'blue', 'green'), (one, value) => {
      assert.equal(holds(not(one), given(value)), !holds(one, given(value)))
      assert.deepEqual(not(not(one)), one)
    }),
  )
})

test('nothing holds of an answer that was not given, not even the opposite', () => {
  fc.assert(
    fc.property(condition, (one) => {
      assert.equal(holds(one, given()), false)
      assert.equal(holds(not(one), given()), false)
      assert.equal(holds(one, given(null)), false)
    }),
  )
})
