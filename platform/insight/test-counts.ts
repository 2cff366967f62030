/** Counts drawn by chance, for tests: the same ones for the same number. */

export type Chance = () => number

/** Mulberry32: even enough for this, and the same everywhere. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function normalFrom(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

/** Marsaglia and Tsang 2000. */
function gammaFrom(chance: Chance, shape: number): number {
  if (shape < 1) return gammaFrom(chance, shape + 1) * (1 - chance()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const normal = normalFrom(chance)
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - chance()) < 0.5 * normal ** 2 + d - d * v + d * Math.log(v)) {
      return d * v
    }
  }
}

function poissonFrom(chance: Chance, mean: number): number {
  if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normalFrom(chance)))
  let [count, product] = [0, 1 - chance()]
  const end = Math.exp(-mean)
  while (product > end) {
    product *= 1 - chance()
    count += 1
  }
  return count
}

/** A count with this mean, and a spread of mean + dispersion · mean². */
export function countFrom(chance: Chance, mean: number, dispersion = 0): number {
  const rate = dispersion > 0 ? mean * dispersion * gammaFrom(chance, 1 / dispersion) : mean
  return poissonFrom(chance, rate)
}
