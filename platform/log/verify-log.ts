/**
 * Recomputes a whole log from its entries up, as anyone outside can: every bundle, every tile, the
 * root, the signature. It trusts nothing but the verifier key, and names what is wrong.
 *
 * Where a tile and what lies below it disagree, the hash one level up (at the right edge, the
 * signed root) decides which of the two is the wrong one.
 */
import { text } from '#platform/kernel'
import type { Text } from '#platform/kernel'
import { sameBytes } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { openNote } from './log-key.ts'
import { leafHash, rootOf } from './merkle.ts'
import { parseNote, parseVerifierKey } from './note.ts'
import { checkpointPath } from './tile-files.ts'
import {
  levelCount,
  narrowTile,
  splitBundle,
  splitTile,
  tilePath,
  tileWidth,
  widthAt,
} from './tiles.ts'
import type { Tile } from './tiles.ts'
import { rootOfLevels } from './tree-edge.ts'

/** The bytes at a path below the log's address, or undefined when nothing is served there. */
export type FetchBytes = (path: string) => Promise<Uint8Array | undefined>

/** Is given every entry of a whole bundle, with its place. */
export type OnEntry = (index: number, entry: Uint8Array) => void

export const logFaultWords = {
  missing: text('not there', 'موجود نہیں'),
  malformed: text('not in the form it must have', 'درست شکل میں نہیں'),
  differs: text('not what was signed', 'وہ نہیں جس پر دستخط ہوئے تھے'),
  signature: text('not signed by the log’s key', 'عوامی ریکارڈ کی کلید سے دستخط شدہ نہیں'),
  root: text('its root is not that of the entries', 'اس کا خلاصہ اندراجات کا نہیں'),
} as const satisfies Record<string, Text>

export type LogFaultKind = keyof typeof logFaultWords

/** Which file is wrong, and how. */
export type LogFault = { readonly path: string; readonly kind: LogFaultKind }

export type LogReport = {
  readonly isGood: boolean
  /** What the log claims; undefined when its checkpoint cannot be read. */
  readonly checkpoint: Checkpoint | undefined
  readonly faults: readonly LogFault[]
  readonly entriesRead: number
  readonly tilesRead: number
}

type Hashes = readonly Uint8Array[]
type Walk = {
  readonly fetchBytes: FetchBytes
  readonly onEntry: OnEntry
  readonly size: number
  readonly faults: LogFault[]
  /** For each level, what the levels below gave so far for the tile under way. */
  readonly computed: Uint8Array[][]
  /** For each level, the served tile that was looked up last as a judge. */
  readonly judges: Map<number, { readonly index: number; readonly hashes: Hashes | undefined }>
  entriesRead: number
  tilesRead: number
}

/** Checks the log that `fetchBytes` serves; gives a report and never throws for a wrong log. */
export async function verifyLog(
  fetchBytes: FetchBytes,
  verifierKey: string,
  onEntry: OnEntry = () => undefined,
): Promise<LogReport> {
  const faults: LogFault[] = []
  const checkpoint = await readCheckpoint(fetchBytes, verifierKey, faults)
  const size = checkpoint?.size ?? 0
  const walk: Walk = {
    fetchBytes,
    onEntry,
    size,
    faults,
    computed: [],
    judges: new Map(),
    entriesRead: 0,
    tilesRead: 0,
  }
  for (let index = 0; widthAt('entries', index, size) > 0; index += 1) {
    await checkBundle(walk, index)
  }
  if (checkpoint !== undefined) await checkRightEdge(walk, checkpoint.root)
  const { entriesRead, tilesRead } = walk
  return { isGood: faults.length === 0, checkpoint, faults, entriesRead, tilesRead }
}

async function readCheckpoint(
  fetchBytes: FetchBytes,
  verifierKey: string,
  faults: LogFault[],
): Promise<Checkpoint | undefined> {
  const bytes = await fetchBytes(checkpointPath)
  if (bytes === undefined) {
    faults.push({ path: checkpointPath, kind: 'missing' })
    return undefined
  }
  const note = new TextDecoder().decode(bytes)
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? '')
  const isSigned = openNote(note, verifierKey) !== undefined
  if (checkpoint === undefined) faults.push({ path: checkpointPath, kind: 'malformed' })
  else if (!isSigned || checkpoint.origin !== parseVerifierKey(verifierKey)?.name) {
    faults.push({ path: checkpointPath, kind: 'signature' })
  }
  return checkpoint
}

function report(walk: Walk, tile: Tile, kind: LogFaultKind): void {
  const path = tilePath(tile)
  if (!walk.faults.some((fault) => fault.path === path)) walk.faults.push({ path, kind })
}

/** The bytes of a tile; a partial that is gone may be cut from the full one. */
async function fetchTile({ fetchBytes }: Walk, tile: Tile): Promise<Uint8Array | undefined> {
  const bytes = await fetchBytes(tilePath(tile))
  if (bytes !== undefined || tile.width === tileWidth) return bytes
  const full = await fetchBytes(tilePath({ ...tile, width: tileWidth }))
  return full === undefined ? undefined : narrowTile(full, tile)
}

async function servedHashes(walk: Walk, tile: Tile): Promise<Hashes | undefined> {
  const bytes = await fetchTile(walk, tile)
  const hashes = bytes === undefined ? undefined : splitTile(bytes, tile.width)
  if (hashes === undefined) report(walk, tile, bytes === undefined ? 'missing' : 'malformed')
  walk.tilesRead += 1
  return hashes
}

