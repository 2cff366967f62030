/** Closings, drawn or not, written with the step that closed; and audits that were overtaken. */
import type { CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'

export type Closing = CaseKey & {
  readonly seq: number
  readonly service: string
  readonly office: string
  readonly closedOn: CivilDate
  /** The audit to which it was drawn. */
  readonly audit: { readonly id: string; readonly dueAt: Date } | undefined
}

/** A case that was closed is not any more. */
export type Reopening = CaseKey & { readonly isOpenAgain: true }

/** A few statements, however many. */
export async function writeClosings(
  tx: Tx,
  all: readonly (Closing | Reopening)[],
  now: Date,
): Promise<void> {
  await endOvertaken(
    tx,
    all.flatMap((one) => ('isOpenAgain' in one ? one : [])),
    now,
  )
  await insertClosings(
    tx,
    all.flatMap((one) => ('isOpenAgain' in one ? [] : one)),
  )
}

async function insertClosings(tx: Tx, closings: readonly Closing[]): Promise<void> {
  if (closings.length === 0) return
  const rows = closings.map(({ audit, closedOn, ...one }) => ({
    ...one,
    closed_on: closedOn,
    is_drawn: audit !== undefined,
    audit_id: audit?.id,
    due_at: audit?.dueAt,
  }))
  const shape = `jurisdiction text, id text, seq integer, service text, office text,
    closed_on date, is_drawn boolean, audit_id text, due_at timestamptz`
  await tx.query(
    `insert into audits.closing (jurisdiction, case_id, seq, service, office, closed_on, is_drawn)
     select jurisdiction, id, seq, service, office, closed_on, is_drawn
     from json_to_recordset($1::json) as x(${shape})`,
    [JSON.stringify(rows)],
  )
  const drawn = rows.filter(({ is_drawn }) => is_drawn)
  if (drawn.length === 0) return
  await tx.query(
    `insert into audits.audit (id, jurisdiction, case_id, seq, service, office, due_at)
     select audit_id, jurisdiction, id, seq, service, office, due_at
     from json_to_recordset($1::json) as x(${shape})`,
    [JSON.stringify(drawn)],
  )
}

/** The case is open again: whoever closed it is not audited for that any more. */
async function endOvertaken(tx: Tx, keys: readonly CaseKey[], now: Date): Promise<void> {
  if (keys.length === 0) return
  await tx.query(
    `update audits.audit a set outcome = 'overtaken', ended_at = $3
     from unnest($1::text[], $2::text[]) as w(jurisdiction, id)
     where a.jurisdiction = w.jurisdiction and a.case_id = w.id and a.outcome is null`,
    [keys.map(({ jurisdiction }) => jurisdiction), keys.map(({ id }) => id), now],
  )
}

export type CountedClosings = {
  readonly service: string
  readonly closed: number
  readonly drawn: number
  /** Of those drawn, how many audits have ended. */
  readonly ended: number
}

/** By service: how many were drawn of all that were closed between two days. */
export async function countClosings(
  tx: Tx,
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
): Promise<CountedClosings[]> {
  return tx.query<CountedClosings>(
    `select c.service, count(*) as closed, count(*) filter (where c.is_drawn) as drawn,
       count(a.outcome) as ended
     from audits.closing c
     left join audits.audit a on a.jurisdiction = c.jurisdiction and a.case_id = c.case_id
       and a.seq = c.seq
     where c.closed_on between $1 and $2
     group by c.service order by c.service`,
    [from, until],
  )
}

type ClosingKey = CaseKey & { readonly seq: number }

/** Which closings of a page of cases are written, and whether each was drawn. */
export async function closingsOf(
  tx: Tx,
  keys: readonly CaseKey[],
): Promise<readonly (ClosingKey & { readonly isDrawn: boolean })[]> {
  if (keys.length === 0) return []
  return tx.query(
    `select c.jurisdiction, c.case_id as id, c.seq,
       c.is_drawn and exists (select from audits.audit a where a.jurisdiction = c.jurisdiction
         and a.case_id = c.case_id and a.seq = c.seq) as "isDrawn"
     from audits.closing c
     join unnest($1::text[], $2::text[]) as w(jurisdiction, id)
       on c.jurisdiction = w.jurisdiction and c.case_id = w.id`,
    [keys.map(({ jurisdiction }) => jurisdiction), keys.map(({ id }) => id)],
  )
}
