import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { encodeStatusList, statusAt } from './status-list.ts'

/** Section 4 of the draft: twelve statuses of two bits. */
const published = { statuses: [1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3], list: 'eNo76fITAAPfAgc' }

test('the published list is written byte for byte, and read', () => {
  assert.equal(encodeStatusList(published.statuses), published.list)
  for (const [i, status] of published.statuses.entries()) {
    assert.equal(statusAt(published.list, i), status)
  }
  assert.equal(statusAt(published.list, 12), undefined)
  assert.equal(statusAt('damaged', 0), undefined)
})

test('every list reads back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 300 }), (statuses) => {
      const list = encodeStatusList(statuses)
      assert.deepEqual(
        statuses.map((_, i) => statusAt(list, i)),
        statuses,
      )
    }),
  )
})
