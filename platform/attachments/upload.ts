/** Uploads: begun, sent in parts that go on after a break, made a picture once they are whole. */
import { createHash } from 'node:crypto'
import type { Database, Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import { dayMs, Problem } from '#platform/kernel'
import {
  attachmentColumns,
  attachmentOf,
  type Attachment,
  type AttachmentRow,
} from './attachment-store.ts'
import { ownerDay, partBytesMax, sourceBytesMax, unfinishedMs, unusedMs } from './limits.ts'
import { tooLarge, type PictureReader, type Pictures } from './pictures.ts'
import { attachmentProblems as problems } from './problems.ts'
import { newPictureKey, openPart, pictureKeyOf, sealPart, type Opening } from './sealing.ts'

export type UploadTools = {
  readonly db: Database
  readonly vault: Vault
  readonly reader: PictureReader
  readonly now: () => Date
}

/** For which answer, and who gives it: a person, or a guest by what only he knows. */
export type UploadPlace = {
  readonly id: string
  readonly caseId: string
  readonly question: string
  readonly ownerId: string
  /** The most that this question takes. */
  readonly most: number
}

/**
 * Begins an upload of so many bytes.
 * @throws attachments-empty, attachments-too-large, attachments-too-many,
 * attachments-too-much-today, each naming the question
 */
export async function beginUpload(
  { db, vault, now }: Omit<UploadTools, 'reader'>,
  { id, caseId, question, ownerId, most }: UploadPlace,
  size: number,
): Promise<void> {
  const field = question
  if (!(size > 0)) throw problems['attachments-empty']({ field })
  if (size > sourceBytesMax) throw tooLarge(field)
  const at = now()
  const { wrapped } = newPictureKey(vault, caseId)
  await db.transact(async (tx) => {
    // One owner's uploads begin one after another: else all would see the same room.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [ownerId])
    const [count] = await tx.query<{ here: number; today: number; bytes: number }>(
      `select count(*) filter (where case_id = $2 and question = $3 and state <> 'gone'
           and used_at is null and expires_at > $5)::int as here,
         count(*) filter (where begun_at > $4)::int as today,
         coalesce(sum(size) filter (where begun_at > $4), 0)::int as bytes
       from attachments.attachment
       where owner_id = $1 and (begun_at > $4 or case_id = $2)`,
      [ownerId, caseId, question, new Date(at.getTime() - dayMs), at],
    )
    const { here = 0, today = 0, bytes = 0 } = count ?? {}
    if (here >= most) throw problems['attachments-too-many']({ field, values: { max: `${most}` } })
    if (today >= ownerDay.pictures || bytes + size > ownerDay.bytes) {
      throw problems['attachments-too-much-today']({ field })
    }
    await tx.query(
      `insert into attachments.attachment
         (id, case_id, question, owner_id, state, data_key, size, begun_at, expires_at)
       values ($1, $2, $3, $4, 'begun', $5, $6, $7, $8)`,
      [id, caseId, question, ownerId, wrapped, size, at, new Date(at.getTime() + unfinishedMs)],
    )
  })
}

/** Which upload of which case, and who asks: another's is as absent as none. */
export type UploadKey = Pick<UploadPlace, 'id' | 'caseId' | 'ownerId'>

type Kept = { readonly row: AttachmentRow; readonly wrapped: Buffer }

async function rowOf(tx: Tx, key: UploadKey, now: Date, lock: '' | 'for update'): Promise<Kept> {
  const [row] = await tx.query<AttachmentRow & { data_key: Buffer | null }>(
    `select ${attachmentColumns}, a.data_key from attachments.attachment a
     where a.id = $1 and a.case_id = $2 and a.owner_id = $3 and a.state <> 'gone'
       and (a.expires_at is null or a.expires_at > $4) ${lock}`,
    [key.id, key.caseId, key.ownerId, now],
  )
  if (!row?.data_key) throw problems['attachments-upload-unknown']()
  return { row, wrapped: row.data_key }
}

/** How far an upload has come. @throws attachments-upload-unknown */
export async function findUpload(tx: Tx, key: UploadKey, now: Date): Promise<Attachment> {
  return attachmentOf((await rowOf(tx, key, now, '')).row)
}

/**
 * Takes the part that begins where the last one ended; gives how much has arrived.
 * @throws attachments-upload-unknown, attachments-offset-wrong, attachments-more-than-said
 */
export async function appendPart(
  { db, vault, now }: Omit<UploadTools, 'reader'>,
  key: UploadKey,
  { offset, bytes }: { readonly offset: number; readonly bytes: Buffer },
  opening: Opening,
): Promise<{ readonly received: number; readonly size: number }> {
  return db.transact(async (tx) => {
    const { row, wrapped } = await rowOf(tx, key, now(), 'for update')
    const field = row.question
    if (offset !== row.received || row.state !== 'begun') {
      throw problems['attachments-offset-wrong']({ field, values: { offset: `${row.received}` } })
    }
    const received = offset + bytes.length
    if (received > row.size || bytes.length > partBytesMax) {
      throw problems['attachments-more-than-said']({ field })
    }
    if (bytes.length > 0) {
      const sealed = sealPart(pictureKeyOf(vault, { wrapped, ...key }, opening), bytes, {
        id: key.id,
        kind: 'source',
        at: offset,
      })
      await tx.query(
        `with arrived as (
           insert into attachments.part (attachment_id, kind, starts_at, sealed)
           values ($1, 'source', $2, $3))
         update attachments.attachment set received = $4 where id = $1`,
        [key.id, offset, sealed, received],
      )
    }
    return { received, size: row.size }
  })
}

/**
 * Makes the picture of what has arrived whole, and forgets what was sent. Done again it gives the
 * same. What is no picture is gone.
 * @throws attachments-offset-wrong while a part is missing, and what the reader refuses
 */
export async function finishUpload(
  tools: UploadTools,
  key: UploadKey,
  opening: Opening,
): Promise<Attachment> {
  const { db, vault, now } = tools
  const { row, wrapped } = await rowOf(db, key, now(), '')
  if (row.state === 'kept') return attachmentOf(row)
  if (row.received < row.size) {
    const values = { offset: `${row.received}` }
    throw problems['attachments-offset-wrong']({ field: row.question, values })
  }
  const parts = await db.query<{ starts_at: number; sealed: Buffer }>(
    `select starts_at, sealed from attachments.part
     where attachment_id = $1 and kind = 'source' order by starts_at`,
    [key.id],
  )
  const dataKey = pictureKeyOf(vault, { wrapped, ...key }, opening)
  const source = parts.map(({ starts_at: at, sealed }) =>
    openPart(dataKey, sealed, { id: key.id, kind: 'source', at }),
  )
  return keepPicture(tools, { key, question: row.question }, Buffer.concat(source), opening)
}

/** The same for a file that came whole, with a form. */
export async function takePicture(
  tools: UploadTools,
  place: UploadPlace,
  bytes: Buffer,
  opening: Opening,
): Promise<Attachment> {
  await beginUpload(tools, place, bytes.length)
  return keepPicture(tools, { key: place, question: place.question }, bytes, opening)
}

type Asked = { readonly key: UploadKey; readonly question: string }

async function keepPicture(
  tools: UploadTools,
  { key, question }: Asked,
  source: Buffer,
  opening: Opening,
): Promise<Attachment> {
  const { db, vault, reader, now } = tools
  const pictures = await reader.read(source).catch(async (thrown: unknown) => {
    if (!(thrown instanceof Problem)) throw thrown
    // Who is told to come again in a minute finds it as it was.
    if (thrown.status < 500) await removeAttachment(db, key, now())
    throw new Problem(thrown.code, thrown.kind, { values: thrown.values, field: question })
  })
  return db.transact(async (tx) => {
    const { row, wrapped } = await rowOf(tx, key, now(), 'for update')
    if (row.state === 'kept') return attachmentOf(row)
    const dataKey = pictureKeyOf(vault, { wrapped, ...key }, opening)
    const sealed = (kind: 'picture' | 'thumbnail') =>
      sealPart(dataKey, pictures[kind], { id: key.id, kind, at: 0 })
    return writePicture(tx, key, { pictures, sealed, at: now() })
  })
}

type Written = {
  readonly pictures: Pictures
  readonly sealed: (kind: 'picture' | 'thumbnail') => Buffer
  readonly at: Date
}

async function writePicture(
  tx: Tx,
  { id }: UploadKey,
  { pictures: { width, height }, sealed, at }: Written,
): Promise<Attachment> {
  const picture = sealed('picture')
  const seal = createHash('sha256').update(picture).digest()
  await tx.query(`delete from attachments.part where attachment_id = $1`, [id])
  await tx.query(
    `insert into attachments.part (attachment_id, kind, starts_at, sealed)
     values ($1, 'picture', 0, $2), ($1, 'thumbnail', 0, $3)`,
    [id, picture, sealed('thumbnail')],
  )
  const [row] = await tx.query<AttachmentRow>(
    `update attachments.attachment a
     set state = 'kept', received = size, width = $2, height = $3, seal = $4, expires_at = $5
     where a.id = $1 returning ${attachmentColumns}`,
    [id, width, height, seal, new Date(at.getTime() + unusedMs)],
  )
  if (!row) throw problems['attachments-upload-unknown']()
  return attachmentOf(row)
}

/**
 * Takes back what was not handed in: its bytes and its key are gone. That there was something is
 * remembered for a day, so that nobody sends without end what is refused or taken back.
 */
export async function removeAttachment(tx: Tx, key: UploadKey, now: Date): Promise<void> {
  await tx.query(
    `with gone as (
       update attachments.attachment set state = 'gone', data_key = null, expires_at = $4
       where id = $1 and case_id = $2 and owner_id = $3 and used_at is null returning id)
     delete from attachments.part p using gone where p.attachment_id = gone.id`,
    [key.id, key.caseId, key.ownerId, new Date(now.getTime() + dayMs)],
  )
}
