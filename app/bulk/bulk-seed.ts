import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { eStamp, stamps as stampRegister } from '#services/e-stamp'
import { connect, startEmbedded, type Database, type EmbeddedServer } from '#platform/database'
import type { Config } from '../config.ts'
import { takeLock } from '../lock.ts'
import { buyStamps } from '../seed.ts'
import { mehrabad } from '../demo.ts'
import { openTheLog } from '../log.ts'
import { openCatalogue, type Progress } from '../wire.ts'
import { loadTable, type Way } from './load-table.ts'
import { countsOf, planLoad, type Plan } from './plan.ts'
import { bulkTables } from './row-sql.ts'
import { stampSql, stampTableSql } from './stamp-sql.ts'
import { prepareTemplates } from './templates.ts'
import { markLoad, unmarkLoad } from './unfinished.ts'

const templatesMax = 1_000
/** Measured, with indexes, tiles and what sorting takes meanwhile. */
const bytesPerStamp = 6_500

export type Wanted = { readonly stamps: number; readonly seedNumber: number }

/**
 * Loads stamps by the million, past the door and by plain COPY: a thousand are bought through the
 * door, and all others are made like them, as they stand after their persons' erasure. Their
 * leaves are sealed into the public log by its own sequencer.
 */
export async function bulkSeed(config: Config, wanted: Wanted, progress: Progress): Promise<void> {
  refuseSmallDisk(config, wanted.stamps)
  const lock = takeLock(config.dataFolder)
  try {
    const { plan, hashOf } = await prepare(config, wanted, progress)
    const opened = await openForLoading(config)
    try {
      await load(config, opened, { plan, hashOf }, progress)
    } finally {
      await opened.close()
    }
  } finally {
    lock.release()
  }
}

function refuseSmallDisk({ dataFolder, databaseUrl }: Config, stamps: number): void {
  if (databaseUrl) return
  const { bavail, bsize } = statfsSync(join(dataFolder, '..'))
  const gigabytes = (bytes: number) => Math.ceil(bytes / 1e9)
  if (bavail * bsize > stamps * bytesPerStamp) return
  throw new Error(
    `${stamps} stamps take about ${gigabytes(stamps * bytesPerStamp)} GB; ` +
      `there are ${gigabytes(bavail * bsize)} GB free. Ask for fewer, or give a larger disk.`,
  )
}

/** The demonstration's world, the stamps to copy, and a signed head for the log to go on from. */
async function prepare(config: Config, { stamps, seedNumber }: Wanted, progress: Progress) {
  const opened = await openCatalogue(config, progress, true)
  try {
    const { db, setting } = opened.catalogue
    const [row] = await db.query<{ any: boolean }>(
      `select exists (select from registers.entry where register = $1)
         or exists (select from cases.case where service = $2) as any`,
      [stampRegister.id, eStamp.id],
    )
    if (row?.any) {
      throw new Error(
        'There are stamps in this database already. Stamps are loaded in bulk only into one ' +
          'without any: choose another --data DIR, or another DATABASE_URL.',
      )
    }
    const { code, number } = mehrabad
    const { billerPrefix, vault } = setting
    const jurisdiction = { code, number }
    const plan = planLoad({ stamps, seedNumber, jurisdiction, billerPrefix }, setting.now())
    const templates = Math.min(templatesMax, Math.ceil(stamps / 10))
    progress(`buying ${templates} stamps to copy`)
    await buyStamps(opened.catalogue, { count: templates, seedNumber, alwaysPaid: true })
    const { sequencer } = await openTheLog(config, opened.ownDb)
    await sequencer.rebuildTiles()
    return { plan, hashOf: (cnic: string) => vault.blindIndex('cnic', cnic) }
  } finally {
    await opened.stop()
  }
}

const loadSettings: Readonly<Record<string, string>> = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  synchronous_commit: 'off',
  shared_buffers: '1GB',
  checkpoint_timeout: '1h',
  max_wal_size: '16GB',
  autovacuum: 'off',
}

type Lane = Way & { readonly writer: Database }

