import { join } from 'node:path'
import { applicationRole, connect, migrate, startEmbedded, type Database } from '#platform/database'
import { newFolder, removeFolder } from './program.ts'

/** A migrated database of its own, without the program; gone with its folder when the work ends. */
export type OwnDatabase = {
  /** As the program connects. */
  readonly db: Database
  readonly owner: Database
  readonly folder: string
}

export async function withDatabase<T>(work: (own: OwnDatabase) => Promise<T>): Promise<T> {
  const folder = newFolder()
  const server = await startEmbedded(join(folder, 'postgres'))
  const place = { socketDirectory: server.socketDirectory, database: 'postgres' }
  const owner = connect({ ...place, connectionsMax: 1 })
  await migrate(owner)
  const db = connect({ ...place, role: applicationRole })
  try {
    return await work({ db, owner, folder })
  } finally {
    await db.close()
    await owner.close()
    await server.stop()
    removeFolder(folder)
  }
}
