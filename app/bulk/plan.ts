import { addDays, civilDateOf, daysBetween, startOf, type CivilDate } from '#platform/kernel'

/**
 * What a bulk load makes: stamp `n` of `stamps`, counted from 0, was asked for at the instant
 * `startMs + n * spacingMs`. Every `lapseEvery`-th was never paid and lapsed; its leaf takes the
 * place in the log that the issue of the stamp asked for `lapseAfter` stamps later would have had,
 * so that the log stands in the order of its acts without sorting.
 */
export type Plan = {
  readonly stamps: number
  /** The same number gives the same ids, numbers, states and commitments. */
  readonly seedNumber: number
  readonly jurisdiction: { readonly code: string; readonly number: number }
  readonly billerPrefix: string
  readonly firstDay: CivilDate
  readonly days: number
  readonly startMs: number
  readonly spacingMs: number
  /** From asking to payment. */
  readonly payMs: number
  readonly lapseEvery: number
  readonly lapseAfter: number
  readonly persons: number
  /** CNICs that a desk can search for; the others' hashes belong to no CNIC. */
  readonly searchable: number
}

/** Certificate and payment numbers count days from here. */
const firstDayOfNumbers: CivilDate = '2026-01-01'
const yearsMax = 10
const daysMin = 14
const dayMs = 86_400_000
/** Ids have room for so many stamps in a millisecond, and arithmetic for so many in all. */
export const stampsMax = 100_000_000
const payMsMax = 60_000
const lapseEvery = 32
const stampsPerPerson = 4
const stampsPerSearchable = 100

type Wanted = Pick<Plan, 'stamps' | 'seedNumber' | 'jurisdiction' | 'billerPrefix'>

/**
 * Spreads stamps evenly over the last ten years, or since numbers exist, up to last midnight.
 * @throws RangeError for more stamps than ids can tell apart, and within 14 days of the first day
 */
export function planLoad(wanted: Wanted, now: Date): Plan {
  const { stamps } = wanted
  const today = civilDateOf(now)
  const tenYearsAgo = addDays(today, -yearsMax * 365)
  const firstDay = tenYearsAgo > firstDayOfNumbers ? tenYearsAgo : firstDayOfNumbers
  const days = daysBetween(firstDay, today)
  if (days < daysMin) throw new RangeError(`a bulk load needs ${daysMin} days since ${firstDay}`)
  if (stamps > stampsMax) throw new RangeError(`a bulk load makes at most ${stampsMax} stamps`)
  const spacingMs = (days * dayMs) / stamps
  const aWeek = Math.ceil((7 * dayMs) / spacingMs / lapseEvery) * lapseEvery
  return {
    ...wanted,
    firstDay,
    days,
    startMs: startOf(firstDay).getTime(),
    spacingMs,
    payMs: Math.floor(Math.min(payMsMax, spacingMs / 2)),
    lapseEvery,
    lapseAfter: aWeek,
    persons: Math.ceil(stamps / stampsPerPerson),
    searchable: searchableAmong(stamps),
  }
}

/** How many of the stamps before `n` were never paid. */
function unpaidBefore({ lapseEvery: every }: Plan, n: number): number {
  return Math.ceil(n / every)
}

/** What the load makes, for telling and for checking. */
export function countsOf(plan: Plan) {
  const { stamps, lapseAfter } = plan
  const unpaid = unpaidBefore(plan, stamps)
  const lapsed = unpaidBefore(plan, Math.max(0, stamps - lapseAfter))
  const issued = stamps - unpaid
  return { issued, lapsed, payable: unpaid - lapsed, leaves: stamps + issued + lapsed }
}

/** How many persons can be searched for among so many stamps. */
export function searchableAmong(stamps: number): number {
  return Math.ceil(stamps / stampsPerSearchable)
}

/** The CNIC of the searchable person `index`; invented ones begin with 39990. */
export function searchableCnic(index: number): string {
  return `39990${String(index).padStart(7, '0')}1`
}
