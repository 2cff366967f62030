/**
 * What grew beyond what its own past leads one to expect. Each count of seven days is held against
 * the same for the weeks before; counts of people come in bursts, so that more spread is allowed
 * for than chance alone would give; and of so many tests at once only so many may be false. Pure.
 */
import { discoveries } from './false-discovery.ts'
import { upperTail, type Expected } from './tail.ts'

export type Series<Key> = {
  readonly key: Key
  /** Of the seven days before, and of those before them: the oldest first, all of one length. */
  readonly past: readonly number[]
  readonly now: number
}

export type Rise<Key> = {
  readonly key: Key
  readonly now: number
  readonly expected: number
  /** How likely this many or more would be if nothing had changed. */
  readonly chance: number
}

export const risingRules = {
  /** Weeks that are looked back on, and the fewest that tell anything. */
  weeks: 12,
  weeksMin: 5,
  /** Fewer cases are no rise, however few were expected. */
  countMin: 5,
  /** Nor is less than half as many again. */
  timesMin: 1.5,
  /** At most this share of what is found is false, on average. */
  falseShare: 0.05,
} as const

/** Less spread than this is luck: people always come in some bursts. */
const dispersionMin = 0.02
const dispersionMax = 4
/** Some things come in larger bursts than all together do, and a few weeks do not tell which. */
const unevenness = 1.5
/** A series that was empty may still be asked for now and then. */
const countBefore = 0.5

/** The surest first. Nothing where the past is too short. */
export function findRising<Key>(all: readonly Series<Key>[]): Rise<Key>[] {
  const { weeksMin, countMin, timesMin, falseShare } = risingRules
  const told = all.filter(({ past }) => past.length >= weeksMin)
  const shared = sharedDispersion(told.map(({ past }) => past))
  const rises = told.map(({ key, past, now }): Rise<Key> => {
    const expected = expectationOf(past, shared)
    return { key, now, expected: expected.mean, chance: upperTail(now, expected) }
  })
  const chances = rises.map(({ chance }) => chance)
  return discoveries(chances, falseShare)
    .flatMap((at) => rises[at] ?? [])
    .filter(({ now, expected }) => now >= countMin && now >= timesMin * expected)
}

/** What the next count will be like: its mean, and a spread that knows how little is known. */
export function expectationOf(past: readonly number[], shared: number): Expected {
  const weeks = past.length
  const mean = (sum(past) + countBefore) / weeks
  const own = dispersionOf([past])
  const dispersion = Math.max(unevenness * shared, (own + shared) / 2)
  // The mean itself is only known from so many weeks.
  const spread = (mean + dispersion * mean * mean) * (1 + 1 / weeks)
  return { mean, dispersion: (spread - mean) / (mean * mean) }
}

/** By how much all together spread more than chance: steadier than what one says of itself. */
export const sharedDispersion = (pasts: readonly (readonly number[])[]): number =>
  dispersionOf(pasts)

function dispersionOf(pasts: readonly (readonly number[])[]): number {
  let [excess, squares] = [0, 0]
  for (const past of pasts) {
    const mean = sum(past) / past.length
    const variance = sum(past.map((count) => (count - mean) ** 2)) / (past.length - 1)
    excess += variance - mean
    squares += mean * mean
  }
  const found = squares > 0 ? excess / squares : 0
  return Math.min(dispersionMax, Math.max(dispersionMin, found))
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0)
