/** Who follows a case by e-mail: asked for, confirmed by a link, gone with one press. */
import type { CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import { dayMs, type Language } from '#platform/kernel'
import type { Stage } from './stage.ts'

/** So long the link in the first mail holds. */
export const mailConfirmMs = dayMs
/** Of one address: mails that ask it to confirm in a day, and cases that it follows. */
export const mailAsksMax = 5
const mailFollowsMax = 100
/** After a case has ended, so long its followers are kept: it may be disputed until then. */
export const mailKeptDays = 180

type NewMailFollow = {
  readonly id: string
  readonly addressHash: Buffer
  readonly sealedAddress: Buffer
  readonly language: Language
}

/**
 * Gives the id to ask it to confirm by; undefined where nothing is to be sent: it follows already,
 * or has been asked often enough. Whoever asks is told the same in each case.
 */
export async function askToMail(
  tx: Tx,
  { jurisdiction, id: caseId }: CaseKey,
  asked: NewMailFollow,
  now: Date,
): Promise<string | undefined> {
  // One after the other for an address, so that many presses are one.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))`, [
    asked.addressHash,
  ])
  const since = new Date(now.getTime() - mailConfirmMs)
  await tx.query(
    `delete from publication.mail_follow
     where address_hash = $1 and confirmed_at is null and asked_at <= $2`,
    [asked.addressHash, since],
  )
  const [known] = await tx.query<{ own: string | null; asks: number; follows: number }>(
    `select max(id) filter (where jurisdiction = $2 and case_id = $3) as own,
       count(*) filter (where confirmed_at is null and asked_at > $4) as asks,
       count(*) filter (where confirmed_at is not null) as follows
     from publication.mail_follow where address_hash = $1`,
    [asked.addressHash, jurisdiction, caseId, since],
  )
  if (known?.own || (known?.asks ?? 0) >= mailAsksMax) return undefined
  if ((known?.follows ?? 0) >= mailFollowsMax) return undefined
  const [row] = await tx.query<{ id: string }>(
    `insert into publication.mail_follow (jurisdiction, case_id, address_hash, id, sealed_address,
       language, asked_at)
     select jurisdiction, id, $3, $4, $5, $6, $7 from publication.case
     where jurisdiction = $1 and id = $2 and is_public
     on conflict do nothing returning id`,
    [jurisdiction, caseId, asked.addressHash, asked.id, asked.sealedAddress, asked.language, now],
  )
  return row?.id
}

export type MailFollowState = CaseKey & { readonly isConfirmed: boolean }

/** Undefined where there is none, or where it was not confirmed in time. */
export async function findMailFollow(
  tx: Tx,
  id: string,
  now: Date,
): Promise<MailFollowState | undefined> {
  const [row] = await tx.query<MailFollowState>(
    `select f.jurisdiction, f.case_id as id, f.confirmed_at is not null as "isConfirmed"
     from publication.mail_follow f
     join publication.case p on p.jurisdiction = f.jurisdiction and p.id = f.case_id
     where f.id = $1 and p.is_public and (f.confirmed_at is not null or f.asked_at > $2)`,
    [id, new Date(now.getTime() - mailConfirmMs)],
  )
  return row
}

/** From now on; a second time changes nothing. */
export async function confirmMailFollow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.query(
    `update publication.mail_follow f set confirmed_at = $2, told_stage = p.stage
     from publication.case p
     where f.id = $1 and p.jurisdiction = f.jurisdiction and p.id = f.case_id and p.is_public
       and f.confirmed_at is null and f.asked_at > $3`,
    [id, now, new Date(now.getTime() - mailConfirmMs)],
  )
}

/** The address with it: nothing remains. */
export async function endMailFollow(tx: Tx, id: string): Promise<void> {
  await tx.query(`delete from publication.mail_follow where id = $1`, [id])
}

export type MailToTell = Omit<NewMailFollow, 'addressHash'> & {
  readonly case: CaseKey
  readonly service: string
  readonly stage: Stage
}

/** Those whose case has come to another stage than they have heard of: each is given once. */
export async function takeMailsToTell(tx: Tx, limit: number): Promise<MailToTell[]> {
  const rows = await tx.query<Omit<MailToTell, 'case'> & { jurisdiction: string; caseId: string }>(
    `with due as (
       select f.id, p.service, p.stage from publication.mail_follow f
       join publication.case p on p.jurisdiction = f.jurisdiction and p.id = f.case_id
       where p.is_public and p.stage <> f.told_stage
       order by f.id limit $1 for update of f skip locked)
     update publication.mail_follow f set told_stage = due.stage from due where f.id = due.id
     returning f.jurisdiction, f.case_id as "caseId", f.id, f.sealed_address as "sealedAddress",
       f.language, due.service, due.stage`,
    [limit],
  )
  return rows.map(({ jurisdiction, caseId, ...row }) => ({
    ...row,
    case: { jurisdiction, id: caseId },
  }))
}

/** Forgets who did not confirm, and who followed what ended long ago. Gives how many. */
export async function sweepMailFollows(tx: Tx, now: Date, limit: number): Promise<number> {
  const gone = await tx.query(
    `delete from publication.mail_follow where id in (
       select f.id from publication.mail_follow f
       join publication.case p on p.jurisdiction = f.jurisdiction and p.id = f.case_id
       where (f.confirmed_at is null and f.asked_at <= $1) or p.ended_on < $2::date
       limit $3)
     returning 1 as one`,
    [
      new Date(now.getTime() - mailConfirmMs),
      new Date(now.getTime() - mailKeptDays * dayMs),
      limit,
    ],
  )
  return gone.length
}
