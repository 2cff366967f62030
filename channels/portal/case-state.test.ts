import assert from 'node:assert/strict'
import { test } from 'node:test'
import { waitsForMoney } from '#platform/catalogue'
import { kitePermit } from '#tests/kite-permit'
import { toneOf } from './case-state.ts'

test('what a state asks of the applicant follows from the workflow alone', () => {
  const tones = Object.keys(kitePermit.workflow.states).map((s) => [s, toneOf(kitePermit, s)])
  assert.deepEqual(Object.fromEntries(tones), {
    draft: 'progress',
    review: 'waiting',
    payable: 'action',
    flying: 'done',
    grounded: 'neutral',
    refused: 'neutral',
    lapsed: 'neutral',
  })
})

test('a refusal that nobody waits in, and a loss, are not told as something given', () => {
  const flying = { on: 'flying', inForce: ['flying'] } as never
  const permit = { ...kitePermit, delivered: ['grounded'], output: flying }
  assert.equal(toneOf(permit, 'flying'), 'done')
  assert.equal(toneOf(permit, 'grounded'), 'neutral')
  const { output: _, ...without } = permit
  assert.equal(toneOf(without, 'grounded'), 'done')
})

test('only the state that the ledger moves on waits for money', () => {
  const waiting = Object.keys(kitePermit.workflow.states).filter((s) =>
    waitsForMoney(kitePermit, s),
  )
  assert.deepEqual(waiting, ['payable'])
})
