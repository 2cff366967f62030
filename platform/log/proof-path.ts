/**
 * The shape of RFC 6962 trees: which subtrees a proof is made of, and on which side each stands.
 * Only arithmetic on indexes and sizes (any safe integer); no hashing, nothing from Node.
 */

/** A perfect subtree: `2 ** height` leaves, starting at leaf `offset * 2 ** height`. */
export type Subtree = { readonly height: number; readonly offset: number }

/** Where a proof's hash stands when it is joined to what has been computed so far. */
export type Side = 'left' | 'right'

type Range = { readonly start: number; readonly end: number }

/** The largest power of two below `n` (n > 1): where RFC 6962 section 2.1 splits a tree. */
export function splitOf(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

function assertPosition(index: number, size: number): void {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  }
}

/** The perfect subtrees, largest first, that make up leaves [start, end) of a proof's range. */
export function subtreesOf(start: number, end: number): Subtree[] {
  const subtrees: Subtree[] = []
  for (let at = start; at < end; ) {
    let height = 0
    while (2 ** (height + 1) <= end - at && at % 2 ** (height + 1) === 0) height += 1
    subtrees.push({ height, offset: at / 2 ** height })
    at += 2 ** height
  }
  return subtrees
}

/**
 * The inclusion proof of RFC 6962 section 2.1.1, leaf's sibling first: for each proof hash the
 * perfect subtrees it covers. Throws RangeError for an index outside the tree.
 */
export function inclusionSubtrees(index: number, size: number): Subtree[][] {
  assertPosition(index, size)
  return inclusionRanges(index, size).map(({ start, end }) => subtreesOf(start, end))
}

function inclusionRanges(index: number, size: number): Range[] {
  const ranges: Range[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + splitOf(end - start)
    if (index < middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  return ranges.reverse()
}

/** On which side each hash of an inclusion proof stands; its length is the proof's length. */
export function inclusionSides(index: number, size: number): Side[] {
  assertPosition(index, size)
  return inclusionRanges(index, size).map(({ end }) => (end <= index ? 'left' : 'right'))
}

/**
 * The consistency proof of RFC 6962 section 2.1.2 from `oldSize` to `size`, as subtrees for each
 * proof hash. Needs 0 < oldSize <= size; equal sizes have the empty proof.
 */
export function consistencySubtrees(oldSize: number, size: number): Subtree[][] {
  if (oldSize < 1 || oldSize > size) throw new RangeError(`no proof from ${oldSize} to ${size}`)
  const ranges: Range[] = []
  let start = 0
  let end = size
  let oldIsWhole = true
  while (oldSize < end) {
    const middle = start + splitOf(end - start)
    if (oldSize <= middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
      oldIsWhole = false
    }
  }
  if (!oldIsWhole) ranges.push({ start, end })
  return ranges.reverse().map((range) => subtreesOf(range.start, range.end))
}
