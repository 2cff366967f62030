/**
 * The log computed again from the leaf table up, and compared with everything that was published
 * (AU-5): each row with its bundle, each tile, the root, the signature. A page at a time.
 */
import type { Tx } from '#platform/database'
import { sameBytes } from './bytes.ts'
import { openNote } from './log-key.ts'
import type { OpenedLog, SignedCheckpoint } from './open-log.ts'
import type { ScrubFault } from './scrub-runs.ts'
import { splitBundle, tilePath, tileWidth, widthAt } from './tiles.ts'
import { appendEntries, emptyEdge, partialTiles, rootOfEdge } from './tree-edge.ts'
import type { TileBytes, TreeEdge } from './tree-edge.ts'

/** A leaf as the table has it. */
export type ScrubbedLeaf = {
  readonly index: number
  readonly act: string
  readonly entry: Uint8Array
}

export type TreeScrub = {
  readonly log: OpenedLog
  readonly verifierKey: string
  /** Is told of what disagrees, as it is found. */
  readonly tell: (fault: ScrubFault) => void
  /** Is given each page of leaves, to compare them with the record behind them. */
  readonly eachPage: (leaves: readonly ScrubbedLeaf[]) => Promise<void>
}

const bundlesAtOnce = 4

/** Recomputes the tree up to the published head; gives how many leaves that were. */
export async function scrubTree(tx: Tx, scrub: TreeScrub): Promise<number> {
  const { log, tell, verifierKey } = scrub
  const head = await log.readCheckpoint()
  if (!head) {
    tell({ at: 'checkpoint', fault: 'not there' })
    return 0
  }
  if (openNote(head.note, verifierKey) === undefined) {
    tell({ at: 'checkpoint', fault: 'not signed by the log’s key' })
  }
  const edge = emptyEdge()
  while (edge.size < head.size) await scrubPage(tx, scrub, head, edge)
  await compareTiles(scrub, partialTiles(edge))
  if (!sameBytes(rootOfEdge(edge), head.root)) {
    tell({ at: 'checkpoint', fault: 'its root is not that of the leaf table' })
  }
  return head.size
}

async function scrubPage(
  tx: Tx,
  scrub: TreeScrub,
  head: SignedCheckpoint,
  edge: TreeEdge,
): Promise<void> {
  const from = edge.size
  const to = Math.min(from + bundlesAtOnce * tileWidth, head.size)
  const leaves = await tx.query<ScrubbedLeaf>(
    `select index, act, entry from log.leaf where index >= $1 and index < $2 order by index`,
    [from, to],
  )
  const byIndex = new Map(leaves.map((leaf) => [leaf.index, leaf.entry]))
  const published = await publishedEntries(scrub, from, to, head.size)
  const entries: Uint8Array[] = []
  for (let index = from; index < to; index += 1) {
    const stored = byIndex.get(index)
    const shown = published[index - from]
    if (!stored) scrub.tell({ at: `leaf ${index}`, fault: 'not in the table' })
    else if (shown && !sameBytes(stored, shown)) {
      scrub.tell({ at: `leaf ${index}`, fault: 'not what was published' })
    }
    // What was published stands in for a row that is gone, so that the rest can still be judged.
    entries.push(stored ?? shown ?? new Uint8Array())
  }
  await compareTiles(scrub, appendEntries(edge, entries))
  await scrub.eachPage(leaves)
}

/** The entries of the published bundles; those of a bundle that cannot be read are undefined. */
async function publishedEntries(
  { log, tell }: TreeScrub,
  from: number,
  to: number,
  size: number,
): Promise<(Uint8Array | undefined)[]> {
  const entries: (Uint8Array | undefined)[] = []
  for (let index = from / tileWidth; index * tileWidth < to; index += 1) {
    const width = widthAt('entries', index, size)
    const path = tilePath({ level: 'entries', index, width })
    const bundle = await log.readTile(path)
    const split = bundle && splitBundle(bundle)
    const isWhole = split?.length === width
    if (!isWhole) tell({ at: path, fault: bundle ? 'damaged' : 'not there' })
    entries.push(...(isWhole ? split : Array.from({ length: width }, () => undefined)))
  }
  return entries
}

/** Bundles were compared entry by entry; here the tiles of hashes. */
async function compareTiles({ log, tell }: TreeScrub, tiles: readonly TileBytes[]): Promise<void> {
  for (const { tile, bytes } of tiles) {
    if (tile.level === 'entries') continue
    const path = tilePath(tile)
    const served = await log.readTile(path)
    if (!served) tell({ at: path, fault: 'not there' })
    else if (!sameBytes(served, bytes)) tell({ at: path, fault: 'not that of the leaf table' })
  }
}
