import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDeeperThan } from './json-body.ts'

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
