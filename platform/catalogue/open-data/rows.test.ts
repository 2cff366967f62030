import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exceptionAges, issueClasses, type DayMoney } from '#platform/analytics'
import { exceptionKinds } from '#platform/reconciliation'
import { csvOf } from './csv.ts'
import { dataSets, exceptionSet, issueSet, revenueSet } from './data-sets.ts'
import { bankRows, issueRows, revenueRows } from './rows.ts'

const names = {
  headOf: (account: string) => (account === 'revenue/kites' ? 'B99999' : undefined),
  districtName: (code: string) => (code === 'PB-KTE' ? 'Kite Town, "old"' : code),
}

const moved = (changes: Partial<DayMoney> = {}): DayMoney => ({
  jurisdiction: 'PB-KTE',
  day: '2026-11-20',
  account: 'revenue/kites',
  side: 'credit',
  cause: 'payment',
  journals: 20,
  paisa: 200_050,
  paisaMax: 10_000,
  ...changes,
})

test('what several causes brought an account is one row; a refund is a row of its own', () => {
  const rows = revenueRows(
    [moved(), moved({ cause: 'stock', paisa: 100 }), moved({ side: 'debit', cause: 'refund' })],
    names,
  )
  assert.deepEqual(
    rows.map(({ flow, postings, amount_rupees, head }) => [flow, postings, amount_rupees, head]),
    [
      ['received', 40, 2_001.5, 'B99999'],
      ['paid-out', 20, 2_000.5, 'B99999'],
    ],
  )
})

test('a small district is withheld, and on that day the next small one with it', () => {
  const rows = revenueRows(
    [
      moved({ jurisdiction: 'PB-ONE', journals: 1 }),
      moved({ jurisdiction: 'PB-TWO', journals: 30 }),
      moved({ journals: 300 }),
      moved({ jurisdiction: 'PB-TWO', day: '2026-11-21', journals: 30 }),
    ],
    names,
  )
  assert.deepEqual(
    rows.map(({ day, district, status, postings }) => [day, district, status, postings]),
    [
      ['2026-11-20', 'PB-ONE', 'withheld', null],
      ['2026-11-20', 'PB-TWO', 'withheld', null],
      ['2026-11-20', 'PB-KTE', 'shown', 300],
      ['2026-11-21', 'PB-TWO', 'shown', 30],
    ],
  )
})

test('a bank’s payments are those that payers made, over all districts', () => {
  const bank = { account: 'clearing/KITE', side: 'debit' } as const
  const rows = bankRows([
    moved(bank),
    moved({ ...bank, jurisdiction: 'PB-OTH' }),
    moved({ ...bank, side: 'credit', cause: 'settlement' }),
    moved(),
  ])
  assert.deepEqual(rows, [
    { day: '2026-11-20', bank: 'KITE', status: 'shown', payments: 40, amount_rupees: 4_001 },
  ])
})

test('of certificates the class is told in which half, and nine in ten, were issued', () => {
  const times = (within: 'minute' | 'day', issued: number) => ({
    jurisdiction: 'PB-KTE',
    service: 'kite-permit',
    within,
    issued,
    seconds: 0,
  })
  const [row] = issueRows('2026-11', [times('minute', 17), times('day', 3)], names)
  assert.deepEqual(
    [row?.['issued'], row?.['half_within'], row?.['nine_in_ten_within']],
    [20, 'minute', 'day'],
  )
  const [few] = issueRows('2026-11', [times('minute', 9)], names)
  assert.deepEqual(
    [few?.['status'], few?.['issued'], few?.['half_within']],
    ['withheld', null, null],
  )
})

test('rows have the columns that are described, in a file that runs nothing', () => {
  const columns = revenueSet.columns.map(({ name }) => name)
  const [row = {}] = revenueRows([moved()], names)
  assert.deepEqual(Object.keys(row), columns)
  assert.equal(
    csvOf(columns, [row]),
    `${columns.join(',')}\r\n` +
      '2026-11-20,PB-KTE,"Kite Town, ""old""",B99999,revenue/kites,received,shown,20,2000.5\r\n',
  )
  const told = csvOf(['a'], [{ a: '=1+1' }, { a: '@x' }, { a: '-1' }, { a: null }, { a: 'a-b' }])
  assert.equal(told, "a\r\n'=1+1\r\n'@x\r\n'-1\r\n\r\na-b\r\n")
  for (const set of dataSets) {
    assert.equal(new Set(set.columns.map(({ name }) => name)).size, set.columns.length, set.id)
  }
})

test('every word that may stand in a column is told what it means', () => {
  const told = (set: typeof issueSet, column: string) =>
    Object.keys(set.columns.find(({ name }) => name === column)?.values ?? {})
  assert.deepEqual(told(issueSet, 'half_within'), issueClasses)
  assert.deepEqual(told(exceptionSet, 'kind'), exceptionKinds)
  assert.deepEqual(told(exceptionSet, 'age'), exceptionAges)
})
