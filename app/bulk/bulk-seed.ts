import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { eStamp, stamps as stampRegister } from '#services/e-stamp'
import type { Database, Tx } from '#platform/database'
import type { Config } from '../config.ts'
import { takeLock } from '../lock.ts'
import { buyStamps } from '../seed.ts'
import { mehrabad } from '../demo.ts'
import { openTheLog } from '../log.ts'
import { openCatalogue, type Progress } from '../wire.ts'
import { asOwner, openForLoading, syncLoaded, type Lane } from './lanes.ts'
import { loadTable } from './load-table.ts'
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
    const from = Date.now()
    const tell = (what: string) =>
      progress(`${what} (${Math.round((Date.now() - from) / 1_000)} s)`)
    await asOwner(config, (tx) => markLoad(tx, plan.stamps))
    const next = await load(config, { plan, hashOf }, tell)
    syncLoaded(config)
    await asOwner(config, async (tx) => {
      await beginFigures(tx, next)
      // What was loaded lies before the marks; the program makes them anew.
      await tx.query('delete from payments.mark')
      await unmarkLoad(tx)
    })
    const { issued, lapsed, payable, leaves } = countsOf(plan)
    tell(`${issued} stamps issued, ${lapsed} lapsed, ${payable} payable, ${leaves} leaves`)
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

type Load = { readonly plan: Plan; readonly hashOf: (cnic: string) => Buffer }

/** Fills every table and seals the log; gives the place of the next leaf. */
async function load(config: Config, { plan, hashOf }: Load, tell: Progress): Promise<number> {
  const opened = await openForLoading(config)
  const { lanes, app } = opened
  try {
    const templates = await prepareTemplates(lanes[0].writer, plan, hashOf)
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
    return leafBase + countsOf(plan).leaves
  } finally {
    await opened.close()
  }
}

/** The supervisor's figures begin after the load: counting its acts one by one takes hours. */
async function beginFigures(tx: Tx, nextLeaf: number): Promise<void> {
  await tx.query(
    `insert into analytics.cursor (name, next_index) values ('acts', $1)
     on conflict (name) do update set next_index = excluded.next_index`,
    [nextLeaf],
  )
}

/** Fills `seed.stamp`; gives the place in the log where the load's leaves begin. */
async function workOut(
  [first, second]: readonly [Lane, Lane],
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
