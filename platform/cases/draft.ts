import { byteaText, type Tx } from '#platform/database'
import type { CaseKey } from './reference.ts'

/** Answers not yet handed in; the id becomes the case's id when they are. */
export type Draft = CaseKey & {
  readonly service: string
  readonly applicantId: string
  readonly sealed: Buffer
  readonly createdAt: Date
  readonly updatedAt: Date
}

type DraftRow = {
  jurisdiction: string
  id: string
  service: string
  applicant_id: string
  sealed: Buffer
  created_at: Date
  updated_at: Date
}

const draftOf = (row: DraftRow): Draft => ({
  jurisdiction: row.jurisdiction,
  id: row.id,
  service: row.service,
  applicantId: row.applicant_id,
  sealed: row.sealed,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

/** Writes new drafts, one statement. An id that exists already is a unique violation. */
export async function insertDrafts(tx: Tx, drafts: readonly Draft[]): Promise<void> {
  if (drafts.length === 0) return
  const rows = drafts.map((draft) => ({
    id: draft.id,
    jurisdiction: draft.jurisdiction,
    service: draft.service,
    applicant_id: draft.applicantId,
    sealed: byteaText(draft.sealed),
    created_at: draft.createdAt,
    updated_at: draft.updatedAt,
  }))
  await tx.query(
    `insert into cases.draft (id, jurisdiction, service, applicant_id, sealed, created_at,
       updated_at)
     select id, jurisdiction, service, applicant_id, sealed, created_at, updated_at
     from json_to_recordset($1) as x(id text, jurisdiction text, service text, applicant_id text,
       sealed bytea, created_at timestamptz, updated_at timestamptz)`,
    [JSON.stringify(rows)],
  )
}

/**
 * Replaces a draft's answers; false where the draft is gone: handed in meanwhile, or another's.
 * Never makes one: an answer that comes late must not bring back what is a case by now.
 */
export async function replaceDraft(
  tx: Tx,
  { id, applicantId, sealed, updatedAt }: Omit<Draft, 'createdAt' | 'service' | 'jurisdiction'>,
): Promise<boolean> {
  const replaced = await tx.query(
    `update cases.draft set sealed = $3, updated_at = $4
     where id = $1 and applicant_id = $2 returning id`,
    [id, applicantId, sealed, updatedAt],
  )
  return replaced.length > 0
}

/** Gives a draft to another person; false where it is no longer there, or not this one's. */
export async function moveDraft(
  tx: Tx,
  { id, from, to }: { readonly id: string; readonly from: string; readonly to: string },
): Promise<boolean> {
  const moved = await tx.query(
    `update cases.draft set applicant_id = $3 where id = $1 and applicant_id = $2 returning id`,
    [id, from, to],
  )
  return moved.length > 0
}

/** A person's own draft, or undefined: another's draft is as absent as none. */
export async function findDraft(
  tx: Tx,
  id: string,
  applicantId: string,
): Promise<Draft | undefined> {
  const rows = await tx.query<DraftRow>(
    `select * from cases.draft where id = $1 and applicant_id = $2`,
    [id, applicantId],
  )
  return rows[0] && draftOf(rows[0])
}

export async function draftsOf(tx: Tx, applicantId: string, limit: number): Promise<Draft[]> {
  const rows = await tx.query<DraftRow>(
    `select * from cases.draft where applicant_id = $1 order by updated_at desc limit $2`,
    [applicantId, limit],
  )
  return rows.map(draftOf)
}

/** Gives those that were there. */
export async function deleteDrafts(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx.query<{ id: string }>(
    `delete from cases.draft where id = any($1) returning id`,
    [ids],
  )
  return rows.map(({ id }) => id)
}
