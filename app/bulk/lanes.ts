import { totalmem } from 'node:os'
import { connect, startEmbedded, syncEmbedded, type Database, type Tx } from '#platform/database'
import type { Config } from '../config.ts'
import { clusterOf, placeOf } from '../database-place.ts'
import type { Way } from './load-table.ts'

/**
 * Whoever reads such a database knows by its mark that the load was cut off, so that nothing need
 * be on the disk before all of it is: `syncLoaded`, and only then the mark goes.
 */
const loadSettings: Readonly<Record<string, string>> = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  fsync: 'off',
  synchronous_commit: 'off',
  shared_buffers: '1GB',
  checkpoint_timeout: '1h',
  max_wal_size: '16GB',
  autovacuum: 'off',
}

/**
 * Rows arrive in the order of nearly every index: where all its keys fit into memory, sorting them
 * is one look. The two lanes keep two processors busy; helpers of theirs would only share out.
 */
function laneSettings(): Readonly<Record<string, string>> {
  const sortMegabytes = Math.max(64, Math.floor(totalmem() / 8 / 1024 / 1024))
  return {
    maintenance_work_mem: `${sortMegabytes}MB`,
    work_mem: '256MB',
    max_parallel_maintenance_workers: '0',
    max_parallel_workers_per_gather: '0',
    synchronous_commit: 'off',
  }
}

export type Lane = Way & { readonly writer: Database }

export type Opened = {
  readonly lanes: readonly [Lane, Lane]
  readonly app: Database
  close(): Promise<void>
}

async function openServer(config: Config, settings?: Record<string, string>) {
  const folder = config.databaseUrl ? undefined : clusterOf(config)
  const server = folder ? await startEmbedded(folder, settings && { settings }) : undefined
  return { folder, place: placeOf(config, server), stop: async () => server?.stop() }
}

/** Two lanes: while one sorts an index the other copies. */
export async function openForLoading(config: Config): Promise<Opened> {
  const { folder, place, stop } = await openServer(config, loadSettings)
  const open = async () => {
    const db = connect({ ...place, connectionsMax: 1 })
    for (const [name, value] of Object.entries(laneSettings())) {
      await db.query(`set ${name} = '${value}'`)
    }
    return db
  }
  const laneOf = async () => ({
    writer: await open(),
    reader: await open(),
    pipeFolder: folder,
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
      await stop()
    },
  }
}

/** After `close`: what was written without waiting for the disk is on it when this returns. */
export function syncLoaded(config: Config): void {
  if (!config.databaseUrl) syncEmbedded(clusterOf(config))
}

/** One durable change by the tables' owner, before and after a load. */
export async function asOwner(config: Config, change: (tx: Tx) => Promise<void>): Promise<void> {
  const { place, stop } = await openServer(config)
  const owner = connect({ ...place, connectionsMax: 1 })
  try {
    await owner.transact(change)
  } finally {
    await owner.close()
    await stop()
  }
}
