/**
 * Hashes half-way up each full tile, kept beside the tiles: with them a proof reads two pieces of
 * a kilobyte in all and hashes some twenty times, not eight kilobytes and 250 times. Served to
 * nobody and drawn from the tiles: not synced, and checked against the tile above when read.
 */
import { close, constants, open, read } from 'node:fs'
import { mkdir, open as openFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashBytes } from './merkle.ts'
import { pieceWidth, splitTile, tilePath } from './tiles.ts'
import type { Tile } from './tiles.ts'
import type { TileBytes } from './tree-edge.ts'

const pieceBytes = pieceWidth * hashBytes

function nodesPath(directory: string, level: Tile['level']): string {
  return join(directory, 'nodes', String(level))
}

/** Writes the inner nodes of those tiles that are full. */
export async function writeInnerNodes(
  directory: string,
  tiles: readonly TileBytes[],
): Promise<void> {
  const full = tiles.flatMap(({ tile, innerNodes }) => (innerNodes ? [{ tile, innerNodes }] : []))
  for (const [level, some] of Map.groupBy(full, ({ tile }) => tile.level)) {
    const path = nodesPath(directory, level)
    await mkdir(dirname(path), { recursive: true })
    const file = await openFile(path, constants.O_RDWR | constants.O_CREAT, 0o644)
    try {
      for (const { tile, innerNodes } of some) {
        const bytes = Buffer.concat(innerNodes)
        await file.write(bytes, 0, pieceBytes, tile.index * pieceBytes)
      }
    } finally {
      await file.close()
    }
  }
}

/** The 16 inner nodes of a full tile as they were written, or undefined. */
export function readInnerNodes(directory: string, tile: Tile): Promise<Uint8Array[] | undefined> {
  return readPiece(nodesPath(directory, tile.level), tile.index)
}

/** Sixteen of a full tile's own hashes, from number `16 * piece` on, or undefined. */
export function readTilePiece(
  directory: string,
  tile: Tile,
  piece: number,
): Promise<Uint8Array[] | undefined> {
  return readPiece(join(directory, tilePath(tile)), piece)
}

/** By callbacks: a read costs half of what it does by way of file handles and their promises. */
function readPiece(path: string, piece: number): Promise<Uint8Array[] | undefined> {
  return new Promise((resolve) => {
    open(path, 'r', (missing, file) => {
      if (missing) return resolve(undefined)
      const bytes = Buffer.allocUnsafe(pieceBytes)
      read(file, bytes, 0, pieceBytes, piece * pieceBytes, (fault, bytesRead) => {
        close(file)
        resolve(fault ? undefined : splitTile(bytes.subarray(0, bytesRead), pieceWidth))
      })
    })
  })
}
