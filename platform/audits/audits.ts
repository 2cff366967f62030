/** Audits under way: who calls, on which days, and how each ends. */
import { readTogether, type Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { Outcome } from './outcome.ts'

export type Audit = {
  readonly id: string
  readonly jurisdiction: string
  readonly caseId: string
  readonly seq: number
  readonly service: string
  /** The office that closed it, and the one that calls. */
  readonly office: string
  readonly auditing: string | null
  readonly dueAt: Date
  readonly outcome: Outcome | null
  readonly sealed: Buffer | null
  readonly endedAt: Date | null
  readonly endedBy: string | null
}

const columns = `id, jurisdiction, case_id as "caseId", seq, service, office, auditing,
  due_at as "dueAt", outcome, sealed, ended_at as "endedAt", ended_by as "endedBy"`

export async function findAudit(tx: Tx, id: string): Promise<Audit | undefined> {
  const [row] = await tx.query<Audit>(`select ${columns} from audits.audit where id = $1`, [id])
  return row
}

/** Held until the transaction ends, so that two officers do not end it at once. */
export async function lockAudit(tx: Tx, id: string): Promise<Audit | undefined> {
  const [row] = await tx.query<Audit>(
    `select ${columns} from audits.audit where id = $1 for update`,
    [id],
  )
  return row
}

/** What waits for these offices, the nearest deadline first. */
export async function openAudits(
  tx: Tx,
  offices: readonly string[],
  limit: number,
): Promise<Audit[]> {
  return tx.query<Audit>(
    `select ${columns} from audits.audit where auditing = any($1) and outcome is null
     order by due_at, id limit $2`,
    [offices, limit],
  )
}

/** Those that no office calls for yet, held so that one program gives them out. */
export async function takeUnassigned(tx: Tx, limit: number): Promise<Audit[]> {
  return tx.query<Audit>(
    `select ${columns} from audits.audit where auditing is null and outcome is null
     order by due_at, id limit $1 for update skip locked`,
    [limit],
  )
}

export async function assignAudit(tx: Tx, id: string, office: string): Promise<void> {
  await tx.query(`update audits.audit set auditing = $2 where id = $1`, [id, office])
}

/** Which offices have something to call about, and where. */
export async function auditingOffices(
  tx: Tx,
): Promise<{ readonly auditing: string; readonly service: string }[]> {
  return tx.query(
    `select distinct auditing, service from audits.audit
     where outcome is null and auditing is not null`,
  )
}

/** Nobody is at work there any more: another office is found for what waits. */
export async function releaseAudits(tx: Tx, office: string, service: string): Promise<void> {
  await tx.query(
    `update audits.audit set auditing = null
     where auditing = $1 and service = $2 and outcome is null`,
    [office, service],
  )
}

export type Call = {
  readonly day: CivilDate
  readonly calledBy: string
  /** Null while the officer has not said. */
  readonly wasAnswered: boolean | null
}

export const callsOf: (tx: Tx, auditId: string) => Promise<readonly Call[]> = readTogether(
  async (tx, ids: readonly string[]) => {
    const calls = await tx.query<Call & { readonly auditId: string }>(
      `select audit_id as "auditId", day, called_by as "calledBy", was_answered as "wasAnswered"
       from audits.call where audit_id = any($1) order by day`,
      [ids],
    )
    const found = Map.groupBy(calls, ({ auditId }) => auditId)
    return ids.map((id) => found.get(id) ?? [])
  },
)

/** One a day: false where there was one already. */
export async function noteCall(
  tx: Tx,
  call: {
    readonly auditId: string
    readonly day: CivilDate
    readonly calledBy: string
    readonly postId: string
    readonly at: Date
  },
): Promise<boolean> {
  const added = await tx.query(
    `insert into audits.call (audit_id, day, called_by, post_id, at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1 as one`,
    [call.auditId, call.day, call.calledBy, call.postId, call.at],
  )
  return added.length > 0
}

export async function noteAnswered(
  tx: Tx,
  { auditId, day, wasAnswered }: { auditId: string; day: CivilDate; wasAnswered: boolean },
): Promise<void> {
  await tx.query(`update audits.call set was_answered = $3 where audit_id = $1 and day = $2`, [
    auditId,
    day,
    wasAnswered,
  ])
}

export async function endAudit(
  tx: Tx,
  id: string,
  ended: {
    readonly outcome: Exclude<Outcome, 'overtaken'>
    readonly sealed: Buffer | undefined
    readonly wasPressed: boolean | undefined
    readonly by: string
    readonly post: string
    readonly at: Date
  },
): Promise<void> {
  await tx.query(
    `update audits.audit set outcome = $2, sealed = $3, was_pressed = $4, ended_by = $5,
       ended_post = $6, ended_at = $7
     where id = $1 and outcome is null`,
    [
      id,
      ended.outcome,
      ended.sealed ?? null,
      ended.wasPressed ?? null,
      ended.by,
      ended.post,
      ended.at,
    ],
  )
}

/** Found not done, and the case is not open again yet. */
export async function findToReopen(tx: Tx, limit: number): Promise<Audit[]> {
  return tx.query<Audit>(
    `select ${columns} from audits.audit where outcome = 'not-done' and reopened_at is null
     order by ended_at limit $1`,
    [limit],
  )
}

/** True for the first who says so. */
export async function noteReopened(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx.query(
    `update audits.audit set reopened_at = $2 where id = $1 and reopened_at is null
     returning 1 as one`,
    [id, now],
  )
  return rows.length > 0
}
