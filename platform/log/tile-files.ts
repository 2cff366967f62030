/** A log's folder as files: tiles, bundles and the checkpoint, at the paths they are served at. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readIfThere, writeDurably } from './durable-files.ts'
import { writeInnerNodes } from './inner-nodes.ts'
import { narrowTile, tilePath, tileWidth } from './tiles.ts'
import type { Tile } from './tiles.ts'
import type { TileBytes } from './tree-edge.ts'

export const checkpointPath = 'checkpoint'
/** The last head that the witnesses were asked about, with their lines: what readers are given. */
export const witnessedPath = 'checkpoint.witnessed'

/** The signed note that is served as the log's checkpoint. */
export async function readServedCheckpoint(directory: string): Promise<Buffer | undefined> {
  return (
    (await readIfThere(join(directory, witnessedPath))) ??
    (await readIfThere(join(directory, checkpointPath)))
  )
}

/** Writes tiles durably; the partials of a tile go once the full one stands. */
export async function writeTiles(directory: string, tiles: readonly TileBytes[]): Promise<void> {
  if (tiles.length === 0) return
  const files = tiles.map(({ tile, bytes }) => ({ path: join(directory, tilePath(tile)), bytes }))
  await writeDurably(files)
  await writeInnerNodes(directory, tiles)
  const full = tiles.filter(({ tile }) => tile.width === tileWidth)
  await Promise.all(
    full.map(({ tile }) =>
      rm(join(directory, `${tilePath(tile)}.p`), { recursive: true, force: true }),
    ),
  )
}

/** A tile's bytes: its own file, or cut from the full tile or a wider partial one. */
export async function readTileFile(directory: string, tile: Tile): Promise<Uint8Array | undefined> {
  const own = await readIfThere(join(directory, tilePath(tile)))
  if (own !== undefined || tile.width === tileWidth) return own
  const fullPath = join(directory, tilePath({ ...tile, width: tileWidth }))
  const wider = (await readIfThere(fullPath)) ?? (await readWiderPartial(`${fullPath}.p`, tile))
  return wider === undefined ? undefined : narrowTile(wider, tile)
}

async function readWiderPartial(folder: string, tile: Tile): Promise<Uint8Array | undefined> {
  const names = await readdir(folder).catch(() => [])
  const widths = names.filter((name) => /^\d+$/.test(name)).map(Number)
  const [width] = widths.filter((one) => one > tile.width).sort((a, b) => a - b)
  return width === undefined ? undefined : readIfThere(join(folder, String(width)))
}
