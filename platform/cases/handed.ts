/** Whoever gets a case from somebody else is to be told, and not once for each of a hundred. */
import type { Tx } from '#platform/database'
import type { CaseKey } from './reference.ts'

/** By another office, by a colleague, or because its applicant does not accept the answer. */
export type HowHanded = 'passed' | 'given' | 'disputed'

export type Handed = CaseKey & {
  /** Who has it now, at which post. */
  readonly personId: string
  readonly postId: string
  readonly how: HowHanded
}

/** Notes it with the act itself; one statement. */
export async function noteHanded(tx: Tx, handed: readonly Handed[]): Promise<void> {
  if (handed.length === 0) return
  // Handed on twice in one batch, it is with the last.
  const last = new Map(handed.map((one) => [`${one.personId} ${one.jurisdiction} ${one.id}`, one]))
  const rows = [...last.values()].map(({ personId, jurisdiction, id, postId, how }) => ({
    person_id: personId,
    jurisdiction,
    case_id: id,
    post_id: postId,
    how,
  }))
  await tx.query(
    `insert into cases.handed (person_id, jurisdiction, case_id, post_id, how)
     select person_id, jurisdiction, case_id, post_id, how
     from json_to_recordset($1::json) as x(person_id text, jurisdiction text, case_id text,
       post_id text, how text)
     on conflict (person_id, jurisdiction, case_id)
       do update set post_id = excluded.post_id, how = excluded.how, told_at = null`,
    [JSON.stringify(rows)],
  )
}

export type HandedToTell = Handed & { readonly service: string; readonly deadlineAt: Date }

type HandedRow = {
  person_id: string
  jurisdiction: string
  id: string
  post_id: string
  how: HowHanded
  service: string
  deadline_at: Date
}

/**
 * What is to be told now, as told from here on: all that waits for those who were told nothing
 * since `quietSince`. What has left them again meanwhile is told to nobody.
 */
export async function takeHanded(
  tx: Tx,
  { now, quietSince, limit }: { now: Date; quietSince: Date; limit: number },
): Promise<HandedToTell[]> {
  await tx.query(
    `delete from cases.handed h where told_at <= $1 or not exists (
       select from cases.case c
       where c.jurisdiction = h.jurisdiction and c.id = h.case_id and c.post_id = h.post_id)`,
    [quietSince],
  )
  const rows = await tx.query<HandedRow>(
    `with told as (
       update cases.handed set told_at = $1
       where told_at is null and person_id in (
         select person_id from cases.handed
         group by person_id having bool_and(told_at is null) order by person_id limit $2)
       returning person_id, jurisdiction, case_id, post_id, how)
     select told.person_id, told.jurisdiction, c.id, told.post_id, told.how, c.service,
       c.deadline_at
     from told join cases.case c on c.jurisdiction = told.jurisdiction and c.id = told.case_id
     order by c.deadline_at, c.id`,
    [now, limit],
  )
  return rows.map(({ person_id: personId, post_id: postId, deadline_at: deadlineAt, ...row }) => ({
    ...row,
    personId,
    postId,
    deadlineAt,
  }))
}
