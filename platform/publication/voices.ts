/** Who says "me too", once for a case, and who wants to hear of it. */
import type { CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { Language } from '#platform/kernel'
import { goingOn, type Stage } from './stage.ts'
import type { VoiceLevel } from './support.ts'

export type NewVoice = {
  readonly voiceHash: Buffer
  /** Of a guest it is all that is known: he is no second voice beside an account with it. */
  readonly phoneHash: Buffer | undefined
  readonly isGuest: boolean
  readonly level: VoiceLevel
}

/** True once for a hash, and only while the case goes on and is public. */
export async function addVoice(
  tx: Tx,
  { jurisdiction, id }: CaseKey,
  voice: NewVoice,
): Promise<boolean> {
  const { voiceHash, phoneHash, isGuest, level } = voice
  // Locked first, so that nobody withholds it between the two.
  const [open] = await tx.query(
    `select 1 as one from publication.case
     where jurisdiction = $1 and id = $2 and is_public and stage = any($3) for update`,
    [jurisdiction, id, goingOn],
  )
  if (!open) return false
  if (isGuest && (await phoneSpoke(tx, { jurisdiction, id }, voice))) return false
  const gone = isGuest ? [] : await dropGuests(tx, { jurisdiction, id }, voice)
  const added = await tx.query(
    `insert into publication.voice (jurisdiction, case_id, voice_hash, level, phone_hash, is_guest)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1 as one`,
    [jurisdiction, id, voiceHash, level, phoneHash ?? null, isGuest],
  )
  const isVerified = added.length > 0 && level === 'verified'
  await tx.query(
    `update publication.case set voices = voices + $4, voices_verified = voices_verified + $3
     where jurisdiction = $1 and id = $2`,
    [jurisdiction, id, isVerified ? 1 : 0, added.length - gone.length],
  )
  return added.length > 0
}

async function phoneSpoke(
  tx: Tx,
  { jurisdiction, id }: CaseKey,
  { voiceHash, phoneHash }: NewVoice,
): Promise<boolean> {
  const rows = await tx.query(
    `select 1 as one from publication.voice
     where jurisdiction = $1 and case_id = $2 and phone_hash = $3 and voice_hash <> $4 limit 1`,
    [jurisdiction, id, phoneHash ?? null, voiceHash],
  )
  return rows.length > 0
}

/** What the phone alone said gives way to who proves more. */
function dropGuests(
  tx: Tx,
  { jurisdiction, id }: CaseKey,
  { phoneHash }: NewVoice,
): Promise<readonly unknown[]> {
  return tx.query(
    `delete from publication.voice
     where jurisdiction = $1 and case_id = $2 and phone_hash = $3 and is_guest
     returning 1 as one`,
    [jurisdiction, id, phoneHash ?? null],
  )
}

/** Whatever has become of the case; a voice that is not there changes nothing. */
export async function takeVoiceBack(
  tx: Tx,
  { jurisdiction, id }: CaseKey,
  voiceHash: Buffer,
): Promise<void> {
  const [taken] = await tx.query<{ level: VoiceLevel }>(
    `delete from publication.voice
     where jurisdiction = $1 and case_id = $2 and voice_hash = $3 returning level`,
    [jurisdiction, id, voiceHash],
  )
  if (!taken) return
  await tx.query(
    `update publication.case set voices = voices - 1, voices_verified = voices_verified - $3
     where jurisdiction = $1 and id = $2`,
    [jurisdiction, id, taken.level === 'verified' ? 1 : 0],
  )
}

export async function hasVoice(tx: Tx, key: CaseKey, voiceHash: Buffer): Promise<boolean> {
  const rows = await tx.query(
    `select 1 as one from publication.voice
     where jurisdiction = $1 and case_id = $2 and voice_hash = $3`,
    [key.jurisdiction, key.id, voiceHash],
  )
  return rows.length > 0
}

const looksAt = 20_000
const voicedMax = 5_000

/** Among the newest public cases those that somebody has given a voice. */
export function newestWithVoices(tx: Tx): Promise<CaseKey[]> {
  return tx.query<CaseKey>(
    `select jurisdiction, id from (
       select jurisdiction, id, voices from publication.case
       where is_public order by id desc limit $1) as newest
     where voices > 0 limit $2`,
    [looksAt, voicedMax],
  )
}

/** Of these voices those that there are, by the id of their case. */
export async function voicesAmong(
  tx: Tx,
  asked: readonly (CaseKey & { readonly hash: Buffer })[],
): Promise<readonly string[]> {
  if (asked.length === 0) return []
  const rows = await tx.query<{ id: string }>(
    `select v.case_id as id from publication.voice v
     join unnest($1::text[], $2::text[], $3::bytea[]) as a(jurisdiction, id, hash)
       on a.jurisdiction = v.jurisdiction and a.id = v.case_id and a.hash = v.voice_hash`,
    [
      asked.map(({ jurisdiction }) => jurisdiction),
      asked.map(({ id }) => id),
      asked.map(({ hash }) => hash),
    ],
  )
  return rows.map(({ id }) => id)
}

type Follower = { readonly personId: string; readonly language: Language }

/** Of cases that go on so many at once: each stage of each is a message that somebody pays. */
export const followsMax = 100

/** From now on; false for a case that is not public, or who follows enough already. */
export async function follow(
  tx: Tx,
  { jurisdiction, id }: CaseKey,
  { personId, language }: Follower,
  now: Date,
): Promise<boolean> {
  // One after the other: else all that are pressed at one moment would see the same number.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('follow ' || $1, 0))`, [personId])
  const followed = await tx.query(
    `insert into publication.follow (jurisdiction, case_id, person_id, language, told_stage, since)
     select jurisdiction, id, $3, $4, stage, $5 from publication.case
     where jurisdiction = $1 and id = $2 and is_public and $7 > (
       select count(*) from publication.follow f
       join publication.case p on p.jurisdiction = f.jurisdiction and p.id = f.case_id
       where f.person_id = $3 and p.stage = any($6) and f.case_id <> $2)
     on conflict (jurisdiction, case_id, person_id) do update set language = excluded.language
     returning 1 as one`,
    [jurisdiction, id, personId, language, now, goingOn, followsMax],
  )
  return followed.length > 0
}

export async function unfollow(tx: Tx, key: CaseKey, personId: string): Promise<void> {
  await tx.query(
    `delete from publication.follow where jurisdiction = $1 and case_id = $2 and person_id = $3`,
    [key.jurisdiction, key.id, personId],
  )
}

export async function follows(tx: Tx, key: CaseKey, personId: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 as one from publication.follow
     where jurisdiction = $1 and case_id = $2 and person_id = $3`,
    [key.jurisdiction, key.id, personId],
  )
  return rows.length > 0
}

export type Followed = CaseKey & { readonly language: Language; readonly since: Date }

export function followedBy(tx: Tx, personId: string, limit: number): Promise<Followed[]> {
  return tx.query<Followed>(
    `select jurisdiction, case_id as id, language, since from publication.follow
     where person_id = $1 order by since desc limit $2`,
    [personId, limit],
  )
}

export async function forgetFollows(tx: Tx, personId: string): Promise<void> {
  await tx.query(`delete from publication.follow where person_id = $1`, [personId])
}

export type ToTell = CaseKey & Follower & { readonly service: string; readonly stage: Stage }

/** Those whose case has come to another stage than they have heard of: each is given once. */
export function takeToTell(tx: Tx, limit: number): Promise<ToTell[]> {
  return tx.query<ToTell>(
    `with due as (
       select f.jurisdiction, f.case_id, f.person_id, p.service, p.stage from publication.follow f
       join publication.case p on p.jurisdiction = f.jurisdiction and p.id = f.case_id
       where p.is_public and p.stage <> f.told_stage
       order by f.jurisdiction, f.case_id, f.person_id limit $1 for update of f skip locked)
     update publication.follow f set told_stage = due.stage from due
     where f.jurisdiction = due.jurisdiction and f.case_id = due.case_id
       and f.person_id = due.person_id
     returning f.jurisdiction, f.case_id as id, f.person_id as "personId", f.language,
       due.service, due.stage`,
    [limit],
  )
}
