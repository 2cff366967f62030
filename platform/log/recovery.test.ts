import assert from 'node:assert/strict'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Database, Tx } from '#platform/database'
import { appendLeaves, pendingDepth } from './leaves.ts'
import { logKeyFrom } from './log-key.ts'
import { openLog } from './open-log.ts'
import { assignPlaces } from './sealing.ts'
import { scrubTree } from './scrub.ts'
import { beatScrub, beginScrub, endScrub, findLastScrub } from './scrub-runs.ts'
import { leavesOf, newPlace, now, origin } from './test-log.ts'
import type { Place } from './test-log.ts'

/** A log of `size` leaves, sealed in two batches. */
async function sealedLog(size: number): Promise<Place> {
  const place = await newPlace()
  const sealing = place.sequencer()
  for (const [from, to] of [
    [0, 300],
    [300, size],
  ] as const) {
    await appendLeaves(place.db, leavesOf(from, to))
    await sealing.sealOnce()
  }
  return place
}

test('a crash after the leaves were committed is mended by the next start', async () => {
  const place = await sealedLog(520)
  await appendLeaves(place.db, leavesOf(520, 900))
  assert.equal(await assignPlaces(place.db, 520, 1_000, now()), 380)
  assert.equal((await place.head()).size, 520)
  await place.sequencer().sealOnce()
  assert.equal((await place.head()).size, 900)
  assert.deepEqual(await place.faults(), [])
})

test('a crash after the tiles were written, with some of them lost, is mended', async () => {
  const place = await sealedLog(300)
  const before = await readFile(join(place.directory, 'checkpoint'))
  const headBefore = await readFile(place.headFile)
  await appendLeaves(place.db, leavesOf(300, 900))
  await place.sequencer().sealOnce()
  await writeFile(join(place.directory, 'checkpoint'), before)
  await writeFile(place.headFile, headBefore)
  await rm(join(place.directory, 'tile/0/002'))
  await writeFile(join(place.directory, 'tile/0/001'), 'torn')
  await place.sequencer().sealOnce()
  assert.equal((await place.head()).size, 900)
  assert.deepEqual(await place.faults(), [])
})

test('a crash between the head file and the checkpoint publishes the kept head', async () => {
  const place = await sealedLog(300)
  const before = await readFile(join(place.directory, 'checkpoint'))
  await appendLeaves(place.db, leavesOf(300, 400))
  await place.sequencer().sealOnce()
  const kept = await readFile(place.headFile, 'utf8')
  await writeFile(join(place.directory, 'checkpoint'), before)
  await place.sequencer().sealOnce()
  assert.equal((await place.head()).note, kept)
})

test('all tiles are made again from the leaf table when they are gone', async () => {
  const place = await sealedLog(700)
  await rm(join(place.directory, 'tile'), { recursive: true })
  await place.sequencer().sealOnce()
  assert.deepEqual(await place.faults(), [])
})

test('a tile that was changed in the middle is made again on demand', async () => {
  const place = await sealedLog(700)
  await writeFile(join(place.directory, 'tile/0/000'), Buffer.alloc(8_192))
  await place.sequencer().sealOnce()
  assert.deepEqual(await place.faults(), ['tile/0/000 differs'])
  await place.sequencer().rebuildTiles()
  assert.deepEqual(await place.faults(), [])
})

test('a full disk loses nothing: the leaves stay and are published later', async () => {
  const place = await sealedLog(300)
  const sealing = place.sequencer()
  await sealing.sealOnce()
  const blocked = join(place.directory, 'tile/0/001.p')
  await rm(blocked, { recursive: true })
  await writeFile(blocked, 'a file where a folder must be')
  await appendLeaves(place.db, leavesOf(300, 310))
  await assert.rejects(sealing.sealOnce())
  assert.equal((await place.head()).size, 300)
  assert.ok(sealing.status().failure)
  await rm(blocked)
  await sealing.sealOnce()
  assert.equal((await place.head()).size, 310)
  assert.equal(sealing.status().failure, undefined)
  assert.deepEqual(await place.faults(), [])
})

test('no head is shown before it is kept', async () => {
  const place = await sealedLog(300)
  const shown = await readFile(join(place.directory, 'checkpoint'), 'utf8')
  await appendLeaves(place.db, leavesOf(300, 310))
  await rm(place.headFile)
  await mkdir(join(place.headFile, 'in-the-way'), { recursive: true })
  await assert.rejects(place.sequencer().sealOnce())
  assert.equal(await readFile(join(place.directory, 'checkpoint'), 'utf8'), shown)
})

test('a sequencer that lost its turn while it was frozen signs nothing', async () => {
  const place = await sealedLog(300)
  const before = await published(place)
  await appendLeaves(place.db, leavesOf(300, 310))
  const { db } = place
  const frozen: Database = {
    ...db,
    transact: (work) =>
      db.transact((tx) => {
        const query: Tx['query'] = async (sql, parameters) => {
          if (sql === 'select 1') await loseTurn(place, tx)
          return tx.query(sql, parameters)
        }
        return work({ query })
      }),
  }
  await assert.rejects(place.sequencer({ db: frozen }).sealOnce())
  assert.deepEqual((await published(place)).slice(-2), before.slice(-2))
  await place.sequencer().sealOnce()
  assert.equal((await place.head()).size, 310)
})

