import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isolateRuns, withoutTricks } from './bidi.ts'

const show = (text: string) => text.replace(/\u2066/g, '<').replace(/\u2069/g, '>')

test('a number inside Urdu is isolated as a whole', () => {
  for (const [text, expected] of [
    ['حوالہ نمبر 4210-2600-1234-5678 درج', 'حوالہ نمبر <4210-2600-1234-5678> درج'],
    ['بتاریخ 21-11-2026 کو', 'بتاریخ <21-11-2026> کو'],
    ['مکان 12-B، گلی 3', 'مکان <12-B>، گلی <3>'],
    ['رقم Rs 1,250 صرف', 'رقم <Rs 1,250> صرف'],
    ['فون (042) 99210000 پر', 'فون <(042) 99210000> پر'],
    ['سال (2026) میں', 'سال (<2026>) میں'],
    ['22 نومبر 2026, 14:05', '<22> نومبر <2026>, <14:05>'],
    ['شرح 3% ہے۔', 'شرح <3%> ہے۔'],
    ['پتہ \u2068مکان 12-B، گلی 3\u2069 ہے', 'پتہ \u2068مکان <12-B>، گلی <3>> ہے'],
    ['تاریخ ۲۱-۱۱-۲۰۲۶ کو', 'تاریخ <۲۱-۱۱-۲۰۲۶> کو'],
  ] as const) {
    assert.equal(show(isolateRuns(text)), expected)
  }
})

test('what is isolated already, and text without Urdu, stays as it is', () => {
  for (const text of ['نمبر \u20664210-2600\u2069 درج', 'House 12-B, Street 3', '35202-1', '']) {
    assert.equal(isolateRuns(text), text)
  }
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'اردو نمبر 12-B،()%'.split('')) }), (text) => {
      const once = isolateRuns(text)
      assert.equal(isolateRuns(once), once)
      assert.equal(once.replace(/[\u2066\u2069]/g, ''), text)
    }),
  )
})

test('characters that turn a line around unseen are taken out', () => {
  assert.equal(withoutTricks('Rs \u202E0001\u202C'), 'Rs 0001')
  assert.equal(withoutTricks('a\u2067b'), 'ab', 'an isolate that never closes')
  assert.equal(withoutTricks('a\u2069\u2066b'), 'ab', 'closed before it opens')
  assert.equal(withoutTricks('\u2066a\u2069'), '\u2066a\u2069')
  assert.equal(withoutTricks('one\ntwo\u0000\u0007'), 'one\ntwo  ')
})
