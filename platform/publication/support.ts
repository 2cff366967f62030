/** Public cases that ask for support: how much stands behind each, and what follows from it. */
import type { CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import { goingOn, type Stage } from './stage.ts'

/** How sure it is whose voice it is: by an identity card, or by a phone alone. */
export type VoiceLevel = 'verified' | 'phone'

export type Support = CaseKey & {
  readonly service: string
  readonly topic: string
  readonly place: string | null
  readonly stage: Stage
  readonly openedOn: CivilDate
  readonly answeredOn: CivilDate | null
  readonly voices: number
  readonly verified: number
  readonly reachedAt: Date | null
  readonly dueAt: Date | null
  readonly overdueAt: Date | null
}

const told = `jurisdiction, id, service, topic, place, stage, opened_on as "openedOn",
  answered_on as "answeredOn", voices, voices_verified as verified,
  support_reached_at as "reachedAt", support_due_at as "dueAt", support_overdue_at as "overdueAt"`

/** Undefined of a case that asks for none, or is not public. */
export async function findSupport(tx: Tx, { jurisdiction, id }: CaseKey) {
  const [row] = await tx.query<Support>(
    `select ${told} from publication.case
     where jurisdiction = $1 and id = $2 and is_public and seeks_support`,
    [jurisdiction, id],
  )
  return row
}

/** Which of them are shown: still open for an answer, due for one, or answered. */
export const supportViews = ['open', 'due', 'answered'] as const
export type SupportView = (typeof supportViews)[number]

/** More than a page ever sorts; the newest of them where there are more. */
const listedMax = 5_000

export function listSupport(
  tx: Tx,
  { view, jurisdiction }: { view: SupportView; jurisdiction?: string | undefined },
): Promise<Support[]> {
  return tx.query<Support>(
    `select ${told} from publication.case
     where is_public and seeks_support and ($1::text is null or jurisdiction = $1)
       and (stage = any($2)) and case $3
         when 'answered' then answered_on is not null
         when 'due' then answered_on is null and support_reached_at is not null
         else answered_on is null end
     order by id desc limit $4`,
    [
      jurisdiction ?? null,
      view === 'answered' ? [...goingOn, 'confirmed', 'unconfirmed', 'refused'] : goingOn,
      view,
      listedMax,
    ],
  )
}

/** Notes that enough stand behind it; true once for a case that has no answer yet. */
export async function noteReached(
  tx: Tx,
  { jurisdiction, id }: CaseKey,
  { verified, now, dueAt }: { readonly verified: number; readonly now: Date; readonly dueAt: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `update publication.case set support_reached_at = $4, support_due_at = $5
     where jurisdiction = $1 and id = $2 and is_public and seeks_support
       and voices_verified >= $3 and support_reached_at is null and answered_on is null
     returning 1 as one`,
    [jurisdiction, id, verified, now, dueAt],
  )
  return rows.length > 0
}

/** Those whose answer should be there and is not; each is given once. */
export function takeUnanswered(tx: Tx, now: Date, limit: number): Promise<Support[]> {
  return tx.query<Support>(
    `update publication.case set support_overdue_at = $1
     where (jurisdiction, id) in (
       select jurisdiction, id from publication.case
       where support_due_at <= $1 and support_overdue_at is null and answered_on is null
         and stage = any($2)
       order by support_due_at limit $3 for update skip locked)
     returning ${told}`,
    [now, goingOn, limit],
  )
}
