import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharedBuffers } from './server-settings.ts'

const gigabyte = 1024 ** 3

for (const [what, database, memory, expected] of [
  ['a new database', 0, 16 * gigabyte, '256MB'],
  ['a hundred thousand stamps', 0.6 * gigabyte, 16 * gigabyte, '256MB'],
  ['ten million stamps', 57 * gigabyte, 24 * gigabyte, '3648MB'],
  ['ten million stamps on a small machine', 57 * gigabyte, 8 * gigabyte, '2048MB'],
] as const) {
  test(`${what} get buffers of ${expected}`, () => {
    assert.equal(sharedBuffers(database, memory), expected)
  })
}
