import type { Database } from '#platform/database'
import { markSums } from './marks.ts'

/** No transaction that has begun is at work for so long; later ones carry a later time. */
export const settledAfterMs = 5 * 60_000

export type Marking = {
  /** Makes the marks that are due; gives how many. */
  markOnce(): Promise<number>
  start(intervalMs: number, onTrouble: (error: unknown) => void): void
  stop(): Promise<void>
}

/** Keeps statements fast while the ledger grows: a mark every thousand transfers of an account. */
export function createMarking({
  db,
  now,
}: {
  readonly db: Database
  readonly now: () => Date
}): Marking {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let running: Promise<unknown> = Promise.resolve()
  const markOnce = () => markSums(db, new Date(now().getTime() - settledAfterMs))
  const markAgain = (intervalMs: number, onTrouble: (error: unknown) => void) => {
    if (isStopped) return
    timer = setTimeout(() => {
      running = markOnce()
        .catch(onTrouble)
        .finally(() => markAgain(intervalMs, onTrouble))
    }, intervalMs)
    timer.unref()
  }
  return {
    markOnce,
    start: markAgain,
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
