import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formatCheckpoint } from './checkpoint.ts'
import { encodeEntry } from './entry.ts'
import { verifyInclusion } from './inclusion-check.ts'
import { logKeyFrom } from './log-key.ts'
import { inclusionProof, leafHash, rootOf } from './merkle.ts'
import { formatProofFile } from './proof-file.ts'
import { bundleOf, splitBundle, tilePath } from './tiles.ts'
import { appendEntries, emptyEdge, partialTiles, rootOfEdge } from './tree-edge.ts'
import { verifyLog } from './verify-log.ts'

const origin = 'log.example/daftar'
const key = logKeyFrom(origin, new Uint8Array(32).fill(3))

function entryOf(n: number): Uint8Array {
  const commitment = new Uint8Array(32)
  new DataView(commitment.buffer).setUint32(0, n)
  return encodeEntry({ kind: 'issued', commitment, issuer: 'PB-LHR', day: '2026-07-22' })
}

/** The files of a log of `size` leaves. */
function filesOf(size: number): Map<string, Uint8Array> {
  const edge = emptyEdge()
  const full = appendEntries(
    edge,
    Array.from({ length: size }, (_, n) => entryOf(n)),
  )
  const files = new Map(
    [...full, ...partialTiles(edge)].map((one) => [tilePath(one.tile), one.bytes]),
  )
  const text = formatCheckpoint({ origin, size, root: rootOfEdge(edge) })
  return files.set('checkpoint', new TextEncoder().encode(key.signNote(text)))
}

async function faultsOf(files: Map<string, Uint8Array>): Promise<string[]> {
  const fetchBytes = (path: string): Promise<Uint8Array | undefined> =>
    Promise.resolve(files.get(path))
  const { faults, isGood } = await verifyLog(fetchBytes, key.verifierKey)
  assert.equal(isGood, faults.length === 0)
  return faults.map(({ path, kind }) => `${path} ${kind}`).sort()
}

const size = 3_000
const log = filesOf(size)

/** The log with some of its files changed. */
function changed(
  change: (files: Map<string, Uint8Array>) => void,
  from = log,
): Map<string, Uint8Array> {
  const files = new Map(from)
  change(files)
  return files
}

function flip(files: Map<string, Uint8Array>, path: string, at: number): void {
  const bytes = files.get(path) ?? assert.fail(path)
  files.set(path, Uint8Array.from(bytes).with(at, (bytes[at] ?? 0) ^ 1))
}

function swap(files: Map<string, Uint8Array>, one: string, other: string): void {
  const [a, b] = [files.get(one) ?? assert.fail(one), files.get(other) ?? assert.fail(other)]
  files.set(one, b).set(other, a)
}

test('an honest log has no faults, and every entry and tile was read', async () => {
  const fetchBytes = (path: string): Promise<Uint8Array | undefined> =>
    Promise.resolve(log.get(path))
  const report = await verifyLog(fetchBytes, key.verifierKey)
  assert.deepEqual([report.faults, report.entriesRead, report.tilesRead], [[], size, 12 + 1])
})

test('honest logs of every small size have no faults', async () => {
  for (const small of [0, 1, 2, 255, 256, 257, 511, 512, 513]) {
    assert.deepEqual(await faultsOf(filesOf(small)), [], `size ${small}`)
  }
})

test('one flipped bit in any tile or bundle is found, and that file alone named', async () => {
  const paths = [...log.keys()].filter((path) => path.startsWith('tile/'))
  const edge = paths.filter((path) => path.includes('.p/') || !path.startsWith('tile/entries'))
  const spot = fc.oneof(fc.constantFrom(...paths), fc.constantFrom(...edge))
  const changes = fc.asyncProperty(spot, fc.nat(), async (path, at) => {
    const length = log.get(path)?.length ?? 0
    const faults = await faultsOf(changed((files) => flip(files, path, at % length)))
    assert.equal(faults.length, 1, faults.join('; '))
    assert.equal(faults[0]?.split(' ')[0], path)
  })
  await fc.assert(changes, { numRuns: 60 })
})

test('in a log of three levels each kind of file is named when changed or gone', async () => {
  const large = filesOf(66_200)
  assert.deepEqual(await faultsOf(large), [])
  const paths = ['tile/entries/258.p/152', 'tile/1/000', 'tile/1/001.p/2', 'tile/2/000.p/1']
  for (const path of paths) {
    // Byte 20 of a bundle is inside its first entry, not in a length.
    const flipped = await faultsOf(changed((files) => flip(files, path, 20), large))
    assert.deepEqual(flipped, [`${path} differs`])
    const without = await faultsOf(changed((files) => files.delete(path), large))
    assert.deepEqual(without, [`${path} missing`])
  }
})

