/** Chance with a seed: the same seed makes the same choices, so that a run can be had again. */
export type Chance = {
  /** A whole number in [0, limit). */
  below(limit: number): number
  /** Whether something happens that happens in so many of a hundred cases. */
  percent(percent: number): boolean
  between(min: number, max: number): number
  pick<T>(list: readonly T[]): T
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0
  // Mulberry32: 32 bits of state are enough to choose who is hit next.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    percent: (percent) => next() * 100 < percent,
    between: (min, max) => min + next() * (max - min),
    pick: (list) => list[below(list.length)] as (typeof list)[number],
  }
}