/** What Postgres does to a holder that is idle for too long. */
async function loseTurn({ db }: Place, tx: Tx): Promise<void> {
  const [row] = await tx.query<{ id: number }>(`select pg_backend_pid() as id`)
  await db.owner.query(`select pg_terminate_backend($1, 5000)`, [row?.id])
}

/** What stands on disk and what the log would answer, to show that a refusal changed neither. */
async function published({ directory, headFile }: Place): Promise<string[]> {
  const names = (await readdir(directory, { recursive: true })).sort()
  return [
    ...names,
    await readFile(headFile, 'utf8'),
    await readFile(join(directory, 'checkpoint'), 'utf8'),
  ]
}

test('a restored older database is refused, and nothing is signed (AU-3, T-LOG-1)', async () => {
  const place = await sealedLog(520)
  const before = await published(place)
  await place.db.owner.query(`delete from log.leaf where index >= 400`)
  await appendLeaves(place.db, leavesOf(2_000, 2_010))
  const refusal = { code: 'log-database-behind', values: { found: '400', signed: '520' } }
  await assert.rejects(place.sequencer().start(), refusal)
  await assert.rejects(place.sequencer().sealOnce(), refusal)
  assert.deepEqual(await published(place), before)
  assert.equal((await pendingDepth(place.db, now())).count, 10)
})

test('a head that was kept but not yet shown binds a restored database as well', async () => {
  const place = await sealedLog(320)
  const shown = await readFile(join(place.directory, 'checkpoint'))
  await appendLeaves(place.db, leavesOf(320, 420))
  await place.sequencer().sealOnce()
  await writeFile(join(place.directory, 'checkpoint'), shown)
  await place.db.owner.query(`delete from log.leaf where index >= 350`)
  await assert.rejects(place.sequencer().sealOnce(), { code: 'log-database-behind' })
})

test('a database restored under a running sequencer is refused too', async () => {
  const place = await sealedLog(300)
  const sealing = place.sequencer()
  await sealing.sealOnce()
  const before = await published(place)
  await place.db.owner.query(`delete from log.leaf where index >= 290`)
  await appendLeaves(place.db, leavesOf(2_000, 2_050))
  await assert.rejects(sealing.sealOnce(), { code: 'log-database-behind' })
  await assert.rejects(sealing.sealOnce(), { code: 'log-database-behind' })
  assert.deepEqual(await published(place), before)
  assert.equal((await pendingDepth(place.db, now())).count, 50)
})

test('a restored database that has grown past the head cannot fork it', async () => {
  const place = await sealedLog(520)
  const before = await published(place)
  await place.db.owner.query(`delete from log.leaf where index >= 400`)
  await appendLeaves(place.db, leavesOf(2_000, 2_300))
  await assignPlaces(place.db, 0, 1_000, now())
  await assert.rejects(place.sequencer().sealOnce(), { code: 'log-root-differs' })
  assert.deepEqual(await published(place), before)
  assert.deepEqual(await place.faults(), [])
})

test('one changed leaf below the head is refused when the tiles are made again', async () => {
  const place = await sealedLog(520)
  const before = await published(place)
  await place.db.owner.query(`update log.leaf set entry = '\\x00' where index = 3`)
  await assert.rejects(place.sequencer().rebuildTiles(), { code: 'log-root-differs' })
  assert.deepEqual(await published(place), before)
  assert.deepEqual(await place.faults(), [])
})

/** What a scrub of the tree finds. */
async function scrubOf({ db, directory, key }: Place): Promise<string[]> {
  const found: string[] = []
  const seen: number[] = []
  await scrubTree(db, {
    log: openLog(directory),
    verifierKey: key.verifierKey,
    tell: ({ at, fault }) => found.push(`${at}: ${fault}`),
    eachPage: async (leaves) => {
      seen.push(...leaves.map(({ index }) => index))
    },
  })
  assert.deepEqual(
    seen,
    [...new Set(seen)].toSorted((a, b) => a - b),
  )
  return found
}

test('a scrub finds nothing in a log that is whole, however large', async () => {
  const place = await sealedLog(2_700)
  assert.deepEqual(await scrubOf(place), [])
})

