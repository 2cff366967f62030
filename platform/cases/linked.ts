/** Cases by what links them: a task of an office, or the same matter at the same place. */
import type { Tx } from '#platform/database'
import { caseOf, type Case, type CaseRow } from './case.ts'

/** Cases in which one of these offices has an open task, in no order. */
export async function casesWithTasks(
  tx: Tx,
  offices: readonly string[],
  limit: number,
): Promise<Case[]> {
  if (offices.length === 0) return []
  const rows = await tx.query<CaseRow>(
    `select distinct on (c.jurisdiction, c.id) c.*
     from json_array_elements_text($1::json) as asked(office)
     join cases.case c
       on c.facts #> '{links,tasks}'
         @> jsonb_build_array(jsonb_build_object('office', asked.office))
      and c.facts #> '{links,tasks}' is not null
     order by c.jurisdiction, c.id limit $2`,
    [JSON.stringify(offices), limit],
  )
  return rows.map(caseOf)
}

/** What is the same in cases that may tell of one matter. */
export type Likeness = {
  readonly service: string
  /** The states in which another case may be joined to it. */
  readonly states: readonly string[]
  readonly postIds: readonly string[]
  readonly topic: string | undefined
  /** A fact that says where, and what it says. */
  readonly place: { readonly fact: string; readonly is: string } | undefined
  readonly except: string
}

/** The oldest first: later ones are joined to it. */
export async function similarCases(tx: Tx, like: Likeness, limit: number): Promise<Case[]> {
  const { service, states, postIds, topic, place, except } = like
  if (postIds.length === 0 || topic === undefined) return []
  const rows = await tx.query<CaseRow>(
    `select * from cases.case
     where post_id = any($1) and service = $2 and state = any($3) and facts->>'topic' = $4
       and ($5::text is null or facts->>$5 = $6) and id <> $7
     order by created_at, id limit $8`,
    [postIds, service, states, topic, place?.fact, place?.is, except, limit],
  )
  return rows.map(caseOf)
}
