import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measuredRates } from './error-rates.ts'

test('the threshold in use was measured, and stricter ones miss more', () => {
  for (const { thresholdInUse, rates, sets, modality } of measuredRates) {
    assert.ok(
      rates.some(({ threshold }) => threshold === thresholdInUse),
      modality,
    )
    assert.ok(sets.length > 0 && sets.every(({ equalErrorRate }) => equalErrorRate < 0.5))
    const strict = rates.toSorted((a, b) => a.falseMatches - b.falseMatches)
    const missed = strict.map(({ falseNonMatches }) => falseNonMatches)
    assert.deepEqual(
      missed,
      missed.toSorted((a, b) => b - a),
      modality,
    )
  }
})
