import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fill, rupees, type Text } from '#platform/catalogue'
import { isPublicNumber } from '../public-number.ts'
import { courtFee, courtFeeRows, paperKinds } from './fee.ts'
import { courtFeeWording } from './wording.ts'

const today = '2026-11-22'

test('the law’s examples: Re 1 became Rs 100 and Rs 2 became Rs 500, on 1 July 2024', () => {
  assert.equal(courtFee({ paper: 'schedule-ii-one-rupee' }, today).amount, rupees(100))
  assert.equal(courtFee({ paper: 'schedule-ii-two-rupees' }, '2024-07-01').amount, rupees(500))
  for (const { paper } of courtFeeRows) {
    assert.throws(() => courtFee({ paper }, '2024-06-30'), { code: 'court-fee-no-confirmed-rate' })
  }
})

test('what the court has named is paid as it was named, and said to be unchecked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1_000_000_000 }), (stated) => {
      const { amount, steps, notices } = courtFee({ paper: 'stated', stated }, today)
      assert.equal(amount, stated)
      assert.equal(
        steps.reduce((sum, step) => sum + (step.amount ?? 0), 0),
        stated,
      )
      assert.match(notices[0]?.en ?? '', /did not work this amount out/)
    }),
    { numRuns: 100 },
  )
  assert.throws(() => courtFee({ paper: 'stated' }, today), { code: 'court-fee-amount-missing' })
})

test('every kind of paper cites its source, and says that nothing is given back', () => {
  for (const paper of paperKinds) {
    const { steps, notices } = courtFee({ paper, stated: rupees(1) }, today)
    const [step] = steps
    assert.ok(step?.source !== undefined || paper === 'stated')
    assert.ok(notices.some((notice) => /section 13/.test(notice.en)))
  }
})

test('a case is named by a number that may be public, never by a CNIC or in prose', () => {
  for (const typed of ['417/2026', 'CS 12-B/2026', 'دعویٰ 12/2026']) {
    assert.ok(isPublicNumber(typed), typed)
  }
  for (const typed of ['', '39990-1000001-8', '3999010000018', 'a, b', '<b>1</b>', undefined]) {
    assert.ok(!isPublicNumber(typed), String(typed))
  }
})

test('every message fits two SMS segments with long values', () => {
  const values = {
    amount: 'Rs 999,999,999',
    deadline: '29 September 2026',
    psid: '10012611220123456',
    reference: 'PB-MHR-0K3F-8QZT-2M5X',
    number: 'PB-MHR-0123456789ABCDEF',
  }
  for (const [name, message] of Object.entries<Text>(courtFeeWording.messages)) {
    const urdu = fill(message, 'ur', { ...values, amount: '999,999,999 روپے' })
    assert.ok(urdu.length <= 134, `${name}: ${urdu.length}`)
    assert.match(fill(message, 'en', values), /^[\x20-\x7e]{1,306}$/, name)
  }
})
