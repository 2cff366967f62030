/** Challenges that wait for their answer, and the marks of frames that were seen before. */
import type { Database, Tx } from '#platform/database'
import { dayMs } from '#platform/kernel'
import { challengeMs, type Sign } from './challenge.ts'

/** What a person is asked to do, for one case. */
export type Challenge = {
  /** Its number, said once and used once. */
  readonly nonce: string
  readonly personId: string
  readonly caseId: string | undefined
  readonly signs: readonly Sign[]
  readonly startedAt: Date
}

export async function keepChallenge(tx: Tx, challenge: Challenge): Promise<void> {
  const { nonce, personId, caseId, signs, startedAt } = challenge
  await tx.query(
    `insert into biometrics.challenge (person_id, nonce, case_id, signs, started_at, ends_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [personId, nonce, caseId, signs, startedAt, new Date(startedAt.getTime() + challengeMs)],
  )
}

/** Takes a challenge of this person, once, within its time; undefined for any other. */
export async function takeChallenge(
  tx: Tx,
  asked: { readonly nonce: string; readonly personId: string; readonly now: Date },
): Promise<Pick<Challenge, 'signs' | 'caseId'> | undefined> {
  const [row] = await tx.query<{ signs: Sign[]; case_id: string | null }>(
    `update biometrics.challenge set used_at = $3
     where person_id = $1 and nonce = $2 and used_at is null and ends_at > $3
     returning signs, case_id`,
    [asked.personId, asked.nonce, asked.now],
  )
  return row && { signs: row.signs, caseId: row.case_id ?? undefined }
}

/** Remembers frames by SHA-256 of their dots; false where one of them was seen before. */
export async function rememberFrames(
  tx: Tx,
  digests: readonly Buffer[],
  now: Date,
): Promise<boolean> {
  const rows = await tx.query(
    `insert into biometrics.frame (digest, seen_at) select distinct d, $2::timestamptz
     from unnest($1::bytea[]) as d order by d on conflict do nothing returning 1`,
    [digests, now],
  )
  return rows.length === digests.length
}

/** So long a frame is known again; whoever waits longer meets other signs. */
const framesKeptMs = 90 * dayMs

/** Removes challenges whose time is over, and marks of frames that are old. */
export async function sweepFaceChallenges(db: Database, now: Date, limit: number): Promise<number> {
  const [challenges, frames] = await Promise.all([
    db.query(
      `delete from biometrics.challenge where (person_id, nonce) in (
         select person_id, nonce from biometrics.challenge where ends_at <= $1
         order by ends_at limit $2 for update skip locked) returning 1`,
      [now, limit],
    ),
    db.query(
      `delete from biometrics.frame where digest in (
         select digest from biometrics.frame where seen_at <= $1
         order by seen_at limit $2) returning 1`,
      [new Date(now.getTime() - framesKeptMs), limit],
    ),
  ])
  return challenges.length + frames.length
}
