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
  times.sort((a, b) => a - b)
  const at = (share: number) => round(times[Math.floor(times.length * share)] ?? 0)
  return {
    perSecond: Math.round(times.length / seconds),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
  }
}

export function round(value: number): number {
  return Math.round(value * 100) / 100
}
