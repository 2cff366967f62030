import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toHex } from './bytes.ts'
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  nodeHash,
  rootOf,
} from './merkle.ts'

/** RFC 6962 section 2.1, word for word. */
function rootByDefinition(entries: readonly Uint8Array[]): Uint8Array {
  const [only] = entries
  if (only === undefined) return emptyRoot
  if (entries.length === 1) return leafHash(only)
  let k = 1
  while (k * 2 < entries.length) k *= 2
  return nodeHash(rootByDefinition(entries.slice(0, k)), rootByDefinition(entries.slice(k)))
}

/** RFC 6962 section 2.1.1, word for word. */
function pathByDefinition(m: number, entries: readonly Uint8Array[]): Uint8Array[] {
  if (entries.length === 1) return []
  let k = 1
  while (k * 2 < entries.length) k *= 2
  const [left, right] = [entries.slice(0, k), entries.slice(k)]
  return m < k
    ? [...pathByDefinition(m, left), rootByDefinition(right)]
    : [...pathByDefinition(m - k, right), rootByDefinition(left)]
}

/** RFC 6962 section 2.1.2, word for word. */
function subproofByDefinition(m: number, entries: readonly Uint8Array[], b: boolean): Uint8Array[] {
  if (m === entries.length) return b ? [] : [rootByDefinition(entries)]
  let k = 1
  while (k * 2 < entries.length) k *= 2
  const [left, right] = [entries.slice(0, k), entries.slice(k)]
  return m <= k
    ? [...subproofByDefinition(m, left, b), rootByDefinition(right)]
    : [...subproofByDefinition(m - k, right, false), rootByDefinition(left)]
}

const knownEntries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => new Uint8Array(Buffer.from(hex, 'hex')))

// The reference vectors of the Certificate Transparency implementations.
const knownRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test('roots of the known entries are the known roots, at every size from 0 to 8', () => {
  const roots = knownRoots.map((_, size) =>
    toHex(rootOf(knownEntries.slice(0, size).map(leafHash))),
  )
  assert.deepEqual(roots, knownRoots)
})

const tree = fc
  .array(fc.uint8Array({ minLength: 0, maxLength: 8 }), { minLength: 1, maxLength: 70 })
  .chain((entries) =>
    fc.record({
      entries: fc.constant(entries),
      index: fc.nat({ max: entries.length - 1 }),
      oldSize: fc.integer({ min: 1, max: entries.length }),
    }),
  )

test('roots and proofs are those of the definition in RFC 6962, for any entries', () => {
  fc.assert(
    fc.property(tree, ({ entries, index, oldSize }) => {
      const leaves = entries.map(leafHash)
      assert.deepEqual(toHex(rootOf(leaves)), toHex(rootByDefinition(entries)))
      assert.deepEqual(
        inclusionProof(leaves, index).map(toHex),
        pathByDefinition(index, entries).map(toHex),
      )
      assert.deepEqual(
        consistencyProof(leaves, oldSize).map(toHex),
        subproofByDefinition(oldSize, entries, true).map(toHex),
      )
    }),
  )
})

test('an inclusion proof holds for its leaf, its place and its tree, and for no other', () => {
  fc.assert(
    fc.property(tree, fc.nat(), ({ entries, index }, spot) => {
      const leaves = entries.map(leafHash)
      const [leaf, size, root] = [leaves[index] as Uint8Array, leaves.length, rootOf(leaves)]
      const proof = inclusionProof(leaves, index)
      const claim = { index, size, leaf, proof, root }
      assert.equal(isIncluded(claim), true)
      const strange = leafHash(Uint8Array.of(9, 9, 9, 9, 9, 9, 9, 9, 9))
      assert.equal(isIncluded({ ...claim, leaf: strange }), false)
      assert.equal(isIncluded({ ...claim, root: strange }), false)
      assert.equal(isIncluded({ ...claim, proof: [...proof, strange] }), false)
      assert.equal(isIncluded({ ...claim, index: size }), false)
      if (proof.length > 0) {
        const changed = proof.with(spot % proof.length, strange)
        assert.equal(isIncluded({ ...claim, proof: changed }), false)
        assert.equal(isIncluded({ ...claim, proof: proof.slice(1) }), false)
      }
    }),
  )
})

test('one proof cannot place a leaf at two indexes', () => {
  const leaves = knownEntries.map(leafHash)
  const claim = {
    size: 8,
    leaf: leaves[3] as Uint8Array,
    proof: inclusionProof(leaves, 3),
    root: rootOf(leaves),
  }
  const places = leaves.map((_, index) => isIncluded({ ...claim, index }))
  assert.deepEqual(places, [false, false, false, true, false, false, false, false])
})

test('an inner node with the rest of the proof does not pass for a leaf', () => {
  const leaves = knownEntries.map(leafHash)
  const [sibling, ...rest] = inclusionProof(leaves, 0)
  const inner = nodeHash(leaves[0] as Uint8Array, sibling as Uint8Array)
  const claim = { index: 0, size: 8, leaf: inner, proof: rest, root: rootOf(leaves) }
  assert.equal(isIncluded(claim), false)
})

test('a consistency proof holds for its two trees, and not when either was another', () => {
  fc.assert(
    fc.property(tree, fc.nat(), ({ entries, oldSize }, spot) => {
      const leaves = entries.map(leafHash)
      const proof = consistencyProof(leaves, oldSize)
      const [oldRoot, root] = [rootOf(leaves.slice(0, oldSize)), rootOf(leaves)]
      const claim = { oldSize, oldRoot, size: leaves.length, root, proof }
      assert.equal(isConsistent(claim), true)
      const strange = leafHash(Uint8Array.of(9, 9, 9, 9, 9, 9, 9, 9, 9))
      assert.equal(isConsistent({ ...claim, oldRoot: strange }), false)
      assert.equal(isConsistent({ ...claim, root: strange }), false)
      assert.equal(isConsistent({ ...claim, proof: [...proof, strange] }), false)
      if (proof.length > 0) {
        const changed = proof.with(spot % proof.length, strange)
        assert.equal(isConsistent({ ...claim, proof: changed }), false)
      }
    }),
  )
})

test('a tree that was rewritten has no proof from its old head', () => {
  const leaves = knownEntries.map(leafHash)
  const rewritten = leaves.with(2, leafHash(Uint8Array.of(7)))
  for (let oldSize = 3; oldSize <= 8; oldSize += 1) {
    const oldRoot = rootOf(leaves.slice(0, oldSize))
    const proof = consistencyProof(rewritten, oldSize)
    const claim = { oldSize, oldRoot, size: 8, root: rootOf(rewritten), proof }
    assert.equal(isConsistent(claim), false, `from ${oldSize}`)
  }
})

test('a smaller tree never extends a greater one, and every tree extends the empty one', () => {
  const root = rootOf(knownEntries.map(leafHash))
  const smaller = { oldSize: 9, oldRoot: root, size: 8, root, proof: [] }
  assert.equal(isConsistent(smaller), false)
  assert.equal(isConsistent({ oldSize: 0, oldRoot: emptyRoot, size: 8, root, proof: [] }), true)
  assert.equal(isConsistent({ oldSize: 0, oldRoot: root, size: 8, root, proof: [] }), false)
})
