/** What steps come to in a public row. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { changeOf, changesOf, type PublicStep } from './course.ts'
import type { StateStage } from './stage.ts'

const key = { jurisdiction: 'PB-KTE', id: 'one' }
const walk = (...to: readonly StateStage[]): PublicStep[] =>
  to.map((stage, index) => ({
    ...key,
    from: to[index - 1],
    to: stage,
    on: `2026-03-${String(index + 1).padStart(2, '0')}`,
    office: 'PB-KTE/strings',
    levels: 0,
    passedOn: 0,
    passedBy: [],
    breached: 0,
    deadlineOn: undefined,
  }))

test('an answer that is not confirmed is open again, disputed, and its first day stays', () => {
  const change = changeOf(walk('open', 'answered', 'open', 'open'))
  assert.equal(change?.stage, 'disputed')
  assert.equal(change.disputed, 1)
  assert.equal(change.answeredOn, '2026-03-02')
  assert.equal(change.endedOn, undefined)
})

test('a case ends on the day of its end, and by silence as well can be disputed', () => {
  assert.equal(changeOf(walk('open', 'answered', 'confirmed'))?.endedOn, '2026-03-03')
  assert.equal(changeOf(walk('open', 'answered', 'unconfirmed', 'open'))?.stage, 'disputed')
  assert.equal(changeOf(walk('open', 'withdrawn'))?.answeredOn, undefined)
})

test('an answer that came with that of another is told apart, until there is an own one', () => {
  assert.equal(changeOf(walk('open', 'answered'))?.together, false)
  assert.equal(changeOf(walk('open', 'joined', 'answered', 'confirmed'))?.together, true)
  assert.equal(changeOf(walk('open', 'joined', 'open', 'answered'))?.together, false)
  assert.equal(changeOf(walk('joined', 'answered', 'open', 'answered'))?.together, false)
  assert.equal(changeOf(walk('open', 'joined'))?.together, undefined, 'it has none yet')
})

test('an office keeps what it did not answer: a case that rose is counted below', () => {
  const [first, risen] = walk('open', 'open')
  assert.ok(first && risen)
  const above = { ...risen, office: 'PB-KTE/nuisance', levels: 1 }
  assert.equal(changeOf([first, above])?.office, 'PB-KTE/nuisance')
  assert.equal(changeOf([first, above])?.countsFor, 'PB-KTE/strings')
  assert.equal(changeOf([first, { ...risen, office: 'PB-KTE/noise' }])?.countsFor, 'PB-KTE/noise')
  assert.equal(changeOf([above])?.countsFor, undefined)
})

test('steps of many cases are told apart, each in its order', () => {
  const stages = fc.constantFrom<StateStage>('open', 'answered', 'confirmed', 'unconfirmed')
  fc.assert(
    fc.property(fc.array(stages, { minLength: 1 }), fc.array(stages, { minLength: 1 }), (a, b) => {
      const [one, two] = [walk(...a), walk(...b).map((step) => ({ ...step, id: 'two' }))]
      const mixed: PublicStep[] = []
      for (let i = 0; i < Math.max(one.length, two.length); i += 1) {
        mixed.push(...[one[i], two[i]].filter((step) => step !== undefined))
      }
      assert.deepEqual(changesOf(mixed), [changeOf(one), changeOf(two)])
    }),
  )
})
