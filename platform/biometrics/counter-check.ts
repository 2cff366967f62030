/** A person compared at a counter with what is enrolled: yes, no or unsure, and nothing else. */
import type { Database, Tx } from '#platform/database'
import { captureKeptMs } from './capture-store.ts'
import { faceDistanceMax, faceDistanceUnsure } from './face/compare.ts'
import { fingerThreshold, fingerUnsure } from './finger/capture-finger.ts'
import type { Modality } from './positions.ts'

export type CheckAnswer = 'yes' | 'no' | 'unsure'

/** By how far two faces lie apart. */
export function answerOfDistance(distance: number): CheckAnswer {
  if (distance <= faceDistanceMax) return 'yes'
  return distance <= faceDistanceUnsure ? 'unsure' : 'no'
}

/** By the score of two records of one finger. */
export function answerOfScore(score: number): CheckAnswer {
  if (score >= fingerThreshold) return 'yes'
  return score >= fingerUnsure ? 'unsure' : 'no'
}

export type CounterCheck = {
  readonly id: string
  readonly personId: string
  readonly modality: Modality
  readonly answer: CheckAnswer
  readonly jurisdiction: string
  readonly officeId: string
  readonly by: string
  readonly at: Date
}

/** Keeps the answer alone: neither what was shown nor how near it came. */
export async function keepCheck(tx: Tx, check: CounterCheck): Promise<void> {
  const { personId, id, modality, answer, jurisdiction, officeId, by, at } = check
  await tx.query(
    `insert into biometrics.counter_check (person_id, id, modality, answer, jurisdiction,
       office_id, checked_by, checked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [personId, id, modality, answer, jurisdiction, officeId, by, at],
  )
}

/** For so long it may stand in for a second officer. */
export const checkStandsMs = 15 * 60_000

export type CheckPlace = Pick<CounterCheck, 'personId' | 'jurisdiction' | 'officeId'>

/**
 * Lets a person's check at this office stand for an act, once; gives its id, or undefined when none
 * that answered yes is recent enough. A later no or unsure takes it away.
 */
export async function useCheck(
  tx: Tx,
  place: CheckPlace,
  { actId, at }: { readonly actId: string; readonly at: Date },
): Promise<string | undefined> {
  const { personId, jurisdiction, officeId } = place
  const [used] = await tx.query<{ id: string }>(
    `update biometrics.counter_check set stood_for = $4
     where person_id = $1 and stood_for is null and answer = 'yes' and id = (
       select id from biometrics.counter_check
       where person_id = $1 and jurisdiction = $2 and office_id = $3 and checked_at > $5
       order by checked_at desc, id desc limit 1)
     returning id`,
    [personId, jurisdiction, officeId, actId, new Date(at.getTime() - checkStandsMs)],
  )
  return used?.id
}

/** How often this person was compared since then, by whomever. */
export async function countChecks(tx: Tx, personId: string, since: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from biometrics.counter_check
     where person_id = $1 and checked_at > $2`,
    [personId, since],
  )
  return row?.count ?? 0
}

/** When a person was compared at a counter, and what came of it; the newest first. */
export async function listChecksOf(
  tx: Tx,
  personId: string,
): Promise<{ modality: Modality; answer: CheckAnswer; checkedAt: Date }[]> {
  const rows = await tx.query<{ modality: Modality; answer: CheckAnswer; checked_at: Date }>(
    `select modality, answer, checked_at from biometrics.counter_check
     where person_id = $1 order by checked_at desc, id desc`,
    [personId],
  )
  return rows.map(({ modality, answer, checked_at }) => ({
    modality,
    answer,
    checkedAt: checked_at,
  }))
}

/** Removes checks, and exceptions asked for, as old as captures may become. */
export async function sweepChecks(db: Database, now: Date, limit: number): Promise<number> {
  const before = new Date(now.getTime() - captureKeptMs)
  const rows = await db.query(
    `with checks as (
       delete from biometrics.counter_check where (person_id, id) in (
         select person_id, id from biometrics.counter_check where checked_at <= $1
         order by checked_at limit $2 for update skip locked) returning id),
     exceptions as (
       delete from biometrics.exception where (person_id, id) in (
         select person_id, id from biometrics.exception where asked_at <= $1
         order by asked_at limit $2 for update skip locked) returning id)
     select id from checks union all select id from exceptions`,
    [before, limit],
  )
  return rows.length
}
