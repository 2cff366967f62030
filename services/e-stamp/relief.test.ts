import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, Problem, rupees } from '#platform/catalogue'
import { shareADay } from './dated-rows.ts'
import { authorityOf, deductionRows, refundReasons, timeRows } from './relief-rows.ts'
import { checkApplication, refundByLaw, refundOf, timeFor } from './relief.ts'

const boughtOn = '2026-05-22'

function apply(reason: string, today: string, executionDate = '2026-05-25') {
  return () =>
    checkApplication({
      answers: { executionDate },
      said: { reason },
      evidence: {},
      item: { issuedOn: boughtOn },
      amount: rupees(300),
      since: '2026-11-01',
      today,
    } as never)
}

const refused = (code: string) => (error: unknown) =>
  error instanceof Problem && error.code === code

test('an unused stamp may be given back for six months, the last day included', () => {
  assert.doesNotThrow(apply('party-refused', '2026-11-22'))
  assert.throws(apply('party-refused', '2026-11-23'), refused('e-stamp-refund-too-late'))
})

test('a deed that was signed and is void: two months from its date, not from the purchase', () => {
  assert.doesNotThrow(apply('executed-void', '2026-07-25'))
  assert.throws(apply('executed-void', '2026-07-26'), refused('e-stamp-refund-too-late'))
})

test('the refusal names its section, and how sure we are of it', () => {
  assert.throws(apply('duplicate', '2027-01-01'), (error: unknown) => {
    assert.ok(error instanceof Problem)
    assert.equal(error.field, 'reason')
    assert.match(error.title('en'), /22 November 2026/)
    assert.match(error.wayOut('en'), /Section 54.*not yet compared/)
    assert.match(error.wayOut('ur'), /دفعہ 54|دفعہ ⁦54⁩/)
    return true
  })
})

test('every reason has one time limit on every day; every row says how sure it is', () => {
  for (const reason of refundReasons) {
    const rows = timeRows.filter(({ reasons }) => reasons.includes(reason))
    assert.ok(rows.length > 0, reason)
    for (const [i, row] of rows.entries()) {
      assert.ok(
        rows.slice(i + 1).every((next) => !shareADay(row, next)),
        reason,
      )
    }
  }
  for (const row of [...timeRows, ...deductionRows]) {
    const { en, ur } = authorityOf(row)
    assert.equal(row.certainty === 'unconfirmed', /not yet compared/.test(en))
    assert.ok(ur !== en)
  }
})

test('a later application is never in time where an earlier one was too late', () => {
  const reason = fc.constantFrom(...refundReasons)
  fc.assert(
    fc.property(reason, fc.nat(400), fc.nat(400), (which, early, more) => {
      const ask = (day: string) =>
        timeFor({ reason: which, boughtOn, executedOn: boughtOn, today: day }).lastDay >= day
      const first = addDays(boughtOn, early)
      assert.ok(ask(first) || !ask(addDays(first, more)))
    }),
  )
  const { lastDay } = timeFor({
    reason: 'unfit',
    boughtOn: '2026-08-31',
    executedOn: '2026-08-31',
    today: '2026-09-01',
  })
  assert.equal(lastDay, addMonths('2026-08-31', 6))
})

test('ten paisa are kept of each rupee: Rs 300 gives Rs 270 back', () => {
  const { amount, deducted } = refundOf(rupees(300), '2026-11-22')
  assert.deepEqual([amount, deducted], [rupees(270), rupees(30)])
})

test('the law of the day of application decides, not that of the day of approval', () => {
  const [row] = deductionRows
  assert.ok(row)
  const rows = [
    { ...row, to: '2026-11-22' },
    { ...row, from: '2026-11-23', keptOfRupee: 50 },
  ]
  const asked = (refundAskedOn: string) =>
    refundByLaw({ amount: rupees(300), item: { refundAskedOn }, since: '2026-12-01' }, rows)
  assert.equal(asked('2026-11-22').amount, rupees(270))
  assert.equal(asked('2026-11-23').amount, rupees(150))
})

test('nothing is lost or made: paid back and kept are what was paid, and the steps say so', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1_000_000_000 }), (paid) => {
      const { amount, deducted, steps } = refundOf(paid, '2026-11-22')
      assert.equal(amount + deducted, paid)
      assert.ok(amount >= 0 && deducted * 10 >= paid && deducted < paid / 10 + 10)
      assert.equal(
        steps.reduce((sum, step) => sum + (step.amount ?? 0), 0),
        amount,
      )
      assert.ok(
        steps.every(
          ({ article, authority, from, source }) => article && authority && from && source,
        ),
      )
    }),
  )
})
