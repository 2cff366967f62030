/** Repeats a round; each says how many milliseconds to rest before the next. */
export function createRounds(round: () => Promise<number>): {
  start: () => void
  stop: () => Promise<void>
} {
  let stopped = true
  let wake: () => void = () => undefined
  let ended: Promise<void> = Promise.resolve()
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async (): Promise<void> => {
    while (!stopped) {
      const restMs = await round()
      if (!stopped) await rest(restMs)
    }
  }
  return {
    start: () => {
      if (!stopped) return
      stopped = false
      ended = run()
    },
    stop: async () => {
      stopped = true
      wake()
      await ended
    },
  }
}
