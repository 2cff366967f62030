/** What is told of ratings: each service and its offices, persons and guests apart. */
import type { Tx } from '#platform/database'
import { wilson, type Interval } from '#platform/publication'
import {
  addCounts,
  segments,
  sumOf,
  toldRatings,
  type Counts,
  type Reason,
  type Segment,
  type ToldTally,
} from '#platform/ratings'
import type { Setting } from '../setting.ts'

export type RatingFigure = {
  /** Empty for a service as a whole. */
  readonly office: string | undefined
  readonly segment: Segment
  readonly number: number
  readonly counts: Counts
  /** Good or very good, and between what the true share lies. */
  readonly good: Interval & { readonly share: number }
}

export type ServiceRatings = {
  readonly service: string
  readonly figures: readonly RatingFigure[]
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[]
}

/** Services of which enough was said, the surest good one of their offices first. */
export async function announcedRatings(
  tx: Tx,
  { services }: Pick<Setting, 'services'>,
): Promise<ServiceRatings[]> {
  const { tallies, reasons } = await toldRatings(tx)
  return [...services.keys()].flatMap((service): ServiceRatings[] => {
    const own = tallies.filter((one) => one.service === service)
    if (own.length === 0) return []
    return [
      {
        service,
        figures: segments.flatMap((segment) => figuresOf(own, segment)),
        reasons: reasons
          .filter((one) => one.service === service)
          .map(({ reason, told }) => ({ reason, count: told })),
      },
    ]
  })
}

/** The service first: what is told of its offices, added up, so that subtraction tells nothing. */
function figuresOf(tallies: readonly ToldTally[], segment: Segment): RatingFigure[] {
  const own = tallies.filter((one) => one.segment === segment)
  if (own.length === 0) return []
  const all = own.map(({ told }) => told).reduce(addCounts)
  const offices = own.map(({ office, told }) => figureOf(office, segment, told))
  return [
    figureOf(undefined, segment, all),
    ...offices.toSorted((a, b) => b.good.low - a.good.low || b.number - a.number),
  ]
}

function figureOf(office: string | undefined, segment: Segment, counts: Counts): RatingFigure {
  const number = sumOf(counts)
  const good = counts[3] + counts[4]
  return {
    office,
    segment,
    number,
    counts,
    good: { share: good / number, ...wilson(good, number) },
  }
}
