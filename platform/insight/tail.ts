/** How likely a count is as large as it is, or larger: Poisson and negative binomial. Pure. */

/** Lanczos, g = 7: right to 15 digits for what is above zero. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
]

export function logGamma(value: number): number {
  const x = value - 1
  const [first = 0, ...rest] = lanczos
  const sum = rest.reduce((total, part, i) => total + part / (x + i + 1), first)
  const t = x + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** A count with this mean; `dispersion` is by how much its spread exceeds Poisson's: mean². */
export type Expected = { readonly mean: number; readonly dispersion: number }

/** Under this it is Poisson for all that can be counted. */
const dispersionMin = 1e-9
const termsMax = 100_000

/** The chance of `count` or more. */
export function upperTail(count: number, { mean, dispersion }: Expected): number {
  if (count <= 0) return 1
  if (mean <= 0) return 0
  const term = termsOf(mean, dispersion)
  // From the side on which there is less to add, so that no small chance is lost in a large one.
  return count > mean ? sumFrom(count, term) : 1 - sumBelow(count, term)
}

type Terms = {
  readonly at: (count: number) => number
  /** By what the term of a count is multiplied to give the next. */
  readonly next: (count: number) => number
}

function termsOf(mean: number, dispersion: number): Terms {
  if (dispersion < dispersionMin) {
    return {
      at: (count) => Math.exp(count * Math.log(mean) - mean - logGamma(count + 1)),
      next: (count) => mean / (count + 1),
    }
  }
  const size = 1 / dispersion
  const again = mean / (mean + size)
  return {
    at: (count) =>
      Math.exp(
        logGamma(count + size) -
          logGamma(size) -
          logGamma(count + 1) +
          size * Math.log(size / (mean + size)) +
          count * Math.log(again),
      ),
    next: (count) => ((count + size) / (count + 1)) * again,
  }
}

function sumFrom(first: number, { at, next }: Terms): number {
  let [term, sum] = [at(first), 0]
  for (let count = first; count < first + termsMax; count += 1) {
    sum += term
    const ratio = next(count)
    if (ratio < 1 && term * ratio < sum * 1e-16) break
    term *= ratio
  }
  return Math.min(1, sum)
}

function sumBelow(end: number, { at, next }: Terms): number {
  let [term, sum] = [at(0), 0]
  for (let count = 0; count < end; count += 1) {
    sum += term
    term *= next(count)
  }
  return Math.min(1, sum)
}
