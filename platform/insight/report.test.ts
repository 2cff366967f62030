import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '#platform/kernel'
import type { WeekCount } from './day-counts.ts'
import { reportOf, weeksKnown, type Subject } from './report.ts'
import type { Rise } from './rising.ts'
import { toldOnce } from './told-once.ts'

const lastDay = '2026-11-22'
const firstDay = '2026-06-01'
const isOpen = () => true
const none = { offices: [], again: [] }

/** So many a week for twelve weeks, and then so many. */
const series = (one: Omit<WeekCount, 'back' | 'count'>, past: number, now: number) =>
  Array.from(
    { length: 13 },
    (_, back): WeekCount => ({ ...one, back, count: back === 0 ? now : past }),
  ).filter(({ count }) => count > 0)
const topic = (subject: string, place: string, past: number, now: number) =>
  series({ kind: 'topic', subject, place }, past, now)

test('a subject is added up over its places, and a place over its subjects', () => {
  const weeks = [
    ...topic('water', 'north', 4, 14),
    ...topic('water', 'south', 4, 14),
    ...topic('light', 'north', 6, 6),
    ...topic('light', 'south', 6, 6),
    ...topic('light', '', 3, 3),
  ]
  const report = reportOf({ ...none, weeks }, { firstDay, lastDay, isOpen })
  const found = report.rising.map(({ key, now }) => `${key.kind} ${key.subject}${key.place} ${now}`)
  assert.ok(found.includes('topic water 28'), found.join())
  assert.ok(!found.some((one) => one.includes('light')), found.join())
  assert.deepEqual([report.cases, report.casesBefore], [43, 23])
})

test('words are a family of their own, told from as many people on as write one down', () => {
  const word = (subject: string, past: number, now: number) =>
    series({ kind: 'word', subject, place: '' }, past, now)
  const weeks = [...word('aa', 0, 9), ...word('bb', 0, 4), ...word('cc', 30, 31)]
  const { rising } = reportOf({ ...none, weeks }, { firstDay, lastDay, isOpen })
  assert.deepEqual(
    rising.map(({ key }) => key.subject),
    ['aa'],
  )
})

test('of the past only whole weeks count, and of a short one nothing is told to rise', () => {
  const known = (days: number) => weeksKnown({ firstDay: addDays(lastDay, 1 - days), lastDay })
  assert.deepEqual([1, 13, 14, 41, 42, 400].map(known), [0, 0, 1, 4, 5, 12])
  const weeks = topic('water', 'north', 0, 50)
  const asked = { firstDay: addDays(lastDay, -20), lastDay, isOpen }
  assert.deepEqual(reportOf({ ...none, weeks }, asked).rising, [])
})

test('what came again is added up by spot over its days, the most first, once is not again', () => {
  const again = [
    { day: addDays(lastDay, -3), subject: 'water', place: 'north@31.5,74.3', count: 1 },
    { day: addDays(lastDay, -50), subject: 'water', place: 'north@31.5,74.3', count: 2 },
    { day: addDays(lastDay, -1), subject: 'light', place: 'south', count: 1 },
    { day: addDays(lastDay, -90), subject: 'light', place: 'south', count: 7 },
  ]
  const report = reportOf({ weeks: [], offices: [], again }, { firstDay, lastDay, isOpen })
  assert.deepEqual(report.again, [{ topic: 'water', place: 'north@31.5,74.3', count: 3 }])
})

test('an office is foretold by its own days, silent ones among them', () => {
  const offices = Array.from({ length: 80 }, (_, back) => {
    return { day: addDays(lastDay, -2 * back), subject: 'PB-KTE/water', place: '', count: 2 }
  })
  const { ahead } = reportOf({ ...none, weeks: [], offices }, { firstDay, lastDay, isOpen })
  assert.equal(ahead[0]?.office, 'PB-KTE/water')
  assert.equal(Math.round(ahead[0].forecast.weeks[0]?.expected ?? 0), 7)
})

test('one story is told once, by its place; what is wider than it is told as well', () => {
  const rise = (key: Subject, now: number, expected: number): Rise<Subject> => {
    return { key, now, expected, chance: 0.0001 }
  }
  const water = { subject: 'water', place: '' }
  const pair = rise({ kind: 'topic-at-place', subject: 'water', place: 'north' }, 36, 7)
  const narrow = rise({ kind: 'topic', ...water }, 40, 10)
  const wide = rise({ kind: 'topic', ...water }, 90, 20)
  const place = rise({ kind: 'place', subject: '', place: 'north' }, 37, 8)
  const word = rise({ kind: 'word', subject: 'aa', place: '' }, 9, 1)
  assert.deepEqual(toldOnce([place, pair, narrow, word]), [pair, word])
  assert.deepEqual(toldOnce([wide, pair]), [wide, pair])
  assert.deepEqual(toldOnce([place]), [place])
})
