import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDateOf, Problem } from '#platform/kernel'
import { chargeOfBasket, newBasket } from './basket.ts'
import {
  amountDueOn,
  chargePaisaMax,
  chargeStateAt,
  type Charge,
  type ChargeState,
} from './charge.ts'
import { decidePayment } from './payment.ts'
import { isBasketPsid, makeBasketPsid, makePsid } from './psid.ts'
import { nextBelow, noon, paidWith, sampleAdvice, sampleCharge } from './samples.ts'

const psid = makeBasketPsid('1786', 1, '2026-11-22', nextBelow)
const late = { account: 'revenue/late-fee', amountPaisa: 10_000 }
const basketOf = (charges: readonly Charge[], now = noon) =>
  newBasket({ psid, personId: 'P', charges, now })
const problem = (code: string) => (error: unknown) =>
  error instanceof Problem && error.code === code

test('a basket asks for what its charges ask for, until the first of them changes', () => {
  const plain = sampleCharge()
  const surcharged = sampleCharge({ surcharge: late })
  assert.equal(basketOf([plain, surcharged]).amountPaisa, 240_000)
  const endOfDue = new Date('2026-11-25T23:59:59.999+05:00')
  assert.deepEqual(basketOf([plain, surcharged]).expiresAt, endOfDue)
  assert.deepEqual(basketOf([plain, sampleCharge()]).expiresAt, plain.expiresAt)
  const overdue = new Date('2026-11-26T00:00:00+05:00')
  const after = basketOf([plain, surcharged], overdue)
  assert.deepEqual([after.amountPaisa, after.expiresAt], [250_000, plain.expiresAt])
})

test('within its time the amount of a basket never changes', () => {
  const charge = fc.record({ paisa: fc.integer({ min: 1, max: 1e9 }), isLate: fc.boolean() })
  const charges = fc.array(charge, { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(charges, fc.integer({ min: 0, max: 100 }), (some, share) => {
      const members = some.map(({ paisa, isLate }) =>
        sampleCharge({
          lines: [{ account: 'revenue/kite-permit', amountPaisa: paisa }],
          surcharge: isLate ? late : undefined,
        }),
      )
      const basket = basketOf(members)
      const spanMs = basket.expiresAt.getTime() - noon.getTime()
      const at = new Date(noon.getTime() + Math.floor((spanMs * share) / 100))
      const asked = chargeOfBasket(basket, members)
      const lines = asked.lines.reduce((sum, line) => sum + line.amountPaisa, 0)
      assert.deepEqual([chargeStateAt(asked, at), lines], ['unpaid', basket.amountPaisa])
      const day = civilDateOf(at)
      assert.equal(amountDueOn(asked, day), basket.amountPaisa)
      assert.equal(
        members.reduce((sum, member) => sum + amountDueOn(member, day), 0),
        basket.amountPaisa,
      )
    }),
  )
})

test('a basket has two to twenty different charges of one place that can be paid', () => {
  const charge = sampleCharge()
  const many = Array.from({ length: 21 }, () => sampleCharge())
  for (const wrong of [[], [charge], [charge, charge], many]) {
    assert.throws(() => basketOf(wrong), problem('payments-basket-size'))
  }
  const elsewhere = sampleCharge({ jurisdiction: 'PB-KSR' })
  assert.throws(() => basketOf([charge, elsewhere]), problem('payments-basket-places'))
  for (const state of ['paid', 'expired', 'cancelled'] as const) {
    const closed = { ...sampleCharge(), state }
    assert.throws(() => basketOf([charge, closed]), problem('payments-basket-closed'))
  }
  const dear = () =>
    sampleCharge({ lines: [{ account: 'revenue/kites', amountPaisa: chargePaisaMax }] })
  assert.throws(() => basketOf([dear(), dear()]), problem('payments-basket-amount'))
})

test('a basket is open only while each of its charges is', () => {
  const [a, b] = [sampleCharge(), sampleCharge()]
  const basket = basketOf([a, b])
  const stateWith = (members: readonly Charge[]) => chargeOfBasket(basket, members).state
  const inState = (state: ChargeState) => ({ ...b, state })
  assert.equal(stateWith([a, b]), 'unpaid')
  assert.equal(stateWith([a]), 'cancelled', 'one is missing')
  assert.equal(stateWith([a, inState('cancelled')]), 'cancelled')
  assert.equal(stateWith([a, paidWith(b, sampleAdvice(b))]), 'cancelled', 'paid by itself')
  assert.equal(stateWith([a, inState('expired')]), 'expired')
  const paid = [a, b].map((one) => {
    const charge = paidWith(one, sampleAdvice(one))
    return charge.paidBy ? { ...charge, paidBy: { ...charge.paidBy, basket: psid } } : charge
  })
  const whole = chargeOfBasket(basket, paid)
  assert.deepEqual([whole.state, whole.paidBy?.amountPaisa], ['paid', basket.amountPaisa])
})

test('a bank pays a basket like any charge: the exact sum, with a transfer for each line', () => {
  const members = [sampleCharge(), sampleCharge(), sampleCharge()]
  const charge = chargeOfBasket(basketOf(members), members)
  const facts = { charge, earlierPayments: [], now: noon, bankKnown: true }
  const paid = decidePayment({ ...facts, advice: sampleAdvice(charge) })
  assert.equal(paid.responseCode, '00')
  assert.equal(paid.transfers.length, 3)
  const part = decidePayment({ ...facts, advice: sampleAdvice(charge, { amountPaisa: 240_000 }) })
  assert.equal(part.responseCode, '04')
})

test('the numbers of baskets and of charges never meet', () => {
  const any = fc.integer({ min: 0, max: 899_999_999 })
  fc.assert(
    fc.property(any, (drawn) => {
      const below = (limit: number) => drawn % limit
      const own = makePsid('1786', 1, '2026-11-22', below)
      const other = makeBasketPsid('1786', 1, '2026-11-22', below)
      assert.deepEqual([isBasketPsid(own), isBasketPsid(other)], [false, true])
    }),
  )
})
