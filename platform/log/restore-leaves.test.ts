import assert from 'node:assert/strict'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { logProblems, restoreLeaves } from './index.ts'
import { appendLeaves } from './leaves.ts'
import { leavesOf, newPlace, now, origin } from './test-log.ts'

const place = await newPlace()
const { db, headFile, directory, key } = place
const restore = () => restoreLeaves({ db, directory, headFile, key, origin }, now())
const atBackup = leavesOf(0, 700)
const waiting = leavesOf(700, 710)
const since = leavesOf(710, 1_100)

/** The record as an older backup has it: places up to a size, and what was waiting then. */
async function goBack(size: number): Promise<void> {
  await db.owner.query(`delete from log.leaf where index >= $1`, [size])
  await db.owner.query(`delete from log.pending`)
  await appendLeaves(db, waiting)
}

await appendLeaves(db, [...atBackup, ...waiting, ...since])
await place.sequencer().sealOnce()
const head = await place.head()

test('leaves come back from the bundles, those that waited under their own acts', async () => {
  await goBack(700)
  await assert.rejects(place.sequencer().sealOnce(), { code: 'log-database-behind' })
  assert.deepEqual(await restore(), { restored: 400, known: 10, size: 1_100 })
  const rows = await db.query<{ act: string }>(
    `select act from log.leaf where index >= 700 order by index`,
  )
  assert.deepEqual(
    rows.slice(0, 11).map(({ act }) => act),
    [...waiting.map(({ act }) => act), 'lost/710'],
  )
  assert.deepEqual(await db.query(`select 1 from log.pending`), [])
})

test('the log goes on from the head that was signed, and is whole', async () => {
  await appendLeaves(db, leavesOf(2_000, 2_003))
  await place.sequencer().sealOnce()
  assert.equal((await place.head()).size, head.size + 3)
  assert.deepEqual(await place.faults(), [])
  assert.equal((await restore()).restored, 0)
})

test('bundles that do not lead to the signed root are not believed', async () => {
  await goBack(700)
  const bundle = join(directory, 'tile/entries/003')
  const bytes = await readFile(bundle)
  const changed = Buffer.from(bytes)
  changed[40] = (changed[40] ?? 0) ^ 1
  await writeFile(bundle, changed)
  await assert.rejects(restore(), { code: 'log-root-differs' })
  await rm(bundle)
  const missing = logProblems['log-bundle-missing']({ values: { path: 'tile/entries/003' } })
  await assert.rejects(restore(), missing)
  const [row] = await db.query<{ n: number }>(`select count(*) as n from log.leaf`)
  assert.equal(row?.n, 700)
  await writeFile(bundle, bytes)
  assert.equal((await restore()).restored, 403)
})
