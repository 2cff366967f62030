import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDeeperThan, mendEscapes } from './json-body.ts'

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

test('the depth of JSON is that of its brackets, whatever its strings hold', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(7), (value, max) => {
      assert.equal(isDeeperThan(JSON.stringify(value), max), depthOf(value) > max)
    }),
  )
  assert.equal(isDeeperThan('{"a":"[[[[\\"[["}', 1), false)
})

test('whatever is escaped, its text is whole and without NUL, and all else is as it was', () => {
  const word = fc.string({ unit: fc.constantFrom('\0', '\ud83e', '\ude81', '\\', 'u', '0', 'ب') })
  fc.assert(
    fc.property(fc.dictionary(word, word), (value) => {
      const escape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
      const escaped = JSON.stringify(value).replaceAll(/[^ -~]/g, escape)
      const mend = (text: string) => text.toWellFormed().replaceAll('\0', '')
      const mended = Object.entries(value).map(([key, text]) => [mend(key), mend(text)])
      assert.deepEqual(JSON.parse(mendEscapes(escaped)), Object.fromEntries(mended))
    }),
  )
})
