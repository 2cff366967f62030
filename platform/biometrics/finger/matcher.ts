/** Fingerprints compared in worker threads, never where requests are answered. */
import { createWorkerPool } from '#platform/workers'
import { poolProblems } from '../waiting.ts'

export type FingerMatcher = {
  /**
   * The score of two records as `readFinger` gives them: from 0 up; see `fingerRates`.
   * Throws `biometrics-too-busy` and `biometrics-took-too-long`.
   */
  compare(one: Buffer, two: Buffer): Promise<number>
  close(): Promise<void>
}

export type FingerJob = { readonly one: Uint8Array; readonly two: Uint8Array }

/** A comparison takes milliseconds, and a thread's start a second. */
const timeoutMs = 10_000
const waitingMax = 500

/** `workers` threads, started when first needed. */
export function createFingerMatcher(options: { readonly workers: number }): FingerMatcher {
  const pool = createWorkerPool<FingerJob, number>({
    script: new URL('./finger-worker.ts', import.meta.url),
    workers: options.workers,
    timeoutMs,
    waitingMax,
    problems: poolProblems,
  })
  return {
    compare: (one, two) => pool.run({ one, two }),
    close: () => pool.close(),
  }
}
