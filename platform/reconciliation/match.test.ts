import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { businessDay, nearnessOf, wallClock } from './business-day.ts'
import { exceptionKinds, match } from './match.ts'
import { breachesIn } from './test-invariants.ts'
import { randomDays, sampleDay } from './test-samples.ts'
import { inputOf, stories } from './test-stories.ts'

for (const story of stories) {
  const [what, , , kinds] = story
  test(`${what}: ${kinds.join(', ') || 'nothing'}`, () => {
    const found = match(inputOf(story))
    assert.deepEqual(
      found.map(({ kind }) => kind),
      kinds,
    )
  })
}

test('a day ends at the bank’s cut-off', () => {
  const day = businessDay(sampleDay, { time: '230000', graceSeconds: 60 })
  const near = (date: string, time: string) => nearnessOf(wallClock(date, time), day)
  assert.equal(near('2026-11-19', '225900'), 'before')
  assert.equal(near('2026-11-19', '230000'), 'own')
  assert.equal(near(sampleDay, '225959'), 'own')
  assert.equal(near(sampleDay, '230000'), 'after')
  assert.equal(near(sampleDay, '230100'), 'elsewhere')
})

test('each has its class, the sums agree, what is matched is equal (REC-1, REC-2, PAY-7)', () => {
  fc.assert(
    fc.property(randomDays, (input) => {
      assert.deepEqual(breachesIn(input, match(input)), [])
    }),
    { numRuns: 500 },
  )
})

test('the order in which our payments are read makes no difference', () => {
  fc.assert(
    fc.property(randomDays, (input) => {
      const reversed = { ...input, claims: input.claims.toReversed() }
      assert.deepEqual(match(reversed), match(input))
    }),
    { numRuns: 300 },
  )
})

test('random days meet every kind of exception', () => {
  const kinds = new Set(
    fc
      .sample(randomDays, { numRuns: 500, seed: 7 })
      .flatMap((input) => match(input).map(({ kind }) => kind)),
  )
  for (const kind of [...exceptionKinds, 'matched', 'carried'] as const) assert.ok(kinds.has(kind))
})
