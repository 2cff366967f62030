/** Attachments: found unopened, bound to the step that hands them in, gone with their case. */
import type { Database, Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import type { PictureSize } from './limits.ts'
import { attachmentProblems } from './problems.ts'
import { openPart, pictureKeyOf, type Opening } from './sealing.ts'

export type Attachment = {
  readonly id: string
  readonly caseId: string
  /** `question`, or `action.question` where a step asks. */
  readonly question: string
  readonly ownerId: string
  readonly state: 'begun' | 'kept'
  /** Of what was announced so many bytes have arrived. */
  readonly size: number
  readonly received: number
  readonly width: number | undefined
  readonly height: number | undefined
  /** SHA-256 of the sealed picture, in hex. */
  readonly seal: string | undefined
  readonly begunAt: Date
  readonly usedAt: Date | undefined
}

type Row = {
  id: string
  case_id: string
  question: string
  owner_id: string
  state: 'begun' | 'kept'
  size: number
  received: number
  width: number | null
  height: number | null
  seal: string | null
  begun_at: Date
  used_at: Date | null
}

export const attachmentColumns = `a.id, a.case_id, a.question, a.owner_id, a.state, a.size,
  a.received, a.width, a.height, encode(a.seal, 'hex') as seal, a.begun_at, a.used_at`

export type AttachmentRow = Row

export function attachmentOf(row: Row): Attachment {
  return {
    id: row.id,
    caseId: row.case_id,
    question: row.question,
    ownerId: row.owner_id,
    state: row.state,
    size: row.size,
    received: row.received,
    width: row.width ?? undefined,
    height: row.height ?? undefined,
    seal: row.seal ?? undefined,
    begunAt: row.begun_at,
    usedAt: row.used_at ?? undefined,
  }
}

const isThere = `a.state = 'kept' and (a.expires_at is null or a.expires_at > $2)`

/** Those of the ids that are there, locked until the transaction ends. */
export async function lockAttachments(
  tx: Tx,
  ids: readonly string[],
  now: Date,
): Promise<Attachment[]> {
  if (ids.length === 0) return []
  const rows = await tx.query<Row>(
    `select ${attachmentColumns} from attachments.attachment a
     where a.id = any($1) and ${isThere} order by a.id for update of a`,
    [ids, now],
  )
  return rows.map(attachmentOf)
}

/** What there is of a case or a draft, the oldest first. */
export async function listAttachments(
  tx: Tx,
  caseIds: readonly string[],
  now: Date,
): Promise<Attachment[]> {
  if (caseIds.length === 0) return []
  const rows = await tx.query<Row>(
    `select ${attachmentColumns} from attachments.attachment a
     where a.case_id = any($1) and ${isThere} order by a.begun_at, a.id limit 1000`,
    [caseIds, now],
  )
  return rows.map(attachmentOf)
}

export type AttachmentUse = { readonly id: string; readonly at: Date }

/** Binds attachments to the step that hands them in: from then on they stay with their case. */
export async function useAttachments(tx: Tx, uses: readonly AttachmentUse[]): Promise<void> {
  if (uses.length === 0) return
  await tx.query(
    `update attachments.attachment a set used_at = coalesce(a.used_at, u.at), expires_at = null
     from json_to_recordset($1::json) as u(id text, at timestamptz)
     where a.id = u.id and a.state = 'kept'`,
    [JSON.stringify(uses)],
  )
}

/**
 * The picture, a JPEG, for whom a recorded reading lets see the case.
 * @throws attachments-unknown where it is gone
 */
export async function openPicture(
  tx: Tx,
  vault: Vault,
  asked: { readonly id: string; readonly caseId: string; readonly size: PictureSize },
  opening: Opening,
): Promise<Buffer> {
  const { id, caseId, size } = asked
  const [row] = await tx.query<{ data_key: Buffer; sealed: Buffer }>(
    `select a.data_key, p.sealed from attachments.attachment a
     join attachments.part p on p.attachment_id = a.id and p.kind = $3
     where a.id = $1 and a.case_id = $2 and a.data_key is not null`,
    [id, caseId, size],
  )
  if (!row) throw attachmentProblems['attachments-unknown']()
  const key = pictureKeyOf(vault, { wrapped: row.data_key, caseId }, opening)
  return openPart(key, row.sealed, { id, kind: size, at: 0 })
}

/** The seals of those that are there, computed from what is kept: for the scrub. */
export async function sealsOfAttachments(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; seal: string }>(
    `select attachment_id as id, encode(sha256(sealed), 'hex') as seal from attachments.part
     where attachment_id = any($1) and kind = 'picture'`,
    [ids],
  )
  return new Map(rows.map(({ id, seal }) => [id, seal]))
}

/** Removes everything of these cases and drafts, which are erased. */
export async function dropAttachments(tx: Tx, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return
  await tx.query(`delete from attachments.attachment where case_id = any($1)`, [caseIds])
}

/** What was given for a draft and not handed in is from now on another's, as the draft is. */
export async function moveAttachments(
  tx: Tx,
  { caseId, from, to }: { readonly caseId: string; readonly from: string; readonly to: string },
): Promise<void> {
  await tx.query(
    `update attachments.attachment set owner_id = $3
     where case_id = $1 and owner_id = $2 and used_at is null`,
    [caseId, from, to],
  )
}

/** Removes what was begun and not ended, not handed in, or taken back. */
export async function sweepAttachments(db: Database, now: Date, limit: number): Promise<number> {
  const rows = await db.query(
    `delete from attachments.attachment where id in (
       select id from attachments.attachment where expires_at <= $1
       order by expires_at limit $2 for update skip locked)
     returning id`,
    [now, limit],
  )
  return rows.length
}
