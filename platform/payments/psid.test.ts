import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/kernel'
import { formatPsid, makePsid, parsePsid } from './psid.ts'

const made = fc
  .record({
    prefix: fc.integer({ min: 0, max: 9_999 }).map((n) => String(n).padStart(4, '0')),
    jurisdiction: fc.integer({ min: 0, max: 99 }),
    days: fc.integer({ min: 0, max: 9_999 }),
    random: fc.integer({ min: 0, max: 999_999_999 }),
  })
  .map((parts) => {
    const date = addDays('2026-01-01', parts.days)
    return {
      ...parts,
      date,
      psid: makePsid(parts.prefix, parts.jurisdiction, date, () => parts.random),
    }
  })

test('a PSID has its parts in their places', () => {
  const psid = makePsid('1786', 7, '2026-11-22', () => 42)
  assert.match(psid, /^1786070325000000042\d$/)
  assert.equal(formatPsid(psid).slice(0, 19), '1786 0703 2500 0000')
})

test('the check digit is Luhn’s: a published number passes', () => {
  // ISO/IEC 7812-1 example 7992739871-3, padded on the left with zeros.
  assert.equal(parsePsid('00000000079927398713'), '00000000079927398713')
  assert.equal(parsePsid('00000000079927398710'), undefined)
})

test('every PSID says its jurisdiction and its day, and is found however it is typed', () => {
  fc.assert(
    fc.property(made, ({ psid, jurisdiction, date }) => {
      assert.equal(psid.length, 20)
      assert.equal(Number(psid.slice(4, 6)), jurisdiction)
      assert.equal(addDays('2026-01-01', Number(psid.slice(6, 10))), date)
      const urdu = psid.replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)))
      for (const typed of [
        psid,
        formatPsid(psid),
        ` ${urdu} `,
        formatPsid(psid).replaceAll(' ', '-'),
      ]) {
        assert.equal(parsePsid(typed), psid)
      }
    }),
  )
})

test('one wrong digit never gives another PSID', () => {
  fc.assert(
    fc.property(made, fc.nat(19), fc.integer({ min: 1, max: 9 }), ({ psid }, place, change) => {
      const wrong = String((Number(psid.charAt(place)) + change) % 10)
      assert.equal(parsePsid(psid.slice(0, place) + wrong + psid.slice(place + 1)), undefined)
    }),
  )
})

test('what cannot be a PSID is not one, and what cannot be made is refused', () => {
  for (const typed of ['', '1786', 'x'.repeat(20), '1'.repeat(21), '<script>', '1e19']) {
    assert.equal(parsePsid(typed), undefined)
  }
  const zero = () => 0
  assert.throws(() => makePsid('178', 1, '2026-11-22', zero), RangeError)
  assert.throws(() => makePsid('1786', 100, '2026-11-22', zero), RangeError)
  assert.throws(() => makePsid('1786', 1, '2025-12-31', zero), RangeError)
  assert.throws(() => makePsid('1786', 1, '2053-05-19', zero), RangeError)
  assert.throws(() => makePsid('1786', 1, 'yesterday', zero), RangeError)
})
