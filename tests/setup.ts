/** Starts one real Postgres for the whole test run; each test file gets a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded, type EmbeddedServer } from '#platform/database'

let server: EmbeddedServer | undefined
let folder: string | undefined

export async function globalSetup(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'daftar-test-'))
  server = await startEmbedded(join(folder, 'postgres'))
  process.env['DAFTAR_TEST_SOCKET'] = server.socketDirectory
}

export async function globalTeardown(): Promise<void> {
  await server?.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
}
