import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatNumber, makeNumber, parseNumber } from './numbers.ts'

const numbers = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([days, random]) => {
    const day = new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
    return makeNumber('PB-LHR-', day, () => random)
  })

test('a number says its day, then chance, then two check digits', () => {
  const number = makeNumber('PB-LHR-', '2026-11-22', (limit) => {
    assert.equal(limit, 1_000_000_000)
    return 123_456_789
  })
  assert.match(number, /^PB-LHR-00325123456789\d\d$/)
  // ISO 7064 MOD 97-10: the whole, check digits included, leaves 1.
  assert.equal(BigInt(number.slice(7)) % 97n, 1n)
  assert.equal(formatNumber(number), `PB-LHR-0032 5123 4567 89${number.slice(-2)}`)
})

test('a day before the first, or a prefix that nobody could type, makes no number', () => {
  assert.throws(() => makeNumber('PB-LHR-', '2025-12-31', () => 0), RangeError)
  assert.throws(() => makeNumber('PB-LHR-', 'soon', () => 0), RangeError)
  for (const prefix of ['pb-', 'PB', 'PB-L4R-', 'PB--']) {
    assert.throws(() => makeNumber(prefix, '2026-11-22', () => 0), RangeError, prefix)
  }
})

test('a number is understood however it is typed', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      const digits = number.slice(7)
      const urdu = digits.replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
      const full = { prefix: 'PB-LHR-', digits, number }
      for (const typed of [
        number,
        number.toLowerCase(),
        formatNumber(number),
        ` ${formatNumber(number)} `,
        `pb lhr ${digits.replace(/(\d{4})(?=\d)/g, '$1-')}`,
        `PB–LHR–${urdu}`,
        `\u2066${number}\u2069`,
      ]) {
        assert.deepEqual(parseNumber(typed), full, typed)
      }
      for (const typed of [digits, urdu, digits.split('').join(' ')]) {
        assert.deepEqual(parseNumber(typed), { prefix: '', digits, number: digits }, typed)
      }
    }),
  )
})

test('every single wrong digit is noticed', () => {
  fc.assert(
    fc.property(numbers, fc.nat(15), fc.integer({ min: 1, max: 9 }), (number, at, change) => {
      const i = 7 + at
      const wrong = (Number(number[i]) + change) % 10
      assert.equal(parseNumber(number.slice(0, i) + wrong + number.slice(i + 1)), undefined)
    }),
  )
})

test('every swap of two neighbours is noticed', () => {
  fc.assert(
    fc.property(numbers, fc.nat(14), (number, at) => {
      const i = 7 + at
      const [one = '', other = ''] = number.slice(i, i + 2)
      fc.pre(one !== other)
      assert.equal(parseNumber(number.slice(0, i) + other + one + number.slice(i + 2)), undefined)
    }),
  )
})

test('no number has two spellings of its check digits', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 99 }), (number, check) => {
      const other = number.slice(0, -2) + String(check).padStart(2, '0')
      assert.equal(parseNumber(other) !== undefined, other === number)
    }),
  )
})

test('anything else is no number', () => {
  for (const wrong of ['', 'PB-LHR-', '12345', '<b>1</b>', '1'.repeat(17), 'x'.repeat(5_000)]) {
    assert.equal(parseNumber(wrong), undefined, wrong)
  }
  fc.assert(fc.property(fc.string(), (typed) => void parseNumber(typed)))
})
