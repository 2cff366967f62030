/** Of many tests at once, those that may be called findings (Benjamini and Hochberg 1995). Pure. */

/** Among what is found, at most this share is false on average. */
export type Rate = number

/** The places of those that are found, the least likely first. */
export function discoveries(chances: readonly number[], rate: Rate): number[] {
  const order = chances.map((_, at) => at).sort((a, b) => (chances[a] ?? 1) - (chances[b] ?? 1))
  const last = order.findLastIndex(
    (at, rank) => (chances[at] ?? 1) <= (rate * (rank + 1)) / chances.length,
  )
  return order.slice(0, last + 1)
}
