/**
 * The one that seals: it gives waiting leaves their places, grows the tree, and signs its head.
 *
 * What is written, in this order: leaves (a database commit), tiles, the head file, the published
 * checkpoint. The leaf table is the truth; tiles are made from it again after any crash. Nothing is
 * signed before the tree was shown to extend the last signed head.
 */
import { createRounds, type Database } from '#platform/database'
import { oneAtATime } from './one-at-a-time.ts'
import { assignPlaces, lookAhead, publish, recover } from './sealing.ts'
import type { SealingPlace } from './sealing.ts'
import type { LogKey } from './log-key.ts'
import type { TreeEdge } from './tree-edge.ts'

export type SequencerOptions = {
  readonly db: Database
  /** The folder that is served: `checkpoint` and `tile/…`. */
  readonly directory: string
  /** Where the last signed head is kept, outside the database and not in `directory`. */
  readonly headFile: string
  readonly key: LogKey
  /** The log's name in its checkpoints; by convention the key's name. */
  readonly origin: string
  readonly now: () => Date
  /** Leaves sealed under one checkpoint at most. */
  readonly batchMax?: number
  /** Pause between looks at the queue; part of the merge delay. */
  readonly intervalMs?: number
}

export type SequencerStatus = {
  readonly running: boolean
  /** Leaves under the last checkpoint that this process published. */
  readonly treeSize: number
  /** Leaves that this process has sealed, and in how many batches. */
  readonly sealed: number
  readonly batches: number
  readonly lastSealedAt: Date | undefined
  /** Why the last attempt failed; undefined after one that succeeded. */
  readonly failure: Error | undefined
}

export type Sequencer = {
  /**
   * Seals what waits, up to `batchMax`, and publishes a checkpoint over it; gives how many leaves.
   * Also repairs what a crash left behind. Refuses `log-database-behind`, `log-root-differs`,
   * `log-leaf-missing`, `log-head-missing` and `log-head-damaged` before anything is signed.
   */
  readonly sealOnce: () => Promise<number>
  /** Repairs, publishes (an empty log too), then seals until stopped. Refuses as `sealOnce`. */
  readonly start: () => Promise<void>
  /** Ends after the batch under way. */
  readonly stop: () => Promise<void>
  readonly status: () => SequencerStatus
  /** Writes every tile again from the leaf table, once that has been shown to match the head. */
  readonly rebuildTiles: () => Promise<void>
}

const batchMaxDefault = 2_048
const intervalMsDefault = 250
const pauseAfterFailureMs = 2_000

/** Nothing happens before `start` or `sealOnce`; give one sequencer to a process. */
export function createSequencer(options: SequencerOptions): Sequencer {
  const { db, now, batchMax = batchMaxDefault, intervalMs = intervalMsDefault } = options
  const place: SealingPlace = options
  let edge: TreeEdge | undefined
  const tally = createTally()
  const alone = oneAtATime()
  // After any failure memory is not believed: the next turn begins from what is on disk.
  const turn = <T>(work: () => Promise<T>): Promise<T> =>
    alone(async () => {
      try {
        const result = await work()
        tally.note({ failure: undefined, treeSize: edge?.size ?? 0 })
        return result
      } catch (error) {
        edge = undefined
        tally.note({ failure: error instanceof Error ? error : new Error(String(error)) })
        throw error
      }
    })

  const seal = async (): Promise<number> => {
    edge ??= await recover(place)
    const ahead = await lookAhead(db)
    if (!ahead.isWaiting && ahead.size === edge.size) return 0
    const sealed = ahead.isWaiting ? await assignPlaces(db, edge.size, batchMax, now()) : 0
    await publish(place, edge)
    const { sealed: before, batches } = tally.read()
    tally.note({ sealed: before + sealed, batches: batches + 1, lastSealedAt: now() })
    return sealed
  }

  const sealOnce = (): Promise<number> => turn(seal)
  const rounds = createRounds(async () => {
    const sealed = await sealOnce().catch(() => undefined)
    if (sealed === undefined) return pauseAfterFailureMs
    return sealed >= batchMax ? 0 : intervalMs
  })
  return {
    sealOnce,
    start: async () => {
      await turn(async () => {
        edge = await recover(place)
      })
      tally.note({ running: true })
      rounds.start()
    },
    stop: async () => {
      await rounds.stop()
      tally.note({ running: false })
    },
    status: tally.read,
    rebuildTiles: () =>
      turn(async () => {
        edge = await recover(place, { fromLeaves: true })
      }),
  }
}

function createTally(): {
  read: () => SequencerStatus
  note: (change: Partial<SequencerStatus>) => void
} {
  let status: SequencerStatus = {
    running: false,
    treeSize: 0,
    sealed: 0,
    batches: 0,
    lastSealedAt: undefined,
    failure: undefined,
  }
  return {
    read: () => status,
    note: (change) => {
      status = { ...status, ...change }
    },
  }
}
