import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fill, inAlphabet, placeholdersOf, say, text, tidyText, westernDigits } from './text.ts'

const number = '4210-2600-1234-5678'

test('a number inside an Urdu sentence stands in an isolate of its own', () => {
  const message = text('Stamp {number} is issued.', 'اسٹامپ {number} جاری ہو گیا۔')
  assert.equal(say(message, 'ur', { number }), `اسٹامپ \u2066${number}\u2069 جاری ہو گیا۔`)
  assert.equal(say(message, 'en', { number }), `Stamp ${number} is issued.`)
})

test('a name in Urdu keeps its own direction inside an English sentence', () => {
  const message = text('Dear {name}', 'محترم {name}')
  assert.equal(say(message, 'en', { name: 'امینہ' }), 'Dear \u2068امینہ\u2069')
})

test('a value that each language says differently comes in the language of its sentence', () => {
  const message = text('Pay {amount}', '{amount} ادا کریں')
  const amount = text('Rs 300', '300 روپے')
  assert.equal(fill(message, 'en', { amount }), 'Pay Rs 300')
  assert.equal(fill(message, 'ur', { amount }), '\u2068300 روپے\u2069 ادا کریں')
})

test('a wording that asks for a value nobody gives is an error, not a blank', () => {
  const message = text('Pay {amount}', 'ادا کریں {amount}')
  assert.throws(() => say(message, 'en', {} as never), /no value for \{amount\}/)
  assert.deepEqual(placeholdersOf(message.ur), ['amount'])
})

test('Urdu and Arabic digits become western ones', () => {
  assert.equal(westernDigits('۳۵۲۰۲-١٢٣'), '35202-123')
})

test('control, direction and look-alike characters are brought to one spelling', () => {
  assert.equal(tidyText('  علي\u200f \u202e ك\u0000 '), 'علی ک')
  assert.equal(tidyText('a\t\nb'), 'a b')
})

test('what is tidy stays as it is, whichever way it takes', () => {
  const pieces = fc.constantFrom(
    'a',
    'Z',
    '9',
    ' ',
    'ا',
    'ی',
    'ي',
    'ك',
    '\u064B',
    '\u200f',
    '-',
    '\t',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const tidy = tidyText(parts.join(''))
      assert.doesNotMatch(tidy, /[\p{Cc}\p{Cf}]|^\s|\s$|\s\s|[يك]/u)
    }),
  )
})

test('Urdu words come in the order of the Urdu alphabet, English in that of the English', () => {
  const urdu = [
    'گوجرہ',
    'ٹبہ',
    'یزمان',
    'پاکپتن',
    'ڈسکہ',
    'اٹک',
    'تلہ',
    'دینہ',
    'ہنزہ',
    'ڑنگ',
    'رتی',
  ]
  const inOrder = [
    'اٹک',
    'پاکپتن',
    'تلہ',
    'ٹبہ',
    'دینہ',
    'ڈسکہ',
    'رتی',
    'ڑنگ',
    'گوجرہ',
    'ہنزہ',
    'یزمان',
  ]
  assert.deepEqual(
    inAlphabet(urdu, 'ur', (name) => name),
    inOrder,
  )
  assert.deepEqual(
    inAlphabet(['b', 'C', 'a'], 'en', (name) => name),
    ['a', 'b', 'C'],
  )
})
