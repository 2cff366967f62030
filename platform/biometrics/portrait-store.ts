/** Portraits: the one picture that is kept, sealed, as long as a document shows it. */
import { createHash } from 'node:crypto'
import type { Permit } from '#platform/consent'
import type { Database, Tx } from '#platform/database'
import type { BiometricVault } from './vault.ts'

/** A JPEG of 280 by 360 dots; sealed it is a few bytes longer. */
export const portraitBytesMax = 40_000

export type Portrait = {
  readonly personId: string
  readonly captureId: string
  /** The case that it was taken for or is shown in. */
  readonly caseId: string | undefined
  readonly takenAt: Date
  /** From then on it is gone; undefined while its document holds without an end. */
  readonly expiresAt: Date | undefined
}

/** What is found of one, still sealed; `seal` is what the act that issued a document has bound. */
export type SealedPortrait = Portrait & { readonly sealed: Buffer; readonly seal: string }

const sealOf = (sealed: Buffer) => createHash('sha256').update(sealed).digest()

/** Keeps the portrait of a capture beside it, for as long as the capture. */
export async function keepPortrait(
  tx: Tx,
  vault: BiometricVault,
  portrait: Portrait,
  jpeg: Buffer,
): Promise<void> {
  const { personId, captureId, caseId, takenAt, expiresAt } = portrait
  if (jpeg.length > portraitBytesMax) throw new RangeError('a portrait is small')
  const sealed = vault.sealPortrait(jpeg, { personId, captureId })
  await tx.query(
    `insert into biometrics.portrait
       (person_id, capture_id, case_id, sealed, seal, taken_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [personId, captureId, caseId, sealed, sealOf(sealed), takenAt, expiresAt],
  )
}

type Row = {
  person_id: string
  capture_id: string
  case_id: string | null
  taken_at: Date
  expires_at: Date | null
}

const columns = 'person_id, capture_id, case_id, taken_at, expires_at'

function portraitOf(row: Row): Portrait {
  return {
    personId: row.person_id,
    captureId: row.capture_id,
    caseId: row.case_id ?? undefined,
    takenAt: row.taken_at,
    expiresAt: row.expires_at ?? undefined,
  }
}

/** The portrait of a capture, unopened; undefined once it is past its time or destroyed. */
export async function findPortrait(
  tx: Tx,
  captureId: string,
  now: Date,
): Promise<SealedPortrait | undefined> {
  const [row] = await tx.query<Row & { sealed: Buffer }>(
    `select ${columns}, sealed from biometrics.portrait
     where capture_id = $1 and (expires_at is null or expires_at > $2)`,
    [captureId, now],
  )
  return row && { ...portraitOf(row), sealed: row.sealed, seal: sealOf(row.sealed).toString('hex') }
}

/** The picture, a JPEG, under a reading that names the person in it. */
export function openPortrait(
  vault: BiometricVault,
  { sealed, personId, captureId }: SealedPortrait,
  permit: Permit,
): Buffer {
  return vault.openPortrait(sealed, { personId, captureId }, permit)
}

/** What is kept of a person, unopened, the newest first. */
export async function listPortraitsOf(tx: Tx, personId: string): Promise<Portrait[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from biometrics.portrait where person_id = $1 order by taken_at desc`,
    [personId],
  )
  return rows.map(portraitOf)
}

/** The seals of those that are there, by capture, computed from what is kept: for the scrub. */
export async function sealsOfPortraits(
  tx: Tx,
  captureIds: readonly string[],
): Promise<Map<string, string>> {
  if (captureIds.length === 0) return new Map()
  const rows = await tx.query<{ capture_id: string; seal: string }>(
    `select capture_id, encode(sha256(sealed), 'hex') as seal from biometrics.portrait
     where capture_id = any($1)`,
    [captureIds],
  )
  return new Map(rows.map(({ capture_id, seal }) => [capture_id, seal]))
}

/** What becomes of a case's portraits with a step: one is kept with its document, or none. */
export type PortraitEffect = {
  readonly caseId: string
  readonly keeps: { readonly captureId: string; readonly until: Date | undefined } | undefined
}

/** All others of the cases are destroyed. */
export async function settlePortraits(tx: Tx, effects: readonly PortraitEffect[]): Promise<void> {
  if (effects.length === 0) return
  // Of several steps of one case the last one counts.
  const last = new Map(effects.map(({ caseId, keeps }) => [caseId, keeps]))
  const rows = [...last].map(([caseId, keeps]) => {
    return { case_id: caseId, kept: keeps?.captureId ?? null, until: keeps?.until ?? null }
  })
  await tx.query(
    `with settled as (
       select * from json_to_recordset($1::json)
         as s(case_id text, kept text, until timestamptz)),
     gone as (
       delete from biometrics.portrait p using settled s
       where p.case_id = s.case_id and p.capture_id is distinct from s.kept)
     update biometrics.portrait p set expires_at = s.until
     from settled s where p.case_id = s.case_id and p.capture_id = s.kept`,
    [JSON.stringify(rows)],
  )
}

/** Destroys those of cases that are erased. */
export async function dropPortraits(tx: Tx, caseIds: readonly string[]): Promise<void> {
  await settlePortraits(
    tx,
    caseIds.map((caseId) => ({ caseId, keeps: undefined })),
  )
}

/** Removes portraits past their time: of captures that served nothing, of papers that ran out. */
export async function sweepPortraits(db: Database, now: Date, limit: number): Promise<number> {
  const rows = await db.query(
    `delete from biometrics.portrait where capture_id in (
       select capture_id from biometrics.portrait where expires_at <= $1
       order by expires_at limit $2 for update skip locked)
     returning capture_id`,
    [now, limit],
  )
  return rows.length
}
