/** How sure a share is, what is withheld, and that one lucky case lifts no office. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Counts } from './figures.ts'
import { casesMin, confirmedOf, ranked, wilson, withheldAmong } from './shares.ts'

const counts = (received: number, closed = received, confirmed = closed): Counts => ({
  received,
  closed,
  answered: closed,
  refused: 0,
  confirmed,
  together: 0,
  disputed: 0,
  silent: closed - confirmed,
  passedOn: 0,
  breached: 0,
  withheld: {},
  ended: closed,
  answerMedian: null,
  answerNinth: null,
  endMedian: null,
  endNinth: null,
})
const office = (received: number, closed?: number, confirmed?: number) => ({
  counts: counts(received, closed, confirmed),
})

/** Some among all. */
const someOfAll = fc
  .nat(2000)
  .chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)))

test('the interval is as others have computed it', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I: 81/263, 15/148, 0/20, 1/29.
  for (const [some, all, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const found = wilson(some, all)
    assert.equal(found.low.toFixed(4), low.toFixed(4))
    assert.equal(found.high.toFixed(4), high.toFixed(4))
  }
})

test('the share lies in its interval, which lies between nothing and all', () => {
  fc.assert(
    fc.property(someOfAll, ([some, all]) => {
      const { low, high } = wilson(some, all)
      const share = all === 0 ? 0 : some / all
      assert.ok(low >= 0 && low <= share && share <= high && high <= 1)
    }),
  )
})

test('of the same share, more cases make it surer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 50 }), (some, times) => {
      const [few, many] = [wilson(some, 100), wilson(some * times, 100 * times)]
      assert.ok(many.low > few.low && many.high < few.high)
    }),
  )
})

test('T-PUB-5 one lucky case tops no list: the surer office stands first', () => {
  const lucky = office(1, 1, 1)
  const good = office(200, 180, 171)
  const fair = office(12, 10, 10)
  assert.deepEqual(ranked([lucky, fair, good]), [good, fair, lucky])
  assert.equal(confirmedOf(lucky.counts), undefined)
})

test('an office that closes without a word from citizens does not rise by it', () => {
  const silent = office(100, 100, 10)
  const asked = office(100, 40, 30)
  assert.deepEqual(ranked([silent, asked]), [asked, silent])
})

test('nothing that is told has fewer than ten cases, nor what is withheld in all', () => {
  const figures = fc.array(fc.nat(40).map((received) => office(received)))
  fc.assert(
    fc.property(figures, (all) => {
      const withheld = withheldAmong(all)
      const sum = [...withheld].reduce((some, one) => some + one.counts.received, 0)
      for (const one of all) assert.ok(one.counts.received >= casesMin || withheld.has(one))
      // By subtraction from a total nobody learns of fewer, unless nothing at all is told.
      assert.ok(withheld.size === 0 || sum >= casesMin || withheld.size === all.length)
    }),
  )
})
