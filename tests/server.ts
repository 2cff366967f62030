/** The Postgres of a test run, and the migrated database of which each test file gets a copy. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, migrate, startEmbedded, type EmbeddedServer } from '#platform/database'

export type TestServer = EmbeddedServer & { readonly folder: string }

export const templateName = 'daftar_template'

// Nothing of it is kept: what must outlive a crash is tried on the program's own server.
// Files that share a process keep their databases open until it ends.
const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '400' }

export async function startTestServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'daftar-test-'))
  const server = await startEmbedded(join(folder, 'postgres'), { settings })
  const { socketDirectory } = server
  const admin = connect({ socketDirectory, database: 'postgres', connectionsMax: 1 })
  await admin.query(`create database ${templateName}`)
  await admin.close()
  const template = connect({ socketDirectory, database: templateName, connectionsMax: 1 })
  await migrate(template)
  await template.close()
  return { ...server, folder }
}
