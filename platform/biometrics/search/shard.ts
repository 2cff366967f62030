/** A part of a gallery: descriptors side by side in memory, each looked at in every search. */
import { createDistances } from './distances.ts'

export type ShardFound = { readonly id: string; readonly squared: number }

export type Shard = {
  /** Row after row, as many as there are ids; an id that is there gets the new row. */
  add(ids: readonly string[], rows: Int8Array): void
  remove(ids: readonly string[]): void
  /** The nearest `count` within `squaredMax`, the nearest first; the same far: by their ids. */
  search(query: Int8Array, count: number, squaredMax: number): ShardFound[]
  readonly size: number
}

const pageBytes = 65_536
/** So many distances are computed before they are looked at: they stay in the cache. */
const rowsAtOnce = 8_192
const growRows = 16_384

export function createShard(dimensions: number): Shard {
  const queryAt = 0
  const outAt = dimensions * 2
  const rowsAt = outAt + rowsAtOnce * 4
  const memory = new WebAssembly.Memory({ initial: Math.ceil(rowsAt / pageBytes) })
  const distances = createDistances(dimensions, memory)
  const ids: string[] = []
  const slots = new Map<string, number>()

  const rowAt = (slot: number) => rowsAt + slot * dimensions
  const makeRoom = (rows: number) => {
    const missing = rowAt(ids.length + rows) - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil((missing + growRows * dimensions) / pageBytes))
  }
  const removeOne = (id: string) => {
    const slot = slots.get(id)
    const last = ids.pop()
    if (slot === undefined || last === undefined) {
      if (last !== undefined) ids.push(last)
      return
    }
    slots.delete(id)
    if (last === id) return
    // The last row takes the free place, so that rows stay side by side.
    const bytes = new Uint8Array(memory.buffer)
    bytes.copyWithin(rowAt(slot), rowAt(ids.length), rowAt(ids.length + 1))
    ids[slot] = last
    slots.set(last, slot)
  }
  return {
    get size() {
      return ids.length
    },
    add(added, rows) {
      makeRoom(added.length)
      const bytes = new Int8Array(memory.buffer)
      added.forEach((id, i) => {
        const slot = slots.get(id) ?? ids.push(id) - 1
        slots.set(id, slot)
        bytes.set(rows.subarray(i * dimensions, (i + 1) * dimensions), rowAt(slot))
      })
    },
    remove(gone) {
      for (const id of gone) removeOne(id)
    },
    search(query, count, squaredMax) {
      new Int16Array(memory.buffer, queryAt, dimensions).set(query)
      const out = new Int32Array(memory.buffer, outAt, rowsAtOnce)
      const found: ShardFound[] = []
      let limit = squaredMax
      for (let from = 0; from < ids.length; from += rowsAtOnce) {
        const rows = Math.min(rowsAtOnce, ids.length - from)
        distances(queryAt, rowAt(from), rows, outAt)
        for (let row = 0; row < rows; row += 1) {
          const squared = out[row] ?? 0
          if (squared > limit) continue
          keepNearest(found, { id: ids[from + row] ?? '', squared }, count)
          if (found.length === count) limit = Math.min(limit, found[count - 1]?.squared ?? limit)
        }
      }
      return found
    },
  }
}

/** The order of what is found: nearer first, and among equals by id. */
export function byNearness(a: ShardFound, b: ShardFound): number {
  return a.squared - b.squared || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function keepNearest(found: ShardFound[], one: ShardFound, count: number): void {
  let at = found.length
  while (at > 0 && byNearness(one, found[at - 1] ?? one) < 0) at -= 1
  found.splice(at, 0, one)
  if (found.length > count) found.pop()
}
