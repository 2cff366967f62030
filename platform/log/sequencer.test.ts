import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { toHex } from './bytes.ts'
import { verifyInclusion } from './inclusion-check.ts'
import { appendLeaves, findLeaf, isPending, pendingDepth } from './leaves.ts'
import { isConsistent, isIncluded, leafHash } from './merkle.ts'
import type { InclusionClaim } from './merkle.ts'
import { openLog } from './open-log.ts'
import type { SignedCheckpoint } from './open-log.ts'
import { idOf, leafOf, leavesOf, newPlace, now, origin } from './test-log.ts'
import { verifyLog } from './verify-log.ts'

test('an empty log has a signed checkpoint as soon as it starts', async () => {
  const place = await newPlace()
  const sequencer = place.sequencer()
  await sequencer.start()
  await sequencer.stop()
  assert.equal((await place.head()).size, 0)
  assert.deepEqual(await place.faults(), [])
})

test('each act has one leaf, in its order, and a proof that holds (AU-1, AU-2)', async () => {
  const place = await newPlace()
  const given = leavesOf(0, 700)
  const sequencer = place.sequencer({ batchMax: 300 })
  for (const batch of [given.slice(0, 10), given.slice(10, 620), given.slice(620)]) {
    await place.db.transact((tx) => appendLeaves(tx, batch))
    while ((await sequencer.sealOnce()) > 0);
  }
  const rows = await place.db.query<{ index: number; act: string }>(
    `select index, act from log.leaf order by index`,
  )
  assert.deepEqual(
    rows,
    given.map(({ act }, index) => ({ index, act })),
  )
  const head = await place.head()
  assert.equal(head.size, 700)
  assert.deepEqual(await place.faults(), [])
  const log = openLog(place.directory)
  for (const index of [0, 255, 256, 511, 512, 699]) {
    const { entry } = (await findLeaf(place.db, `act-${index}`)) ?? assert.fail()
    const proof = await log.proveInclusion(index, head.size)
    const claim: InclusionClaim = {
      index,
      size: head.size,
      leaf: leafHash(entry),
      proof,
      root: head.root,
    }
    assert.equal(isIncluded(claim), true)
    const file = await log.proofFile(index, head)
    const { verifierKey } = place.key
    const answer = await verifyInclusion({ entry, proof: file, verifierKey })
    assert.deepEqual(answer, {
      included: true,
      index,
      checkpoint: {
        origin,
        size: 700,
        root: answer.included ? answer.checkpoint.root : undefined,
      },
    })
  }
})

test('a rolled back act leaves no leaf, a committed one is queued or sealed (AU-6)', async () => {
  const { db, sequencer } = await newPlace()
  const refused = db.transact(async (tx) => {
    await appendLeaves(tx, [leafOf(1)])
    throw new Error('the act was refused')
  })
  await assert.rejects(refused, /the act was refused/)
  await appendLeaves(db, [leafOf(2)])
  assert.deepEqual([await isPending(db, 'act-1'), await isPending(db, 'act-2')], [false, true])
  assert.equal(await findLeaf(db, 'act-2'), undefined)
  assert.equal(await sequencer().sealOnce(), 1)
  assert.equal(await isPending(db, 'act-2'), false)
  const leaf = await findLeaf(db, 'act-2')
  assert.deepEqual([leaf?.index, leaf?.sealedAt], [0, now()])
})

test('a second leaf for an act is refused, waiting or sealed (AU-2)', async () => {
  const { db, sequencer } = await newPlace()
  await appendLeaves(db, [leafOf(1)])
  const again = { ...leafOf(1), id: idOf(7) }
  await assert.rejects(appendLeaves(db, [leafOf(3), again]), /log-act-already-recorded/)
  await sequencer().sealOnce()
  await assert.rejects(appendLeaves(db, [leafOf(3), again]), { code: 'log-act-already-recorded' })
})

test('a second leaf that slipped in is set aside as evidence, never sealed', async () => {
  const { db, sequencer, head } = await newPlace()
  const sealing = sequencer()
  await appendLeaves(db, [leafOf(1)])
  await sealing.sealOnce()
  await db.query(
    `insert into log.pending (id, act, entry, recorded_at) values ('X', 'act-1', '\\x00', now())`,
  )
  await appendLeaves(db, [leafOf(2)])
  assert.equal(await sealing.sealOnce(), 1)
  assert.equal((await head()).size, 2)
  const depth = await pendingDepth(db, now())
  assert.deepEqual([depth.count, depth.contested], [0, 1])
})

test('the queue says how many wait and how long the oldest has', async () => {
  const { db } = await newPlace()
  assert.deepEqual(await pendingDepth(db, now()), { count: 0, oldestAgeMs: 0, contested: 0 })
  await appendLeaves(db, leavesOf(0, 10_000))
  assert.deepEqual(await pendingDepth(db, now()), {
    count: 10_000,
    oldestAgeMs: 1_500,
    contested: 0,
  })
})

