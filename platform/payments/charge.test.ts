import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Problem } from '#platform/kernel'
import { isAccountId } from './account.ts'
import {
  amountDueOn,
  chargeMovesFrom,
  lawfulMoves,
  chargePaisaMax,
  chargeStateAt,
  chargeStates,
  linesDueOn,
} from './charge.ts'
import { sampleCharge } from './samples.ts'

const problem = (code: string) => (error: unknown) =>
  error instanceof Problem && error.code === code
const line = (amountPaisa: number, account = 'revenue/kite-permit') => ({ account, amountPaisa })

test('a charge is the sum of its lines', () => {
  assert.equal(sampleCharge({ lines: [line(120_000), line(1)] }).amountPaisa, 120_001)
})

for (const amount of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, chargePaisaMax + 1]) {
  test(`nobody can be charged ${amount} paisa`, () => {
    assert.throws(
      () => sampleCharge({ lines: [line(amount)] }),
      problem('payments-amount-unpayable'),
    )
  })
}

test('a charge of nothing, and one too large with its surcharge, are refused', () => {
  assert.throws(() => sampleCharge({ lines: [] }), problem('payments-amount-unpayable'))
  assert.throws(
    () => sampleCharge({ lines: [line(chargePaisaMax)], surcharge: line(1) }),
    problem('payments-amount-unpayable'),
  )
})

test('a charge names accounts that exist as kinds', () => {
  assert.throws(
    () => sampleCharge({ lines: [line(1, 'kites')] }),
    problem('payments-account-unknown'),
  )
  for (const good of ['revenue/stamp-duty', 'clearing/1LINK', 'suspense/BOP']) {
    assert.equal(isAccountId(good), true)
  }
  for (const bad of [
    'revenue',
    'revenue/',
    'gold/BOP',
    'revenue/a/b',
    "revenue/x';--",
    'revenue/ا',
  ]) {
    assert.equal(isAccountId(bad), false)
  }
})

test('a charge cannot be born overdue nor expire before it is due', () => {
  assert.throws(() => sampleCharge({ dueDate: '2026-11-21' }), problem('payments-charge-misdated'))
  assert.throws(
    () => sampleCharge({ expiresAt: new Date('2026-11-24T23:59:59+05:00') }),
    problem('payments-charge-misdated'),
  )
})

test('the surcharge counts from the day after the due date', () => {
  const late = sampleCharge({ surcharge: line(10_000, 'revenue/late-fee') })
  assert.equal(amountDueOn(late, '2026-11-25'), 120_000)
  assert.equal(amountDueOn(late, '2026-11-26'), 130_000)
  assert.equal(linesDueOn(late, '2026-11-26').length, 2)
  assert.equal(amountDueOn(sampleCharge(), '2026-11-26'), 120_000)
})

test('only what is open can expire by the clock', () => {
  const charge = sampleCharge()
  const after = new Date(charge.expiresAt.getTime() + 1)
  assert.equal(chargeStateAt(charge, charge.expiresAt), 'unpaid')
  assert.equal(chargeStateAt(charge, after), 'expired')
  assert.equal(chargeStateAt({ ...charge, state: 'cancelled' }, after), 'cancelled')
  assert.equal(chargeStateAt({ ...charge, state: 'paid' }, after), 'paid')
})

test('paid, expired and cancelled are final', () => {
  const final = chargeStates.filter((state) => chargeMovesFrom(state).length === 0)
  assert.deepEqual(final, ['paid', 'expired', 'cancelled'])
  assert.deepEqual(lawfulMoves, ['unpaid paid', 'unpaid expired', 'unpaid cancelled'])
})

test('a refusal says the amount and the limit in both languages', () => {
  try {
    sampleCharge({ lines: [line(chargePaisaMax + 1)] })
    assert.fail('it was accepted')
  } catch (error) {
    assert.ok(error instanceof Problem)
    assert.match(error.title('ur'), /10,000,000,000\sروپے/)
    assert.match(error.wayOut('en'), /at most Rs 9,999,999,999\.99/)
  }
})
