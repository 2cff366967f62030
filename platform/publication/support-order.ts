/** In which order suggestions stand: pure, and the same for everybody. */
import { daysBetween, type CivilDate } from '#platform/kernel'

const z = 1.959963984540054

/**
 * How many verified people a day stand behind it at the least, nineteen times of twenty: the lower
 * end of the score interval for a rate (as Wilson's is for a share). What is old has no head start,
 * and one voice on the first day lifts nothing above many.
 */
export function supportRate(verified: number, days: number): number {
  const half = (z * z) / 2
  const low = verified + half - z * Math.sqrt(verified + half / 2)
  return Math.max(0, low) / Math.max(1, days)
}

type Supported = { readonly id: string; readonly verified: number; readonly openedOn: CivilDate }

/** Phones alone move nothing; of equals the newer stands first, so that it is seen at all. */
export function inSupportOrder<S extends Supported>(all: readonly S[], today: CivilDate): S[] {
  const rates = new Map(
    all.map((one) => [one, supportRate(one.verified, daysBetween(one.openedOn, today) + 1)]),
  )
  const rate = (one: S) => rates.get(one) ?? 0
  return all.toSorted((a, b) => rate(b) - rate(a) || (a.id < b.id ? 1 : -1))
}
