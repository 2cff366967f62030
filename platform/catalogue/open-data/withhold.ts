/**
 * What is not published, because it could tell what one person paid. Who paid a stamp duty is no
 * secret in his village, and its amount tells what his land was sold for.
 */

/** A figure that would be published: of so many payments, in sum, the largest of them. */
export type Figure = {
  readonly payments: number
  readonly paisa: number
  readonly paisaMax: number
}

/** Fewer payments could be told apart by whoever knows of some of them. */
export const paymentsMin = 10
/** A payment that makes up more than this share of a sum is as good as told by it. */
export const largestShareMax = 0.5

/** Whether a figure hides each payment that is in it. */
export function hidesEach({ payments, paisa, paisaMax }: Figure): boolean {
  return payments >= paymentsMin && paisaMax <= paisa * largestShareMax
}

/**
 * Which of the figures of one day are withheld. Somebody may know their total from elsewhere, so
 * what is withheld must hide each payment also when it is added up: if it does not, the smallest
 * figure that is shown is withheld as well, until it does or nothing is shown.
 */
export function withheldOf<F extends Figure>(figures: readonly F[]): ReadonlySet<F> {
  const withheld = new Set(figures.filter((figure) => !hidesEach(figure)))
  const shown = figures
    .filter((figure) => !withheld.has(figure))
    .sort((a, b) => a.payments - b.payments || a.paisa - b.paisa)
  for (const next of shown) {
    if (withheld.size === 0 || hidesEach(together([...withheld]))) break
    withheld.add(next)
  }
  return withheld
}

/** Several figures as one. */
export function together(figures: readonly Figure[]): Figure {
  return figures.reduce(
    (sum, { payments, paisa, paisaMax }) => ({
      payments: sum.payments + payments,
      paisa: sum.paisa + paisa,
      paisaMax: Math.max(sum.paisaMax, paisaMax),
    }),
    { payments: 0, paisa: 0, paisaMax: 0 },
  )
}
