/** CP-3: the days of a ladder are fixed when the case is handed in, and only a pause moves them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, civilDateOf, daysBetween, type Duration } from '#platform/kernel'
import { daysStood, endOfRung, lastRungDay, rungDays, rungsFor } from './ladder.ts'

const calendar = { closedWeekdays: [0], holidays: new Set(['2026-11-09']) }
const handedIn = new Date('2026-11-02T06:00:00Z')

test('the days of the handbook: 20, 30 and 40', () => {
  const days = rungDays(handedIn, { rungs: ['20 days', '30 days', '40 days'] }, calendar)
  assert.deepEqual(days, ['2026-11-22', '2026-12-02', '2026-12-12'])
  const [first = ''] = days
  assert.equal(endOfRung(first, 0).toISOString(), '2026-11-22T18:59:59.999Z')
  assert.equal(endOfRung(first, 3).toISOString(), '2026-11-25T18:59:59.999Z')
})

test('working days pass over Sundays and holidays, and never beyond the fortieth day', () => {
  const days = rungDays(handedIn, { rungs: ['5 working days', '40 working days'] }, calendar)
  // Tuesday to Saturday; the 40th working day would be weeks later.
  assert.deepEqual(days, ['2026-11-07', '2026-12-12'])
})

test('rungs that a long holiday pushes together keep a day each', () => {
  const closed = { closedWeekdays: [0, 1, 2, 3, 4, 5], holidays: new Set<string>() }
  const days = rungDays(
    handedIn,
    { rungs: ['4 working days', '6 working days', '8 working days'] },
    closed,
  )
  assert.deepEqual(days, ['2026-11-28', '2026-12-11', '2026-12-12'])
})

test('a record may shorten the first level, never lengthen it, and moves no other', () => {
  const rungs = ['20 days', '30 days', '40 days'] as const
  const by = (sooner: Duration) => rungDays(handedIn, { rungs, sooner }, calendar)
  assert.deepEqual(by('2 working days'), ['2026-11-04', '2026-12-02', '2026-12-12'])
  assert.deepEqual(by('25 days'), ['2026-11-22', '2026-12-02', '2026-12-12'])
})

test('a ladder follows the answers, and its last row stands for all others', () => {
  const rows = [
    { when: { question: 'kind', is: 'water' }, rungs: ['3 days'] as const },
    { rungs: ['20 days'] as const },
  ]
  assert.deepEqual(rungsFor(rows, { kind: 'water' }).rungs, ['3 days'])
  assert.deepEqual(rungsFor(rows, {}).rungs, ['20 days'])
})

test('a pause is counted by whole days, and one that ends on its first day by none', () => {
  const asked = { from: '2026-11-10', to: '2026-11-10' }
  assert.equal(daysStood([asked], '2026-11-20', 10), 0)
  assert.equal(daysStood([asked, { from: '2026-11-15' }], '2026-11-20', 10), 5)
  assert.equal(daysStood([{ from: '2026-11-01' }], '2026-11-20', 10), 10)
  // A clock set back counts for nothing.
  assert.equal(daysStood([{ from: '2026-11-12', to: '2026-11-11' }], '2026-11-20', 10), 0)
})

const duration = fc
  .integer({ min: 1, max: lastRungDay })
  .chain((count) => fc.constantFrom<Duration>(`${count} days`, `${count} working days`))
const ladders = fc.uniqueArray(duration, { minLength: 1, maxLength: 6 })
const instants = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) })
  .map((ms) => new Date(ms))
const calendars = fc.record({
  closedWeekdays: fc.subarray([0, 5, 6]),
  holidays: fc
    .array(instants, { maxLength: 200 })
    .map((days) => new Set(days.map((day) => civilDateOf(day)))),
})

test('rungs are in order, a day each at least, and none is after day 40 (CP-3)', () => {
  fc.assert(
    fc.property(instants, ladders, calendars, (at, rungs, calendar) => {
      const days = rungDays(at, { rungs }, calendar)
      assert.equal(days.length, rungs.length)
      assert.ok(days.every((day, i) => day > (days[i - 1] ?? civilDateOf(at))))
      assert.ok(days.every((day) => daysBetween(civilDateOf(at), day) <= lastRungDay))
    }),
  )
})

test('however often a case is paused, its ladder is later by the days allowed at the most', () => {
  const day = fc.integer({ min: -40, max: 400 }).map((days) => addDays('2026-11-02', days))
  const pause = fc.record({ from: day, to: day })
  fc.assert(
    fc.property(fc.array(pause), day, fc.integer({ min: 0, max: 40 }), (pauses, today, daysMax) => {
      const stood = daysStood(pauses, today, daysMax)
      assert.ok(stood >= 0 && stood <= daysMax)
      const [first, second] = ['2026-11-22', '2026-12-02'] as const
      const later = endOfRung(first, stood).getTime() - endOfRung(first, 0).getTime()
      assert.equal(later, stood * 86_400_000)
      assert.ok(endOfRung(first, stood) < endOfRung(second, stood))
    }),
  )
})
