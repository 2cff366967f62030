/** Error rates out of scores, where a higher score says more surely that two are one. */

export type Scored = { readonly isGenuine: boolean; readonly score: number }

export type Errors = {
  readonly genuine: number
  readonly others: number
  /** Where false matches are as frequent as false non-matches (EER). */
  readonly equal: number
  readonly highestOther: number
  /** The least whole score at which at most this share of pairs of two passes. */
  thresholdAt(falseMatches: number): number
  /** The share of pairs of one that fails there. */
  missedAt(falseMatches: number): number
}

export function errorsOf(scored: readonly Scored[]): Errors {
  const sorted = (isGenuine: boolean) =>
    Float64Array.from(
      scored.filter((one) => one.isGenuine === isGenuine),
      ({ score }) => score,
    ).sort()
  const [own, others] = [sorted(true), sorted(false)]
  const below = (scores: Float64Array, threshold: number) => {
    let [low, high] = [0, scores.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((scores[middle] ?? 0) < threshold) low = middle + 1
      else high = middle
    }
    return low / scores.length
  }
  const thresholdAt = (rate: number) => {
    const passing = Math.floor(rate * others.length)
    return Math.floor(others[others.length - 1 - passing] ?? 0) + 1
  }
  return {
    genuine: own.length,
    others: others.length,
    equal: equalRate([...new Set([...own, ...others])], (threshold) => ({
      missed: below(own, threshold),
      matched: 1 - below(others, threshold),
    })),
    highestOther: others.at(-1) ?? 0,
    thresholdAt,
    missedAt: (rate) => below(own, thresholdAt(rate)),
  }
}

type Rates = { readonly missed: number; readonly matched: number }

function equalRate(thresholds: readonly number[], ratesAt: (threshold: number) => Rates): number {
  const [nearest] = thresholds
    .map(ratesAt)
    .map(({ missed, matched }) => ({
      apart: Math.abs(missed - matched),
      rate: (missed + matched) / 2,
    }))
    .sort((a, b) => a.apart - b.apart || a.rate - b.rate)
  return nearest?.rate ?? 0
}
