import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answered, closedBreaker, failed, tryCall, type Breaker } from './breaker.ts'

const limits = { failuresMax: 3, pauseMs: 1_000 }
const after = (failures: number, nowMs = 0): Breaker =>
  Array.from({ length: failures }).reduce<Breaker>((b) => failed(b, nowMs, limits), closedBreaker)

test('it opens with the last of the failures in a row, and not before', () => {
  assert.equal(after(2).state, 'closed')
  assert.equal(after(3).state, 'open')
  assert.equal(failed(answered(), 0, limits).state, 'closed')
})

test('while it is open nobody is let through; after the pause one is', () => {
  const open = after(3)
  assert.equal(tryCall(open, 999, limits).may, false)
  const first = tryCall(open, 1_000, limits)
  assert.deepEqual([first.may, first.breaker.state], [true, 'half-open'])
  assert.equal(tryCall(first.breaker, 1_001, limits).may, false)
})

test('the one call decides: an answer closes it, none opens it for another pause', () => {
  const { breaker } = tryCall(after(3), 1_000, limits)
  assert.equal(answered().state, 'closed')
  assert.deepEqual(failed(breaker, 1_500, limits), { state: 'open', untilMs: 2_500 })
})

test('a call that never comes back keeps nobody out for ever', () => {
  const { breaker } = tryCall(after(3), 1_000, limits)
  assert.equal(tryCall(breaker, 2_000, limits).may, true)
})

test('whatever happens, it lets one through within a pause, and at most one in a pause', () => {
  const step = fc.tuple(fc.constantFrom('try', 'answer', 'fail'), fc.integer({ min: 0, max: 400 }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let breaker: Breaker = closedBreaker
      let nowMs = 0
      for (const [what, ms] of steps) {
        nowMs += ms
        if (what === 'try') breaker = tryCall(breaker, nowMs, limits).breaker
        else breaker = what === 'answer' ? answered() : failed(breaker, nowMs, limits)
      }
      const late = tryCall(breaker, nowMs + limits.pauseMs, limits)
      assert.equal(late.may, true)
      if (late.breaker.state === 'half-open') {
        assert.equal(tryCall(late.breaker, nowMs + limits.pauseMs, limits).may, false)
      }
    }),
  )
})
