import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { westernDigits } from '#platform/kernel'
import { maskPersonal } from './index.ts'

const urdu = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
const arabic = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))

const digitsOf = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((list) => list.join(''))
const cnics = fc.tuple(fc.integer({ min: 1, max: 7 }), digitsOf(12)).map(([a, b]) => `${a}${b}`)
const separators = fc.constantFrom(
  '',
  '-',
  ' ',
  '\u2013',
  '\u2011',
  '\u00a0',
  ' - ',
  '%2D',
  '%20',
  '\\t',
)
const scripts = fc.constantFrom(
  (s: string) => s,
  urdu,
  arabic,
  encodeURIComponent,
  (s: string) => encodeURIComponent(urdu(s)),
)
/** What may stand around a number: no digit directly beside it. */
const surroundings = fc.constantFrom(
  '',
  ' ',
  '"',
  '=',
  '(',
  'CNIC',
  'نمبر ',
  '%20',
  '%3D',
  ':"',
  '/',
  '?cnic=',
  ' 12 ',
  '\\n',
  '⁦',
)

/** The digits that somebody could still read in a line, escapes resolved. */
function digitsIn(line: string): string {
  let plain = line
  try {
    plain = decodeURIComponent(line)
  } catch {
    // A lone percent sign stays as it is.
  }
  return westernDigits(plain).replace(/\D/g, '')
}

test('no CNIC leaves in any script, grouping or surrounding (T-OPS-2)', () => {
  fc.assert(
    fc.property(
      cnics,
      separators,
      scripts,
      surroundings,
      surroundings,
      (cnic, separator, script, before, after) => {
        const groups = [cnic.slice(0, 5), cnic.slice(5, 12), cnic.slice(12)]
        const line = `${before}${groups.map(script).join(separator)}${after}`
        const masked = maskPersonal(line)
        assert.match(masked, /\[(cnic|phone)\]/, line)
        assert.ok(!digitsIn(masked).includes(cnic.slice(2, 10)), `${line} → ${masked}`)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('no mobile number leaves in any form in which people write it', () => {
  const prefixes = fc.constantFrom(
    '0',
    '+92',
    '92',
    '0092',
    '+92 ',
    '(+92) ',
    '+92 (0) ',
    '%2B92',
    '',
  )
  const shapes = fc.constantFrom(
    (n: string) => n,
    (n: string) => `${n.slice(0, 3)}-${n.slice(3)}`,
    (n: string) => `${n.slice(0, 3)} ${n.slice(3)}`,
    (n: string) => `${n.slice(0, 3)}%20${n.slice(3)}`,
  )
  fc.assert(
    fc.property(
      prefixes,
      shapes,
      digitsOf(9),
      fc.constantFrom((s: string) => s, urdu, arabic),
      surroundings,
      (prefix, shape, rest, script, before) => {
        const number = script(shape(`3${rest}`).replace('%20', ' '))
        const line = `${before}${script(prefix)}${number} sent`
        const masked = maskPersonal(line)
        assert.match(masked, /\[(phone|cnic)\]/, line)
        assert.ok(!digitsIn(masked).includes(rest.slice(2)), `${line} → ${masked}`)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('a CNIC and a phone side by side both go', () => {
  assert.equal(maskPersonal('3520212345671 03001234567'), '[cnic] [phone]')
  assert.equal(maskPersonal('35202-1234567-1,+923001234567'), '[cnic],+[phone]')
})

test('a line of JSON stays JSON, also when the number was not quoted', () => {
  fc.assert(
    fc.property(cnics, fc.string(), (cnic, words) => {
      const entry = {
        time: 1_790_000_000_000,
        cnic: Number(cnic),
        list: [cnic, Number(cnic)],
        words,
      }
      const masked = maskPersonal(JSON.stringify(entry))
      assert.equal((JSON.parse(masked) as { time: number }).time, 1_790_000_000_000)
      assert.ok(!masked.includes(cnic))
    }),
  )
})

test('what is no personal number stays: times, ids, payment references, amounts, addresses', () => {
  for (const line of [
    '{"level":30,"time":1790000000000,"ms":12.25,"requestId":"0K3F8QZT2M5X"}',
    '{"time":"2026-11-22T10:20:30.123Z","msg":"listening on 127.0.0.1:8080"}',
    'PSID 10012345678901234567 Rs 1,234,567 paid',
    '550e8400-e29b-41d4-a716-446655440000',
    'stamp PB-LHR-0000123456 on 2026-11-22 10:20:30',
    'plain words, اردو الفاظ, no numbers',
  ]) {
    assert.equal(maskPersonal(line), line)
  }
})

test('a time key inside a text does not smuggle a CNIC out', () => {
  const line = JSON.stringify({ msg: '"time":3520212345671' })
  assert.ok(!maskPersonal(line).includes('3520212345671'))
})

test('masking twice changes nothing more, and no input is slow or fatal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (line) => {
      const masked = maskPersonal(line)
      assert.equal(maskPersonal(masked), masked)
    }),
  )
  const nasty = `${'3 '.repeat(20_000)}${'%20'.repeat(20_000)}${'0-'.repeat(20_000)}`
  assert.equal(typeof maskPersonal(nasty), 'string')
})
