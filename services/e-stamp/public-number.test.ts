import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isPublicNumber } from './public-number.ts'

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''))
const zeros = fc.constantFrom('0', '۰', '٠')
/** In Western, Persian or Arabic digits, and with anything allowed between any two of them. */
const written = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, zeros, fc.array(fc.constantFrom('', '', '-', ' ', '.', '/', ' (', ')')))
    .map(([typed, zero, between]) =>
      [...typed].map((digit, i) => digitOf(zero, digit) + (between[i] ?? '')).join(''),
    )
const digitOf = (zero: string, digit: string) =>
  String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit))
const before = fc.constantFrom('', 'No. ', 'بہی ', 'CS 1/')

test('numbers of registers, courts and books may be public', () => {
  const good = [
    'Deed 1204/2026',
    'دعویٰ 45/2026',
    'دعویٰ ۴۵/۲۰۲۶',
    'W.P. 2803/2020',
    'RFA-12-2026-LHR',
    'Book 1 No. 77 (2026)',
    'بہی نمبر 1',
    'CS 12-B/2026',
    '1432',
  ]
  for (const typed of good) assert.ok(isPublicNumber(typed), typed)
})

test('a CNIC or a name may not, however it is written', () => {
  const bad = [
    '۳۵۲۰۲۱۲۳۴۵۶۷۱',
    '35202 1234567 1',
    '35202.1234567.1',
    '35202/1234567/1',
    '३५२०२१२३४५६७१',
    '35202 a 1234567 b 1',
    '0300-1234567',
    '0092 300 1234567',
    'Ayesha Bibi w/o Ahmad',
    'Ayesha Bibi w/o Ahmad 12/2026',
    'عائشہ بی بی زوجہ احمد 12',
    'Ayesha Bibi',
    'W.P.',
    '/1',
    '<b>1</b>',
    '',
    undefined,
    12,
  ]
  for (const typed of bad) assert.ok(!isPublicNumber(typed), String(typed))
})

test('no thirteen digits are public, in any script and with anything between them', () => {
  fc.assert(
    fc.property(before, written(digits(13)), (label, cnic) => {
      assert.equal(isPublicNumber(`${label}${cnic}`), false)
    }),
  )
})

test('no mobile number is public, with or without its country', () => {
  const mobile = fc
    .tuple(fc.constantFrom('03', '923', '00923'), digits(9))
    .map(([start, rest]) => start + rest)
  fc.assert(
    fc.property(before, written(mobile), (label, phone) => {
      assert.equal(isPublicNumber(`${label}${phone}`), false)
    }),
  )
})

test('three words, or thirteen letters, are prose whatever number follows', () => {
  const word = fc.constantFrom('Bibi', 'Ahmad', 'Akram', 'بی', 'احمد', 'زوجہ')
  fc.assert(
    fc.property(fc.array(word, { minLength: 3, maxLength: 5 }), fc.nat(9_999), (words, number) => {
      assert.equal(isPublicNumber(`${words.join(' ')} ${number}`), false)
    }),
  )
  assert.equal(isPublicNumber(`${'a'.repeat(12)} 1`), true)
  assert.equal(isPublicNumber(`${'a'.repeat(13)} 1`), false)
})

test('what is public in one kind of digits is public in each of them', () => {
  fc.assert(
    fc.property(
      fc.nat(99_999),
      fc.integer({ min: 1900, max: 2100 }),
      zeros,
      (number, year, zero) => {
        const typed = `${number}/${year}`.replaceAll(/\d/g, (digit) => digitOf(zero, digit))
        assert.equal(isPublicNumber(typed), true)
      },
    ),
  )
})
