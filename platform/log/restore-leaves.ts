/**
 * After an older backup was put in place: brings back the leaves that were signed since, from the
 * published bundles. The log then goes on from its last head and no head is taken back. What was
 * done since is still gone from the record: its leaves stay, and say that there was something.
 */
import { logProblems } from './problems.ts'
import { sameBytes } from './bytes.ts'
import { countLeaves, lastHead, pageLength, readEntries, takeTurn } from './sealing.ts'
import type { SealingPlace } from './sealing.ts'
import { readTileFile } from './tile-files.ts'
import { narrowTile, splitBundle, tilePath, tileWidth, widthAt } from './tiles.ts'
import type { Tile } from './tiles.ts'
import { appendEntries, emptyEdge, rootOfEdge } from './tree-edge.ts'

export type RestoredLeaves = {
  /** Leaves that the database did not hold. */
  readonly restored: number
  /** Those of them whose acts it does hold: they were waiting when the backup was made. */
  readonly known: number
  readonly size: number
}

const changeSql = `
  with given as (
    select index, decode(entry, 'hex') as entry
    from json_to_recordset($1::json) as x(index bigint, entry text)
  ), taken as (
    delete from log.pending p using given where p.entry = given.entry
    returning p.act, p.entry, p.recorded_at
  ), sealed as (
    insert into log.leaf (index, act, entry, recorded_at, sealed_at)
    select given.index, coalesce(taken.act, 'lost/' || given.index), given.entry,
      coalesce(taken.recorded_at, $2), $2
    from given left join taken on taken.entry = given.entry
    returning 1
  )
  select (select count(*) from taken) as known, (select count(*) from sealed) as restored`

/**
 * Writes what the leaf table lacks of the last signed head, in one transaction, once leaves and
 * bundles together were shown to have its root. Nothing may be sealing meanwhile.
 * @throws log-root-differs, log-leaf-missing, log-bundle-missing, log-head-damaged
 */
export function restoreLeaves(place: SealingPlace, now: Date): Promise<RestoredLeaves> {
  return place.db.transact(async (tx) => {
    await takeTurn(tx)
    const size = await countLeaves(tx)
    const head = await lastHead(place)
    if (head === undefined || head.size <= size) return { restored: 0, known: 0, size }
    const edge = emptyEdge()
    while (edge.size < size) {
      const count = Math.min(pageLength, size - edge.size)
      appendEntries(edge, await readEntries(tx, edge.size, count))
    }
    const missing = await publishedEntries(place.directory, size, head.size)
    appendEntries(edge, missing)
    if (!sameBytes(rootOfEdge(edge), head.root)) {
      throw logProblems['log-root-differs']({ values: { signed: String(head.size) } })
    }
    const rows = missing.map((entry, at) => ({
      index: size + at,
      entry: Buffer.from(entry).toString('hex'),
    }))
    const [done] = await tx.query<{ known: number; restored: number }>(changeSql, [
      JSON.stringify(rows),
      now,
    ])
    return { known: done?.known ?? 0, restored: done?.restored ?? 0, size: head.size }
  })
}

/** The entries from one index up to another, out of the bundles that the public reads. */
async function publishedEntries(
  directory: string,
  from: number,
  to: number,
): Promise<Uint8Array[]> {
  const found: Uint8Array[] = []
  for (let index = Math.floor(from / tileWidth); index * tileWidth < to; index += 1) {
    const bundle: Tile = { level: 'entries', index, width: widthAt('entries', index, to) }
    const bytes = (await readTileFile(directory, bundle)) ?? (await narrowed(directory, bundle))
    const entries = bytes && splitBundle(bytes)
    if (entries?.length !== bundle.width) {
      throw logProblems['log-bundle-missing']({ values: { path: tilePath(bundle) } })
    }
    found.push(...entries.slice(Math.max(0, from - index * tileWidth)))
  }
  return found
}

/** A partial bundle that is gone, cut from the full one. */
async function narrowed(directory: string, bundle: Tile): Promise<Uint8Array | undefined> {
  const full = await readTileFile(directory, { ...bundle, width: tileWidth })
  return full && narrowTile(full, bundle)
}
