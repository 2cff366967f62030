import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseIban } from './iban.ts'

test('an account number with one wrong or two swapped digits is no account number', () => {
  assert.equal(parseIban('PK36 SCBL 0000 0011 2345 6702'), 'PK36SCBL0000001123456702')
  assert.equal(parseIban('pk36-scbl-0000001123456702'), 'PK36SCBL0000001123456702')
  const iban = 'PK36SCBL0000001123456702'
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 23 }), fc.nat(9), (at, digit) => {
      if (iban[at] === String(digit)) return
      assert.equal(parseIban(iban.slice(0, at) + digit + iban.slice(at + 1)), undefined)
    }),
  )
  for (let at = 8; at < 23; at += 1) {
    const swapped = iban.slice(0, at) + iban[at + 1] + iban[at] + iban.slice(at + 2)
    if (swapped !== iban) assert.equal(parseIban(swapped), undefined, swapped)
  }
  assert.equal(parseIban('GB29NWBK60161331926819'), undefined)
})
