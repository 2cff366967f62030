/** What moved on the accounts that earn and on those of banks, added up by day and by cause. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import type { AccountId, Side } from './account.ts'

/** One side of one account in one place on one day, of one cause. */
export type DaySum = {
  readonly jurisdiction: string
  /** In Pakistan. */
  readonly day: CivilDate
  readonly account: AccountId
  readonly side: Side
  readonly cause: string
  readonly journals: number
  readonly paisa: Paisa
  /** What the largest of the journals brought. */
  readonly paisaMax: Paisa
}

type Window = {
  readonly places: readonly string[]
  /** Included. */
  readonly from: Date
  /** Not included. */
  readonly until: Date
}

// Each look goes into the index of one side, by account and place, as statements do.
const accountsSql = `
  from payments.account a
    join unnest($1::text[]) as p(place) on p.place = coalesce(a.jurisdiction, p.place)`
const isCounted = `a.kind in ('revenue', 'clearing')`

const legSql = (side: Side) => `
  select '${side}' as side, t.cause, t.journal_id, t.at, t.amount_paisa
  from payments.transfer t
  where t.${side}_account = a.id and t.jurisdiction = p.place and t.state = 'posted'
    and t.at >= $2 and t.at < $3`

const sumsSql = `
  select jurisdiction, day, account, side, cause, count(*) as journals,
    sum(paisa)::bigint as paisa, max(paisa)::bigint as "paisaMax"
  from (
    select p.place as jurisdiction, (l.at at time zone 'Asia/Karachi')::date as day,
      a.id as account, l.side, l.cause, l.journal_id, sum(l.amount_paisa) as paisa
    ${accountsSql} cross join lateral (${legSql('debit')} union all ${legSql('credit')}) l
    where ${isCounted}
    group by p.place, day, a.id, l.side, l.cause, l.journal_id
  ) as journal
  group by jurisdiction, day, account, side, cause`

/**
 * The posted transfers of a stretch of time on accounts that earn and on those of banks. A journal
 * is posted in one instant, so two stretches that follow each other never share one.
 */
export function daySums(tx: Tx, { places, from, until }: Window): Promise<DaySum[]> {
  return tx.query<DaySum>(sumsSql, [places, from, until])
}

const firstSql = (side: Side) => `
  (select t.at from payments.transfer t
   where t.${side}_account = a.id and t.jurisdiction = p.place and t.at >= $2 and t.at < $3
   order by t.at limit 1)`

/** When the first of what `daySums` adds up was posted; undefined where nothing was. */
export async function firstPosted(
  tx: Tx,
  { places, from, until }: Window,
): Promise<Date | undefined> {
  const [row] = await tx.query<{ first: Date | null }>(
    `select min(f.at) as first ${accountsSql}
       cross join lateral (${firstSql('debit')} union all ${firstSql('credit')}) f
     where ${isCounted}`,
    [places, from, until],
  )
  return row?.first ?? undefined
}
