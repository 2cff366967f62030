/** Ratings become counts ten at a time: whatever comes when, nobody's own can be worked out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/kernel'
import { addUp, sumOf } from '#platform/publication'
import { cellName, settle, tellReason, type Settled, type Tally } from './tally.ts'

const step = 10
const noCounts = [0, 0, 0, 0, 0]
const ratings: fc.Arbitrary<Settled> = fc.record({
  service: fc.constantFrom('kites', 'strings'),
  office: fc.constantFrom('PB-KTE/one', 'PB-KTE/two', 'PB-KTE/small', ''),
  segment: fc.constantFrom('person' as const, 'guest' as const),
  settlesOn: fc.constantFrom('2026-12-28', '2027-01-04'),
  score: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
})
const weeks = fc.array(fc.array(ratings, { minLength: 5, maxLength: 30, size: 'max' }), {
  minLength: 10,
  maxLength: 40,
  size: 'max',
})

/** What each week leaves, the days going on by seven. */
function run(plan: readonly (readonly Settled[])[]): ReadonlyMap<string, Tally>[] {
  let cells = new Map<string, Tally>()
  return plan.map((settled, week) => {
    const today = addDays('2026-01-05', week * 7)
    const changed = settle([...cells.values()], settled, { today, step })
    cells = new Map([...cells, ...changed.map((one) => [cellName(one), one] as const)])
    return cells
  })
}

const all = (cells: ReadonlyMap<string, Tally>, what: 'told' | 'waiting') =>
  [...cells.values()].map((one) => one[what]).reduce(addUp, noCounts)

test('T-RATE-2 a cell that is told changes by ten or more, or not at all (RA-3)', () => {
  let changes = 0
  fc.assert(
    fc.property(weeks, (plan) => {
      let before: ReadonlyMap<string, Tally> = new Map()
      for (const after of run(plan)) {
        for (const [name, { told }] of after) {
          const old = before.get(name)?.told ?? noCounts
          const more = sumOf(told) - sumOf(old)
          assert.ok(more === 0 ? told.join() === old.join() : more >= step, `${name}: ${more}`)
          assert.ok(told.every((count, i) => count >= (old[i] ?? 0)))
          if (more > 0) changes += 1
        }
        before = after
      }
    }),
  )
  assert.ok(changes > 100)
})

test('what is told and what waits come to all that was said (RA-4)', () => {
  fc.assert(
    fc.property(weeks, (plan) => {
      const last = run(plan).at(-1) ?? new Map()
      const kept = addUp(all(last, 'told'), all(last, 'waiting'))
      const said = plan.flat()
      assert.deepEqual(
        [...kept],
        noCounts.map((_, i) => said.filter(({ score }) => score === i + 1).length),
      )
      for (const { waiting } of last.values()) assert.ok(sumOf(waiting) < step)
    }),
  )
})

test('what waits half a year is told with that of other small offices', () => {
  const one = {
    service: 'kites',
    office: 'PB-KTE/small',
    segment: 'person',
    score: 1,
    settlesOn: '2026-02-02',
  } as const
  const other = { ...one, office: 'PB-KTE/two' }
  const quiet = Array.from({ length: 27 }, () => [])
  const plan = [
    [...Array.from({ length: 6 }, () => one), ...Array.from({ length: 5 }, () => other)],
  ]
  const last = run([...plan, ...quiet]).at(-1)
  assert.equal(last?.get('kites  person 2026')?.told[0], 11)
  assert.equal(last?.get('kites PB-KTE/small person 2026')?.told[0], 0)
})

test('a reason is told by the same rule', () => {
  assert.deepEqual(tellReason({ told: 10, waiting: 9 }, step), { told: 10, waiting: 9 })
  assert.deepEqual(tellReason({ told: 10, waiting: 11 }, step), { told: 21, waiting: 0 })
})
