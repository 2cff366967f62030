import { byteaText, readTogether, type Tx } from '#platform/database'
import type { Language } from '#platform/kernel'
import { formatReference, type CaseKey } from './reference.ts'
import { noteToFind } from './to-find.ts'

/** A case as it stands. `sealed` holds the answers, under the case's own data key. */
export type Case = CaseKey & {
  readonly service: string
  readonly state: string
  /** The number of its latest event; events of a case are gapless from 1. */
  readonly seq: number
  readonly applicantId: string | undefined
  readonly language: Language
  /** Wrapped; without it the sealed answers are unreadable for ever (erasure). */
  readonly dataKey: Buffer | undefined
  readonly sealed: Buffer | undefined
  /** What may be shown without opening the answers: never a person's data. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly recordKey: string | undefined
  /** Who must act, and by when; both or neither. */
  readonly postId: string | undefined
  readonly deadlineAt: Date | undefined
  readonly escalations: number
  /** What happens by itself, and when; both or neither. */
  readonly clockAction: string | undefined
  readonly clockAt: Date | undefined
  readonly createdAt: Date
  readonly updatedAt: Date
}

export type CaseRow = {
  jurisdiction: string
  id: string
  service: string
  state: string
  seq: number
  applicant_id: string | null
  language: Language
  data_key: Buffer | null
  sealed: Buffer | null
  facts: Record<string, unknown>
  record_key: string | null
  post_id: string | null
  deadline_at: Date | null
  escalations: number
  clock_action: string | null
  clock_at: Date | null
  created_at: Date
  updated_at: Date
}

