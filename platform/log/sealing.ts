/** The steps of sealing: giving places, catching the tree up with them, proving, signing. */
import { join } from 'node:path'
import type { Database, Tx } from '#platform/database'
import { sameBytes, utf8 } from './bytes.ts'
import { formatCheckpoint } from './checkpoint.ts'
import { readIfThere, writeDurably } from './durable-files.ts'
import { openNote } from './log-key.ts'
import type { LogKey } from './log-key.ts'
import { readSignedCheckpoint } from './open-log.ts'
import type { SignedCheckpoint } from './open-log.ts'
import { logProblems } from './problems.ts'
import { checkpointPath, readTileFile, writeTiles } from './tile-files.ts'
import { levelCount, splitBundle, splitTile, tileWidth } from './tiles.ts'
import {
  appendEntries,
  copyEdge,
  edgeFrom,
  emptyEdge,
  partialTiles,
  rootOfEdge,
} from './tree-edge.ts'
import type { TreeEdge } from './tree-edge.ts'

export type SealingPlace = {
  readonly db: Database
  readonly directory: string
  readonly headFile: string
  readonly key: LogKey
  readonly origin: string
}

/** Leaves read from the table at a time: about 700 KB. */
export const pageLength = 8_192

/** A holder that is frozen or cut off loses its turn after this. */
const turnMsMax = 30_000

export async function takeTurn(tx: Tx): Promise<void> {
  await tx.query(`select set_config('idle_in_transaction_session_timeout', $1, true)`, [
    String(turnMsMax),
  ])
  await tx.query(`select name from log.sequencer where name = 'sequencer' for update`)
}

export async function countLeaves(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ size: number }>(
    `select coalesce(max(index) + 1, 0) as size from log.leaf`,
  )
  return row?.size ?? 0
}

/** Whether anything waits, and how many leaves have their place: two index probes, no lock. */
export async function lookAhead(db: Database): Promise<{ isWaiting: boolean; size: number }> {
  const [row] = await db.query<{ isWaiting: boolean; size: number }>(
    `select exists (select 1 from log.pending) as "isWaiting",
            (select coalesce(max(index) + 1, 0) from log.leaf) as size`,
  )
  return row ?? { isWaiting: false, size: 0 }
}

/**
 * Moves up to `batchMax` waiting leaves to the next places, in one transaction under the
 * sequencer's row lock; gives how many. `provenSize` leaves are known to have been there:
 * refuses `log-database-behind` when they are not.
 */
export function assignPlaces(
  db: Database,
  provenSize: number,
  batchMax: number,
  sealedAt: Date,
): Promise<number> {
  return db.transact(async (tx) => {
    await takeTurn(tx)
    // A statement of its own, so that it sees what the last holder of the lock committed.
    const size = await countLeaves(tx)
    if (size < provenSize) throw databaseBehind(size, provenSize)
    const [row] = await tx.query<{ sealed: number }>(
      `with taken as (
         delete from log.pending
         where id = any(array(select id from log.pending order by id limit $1))
         returning id, act, entry, recorded_at
       ), contested as (
         insert into log.contested (id, act, entry, recorded_at, refused_at)
         select id, act, entry, recorded_at, $3 from taken
         where exists (select 1 from log.leaf where leaf.act = taken.act)
       ), sealed as (
         insert into log.leaf (index, act, entry, recorded_at, sealed_at)
         select $2::bigint + row_number() over (order by id) - 1, act, entry, recorded_at, $3
         from taken
         where not exists (select 1 from log.leaf where leaf.act = taken.act)
         returning 1
       )
       select count(*) as sealed from sealed`,
      [batchMax, size, sealedAt],
    )
    return row?.sealed ?? 0
  })
}

function databaseBehind(found: number, signed: number): Error {
  return logProblems['log-database-behind']({
    values: { found: String(found), signed: String(signed) },
  })
}

/**
 * The edge of the tree as the last signed head has it, proven, and then published with all that
 * the leaf table holds beyond it. Tiles that are missing or wrong at the edge are made again.
 */
export async function recover(
  place: SealingPlace,
  { fromLeaves }: { fromLeaves: boolean } = { fromLeaves: false },
): Promise<TreeEdge> {
  const head = await lastHead(place)
  const fromTiles = head === undefined || fromLeaves ? undefined : await edgeAt(place, head)
  const edge = fromTiles ?? emptyEdge()
  await publish(place, edge)
  return edge
}

/** The edge at the head's size from the tiles' files, if they are there and give its root. */
async function edgeAt(
  { db, directory }: SealingPlace,
  head: SignedCheckpoint,
): Promise<TreeEdge | undefined> {
  const upper: Uint8Array[][] = []
  for (let level = 1; levelCount(level, head.size) > 0; level += 1) {
    const width = levelCount(level, head.size) % tileWidth
    const index = levelCount(level + 1, head.size)
    const bytes = width > 0 ? await readTileFile(directory, { level, index, width }) : undefined
    const hashes = splitTile(bytes ?? new Uint8Array(), width)
    if (hashes === undefined) return undefined
    upper.push(hashes)
  }
  const unfinished = head.size % tileWidth
  const entries = await readEntries(db, head.size - unfinished, unfinished)
  const edge = edgeFrom(head.size, upper, entries)
  return entries.length === unfinished && sameBytes(rootOfEdge(edge), head.root) ? edge : undefined
}

