/** What a file's posting means for those that are on record: pure. */
import type { Holding } from '#platform/identity'
import { addDays, type CivilDate } from '#platform/kernel'

export type WantedPosting = {
  readonly personId: string
  readonly from: CivilDate
  readonly to?: CivilDate | undefined
}

export type PostingPlan = {
  /** Who leaves, with the last day. */
  readonly end?: { readonly holding: Holding; readonly lastDay: CivilDate }
  readonly give?: true
  readonly fault?: { readonly field: 'from' | 'to'; readonly why: string }
}

/**
 * A posting on record is never taken back: the same person from the same day may only get an
 * earlier last day; anybody else, or another first day, ends who holds the post the day before.
 */
export function planPosting(wanted: WantedPosting, held: readonly Holding[]): PostingPlan {
  const { personId, from, to } = wanted
  const known = held.find((one) => one.personId === personId && one.from === from)
  if (known) return planKnown(known, to)
  const met = held.filter(
    (one) => (one.to === undefined || one.to >= from) && (to === undefined || one.from <= to),
  )
  const later = met.find((one) => one.from >= from)
  if (later) {
    const why = `somebody holds the post from ${later.from} on: choose a later day`
    return { fault: { field: 'from', why } }
  }
  const [holding] = met
  return { give: true, ...(holding ? { end: { holding, lastDay: addDays(from, -1) } } : {}) }
}

function planKnown(known: Holding, to: CivilDate | undefined): PostingPlan {
  if (known.to === to) return {}
  if (to !== undefined && (known.to === undefined || to < known.to)) {
    return { end: { holding: known, lastDay: to } }
  }
  const why = `this posting ended on ${known.to}: to appoint again, give a later "from"`
  return { fault: { field: 'to', why } }
}
