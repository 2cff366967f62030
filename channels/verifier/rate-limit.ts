/** A bucket of questions for each address: numbers cannot be tried out by the thousand. */

export type RateLimit = {
  /** Seconds to wait, where the address has asked too often; undefined where it may ask. */
  readonly refuse: (address: string) => number | undefined
}

type Bucket = { readonly left: number; readonly atMs: number }

export type RateLimitOptions = {
  readonly perMinute: number
  /** Addresses remembered at once; the one that asked longest ago is forgotten first. */
  readonly addressesMax: number
  readonly now: () => Date
}

/** Each address holds `perMinute` questions, and gets as many back in a minute, evenly. */
export function createRateLimit(options: RateLimitOptions): RateLimit {
  const { perMinute, addressesMax, now } = options
  const buckets = new Map<string, Bucket>()
  const msPerQuestion = 60_000 / perMinute
  return {
    refuse(address) {
      const name = networkOf(address)
      const atMs = now().getTime()
      const known = buckets.get(name) ?? { left: perMinute, atMs }
      const refilled = known.left + Math.max(0, atMs - known.atMs) / msPerQuestion
      const left = Math.min(perMinute, refilled)
      const isAllowed = left >= 1
      buckets.delete(name)
      buckets.set(name, { left: isAllowed ? left - 1 : left, atMs })
      const [oldest] = buckets.keys()
      if (buckets.size > addressesMax && oldest !== undefined) buckets.delete(oldest)
      return isAllowed ? undefined : Math.ceil(((1 - left) * msPerQuestion) / 1000)
    },
  }
}

/** One subscriber of IPv6 has a whole /64 to ask from. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':')
}
