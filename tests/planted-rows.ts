/** Rows that a test of a channel plants or reads beside the blocks' own functions. */
import type { Database } from '#platform/database'

/** Looks of so many readers at a person, all at one instant. */
export async function plantLooks(db: Database, personId: string, at: Date, count: number) {
  await db.query(
    `insert into consent.read (subject_id, read_at, reader_kind, reader_id, purpose)
     select $1, $2, 'operator', gen_random_uuid()::text, 'installation'
     from generate_series(1, $3)`,
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

/** Another sealed picture in the place of a portrait, as whoever owns the database can write it. */
export async function plantPortrait(owner: Database, captureId: string, sealed: Buffer) {
  await owner.query(
    `update biometrics.portrait set sealed = $2, seal = sha256($2) where capture_id = $1`,
    [captureId, sealed],
  )
}

/** The act that issued a document, made to say that this was its portrait. */
export async function plantBoundPortrait(owner: Database, caseId: string, sealed: Buffer) {
  await owner.query(
    `update cases.event set facts = jsonb_set(facts, '{portrait,seal}',
       to_jsonb(encode(sha256($2::bytea), 'hex'))) where case_id = $1 and facts ? 'portrait'`,
    [caseId, sealed],
  )
}
