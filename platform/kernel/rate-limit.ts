import { isLoopback, networkOf } from './network-address.ts'

/** How often one address may ask: at once, and in the long run. */
export type Rate = {
  /** Questions that an address that has been silent may ask at one go. */
  readonly atOnceMax: number
  readonly perHourMax: number
}

export type RateLimit = {
  /** Counts a question. Seconds to wait, where the address asks too often; else undefined. */
  readonly refuse: (address: string) => number | undefined
  /** Counts so many questions more: what was asked turned out to be a guess. */
  readonly spend: (address: string, questions: number) => void
}

export type RateLimitOptions = Rate & {
  /** Addresses remembered at once; the one that asked longest ago is forgotten first. */
  readonly addressesMax: number
  /**
   * Whether this machine's own questions count. Whoever asks from here can do worse than ask; but
   * where a proxy on this machine brings in everybody, everybody's questions come from here.
   */
  readonly countsLoopback: boolean
  readonly now: () => Date
}

type Bucket = { readonly left: number; readonly atMs: number }

const hourMs = 3_600_000

/**
 * A bucket of questions for each address, refilled evenly. Refused questions cost nothing, so
 * whoever waits as told is answered. Kept in memory: a restart forgives, and each process of
 * several counts by itself.
 */
export function createRateLimit(options: RateLimitOptions): RateLimit {
  const { atOnceMax, perHourMax, addressesMax, countsLoopback, now } = options
  const buckets = new Map<string, Bucket>()
  const msPerQuestion = hourMs / perHourMax
  const leftOf = (name: string, atMs: number) => {
    const known = buckets.get(name) ?? { left: atOnceMax, atMs }
    const refilled = known.left + Math.max(0, atMs - known.atMs) / msPerQuestion
    return Math.min(atOnceMax, refilled)
  }
  const keep = (name: string, bucket: Bucket) => {
    buckets.delete(name)
    buckets.set(name, bucket)
    const [oldest] = buckets.keys()
    if (buckets.size > addressesMax && oldest !== undefined) buckets.delete(oldest)
  }
  const isCounted = (address: string) => countsLoopback || !isLoopback(address)
  return {
    refuse(address) {
      if (!isCounted(address)) return undefined
      const name = networkOf(address)
      const atMs = now().getTime()
      const left = leftOf(name, atMs)
      const isAllowed = left >= 1
      keep(name, { left: isAllowed ? left - 1 : left, atMs })
      return isAllowed ? undefined : Math.ceil(((1 - left) * msPerQuestion) / 1000)
    },
    spend(address, questions) {
      if (!isCounted(address)) return
      const name = networkOf(address)
      const atMs = now().getTime()
      // A debt of no more than one guess: whoever guesses at many at once waits for the last.
      keep(name, { left: Math.max(leftOf(name, atMs) - questions, -questions), atMs })
    },
  }
}
