/** Exceptions: for whose face or fingers do not work. One officer asks, another decides. */
import { recordReads, type Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import { dayMs } from '#platform/kernel'
import { captureKeptMs } from './capture-store.ts'
import { biometricsProblems } from './problems.ts'
import type { BiometricVault, TemplatePlace } from './vault.ts'

/** What an exception stands for: a face, or whatever finger was asked for. */
export type ExceptionPosition = 'face' | 'unknown-finger'

/** Said for whoever decides: why it cannot be taken, and by what else the person is known. */
export type ExceptionWords = { readonly reason: string; readonly proof: string }

/** Of either, the most characters: both together fit into a sealed template. */
export const exceptionWordsMax = 400

export type ExceptionAsked = {
  /** Once approved, the id of the capture. */
  readonly id: string
  readonly personId: string
  readonly position: ExceptionPosition
  readonly jurisdiction: string
  readonly askedBy: string
  readonly askedPost: string
  readonly caseId: string | undefined
  readonly askedAt: Date
}

export type ExceptionDecision = 'approved' | 'refused'

type Row = {
  id: string
  person_id: string
  position: ExceptionPosition
  jurisdiction: string
  asked_by: string
  asked_post: string
  case_id: string | null
  asked_at: Date
}

const columns = `id, person_id, position, jurisdiction, asked_by, asked_post, case_id, asked_at`

/** Not decided for so long, it is asked anew. */
const openMs = 7 * dayMs

const placeOf = ({ personId, id, position }: ExceptionAsked): TemplatePlace => ({
  personId,
  captureId: id,
  modality: 'exception',
  position,
  format: 'reason',
})

function askedOf(row: Row): ExceptionAsked {
  return {
    id: row.id,
    personId: row.person_id,
    position: row.position,
    jurisdiction: row.jurisdiction,
    askedBy: row.asked_by,
    askedPost: row.asked_post,
    caseId: row.case_id ?? undefined,
    askedAt: row.asked_at,
  }
}

/** Asks for one. It serves nothing before another officer has approved it. */
export async function askException(
  tx: Tx,
  vault: BiometricVault,
  asked: ExceptionAsked & ExceptionWords,
): Promise<void> {
  const { id, personId, position, jurisdiction, askedBy, askedPost, caseId, askedAt } = asked
  const { reason, proof } = asked
  const sealed = vault.sealTemplate(Buffer.from(JSON.stringify({ reason, proof })), placeOf(asked))
  await tx.query(
    `insert into biometrics.exception (${columns}, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, personId, position, jurisdiction, askedBy, askedPost, caseId, askedAt, sealed],
  )
}

/** Those that wait in these jurisdictions, unopened, the oldest first. */
export async function listExceptions(
  tx: Tx,
  jurisdictions: readonly string[],
  now: Date,
): Promise<ExceptionAsked[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from biometrics.exception
     where jurisdiction = any($1) and decision is null and asked_at > $2
     order by asked_at limit 100`,
    [jurisdictions, new Date(now.getTime() - openMs)],
  )
  return rows.map(askedOf)
}

/** Those that wait for one person, unopened, the oldest first. */
export async function listExceptionsOf(
  tx: Tx,
  personId: string,
  now: Date,
): Promise<ExceptionAsked[]> {
  const rows = await tx.query<Row>(
    `select ${columns} from biometrics.exception
     where person_id = $1 and decision is null and asked_at > $2 order by asked_at`,
    [personId, new Date(now.getTime() - openMs)],
  )
  return rows.map(askedOf)
}

/** One that waits, unopened; undefined where there is none. */
export async function findException(
  tx: Tx,
  id: string,
  now: Date,
): Promise<ExceptionAsked | undefined> {
  const [row] = await tx.query<Row>(
    `select ${columns} from biometrics.exception
     where id = $1 and decision is null and asked_at > $2`,
    [id, new Date(now.getTime() - openMs)],
  )
  return row && askedOf(row)
}

/** What was said for it, under a recorded reading. */
export async function openException(
  tx: Tx,
  vault: BiometricVault,
  asked: ExceptionAsked,
  reading: Reading,
): Promise<ExceptionWords> {
  const [row] = await tx.query<{ sealed: Buffer }>(
    `select sealed from biometrics.exception where id = $1`,
    [asked.id],
  )
  if (!row) throw biometricsProblems['biometrics-exception-not-open']()
  const permit = await recordReads(tx, reading, [asked.personId])
  const said = vault.openTemplate(row.sealed, placeOf(asked), permit).toString('utf8')
  return JSON.parse(said) as ExceptionWords
}

/** What was asked and decided for a person, opened for himself. */
export async function openExceptionsOf(
  tx: Tx,
  vault: BiometricVault,
  personId: string,
  reading: Reading,
): Promise<(ExceptionWords & Pick<ExceptionAsked, 'position' | 'askedAt'> & Decided)[]> {
  const rows = await tx.query<Row & { sealed: Buffer } & DecidedRow>(
    `select ${columns}, sealed, decision, decided_at from biometrics.exception
     where person_id = $1 order by asked_at`,
    [personId],
  )
  if (rows.length === 0) return []
  const permit = await recordReads(tx, reading, [personId])
  return rows.map((row) => {
    const asked = askedOf(row)
    const said = vault.openTemplate(row.sealed, placeOf(asked), permit).toString('utf8')
    const { position, askedAt } = asked
    const decided = { decision: row.decision ?? undefined, decidedAt: row.decided_at ?? undefined }
    return { ...(JSON.parse(said) as ExceptionWords), position, askedAt, ...decided }
  })
}

type DecidedRow = { decision: ExceptionDecision | null; decided_at: Date | null }
type Decided = {
  readonly decision: ExceptionDecision | undefined
  readonly decidedAt: Date | undefined
}

/**
 * Decides it, once, by somebody who neither asked for it nor is the person. Approved it is a
 * capture of equal standing, under its own id. Throws `biometrics-exception-not-open`, also for
 * one's own: what may not be decided is as absent as none.
 */
export async function decideException(
  tx: Tx,
  decided: {
    readonly id: string
    readonly decision: ExceptionDecision
    readonly by: string
    readonly post: string
    readonly at: Date
  },
): Promise<ExceptionAsked> {
  const { id, decision, by, post, at } = decided
  const [row] = await tx.query<Row>(
    `with decided as (
       update biometrics.exception
       set decision = $2, decided_by = $3, decided_post = $4, decided_at = $5
       where id = $1 and decision is null and asked_by <> $3 and person_id <> $3 and asked_at > $6
       returning *),
     taken as (
       insert into biometrics.capture (person_id, id, modality, position, format, sealed, liveness,
         pad, taken_by, assisted_by, taken_for_case, taken_at, expires_at)
       select person_id, id, 'exception', position, 'reason', sealed, 'attended', 'none', asked_by,
         asked_post, case_id, asked_at, $7
       from decided where decision = 'approved')
     select ${columns} from decided`,
    [
      id,
      decision,
      by,
      post,
      at,
      new Date(at.getTime() - openMs),
      new Date(at.getTime() + captureKeptMs),
    ],
  )
  if (!row) throw biometricsProblems['biometrics-exception-not-open']()
  return askedOf(row)
}
