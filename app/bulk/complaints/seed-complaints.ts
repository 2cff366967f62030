import { complaint } from '#services/citizen-complaint'
import {
  createCatalogue,
  createCounter,
  openLived,
  showInTime,
  type Catalogue,
  type LivedCase,
} from '#platform/catalogue'
import { actOf, type CaseKey } from '#platform/cases'
import type { Database, Tx } from '#platform/database'
import { listOffices } from '#platform/identity'
import { createIdSource, startOf } from '#platform/kernel'
import { createSender, type Provider } from '#platform/notifications'
import { listRecords } from '#platform/registers'
import { categories, places, type Category } from '#services/citizen-complaint'
import type { Config } from '../../config.ts'
import { mehrabad } from '../../demo.ts'
import { openTheLog } from '../../log.ts'
import { openCatalogue, type Progress } from '../../wire.ts'
import { asOwner, type Opened } from '../lanes.ts'
import { loadTable, type Put } from '../load-table.ts'
import { bulkLoad, loadTables, nextLeafOf, sealLoaded } from '../loading.ts'
import { madeTables, tablesForgotten } from './beside-cases.ts'
import {
  copiedNames,
  copiedTables,
  copyTable,
  countCopies,
  drawnTable,
  storedCases,
} from './copied-tables.ts'
import {
  copyRows,
  foundByRows,
  leafRows,
  rankEvents,
  registerCopiedPersons,
  writeCopies,
  type Copying,
} from './copying.ts'
import { liveLives } from './live-lives.ts'
import type { Town } from './lives.ts'
import { closersOf, putAll } from './lots.ts'
import { kindOfLodger, registerLodgers, type Lodgers } from './lodgers.ts'

/** So many different ones, or as many as there are to be twenty of each. */
const livedMax = 5_000
const copiesMin = 20
const livesPerPerson = 2.5
const bytesPerComplaint = 9_000
const recordsMax = 1_000
/** The first day for which the district has rules. */
const firstDay = '2026-01-01'

export type WantedComplaints = { readonly complaints: number; readonly seedNumber: number }

/**
 * Loads complaints by the million: some thousand go their whole way through the door, at a clock
 * that runs through the months before; all others are copies of them, each under an id, a key and
 * a person of its own, by plain COPY. Their leaves are sealed by the log's own sequencer.
 */
export async function seedComplaints(
  config: Config,
  wanted: WantedComplaints,
  progress: Progress,
): Promise<void> {
  const { complaints: many } = wanted
  const tell = await bulkLoad(
    config,
    {
      what: 'complaints',
      many,
      bytesEach: bytesPerComplaint,
      prepare: async () => {
        const copying = await prepare(config, wanted, progress)
        await asOwner(config, (tx) => refuseForgotten(tx, copying))
        return copying
      },
      load: (opened, copying, told) => load(config, opened, copying, told),
      finish: (tx, { copies }) => countCopies(tx, complaint.id, copies),
    },
    progress,
  )
  tell(`${many} complaints`)
}

/** The lives that are copied, as the door left them: sealed in the log, counted, told. */
async function prepare(
  config: Config,
  { complaints: many, seedNumber }: WantedComplaints,
  progress: Progress,
): Promise<Copying> {
  const opened = await openCatalogue(config, progress, true)
  try {
    const { db, setting } = opened.catalogue
    const [row] = await db.query<{ any: boolean }>(
      `select exists (select from cases.case where service = $1) as any`,
      [complaint.id],
    )
    if (row?.any) {
      throw new Error(
        'There are complaints in this database already. They are loaded in bulk only into one ' +
          'without any: choose another --data DIR, or another DATABASE_URL.',
      )
    }
    const count = Math.min(livedMax, Math.ceil(many / copiesMin))
    progress(`${count} complaints go through the door`)
    const from = startOf(firstDay)
    let now = from
    const newId = createIdSource(
      () => now.getTime(),
      () => 0,
    )
    const moved = createCatalogue(db, { ...setting, now: () => now, newId }, opened.world.roles)
    const { ids, lodgers } = await inviteLodgers(moved, Math.ceil(count / livesPerPerson))
    const keys = await liveLives(
      { catalogue: moved, clockTo: (at) => (now = at) },
      { count, seedNumber, from, to: setting.now(), town: await townOf(db), lodgers },
    )
    await settle(config, opened.ownDb, moved)
    return {
      setting: moved.setting,
      ...(await readLived(opened.ownDb, moved, keys)),
      copies: Math.floor(many / count) - 1,
      personIds: ids,
      firstMs: from.getTime(),
    }
  } finally {
    await opened.stop()
  }
}

async function inviteLodgers({ db, setting }: Catalogue, count: number) {
  const lodgers: Record<keyof Lodgers, string[]> = { person: [], phone: [], anonymous: [] }
  const all = Array.from({ length: count }, (_, n) => {
    return { n, id: setting.newId(), kind: kindOfLodger(n) }
  })
  for (const { id, kind } of all) lodgers[kind].push(id)
  await db.transact((tx) => registerLodgers(tx, setting.vault, all, setting.now()))
  return { ids: all.map(({ id }) => id), lodgers }
}