test('a scrub names a changed row, a dropped leaf and a swapped tile (AU-5, T-LOG-2)', async () => {
  const place = await sealedLog(1_300)
  await place.db.owner.query(`delete from log.leaf where index = 1299`)
  assert.deepEqual(await scrubOf(place), ['leaf 1299: not in the table'])
  await place.db.owner.query(`update log.leaf set entry = '\\x00' where index = 258`)
  assert.deepEqual(await scrubOf(place), [
    'leaf 258: not what was published',
    'tile/0/001: not that of the leaf table',
    'leaf 1299: not in the table',
    'tile/1/000.p/5: not that of the leaf table',
    'checkpoint: its root is not that of the leaf table',
  ])
  const other = await sealedLog(1_300)
  const [first, second] = ['tile/0/000', 'tile/0/002'].map((path) => join(other.directory, path))
  const swapped = await readFile(first ?? '')
  await writeFile(first ?? '', await readFile(second ?? ''))
  await writeFile(second ?? '', swapped)
  assert.deepEqual(await scrubOf(other), [
    'tile/0/000: not that of the leaf table',
    'tile/0/002: not that of the leaf table',
  ])
})

test('a scrub finds a lost bundle, a lost tile and a head that nobody signed', async () => {
  const place = await sealedLog(600)
  await rm(join(place.directory, 'tile/entries/001'))
  await rm(join(place.directory, 'tile/0/000'))
  const head = join(place.directory, 'checkpoint')
  await writeFile(head, (await readFile(head, 'utf8')).replace('\n600\n', '\n599\n'))
  const found = await scrubOf(place)
  assert.ok(found.includes('tile/entries/001: not there'))
  assert.ok(found.includes('tile/0/000: not there'))
  assert.ok(found.includes('checkpoint: not signed by the log’s key'))
  assert.ok(found.includes('checkpoint: its root is not that of the leaf table'))
})

test('one process scrubs a night, and another takes over only from a silent one', async () => {
  const { db } = await newPlace()
  const night = '2026-07-22'
  const at = (minutes: number): Date => new Date(now().getTime() + minutes * 60_000)
  const begin = (id: string, minutes: number, of?: string): Promise<boolean> =>
    beginScrub(db, { id, night: of, now: at(minutes) })
  const claims = await Promise.all(['a', 'b', 'c'].map((id) => begin(id, 0, night)))
  assert.equal(claims.filter(Boolean).length, 1)
  const first = ['a', 'b', 'c'][claims.indexOf(true)] ?? ''
  assert.equal(await beatScrub(db, first, at(8)), true)
  assert.equal(await begin('d', 12, night), false)
  assert.equal(await begin('e', 20, night), true)
  assert.equal(await beatScrub(db, first, at(21)), false)
  assert.equal(await findLastScrub(db), undefined)
  await endScrub(db, 'e', { leaves: 5, faultCount: 1, faults: [{ at: 'x', fault: 'y' }] }, at(30))
  assert.equal(await begin('f', 90, night), false)
  assert.equal(await begin('by-hand', 91), true)
  const last = await findLastScrub(db)
  assert.deepEqual(
    [last?.id, last?.leaves, last?.faultCount, last?.faults],
    ['e', 5, 1, [{ at: 'x', fault: 'y' }]],
  )
})

test('a leaf missing from the middle of the table is named', async () => {
  const place = await sealedLog(520)
  await place.db.owner.query(`delete from log.leaf where index = 514`)
  const missing = { code: 'log-leaf-missing', values: { index: '514' } }
  await assert.rejects(place.sequencer().sealOnce(), missing)
})

test('without any signed head, a log that has leaves is not signed anew', async () => {
  const place = await sealedLog(320)
  await rm(place.headFile)
  await rm(join(place.directory, 'checkpoint'))
  await assert.rejects(place.sequencer().sealOnce(), { code: 'log-head-missing' })
})

test('the published checkpoint stands in for a lost head file', async () => {
  const place = await sealedLog(320)
  const kept = await readFile(place.headFile, 'utf8')
  await rm(place.headFile)
  await place.db.owner.query(`delete from log.leaf where index >= 310`)
  await assert.rejects(place.sequencer().sealOnce(), { code: 'log-database-behind' })
  await writeFile(place.headFile, kept)
})

test('a head that this key has not signed stops the sequencer', async () => {
  const place = await sealedLog(320)
  const other = logKeyFrom(origin, new Uint8Array(32).fill(9))
  await assert.rejects(place.sequencer({ key: other }).sealOnce(), { code: 'log-head-damaged' })
  await assert.rejects(place.sequencer({ origin: 'log.example/other' }).sealOnce(), {
    code: 'log-head-damaged',
  })
  const kept = await readFile(place.headFile, 'utf8')
  await writeFile(place.headFile, kept.replace('\n320\n', '\n300\n'))
  await assert.rejects(place.sequencer().sealOnce(), { code: 'log-head-damaged' })
})

test('the log goes on in a new folder from the head alone', async () => {
  const place = await sealedLog(600)
  const moved = join(place.folder, 'moved')
  await mkdir(moved)
  await cp(place.headFile, join(place.folder, 'moved-head'))
  const sequencer = place.sequencer({
    directory: moved,
    headFile: join(place.folder, 'moved-head'),
  })
  await appendLeaves(place.db, leavesOf(600, 610))
  await sequencer.sealOnce()
  const head = await openLog(moved).readCheckpoint()
  assert.equal(head?.size, 610)
})
