/** What is told of ratings: each service and its offices, persons and guests apart. */
import type { Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import { addUp, sumOf, wilson, type Interval } from '#platform/publication'
import { segments, toldRatings, type Reason, type Segment, type ToldTally } from '#platform/ratings'
import type { Setting } from '../setting.ts'

export type RatingFigure = {
  /** Empty for a service as a whole. */
  readonly office: string | undefined
  readonly segment: Segment
  readonly number: number
  /** How often each score was given, the lowest first. */
  readonly counts: readonly number[]
  /** Good or very good, and between what the true share lies. */
  readonly good: Interval & { readonly share: number }
}

export type ServiceRatings = {
  readonly service: string
  readonly figures: readonly RatingFigure[]
  readonly reasons: readonly { readonly reason: Reason; readonly count: number }[]
}

/** Of this year and the last: services of which enough was said, their surest offices first. */
export async function announcedRatings(
  tx: Tx,
  { services, now }: Pick<Setting, 'services' | 'now'>,
): Promise<ServiceRatings[]> {
  const all = await toldRatings(tx)
  const { reasons } = all
  const sinceYear = Number(civilDateOf(now()).slice(0, 4)) - 1
  const tallies = all.tallies.filter(({ year }) => year >= sinceYear)
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
  const sum = (some: readonly ToldTally[]) => some.map(({ told }) => told).reduce(addUp)
  const byOffice = Map.groupBy(own, ({ office }) => office)
  const offices = [...byOffice].map(([office, some]) => figureOf(office, segment, sum(some)))
  return [
    figureOf(undefined, segment, sum(own)),
    ...offices.toSorted((a, b) => b.good.low - a.good.low || b.number - a.number),
  ]
}

function figureOf(
  office: string | undefined,
  segment: Segment,
  counts: readonly number[],
): RatingFigure {
  const number = sumOf(counts)
  const good = sumOf(counts.slice(3))
  return {
    office,
    segment,
    number,
    counts,
    good: { share: good / number, ...wilson(good, number) },
  }
}
