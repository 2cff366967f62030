import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toHex } from './bytes.ts'
import { leafHash, rootOf } from './merkle.ts'
import {
  bundleOf,
  narrowTile,
  parseTilePath,
  splitBundle,
  splitTile,
  tilePath,
  tilesOf,
  widthAt,
} from './tiles.ts'
import { appendEntries, emptyEdge, partialTiles, rootOfEdge } from './tree-edge.ts'
import type { TileBytes } from './tree-edge.ts'

const entryOf = (n: number): Uint8Array => new TextEncoder().encode(`entry ${n}`)
const entriesOf = (from: number, to: number): Uint8Array[] =>
  Array.from({ length: to - from }, (_, at) => entryOf(from + at))

test('a tile path groups its number by three digits, as the specification prints it', () => {
  assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 2, index: 0, width: 17 }), 'tile/2/000.p/17')
  assert.equal(tilePath({ level: 'entries', index: 1_000, width: 1 }), 'tile/entries/x001/000.p/1')
})

test('every path names one tile, and only in one spelling', () => {
  const level = fc.oneof(fc.constant('entries' as const), fc.nat({ max: 63 }))
  const index = fc.nat({ max: 1e12 })
  fc.assert(
    fc.property(level, index, fc.integer({ min: 1, max: 256 }), (l, i, width) => {
      const tile = { level: l, index: i, width }
      assert.deepEqual(parseTilePath(tilePath(tile)), tile)
    }),
  )
})

test('no path leads out of the log or names a tile twice', () => {
  const refused = [
    'tile/0/../../secret',
    '../tile/0/000',
    'tile/0/000/..',
    '/tile/0/000',
    'tile/0/0',
    'tile/0/x000/001',
    'tile/00/000',
    'tile/64/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/001/002',
    'tile/0/000.p/',
    'tile/x/000',
    'tile/entries/000\n',
    'tile//000',
    'tile/0/x001/x002',
    '',
    'checkpoint',
    'tile/0/000%2f..',
    'tile/0/x999/x999/x999/x999/x999/x999/999',
  ]
  assert.deepEqual(
    refused.filter((path) => parseTilePath(path) !== undefined),
    [],
  )
})

test('a tree of 70,000 leaves has the tiles that the specification lists', () => {
  const byLevel = new Map<number | 'entries', string[]>()
  for (const tile of tilesOf(70_000)) {
    byLevel.set(tile.level, [...(byLevel.get(tile.level) ?? []), tilePath(tile)])
  }
  assert.equal(byLevel.get(0)?.length, 274)
  assert.equal(byLevel.get(0)?.[272], 'tile/0/272')
  assert.equal(byLevel.get(0)?.[273], 'tile/0/273.p/112')
  assert.equal(byLevel.get('entries')?.[273], 'tile/entries/273.p/112')
  assert.deepEqual(byLevel.get(1), ['tile/1/000', 'tile/1/001.p/17'])
  assert.deepEqual(byLevel.get(2), ['tile/2/000.p/1'])
  assert.equal(byLevel.size, 4)
  assert.equal(widthAt(0, 274, 70_000), 0)
})

/** Grows a tree in the given steps and keeps every tile that was written. */
function grow(steps: readonly number[]): { written: Map<string, TileBytes>; root: Uint8Array } {
  const edge = emptyEdge()
  const written = new Map<string, TileBytes>()
  for (const step of steps) {
    const full = appendEntries(edge, entriesOf(edge.size, edge.size + step))
    for (const one of [...full, ...partialTiles(edge)]) written.set(tilePath(one.tile), one)
  }
  return { written, root: rootOfEdge(edge) }
}

test('a tree grown in any batches has the tiles, bundles and root of all its leaves', () => {
  const steps = fc.array(fc.nat({ max: 700 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(steps, (given) => {
      const size = given.reduce((sum, step) => sum + step, 0)
      const { written, root } = grow(given)
      const leaves = entriesOf(0, size).map(leafHash)
      assert.equal(toHex(root), toHex(rootOf(leaves)))
      for (const tile of tilesOf(size)) {
        const bytes = written.get(tilePath(tile))?.bytes
        assert.ok(bytes, tilePath(tile))
        const first = tile.index * 256
        if (tile.level === 'entries') {
          assert.deepEqual(
            splitBundle(bytes)?.map(toHex),
            entriesOf(first, first + tile.width).map(toHex),
          )
        } else {
          const span = 256 ** tile.level
          const expected = Array.from({ length: tile.width }, (_, at) =>
            toHex(rootOf(leaves.slice((first + at) * span, (first + at + 1) * span))),
          )
          assert.deepEqual(splitTile(bytes, tile.width)?.map(toHex), expected)
        }
      }
    }),
    { numRuns: 25 },
  )
})

test('a tree of 70,000 leaves has three levels and the root of its leaves', () => {
  const { written, root } = grow([40_000, 25_536, 4_464])
  assert.equal(toHex(root), toHex(rootOf(entriesOf(0, 70_000).map(leafHash))))
  const [top] = splitTile(written.get('tile/2/000.p/1')?.bytes ?? new Uint8Array(), 1) ?? []
  assert.equal(toHex(top as Uint8Array), toHex(rootOf(entriesOf(0, 65_536).map(leafHash))))
})

test('bundles carry entries of any length up to 65,535 bytes and refuse longer ones', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 700 })), (entries) => {
      assert.deepEqual(splitBundle(bundleOf(entries))?.map(toHex), entries.map(toHex))
    }),
  )
  const longest = new Uint8Array(65_535).fill(7)
  assert.deepEqual(bundleOf([longest]).subarray(0, 2), Uint8Array.of(0xff, 0xff))
  assert.throws(() => bundleOf([new Uint8Array(65_536)]), RangeError)
})

test('a bundle that was cut short is no bundle', () => {
  const bundle = bundleOf(entriesOf(0, 3))
  assert.equal(splitBundle(bundle.subarray(0, -1)), undefined)
  assert.equal(splitBundle(bundle.subarray(0, 1)), undefined)
})

test('a narrower partial is the beginning of a wider one', () => {
  const bundle = bundleOf(entriesOf(0, 5))
  const narrow = narrowTile(bundle, { level: 'entries', index: 0, width: 3 })
  assert.deepEqual(narrow, bundleOf(entriesOf(0, 3)))
  assert.equal(narrowTile(bundle, { level: 'entries', index: 0, width: 6 }), undefined)
  assert.equal(narrowTile(new Uint8Array(64), { level: 0, index: 0, width: 1 })?.length, 32)
  assert.equal(narrowTile(new Uint8Array(64), { level: 0, index: 0, width: 3 }), undefined)
})
