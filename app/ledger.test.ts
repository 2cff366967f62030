import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headsOf } from '#platform/catalogue'
import { readTrialBalance } from '#platform/payments'
import { permitKite } from '#tests/kite-case'
import { testPlatform } from '#tests/platform'
import { sayStatement, sayTrialBalance } from './ledger.ts'

const platform = await testPlatform()
await permitKite(platform)
const { db, setting } = platform
const until = new Date(setting.now().getTime() + 1_000)
/** The name and the amounts of a printed line. */
const cellsOf = (line: string) =>
  [line.slice(0, 48), line.slice(49, 69), line.slice(70, 90), line.slice(91)].map((one) =>
    one.trim(),
  )

test('the trial balance is printed by head and by account, and balances', async () => {
  const printed: string[] = []
  const trial = await readTrialBalance(db, { before: until })
  assert.equal(
    sayTrialBalance(trial, headsOf(setting), (line) => printed.push(line)),
    0,
  )
  assert.deepEqual(printed.map(cellsOf), [
    ['by head of account', 'debit', 'credit', ''],
    ['B99999 Kites', '', 'Rs 100', ''],
    ['head not known', 'Rs 100', '', ''],
    ['total', 'Rs 100', 'Rs 100', ''],
    ['by account', 'debit', 'credit', ''],
    ['clearing/KITE', 'Rs 100', '', ''],
    ['revenue/kites', '', 'Rs 100', ''],
    ['total', 'Rs 100', 'Rs 100', ''],
    ['It balances to the paisa.', '', '', ''],
  ])
  const broken = { ...trial, total: { debitPaisa: 1, creditPaisa: 0 } }
  assert.equal(
    sayTrialBalance(broken, headsOf(setting), () => undefined),
    1,
  )
})

test('a statement is printed from its opening to its closing balance', async () => {
  const printed: string[] = []
  const span = { from: new Date(0), until }
  await sayStatement(db, 'revenue/kites', span, (line) => printed.push(line))
  const [opening, said = '', moved, closing] = printed
  assert.deepEqual(cellsOf(opening ?? ''), ['opening balance', '', '', 'Rs 0'])
  assert.match(said, /payment {2}clearing\/KITE$/)
  assert.deepEqual(cellsOf(moved ?? ''), ['', '', 'Rs 100', 'Rs 100'])
  assert.deepEqual(cellsOf(closing ?? ''), ['closing balance', '', '', 'Rs 100'])
})
