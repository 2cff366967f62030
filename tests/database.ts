import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { after } from 'node:test'
import { applicationRole, connect, type Database } from '#platform/database'
import { startTestServer, templateName } from '#tests/server'

/** A database of its own for one test file, and the owner's connection to it for the checkers. */
export type TestDatabase = Database & { readonly owner: Database; readonly name: string }

/** A fresh, migrated database on the run's Postgres; starts one when a file is run by itself. */
export async function testDatabase(): Promise<TestDatabase> {
  const socketDirectory = process.env['DAFTAR_TEST_SOCKET'] ?? (await ownServer())
  const name = `t_${randomBytes(6).toString('hex')}`
  const admin = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
  await admin.query(`create database ${name} template ${templateName} strategy file_copy`)
  const owner = connect({ socketDirectory, database: name, connectionsMax: 2 })
  const app = connect({ socketDirectory, database: name, role: applicationRole })
  after(async () => {
    await app.close()
    await owner.close()
    await admin.query(`drop database ${name} with (force)`)
    await admin.close()
  })
  return { ...app, owner, name }
}

async function ownServer(): Promise<string> {
  const server = await startTestServer()
  process.env['DAFTAR_TEST_SOCKET'] = server.socketDirectory
  process.once('exit', () => {
    try {
      process.kill(server.processId, 'SIGINT')
    } catch {
      // It has ended already.
    }
    rmSync(server.folder, { recursive: true, force: true })
  })
  return server.socketDirectory
}
