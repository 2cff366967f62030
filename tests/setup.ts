/** Starts one real Postgres for the whole test run; each test file gets a database of its own. */
import { rmSync } from 'node:fs'
import { startTestServer, type TestServer } from './server.ts'

let server: TestServer | undefined

export async function globalSetup(): Promise<void> {
  server = await startTestServer()
  process.env['DAFTAR_TEST_SOCKET'] = server.socketDirectory
}

export async function globalTeardown(): Promise<void> {
  await server?.stop()
  if (server) rmSync(server.folder, { recursive: true, force: true })
}
