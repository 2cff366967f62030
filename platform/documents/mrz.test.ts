import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { mrzCheckDigit, mrzName, mrzNameField, readMrz, writeMrz } from './mrz.ts'

/** The specimen of Doc 9303, part 4, appendix. */
const specimen = {
  issuer: 'UTO',
  nationality: 'UTO',
  surname: 'Eriksson',
  givenNames: 'Anna Maria',
  number: 'L898902C3',
  dateOfBirth: '1974-08-12',
  sex: 'F',
  expiresOn: '2012-04-15',
  optional: 'ZE184226B',
} as const
const lines = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
] as const

test('the specimen of Doc 9303 is written and read, every digit of it', () => {
  assert.deepEqual(writeMrz(specimen), lines)
  assert.deepEqual(readMrz(lines.join('\n'), '2012-01-01'), {
    reading: {
      mayBeCut: false,
      document: { ...specimen, surname: 'ERIKSSON', givenNames: 'ANNA MARIA' },
    },
  })
})

test('the check digits of the examples in Doc 9303, part 3, appendix A', () => {
  assert.equal(mrzCheckDigit('520727'), '3')
  assert.equal(mrzCheckDigit('AB2134<<<'), '5')
})

test('one character misread is found by its own digit and by the composite', () => {
  const wrong = (at: number, char: string) =>
    readMrz(`${lines[0]}\n${lines[1].slice(0, at)}${char}${lines[1].slice(at + 1)}`, '2012-01-01')
  assert.deepEqual(wrong(0, 'M'), { faults: ['number', 'composite'] })
  assert.deepEqual(wrong(13, '8'), { faults: ['date-of-birth', 'composite'] })
  assert.deepEqual(wrong(21, '2'), { faults: ['expiry', 'composite'] })
  assert.deepEqual(wrong(28, 'Y'), { faults: ['optional', 'composite'] })
  assert.deepEqual(wrong(43, '5'), { faults: ['composite'] })
  assert.deepEqual(readMrz(lines[0], '2012-01-01'), { faults: ['shape'] })
  assert.deepEqual(readMrz(`${lines[0]}\n${lines[1]}\n<`, '2012-01-01'), { faults: ['shape'] })
})

test('names lose marks and apostrophes; a hyphen parts them; other scripts are refused', () => {
  assert.equal(mrzName("D'Artagnan"), 'DARTAGNAN')
  assert.equal(mrzName('Gul-e-Rana  Khan'), 'GUL<E<RANA<KHAN')
  assert.equal(mrzName('Müller Strauß Ørsted Núñez'), 'MUELLER<STRAUSS<OERSTED<NUNEZ')
  assert.equal(mrzName('Ch. Akram'), 'CH<AKRAM')
  assert.equal(mrzName('محمد'), undefined)
  assert.equal(mrzName('John 2'), undefined)
  assert.equal(mrzName(''), undefined)
})

test('a name too long ends in a letter and keeps an initial of the given names', () => {
  const surname = 'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WARNAMBOOL'
  const field = mrzNameField(surname, 'DINGO<POTOROO')
  assert.match(field, /<<D$/)
  assert.equal(field.length, 39)
  // Where a filler would stand last, the part before it gives up a letter.
  const filled = `${'A'.repeat(10)}<<${'B'.repeat(26)}<CCC`
  assert.equal(mrzNameField('A'.repeat(10), `${'B'.repeat(26)}<CCC`).at(-1), 'C')
  assert.equal(filled.charAt(38), '<')
})

const word = fc.string({
  unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')),
  minLength: 1,
  maxLength: 24,
})
const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))
const day = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

test('whatever is written is two lines of 44 and reads back, but for a name that was cut', () => {
  const documents = fc.record({
    issuer: fc.constant('PAK'),
    nationality: fc.constant('PAK'),
    surname: name,
    givenNames: fc.oneof(fc.constant(''), name),
    number: fc.stringMatching(/^[A-Z]{2}\d{7}$/),
    dateOfBirth: day('1926-11-24', '2026-11-22'),
    sex: fc.constantFrom('M', 'F', 'X'),
    expiresOn: day('2026-11-22', '2036-11-22'),
    optional: fc.oneof(fc.constant(''), fc.stringMatching(/^[1-7]\d{12}$/)),
  })
  fc.assert(
    fc.property(documents, (document) => {
      const [one, two] = writeMrz(document as never)
      assert.equal(one.length, 44)
      assert.equal(two.length, 44)
      const read = readMrz(`${one}\n${two}`, '2026-11-22')
      assert.ok('reading' in read, JSON.stringify(read))
      const { surname, givenNames, ...rest } = document
      const { surname: s, givenNames: g, ...others } = read.reading.document
      assert.deepEqual(others, rest)
      if (read.reading.mayBeCut) {
        assert.match(one, /[A-Z]$/)
        assert.equal(g.charAt(0), givenNames.charAt(0))
      } else assert.deepEqual([s, g], [surname, givenNames])
    }),
  )
})

test('the only initial stays where the cut would fall behind it', () => {
  const surname = 'MUHAMMAD ABDULLAHRAHMA KHANZA ALI YUSUFZA'.slice(0, 35)
  assert.equal(surname.length, 35)
  const field = mrzNameField(surname.replaceAll(' ', '<'), 'A<BAKR')
  assert.equal(field.length, 39)
  assert.match(field, /<<A<B$/)
})

test('no single digit changed in the second line goes unnoticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 43 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
      const [one, two] = writeMrz(specimen)
      const char = two.charAt(at)
      fc.pre(/\d/.test(char))
      const wrong = two.slice(0, at) + String((Number(char) + more) % 10) + two.slice(at + 1)
      assert.ok('faults' in readMrz(`${one}\n${wrong}`, '2012-01-01'))
    }),
  )
})
