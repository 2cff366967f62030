import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Database } from './connection.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrations.ts'

// A cluster of its own: in the shared one the role is there already.
const folder = mkdtempSync(join(tmpdir(), 'daftar-roles-'))
let server: Awaited<ReturnType<typeof startEmbedded>>
let admin: Database
before(async () => {
  server = await startEmbedded(join(folder, 'postgres'))
  admin = connect({ socketDirectory: server.socketDirectory, database: 'postgres' })
})
after(async () => {
  await admin.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('four databases of one cluster can be migrated at once', async () => {
  for (let round = 0; round < 2; round += 1) {
    const names = Array.from({ length: 4 }, () => `m_${randomBytes(6).toString('hex')}`)
    for (const name of names) await admin.query(`create database ${name}`)
    const owners = names.map((database) =>
      connect({ socketDirectory: server.socketDirectory, database, connectionsMax: 1 }),
    )
    const applied = await Promise.all(owners.map((owner) => migrate(owner)))
    for (const migrations of applied) assert.deepEqual(migrations, applied[0])
    await Promise.all(owners.map((owner) => owner.query(`set role daftar_app`)))
    await Promise.all(owners.map((owner) => owner.close()))
    for (const name of names) await admin.query(`drop database ${name} with (force)`)
    await admin.query(`drop role daftar_app`)
  }
})
