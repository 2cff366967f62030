/** Reading the log: its checkpoint, its tiles, and proofs computed from them. */
import { parseCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { joinSubtrees } from './merkle.ts'
import { parseNote } from './note.ts'
import { formatProofFile } from './proof-file.ts'
import { consistencySubtrees, inclusionSubtrees } from './proof-path.ts'
import type { Subtree } from './proof-path.ts'
import { checkpointPath, readServedCheckpoint, readTileFile } from './tile-files.ts'
import { keepSubtrees } from './tile-nodes.ts'
import { parseTilePath } from './tiles.ts'

/** A checkpoint with the signed note that carries it, verbatim. */
export type SignedCheckpoint = Checkpoint & { readonly note: string }

export type OpenedLog = {
  /**
   * The published head, with the lines of the witnesses that cosigned it; undefined before the
   * first start. No signature is checked here.
   */
  readonly readCheckpoint: () => Promise<SignedCheckpoint | undefined>
  /** The bytes at `tile/…`, or undefined for any path that names no tile of this log. */
  readonly readTile: (path: string) => Promise<Uint8Array | undefined>
  /** What is served at a path of the log: its checkpoint or a tile; undefined for all others. */
  readonly fetchBytes: (path: string) => Promise<Uint8Array | undefined>
  /**
   * The inclusion proof of leaf `index` in the tree of `size` leaves, leaf's sibling first. Throws
   * RangeError outside the tree and refuses `log-tile-missing`.
   */
  readonly proveInclusion: (index: number, size: number) => Promise<Uint8Array[]>
  /** The proof that the tree of `size` leaves extends that of `oldSize`, as witnesses ask for. */
  readonly proveConsistency: (oldSize: number, size: number) => Promise<Uint8Array[]>
  /** The offline proof of leaf `index` under this checkpoint, as text of a `.tlog-proof` file. */
  readonly proofFile: (
    index: number,
    checkpoint: SignedCheckpoint,
    extra?: Uint8Array,
  ) => Promise<string>
}

/** Opens the log kept in a folder; some 25 MB of its tiles stay in memory. */
export function openLog(directory: string): OpenedLog {
  const hashOf = keepSubtrees(directory)
  const readPath = async (path: string): Promise<Uint8Array | undefined> => {
    const tile = parseTilePath(path)
    return tile === undefined ? undefined : readTileFile(directory, tile)
  }
  const prove = (plan: readonly Subtree[][], size: number): Promise<Uint8Array[]> =>
    Promise.all(
      plan.map(async (subtrees) =>
        joinSubtrees(await Promise.all(subtrees.map((one) => hashOf(one, size)))),
      ),
    )
  const proveInclusion = (index: number, size: number): Promise<Uint8Array[]> =>
    prove(inclusionSubtrees(index, size), size)
  return {
    readCheckpoint: () => readCheckpoint(directory),
    readTile: readPath,
    fetchBytes: (path) =>
      path === checkpointPath ? readServedCheckpoint(directory) : readPath(path),
    proveInclusion: async (index, size) => proveInclusion(index, size),
    proveConsistency: async (oldSize, size) => prove(consistencySubtrees(oldSize, size), size),
    proofFile: async (index, { size, note }, extra) => {
      const hashes = await proveInclusion(index, size)
      return formatProofFile({ index, hashes, checkpoint: note, extra })
    },
  }
}

async function readCheckpoint(directory: string): Promise<SignedCheckpoint | undefined> {
  const bytes = await readServedCheckpoint(directory)
  return bytes === undefined ? undefined : readSignedCheckpoint(bytes.toString('utf8'))
}

/** The checkpoint in a signed note, or undefined when malformed; no signature is checked. */
export function readSignedCheckpoint(note: string): SignedCheckpoint | undefined {
  const checkpoint = parseCheckpoint(parseNote(note)?.text ?? '')
  return checkpoint === undefined ? undefined : { ...checkpoint, note }
}
