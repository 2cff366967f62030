/** Hashes of whole subtrees, from the files of tiles; what was read last stays in memory. */
import { sameBytes } from './bytes.ts'
import { readInnerNodes, readTilePiece } from './inner-nodes.ts'
import { nodesOver } from './merkle.ts'
import type { NodeAt } from './merkle.ts'
import { logProblems } from './problems.ts'
import type { Subtree } from './proof-path.ts'
import { readTileFile } from './tile-files.ts'
import { pieceHeight, pieceWidth, splitTile, tilePath, tileWidth, widthAt } from './tiles.ts'
import type { Tile } from './tiles.ts'

/** The hash of a subtree in the tree of `size` leaves. Refuses `log-tile-missing`. */
export type SubtreeHash = (subtree: Subtree, size: number) => Promise<Uint8Array>

type Place = { readonly level: number; readonly index: number }

const levelsPerTile = 8
/** Pieces of up to 31 hashes, some 3 KB each; an unfinished tile counts as one. */
const piecesKept = 8_192

/** Tiles never change, so a read is good for ever, and one serves all who wait for it. */
export function keepSubtrees(directory: string): SubtreeHash {
  const keep = keepLatest<NodeAt>(piecesKept)

  const hashOf: SubtreeHash = async (subtree, size) => {
    const level = Math.floor(subtree.height / levelsPerTile)
    const height = subtree.height % levelsPerTile
    const perTile = tileWidth / 2 ** height
    const index = Math.floor(subtree.offset / perTile)
    const offset = subtree.offset % perTile
    const width = widthAt(level, index, size)
    if (width < tileWidth) {
      const unfinished = { level, index, width }
      const nodeAt = await keep(`${level}/${index}.${width}`, () => readAll(directory, unfinished))
      return nodeAt(height, offset)
    }
    if (height >= pieceHeight) {
      const upper = await keep(`${level}/${index}`, () => readUpper({ level, index }, size))
      return upper(height - pieceHeight, offset)
    }
    const perPiece = pieceWidth / 2 ** height
    const piece = Math.floor(offset / perPiece)
    const lower = await keep(`${level}/${index}/${piece}`, () =>
      readLower(directory, { level, index }, piece),
    )
    return lower(height, offset % perPiece)
  }

  /** Inner nodes stand unsynced beside the tiles: believed only where they give the tile's hash. */
  const readUpper = async ({ level, index }: Place, size: number): Promise<NodeAt> => {
    const tile = { level, index, width: tileWidth }
    const hashes = await readInnerNodes(directory, tile)
    const nodeAt = hashes && nodesOver(hashes)
    const above = await hashOf({ height: levelsPerTile * (level + 1), offset: index }, size)
    if (nodeAt && sameBytes(nodeAt(levelsPerTile - pieceHeight, 0), above)) return nodeAt
    const all = await readAll(directory, tile)
    return nodesOver(Array.from({ length: pieceWidth }, (_, at) => all(pieceHeight, at)))
  }

  return hashOf
}

async function readLower(directory: string, place: Place, piece: number): Promise<NodeAt> {
  const tile = { ...place, width: tileWidth }
  const hashes = await readTilePiece(directory, tile, piece)
  if (hashes !== undefined) return nodesOver(hashes)
  throw tileMissing(tile)
}

async function readAll(directory: string, tile: Tile): Promise<NodeAt> {
  const bytes = await readTileFile(directory, tile)
  const hashes = splitTile(bytes ?? new Uint8Array(), tile.width)
  if (hashes !== undefined) return nodesOver(hashes)
  throw tileMissing(tile)
}

function tileMissing(tile: Tile): Error {
  return logProblems['log-tile-missing']({ values: { path: tilePath(tile) } })
}

/** What was made last, and used last, up to `most`; what failed to be made is not kept. */
function keepLatest<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>()
  return (key, make) => {
    const known = kept.get(key)
    kept.delete(key)
    const made = known ?? make()
    kept.set(key, made)
    if (known === undefined) made.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return made
  }
}
