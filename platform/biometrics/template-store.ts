/** Templates: opened one person at a time under a reading, destroyed with the person. */
import { recordReads, type Permit, type Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import { biometricsProblems } from './problems.ts'
import type { CaptureModality, Modality, Position } from './positions.ts'
import type { BiometricVault, Template, TemplateFormat } from './vault.ts'

/** What a person is compared with, in the clear. */
export type EnrolledTemplate = Template & {
  readonly position: Position
  readonly captureId: string
  readonly takenAt: Date
}

type SealedRow = {
  person_id: string
  capture_id: string
  modality: CaptureModality
  position: Position
  format: TemplateFormat
  sealed: Buffer
}

function openRow(vault: BiometricVault, row: SealedRow, permit: Permit): Template {
  const { person_id: personId, capture_id: captureId, modality, position, format } = row
  const place = { personId, captureId, modality, position, format }
  return { format, bytes: vault.openTemplate(row.sealed, place, permit) }
}

/**
 * The template of a capture, in the clear. Throws `biometrics-capture-unknown` when there is none
 * or when it became the person's template.
 */
export async function openTemplate(
  tx: Tx,
  vault: BiometricVault,
  id: string,
  reading: Reading,
): Promise<Template> {
  const [row] = await tx.query<SealedRow>(
    `select person_id, id as capture_id, modality, position, format, sealed
     from biometrics.capture where id = $1 and sealed is not null`,
    [id],
  )
  if (!row) throw biometricsProblems['biometrics-capture-unknown']()
  return openRow(vault, row, await recordReads(tx, reading, [row.person_id]))
}

/** A person's enrolled templates of one modality, in the order of the places. */
export async function openTemplatesOf(
  tx: Tx,
  vault: BiometricVault,
  person: { readonly id: string; readonly modality: Modality },
  reading: Reading,
): Promise<EnrolledTemplate[]> {
  const rows = await tx.query<SealedRow & { taken_at: Date }>(
    `select person_id, capture_id, modality, position, format, sealed, taken_at
     from biometrics.template
     where person_id = $1 and modality = $2 and sealed is not null order by position`,
    [person.id, person.modality],
  )
  const permit = await recordReads(tx, reading, [person.id])
  return rows.map((row) => ({
    ...openRow(vault, row, permit),
    position: row.position,
    captureId: row.capture_id,
    takenAt: row.taken_at,
  }))
}

/** What is enrolled of a person, unopened: the places and since when. */
export async function listTemplatesOf(
  tx: Tx,
  personId: string,
): Promise<{ modality: Modality; position: Position; takenAt: Date }[]> {
  const rows = await tx.query<{ modality: Modality; position: Position; taken_at: Date }>(
    `select modality, position, taken_at from biometrics.template
     where person_id = $1 and sealed is not null order by modality, position`,
    [personId],
  )
  return rows.map(({ modality, position, taken_at }) => ({ modality, position, takenAt: taken_at }))
}

/** An enrolled face in the clear, for a gallery in memory. */
export type EnrolledFace = { readonly personId: string; readonly bytes: Buffer }

const faceColumns = `person_id, capture_id, modality, position, format, sealed`

/** The faces of the next `limit` people after an id, for the machine that searches among all. */
export async function openNextFaces(
  tx: Tx,
  vault: BiometricVault,
  next: { readonly after: string; readonly limit: number; readonly permit: Permit },
): Promise<EnrolledFace[]> {
  const rows = await tx.query<SealedRow>(
    `select ${faceColumns} from biometrics.template
     where person_id > $1 and modality = 'face' and format = 'face-128' and sealed is not null
     order by person_id limit $2`,
    [next.after, next.limit],
  )
  return rows.map((row) => openFace(vault, row, next.permit))
}

/** Of these people, the faces of those who have one. */
export async function openFacesOf(
  tx: Tx,
  vault: BiometricVault,
  wanted: { readonly ids: readonly string[]; readonly permit: Permit },
): Promise<EnrolledFace[]> {
  const rows = await tx.query<SealedRow>(
    `select ${faceColumns} from biometrics.template
     where person_id = any($1) and modality = 'face' and format = 'face-128'
       and sealed is not null`,
    [wanted.ids],
  )
  return rows.map((row) => openFace(vault, row, wanted.permit))
}

function openFace(vault: BiometricVault, row: SealedRow, permit: Permit): EnrolledFace {
  return { personId: row.person_id, bytes: openRow(vault, row, permit).bytes }
}

/** Whose face changed since then: by which capture, or null when it was destroyed. */
export async function listChangedFaces(
  tx: Tx,
  since: Date,
): Promise<{ personId: string; captureId: string | null }[]> {
  const rows = await tx.query<{ person_id: string; capture_id: string | null }>(
    `select person_id, case when sealed is not null then capture_id end as capture_id
     from biometrics.template
     where changed_at >= $1 and modality = 'face' and format = 'face-128'`,
    [since],
  )
  return rows.map(({ person_id, capture_id }) => ({ personId: person_id, captureId: capture_id }))
}

/** Destroys every template, capture and portrait of a person: nobody is compared again. */
export async function destroyTemplates(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.query(
    `with captures as (delete from biometrics.capture where person_id = $1),
          portraits as (delete from biometrics.portrait where person_id = $1),
          exceptions as (delete from biometrics.exception where person_id = $1),
          checks as (delete from biometrics.counter_check where person_id = $1),
          candidates as (delete from biometrics.candidate where $1 in (person_id, candidate_id))
     update biometrics.template set sealed = null, quality = null, changed_at = $2
     where person_id = $1`,
    [personId, now],
  )
}
