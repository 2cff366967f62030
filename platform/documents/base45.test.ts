import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeBase45, encodeBase45 } from './base45.ts'

test('the examples of RFC 9285 come out as printed there', () => {
  for (const [text, encoded] of [
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ] as const) {
    assert.equal(encodeBase45(Buffer.from(text)), encoded)
    assert.equal(Buffer.from(decodeBase45(encoded) ?? []).toString(), text)
  }
})

test('what is too large, cut short or of another alphabet is no base45', () => {
  for (const wrong of ['GGW', ':::', 'A', 'BB8A', '::', 'bb8', 'BB8\n', 'ÄÄ0']) {
    assert.equal(decodeBase45(wrong), undefined, wrong)
  }
})

test('any bytes come back, and no two texts mean the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const encoded = encodeBase45(bytes)
      assert.deepEqual(decodeBase45(encoded), bytes)
      assert.equal(encoded, encoded.trimEnd(), 'white space at the end is never part of a code')
    }),
  )
  const character = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'.split(''))
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 30 }), (text) => {
      const bytes = decodeBase45(text)
      if (bytes) assert.equal(encodeBase45(bytes), text)
    }),
  )
})