/**
 * The entries of `count` leaves from `from` on, or of those that there are. As one bundle: a row
 * for each leaf would take the database and us twice the time. Refuses `log-leaf-missing`.
 */
export async function readEntries(tx: Tx, from: number, count: number): Promise<Uint8Array[]> {
  const range = [from, from + count]
  const [page] = await tx.query<{ bundle: Uint8Array | null }>(
    `select string_agg(substr(int4send(length(entry)), 3) || entry, null order by index) as bundle
     from log.leaf where index >= $1 and index < $2`,
    range,
  )
  const entries = splitBundle(page?.bundle ?? new Uint8Array()) ?? []
  if (entries.length === count) return entries
  const rows = await tx.query<{ index: number }>(
    `select index from log.leaf where index >= $1 and index < $2 order by index`,
    range,
  )
  const gap = rows.findIndex(({ index }, at) => index !== from + at)
  if (gap >= 0) throw logProblems['log-leaf-missing']({ values: { index: String(from + gap) } })
  return entries
}

/**
 * Brings tree and tiles up to the leaf table and signs the result: under the sequencer's row lock,
 * so that of two processes neither publishes an older head after the other's newer one.
 */
export function publish(place: SealingPlace, edge: TreeEdge): Promise<void> {
  return place.db.transact(async (tx) => {
    await takeTurn(tx)
    const size = await countLeaves(tx)
    const head = await lastHead(place)
    await assertExtends(place, tx, edge, head, size)
    await catchUp(tx, edge, size, place.directory)
    // Fails when the turn was lost meanwhile: somebody else may have signed a newer head.
    await tx.query(`select 1`)
    await sign(place, edge, head)
  })
}

/** Proves that the leaf table extends the signed head; brings the edge at least up to it. */
async function assertExtends(
  place: SealingPlace,
  tx: Tx,
  edge: TreeEdge,
  head: SignedCheckpoint | undefined,
  size: number,
): Promise<void> {
  const signed = Math.max(head?.size ?? 0, edge.size)
  if (size < signed) throw databaseBehind(size, signed)
  if (head === undefined) {
    const values = { found: String(size), file: place.headFile }
    if (size > 0) throw logProblems['log-head-missing']({ values })
    return
  }
  if (head.size < edge.size) return
  // First without writing: a wrong leaf table must not replace the tiles of the true one.
  const trial = copyEdge(edge)
  await catchUp(tx, trial, head.size, undefined)
  if (!sameBytes(rootOfEdge(trial), head.root)) {
    throw logProblems['log-root-differs']({ values: { signed: String(head.size) } })
  }
  if (edge.size < head.size) await catchUp(tx, edge, head.size, place.directory)
}

async function catchUp(
  tx: Tx,
  edge: TreeEdge,
  size: number,
  directory: string | undefined,
): Promise<void> {
  const pageAt = (from: number) => readEntries(tx, from, Math.min(pageLength, size - from))
  // Far behind, after a bulk load or for tiles made anew, three things go on at once: the next
  // page is read and the last one's tiles are written while this one is hashed.
  let page = edge.size < size ? pageAt(edge.size) : Promise.resolve([])
  let writing: Promise<void> = Promise.resolve()
  while (edge.size < size) {
    const entries = await page
    if (entries.length === 0) {
      throw logProblems['log-leaf-missing']({ values: { index: String(edge.size) } })
    }
    const next = edge.size + entries.length
    if (next < size) page = pageAt(next)
    page.catch(() => undefined)
    const full = appendEntries(edge, entries)
    await writing
    if (directory !== undefined) writing = writeTiles(directory, full)
    writing.catch(() => undefined)
  }
  await writing
  if (directory !== undefined) await writeTiles(directory, partialTiles(edge))
}

/** The greater of the kept head and the published one; both must bear the log's own signature. */
export async function lastHead(place: SealingPlace): Promise<SignedCheckpoint | undefined> {
  const kept = await readHead(place, place.headFile)
  const published = await readHead(place, join(place.directory, checkpointPath))
  if (kept === undefined || published === undefined) return kept ?? published
  if (kept.size === published.size && !sameBytes(kept.root, published.root)) {
    throw logProblems['log-head-damaged']({ values: { file: place.headFile } })
  }
  return published.size > kept.size ? published : kept
}

async function readHead(place: SealingPlace, file: string): Promise<SignedCheckpoint | undefined> {
  const bytes = await readIfThere(file)
  if (bytes === undefined) return undefined
  const note = bytes.toString('utf8')
  const isOurs = openNote(note, place.key.verifierKey) !== undefined
  const head = isOurs ? readSignedCheckpoint(note) : undefined
  if (head?.origin !== place.origin) {
    throw logProblems['log-head-damaged']({ values: { file } })
  }
  return head
}

async function sign(
  { key, origin, headFile, directory }: SealingPlace,
  edge: TreeEdge,
  head: SignedCheckpoint | undefined,
): Promise<void> {
  const text = formatCheckpoint({ origin, size: edge.size, root: rootOfEdge(edge) })
  const note = key.signNote(text)
  const published = await readIfThere(join(directory, checkpointPath))
  if (head?.note === note && published?.toString('utf8') === note) {
    if ((await readIfThere(headFile))?.toString('utf8') === note) return
  }
  // Kept before it is shown: a head that anyone may have seen is never forgotten.
  await writeDurably([{ path: headFile, bytes: utf8(note) }])
  await writeDurably([{ path: join(directory, checkpointPath), bytes: utf8(note) }])
}
