import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  civilDateOf,
  daysBetween,
  deadlineAfterWorkingDays,
  fiscalYearOf,
  formatInstant,
  instantAfter,
  isCivilDate,
  startOf,
} from './time.ts'

const calendar = { closedWeekdays: [0], holidays: new Set(['2026-11-09']) }

test('one in the morning in Lahore belongs to that day, whatever UTC says', () => {
  assert.equal(civilDateOf(new Date('2026-11-21T20:00:00Z')), '2026-11-22')
  assert.equal(startOf('2026-11-22').toISOString(), '2026-11-21T19:00:00.000Z')
  assert.equal(formatInstant(new Date('2026-11-21T20:05:00Z'), 'en'), '22 November 2026, 01:05')
})

test('dates that do not exist are no dates', () => {
  for (const wrong of ['2026-02-30', '2026-13-01', '2025-02-29', '26-01-01', '2026-1-1', '']) {
    assert.equal(isCivilDate(wrong), false, wrong)
  }
  assert.equal(isCivilDate('2028-02-29'), true)
})

test('six months from 31 August end on the last day of February', () => {
  assert.equal(addMonths('2026-08-31', 6), '2027-02-28')
  assert.equal(addMonths('2027-08-31', 6), '2028-02-29')
})

test('the fiscal year begins on 1 July', () => {
  assert.equal(fiscalYearOf('2026-06-30'), '2025-07-01')
  assert.equal(fiscalYearOf('2026-07-01'), '2026-07-01')
})

test('working days leave out Sundays and holidays; the deadline is the end of the last one', () => {
  const friday = new Date('2026-11-06T07:00:00Z')
  // Saturday 7, not Sunday 8, not the holiday on Monday 9, Tuesday 10.
  const deadline = deadlineAfterWorkingDays(friday, 2, calendar)
  assert.equal(deadline.toISOString(), '2026-11-10T18:59:59.999Z')
  assert.deepEqual(instantAfter(friday, '2 working days', calendar), deadline)
})

test('seven days are seven times twenty-four hours; months keep the time of day', () => {
  const from = new Date('2026-11-22T07:30:00Z')
  assert.equal(instantAfter(from, '7 days', calendar).toISOString(), '2026-11-29T07:30:00.000Z')
  assert.equal(instantAfter(from, '6 months', calendar).toISOString(), '2027-05-22T07:30:00.000Z')
})

test('adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      assert.equal(daysBetween('2026-01-01', addDays('2026-01-01', days)), days)
    }),
  )
})
