/** Leaves on their way into the public log: queued in the act's own transaction, then sealed. */
import type { CivilDate } from '#platform/kernel'
import type { Tx } from '#platform/database'
import { isUniqueViolation } from '#platform/database'
import { toHex } from './bytes.ts'
import { encodeEntry } from './entry.ts'
import type { LeafKind } from './entry.ts'
import { logProblems } from './problems.ts'

/** One official act for the log. */
export type Leaf = {
  /** From the id source; the queue's order. */
  readonly id: string
  /** The act's own id (a case event, a day's closing): each has exactly one leaf. */
  readonly act: string
  readonly kind: LeafKind
  /** 32 bytes: SHA-256 over a document that holds 16 random bytes. */
  readonly commitment: Uint8Array
  /** The code of the issuing office or jurisdiction. */
  readonly issuer: string
  readonly day: CivilDate
  readonly recordedAt: Date
}

/**
 * Queues leaves, all in one statement, in the transaction of the acts themselves: committed
 * together or not at all. Refuses `log-act-already-recorded` when an act has a leaf, sealed or
 * waiting; throws RangeError for a malformed leaf.
 */
export async function appendLeaves(tx: Tx, leaves: readonly Leaf[]): Promise<void> {
  if (leaves.length === 0) return
  const rows = leaves.map((leaf) => ({
    id: leaf.id,
    act: leaf.act,
    entry: toHex(encodeEntry(leaf)),
    recorded_at: leaf.recordedAt,
  }))
  const queued = await tx
    .query<{ queued: number }>(
      `with given as (
         select * from json_to_recordset($1::json)
           as x(id text, act text, entry text, recorded_at timestamptz)
       ), queued as (
         insert into log.pending (id, act, entry, recorded_at)
         select id, act, decode(entry, 'hex'), recorded_at from given
         where not exists (select 1 from log.leaf where leaf.act = given.act)
         returning 1
       )
       select count(*) as queued from queued`,
      [JSON.stringify(rows)],
    )
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? logProblems['log-act-already-recorded']() : error
    })
  if (queued[0]?.queued !== leaves.length) throw logProblems['log-act-already-recorded']()
}

/** A leaf in its place. `index` counts from 0. */
export type SealedLeaf = {
  readonly index: number
  readonly entry: Uint8Array
  readonly sealedAt: Date
}

/** Sealed leaves from an index on, in the log's order: for whoever follows the log. */
export async function leavesFrom(
  tx: Tx,
  index: number,
  limit: number,
): Promise<{ readonly index: number; readonly act: string }[]> {
  return tx.query(`select index, act from log.leaf where index >= $1 order by index limit $2`, [
    index,
    limit,
  ])
}

/** The acts whose leaves wait to be sealed. */
export async function waitingActs(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ act: string }>(`select act from log.pending`)
  return rows.map(({ act }) => act)
}

/** The sealed leaf of an act; undefined while it waits, and for unknown acts. */
export async function findLeaf(tx: Tx, act: string): Promise<SealedLeaf | undefined> {
  const [leaf] = await tx.query<SealedLeaf>(
    `select index, entry, sealed_at as "sealedAt" from log.leaf where act = $1`,
    [act],
  )
  return leaf
}

/** Where acts stand, in one read: sealed leaves by act, and the acts whose leaves wait. */
export async function findLeaves(
  tx: Tx,
  acts: readonly string[],
): Promise<{
  readonly sealed: ReadonlyMap<string, SealedLeaf>
  readonly waiting: ReadonlySet<string>
}> {
  const sealed = new Map<string, SealedLeaf>()
  const waiting = new Set<string>()
  if (acts.length === 0) return { sealed, waiting }
  // One statement sees one moment: a leaf stands in the queue or in the log, never in neither.
  const rows = await tx.query<{ act: string } & Partial<SealedLeaf>>(
    `select asked.act, leaf.index, leaf.entry, leaf.sealed_at as "sealedAt"
     from unnest($1::text[]) as asked(act)
     left join lateral (select index, entry, sealed_at from log.leaf where act = asked.act) as leaf
       on true
     where leaf.index is not null or exists (select from log.pending where act = asked.act)`,
    [acts],
  )
  for (const { act, index, entry, sealedAt } of rows) {
    if (typeof index === 'number' && entry && sealedAt) sealed.set(act, { index, entry, sealedAt })
    else waiting.add(act)
  }
  return { sealed, waiting }
}

/**
 * Whether an act's leaf waits to be sealed. Ask before `findLeaf`, never after: a leaf that is
 * sealed between the two questions would seem to be nowhere.
 */
export async function isPending(tx: Tx, act: string): Promise<boolean> {
  const rows = await tx.query(`select 1 from log.pending where act = $1`, [act])
  return rows.length > 0
}

/** When the last leaf got its place; undefined before the first. */
export async function lastSealedAt(tx: Tx): Promise<Date | undefined> {
  const [row] = await tx.query<{ at: Date }>(
    `select sealed_at as at from log.leaf order by index desc limit 1`,
  )
  return row?.at
}

/** How many acts have a leaf, sealed or waiting. */
export async function countLeaves(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select (select count(*) from log.leaf) + (select count(*) from log.pending) as count`,
  )
  return row?.count ?? 0
}

/** How many leaves wait, and how long the oldest has: the merge delay as it stands. */
export type PendingDepth = {
  readonly count: number
  readonly oldestAgeMs: number
  /** Second leaves for one act, which were refused: anything but 0 is an alarm. */
  readonly contested: number
}

export async function pendingDepth(tx: Tx, now: Date): Promise<PendingDepth> {
  const [row] = await tx.query<{ count: number; oldest: Date | null; contested: number }>(
    `select (select count(*) from log.pending) as count,
            (select recorded_at from log.pending order by id limit 1) as oldest,
            (select count(*) from log.contested) as contested`,
  )
  const oldest = row?.oldest?.getTime() ?? now.getTime()
  return {
    count: row?.count ?? 0,
    oldestAgeMs: Math.max(0, now.getTime() - oldest),
    contested: row?.contested ?? 0,
  }
}