async function checkBundle(walk: Walk, index: number): Promise<void> {
  const width = widthAt('entries', index, walk.size)
  const bundle: Tile = { level: 'entries', index, width }
  const bytes = await fetchTile(walk, bundle)
  const entries = bytes === undefined ? undefined : splitBundle(bytes)
  const isWhole = entries?.length === width
  if (!isWhole) report(walk, bundle, bytes === undefined ? 'missing' : 'malformed')
  if (isWhole) entries.forEach((entry, at) => walk.onEntry(index * tileWidth + at, entry))
  walk.entriesRead += isWhole ? width : 0
  const computed = isWhole ? entries.map(leafHash) : undefined
  if (width === tileWidth) await finishTile(walk, 0, index, computed)
  else walk.computed[0] = computed ?? []
}

/** Judges a full tile, and hands its root to the level above. */
async function finishTile(
  walk: Walk,
  level: number,
  index: number,
  computed: Hashes | undefined,
): Promise<void> {
  const tile: Tile = { level, index, width: tileWidth }
  const served = await servedHashes(walk, tile)
  const claimed = await judgeOf(walk, level, index)
  const root = judge(walk, tile, { served, computed, claimed })
  const above = walk.computed[level + 1] ?? []
  walk.computed[level + 1] = above
  above.push(root)
  if (above.length < tileWidth) return
  walk.computed[level + 1] = []
  await finishTile(walk, level + 1, Math.floor(index / tileWidth), above)
}

/** What the level above says the root of a full tile is. */
async function judgeOf(walk: Walk, level: number, index: number): Promise<Uint8Array | undefined> {
  const above = { level: level + 1, index: Math.floor(index / tileWidth) }
  let known = walk.judges.get(above.level)
  if (known?.index !== above.index) {
    const width = widthAt(above.level, above.index, walk.size)
    const bytes = await fetchTile(walk, { ...above, width })
    known = { index: above.index, hashes: splitTile(bytes ?? new Uint8Array(), width) }
    walk.judges.set(above.level, known)
  }
  return known.hashes?.[index % tileWidth]
}

type Evidence = {
  readonly served: Hashes | undefined
  readonly computed: Hashes | undefined
  readonly claimed: Uint8Array | undefined
}

function judge(walk: Walk, tile: Tile, { served, computed, claimed }: Evidence): Uint8Array {
  const servedRoot = served && rootOf(served)
  const computedRoot = computed && rootOf(computed)
  const nothing = claimed ?? new Uint8Array(32)
  if (servedRoot === undefined) return computedRoot ?? nothing
  if (computedRoot === undefined) {
    if (claimed && !sameBytes(servedRoot, claimed)) report(walk, tile, 'differs')
    return servedRoot
  }
  if (sameBytes(servedRoot, computedRoot)) return computedRoot
  if (claimed && sameBytes(servedRoot, claimed)) {
    reportBelow(walk, tile, served ?? [], computed ?? [])
    return servedRoot
  }
  report(walk, tile, 'differs')
  return computedRoot
}

/** A tile is right and what lies below it is not: names the files below whose hashes differ. */
function reportBelow(walk: Walk, tile: Tile, served: Hashes, computed: Hashes): void {
  const { index, width } = tile
  if (tile.level === 0) return report(walk, { level: 'entries', index, width }, 'differs')
  const level = Number(tile.level) - 1
  for (const [at, hash] of served.entries()) {
    if (sameBytes(hash, computed[at] ?? new Uint8Array())) continue
    const below = index * tileWidth + at
    report(walk, { level, index: below, width: tileWidth }, 'differs')
    if (level === 0) report(walk, { level: 'entries', index: below, width: tileWidth }, 'differs')
  }
}

/** The unfinished tiles have nothing above them but the signed root: it is their judge. */
async function checkRightEdge(walk: Walk, root: Uint8Array): Promise<void> {
  const levels: { tile: Tile; served: Hashes; computed: Hashes }[] = []
  for (let level = 0; levelCount(level, walk.size) > 0; level += 1) {
    const index = levelCount(level + 1, walk.size)
    const tile: Tile = { level, index, width: widthAt(level, index, walk.size) }
    if (tile.width === 0) continue
    const below = walk.computed[level] ?? []
    const served = await servedHashes(walk, tile)
    const computed = below.length === tile.width ? below : (served ?? [])
    levels.push({ tile, served: served ?? computed, computed })
  }
  const isRoot = (pick: (level: { served: Hashes; computed: Hashes }) => Hashes): boolean =>
    sameBytes(rootOfLevels(levels.map(pick)), root)
  const differing = levels.filter(({ served, computed }) => !sameHashes(served, computed))
  if (isRoot(({ computed }) => computed)) {
    for (const { tile } of differing) report(walk, tile, 'differs')
    return
  }
  const isServedRight = differing.length > 0 && isRoot(({ served }) => served)
  for (const { tile, served, computed } of differing) {
    reportBelow(walk, tile, served, computed)
    if (!isServedRight) report(walk, tile, 'differs')
  }
  if (!isServedRight) walk.faults.push({ path: checkpointPath, kind: 'root' })
}

function sameHashes(a: Hashes, b: Hashes): boolean {
  return a.length === b.length && a.every((hash, at) => sameBytes(hash, b[at] ?? new Uint8Array()))
}