test('processes that seal at once give each leaf one place, never fork (AU-3)', async () => {
  const place = await newPlace()
  const other = join(place.folder, 'other')
  const sealers = [
    place.sequencer({ batchMax: 37 }),
    place.sequencer({ batchMax: 23 }),
    place.sequencer({ batchMax: 29, directory: other, headFile: join(place.folder, 'other-head') }),
  ]
  await Promise.all(sealers.map((one) => one.sealOnce()))
  await Promise.all(leavesOf(0, 600).map((leaf) => appendLeaves(place.db, [leaf])))
  const heads = new Map<number, string>()
  const watch = async (): Promise<void> => {
    for (const directory of [place.directory, other]) {
      const head = (await openLog(directory).readCheckpoint()) ?? assert.fail()
      const root = toHex(head.root)
      assert.equal(heads.get(head.size) ?? root, root, `two roots for size ${head.size}`)
      heads.set(head.size, root)
    }
  }
  const counts = await Promise.all(
    sealers.map(async (one) => {
      let sealed = 0
      for (let round = 0; round < 14; round += 1) {
        sealed += await one.sealOnce()
        await watch()
      }
      return sealed
    }),
  )
  for (const one of sealers) await one.sealOnce()
  await watch()
  assert.equal(
    counts.reduce((sum, count) => sum + count),
    600,
  )
  const [row] = await place.db.query(
    `select count(*) as leaves, min(index) as first, max(index) as last, count(distinct act) as acts
     from log.leaf`,
  )
  assert.deepEqual(row, { leaves: 600, first: 0, last: 599, acts: 600 })
  assert.deepEqual(await place.faults(), [])
  assert.equal(heads.has(600), true)
})

test('a published head never gets smaller while two processes take turns (AU-3)', async () => {
  const place = await newPlace()
  const [one, two] = [place.sequencer(), place.sequencer()]
  const sizes: number[] = []
  for (let round = 0; round < 6; round += 1) {
    await appendLeaves(place.db, leavesOf(round * 90, round * 90 + 90))
    await (round % 2 === 0 ? one : two).sealOnce()
    sizes.push((await place.head()).size)
    await (round % 2 === 0 ? two : one).sealOnce()
    sizes.push((await place.head()).size)
  }
  assert.deepEqual(sizes, [90, 90, 180, 180, 270, 270, 360, 360, 450, 450, 540, 540])
  assert.deepEqual(await place.faults(), [])
})

test('any two published heads are joined by a consistency proof (AU-1)', async () => {
  const place = await newPlace()
  const sealing = place.sequencer()
  const heads: SignedCheckpoint[] = []
  for (const [from, to] of [
    [0, 1],
    [1, 200],
    [200, 256],
    [256, 300],
    [300, 770],
  ] as const) {
    await appendLeaves(place.db, leavesOf(from, to))
    await sealing.sealOnce()
    heads.push(await place.head())
  }
  const log = openLog(place.directory)
  for (const older of heads) {
    for (const newer of heads.filter(({ size }) => size >= older.size)) {
      const proof = await log.proveConsistency(older.size, newer.size)
      const claim = { oldSize: older.size, oldRoot: older.root, ...newer, proof }
      assert.equal(isConsistent(claim), true, `${older.size} to ${newer.size}`)
    }
  }
})

test('a published size keeps its tiles after the full ones came', async () => {
  const place = await newPlace()
  const sealing = place.sequencer()
  await appendLeaves(place.db, leavesOf(0, 200))
  await sealing.sealOnce()
  const [older, key] = [await place.head(), place.key.verifierKey]
  await appendLeaves(place.db, leavesOf(200, 600))
  await sealing.sealOnce()
  const { fetchBytes } = openLog(place.directory)
  const asThen = (path: string): Promise<Uint8Array | undefined> =>
    path === 'checkpoint' ? Promise.resolve(Buffer.from(older.note)) : fetchBytes(path)
  const report = await verifyLog(asThen, key)
  assert.deepEqual([report.faults, report.entriesRead], [[], 200])
})

test('the tiles of a size between two published ones are cut from wider ones', async () => {
  const place = await newPlace()
  await appendLeaves(place.db, leavesOf(0, 600))
  await place.sequencer().sealOnce()
  const log = openLog(place.directory)
  const proof = await log.proveConsistency(520, 600)
  const between = await log.proveInclusion(519, 520)
  const wide = await log.readTile('tile/0/002.p/88')
  assert.deepEqual(await log.readTile('tile/0/002.p/8'), wide?.subarray(0, 8 * 32))
  assert.deepEqual([proof.length > 0, between.length], [true, 4])
})

test('readTile gives nothing for paths outside the log', async () => {
  const place = await newPlace()
  await place.sequencer().sealOnce()
  const log = openLog(place.directory)
  for (const path of ['../log.key', 'tile/../../log.key', 'checkpoint', 'tile/0/999']) {
    assert.equal(await log.readTile(path), undefined, path)
  }
})

test('the sequencer seals by itself while it runs, and ends when stopped (ST-3)', async () => {
  const place = await newPlace()
  const sequencer = place.sequencer({ intervalMs: 5 })
  await sequencer.start()
  await appendLeaves(place.db, leavesOf(0, 30))
  while ((await place.head()).size < 30) await new Promise((resolve) => setTimeout(resolve, 5))
  await sequencer.stop()
  const { running, treeSize, sealed, failure } = sequencer.status()
  assert.deepEqual(
    { running, treeSize, sealed, failure },
    {
      running: false,
      treeSize: 30,
      sealed: 30,
      failure: undefined,
    },
  )
  await appendLeaves(place.db, leavesOf(30, 31))
  assert.equal(await isPending(place.db, 'act-30'), true)
})

test('the application may neither change nor remove a sealed leaf', async () => {
  const { db, sequencer } = await newPlace()
  await appendLeaves(db, [leafOf(1)])
  await sequencer().sealOnce()
  await assert.rejects(db.query(`delete from log.leaf`), { code: '42501' })
  await assert.rejects(db.query(`update log.leaf set act = 'x'`), { code: '42501' })
  await assert.rejects(db.query(`update log.pending set act = 'x'`), { code: '42501' })
  await assert.rejects(db.query(`delete from log.contested`), { code: '42501' })
})
