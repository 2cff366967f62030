import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asRefusal, defineProblems, eachFault } from './problem.ts'
import { text } from './text.ts'

const said = text('Kite', 'پتنگ')
const { windy, broken } = defineProblems({
  windy: { status: 422, title: said, wayOut: said },
  broken: { status: 500, title: said, wayOut: said },
})

test('what whoever asked can act on is caught, all else goes on up', () => {
  const refusal = windy()
  assert.equal(asRefusal(refusal), refusal)
  for (const thrown of [broken(), new Error('lost'), undefined]) {
    const caught = (() => {
      try {
        return { refusal: asRefusal(thrown) }
      } catch (again) {
        return { again }
      }
    })()
    assert.deepEqual(caught, { again: thrown })
  }
})

test('many faults are told one by one, a single problem as itself', () => {
  const [first, second] = [windy({ field: 'line' }), windy({ field: 'tail' })]
  assert.deepEqual(eachFault(windy({ faults: [first, second] })), [first, second])
  assert.deepEqual(eachFault(first), [first])
})
