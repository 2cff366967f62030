/** A bulk load into an operator's own Postgres: no pipe and no settings of the server. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLedger } from '#platform/payments'
import { testDatabase } from '#tests/database'
import { newDataFolder, runCommand } from '#tests/program'

test('a load through an ordinary connection makes the same record', async () => {
  const db = await testDatabase()
  const socket = encodeURIComponent(process.env['DAFTAR_TEST_SOCKET'] ?? '')
  const environment = { DATABASE_URL: `postgres://postgres@/${db.name}?host=${socket}` }
  const dataFolder = newDataFolder()
  const run = (...words: string[]) => runCommand([...words, '--data', dataFolder], { environment })
  const seeded = await run('seed', '--stamps', '20000')
  assert.equal(seeded.code, 0, seeded.output.join('\n'))
  assert.deepEqual(await checkLedger(db), [])
  const scrubbed = await run('scrub')
  assert.equal(scrubbed.code, 0, scrubbed.output.join('\n'))
  const [row] = await db.query<{ leaves: number; seed: string | null }>(
    `select (select count(*) from log.leaf) as leaves, to_regnamespace('seed')::text as seed`,
  )
  assert.ok((row?.leaves ?? 0) > 39_900)
  assert.equal(row?.seed, null)
})

test('complaints are loaded through it as well, and agree with themselves', async () => {
  const db = await testDatabase()
  const socket = encodeURIComponent(process.env['DAFTAR_TEST_SOCKET'] ?? '')
  const environment = { DATABASE_URL: `postgres://postgres@/${db.name}?host=${socket}` }
  const dataFolder = newDataFolder()
  const run = (...words: string[]) => runCommand([...words, '--data', dataFolder], { environment })
  const seeded = await run('seed', '--complaints', '400')
  assert.equal(seeded.code, 0, seeded.output.join('\n'))
  const scrubbed = await run('scrub')
  assert.equal(scrubbed.code, 0, scrubbed.output.join('\n'))
  const rebuilt = await run('publication', 'rebuild')
  assert.match(rebuilt.output.join('\n'), /400 cases looked at, 0 public rows mended/)
})
