/** Whom a search found like a capture: a list for a human, who says of each whether it is one. */
import type { Tx } from '#platform/database'

export type Verdict = 'same' | 'another'

export type Candidate = {
  readonly personId: string
  readonly score: number
  readonly verdict: Verdict | undefined
  /** The post that judged, and when. */
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

/** An officer's word on one candidate; false when there is none such, or it was judged before. */
export async function judgeCandidate(
  tx: Tx,
  judged: {
    readonly captureId: string
    readonly personId: string
    readonly verdict: Verdict
    readonly by: string
    readonly at: Date
  },
): Promise<boolean> {
  const rows = await tx.query(
    `update biometrics.candidate set verdict = $3, judged_by = $4, judged_at = $5
     where capture_id = $1 and candidate_id = $2 and verdict is null returning candidate_id`,
    [judged.captureId, judged.personId, judged.verdict, judged.by, judged.at],
  )
  return rows.length > 0
}
