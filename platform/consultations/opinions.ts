/** Who has said something, once each; whose it is goes with the person. */
import type { Tx } from '#platform/database'
import type { Language } from '#platform/kernel'
import type { Level } from './rounds.ts'

export type KeptOpinion = {
  readonly id: string
  readonly level: Level
  readonly organisation: string | null
  readonly area: string
  readonly sealed: Buffer
  readonly saidAt: Date
}

/** By whom: keyed hashes of round and person, and of round and phone. */
export type Sayer = {
  readonly personId: string
  readonly personHash: Buffer
  readonly phoneHash: Buffer | undefined
}

const columns = `id, level, organisation, area, sealed, said_at as "saidAt"`

/** Whatever one phone says is decided one after the other. */
export async function holdPhone(
  tx: Tx,
  { phoneHash, personHash }: Pick<Sayer, 'phoneHash' | 'personHash'>,
): Promise<void> {
  const names = [personHash, ...(phoneHash ? [phoneHash] : [])].map((one) => one.toString('hex'))
  for (const name of names.sort()) {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [name])
  }
}

export async function findOpinion(
  tx: Tx,
  round: string,
  personHash: Buffer,
): Promise<KeptOpinion | undefined> {
  const [row] = await tx.query<KeptOpinion>(
    `select ${columns} from consultations.opinion where round = $1 and person_hash = $2`,
    [round, personHash],
  )
  return row
}

/** Whether this phone has spoken through somebody else, whose card is known or not. */
export async function phoneSpoke(
  tx: Tx,
  round: string,
  { personHash, phoneHash }: Sayer,
): Promise<boolean> {
  const rows = await tx.query(
    `select 1 as one from consultations.opinion
     where round = $1 and phone_hash = $2 and person_hash is distinct from $3 limit 1`,
    [round, phoneHash ?? null, personHash],
  )
  return rows.length > 0
}

/** What the phone alone said gives way to who proves more; gives whom to tell. */
export function dropPhoneOpinions(
  tx: Tx,
  round: string,
  { personHash, phoneHash }: Sayer,
): Promise<{ id: string; personId: string | null; language: Language }[]> {
  return tx.query(
    `delete from consultations.opinion
     where round = $1 and phone_hash = $2 and level = 'phone' and person_hash is distinct from $3
     returning id, person_id as "personId", language`,
    [round, phoneHash ?? null, personHash],
  )
}

export async function putOpinion(
  tx: Tx,
  round: string,
  opinion: KeptOpinion & Sayer & { readonly language: Language },
): Promise<void> {
  const { id, personId, personHash, phoneHash, level, organisation } = opinion
  await tx.query(
    `insert into consultations.opinion (round, id, person_id, person_hash, phone_hash, level,
       organisation, area, language, sealed, said_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (round, id) do update set level = excluded.level, area = excluded.area,
       organisation = excluded.organisation, phone_hash = excluded.phone_hash,
       language = excluded.language, sealed = excluded.sealed, said_at = excluded.said_at`,
    [
      round,
      id,
      personId,
      personHash,
      phoneHash ?? null,
      level,
      organisation,
      opinion.area,
      opinion.language,
      opinion.sealed,
      opinion.saidAt,
    ],
  )
}

/** While it is open somebody may take back all that he said. */
export async function dropOpinion(tx: Tx, round: string, id: string): Promise<void> {
  await tx.query(`delete from consultations.opinion where round = $1 and id = $2`, [round, id])
}

/** All of a round, a page at a time. */
export function opinionsAfter(
  tx: Tx,
  round: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<KeptOpinion[]> {
  return tx.query<KeptOpinion>(
    `select ${columns} from consultations.opinion where round = $1 and id > $2
     order by id limit $3`,
    [round, after, limit],
  )
}

export type OwnOpinion = KeptOpinion & { readonly round: string }

export function opinionsOf(tx: Tx, personId: string, limit: number): Promise<OwnOpinion[]> {
  return tx.query<OwnOpinion>(
    `select round, ${columns} from consultations.opinion where person_id = $1
     order by said_at desc limit $2`,
    [personId, limit],
  )
}

/**
 * What is still open goes with the person. What is closed has been counted and may be answered: it
 * stays as nobody's.
 */
export async function forgetOpinions(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `delete from consultations.opinion o using consultations.round r
     where o.person_id = $1 and r.key = o.round and r.closed_at is null`,
    [personId],
  )
  await tx.query(
    `update consultations.opinion set person_id = null, person_hash = null, phone_hash = null
     where person_id = $1`,
    [personId],
  )
}

/** Those that were answered before that; of persons whose data an authority keeps, none. */
export async function partOpinions(
  tx: Tx,
  {
    before,
    except,
    limit,
  }: { readonly before: Date; readonly except: readonly string[]; readonly limit: number },
): Promise<number> {
  const parted = await tx.query(
    `with old as (
       select o.round, o.id from consultations.opinion o
       join consultations.round r on r.key = o.round
       where r.answered_at < $1 and o.person_id is not null and o.person_id <> all($2)
       limit $3 for update of o skip locked)
     update consultations.opinion o
     set person_id = null, person_hash = null, phone_hash = null from old
     where o.round = old.round and o.id = old.id returning 1 as one`,
    [before, except, limit],
  )
  return parted.length
}

export type ToAnswer = {
  readonly round: string
  readonly personId: string
  readonly language: Language
}

/** Those whose consultation has been answered since: each is given once. */
export function takeToAnswer(tx: Tx, now: Date, limit: number): Promise<ToAnswer[]> {
  return tx.query<ToAnswer>(
    `with due as (
       select o.round, o.id from consultations.opinion o
       join consultations.round r on r.key = o.round
       where r.answered_at is not null and o.told_at is null and o.person_id is not null
       order by o.round, o.id limit $2 for update of o skip locked)
     update consultations.opinion o set told_at = $1 from due
     where o.round = due.round and o.id = due.id
     returning o.round, o.person_id as "personId", o.language`,
    [now, limit],
  )
}
