import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkPaisa, formatMoney, moneyInWords, moneyText, percentageOf, rupees } from './money.ts'

const cases: readonly [number, string, string, string][] = [
  [30_000, 'Rs 300', 'Rupees three hundred only', 'تین سو روپے صرف'],
  [
    120_050,
    'Rs 1,200.50',
    'Rupees one thousand two hundred and fifty paisa only',
    'ایک ہزار دو سو روپے اور پچاس پیسے صرف',
  ],
  [
    rupees(1_234_567),
    'Rs 1,234,567',
    'Rupees twelve lakh thirty-four thousand five hundred sixty-seven only',
    'بارہ لاکھ چونتیس ہزار پانچ سو سڑسٹھ روپے صرف',
  ],
  [rupees(10_000_000), 'Rs 10,000,000', 'Rupees one crore only', 'ایک کروڑ روپے صرف'],
  [rupees(0), 'Rs 0', 'Rupees zero only', 'صفر روپے صرف'],
]

for (const [paisa, digits, english, urdu] of cases) {
  test(`${digits} in digits and in the words of both languages`, () => {
    assert.equal(formatMoney(paisa), digits)
    assert.equal(moneyInWords(paisa, 'en'), english)
    assert.equal(moneyInWords(paisa, 'ur'), urdu)
  })
}

test('inside a sentence rupees stand before the number in English and after it in Urdu', () => {
  assert.deepEqual(moneyText(rupees(1_250)), { en: 'Rs 1,250', ur: '1,250\u00a0روپے' })
})

test('a percentage is rounded up to the whole rupee, and never by more than one', () => {
  assert.equal(percentageOf(rupees(100), 100), rupees(1))
  assert.equal(percentageOf(rupees(101), 100), rupees(2))
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 14 }),
      fc.integer({ min: 0, max: 10_000 }),
      (amount, rate) => {
        const exact = (BigInt(amount) * BigInt(rate)) / 10_000n
        const rounded = BigInt(percentageOf(amount, rate))
        assert.equal(rounded % 100n, 0n)
        assert.ok(rounded >= exact && rounded - exact <= 100n)
      },
    ),
  )
})

test('a fraction of a paisa is an error, never rounded in silence', () => {
  assert.throws(() => checkPaisa(0.5), RangeError)
  assert.throws(() => checkPaisa(2 ** 53), RangeError)
})
