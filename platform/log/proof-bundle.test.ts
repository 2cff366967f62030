import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCheckpoint } from './checkpoint.ts'
import { encodeEntry } from './entry.ts'
import { logKeyFrom } from './log-key.ts'
import { inclusionProof, leafHash, rootOf } from './merkle.ts'
import { checkProofBundle, formatProofBundle, parseProofBundle } from './proof-bundle.ts'
import { formatProofFile } from './proof-file.ts'

const origin = 'log.example/daftar'
const key = logKeyFrom(origin, new Uint8Array(32).fill(7))
const entries = (['applied', 'paid', 'issued'] as const).map((kind, at) =>
  encodeEntry({
    kind,
    commitment: new Uint8Array(32).fill(at),
    issuer: 'PB-LHR',
    day: '2026-07-22',
  }),
)
const hashes = entries.map(leafHash)
const checkpoint = key.signNote(formatCheckpoint({ origin, size: 3, root: rootOf(hashes) }))
const proofOf = (index: number, extra = entries[index]): string =>
  formatProofFile({ index, hashes: inclusionProof(hashes, index), checkpoint, extra })
const bundle = { log: key.verifierKey, witnesses: [], proofs: [0, 1, 2].map((at) => proofOf(at)) }
const saved = parseProofBundle(formatProofBundle(bundle)) ?? assert.fail('not read again')

test('a saved bundle holds its keys and proves each of its entries', async () => {
  assert.deepEqual(saved, bundle)
  const checked = await checkProofBundle(saved, saved)
  assert.deepEqual(
    checked.map(({ answer, entry }) => [answer.included && answer.index, entry?.kind]),
    [
      [0, 'applied'],
      [1, 'paid'],
      [2, 'issued'],
    ],
  )
})

test('a swapped entry, or another log’s key, is found in each proof (T-LOG-3)', async () => {
  const swapped = { proofs: [proofOf(0, entries[1]), proofOf(1)] }
  const answers = (await checkProofBundle(swapped, saved)).map(({ answer }) => answer.included)
  assert.deepEqual(answers, [false, true])
  const other = logKeyFrom(origin, new Uint8Array(32).fill(8)).verifierKey
  const byOther = await checkProofBundle(saved, { log: other, witnesses: [] })
  assert.ok(byOther.every(({ answer }) => !answer.included && answer.why === 'signature-wrong'))
})

test('a single proof is a bundle without keys, and anything else is none', () => {
  const one = proofOf(1)
  assert.deepEqual(parseProofBundle(one), { log: '', witnesses: [], proofs: [one] })
  const wrong = ['', '{}', '[]', 'null', '{"format":"daftar-proofs/1"}', JSON.stringify(bundle)]
  assert.deepEqual(
    wrong.filter((text) => parseProofBundle(text) !== undefined),
    [],
  )
})
