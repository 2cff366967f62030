/**
 * The Merkle tree of RFC 6962 section 2.1 with SHA-256: hashes, roots, proofs and their checks.
 * Hashes are 32 bytes; leaves are counted from 0.
 */
import { hash } from 'node:crypto'
import { sameBytes } from './bytes.ts'
import { consistencySubtrees, inclusionSides, inclusionSubtrees } from './proof-path.ts'
import type { Subtree } from './proof-path.ts'

export const hashBytes = 32
const leafPrefix = 0
const nodePrefix = 1
const nodeInput = Buffer.alloc(1 + 2 * hashBytes, nodePrefix)

function sha256(bytes: Uint8Array): Uint8Array {
  // By way of a string: half the time of asking for a buffer, which is allocated outside the heap.
  return Buffer.from(hash('sha256', bytes, 'binary'), 'binary')
}

/** SHA-256("") is the root of a tree without leaves. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array())

export function leafHash(entry: Uint8Array): Uint8Array {
  const input = Buffer.allocUnsafe(1 + entry.length)
  input[0] = leafPrefix
  input.set(entry, 1)
  return sha256(input)
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + hashBytes)
  return sha256(nodeInput)
}

/**
 * The root over hashes that stand side by side: leaf hashes, or roots of perfect subtrees of one
 * size of which the last may be a smaller tree.
 */
export function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  const [only] = hashes
  if (only === undefined) return emptyRoot
  if (hashes.length === 1) return only
  return rootOf(parentsOf(hashes))
}

/** An odd one out is carried up unhashed, which is what splitting at powers of two comes to. */
function parentsOf(hashes: readonly Uint8Array[]): Uint8Array[] {
  const parents: Uint8Array[] = []
  for (let at = 0; at < hashes.length; at += 2) {
    const left = hashes[at] as Uint8Array
    const right = hashes[at + 1]
    parents.push(right === undefined ? left : nodeHash(left, right))
  }
  return parents
}

/** The row of the tree that stands `height` above these hashes. */
export function rowAbove(hashes: readonly Uint8Array[], height: number): readonly Uint8Array[] {
  return height === 0 ? hashes : rowAbove(parentsOf(hashes), height - 1)
}

/** The hash of the perfect subtree number `offset` of `2 ** height` of the hashes below. */
export type NodeAt = (height: number, offset: number) => Uint8Array

/** The perfect subtrees over some hashes, each computed when first asked for and then kept. */
export function nodesOver(hashes: readonly Uint8Array[]): NodeAt {
  const rows: Uint8Array[][] = [[...hashes]]
  const nodeAt: NodeAt = (height, offset) => {
    const row = rows[height] ?? []
    rows[height] = row
    const known = row[offset]
    if (known !== undefined) return known
    if (height === 0) throw new RangeError(`no hash ${offset} among ${hashes.length}`)
    const below = height - 1
    const node = nodeHash(nodeAt(below, 2 * offset), nodeAt(below, 2 * offset + 1))
    row[offset] = node
    return node
  }
  return nodeAt
}

/** The hash of a proof's range from its perfect subtrees, largest first. */
export function joinSubtrees(hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}

function proofFrom(leafHashes: readonly Uint8Array[], plan: readonly Subtree[][]): Uint8Array[] {
  const nodeAt = nodesOver(leafHashes)
  return plan.map((subtrees) =>
    joinSubtrees(subtrees.map(({ height, offset }) => nodeAt(height, offset))),
  )
}

/** The inclusion proof of one leaf in the tree over all the given leaf hashes. */
export function inclusionProof(leafHashes: readonly Uint8Array[], index: number): Uint8Array[] {
  return proofFrom(leafHashes, inclusionSubtrees(index, leafHashes.length))
}

/** The proof that the tree over all the given leaf hashes extends its first `oldSize` leaves. */
export function consistencyProof(leafHashes: readonly Uint8Array[], oldSize: number): Uint8Array[] {
  return proofFrom(leafHashes, consistencySubtrees(oldSize, leafHashes.length))
}

export type InclusionClaim = {
  readonly index: number
  readonly size: number
  readonly leaf: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly root: Uint8Array
}

/** Whether the leaf hash stands at `index` in the tree of that size and root. Never throws. */
export function isIncluded({ index, size, leaf, proof, root }: InclusionClaim): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  const sides = inclusionSides(index, size)
  if (sides.length !== proof.length) return false
  if (proof.some((sibling) => sibling.length !== hashBytes)) return false
  const computed = proof.reduce(
    (own, sibling, at) => (sides[at] === 'left' ? nodeHash(sibling, own) : nodeHash(own, sibling)),
    leaf,
  )
  return sameBytes(computed, root)
}

export type ConsistencyClaim = {
  readonly oldSize: number
  readonly oldRoot: Uint8Array
  readonly size: number
  readonly root: Uint8Array
  readonly proof: readonly Uint8Array[]
}

/**
 * Whether the newer tree extends the older one (RFC 9162 section 2.1.4.2). Every tree extends the
 * empty one. Never throws.
 */
export function isConsistent({ oldSize, oldRoot, size, root, proof }: ConsistencyClaim): boolean {
  if (proof.some((one) => one.length !== hashBytes) || oldSize < 0 || oldSize > size) return false
  if (oldSize === size) return proof.length === 0 && sameBytes(oldRoot, root)
  if (oldSize === 0) return proof.length === 0 && sameBytes(oldRoot, emptyRoot)
  const isPerfect = Number.isInteger(Math.log2(oldSize))
  const [first, ...rest] = isPerfect ? [oldRoot, ...proof] : proof
  if (first === undefined) return false
  const roots = foldConsistency(oldSize, size, first, rest)
  return roots !== undefined && sameBytes(roots.old, oldRoot) && sameBytes(roots.whole, root)
}

function foldConsistency(
  oldSize: number,
  size: number,
  first: Uint8Array,
  rest: readonly Uint8Array[],
): { old: Uint8Array; whole: Uint8Array } | undefined {
  let [last, lastOfAll] = [oldSize - 1, size - 1]
  const up = (): void => {
    last = Math.floor(last / 2)
    lastOfAll = Math.floor(lastOfAll / 2)
  }
  while (last % 2 === 1) up()
  let [old, whole] = [first, first]
  for (const hashed of rest) {
    if (lastOfAll === 0) return undefined
    if (last % 2 === 1 || last === lastOfAll) {
      old = nodeHash(hashed, old)
      whole = nodeHash(hashed, whole)
      while (last % 2 === 0 && last !== 0) up()
    } else {
      whole = nodeHash(whole, hashed)
    }
    up()
  }
  return lastOfAll === 0 ? { old, whole } : undefined
}
