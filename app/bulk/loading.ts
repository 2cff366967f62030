/** What every bulk load does, whatever it loads: room, mark, tables in two lanes, log, figures. */
import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, Tx } from '#platform/database'
import type { Config } from '../config.ts'
import { takeLock } from '../lock.ts'
import { openTheLog } from '../log.ts'
import type { Progress } from '../wire.ts'
import { asOwner, openForLoading, syncLoaded, type Lane, type Opened } from './lanes.ts'
import { loadTable, type Loading } from './load-table.ts'
import { markLoad, unmarkLoad, type LoadMark } from './unfinished.ts'

export type BulkLoad<Prepared> = LoadMark & {
  /** Measured, with indexes, tiles and what sorting takes meanwhile. */
  readonly bytesEach: number
  /** Through the door, before anything is marked: what the rest is made like. */
  readonly prepare: () => Promise<Prepared>
  /** Fills the tables; gives the place in the log of the next leaf. */
  readonly load: (opened: Opened, prepared: Prepared, tell: Progress) => Promise<number>
  /** In the transaction that takes the mark away. */
  readonly finish?: (tx: Tx, prepared: Prepared) => Promise<void>
}

/** All of it, or a database that says that it was cut off. Gives what tells how long it takes. */
export async function bulkLoad<Prepared>(
  config: Config,
  wanted: BulkLoad<Prepared>,
  progress: Progress,
): Promise<Progress> {
  refuseSmallDisk(config, wanted)
  const lock = takeLock(config.dataFolder)
  try {
    const prepared = await wanted.prepare()
    const from = Date.now()
    const tell = (what: string) =>
      progress(`${what} (${Math.round((Date.now() - from) / 1_000)} s)`)
    await asOwner(config, (tx) => markLoad(tx, wanted))
    const opened = await openForLoading(config)
    let next: number
    try {
      next = await wanted.load(opened, prepared, tell)
    } finally {
      await opened.close()
    }
    syncLoaded(config)
    await asOwner(config, async (tx) => {
      await beginFigures(tx, next)
      await wanted.finish?.(tx, prepared)
      await unmarkLoad(tx)
    })
    return tell
  } finally {
    lock.release()
  }
}

function refuseSmallDisk(
  { dataFolder, databaseUrl }: Config,
  { what, many, bytesEach }: Pick<BulkLoad<never>, 'what' | 'many' | 'bytesEach'>,
): void {
  if (databaseUrl) return
  const { bavail, bsize } = statfsSync(join(dataFolder, '..'))
  const gigabytes = (bytes: number) => Math.ceil(bytes / 1e9)
  if (bavail * bsize > many * bytesEach) return
  throw new Error(
    `${many} ${what} take about ${gigabytes(many * bytesEach)} GB; ` +
      `there are ${gigabytes(bavail * bsize)} GB free. Ask for fewer, or give a larger disk.`,
  )
}

/** The figures of the desk begin after the load: counting its acts one by one takes hours. */
async function beginFigures(tx: Tx, nextLeaf: number): Promise<void> {
  await tx.query(
    `insert into analytics.cursor (name, next_index) values ('acts', $1)
     on conflict (name) do update set next_index = excluded.next_index`,
    [nextLeaf],
  )
}

/** The next free place in the log. */
export async function nextLeafOf(db: Database): Promise<number> {
  const [log] = await db.query<{ size: number }>(
    `select coalesce(max(index) + 1, 0) as size from log.leaf`,
  )
  return log?.size ?? 0
}

/**
 * Each lane takes the next table; while one sorts an index the other copies. What tables have to
 * say of each other waits until all are filled.
 */
export async function loadTables(
  lanes: readonly [Lane, ...Lane[]],
  tables: readonly Loading[],
  loaded: (name: string) => void,
): Promise<void> {
  const [{ writer }] = lanes
  const between = await writer.transact((tx) =>
    dropForeignKeys(
      tx,
      tables.map(({ name }) => name),
    ),
  )
  const waiting = [...tables]
  const work = async (lane: Lane) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await loadTable(lane.writer, lane, next)
      loaded(next.name)
    }
  }
  await Promise.all(lanes.map(work))
  for (const definition of between) await writer.query(definition)
}

/** Those of these tables and those that lead to them; gives what makes them again. */
async function dropForeignKeys(tx: Tx, tables: readonly string[]): Promise<string[]> {
  const keys = await tx.query<{ dropped: string; definition: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as dropped,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname,
         pg_get_constraintdef(oid)) as definition
     from pg_constraint where contype = 'f' and (
       conrelid in (select name::regclass from unnest($1::text[]) as name) or
       confrelid in (select name::regclass from unnest($1::text[]) as name))`,
    [tables],
  )
  for (const { dropped } of keys) await tx.query(dropped)
  return keys.map(({ definition }) => definition)
}

/** The sequencer finds the leaves in their places, proves that they extend its head, and signs. */
export async function sealLoaded(config: Config, app: Database): Promise<void> {
  const { sequencer } = await openTheLog(config, app)
  while ((await sequencer.sealOnce()) > 0);
}
