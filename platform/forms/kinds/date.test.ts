import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { date } from '../question.ts'
import { inJson, onWeb } from './test-answers.ts'

const fields = (day: string, month: string, year: string) => ({
  'q.day': day,
  'q.month': month,
  'q.year': year,
})

describe('a date typed as day, month and year', () => {
  const accepted: [string, string, string, string][] = [
    ['27', '3', '2026', '2026-03-27'],
    ['07', '03', '2026', '2026-03-07'],
    ['۲۷', '۳', '۲۰۲۶', '2026-03-27'],
    ['٢٧', '٣', '٢٠٢٦', '2026-03-27'],
    ['27', 'March', '2026', '2026-03-27'],
    ['27', 'mar.', '2026', '2026-03-27'],
    ['27', 'SEPT', '2025', '2025-09-27'],
    ['27', 'مارچ', '2026', '2026-03-27'],
    ['1', 'جولائی', '2025', '2025-07-01'],
    ['1', 'مئي', '2025', '2025-05-01'],
    ['29', '2', '2024', '2024-02-29'],
    [' 1 ', '\u20681\u2069', '2026 ', '2026-01-01'],
  ]
  for (const [day, month, year, expected] of accepted) {
    test(`${day} ${month} ${year} is ${expected}`, () =>
      assert.equal(onWeb(date(), fields(day, month, year)), expected))
  }

  const refused: [string, string, string, string[]][] = [
    ['', '', '', ['q: form-date-missing']],
    ['', '3', '2026', ['q.day: form-date-day-missing']],
    ['27', '', '2026', ['q.month: form-date-month-missing']],
    ['27', '3', '', ['q.year: form-date-year-missing']],
    ['', '', '2026', ['q.day: form-date-day-missing', 'q.month: form-date-month-missing']],
    ['32', '3', '2026', ['q.day: form-date-day-shape']],
    ['0', '3', '2026', ['q.day: form-date-day-shape']],
    ['-1', '3', '2026', ['q.day: form-date-day-shape']],
    ['1.5', '3', '2026', ['q.day: form-date-day-shape']],
    ['27', '13', '2026', ['q.month: form-date-month-shape']],
    ['27', 'Ramadan', '2026', ['q.month: form-date-month-shape']],
    ['27', '📅', '2026', ['q.month: form-date-month-shape']],
    ['27', '3', '26', ['q.year: form-date-year-shape']],
    ['27', '3', '0026', ['q.year: form-date-year-shape']],
    ['27', '3', '20261', ['q.year: form-date-year-shape']],
    [
      '<b>',
      "';--",
      'x',
      [
        'q.day: form-date-day-shape',
        'q.month: form-date-month-shape',
        'q.year: form-date-year-shape',
      ],
    ],
    ['30', '2', '2026', ['q: form-date-unreal']],
    ['29', '2', '2025', ['q: form-date-unreal']],
    ['31', 'April', '2026', ['q: form-date-unreal']],
  ]
  for (const [day, month, year, faults] of refused) {
    test(`${day} ${month} ${year} is refused: ${faults.join(', ')}`, () =>
      assert.deepEqual(onWeb(date(), fields(day, month, year)), faults))
  }
})

describe('the bounds of a date (today is 2026-11-21)', () => {
  const past = date({ notAfter: 'today' })
  const future = date({ notBefore: 'today' })
  const range = date({ notBefore: '2017-07-01', notAfter: '2026-06-30' })
  const cases: [ReturnType<typeof date>, string, unknown][] = [
    [past, '2026-11-21', '2026-11-21'],
    [past, '2026-11-22', ['q: form-date-in-future']],
    [past, '9999-12-31', ['q: form-date-in-future']],
    [future, '2026-11-21', '2026-11-21'],
    [future, '2026-11-20', ['q: form-date-in-past']],
    [range, '2017-07-01', '2017-07-01'],
    [range, '2017-06-30', ['q: form-date-too-early']],
    [range, '2026-06-30', '2026-06-30'],
    [range, '2026-07-01', ['q: form-date-too-late']],
  ]
  for (const [question, value, expected] of cases) {
    test(`${value} in ${JSON.stringify(question)}`, () => {
      const [year = '', month = '', day = ''] = value.split('-')
      assert.deepEqual(inJson(question, value), expected)
      assert.deepEqual(onWeb(question, fields(day, month, year)), expected)
    })
  }
})

test('in JSON a date is YYYY-MM-DD and nothing else', () => {
  for (const wrong of ['27-03-2026', '2026-3-27', '2026-03-27T00:00:00Z', 'today', 20260327, {}]) {
    assert.deepEqual(inJson(date(), wrong), ['q: form-date-shape'])
  }
  assert.deepEqual(inJson(date(), '2026-02-30'), ['q: form-date-unreal'])
  assert.deepEqual(inJson(date(), ''), ['q: form-date-missing'])
  assert.equal(inJson(date({ optional: true }), null), undefined)
})
