/** What one measure found; every rate stands beside a yardstick of the same run. */
export type Measured = {
  readonly name: string
  readonly what: string
  readonly perSecond?: number
  readonly p50Ms?: number
  readonly p95Ms?: number
  readonly p99Ms?: number
  readonly yardstick?: string
  readonly yardstickPerSecond?: number
  /** Ours divided by the yardstick. */
  readonly ratio?: number
  /** Figures that are no rates: bytes, megabytes, milliseconds. */
  readonly figures?: Readonly<Record<string, number>>
}

export type Rate = { perSecond: number; p50Ms: number; p95Ms: number; p99Ms: number }

/** Runs `work` on `clients` at once for so long; a first part of the time warms up uncounted. */
export async function rateOf(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<void>,
): Promise<Rate> {
  const warmUntil = performance.now() + Math.min(5_000, seconds * 500)
  const until = warmUntil + seconds * 1_000
  const times: number[] = []
  const run = async (client: number) => {
    for (;;) {
      const from = performance.now()
      if (from > until) return
      await work(client)
      const to = performance.now()
      if (from >= warmUntil && to <= until) times.push(to - from)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)))
  return rateIn(times, seconds)
}

/** Does `work` so many times with `clients` at once; each is told which time it is, from 0. */
export async function timesOf(
  clients: number,
  count: number,
  work: (client: number, n: number) => Promise<void>,
): Promise<Rate> {
  const begun = performance.now()
  const times: number[] = []
  let next = 0
  const run = async (client: number) => {
    for (let n = next++; n < count; n = next++) {
      const from = performance.now()
      await work(client, n)
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => run(client)))
  return rateIn(times, (performance.now() - begun) / 1_000)
}

export function rateIn(times: readonly number[], seconds: number): Rate {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return {
    perSecond: Math.round(sorted.length / seconds),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
  }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}
