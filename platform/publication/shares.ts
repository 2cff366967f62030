/** How sure a share is, what of it is told, and in which order offices stand: all pure. */
import type { Counts } from './figures.ts'

/** Between these the true share lies, nineteen times of twenty (Wilson 1927). */
export type Interval = { readonly low: number; readonly high: number }

const z = 1.959963984540054

/** Of `some` among `all`; of none at all it says nothing. */
export function wilson(some: number, all: number): Interval {
  if (all <= 0) return { low: 0, high: 1 }
  const share = some / all
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all))
  const middle = share + (z * z) / (2 * all)
  const whole = 1 + (z * z) / all
  return {
    low: some === 0 ? 0 : Math.max(0, (middle - spread) / whole),
    high: some === all ? 1 : Math.min(1, (middle + spread) / whole),
  }
}

/** Fewer could be told apart by whoever knows of some of them (decision 14). */
export const casesMin = 10

type Counted = { readonly counts: Counts }

/**
 * Those that are not told. Somebody may know the total: what is withheld must be enough cases also
 * when added up, else the smallest that is told is withheld as well.
 */
export function withheldAmong<F extends Counted>(figures: readonly F[]): ReadonlySet<F> {
  const received = ({ counts }: Counted) => counts.received
  const withheld = new Set(figures.filter((one) => received(one) < casesMin))
  const shown = figures.filter((one) => !withheld.has(one))
  for (const next of shown.toSorted((a, b) => received(a) - received(b))) {
    const sum = [...withheld].reduce((all, one) => all + received(one), 0)
    if (withheld.size === 0 || sum >= casesMin) break
    withheld.add(next)
  }
  return withheld
}

/** The share of closed cases that their citizens confirmed; undefined where too few were closed. */
export function confirmedOf({ closed, confirmed }: Counts) {
  if (closed < casesMin) return undefined
  return { share: confirmed / closed, ...wilson(confirmed, closed) }
}

/**
 * Who was confirmed most stands first, by the lower end of the interval: one lucky case lifts
 * nobody. Those of whom too little is known follow, the most cases first.
 */
export function ranked<F extends Counted>(figures: readonly F[]): F[] {
  const low = ({ counts }: F) => confirmedOf(counts)?.low ?? -1
  return figures.toSorted((a, b) => low(b) - low(a) || b.counts.received - a.counts.received)
}
