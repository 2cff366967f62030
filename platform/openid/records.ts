/**
 * What the protocol keeps between two requests. The id of a record is the secret that a browser or
 * a client holds: only its hash is stored. The payload names persons, so it is sealed, under a key
 * of the day on which the record ends.
 */
import { createSecretKey, hash, type KeyObject } from 'node:crypto'
import { byteaText, type Tx } from '#platform/database'
import { openUnder, sealUnder, type Vault } from '#platform/identity'
import { dayMs } from '#platform/kernel'
import { batched } from './batch.ts'

/** As the protocol's library hands it over: JSON. */
export type Payload = Readonly<Record<string, unknown>>

export type Found = Payload & { readonly consumed?: number }

export type Records = {
  find(kind: string, id: string): Promise<Found | undefined>
  findByUid(kind: string, uid: string): Promise<Found | undefined>
  keep(kind: string, id: string, payload: Payload, endsAt: Date): Promise<void>
  /** True for the first who asks, and for him alone, however many ask at one moment. */
  consume(kind: string, id: string, now: Date): Promise<boolean>
  forget(kind: string, id: string): Promise<void>
  /** Everything that came of one consent, in every kind. */
  forgetOfGrant(grantId: string): Promise<void>
  /** Whether this was never seen before: proofs and assertions count once. */
  isFirst(id: string, endsAt: Date, now: Date): Promise<boolean>
}

type Named = { readonly kind: string; readonly key: string }
type Row = {
  readonly kind: string
  readonly key: Buffer
  readonly sealed: Buffer
  readonly consumed_at: Date | null
  readonly expires_at: Date
}

const seen = 'Seen'

/** In hex. */
const keyOf = (id: string): string => hash('sha256', id, 'hex')

const nameOf = ({ kind, key }: Named): string => `${kind}|${key}`

export function openRecords(db: Tx, vault: Vault): Records {
  const seal = sealing(vault)
  const open = (row: Row): Found => {
    const name = nameOf({ kind: row.kind, key: row.key.toString('hex') })
    const payload = JSON.parse(seal.open(row.sealed, name, row.expires_at)) as Payload
    if (!row.consumed_at) return payload
    return { ...payload, consumed: Math.floor(row.consumed_at.getTime() / 1000) }
  }
  const find = batched((asked: readonly Named[]) => findAll(db, asked, open))
  const keep = batched((rows: readonly KeptRow[]) => keepAll(db, rows))
  const isFirst = batched((asked: readonly SeenRow[]) => noteAll(db, asked))
  return {
    find: (kind, id) => find({ kind, key: keyOf(id) }),
    keep(kind, id, payload, endsAt) {
      const key = keyOf(id)
      const { grantId, uid } = payload
      return keep({
        kind,
        key: byteaText(Buffer.from(key, 'hex')),
        grant_key: typeof grantId === 'string' ? `\\x${keyOf(grantId)}` : null,
        uid_key: typeof uid === 'string' ? `\\x${keyOf(uid)}` : null,
        sealed: byteaText(seal.seal(JSON.stringify(payload), nameOf({ kind, key }), endsAt)),
        expires_at: endsAt,
      })
    },
    isFirst: (id, endsAt, now) => isFirst({ key: `\\x${keyOf(id)}`, endsAt, now }),
    ...rarely(db, open),
  }
}

/** One statement each: they are seldom asked, or must answer for one record alone. */
function rarely(db: Tx, open: (row: Row) => Found) {
  return {
    async findByUid(kind: string, uid: string) {
      const [row] = await db.query<Row>(
        `select kind, key, sealed, consumed_at, expires_at from openid.record
         where uid_key = decode($2, 'hex') and kind = $1`,
        [kind, keyOf(uid)],
      )
      return row && open(row)
    },
    async consume(kind: string, id: string, now: Date) {
      const rows = await db.query(
        `update openid.record set consumed_at = $3
         where kind = $1 and key = decode($2, 'hex') and consumed_at is null returning 1 as one`,
        [kind, keyOf(id), now],
      )
      return rows.length === 1
    },
    async forget(kind: string, id: string) {
      await db.query(`delete from openid.record where kind = $1 and key = decode($2, 'hex')`, [
        kind,
        keyOf(id),
      ])
    },
    forgetOfGrant: (grantId: string) => forgetGrant(db, grantId),
  }
}

