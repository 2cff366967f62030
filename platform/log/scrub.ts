/** The nightly comparison of the leaf table with what was published (AU-5). */
import type { Tx } from '#platform/database'
import { sameBytes } from './bytes.ts'
import type { OpenedLog } from './open-log.ts'
import { splitBundle, tilePath, tileWidth, widthAt } from './tiles.ts'

/**
 * The index of the first leaf whose row is missing or is not the published entry; undefined when
 * table and bundles agree up to the published size. `verifyLog` says whether the bundles are right.
 */
export async function findAlteredLeaf(tx: Tx, log: OpenedLog): Promise<number | undefined> {
  const size = (await log.readCheckpoint())?.size ?? 0
  for (let from = 0; from < size; from += tileWidth) {
    const index = from / tileWidth
    const width = widthAt('entries', index, size)
    const bundle = await log.readTile(tilePath({ level: 'entries', index, width }))
    const published = splitBundle(bundle ?? new Uint8Array()) ?? []
    const rows = await tx.query<{ index: number; entry: Uint8Array }>(
      `select index, entry from log.leaf where index >= $1 and index < $2 order by index`,
      [from, from + width],
    )
    const stored = new Map(rows.map((row) => [row.index, row.entry]))
    for (let at = 0; at < width; at += 1) {
      const [row, entry] = [stored.get(from + at), published[at]]
      if (row === undefined || entry === undefined || !sameBytes(row, entry)) return from + at
    }
  }
  return undefined
}