export function caseOf(row: CaseRow): Case {
  return {
    jurisdiction: row.jurisdiction,
    id: row.id,
    service: row.service,
    state: row.state,
    seq: row.seq,
    applicantId: row.applicant_id ?? undefined,
    language: row.language,
    dataKey: row.data_key ?? undefined,
    sealed: row.sealed ?? undefined,
    facts: row.facts,
    recordKey: row.record_key ?? undefined,
    postId: row.post_id ?? undefined,
    deadlineAt: row.deadline_at ?? undefined,
    escalations: row.escalations,
    clockAction: row.clock_action ?? undefined,
    clockAt: row.clock_at ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

/** What a step changes in a case, as a row; what is absent is written as null. */
const changingRowOf = (kase: Case) => ({
  jurisdiction: kase.jurisdiction,
  id: kase.id,
  state: kase.state,
  seq: kase.seq,
  facts: kase.facts,
  record_key: kase.recordKey,
  post_id: kase.postId,
  deadline_at: kase.deadlineAt,
  escalations: kase.escalations,
  clock_action: kase.clockAction,
  clock_at: kase.clockAt,
  updated_at: kase.updatedAt,
})

/**
 * Locks cases for one batch of acts, always in the same order, so that two batches cannot wait
 * for each other. Cases that do not exist are left out.
 */
export async function lockCases(tx: Tx, keys: readonly CaseKey[]): Promise<Case[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<CaseRow>(
    `select c.* from cases.case c
     join unnest($1::text[], $2::text[]) as w(jurisdiction, id)
       on c.jurisdiction = w.jurisdiction and c.id = w.id
     order by c.jurisdiction, c.id for update of c`,
    [keys.map((key) => key.jurisdiction), keys.map((key) => key.id)],
  )
  return rows.map(caseOf)
}

/** A case as last committed. */
export const findCase: (tx: Tx, key: CaseKey) => Promise<Case | undefined> = readTogether(
  async (tx, keys: readonly CaseKey[]) => {
    const cases = await findCases(tx, keys)
    const found = new Map(cases.map((kase) => [formatReference(kase), kase]))
    return keys.map((key) => found.get(formatReference(key)))
  },
)

/** Many cases as last committed; those that do not exist are left out. */
export async function findCases(tx: Tx, keys: readonly CaseKey[]): Promise<Case[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<CaseRow>(
    `select c.* from unnest($1::text[], $2::text[]) as w(jurisdiction, id)
     join cases.case c on c.jurisdiction = w.jurisdiction and c.id = w.id`,
    [keys.map((key) => key.jurisdiction), keys.map((key) => key.id)],
  )
  return rows.map(caseOf)
}

/** Writes new cases, one statement. An id that exists already is a unique violation. */
export async function insertCases(tx: Tx, cases: readonly Case[]): Promise<void> {
  if (cases.length === 0) return
  const rows = cases.map((kase) => ({
    ...changingRowOf(kase),
    service: kase.service,
    applicant_id: kase.applicantId,
    language: kase.language,
    data_key: kase.dataKey && byteaText(kase.dataKey),
    sealed: kase.sealed && byteaText(kase.sealed),
    created_at: kase.createdAt,
  }))
  await tx.query(
    `insert into cases.case
     select jurisdiction, id, service, state, seq, applicant_id, language, data_key, sealed, facts,
       record_key, post_id, deadline_at, escalations, clock_action, clock_at, created_at, updated_at
     from json_to_recordset($1) as x(jurisdiction text, id text, service text, state text,
       seq integer, applicant_id text, language text, data_key bytea, sealed bytea, facts jsonb,
       record_key text, post_id text, deadline_at timestamptz, escalations smallint,
       clock_action text, clock_at timestamptz, created_at timestamptz, updated_at timestamptz)`,
    [JSON.stringify(rows)],
  )
  await noteToFind(tx, cases)
}

/** Moves locked cases on, one statement; answers, applicant and language never change here. */
export async function updateCases(tx: Tx, cases: readonly Case[]): Promise<void> {
  if (cases.length === 0) return
  await tx.query(
    `update cases.case c set state = x.state, seq = x.seq, facts = x.facts,
       record_key = x.record_key, post_id = x.post_id, deadline_at = x.deadline_at,
       escalations = x.escalations, clock_action = x.clock_action, clock_at = x.clock_at,
       updated_at = x.updated_at
     from json_to_recordset($1) as x(jurisdiction text, id text, state text, seq integer,
       facts jsonb, record_key text, post_id text, deadline_at timestamptz, escalations smallint,
       clock_action text, clock_at timestamptz, updated_at timestamptz)
     where c.jurisdiction = x.jurisdiction and c.id = x.id`,
    [JSON.stringify(cases.map(changingRowOf))],
  )
}

/** A person's own cases, newest first. */
export async function casesOfApplicant(
  tx: Tx,
  applicantId: string,
  limit: number,
): Promise<Case[]> {
  const rows = await tx.query<CaseRow>(
    `select * from cases.case where applicant_id = $1 order by id desc limit $2`,
    [applicantId, limit],
  )
  return rows.map(caseOf)
}

/** How many cases some services have had. */
export async function countCasesOf(tx: Tx, services: readonly string[]): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from cases.case where service = any($1)`,
    [services],
  )
  return row?.count ?? 0
}

/** One of so many parts of about one size, which together are all cases. */
export type CaseShare = { readonly of: number; readonly index: number }

export const allCases: CaseShare = { of: 1, index: 0 }

type CasesAfter = { readonly after: CaseKey; readonly limit: number; readonly share: CaseShare }

/** Cases of some services by place and id, those after this one: read through whole, once. */
export async function casesOfServices(
  tx: Tx,
  services: readonly string[],
  { after, limit, share }: CasesAfter,
): Promise<Case[]> {
  const rows = await tx.query<CaseRow>(
    `select * from cases.case where service = any($1) and (jurisdiction, id) > ($2, $3)
       and (hashtext(id) & 2147483647) % $5::int = $6::int
     order by jurisdiction, id limit $4`,
    [services, after.jurisdiction, after.id, limit, share.of, share.index],
  )
  return rows.map(caseOf)
}

/** Cases that wait for these posts, and how far each has come: not opened, not locked. */
export async function keysAt(
  tx: Tx,
  postIds: readonly string[],
): Promise<(CaseKey & { readonly seq: number })[]> {
  if (postIds.length === 0) return []
  return tx.query(
    `select jurisdiction, id, seq from cases.case where post_id = any($1)
     order by jurisdiction, id`,
    [postIds],
  )
}

export async function queueLength(tx: Tx, postIds: readonly string[], now: Date) {
  const [row] = await tx.query<{ waiting: number; overdue: number }>(
    `select count(*) as waiting, count(*) filter (where deadline_at < $2) as overdue
     from cases.case where post_id = any($1)`,
    [postIds, now],
  )
  return row ?? { waiting: 0, overdue: 0 }
}

/** Cases whose clock has run out, and open cases past their deadline: work for the timers. */
export async function dueCases(
  tx: Tx,
  now: Date,
  limit: number,
): Promise<{ lapsed: Case[]; overdue: Case[] }> {
  const lapsed = await tx.query<CaseRow>(
    `select * from cases.case where clock_at <= $1 order by clock_at limit $2`,
    [now, limit],
  )
  const overdue = await tx.query<CaseRow>(
    `select * from cases.case where post_id is not null and deadline_at <= $1
     order by deadline_at limit $2`,
    [now, limit],
  )
  return { lapsed: lapsed.map(caseOf), overdue: overdue.map(caseOf) }
}
