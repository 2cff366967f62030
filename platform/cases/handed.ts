/** Whoever gets a case from somebody else is to be told, and not once for each of a hundred. */
import type { Tx } from '#platform/database'
import { civilDateOf, type CivilDate } from '#platform/kernel'
import type { CaseKey } from './reference.ts'

/**
 * By another office, by a colleague, because there was no answer in time, or by its applicant: who
 * does not accept the answer, or says that it is not the same as the case that it was joined to. Or
 * it stays where it is, and only a part of it is asked.
 */
export type HowHanded = 'passed' | 'given' | 'disputed' | 'raised' | 'parted' | 'asked'

export type Handed = CaseKey & {
  /** Who has it now, at which post. */
  readonly personId: string
  readonly postId: string
  readonly how: HowHanded
  /** That was asked for a part. */
  readonly office?: string | undefined
}

/** Notes it with the act itself; one statement. */
export async function noteHanded(tx: Tx, handed: readonly Handed[]): Promise<void> {
  if (handed.length === 0) return
  // Handed on twice in one batch, it is with the last.
  const last = new Map(handed.map((one) => [`${one.personId} ${one.jurisdiction} ${one.id}`, one]))
  const rows = [...last.values()].map(({ personId, jurisdiction, id, postId, how, office }) => ({
    person_id: personId,
    jurisdiction,
    case_id: id,
    post_id: postId,
    how,
    office,
  }))
  await tx.query(
    `insert into cases.handed (person_id, jurisdiction, case_id, post_id, how, office)
     select person_id, jurisdiction, case_id, post_id, how, office
     from json_to_recordset($1::json) as x(person_id text, jurisdiction text, case_id text,
       post_id text, how text, office text)
     on conflict (person_id, jurisdiction, case_id) do update set post_id = excluded.post_id,
       how = excluded.how, office = excluded.office, told_at = null`,
    [JSON.stringify(rows)],
  )
}

export type HandedToTell = Handed & {
  readonly service: string
  /** By which it is to be answered, or the part to be done. */
  readonly until: CivilDate
}

type HandedRow = {
  person_id: string
  jurisdiction: string
  id: string
  post_id: string
  how: HowHanded
  office: string | null
  service: string
  deadline_at: Date | null
  part_until: string | null
}

/**
 * What is to be told now, as told from here on, the nearest day first: all that waits for those who
 * were told nothing since `quietSince`. What has left them meanwhile, or was done, is not told.
 */
export async function takeHanded(
  tx: Tx,
  { now, quietSince, limit }: { now: Date; quietSince: Date; limit: number },
): Promise<HandedToTell[]> {
  await tx.query(
    `delete from cases.handed h where told_at <= $1 or not exists (
       select from cases.case c
       where c.jurisdiction = h.jurisdiction and c.id = h.case_id and case when h.office is null
         then c.post_id = h.post_id
         else c.facts #> '{links,tasks}' @> json_build_array(json_build_object('office',
           h.office))::jsonb end)`,
    [quietSince],
  )
  const rows = await tx.query<HandedRow>(
    `with told as (
       update cases.handed set told_at = $1
       where told_at is null and person_id in (
         select person_id from cases.handed
         group by person_id having bool_and(told_at is null) order by person_id limit $2)
       returning person_id, jurisdiction, case_id, post_id, how, office)
     select told.person_id, told.jurisdiction, c.id, told.post_id, told.how, told.office,
       c.service, c.deadline_at, (
         select task ->> 'until' from jsonb_array_elements(c.facts #> '{links,tasks}') task
         where task ->> 'office' = told.office) as part_until
     from told join cases.case c on c.jurisdiction = told.jurisdiction and c.id = told.case_id
     order by c.id`,
    [now, limit],
  )
  const told = rows.flatMap((row): HandedToTell[] => {
    const { person_id: personId, post_id: postId, office, deadline_at: deadlineAt, ...kase } = row
    const until = row.part_until ?? (deadlineAt && civilDateOf(deadlineAt))
    return until ? [{ ...kase, personId, postId, until, office: office ?? undefined }] : []
  })
  return told.toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}
