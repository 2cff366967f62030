/** Rows that a test of a channel plants or reads beside the blocks' own functions. */
import type { Database } from '#platform/database'

/** That many looks at a person, all at one instant. */
export async function plantLooks(db: Database, personId: string, at: Date, count: number) {
  await db.query(
    `insert into consent.read (subject_id, read_at, reader_kind, reader_id, purpose)
     select $1, $2, 'operator', 'operator', 'installation' from generate_series(1, $3)`,
    [personId, at, count],
  )
}

/** At which of an officer's posts a recovery was decided. */
export async function decidedPostOf(db: Database, recoveryId: string): Promise<string | undefined> {
  const [row] = await db.query<{ decided_post: string }>(
    `select decided_post from identity.recovery where id = $1`,
    [recoveryId],
  )
  return row?.decided_post
}
