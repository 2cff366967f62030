/** Views of a queue that an officer has named for himself. */
import type { Tx } from '#platform/database'

export type PostKey = { readonly jurisdiction: string; readonly id: string }

export type SavedFilter = {
  readonly id: string
  readonly name: string
  /** What narrows the queue, as it stands in the address of a page. */
  readonly query: string
}

/** Those that he made in these posts, in the order in which he made them. */
export async function listSavedFilters(
  tx: Tx,
  personId: string,
  posts: readonly PostKey[],
): Promise<SavedFilter[]> {
  return tx.query<SavedFilter>(
    `select s.id, s.name, s.query from cases.saved_filter s
     join unnest($2::text[], $3::text[]) as w(jurisdiction, post_id)
       on s.jurisdiction = w.jurisdiction and s.post_id = w.post_id
     where s.person_id = $1 order by s.saved_at, s.id`,
    [personId, ...columnsOf(posts)],
  )
}

/**
 * Adds one and forgets what he made in posts that he has left; false where he has `countMax`. The
 * caller lets those of one person wait for one another. Twice under one id it is one.
 */
export async function insertSavedFilter(
  tx: Tx,
  filter: SavedFilter & {
    readonly personId: string
    readonly posts: readonly PostKey[]
    readonly at: Date
  },
  countMax: number,
): Promise<boolean> {
  const { personId, posts, id, name, query, at } = filter
  const [post] = posts
  await tx.query(
    `delete from cases.saved_filter where person_id = $1
       and (jurisdiction, post_id) not in (select * from unnest($2::text[], $3::text[]))`,
    [personId, ...columnsOf(posts)],
  )
  await tx.query(
    `insert into cases.saved_filter (person_id, id, jurisdiction, post_id, name, query, saved_at)
     select $1, $2, $3, $4, $5, $6, $7
     where (select count(*) from cases.saved_filter where person_id = $1 and id <> $2) < $8
     on conflict (person_id, id) do nothing`,
    [personId, id, post?.jurisdiction, post?.id, name, query, at, countMax],
  )
  const [kept] = await tx.query(
    `select 1 as one from cases.saved_filter where person_id = $1 and id = $2`,
    [personId, id],
  )
  return kept !== undefined
}

export async function deleteSavedFilter(tx: Tx, personId: string, id: string): Promise<void> {
  await tx.query(`delete from cases.saved_filter where person_id = $1 and id = $2`, [personId, id])
}

const columnsOf = (posts: readonly PostKey[]) => [
  posts.map(({ jurisdiction }) => jurisdiction),
  posts.map(({ id }) => id),
]
