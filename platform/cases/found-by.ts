/**
 * Finding cases by keyed hashes of what is known of their applicants. The database can neither read
 * them nor tell what they are of; whoever may look is for the caller to say.
 */
import { byteaText, type Tx } from '#platform/database'
import { caseOf, type Case, type CaseRow } from './case.ts'
import type { CaseKey } from './reference.ts'

/** A keyed hash under which a case of this place is found. */
export type FoundBy = { readonly key: Buffer; readonly jurisdiction: string }

/** Makes the hashes of these cases anew; the caller holds the cases, so that none is erased now. */
export async function replaceFoundBy(
  tx: Tx,
  rows: readonly { readonly case: CaseKey; readonly keys: readonly Buffer[] }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.query(`delete from cases.found_by where case_id = any($1)`, [
    rows.map(({ case: { id } }) => id),
  ])
  await tx.query(
    `insert into cases.found_by (key, jurisdiction, case_id)
     select key, jurisdiction, case_id
     from json_to_recordset($1::json) as x(key bytea, jurisdiction text, case_id text)
     on conflict do nothing`,
    [
      JSON.stringify(
        rows.flatMap(({ case: { jurisdiction, id: case_id }, keys }) =>
          keys.map((key) => ({ key: byteaText(key), jurisdiction, case_id })),
        ),
      ),
    ],
  )
}

/** Nobody finds these cases by a person any more. */
export async function forgetFoundBy(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(`delete from cases.found_by where case_id = any($1)`, [ids])
  await tx.query(`delete from cases.to_find where case_id = any($1)`, [ids])
}

/**
 * The newest cases that have `all` of the hashes of their place. Of routed ones those alone that
 * were in one of `offices`, or have a task for it or a head of it, so that the others neither fill
 * the list nor slow it down; without `offices`, all.
 */
export async function casesFoundBy(
  tx: Tx,
  asked: {
    readonly by: readonly FoundBy[]
    readonly all: number
    readonly offices: readonly string[] | undefined
    readonly limit: number
  },
): Promise<Case[]> {
  const { by, all, offices, limit } = asked
  if (by.length === 0) return []
  const rows = await tx.query<CaseRow>(
    `select c.* from (
       select f.jurisdiction, f.case_id
       from json_to_recordset($1::json) as x(key bytea, jurisdiction text)
       join cases.found_by f on f.key = x.key and f.jurisdiction = x.jurisdiction
       group by f.jurisdiction, f.case_id having count(*) = $2) as found
     join cases.case c on c.jurisdiction = found.jurisdiction and c.id = found.case_id
     where $3::text[] is null or not c.facts ? 'course' or c.facts #> '{course,offices}' ?| $3
       or c.facts #> '{links,joined,heads}' ?| $3
       or jsonb_path_query_array(c.facts, '$.links.tasks[*].office') ?| $3
     order by c.id desc limit $4`,
    [
      JSON.stringify(by.map(({ key, jurisdiction }) => ({ key: byteaText(key), jurisdiction }))),
      all,
      offices,
      limit,
    ],
  )
  return rows.map(caseOf)
}