type Opened = {
  readonly lanes: readonly [Lane, Lane]
  readonly app: Database
  close(): Promise<void>
}

/** Two lanes: while one sorts an index the other copies. */
async function openForLoading(config: Config): Promise<Opened> {
  const folder = join(config.dataFolder, 'postgres')
  const server: EmbeddedServer | undefined = config.databaseUrl
    ? undefined
    : await startEmbedded(folder, { settings: loadSettings })
  const place = server
    ? { socketDirectory: server.socketDirectory, database: 'postgres' }
    : { url: config.databaseUrl ?? '' }
  const open = async () => {
    const db = connect({ ...place, connectionsMax: 1 })
    await db.query(`set maintenance_work_mem = '1GB'`)
    await db.query(`set work_mem = '256MB'`)
    await db.query(`set synchronous_commit = off`)
    return db
  }
  const laneOf = async () => ({
    writer: await open(),
    reader: await open(),
    pipeFolder: server && folder,
  })
  const lanes = [await laneOf(), await laneOf()] as const
  const app = connect({ ...place, role: 'daftar_app', connectionsMax: 2 })
  return {
    lanes,
    app,
    close: async () => {
      await Promise.all(
        [app, ...lanes.flatMap(({ writer, reader }) => [writer, reader])].map((db) => db.close()),
      )
      await server?.stop()
    },
  }
}

type Load = { readonly plan: Plan; readonly hashOf: (cnic: string) => Buffer }

async function load(
  config: Config,
  { lanes, app }: Opened,
  { plan, hashOf }: Load,
  progress: Progress,
): Promise<void> {
  const from = Date.now()
  const tell = (what: string) => progress(`${what} (${Math.round((Date.now() - from) / 1_000)} s)`)
  const [{ writer: owner }] = lanes
  await owner.transact((tx) => markLoad(tx, plan.stamps))
  const templates = await prepareTemplates(owner, plan, hashOf)
  const leafBase = await workOut(lanes, plan, templates)
  tell(`worked out ${plan.stamps} stamps`)
  const waiting = [...bulkTables]
  let sealing: Promise<unknown> = Promise.resolve()
  const fill = async (lane: Lane) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await loadTable(lane.writer, lane, { name: next.name, select: next.select(plan) })
      tell(next.name)
      if (next.name === 'log.leaf') sealing = seal(config, app).then(() => tell('sealed the log'))
    }
  }
  await Promise.all(lanes.map(fill))
  await sealing
  const { issued, lapsed, payable, leaves } = countsOf(plan)
  await owner.transact(async (tx) => {
    // The supervisor's figures begin after the load: counting its acts one by one takes hours.
    await tx.query(
      `insert into analytics.cursor (name, next_index) values ('acts', $1)
       on conflict (name) do update set next_index = excluded.next_index`,
      [leafBase + leaves],
    )
    await unmarkLoad(tx)
  })
  tell(`${issued} stamps issued, ${lapsed} lapsed, ${payable} payable, ${leaves} leaves`)
}

/** Fills `seed.stamp`; gives the place in the log where the load's leaves begin. */
async function workOut(
  [first, second]: Opened['lanes'],
  plan: Plan,
  templates: number,
): Promise<number> {
  await first.writer.query(stampTableSql)
  const [log] = await first.writer.query<{ size: number }>(
    `select coalesce(max(index) + 1, 0) as size from log.leaf`,
  )
  const leafBase = log?.size ?? 0
  const sql = stampSql(plan, leafBase, templates)
  const half = Math.floor(plan.stamps / 2)
  await Promise.all([
    first.writer.query(sql, [0, half]),
    second.writer.query(sql, [half, plan.stamps]),
  ])
  await first.writer.query(`analyze seed.stamp`)
  return leafBase
}

/** The sequencer finds the leaves in their places, proves that they extend its head, and signs. */
async function seal(config: Config, app: Database): Promise<void> {
  const { sequencer } = await openTheLog(config, app)
  while ((await sequencer.sealOnce()) > 0);
}
