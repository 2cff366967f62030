import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import { dutiesMeet, type DutyPair } from './duties.ts'

/** Two posts of one person that no one person may hold; nobody is named. */
export type DutiesMet = {
  /** `PB-LHR/clerk-1`. */
  readonly posts: readonly [string, string]
  readonly roles: readonly [string, string]
}

/** Where on this day one person holds roles that must not meet (`table`, pairs in a `person`). */
export async function findDutiesThatMeet(
  tx: Tx,
  table: readonly DutyPair[],
  on: CivilDate,
): Promise<DutiesMet[]> {
  const rows = await tx.query<{ posts: [string, string]; roles: [string, string] }>(
    `with held as (
       select h.person_id, p.jurisdiction || '/' || p.id as post, p.role
       from identity.holding h
       join identity.post p on p.jurisdiction = h.jurisdiction and p.id = h.post_id
       where h.from_date <= $1::date and (h.to_date is null or h.to_date >= $1::date)
     )
     select array[a.post, b.post] as posts, array[a.role, b.role] as roles
     from held a join held b on b.person_id = a.person_id and b.post > a.post
     order by a.post, b.post`,
    [on],
  )
  return rows.filter(({ roles: [one, other] }) => dutiesMeet(table, 'person', [one], other))
}
