import assert from 'node:assert/strict'
import { test } from 'node:test'
import { say } from '#platform/kernel'
import { kiteContest } from '#tests/kite-contest'
import { eventNameOf } from './is-open.ts'

/** A history as it is read: each step with the state that it led to. */
function told(...steps: readonly (readonly [action: string, toState: string])[]): string[] {
  const events = steps.map(([action, toState], index) => {
    return { action, toState, fromState: steps[index - 1]?.[1] ?? 'draft' }
  })
  return events.map((_, index) => say(eventNameOf(kiteContest, events, index), 'en'))
}

const paid = [
  ['enter', 'payable'],
  ['settle', 'entered'],
] as const

test('what was done is told as done, and what is waited for now as it stands', () => {
  assert.deepEqual(told(['enter', 'payable']), ['To be paid'])
  assert.deepEqual(told(...paid, ['withdraw', 'asked'], ['check', 'checked']), [
    'Put in for it',
    'Entered',
    'Withdrawn',
    'Refund checked',
  ])
})

test('a step that ended otherwise is not told as if it had been taken', () => {
  const tooLow = [...paid, ['fly', 'short-paid']] as const
  assert.equal(told(...tooLow).at(-1), 'More to pay')
  const flown = told(...tooLow, ['settle', 'entered'], ['fly', 'flown'])
  assert.deepEqual(flown.slice(2), ['More to pay', 'Paid', 'Flown'])
})

test('a case that comes back to a state is told by what brought it there', () => {
  const back = told(...paid, ['fly', 'short-paid'], ['lapse', 'entered'])
  assert.equal(back.at(-1), 'Lapsed')
  assert.equal(told(...paid, ['reprint', 'entered']).at(-1), 'Printed again')
  const raised = told(...paid, ['withdraw', 'asked'], ['escalate', 'asked'])
  assert.equal(raised.at(-1), 'Passed to a senior officer, because the time had run out')
})
