/** Captures: kept sealed for one case, used once, gone when their time is over. */
import type { Database, Tx } from '#platform/database'
import { dayMs } from '#platform/kernel'
import { captureOf, type Capture, type CaptureRow } from './capture.ts'
import { keepPortrait } from './portrait-store.ts'
import { biometricsProblems } from './problems.ts'
import type { BiometricVault, Template } from './vault.ts'

/** A case may last; who takes longer is asked to come again. */
export const captureKeptMs = 120 * dayMs

/** A capture as it is taken: nothing was compared yet. */
export type NewCapture = Pick<
  Capture,
  | 'id'
  | 'personId'
  | 'modality'
  | 'position'
  | 'quality'
  | 'liveness'
  | 'pad'
  | 'takenBy'
  | 'assistedBy'
  | 'takenForCase'
  | 'takenAt'
>

/**
 * Keeps a capture, sealed in its place, until `captureKeptMs` after it was taken; beside it the
 * portrait, where its document is to show one.
 */
export async function keepCapture(
  tx: Tx,
  vault: BiometricVault,
  capture: NewCapture,
  { format, bytes, portrait }: Template & { readonly portrait?: Buffer | undefined },
): Promise<void> {
  const { id, personId, modality, position, takenAt } = capture
  const expiresAt = new Date(takenAt.getTime() + captureKeptMs)
  const sealed = vault.sealTemplate(bytes, { personId, captureId: id, modality, position, format })
  await tx.query(
    `insert into biometrics.capture (person_id, id, modality, position, format, sealed, quality,
       liveness, pad, taken_by, assisted_by, taken_for_case, taken_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      personId,
      id,
      modality,
      position,
      format,
      sealed,
      capture.quality,
      capture.liveness,
      capture.pad,
      capture.takenBy,
      capture.assistedBy,
      capture.takenForCase,
      takenAt,
      expiresAt,
    ],
  )
  if (!portrait) return
  const kept = { personId, captureId: id, caseId: capture.takenForCase, takenAt, expiresAt }
  await keepPortrait(tx, vault, kept, portrait)
}

const read = `select c.id, c.person_id, c.modality, c.position, c.format, c.quality, c.liveness,
  c.pad, c.taken_by, c.assisted_by, c.taken_for_case, c.taken_at, c.expires_at, c.matched, c.score,
  c.threshold, c.searched_at, c.used_by_case, c.used_as,
  (select count(*)::int from biometrics.candidate k
    where k.capture_id = c.id and k.verdict is distinct from 'another') as duplicates,
  (select encode(p.seal, 'hex') from biometrics.portrait p
    where p.capture_id = c.id) as portrait
  from biometrics.capture c`
const named = `${read} where c.id = any($1) order by c.id`

/** Those that are there, in the order of their ids; who may see them is the caller's to decide. */
export async function findCaptures(tx: Tx, ids: readonly string[]): Promise<Capture[]> {
  return (await tx.query<CaptureRow>(named, [ids])).map(captureOf)
}

/** The same, locked until the transaction ends. */
export async function lockCaptures(tx: Tx, ids: readonly string[]): Promise<Capture[]> {
  return (await tx.query<CaptureRow>(`${named} for update of c`, [ids])).map(captureOf)
}

/** What was taken for these cases or used in them, locked until the transaction ends. */
export async function lockCapturesUsedBy(tx: Tx, caseIds: readonly string[]): Promise<Capture[]> {
  if (caseIds.length === 0) return []
  const rows = await tx.query<CaptureRow>(
    `${read} where c.used_by_case = any($1) order by c.id for update of c`,
    [caseIds],
  )
  return rows.map(captureOf)
}

export type CapturesWanted = {
  readonly caseId: string | undefined
  /** Of these also what was taken for no case yet. */
  readonly personIds: readonly string[]
  readonly now: Date
}

/** What was taken for a case, or used in it, or of its people for no case; the newest first. */
export async function listCaptures(tx: Tx, wanted: CapturesWanted): Promise<Capture[]> {
  const { caseId = '', personIds, now } = wanted
  const rows = await tx.query<CaptureRow>(
    `${read}
     where c.expires_at > $3 and (c.taken_for_case = $1 or c.used_by_case = $1
       or (c.person_id = any($2) and c.taken_for_case is null and c.used_by_case is null))
     order by c.taken_at desc, c.id desc limit 100`,
    [caseId, personIds, now],
  )
  return rows.map(captureOf)
}

/** How often something was taken of a person since then. */
export async function countCaptures(tx: Tx, personId: string, since: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from biometrics.capture
     where person_id = $1 and taken_at > $2`,
    [personId, since],
  )
  return row?.count ?? 0
}

