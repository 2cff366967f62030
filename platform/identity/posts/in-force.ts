/**
 * Who may use a post on a day, as a rule and as the database asks it. Whoever holds the post
 * himself and is at work; on the other days, who is in charge of it for him. So there is never
 * more than one, and never a right outside its days.
 */
import type { CivilDate } from '#platform/kernel'
import type { Holding, Leave } from './holdings.ts'

type Span = { readonly from: CivilDate; readonly to?: CivilDate | undefined }

/** Both days are included; without `to` it goes on. */
export function lastsOn({ from, to }: Span, day: CivilDate): boolean {
  return from <= day && (to === undefined || day <= to)
}

/** Of one post's holdings, the one by which the post is used on that day. */
export function inForce(
  holdings: readonly Holding[],
  leaves: readonly Leave[],
  day: CivilDate,
): Holding | undefined {
  const atWork = holdings.filter(
    (one) =>
      lastsOn(one, day) &&
      !leaves.some((leave) => leave.personId === one.personId && lastsOn(leave, day)),
  )
  return atWork.find(({ charge }) => charge !== 'acting') ?? atWork[0]
}

/** A statement's parameter that holds the day. */
type DayParameter = '$1' | '$2' | '$3' | '$7'

/** `identity.holding` under this name counts on the day: the rule above, for a query's `where`. */
export function inForceOn(day: DayParameter, holding = 'holding'): string {
  return `(${atWork(holding, day)} and (${holding}.charge = 'own' or not exists (
    select from identity.holding own
    where own.jurisdiction = ${holding}.jurisdiction and own.post_id = ${holding}.post_id
      and own.charge = 'own' and ${atWork('own', day)})))`
}

/** In his days, not on leave, and no break-glass of his waits for its review too long. */
function atWork(holding: string, day: DayParameter): string {
  return `${holding}.from_date <= ${day}::date
    and (${holding}.to_date is null or ${holding}.to_date >= ${day}::date)
    and not exists (
      select from identity.leave
      where leave.person_id = ${holding}.person_id
        and leave.from_date <= ${day}::date and leave.to_date >= ${day}::date)
    and not exists (
      select from identity.break_glass glass
      where glass.asked_by = ${holding}.person_id and glass.allowed_by is not null
        and glass.reviewed_by is null and glass.review_due < ${day}::date)`
}
