import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { createWorkerPool } from '#platform/workers'
import { biometricsProblems } from '../problems.ts'
import { randomOf } from '../finger/test-fingers.ts'
import {
  createGallery,
  wholeNumbers,
  type Gallery,
  type ShardAnswer,
  type ShardJob,
} from './gallery.ts'
import { byNearness, createShard } from './shard.ts'

const dimensions = 128
const scale = 127 / 0.6
const row = fc
  .array(fc.double({ min: -0.7, max: 0.7, noNaN: true }), { minLength: 128, maxLength: 128 })
  .map((values) => Float32Array.from(values))
/** Few different ids, so that some come twice and some are gone when they are removed. */
const id = fc.nat(40).map((n) => `P${n}`)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ add: id, row }) },
  { weight: 1, arbitrary: fc.record({ remove: id }) },
)

/** The same by a plain loop over all. */
function nearest(
  held: ReadonlyMap<string, Int8Array>,
  query: Int8Array,
  limit: number,
  max: number,
) {
  const all = [...held].map(([who, values]) => ({
    id: who,
    squared: values.reduce((sum, value, i) => sum + (value - (query[i] ?? 0)) ** 2, 0),
  }))
  return all
    .filter(({ squared }) => squared <= max)
    .sort(byNearness)
    .slice(0, limit)
}

test('a part of a gallery finds what a plain loop finds, whatever came and went (BIO-9)', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      row,
      fc.integer({ min: 1, max: 8 }),
      fc.double({ min: 0, max: 9, noNaN: true }),
      (steps, query, count, far) => {
        const shard = createShard(dimensions)
        const held = new Map<string, Int8Array>()
        for (const one of steps) {
          if ('add' in one) {
            const values = wholeNumbers(one.row, dimensions, scale)
            shard.add([one.add], values)
            held.set(one.add, values)
          } else {
            shard.remove([one.remove])
            held.delete(one.remove)
          }
        }
        assert.equal(shard.size, held.size)
        const wanted = wholeNumbers(query, dimensions, scale)
        const max = Math.floor((far * scale) ** 2)
        assert.deepEqual(shard.search(wanted, count, max), nearest(held, wanted, count, max))
      },
    ),
    { numRuns: 40 },
  )
})

test('numbers as large as they get do not overflow, at 512 as at 128', () => {
  for (const size of [128, 512]) {
    const shard = createShard(size)
    shard.add(
      ['A', 'B'],
      Int8Array.from({ length: 2 * size }, (_, i) => (i < size ? 127 : -127)),
    )
    const query = new Int8Array(size).fill(-127)
    assert.deepEqual(shard.search(query, 2, 2 ** 31 - 1), [
      { id: 'B', squared: 0 },
      { id: 'A', squared: size * 254 ** 2 },
    ])
  }
})

/** Some thousands of people, so that rows span several rounds of the search. */
const random = randomOf(11)
const people = Array.from({ length: 10_000 }, (_, i) => ({
  id: `P${String(i).padStart(6, '0')}`,
  descriptor: Float32Array.from({ length: dimensions }, () => (random() - 0.5) * 0.4),
}))
const twin = people[7_777]?.descriptor ?? new Float32Array(dimensions)

async function filled(threads: number, entries = people): Promise<Gallery> {
  const gallery = createGallery({ dimensions, threads })
  after(() => gallery.close())
  await gallery.add(entries)
  return gallery
}

test('as many threads as there are and any order: the same answer (BIO-9)', async () => {
  const galleries = await Promise.all([filled(1), filled(2), filled(3, people.toReversed())])
  const query = twin.map((value, i) => value + (i % 2 === 0 ? 0.01 : -0.01))
  const limits = { count: 10, distanceMax: 2 }
  const [first, ...others] = await Promise.all(galleries.map((one) => one.search(query, limits)))
  assert.equal(first?.[0]?.id, 'P007777')
  assert.ok(Math.abs((first?.[0]?.distance ?? 0) - Math.sqrt(128) * 0.01) < 0.03)
  assert.equal(first?.length, 10)
  for (const other of others) assert.deepEqual(other, first)
  assert.deepEqual(await galleries[0]?.search(query, limits), first, 'asked again')
})

test('who was removed is not found, who was added again is found by the new one', async () => {
  const gallery = await filled(2)
  await gallery.remove(['P007777', 'NOBODY'])
  assert.equal(await gallery.size(), 9_999)
  const near = { count: 1, distanceMax: 0.3 }
  assert.deepEqual(await gallery.search(twin, near), [])
  await gallery.add([{ id: 'P000001', descriptor: twin }])
  assert.deepEqual(await gallery.search(twin, near), [{ id: 'P000001', distance: 0 }])
  assert.equal(await gallery.size(), 9_999)
})

test('a descriptor of another length is refused', async () => {
  const gallery = createGallery({ dimensions, threads: 1 })
  after(() => gallery.close())
  const short = new Float32Array(64)
  await assert.rejects(gallery.add([{ id: 'A', descriptor: short }]), RangeError)
  await assert.rejects(gallery.search(short, { count: 1, distanceMax: 1 }), RangeError)
})

test('a thread that lost its part does not say that nobody is alike', async () => {
  const pool = createWorkerPool<ShardJob, ShardAnswer>({
    script: new URL('./shard-worker.ts', import.meta.url),
    workers: 1,
    timeoutMs: 20_000,
    waitingMax: 10,
    problems: {
      tookTooLong: biometricsProblems['biometrics-took-too-long'],
      tooBusy: biometricsProblems['biometrics-too-busy'],
    },
  })
  after(() => pool.close())
  const query = new Int8Array(dimensions)
  const search = { kind: 'search', query, count: 1, squaredMax: 9 } as const
  await assert.rejects(pool.run({ ...search, gallery: '1' }), /was lost/)
  await pool.run({ kind: 'open', gallery: '2', dimensions })
  await assert.rejects(pool.run({ ...search, gallery: '1' }), /was lost/)
  assert.deepEqual(await pool.run({ ...search, gallery: '2' }), { size: 0, found: [] })
})
