/** The simulated bank writes its files as it has read, not as our code does: here they are read. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BankPayment } from '../bank/book.ts'
import { bankDays, creditAdviceOf, scrollOf, statementOf } from '../bank/day-files.ts'
import { readCreditAdvice } from '../platform/reconciliation/credit-advice.ts'
import { readDayFile } from '../platform/reconciliation/day-file.ts'
import type { Line } from '../platform/reconciliation/match.ts'

const payment: BankPayment = {
  psid: '17860001202611200001',
  authId: '000101',
  amountPaisa: 120_050,
  date: '2026-11-20',
  time: '115958',
  way: 'counter',
  fileDay: '2026-11-20',
  isSilent: false,
  standing: 'kept',
  receipt: 'RECEIPT',
}
const all: readonly BankPayment[] = [
  payment,
  { ...payment, psid: '17860001202611200002', date: '2026-11-19', time: '235958' },
  { ...payment, psid: '17860001202611200003', standing: 'returned' },
]
const [day] = bankDays('BOP', all)
assert.ok(day)
const nothing = { ...day, payments: [] }

test('each form of its day file is read, and holds what the bank has', async () => {
  for (const file of [scrollOf, statementOf]) {
    const lines: Line[] = []
    const read = await readDayFile([Buffer.from(file(day))], async (_, page) => {
      lines.push(...page)
    })
    const { bank, day: of, payments, paymentsPaisa, reversals } = read
    assert.deepEqual([bank, of], ['BOP', '2026-11-20'])
    assert.deepEqual([payments, paymentsPaisa, reversals], [2, 240_100, 0])
    assert.deepEqual(lines[1], {
      n: 2,
      kind: 'payment',
      psid: '17860001202611200002',
      authId: '000101',
      amountPaisa: 120_050,
      date: '2026-11-19',
      time: '235958',
    })
    const empty = await readDayFile([Buffer.from(file(nothing))], async () => undefined)
    assert.deepEqual([empty.payments, empty.paymentsPaisa], [0, 0])
  }
})

test('the treasury credits what the day came to, on the day after', async () => {
  const advice = await readCreditAdvice([Buffer.from(creditAdviceOf(day))], async () => undefined)
  const { creditedOn, credits, creditsPaisa } = advice
  assert.deepEqual([creditedOn, credits, creditsPaisa], ['2026-11-21', 1, 240_100])
})