/** What can be complained of in the district, and where. */
async function townOf(db: Database): Promise<Town> {
  const prefix = `${mehrabad.code}/`
  const codeOf = (key: string) => key.slice(prefix.length)
  const known = await listRecords(db, categories.id, prefix, recordsMax)
  const where = await listRecords(db, places.id, prefix, recordsMax)
  const kinds = new Set(known.map(({ item }) => (item as Category).kind))
  const offices = (await listOffices(db)).filter(({ kind }) => kinds.has(kind))
  return {
    categories: known.map(({ key, item }) => ({ ...(item as Category), id: codeOf(key) })),
    places: where.map(({ key }) => codeOf(key)),
    offices: offices.map(({ jurisdiction, id }) => `${jurisdiction}/${id}`),
  }
}

/** A phone that takes everything: what was told months ago reaches nobody any more. */
const longAgo: Provider = {
  name: 'http-gateway',
  dropsRepeats: true,
  send: (messages) =>
    Promise.resolve(
      messages.map(({ id }) => ({ outcome: 'accepted', reference: id, isDelivered: true })),
    ),
}

/** Their leaves sealed, their acts counted, their messages sent: nothing of them is on its way. */
async function settle(config: Config, db: Database, { setting }: Catalogue): Promise<void> {
  const { sequencer } = await openTheLog(config, db)
  await sequencer.rebuildTiles()
  while ((await sequencer.sealOnce()) > 0);
  const counter = createCounter(db, setting)
  while (await counter.countOnce());
  while ((await showInTime(db, setting)) > 0);
  const { vault, now } = setting
  const sender = createSender({ db, vault, provider: longAgo, now, intervalMs: 1_000 })
  while ((await sender.sendDue()) > 0);
}

/** A copy that lacks rows which its life has is another case than the program makes. */
async function refuseForgotten(tx: Tx, { lived }: Copying): Promise<void> {
  const ids = lived.map((one) => one.case.id)
  const forgotten = await tablesForgotten(tx, ids, [...madeTables, ...copiedNames])
  if (forgotten.length === 0) return
  throw new Error(
    `Complaints have rows in ${forgotten.join(', ')}, and the load would make none for its ` +
      'copies: say in app/bulk/complaints/copied-tables.ts how they are copied.',
  )
}

async function readLived(db: Database, { setting }: Catalogue, keys: readonly CaseKey[]) {
  const lived: LivedCase[] = await openLived(db, setting, keys)
  const stored = await storedCases(
    db,
    keys.map(({ id }) => id),
  )
  const acts = lived.flatMap(({ steps }) => steps.map(({ event }) => actOf(event)))
  const leaves = await db.query<{ act: string; entry: Buffer }>(
    `select act, entry from log.leaf where act = any($1)`,
    [acts],
  )
  const entries = new Map(leaves.map(({ act, entry }) => [act, entry]))
  const closers = await closersOf(
    db,
    keys.map(({ id }) => id),
  )
  return { lived, stored, entries, closers }
}

/** Fills every table and seals the log; gives the place of the next leaf. */
async function load(
  config: Config,
  { lanes, app }: Opened,
  copying: Copying,
  tell: Progress,
): Promise<number> {
  const [first, second] = lanes
  const leafBase = await nextLeafOf(first.writer)
  const ranked = rankEvents(copying.lived)
  await first.writer.query(copyTable)
  await first.writer.query(drawnTable)
  const persons = registerCopiedPersons(app, copying).then(() => tell('identity.person'))
  // Both at once: what a case and its events say is sealed under one key, and made once.
  const [cases, events] = [meeting(), meeting()]
  const [{ commitments, audits }] = await Promise.all([
    Promise.all([cases.put, events.put])
      .then(([toCases, toEvents]) =>
        writeCopies(copying, ranked, { cases: toCases, events: toEvents }),
      )
      .finally(() => {
        cases.end()
        events.end()
      }),
    loadTable(first.writer, first, { name: 'cases.case', rows: cases.rows }),
    loadTable(second.writer, second, { name: 'cases.event', rows: events.rows }),
    persons,
  ])
  await first.writer.query('analyze identity.person, identity.guest')
  tell('cases.case, cases.event')
  let sealing: Promise<unknown> = Promise.resolve()
  const leaves = { name: 'log.leaf', rows: leafRows(copying, ranked, { commitments, leafBase }) }
  const found = { name: 'cases.found_by', rows: foundByRows(copying) }
  const calls = { name: 'audits.audit', rows: putAll(audits) }
  const tables = [leaves, found, calls, ...(await copiedTables(first.writer))]
  const loaded = (name: string) => {
    tell(name)
    if (name === 'log.leaf') sealing = sealLoaded(config, app).then(() => tell('sealed the log'))
  }
  await loadTable(second.writer, second, { name: 'seed.copy', rows: copyRows(copying) })
  await loadTable(second.writer, second, { name: 'seed.drawn', rows: putAll(audits) })
  await loadTables(lanes, tables, loaded)
  await sealing
  return leafBase + ranked.length * copying.copies
}

/** Where a table that waits for rows meets whoever makes them. */
function meeting() {
  const { promise: put, resolve: meet } = Promise.withResolvers<Put>()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const rows = async (given: Put) => {
    meet(given)
    await ended
  }
  return { put, rows, end }
}
