/**
 * The right edge of the tree: all that is needed to append to it and to know its root, at most
 * 255 hashes a level. Appending costs two hashes a leaf, whatever the size of the tree.
 */
import { joinBytes } from './bytes.ts'
import { leafHash, rootOf, rowAbove } from './merkle.ts'
import { bundleOf, levelCount, pieceHeight, tileWidth } from './tiles.ts'
import type { Tile } from './tiles.ts'

export type TreeEdge = {
  size: number
  /** For each level the hashes of its unfinished tile. */
  readonly levels: Uint8Array[][]
  /** The entries of the unfinished bundle. */
  entries: Uint8Array[]
}

export type TileBytes = {
  readonly tile: Tile
  readonly bytes: Uint8Array
  /** Of a full tile of hashes: those of its inner nodes that are kept beside it. */
  readonly innerNodes?: readonly Uint8Array[]
}

export function emptyEdge(): TreeEdge {
  return { size: 0, levels: [], entries: [] }
}

export function copyEdge({ size, levels, entries }: TreeEdge): TreeEdge {
  return { size, levels: levels.map((level) => [...level]), entries: [...entries] }
}

/** The edge of a tree whose unfinished tiles are known, for instance from its files. */
export function edgeFrom(size: number, upper: Uint8Array[][], entries: Uint8Array[]): TreeEdge {
  return { size, levels: [entries.map(leafHash), ...upper], entries }
}

/** The root of the tree that this is the edge of. */
export function rootOfEdge({ levels }: TreeEdge): Uint8Array {
  return rootOfLevels(levels)
}

/** The root of a tree from the hashes of each level's unfinished tile, lowest level first. */
export function rootOfLevels(levels: readonly (readonly Uint8Array[])[]): Uint8Array {
  let below: Uint8Array | undefined
  for (const level of levels) {
    const hashes = below === undefined ? level : [...level, below]
    below = hashes.length === 0 ? undefined : rootOf(hashes)
  }
  return below ?? rootOf([])
}

/** Appends entries to the tree (changes `edge`); gives the tiles that became full on the way. */
export function appendEntries(edge: TreeEdge, entries: readonly Uint8Array[]): TileBytes[] {
  const full: TileBytes[] = []
  for (const entry of entries) {
    edge.entries.push(entry)
    const index = Math.floor(edge.size / tileWidth)
    edge.size += 1
    if (edge.entries.length === tileWidth) {
      const tile: Tile = { level: 'entries', index, width: tileWidth }
      full.push({ tile, bytes: bundleOf(edge.entries) })
      edge.entries = []
    }
    pushHash(edge, 0, leafHash(entry), full)
  }
  return full
}

function pushHash(edge: TreeEdge, level: number, hash: Uint8Array, full: TileBytes[]): void {
  const hashes = edge.levels[level] ?? []
  edge.levels[level] = hashes
  hashes.push(hash)
  if (hashes.length < tileWidth) return
  const tile: Tile = { level, index: levelCount(level + 1, edge.size) - 1, width: tileWidth }
  const innerNodes = rowAbove(hashes, pieceHeight)
  full.push({ tile, bytes: joinBytes(...hashes), innerNodes })
  edge.levels[level] = []
  pushHash(edge, level + 1, rootOf(innerNodes), full)
}

/** The unfinished tiles and the unfinished bundle, as a checkpoint of this size needs them. */
export function partialTiles({ size, levels, entries }: TreeEdge): TileBytes[] {
  const partial: TileBytes[] = []
  if (entries.length > 0) {
    const index = levelCount(1, size)
    partial.push({
      tile: { level: 'entries', index, width: entries.length },
      bytes: bundleOf(entries),
    })
  }
  for (const [level, hashes] of levels.entries()) {
    if (hashes.length === 0) continue
    const tile: Tile = { level, index: levelCount(level + 1, size), width: hashes.length }
    partial.push({ tile, bytes: joinBytes(...hashes) })
  }
  return partial
}
