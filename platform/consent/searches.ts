/** Searches for cases: each on record with the post and by what it was sought, none without end. */
import type { Tx } from '#platform/database'

/** More within the hour is no work on cases: two hundred a day are twenty-five. */
export const searchesPerHourMax = 120

export type CaseSearch = {
  readonly id: string
  readonly officerId: string
  readonly jurisdiction: string
  readonly postId: string
  /** The kinds of things that what was typed could be; never what was typed. */
  readonly soughtBy: readonly string[]
  readonly found: number
  readonly at: Date
}

/** Writes one search down, or says no; the caller makes those of one officer wait in turn. */
export async function recordSearch(tx: Tx, search: CaseSearch): Promise<boolean> {
  const { officerId, id, jurisdiction, postId, soughtBy, found, at } = search
  const rows = await tx.query(
    `insert into consent.search (officer_id, id, jurisdiction, post_id, sought_by, found, at)
     select $1, $2, $3, $4, $5, $6, $7
     where (select count(*) from consent.search
            where officer_id = $1 and at > $7::timestamptz - interval '1 hour') < $8
     returning 1 as one`,
    [officerId, id, jurisdiction, postId, soughtBy.join(' '), found, at, searchesPerHourMax],
  )
  return rows.length > 0
}
