/** Searches by name or number: each with its reason, none without end. */
import type { Database, Tx } from '#platform/database'
import { lockPersons } from '#platform/identity'

/** For what a registrar looks for somebody. */
export const searchPurposes = [
  'birth',
  'marriage',
  'death',
  'correction',
  'duplicate',
  'certificate',
] as const
export type SearchPurpose = (typeof searchPurposes)[number]

/** For what an identity centre looks: by number alone. */
export type CentrePurpose = 'enrolment' | 'verification'

export function isSearchPurpose(typed: string): typed is SearchPurpose {
  return (searchPurposes as readonly string[]).includes(typed)
}

/** Whoever needs to see more than these needs another way than looking. */
export const searchLimits = { candidatesMax: 8, perHourMax: 60 } as const

export type NewSearch = {
  readonly id: string
  readonly officerId: string
  readonly jurisdiction: string
  readonly postId: string
  readonly purpose: SearchPurpose | CentrePurpose
  readonly found: number
  readonly at: Date
}

/**
 * Writes one search down, or says no: this officer has had as many within the hour as he may. Those
 * that he sends at one moment wait for one another.
 */
export async function recordSearch(db: Database, search: NewSearch): Promise<boolean> {
  return db.transact(async (tx) => {
    await lockPersons(tx, [search.officerId])
    return writeDown(tx, search)
  })
}

async function writeDown(tx: Tx, search: NewSearch): Promise<boolean> {
  const rows = await tx.query(
    `insert into population.search
       (officer_id, id, jurisdiction, post_id, purpose, found, at)
     select $1, $2, $3, $4, $5, $6, $7
     where (select count(*) from population.search
            where officer_id = $1 and at > $7::timestamptz - interval '1 hour') < $8
     returning 1 as one`,
    [
      search.officerId,
      search.id,
      search.jurisdiction,
      search.postId,
      search.purpose,
      search.found,
      search.at,
      searchLimits.perHourMax,
    ],
  )
  return rows.length > 0
}
