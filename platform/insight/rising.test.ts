import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { discoveries } from './false-discovery.ts'
import { findRising, risingRules, type Series } from './rising.ts'
import { logGamma, upperTail } from './tail.ts'
import { chanceFrom, countFrom, type Chance } from './test-counts.ts'

const near = (found: number, known: number, within = 1e-9) =>
  assert.ok(Math.abs(found - known) <= within * Math.max(1, Math.abs(known)), `${found} ${known}`)

test('tails are those of the tables', () => {
  near(logGamma(10), Math.log(362_880))
  near(logGamma(0.5), Math.log(Math.sqrt(Math.PI)))
  // Poisson, mean 3: 1 − e⁻³(1 + 3 + 4.5 + 4.5 + 3.375)
  const poisson = { mean: 3, dispersion: 0 }
  near(upperTail(5, poisson), 1 - Math.exp(-3) * 16.375)
  near(upperTail(2, poisson), 1 - Math.exp(-3) * 4)
  assert.equal(upperTail(0, poisson), 1)
  // Dispersion 1 is geometric: P(Y ≥ k) = (mean / (1 + mean))^k.
  for (const count of [1, 3, 10, 40])
    near(upperTail(count, { mean: 4, dispersion: 1 }), 0.8 ** count)
  // Dispersion ½ and mean 2 is the second failure of chances of a half.
  near(upperTail(1, { mean: 2, dispersion: 0.5 }), 0.75)
  near(upperTail(3, { mean: 2, dispersion: 0.5 }), 5 / 16)
})

test('a tail falls with the count, rises with the mean, and small ones are not lost', () => {
  const mean = fc.double({ min: 0.01, max: 300, noNaN: true })
  const dispersion = fc.double({ min: 0, max: 3, noNaN: true })
  fc.assert(
    fc.property(mean, dispersion, fc.integer({ min: 1, max: 400 }), (mean, dispersion, count) => {
      const here = upperTail(count, { mean, dispersion })
      assert.ok(here >= 0 && here <= 1)
      assert.ok(upperTail(count + 1, { mean, dispersion }) <= here + 1e-12)
      assert.ok(upperTail(count, { mean: mean * 1.5, dispersion }) >= here - 1e-12)
    }),
  )
  const tiny = upperTail(200, { mean: 3, dispersion: 0 })
  assert.ok(tiny > 0 && tiny < 1e-100)
})

test('the procedure finds what Benjamini and Hochberg found in their example', () => {
  const chances = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ]
  assert.deepEqual(discoveries(chances, 0.05), [0, 1, 2, 3])
  assert.deepEqual(discoveries(chances.toReversed(), 0.05), [14, 13, 12, 11])
  assert.deepEqual(discoveries([], 0.05), [])
})

const { weeks } = risingRules

/** A town in which nothing changes: many small subjects, some large, each bursty in its own way. */
function stillTown(chance: Chance, subjects = 120, most = 0.3): Series<number>[] {
  return Array.from({ length: subjects }, (_, key) => {
    const mean = 0.2 * 300 ** chance()
    const dispersion = most * chance()
    const draw = () => countFrom(chance, mean, dispersion)
    return { key, past: Array.from({ length: weeks }, draw), now: draw() }
  })
}

for (const [what, dispersion] of [
  ['by chance alone', 0],
  ['in bursts', 0.3],
] as const) {
  test(`where nothing changes, weeks with a false finding keep to their share: ${what}`, () => {
    const runs = 600
    let alarms = 0
    for (let seed = 1; seed <= runs; seed += 1) {
      if (findRising(stillTown(chanceFrom(seed), 120, dispersion)).length > 0) alarms += 1
    }
    assert.ok(alarms / runs <= risingRules.falseShare, `${alarms} of ${runs}`)
  })
}

test('a planted rise is found nine times of ten; of rare things it must be larger', () => {
  for (const [mean, times] of [
    [4, 8],
    [10, 5],
    [25, 4],
    [80, 3.5],
  ] as const) {
    let found = 0
    for (let seed = 1; seed <= 200; seed += 1) {
      const chance = chanceFrom(seed)
      const past = Array.from({ length: weeks }, () => countFrom(chance, mean, 0.05))
      const planted = { key: -1, past, now: countFrom(chance, times * mean, 0.05) }
      const rising = findRising([...stillTown(chance, 120, 0.1), planted])
      if (rising.some(({ key }) => key === -1)) found += 1
    }
    assert.ok(found >= 180, `mean ${mean}: ${found} of 200`)
  }
})

test('a few cases are no rise, a short past tells nothing, more of it never hides it', () => {
  const past = Array.from({ length: weeks }, () => 0)
  assert.deepEqual(findRising([{ key: 'new', past, now: risingRules.countMin - 1 }]), [])
  assert.equal(findRising([{ key: 'new', past, now: 12 }]).length, 1)
  assert.deepEqual(findRising([{ key: 'new', past: [0, 0, 0, 0], now: 12 }]), [])
  assert.deepEqual(findRising([]), [])
  const town = stillTown(chanceFrom(7))
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 400 }),
      fc.integer({ min: 0, max: 400 }),
      (now, more) => {
        const grown = (count: number) => {
          const own = { key: -1, past: past.map(() => 4), now: count }
          return findRising([...town, own]).some(({ key }) => key === -1)
        }
        assert.ok(!grown(now) || grown(now + more))
      },
    ),
    { numRuns: 40 },
  )
})