/** Why a capture serves a case of a person not, or undefined: another's, another case's, old. */
export function captureFault(
  capture: Capture | undefined,
  wanted: { readonly personId: string; readonly caseId: string; readonly at: Date },
): keyof typeof biometricsProblems.list | undefined {
  // Another person's is as absent as none.
  if (capture?.personId !== wanted.personId) return 'biometrics-capture-unknown'
  const { takenForCase = wanted.caseId, usedByCase = wanted.caseId } = capture
  if (takenForCase !== wanted.caseId || usedByCase !== wanted.caseId) {
    return 'biometrics-capture-of-another-case'
  }
  return capture.expiresAt <= wanted.at ? 'biometrics-capture-expired' : undefined
}

export type CaptureUse = {
  readonly id: string
  readonly caseId: string
  /** The question that it answers. */
  readonly as?: string | undefined
  readonly at: Date
  /** The capture becomes the person's template of its place; the one before it is destroyed. */
  readonly enrols: boolean
}

/**
 * Binds captures to their cases, with their portraits, and enrols; gives the ids of those that it
 * did. One that another case has used, that was taken for another or that is past its time stays as
 * it is. An exception enrols nothing. One statement, however many.
 */
export async function useCaptures(tx: Tx, uses: readonly CaptureUse[]): Promise<string[]> {
  if (uses.length === 0) return []
  const rows = uses.map(({ id, caseId, as: question, at, enrols }) => {
    return { id, case_id: caseId, used_for: question ?? null, at, enrols }
  })
  const used = await tx.query<{ id: string }>(
    `with wanted as (
       select distinct on (c.id) c.*, u.case_id, u.used_for, u.at,
         u.enrols and c.modality <> 'exception' and c.sealed is not null as becomes
       from json_to_recordset($1::json)
         as u(id text, case_id text, used_for text, at timestamptz, enrols boolean)
       join biometrics.capture c on c.id = u.id
       where coalesce(c.used_by_case, u.case_id) = u.case_id
         and coalesce(c.taken_for_case, u.case_id) = u.case_id and c.expires_at > u.at
       order by c.id, u.enrols desc),
     newest as (
       select distinct on (person_id, modality, position) * from wanted where becomes
       order by person_id, modality, position, taken_at desc, id desc),
     enrolled as (
       insert into biometrics.template as t (person_id, modality, position, format, sealed,
         quality, capture_id, taken_at, changed_at)
       select person_id, modality, position, format, sealed, quality, id, taken_at, at from newest
       on conflict (person_id, modality, position) do update
       set format = excluded.format, sealed = excluded.sealed, quality = excluded.quality,
         capture_id = excluded.capture_id, taken_at = excluded.taken_at,
         changed_at = excluded.changed_at),
     shown as (
       update biometrics.portrait p set case_id = w.case_id
       from wanted w where p.capture_id = w.id and p.case_id is null)
     update biometrics.capture c
     set used_by_case = w.case_id, used_at = coalesce(c.used_at, w.at),
       used_as = coalesce(c.used_as, w.used_for),
       sealed = case when w.becomes then null else c.sealed end
     from wanted w where c.person_id = w.person_id and c.id = w.id
     returning c.id`,
    [JSON.stringify(rows)],
  )
  return used.map(({ id }) => id)
}

export type Comparison = {
  readonly id: string
  readonly matched: boolean
  readonly score: number
  readonly threshold: number
  readonly at: Date
}

/** What the comparison of a capture with its person's template gave. */
export async function keepComparison(tx: Tx, comparison: Comparison): Promise<void> {
  const { id, matched, score, threshold, at } = comparison
  await tx.query(
    `update biometrics.capture set matched = $2, score = $3, threshold = $4, compared_at = $5
     where id = $1`,
    [id, matched, score, threshold, at],
  )
}

/**
 * Destroys what was taken for applications that are given up: captures, their portraits, and what
 * was found like them. What a case has used stays with the case.
 */
export async function dropTakenFor(tx: Tx, draftIds: readonly string[]): Promise<void> {
  if (draftIds.length === 0) return
  await tx.query(
    `with gone as (
       delete from biometrics.capture
       where taken_for_case = any($1) and used_by_case is null returning person_id, id),
     unlisted as (
       delete from biometrics.candidate k using gone
       where k.person_id = gone.person_id and k.capture_id = gone.id)
     delete from biometrics.portrait p using gone
     where p.person_id = gone.person_id and p.capture_id = gone.id`,
    [draftIds],
  )
}

/** Removes captures past their time, with what was found like them. */
export async function sweepCaptures(db: Database, now: Date, limit: number): Promise<number> {
  const rows = await db.query(
    `with gone as (
       delete from biometrics.capture where id in (
         select id from biometrics.capture where expires_at <= $1
         order by expires_at limit $2 for update skip locked)
       returning person_id, id),
     unlisted as (
       delete from biometrics.candidate k using gone
       where k.person_id = gone.person_id and k.capture_id = gone.id)
     select id from gone`,
    [now, limit],
  )
  return rows.length
}
