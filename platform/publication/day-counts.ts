/** What was handed in on one day, counted: by topic and place, by office, and what came again. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'

export type OpenedCount = {
  readonly service: string
  readonly jurisdiction: string
  readonly kind: 'topic' | 'office' | 'again'
  readonly subject: string
  readonly place: string
  readonly count: number
}

/** Every case counts by its topic; its place is known of public ones alone. */
export async function countOpened(tx: Tx, day: CivilDate): Promise<OpenedCount[]> {
  const [topics, offices, again] = await Promise.all([
    tx.query<OpenedCount>(
      `select service, jurisdiction, 'topic' as kind, topic as subject,
         coalesce(place, '') as place, count(*)::int as count
       from publication.case where opened_on = $1
       group by service, jurisdiction, topic, coalesce(place, '')`,
      [day],
    ),
    tx.query<OpenedCount>(
      `select service, jurisdiction, 'office' as kind, coalesce(counts_for, office) as subject,
         '' as place, count(*)::int as count
       from publication.case
       where opened_on = $1 and coalesce(counts_for, office) is not null
       group by service, jurisdiction, coalesce(counts_for, office)`,
      [day],
    ),
    findAgain(tx, day),
  ])
  return [...topics, ...offices, ...again]
}

/** How long after an answer the same at the same place is the same thing come again. */
export const againDays = 90

/**
 * The same topic at the same place, or on the same spot where both tell one (some 100 metres),
 * after an office had answered. A spot is told as `place@lat,lon`.
 */
function findAgain(tx: Tx, day: CivilDate): Promise<OpenedCount[]> {
  return tx.query<OpenedCount>(
    `select service, jurisdiction, 'again' as kind, topic as subject,
       place || coalesce('@' || lat || ',' || lon, '') as place, count(*)::int as count
     from publication.case c
     where opened_on = $1 and is_public and place is not null and exists (
       select from publication.case e
       where e.is_public and e.service = c.service and e.jurisdiction = c.jurisdiction
         and e.topic = c.topic and e.place = c.place and e.id <> c.id
         and e.answered_on between c.opened_on - $2::int and c.opened_on
         and (e.lat is null or c.lat is null or e.lat = c.lat and e.lon = c.lon))
     group by service, jurisdiction, topic, place || coalesce('@' || lat || ',' || lon, '')`,
    [day, againDays],
  )
}

/** The first day of any case; undefined where there is none. */
export async function firstOpened(tx: Tx): Promise<CivilDate | undefined> {
  const [row] = await tx.query<{ day: CivilDate | null }>(
    `select min(opened_on) as day from publication.case`,
  )
  return row?.day ?? undefined
}
