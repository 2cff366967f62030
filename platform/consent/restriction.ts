/** A person's objection, and an authority's hold: what may not be shared, and what not erased. */
import type { Tx } from '#platform/database'

/** Sets the flag, or takes it off; the same again changes nothing. Events, never changed. */
export async function restrict(
  tx: Tx,
  { personId, isRestricted, at }: { personId: string; isRestricted: boolean; at: Date },
): Promise<void> {
  // Two at once meet the primary key: one of them then stands, and says the same or is repeated.
  await tx.query(
    `insert into consent.restriction (person_id, seq, is_restricted, at)
     select $1, coalesce(max(seq), 0) + 1, $2, $3 from consent.restriction where person_id = $1
     having coalesce((select is_restricted from consent.restriction
       where person_id = $1 order by seq desc limit 1), false) <> $2
     on conflict do nothing`,
    [personId, isRestricted, at],
  )
}

/** Those who have objected: nothing of them is shared, nor counted in what is published. */
export async function restrictedAmong(tx: Tx, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await tx.query<{ person_id: string; is_restricted: boolean }>(
    `select distinct on (person_id) person_id, is_restricted from consent.restriction
     where person_id = any($1) order by person_id, seq desc`,
    [personIds],
  )
  return new Set(rows.filter((row) => row.is_restricted).map((row) => row.person_id))
}

export type Hold = {
  readonly id: string
  readonly subjectId: string
  readonly number: string
  readonly authority: string
  readonly setBy: string
  readonly setAt: Date
  readonly endsAt: Date
}

/** An authority's order that nothing of a person be erased. */
export async function holdData(tx: Tx, hold: Hold): Promise<void> {
  const { subjectId, id, number, authority, setBy, setAt, endsAt } = hold
  await tx.query(
    `insert into consent.hold (subject_id, id, number, authority, set_by, set_at, ends_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [subjectId, id, number, authority, setBy, setAt, endsAt],
  )
}

/** Everybody whose data an authority holds at an instant. */
export async function listHeld(tx: Tx, at: Date): Promise<string[]> {
  const rows = await tx.query<{ subject_id: string }>(
    `select distinct subject_id from consent.hold where ends_at > $1`,
    [at],
  )
  return rows.map((row) => row.subject_id)
}

/** Those of the persons whose data an authority holds at an instant. */
export async function heldAmong(
  tx: Tx,
  subjectIds: readonly string[],
  at: Date,
): Promise<Set<string>> {
  const rows = await tx.query<{ subject_id: string }>(
    `select distinct subject_id from consent.hold where subject_id = any($1) and ends_at > $2`,
    [subjectIds, at],
  )
  return new Set(rows.map((row) => row.subject_id))
}
