/** What officers have written on a case for one another: added to, never changed. */
import type { Tx } from '#platform/database'
import type { CaseKey } from './reference.ts'

export type CaseNote = {
  /** The first is 1. */
  readonly seq: number
  readonly authorId: string
  readonly postId: string
  /** Under the case's data key: it goes with the case. */
  readonly sealed: Buffer
  readonly at: Date
}

export async function notesOf(tx: Tx, { jurisdiction, id }: CaseKey): Promise<CaseNote[]> {
  return tx.query<CaseNote>(
    `select seq, author_id as "authorId", post_id as "postId", sealed, at from cases.note
     where jurisdiction = $1 and case_id = $2 order by seq`,
    [jurisdiction, id],
  )
}

/** After the last one. Whoever adds has locked the case, so that two do not take one place. */
export async function appendNote(
  tx: Tx,
  { jurisdiction, id }: CaseKey,
  note: Omit<CaseNote, 'seq'>,
): Promise<void> {
  await tx.query(
    `insert into cases.note (jurisdiction, case_id, seq, author_id, post_id, sealed, at)
     select $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6 from cases.note
     where jurisdiction = $1 and case_id = $2`,
    [jurisdiction, id, note.authorId, note.postId, note.sealed, note.at],
  )
}
