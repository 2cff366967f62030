/** Whom a search found like a capture: a list for a human, who says of each whether it is one. */
import { recordReads, type Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import type { BiometricVault, TemplatePlace } from './vault.ts'

export type Verdict = 'same' | 'another'

export type Candidate = {
  readonly personId: string
  readonly score: number
  readonly verdict: Verdict | undefined
  /** The person who judged, and when. */
  readonly judgedBy: string | undefined
  readonly judgedAt: Date | undefined
}

/** Keeps what a search found; a verdict that was given before stays. */
export async function keepCandidates(
  tx: Tx,
  capture: { readonly id: string; readonly personId: string; readonly at: Date },
  found: readonly Pick<Candidate, 'personId' | 'score'>[],
): Promise<void> {
  await tx.query(
    `with searched as (
       update biometrics.capture set searched_at = $3 where person_id = $1 and id = $2)
     insert into biometrics.candidate (person_id, capture_id, candidate_id, score)
     select $1, $2, f.id, f.score from json_to_recordset($4::json) as f(id text, score real)
     where f.id <> $1
     on conflict do nothing`,
    [
      capture.personId,
      capture.id,
      capture.at,
      JSON.stringify(found.map(({ personId, score }) => ({ id: personId, score }))),
    ],
  )
}

/** The nearest first. */
export async function listCandidates(tx: Tx, captureId: string): Promise<Candidate[]> {
  const rows = await tx.query<{
    candidate_id: string
    score: number
    verdict: Verdict | null
    judged_by: string | null
    judged_at: Date | null
  }>(
    `select candidate_id, score, verdict, judged_by, judged_at from biometrics.candidate
     where capture_id = $1 order by score desc, candidate_id`,
    [captureId],
  )
  return rows.map((row) => ({
    personId: row.candidate_id,
    score: row.score,
    verdict: row.verdict ?? undefined,
    judgedBy: row.judged_by ?? undefined,
    judgedAt: row.judged_at ?? undefined,
  }))
}

/** Of what a verdict is about: the capture with its person, and the candidate. */
export type Pair = {
  readonly captureId: string
  readonly personId: string
  readonly candidateId: string
}

/** Sealed for the person of the capture, and for this one candidate. */
const placeOf = ({ captureId, personId, candidateId }: Pair): TemplatePlace => ({
  personId,
  captureId: `${captureId}/${candidateId}`,
  modality: 'face',
  position: 'face',
  format: 'reason',
})

/** An officer's word on one candidate; false when there is none such, or it was judged before. */
export async function judgeCandidate(
  tx: Tx,
  vault: BiometricVault,
  judged: Pair & {
    readonly verdict: Verdict
    readonly reason: string
    readonly by: string
    readonly at: Date
  },
): Promise<boolean> {
  const { personId, captureId, candidateId, verdict, reason, by, at } = judged
  const rows = await tx.query(
    `update biometrics.candidate
     set verdict = $4, judged_by = $5, judged_at = $6, reason = $7
     where person_id = $1 and capture_id = $2 and candidate_id = $3 and verdict is null
     returning candidate_id`,
    [
      personId,
      captureId,
      candidateId,
      verdict,
      by,
      at,
      vault.sealTemplate(Buffer.from(reason), placeOf(judged)),
    ],
  )
  return rows.length > 0
}

/** Why each candidate of a capture was judged as it was, by candidate, under a recorded reading. */
export async function openVerdictReasons(
  tx: Tx,
  vault: BiometricVault,
  capture: { readonly id: string; readonly personId: string },
  reading: Reading,
): Promise<Map<string, string>> {
  const { id: captureId, personId } = capture
  const rows = await tx.query<{ candidate_id: string; reason: Buffer }>(
    `select candidate_id, reason from biometrics.candidate
     where person_id = $1 and capture_id = $2 and reason is not null`,
    [personId, captureId],
  )
  if (rows.length === 0) return new Map()
  const permit = await recordReads(tx, reading, [personId])
  return new Map(
    rows.map(({ candidate_id: candidateId, reason }) => {
      const place = placeOf({ captureId, personId, candidateId })
      return [candidateId, vault.openTemplate(reason, place, permit).toString('utf8')] as const
    }),
  )
}
