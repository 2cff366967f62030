/** Two fingerprints side by side: how much speaks for one finger. Runs in worker threads. */
import { weigh, type Evidence } from './evidence.ts'
import { growPairings, type Pairing } from './pairing.ts'
import type { PreparedFinger } from './prepare.ts'

/** Pairings are many and mostly poor: the largest few are weighed. */
const weighed = 5

/**
 * What each observation is worth: a logistic regression, fitted on the four sets of FVC2002 B
 * (1,120 pairs of one finger, 11,520 of two). `npm run bench -- fingerprints` says how it errs.
 */
const worth = {
  base: -7.965,
  met: 0.0244,
  rootMet: 0.3295,
  share: 7.2882,
  metShare: 0.1197,
  dots: -0.2547,
  turn: -0.0674,
  kinds: 2.152,
  support: 0.6882,
  grown: 0.2122,
  supportAll: 0.0178,
}

const grownMax = 30
/** The score of two pictures that have nothing in common. */
export const scoreMin = 0
const scorePerWorth = 10
/** So that fingers of different people come to about nothing. */
const scoreShift = 60

/**
 * From 0 up, a whole number: the more, the surer that it is one finger. What a score means is
 * told by `fingerRates`. Two records score the same in either order.
 */
export function compareFingers(one: PreparedFinger, two: PreparedFinger): number {
  const [a, b] = isFirst(one, two) ? [one, two] : [two, one]
  const pairings = growPairings(a, b)
    .sort((p, q) => q.count + q.support / 10 - p.count - p.support / 10)
    .slice(0, weighed)
  const best = Math.max(...pairings.map((pairing) => valueOf(weigh(a, b, pairing), pairing)))
  return best === -Infinity ? scoreMin : Math.max(scoreMin, Math.round(best))
}

/** An order of their own: which of the two was taken first must change nothing. */
function isFirst(one: PreparedFinger, two: PreparedFinger): boolean {
  if (one.count !== two.count) return one.count < two.count
  const at = one.x.findIndex((x, i) => x !== two.x[i] || one.y[i] !== two.y[i])
  if (at === -1) return true
  const [x = 0, y = 0] = [two.x[at], two.y[at]]
  return one.x[at] === x ? (one.y[at] ?? 0) < y : (one.x[at] ?? 0) < x
}

function valueOf(evidence: Evidence, { count, support }: Pairing): number {
  const { met, share, dots, turn, kinds } = evidence
  if (met === 0) return scoreMin
  const value =
    worth.base +
    worth.met * met +
    worth.rootMet * Math.sqrt(met) +
    worth.share * share +
    worth.metShare * met * share +
    worth.dots * dots +
    worth.turn * turn +
    worth.kinds * kinds +
    worth.support * evidence.support +
    worth.grown * Math.min(grownMax, count) +
    worth.supportAll * support
  return scorePerWorth * value + scoreShift
}
