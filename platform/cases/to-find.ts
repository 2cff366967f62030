/** Cases that are to be made findable, by a worker soon after: no act waits for it. */
import type { Tx } from '#platform/database'
import type { CaseKey } from './reference.ts'

/** Notes that these cases are to be made findable, or anew. */
export async function noteToFind(tx: Tx, keys: readonly CaseKey[]): Promise<void> {
  if (keys.length === 0) return
  await tx.query(
    `insert into cases.to_find (jurisdiction, case_id)
     select jurisdiction, id from json_to_recordset($1::json) as x(jurisdiction text, id text)
     on conflict do nothing`,
    [JSON.stringify(keys.map(({ jurisdiction, id }) => ({ jurisdiction, id })))],
  )
}

/** The same of everything that these persons have handed in. */
export async function noteApplicantsToFind(tx: Tx, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return
  await tx.query(
    `insert into cases.to_find (jurisdiction, case_id)
     select jurisdiction, id from cases.case where applicant_id = any($1)
     on conflict do nothing`,
    [persons],
  )
}

/** Takes some of them; another program that looks at the same time takes others. */
export async function takeToFind(tx: Tx, limit: number): Promise<CaseKey[]> {
  return tx.query<CaseKey>(
    `delete from cases.to_find where (jurisdiction, case_id) in (
       select jurisdiction, case_id from cases.to_find limit $1 for update skip locked)
     returning jurisdiction, case_id as id`,
    [limit],
  )
}
