import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { keyOfWord, nameKeys } from './phonetic-key.ts'
import { spellings } from './test-names.ts'

describe('POP-3 the spellings of a name meet', () => {
  for (const [first = '', ...others] of spellings) {
    test(first, () => {
      for (const other of others) assert.deepEqual(nameKeys(other), nameKeys(first), other)
    })
  }
})

test('names that only sound alike stay apart', () => {
  for (const [one, other] of [
    ['Muhammad', 'Mehmood'],
    ['Hassan', 'Hussain'],
    ['Tariq', 'Tahir'],
    ['Imran', 'Amir'],
    ['Nasreen', 'Nasir'],
    ['Ali', 'Asif'],
    ['Saima', 'Samina'],
  ] as const) {
    assert.notDeepEqual(nameKeys(one), nameKeys(other), `${one} and ${other}`)
  }
})

test('what half of the country is called counts only where nothing else is left', () => {
  assert.deepEqual(nameKeys('Muhammad Aslam Khan'), nameKeys('Aslam'))
  assert.equal(nameKeys('Muhammad Khan').length, 2)
})

test('of a name without letters there is no key', () => {
  for (const name of ['', '  ', '۱۲۳', '--', '12345']) assert.deepEqual(nameKeys(name), [])
})

const roman = fc.stringMatching(/^[a-z]{2,14}$/)
const urdu = fc.stringMatching(/^[ابپتجچحخدرزسشصطعغفقکگلمنوہی]{2,12}$/)

test('a key says nothing of case, spaces, marks and doubled letters', () => {
  fc.assert(
    fc.property(roman, (name) => {
      assert.deepEqual(nameKeys(`  ${name.toUpperCase()}. `), nameKeys(name))
    }),
  )
  fc.assert(
    fc.property(urdu, (name) => {
      const marked = Array.from(name, (letter) => `${letter}\u064E`).join('')
      assert.deepEqual(nameKeys(marked), nameKeys(name))
    }),
  )
})

test('whatever is typed, a key is short, plain and the same the next time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const keys = nameKeys(typed)
      assert.deepEqual(nameKeys(typed), keys)
      assert.ok(keys.length <= 4)
      for (const key of keys) assert.match(key, /^[A-Za-z]+$/)
    }),
  )
  fc.assert(fc.property(roman, (word) => assert.match(keyOfWord(word), /^[A-Za-z]*$/)))
})
