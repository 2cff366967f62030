/** Proofs from inner nodes are those from whole tiles, and never believe a damaged file. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inclusionProof, leafHash } from './merkle.ts'
import { openLog } from './open-log.ts'
import { writeTiles } from './tile-files.ts'
import { appendEntries, emptyEdge, partialTiles } from './tree-edge.ts'

const size = 2 * 256 + 40
const entries = Array.from({ length: size }, () => randomBytes(20))
const hashes = entries.map(leafHash)
const directory = await mkdtemp(join(tmpdir(), 'daftar-nodes-'))
after(() => rm(directory, { recursive: true, force: true }))
const edge = emptyEdge()
await writeTiles(directory, appendEntries(edge, entries))
await writeTiles(directory, partialTiles(edge))
const nodes = join(directory, 'nodes', '0')

async function everyProofIsRight(): Promise<void> {
  const log = openLog(directory)
  for (let index = 0; index < size; index += 1) {
    const found = await log.proveInclusion(index, size)
    const hex = (proof: readonly Uint8Array[]) =>
      proof.map((one) => Buffer.from(one).toString('hex'))
    assert.deepEqual(hex(found), hex(inclusionProof(hashes, index)), `leaf ${index}`)
  }
}

test('every leaf is proved as from the hashes themselves', everyProofIsRight)

test('a tile is proved without being read whole', async () => {
  const log = openLog(directory)
  const tile = join(directory, 'tile', '0', '000')
  const bytes = await readFile(tile)
  // All but the first sixteen hashes are spoilt: the proof of leaf 3 needs none of them.
  await writeFile(tile, Buffer.concat([bytes.subarray(0, 512), randomBytes(7_680)]))
  const found = await log.proveInclusion(3, size)
  await writeFile(tile, bytes)
  assert.deepEqual(
    found.map((one) => Buffer.from(one).toString('hex')),
    inclusionProof(hashes, 3).map((one) => Buffer.from(one).toString('hex')),
  )
})

test('a damaged, torn or missing file of inner nodes changes no proof', async () => {
  const good = await readFile(nodes)
  assert.equal(good.length, 2 * 512)
  await writeFile(nodes, Buffer.alloc(good.length))
  await everyProofIsRight()
  await writeFile(nodes, good.subarray(0, 700))
  await everyProofIsRight()
  await rename(nodes, `${nodes}.away`)
  await everyProofIsRight()
})