test('a dropped leaf is found in its bundle (T-LOG-2)', async () => {
  const faults = await faultsOf(
    changed((files) => {
      const entries = splitBundle(files.get('tile/entries/004') ?? new Uint8Array()) ?? []
      files.set('tile/entries/004', bundleOf(entries.filter((_, at) => at !== 7)))
    }),
  )
  assert.deepEqual(faults, ['tile/entries/004 malformed'])
})

test('two swapped tiles are both named, and two swapped bundles', async () => {
  const tiles = await faultsOf(changed((files) => swap(files, 'tile/0/003', 'tile/0/009')))
  assert.deepEqual(tiles, ['tile/0/003 differs', 'tile/0/009 differs'])
  const bundles = await faultsOf(
    changed((files) => swap(files, 'tile/entries/003', 'tile/entries/009')),
  )
  assert.deepEqual(bundles, ['tile/entries/003 differs', 'tile/entries/009 differs'])
})

test('a bundle swapped together with its tile is found by the level above', async () => {
  const faults = await faultsOf(
    changed((files) => {
      swap(files, 'tile/0/003', 'tile/0/009')
      swap(files, 'tile/entries/003', 'tile/entries/009')
    }),
  )
  assert.deepEqual(faults, [
    'tile/0/003 differs',
    'tile/0/009 differs',
    'tile/entries/003 differs',
    'tile/entries/009 differs',
  ])
})

test('each missing file is named', async () => {
  for (const path of log.keys()) {
    assert.deepEqual(await faultsOf(changed((files) => files.delete(path))), [`${path} missing`])
  }
})

test('a whole history rewritten under the old signed checkpoint is found (T-LOG-2)', async () => {
  const other = filesOf(size - 5)
  const rewritten = new Map(other).set('checkpoint', log.get('checkpoint') ?? new Uint8Array())
  assert.notDeepEqual(await faultsOf(rewritten), [])
  const moved = changed((files) => {
    const text = formatCheckpoint({ origin, size, root: new Uint8Array(32) })
    files.set('checkpoint', new TextEncoder().encode(key.signNote(text)))
  })
  assert.deepEqual(await faultsOf(moved), ['checkpoint root'])
})

test('a checkpoint by another key or under another name is not believed (T-LOG-3)', async () => {
  const root = rootOf(Array.from({ length: size }, (_, n) => leafHash(entryOf(n))))
  const other = logKeyFrom(origin, new Uint8Array(32).fill(4))
  const notes = [
    other.signNote(formatCheckpoint({ origin, size, root })),
    key.signNote(formatCheckpoint({ origin: 'log.example/other', size, root })),
  ]
  for (const note of notes) {
    const files = changed((all) => all.set('checkpoint', new TextEncoder().encode(note)))
    assert.deepEqual(await faultsOf(files), ['checkpoint signature'])
  }
})

const entries = Array.from({ length: 11 }, (_, n) => entryOf(n))
const leaves = entries.map(leafHash)
const checkpoint = key.signNote(formatCheckpoint({ origin, size: 11, root: rootOf(leaves) }))
const proofOf = (index: number, signed = checkpoint): string =>
  formatProofFile({ index, hashes: inclusionProof(leaves, index), checkpoint: signed })
const ask = async (
  entry: Uint8Array,
  proof: string,
  verifierKey = key.verifierKey,
): Promise<string> => {
  const answer = await verifyInclusion({ entry, proof, verifierKey })
  return answer.included ? `leaf ${answer.index}` : answer.why
}

test('an offline proof holds for its entry alone', async () => {
  for (const [index, entry] of entries.entries()) {
    assert.equal(await ask(entry, proofOf(index)), `leaf ${index}`)
    assert.equal(await ask(entry, proofOf((index + 1) % 11)), 'entry-not-there')
  }
})

test('an offline proof with anything wrong in it gets its own answer', async () => {
  const entry = entries[4] ?? assert.fail()
  const other = logKeyFrom(origin, new Uint8Array(32).fill(4))
  const elsewhere = key.signNote(
    formatCheckpoint({ origin: 'other', size: 11, root: rootOf(leaves) }),
  )
  const empty = key.signNote(formatCheckpoint({ origin, size: 4, root: rootOf(leaves) }))
  assert.equal(await ask(entry, proofOf(4).replace('index 4', 'index 5')), 'entry-not-there')
  assert.equal(await ask(entry, proofOf(4, empty)), 'entry-not-there')
  assert.equal(await ask(entry, proofOf(4).replace('\n11\n', '\n12\n')), 'signature-wrong')
  assert.equal(await ask(entry, proofOf(4), other.verifierKey), 'signature-wrong')
  assert.equal(await ask(entry, proofOf(4, elsewhere)), 'signature-wrong')
  assert.equal(
    await ask(entry, proofOf(4), key.verifierKey.replace(/\+.{8}\+/, '+00000000+')),
    'key-malformed',
  )
  assert.equal(await ask(entry, proofOf(4), 'not a key'), 'key-malformed')
  assert.equal(await ask(entry, 'not a proof'), 'proof-malformed')
})
