/** Counting behind the work: a little at a time, again and again, until told to stop. */
export type Counter = {
  /** Counts a little of what is not counted yet; whether there may be more. */
  countOnce(): Promise<boolean>
  start(intervalMs: number, onTrouble: (error: unknown) => void): void
  stop(): Promise<void>
}

/** Counts all there is, and looks again after each interval; a failure waits for the next one. */
export function createCounting(countOnce: () => Promise<boolean>): Counter {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> = Promise.resolve()
  let isStopping = false
  const countAll = async () => {
    while (!isStopping && (await countOnce()));
  }
  return {
    countOnce,
    start: (intervalMs, onTrouble) => {
      timer = setInterval(() => {
        running = running.then(countAll).catch(onTrouble)
      }, intervalMs)
      timer.unref()
    },
    stop: async () => {
      isStopping = true
      clearInterval(timer)
      await running
    },
  }
}