/** A key for each day, so that none ever seals too much; made anew from the vault when asked. */
function sealing(vault: Vault) {
  const keys = new Map<number, KeyObject>()
  const keysMax = 500
  const keyOn = (endsAt: Date): KeyObject => {
    const day = Math.floor(endsAt.getTime() / dayMs)
    const known = keys.get(day)
    if (known) return known
    if (keys.size >= keysMax) keys.clear()
    const key = createSecretKey(vault.blindIndex('openid.record', String(day)))
    keys.set(day, key)
    return key
  }
  const placeOf = (name: string) => `openid.record|${name}`
  return {
    seal: (plain: string, name: string, endsAt: Date) =>
      sealUnder(keyOn(endsAt), plain, placeOf(name)),
    open: (sealed: Buffer, name: string, endsAt: Date) =>
      openUnder(keyOn(endsAt), sealed, placeOf(name)).toString('utf8'),
  }
}

async function findAll(
  db: Tx,
  asked: readonly Named[],
  open: (row: Row) => Found,
): Promise<(Found | undefined)[]> {
  const rows = await db.query<Row>(
    `select record.kind, record.key, sealed, consumed_at, expires_at
     from unnest($1::text[], $2::text[]) as asked(kind, key)
     join openid.record on record.kind = asked.kind and record.key = decode(asked.key, 'hex')`,
    [asked.map(({ kind }) => kind), asked.map(({ key }) => key)],
  )
  const found = new Map(
    rows.map((row) => [nameOf({ kind: row.kind, key: row.key.toString('hex') }), row]),
  )
  return asked.map((one) => {
    const row = found.get(nameOf(one))
    return row && open(row)
  })
}

type KeptRow = {
  readonly kind: string
  readonly key: string
  readonly grant_key: string | null
  readonly uid_key: string | null
  readonly sealed: string
  readonly expires_at: Date
}

async function keepAll(db: Tx, rows: readonly KeptRow[]): Promise<undefined[]> {
  // One statement writes a row once: of what is kept twice at one moment the last counts.
  const last = new Map(rows.map((row) => [nameOf(row), row]))
  await db.query(
    `insert into openid.record (kind, key, grant_key, uid_key, sealed, expires_at)
     select kind, key, grant_key, uid_key, sealed, expires_at
     from json_to_recordset($1::json) as x(kind text, key bytea, grant_key bytea, uid_key bytea,
       sealed bytea, expires_at timestamptz)
     on conflict (kind, key) do update set grant_key = excluded.grant_key,
       uid_key = excluded.uid_key, sealed = excluded.sealed, expires_at = excluded.expires_at`,
    [JSON.stringify([...last.values()])],
  )
  return rows.map(() => undefined)
}

type SeenRow = { readonly key: string; readonly endsAt: Date; readonly now: Date }

async function noteAll(db: Tx, asked: readonly SeenRow[]): Promise<boolean[]> {
  const first = new Map<string, SeenRow>()
  for (const row of asked) if (!first.has(row.key)) first.set(row.key, row)
  const noted = await db.query<{ key: Buffer }>(
    `insert into openid.record (kind, key, sealed, expires_at)
     select '${seen}', key, '', ends_at
     from json_to_recordset($1::json) as x(key bytea, ends_at timestamptz)
     on conflict (kind, key) do update set expires_at = excluded.expires_at
       where record.expires_at < $2
     returning key`,
    [
      JSON.stringify([...first.values()].map(({ key, endsAt }) => ({ key, ends_at: endsAt }))),
      asked[0]?.now,
    ],
  )
  const isNew = new Set(noted.map(({ key }) => byteaText(key)))
  return asked.map((row) => first.get(row.key) === row && isNew.has(row.key))
}

/**
 * Everything that came of one consent, in every kind: nothing of it opens anything any more. What
 * the person is being asked just now is no fruit of it: he goes on to answer.
 */
export async function forgetGrant(tx: Tx, grantId: string): Promise<void> {
  await tx.query(
    `delete from openid.record
     where (grant_key = decode($1, 'hex') and kind <> 'Interaction')
       or (kind = 'Grant' and key = decode($1, 'hex'))`,
    [keyOf(grantId)],
  )
}

/** Forgets what has ended. Gives how many; at most `limit` at a time. */
export async function sweepRecords(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const rows = await tx.query(
    `delete from openid.record where (kind, key) in (
       select kind, key from openid.record where expires_at <= $1
       limit $2 for update skip locked)
     returning 1 as one`,
    [now, limit],
  )
  return rows.length
}
