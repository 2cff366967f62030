import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '#platform/kernel'
import { forecastOf, forecastRules, slopeOf, type Days } from './forecast.ts'
import { chanceFrom, countFrom } from './test-counts.ts'

const lastDay = '2026-11-22'
const isOpen = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 0

const days = (length: number, countOn: (day: string, at: number) => number): Days => {
  const counts = Array.from({ length }, (_, i) => countOn(addDays(lastDay, i - length + 1), i))
  return { counts, lastDay, isOpen }
}
const asked = (known: Days) => {
  const found = forecastOf(known)
  assert.ok(found)
  return found
}

test('what never changes goes on, and both guesses are right', () => {
  const { weeks, error, lastWeekError, within, triedWeeks } = asked(days(140, () => 10))
  assert.deepEqual(
    weeks.map(({ from, expected }) => [from, Math.round(expected)]),
    [
      ['2026-11-23', 70],
      ['2026-11-30', 70],
    ],
  )
  assert.deepEqual([error, lastWeekError, within], [0, 0, triedWeeks])
})

test('the middle slope is that of the line, and one odd week does not bend it', () => {
  assert.equal(slopeOf([1, 3, 5, 7]), 2)
  assert.equal(slopeOf([1, 3, 500, 7, 9, 11, 13]), 2)
  assert.equal(slopeOf([5]), 0)
})

test('a week with holidays brings fewer cases, by as much as holidays did before', () => {
  const quiet = (day: string) => (isOpen(day) ? 12 : 3)
  const plain = asked(days(140, quiet))
  assert.equal(Math.round(plain.weeks[0]?.expected ?? 0), 75)
  const holidays = new Set(['2026-11-25', '2026-11-26'])
  const withEid = {
    ...days(140, quiet),
    isOpen: (day: string) => isOpen(day) && !holidays.has(day),
  }
  const eid = asked(withEid)
  assert.deepEqual([eid.weeks[0]?.closedDays, eid.weeks[1]?.closedDays], [3, 1])
  // Four open days of twelve, three closed ones of three; last week would have said 75.
  assert.equal(eid.by, 'trend')
  assert.equal(Math.round(eid.weeks[0]?.expected ?? 0), 57)
})

test('the bounds hold the next week about four times of five, and not nearly always', () => {
  let held = 0
  const runs = 400
  for (let seed = 1; seed <= runs; seed += 1) {
    const chance = chanceFrom(seed)
    const weeks = Array.from({ length: 27 }, () => countFrom(chance, 1, 0.05))
    const rate = 4 + 20 * chance()
    const known = days(26 * 7, (_, at) =>
      countFrom(chance, rate * (0.8 + 0.1 * (weeks[at % 7] ?? 1))),
    )
    const { weeks: ahead } = asked(known)
    const [next] = ahead
    const real = Array.from({ length: 7 }, (_, at) =>
      countFrom(chance, rate * (0.8 + 0.1 * (weeks[(26 * 7 + at) % 7] ?? 1))),
    ).reduce((total, one) => total + one, 0)
    if (next && real >= next.low && real <= next.high) held += 1
  }
  assert.ok(held / runs > 0.72 && held / runs < 0.95, `${held} of ${runs}`)
})

test('of the two guesses the nearer one is told, and never as less wrong than it was', () => {
  const chance = chanceFrom(3)
  let level = 100
  const wandering = asked(
    days(182, (_, at) => {
      if (at % 7 === 0) level = Math.max(10, level + 60 * (chance() - 0.5))
      return Math.round(level / 7)
    }),
  )
  assert.ok(wandering.error <= wandering.lastWeekError)
  const steady = asked(days(182, () => countFrom(chance, 15)))
  assert.equal(steady.by, 'trend')
  assert.ok(steady.error < steady.lastWeekError)
})

test('a year ago counts where a year is known', () => {
  const peak = (day: string) => (day.slice(5) >= '11-24' || day.slice(5) < '01-01' ? 20 : 10)
  const known = asked({ ...days(7 * 60, peak), isOpen })
  const flat = asked(days(7 * 40, () => 10))
  assert.ok((known.weeks[0]?.expected ?? 0) > (flat.weeks[0]?.expected ?? 0) * 1.3)
})

test('too few weeks foretell nothing', () => {
  assert.equal(forecastOf(days(7 * forecastRules.weeksMin - 1, () => 9)), undefined)
  assert.equal(forecastOf(days(0, () => 9)), undefined)
  assert.ok(forecastOf(days(7 * forecastRules.weeksMin, () => 0)))
})
