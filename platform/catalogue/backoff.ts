/** What failed rests before it is tried again, twice as long each time. */

export type BackoffOptions = {
  readonly firstMs: number
  readonly delayMsMax: number
  /** Names remembered at once; the one that failed longest ago is forgotten first. */
  readonly namesMax: number
}

export type Backoff = {
  readonly isResting: (name: string, now: Date) => boolean
  /** Notes a failure; gives how many there have been in a row. */
  readonly fail: (name: string, now: Date) => number
  readonly succeed: (name: string) => void
  /** How many have failed and not succeeded since. */
  readonly size: () => number
}

type Failed = { readonly times: number; readonly untilMs: number }

export function createBackoff({ firstMs, delayMsMax, namesMax }: BackoffOptions): Backoff {
  const failed = new Map<string, Failed>()
  return {
    isResting: (name, now) => now.getTime() < (failed.get(name)?.untilMs ?? 0),
    fail: (name, now) => {
      const times = (failed.get(name)?.times ?? 0) + 1
      const delayMs = Math.min(delayMsMax, firstMs * 2 ** (times - 1))
      failed.delete(name)
      failed.set(name, { times, untilMs: now.getTime() + delayMs })
      const [oldest] = failed.keys()
      if (failed.size > namesMax && oldest !== undefined) failed.delete(oldest)
      return times
    },
    succeed: (name) => void failed.delete(name),
    size: () => failed.size,
  }
}
