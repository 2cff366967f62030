/** How many exceptions are open, for figures: none of them can be told from it. Reads only. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { Owner } from './keep-exceptions.ts'
import type { ExceptionKind } from './match.ts'

/** Those of one kind that were found on the same day, in Pakistan. */
export type OpenExceptions = {
  readonly kind: ExceptionKind
  readonly foundOn: CivilDate
  readonly open: number
}

/** Those that were open just before an instant, told by their histories. */
export function openExceptionsAt(tx: Tx, at: Date): Promise<OpenExceptions[]> {
  return tx.query<OpenExceptions>(
    `with last as (
       select distinct on (bank, day, number) bank, day, number, what,
         min(at) over (partition by bank, day, number) as found
       from reconciliation.exception_event where at < $1
       order by bank, day, number, at desc
     )
     select e.kind, (l.found at time zone 'Asia/Karachi')::date as "foundOn", count(*) as open
     from last l join reconciliation.exception e using (bank, day, number)
     where l.what not in ('resolved', 'gone', 'settled')
     group by 1, 2`,
    [at],
  )
}

/** The same that belong to one post. */
export type OwnedExceptions = OpenExceptions & {
  readonly owner: Owner
  /** Of them, those whose deadline has passed. */
  readonly overdue: number
}

/** Those that are open now. */
export function openExceptionsOf(tx: Tx, now: Date): Promise<OwnedExceptions[]> {
  return tx.query<OwnedExceptions>(
    `select e.kind, (f.at at time zone 'Asia/Karachi')::date as "foundOn", count(*) as open,
       count(*) filter (where e.deadline < $1) as overdue,
       jsonb_build_object('place', e.owner_place, 'postId', e.owner_post) as owner
     from reconciliation.exception e cross join lateral (
       select min(h.at) as at from reconciliation.exception_event h
       where h.bank = e.bank and h.day = e.day and h.number = e.number) f
     where e.state = 'open'
     group by e.kind, "foundOn", e.owner_place, e.owner_post`,
    [now],
  )
}

/** When the first exception of all was found. */
export async function firstExceptionAt(tx: Tx): Promise<Date | undefined> {
  const [row] = await tx.query<{ first: Date | null }>(
    `select min(at) as first from reconciliation.exception_event`,
  )
  return row?.first ?? undefined
}
