/** Each defect of the rule that compares is caught by a story, or by a random day. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { match as rule } from '../../platform/reconciliation/match.ts'
import { breachesIn } from '../../platform/reconciliation/test-invariants.ts'
import { randomDays } from '../../platform/reconciliation/test-samples.ts'
import { inputOf, stories } from '../../platform/reconciliation/test-stories.ts'
import { plant } from './planted.ts'
import { ruleMutants } from './reconciliation.ts'

const days = fc.sample(randomDays, { numRuns: 500, seed: 1 })

/** What the stories and the invariants say of it. */
function caughtBy(match: typeof rule): string[] {
  const told = stories.flatMap((story) => {
    const [what, , , kinds] = story
    const found = match(inputOf(story)).map(({ kind }) => kind)
    return found.join() === kinds.join() ? [] : [what]
  })
  return [...told, ...days.flatMap((day) => breachesIn(day, match(day)))]
}

const ruleFile = 'platform/reconciliation/match.ts'

test('the rule as it stands is not caught', async () => {
  const nothing = { file: ruleFile, find: 'export function match(', put: 'export function match(' }
  const { match } = await plant<{ match: typeof rule }>(ruleFile, nothing)
  assert.deepEqual(caughtBy(match), [])
})

for (const { name, breaks, patch } of ruleMutants) {
  test(`caught: a rule that ${name} (${breaks})`, async () => {
    const { match } = await plant<{ match: typeof rule }>(ruleFile, patch)
    const caught = caughtBy(match)
    assert.ok(caught.length > 0, 'nobody noticed')
    if (breaks.startsWith('REC'))
      assert.ok(
        caught.some((what) => what.startsWith(breaks)),
        caught[0],
      )
  })
}
