import { eStamp, stamps as stampRegister } from '#services/e-stamp'
import type { Config } from '../config.ts'
import { buyStamps } from '../seed.ts'
import { mehrabad } from '../demo.ts'
import { openTheLog } from '../log.ts'
import { openCatalogue, type Progress } from '../wire.ts'
import type { Lane, Opened } from './lanes.ts'
import { bulkLoad, loadTables, nextLeafOf, sealLoaded } from './loading.ts'
import { countsOf, planLoad, type Plan } from './plan.ts'
import { bulkTables } from './row-sql.ts'
import { stampSql, stampTableSql } from './stamp-sql.ts'
import { prepareTemplates } from './templates.ts'

const templatesMax = 1_000
const bytesPerStamp = 6_500

export type Wanted = { readonly stamps: number; readonly seedNumber: number }

/**
 * Loads stamps by the million, past the door and by plain COPY: a thousand are bought through the
 * door, and all others are made like them, as they stand after their persons' erasure. Their
 * leaves are sealed into the public log by its own sequencer.
 */
export async function bulkSeed(config: Config, wanted: Wanted, progress: Progress): Promise<void> {
  let counts: ReturnType<typeof countsOf> | undefined
  const tell = await bulkLoad(
    config,
    {
      what: 'stamps',
      many: wanted.stamps,
      bytesEach: bytesPerStamp,
      prepare: () => prepare(config, wanted, progress),
      load: (opened, prepared, told) => {
        counts = countsOf(prepared.plan)
        return load(config, opened, prepared, told)
      },
      // What was loaded lies before the marks; the program makes them anew.
      finish: async (tx) => void (await tx.query('delete from payments.mark')),
    },
    progress,
  )
  const { issued, lapsed, payable, leaves } = counts ?? {}
  tell(`${issued} stamps issued, ${lapsed} lapsed, ${payable} payable, ${leaves} leaves`)
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

type Prepared = { readonly plan: Plan; readonly hashOf: (cnic: string) => Buffer }

/** Fills every table and seals the log; gives the place of the next leaf. */
async function load(
  config: Config,
  { lanes, app }: Opened,
  { plan, hashOf }: Prepared,
  tell: Progress,
): Promise<number> {
  const templates = await prepareTemplates(lanes[0].writer, plan, hashOf)
  const leafBase = await workOut(lanes, plan, templates)
  tell(`worked out ${plan.stamps} stamps`)
  let sealing: Promise<unknown> = Promise.resolve()
  const tables = bulkTables.map(({ name, select }) => ({ name, select: select(plan) }))
  await loadTables(lanes, tables, (name) => {
    tell(name)
    if (name !== 'log.leaf') return
    sealing = sealLoaded(config, app).then(() => tell('sealed the log'))
  })
  await sealing
  return leafBase + countsOf(plan).leaves
}

/** Fills `seed.stamp`; gives the place in the log where the load's leaves begin. */
async function workOut(
  [first, second]: readonly [Lane, Lane],
  plan: Plan,
  templates: number,
): Promise<number> {
  await first.writer.query(stampTableSql)
  const leafBase = await nextLeafOf(first.writer)
  const sql = stampSql(plan, leafBase, templates)
  const half = Math.floor(plan.stamps / 2)
  await Promise.all([
    first.writer.query(sql, [0, half]),
    second.writer.query(sql, [half, plan.stamps]),
  ])
  await first.writer.query(`analyze seed.stamp`)
  return leafBase
}
