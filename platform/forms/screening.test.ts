import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { personalNumbersIn } from './screening.ts'

const told: readonly (readonly [string, readonly string[]])[] = [
  ['My card is 39990-1000001-8.', ['identity']],
  ['شناختی کارڈ ۳۹۹۹۰-۱۰۰۰۰۰۱-۸', ['identity']],
  ['کارڈ ٣٩٩٩٠١٠٠٠٠٠١٨ ہے', ['identity']],
  ['39990–1000001–8', ['identity']],
  ['call 0300-1234567', ['phone']],
  ['فون ۰۳۰۰ ۱۲۳ ۴۵۶۷ پر', ['phone']],
  ['+92 300 1234567 or 00923001234567', ['phone']],
  ['\u2066+923001234567\u2069', ['phone']],
  ['office 042-35761234', ['phone']],
  ['the car LEA-1234 stands there', ['plate']],
  ['leb-19-1234', ['plate']],
  ['گاڑی ABC ۱۲۳ والا', ['plate']],
  ['0300 1234567, LEA-1234, 39990-1000001-8', ['identity', 'phone', 'plate']],
]
for (const [written, kinds] of told) {
  test(`what names a person is seen: ${written}`, () => {
    assert.deepEqual(personalNumbersIn(written), kinds)
  })
}

const innocent = [
  'The light has been out since 20 November 2026 at 18:30.',
  'may 2026, in 2025, of 500 houses',
  'گلی نمبر 12، مکان 340 کے سامنے، 3 ہفتے سے',
  'Rs 12,500 were asked, PSID 1786 0000 0000',
  'PB-MHR-99A1 is the reference',
  '',
]
for (const written of innocent) {
  test(`other numbers are not: ${written}`, () => {
    assert.deepEqual(personalNumbersIn(written), [])
  })
}

test('a number is seen in whatever script its digits are', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 13, maxLength: 13 })
  fc.assert(
    fc.property(digits, fc.constantFrom(0x30, 0x660, 0x6f0), (number, zero) => {
      const written = number.map((digit) => String.fromCodePoint(zero + digit)).join('')
      assert.ok(personalNumbersIn(`گواہ ${written}`).includes('identity'))
    }),
  )
})
