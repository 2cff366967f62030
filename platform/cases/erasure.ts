/** Ending what a case or a draft says of a person; its steps stay, naming nobody. */
import type { Tx } from '#platform/database'
import { forgetFoundBy } from './found-by.ts'
import type { CaseKey } from './reference.ts'

/**
 * Destroys the keys of these cases: answers, remarks and personal fields are unreadable from the
 * commit on, here and in every proof, and nobody finds them by a person. What is sealed stays as it
 * is, and nobody can open it: so the acts that bound it can be held against the log for ever.
 * Whether a statute forbids it is for the caller to decide.
 */
export async function eraseCases(tx: Tx, keys: readonly CaseKey[]): Promise<void> {
  if (keys.length === 0) return
  await tx.query(
    `update cases.case c set data_key = null
     from json_to_recordset($1::json) as x(jurisdiction text, id text)
     where c.jurisdiction = x.jurisdiction and c.id = x.id`,
    [JSON.stringify(keys)],
  )
  // After it: whoever makes them findable holds the case, and then sees that it is erased.
  await forgetFoundBy(
    tx,
    keys.map(({ id }) => id),
  )
}

/** The same by the ids alone, wherever they are; gives how many could still be read. */
export async function eraseCasesNamed(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await tx.query(
    `update cases.case set data_key = null
     where id = any($1) and data_key is not null returning 1 as one`,
    [ids],
  )
  await forgetFoundBy(tx, ids)
  return rows.length
}

export type OldCase = CaseKey & { readonly updatedAt: Date }

/** Ended cases without a document whose last step is older; none of the persons left out. */
export async function findOldCases(
  tx: Tx,
  asked: {
    readonly after: Date
    readonly before: Date
    readonly except: readonly string[]
    readonly limit: number
  },
): Promise<OldCase[]> {
  const rows = await tx.query<{ jurisdiction: string; id: string; updated_at: Date }>(
    `select jurisdiction, id, updated_at from cases.case
     where data_key is not null and record_key is null and clock_at is null
       and deadline_at is null and updated_at < $1 and updated_at > $2
       and not coalesce(applicant_id = any($3), false)
     order by updated_at limit $4`,
    [asked.before, asked.after, asked.except, asked.limit],
  )
  return rows.map(({ updated_at: updatedAt, ...key }) => ({ ...key, updatedAt }))
}

/** Drafts untouched since then are forgotten, but of the persons left out. Gives how many. */
export async function sweepOldDrafts(
  tx: Tx,
  asked: { readonly before: Date; readonly except: readonly string[]; readonly limit: number },
): Promise<number> {
  const rows = await tx.query(
    `delete from cases.draft where id in (
       select id from cases.draft where updated_at < $1 and not (applicant_id = any($2))
       limit $3 for update skip locked)
     returning 1 as one`,
    [asked.before, asked.except, asked.limit],
  )
  return rows.length
}
