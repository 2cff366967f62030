/**
 * Where a log's hashes and entries lie as files (c2sp.org/tlog-tiles): paths, widths, bundles.
 * A full tile is 256 hashes; a hash on level L + 1 is the root of one full tile of level L.
 * Nothing from Node.
 */
export const tileWidth = 256
/** A piece of a tile: the 16 hashes below a node of this height, or its 16 nodes of this height. */
export const pieceHeight = 4
export const pieceWidth = 2 ** pieceHeight
/** An entry's length stands before it in two bytes. */
export const entryBytesMax = 65_535
const levelMax = 63

export type Tile = {
  /** 0 to 63 for hashes, or the bundles of entries themselves. */
  readonly level: number | 'entries'
  readonly index: number
  /** 256 for a full tile; a partial one has 1 to 255. */
  readonly width: number
}

/** `tile/0/x001/x234/067` or `tile/entries/x001/067.p/8`. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  const folders = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group))
  const partial = width < tileWidth ? `.p/${width}` : ''
  return `tile/${level}/${folders.join('/')}${partial}`
}

const tilePattern = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

/** The tile that a path names, or undefined: only the one spelling of a path is accepted. */
export function parseTilePath(path: string): Tile | undefined {
  const match = tilePattern.exec(path)
  if (match === null) return undefined
  const [, level = '', groups = '', width] = match
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replace(/[x/]/g, '')),
    width: width === undefined ? tileWidth : Number(width),
  }
  const isKnown = tile.level === 'entries' || tile.level <= levelMax
  const isExact = Number.isSafeInteger(tile.index) && tilePath(tile) === path
  return isKnown && isExact ? tile : undefined
}

/** How many hashes level `level` holds in a tree of `size` leaves. */
export function levelCount(level: number, size: number): number {
  return Math.floor(size / tileWidth ** level)
}

/** The width of a level's tile in a tree of `size` leaves: 0 when there is none. */
export function widthAt(level: number | 'entries', index: number, size: number): number {
  const count = level === 'entries' ? size : levelCount(level, size)
  return Math.max(0, Math.min(tileWidth, count - index * tileWidth))
}

/** Every tile that a log of `size` leaves serves, bundle and hash tiles, partial ones last. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0; levelCount(level, size) > 0; level += 1) {
    for (const kind of level === 0 ? (['entries', 0] as const) : [level]) {
      for (let index = 0; widthAt(kind, index, size) > 0; index += 1) {
        yield { level: kind, index, width: widthAt(kind, index, size) }
      }
    }
  }
}

/** The hashes of a tile's bytes, or undefined when there are not exactly `width` of them. */
export function splitTile(bytes: Uint8Array, width: number): Uint8Array[] | undefined {
  if (bytes.length !== width * 32) return undefined
  return Array.from({ length: width }, (_, at) => bytes.subarray(at * 32, (at + 1) * 32))
}

/** Entries as served: each behind its length in two bytes, most significant first. */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bundle = new Uint8Array(entries.reduce((sum, entry) => sum + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > entryBytesMax) throw new RangeError('an entry has at most 65,535 bytes')
    bundle[at] = entry.length >> 8
    bundle[at + 1] = entry.length & 0xff
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/** The entries of a bundle, or undefined when its lengths do not add up. */
export function splitBundle(bundle: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = []
  for (let at = 0; at < bundle.length; ) {
    const length = ((bundle[at] ?? 0) << 8) + (bundle[at + 1] ?? 0)
    const end = at + 2 + length
    if (end > bundle.length) return undefined
    entries.push(bundle.subarray(at + 2, end))
    at = end
  }
  return entries
}

/** The bytes of a narrower partial, cut from a wider tile or bundle. */
export function narrowTile(bytes: Uint8Array, tile: Tile): Uint8Array | undefined {
  if (tile.level !== 'entries') {
    return bytes.length >= tile.width * 32 ? bytes.subarray(0, tile.width * 32) : undefined
  }
  const entries = splitBundle(bytes)
  if (entries === undefined || entries.length < tile.width) return undefined
  return bundleOf(entries.slice(0, tile.width))
}
