/** Whether a person can still act. The population's entries decide it; this is what they say. */
import type { Tx } from '#platform/database'

/** `merged`: two records of one person; the other one is the person's. */
export type Standing = 'living' | 'died' | 'merged'

/** Of those who are registered; nobody acts, is acted for or signs in unless `living`. */
export async function findStandings(
  tx: Tx,
  personIds: readonly string[],
): Promise<Map<string, Standing>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx.query<{ id: string; standing: Standing | null }>(
    `select id, standing from identity.person where id = any($1)`,
    [personIds],
  )
  return new Map(rows.map(({ id, standing }) => [id, standing ?? 'living']))
}

/** Whoever no longer lives is signed out everywhere, and no program acts for him any more. */
export async function setStandings(
  tx: Tx,
  standings: readonly { readonly personId: string; readonly standing: Standing }[],
): Promise<void> {
  if (standings.length === 0) return
  const rows = standings.map(({ personId, standing }) => ({
    id: personId,
    standing: standing === 'living' ? null : standing,
  }))
  await tx.query(
    `with said as (
       select id, standing from json_to_recordset($1::json) as x(id text, standing text)
     ), gone as (
       select id from said where standing is not null
     ), gone_sessions as (
       delete from identity.session where person_id in (select id from gone)
     ), gone_tokens as (
       delete from identity.api_token where person_id in (select id from gone)
     )
     update identity.person set standing = said.standing from said where person.id = said.id`,
    [JSON.stringify(rows)],
  )
}

/** Locks persons in one order, so that two acts about the same family follow one another. */
export async function lockPersons(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await tx.query(
    `select id from identity.person where id = any($1) order by id for no key update`,
    [personIds],
  )
}
