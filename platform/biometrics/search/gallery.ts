/**
 * Who among all is like this descriptor: every one of them is compared, in worker threads, with
 * whole numbers. Exact and repeatable, so that an officer can be shown again what he was shown.
 * What it finds is a list for a human to judge; it decides nothing.
 */
import { createWorkerPool } from '#platform/workers'
import { biometricsProblems } from '../problems.ts'
import { byNearness, type ShardFound } from './shard.ts'

export type Found = {
  readonly id: string
  /** Euclidean, in the descriptor's own measure. */
  readonly distance: number
}

export type Gallery = {
  /** A descriptor of `dimensions` numbers for each id; an id that is there gets the new one. */
  add(entries: readonly { readonly id: string; readonly descriptor: Float32Array }[]): Promise<void>
  remove(ids: readonly string[]): Promise<void>
  /**
   * The nearest `count` that are not farther than `distanceMax`, the nearest first; equally far
   * ones by their ids. Throws `biometrics-too-busy` and `biometrics-took-too-long`; rejects with
   * an Error when a thread was lost, after which a new gallery must be made.
   */
  search(descriptor: Float32Array, wanted: SearchLimits): Promise<Found[]>
  size(): Promise<number>
  close(): Promise<void>
}

export type SearchLimits = { readonly count: number; readonly distanceMax: number }

type ToGallery = { readonly gallery: string }
export type ShardJob = ToGallery &
  (
    | { readonly kind: 'open'; readonly dimensions: number }
    | { readonly kind: 'add'; readonly ids: readonly string[]; readonly rows: Int8Array }
    | { readonly kind: 'remove'; readonly ids: readonly string[] }
    | { readonly kind: 'size' }
    | {
        readonly kind: 'search'
        readonly query: Int8Array
        readonly count: number
        readonly squaredMax: number
      }
  )
export type ShardAnswer = { readonly size: number; readonly found: readonly ShardFound[] }

export type GalleryOptions = {
  /** 128 or 512, or another multiple of 32. */
  readonly dimensions: number
  readonly threads: number
  /**
   * The largest number that descriptors hold: 0.6 unless told. What is larger counts as that; the
   * rest is known to a 254th of it.
   */
  readonly largest?: number
}

const largestUsual = 0.6
const timeoutMs = 30_000
const waitingMax = 1_000
/** The ids of a million people, and what finds them. */
const heapMegabytesMax = 1_024
let galleries = 0

export function createGallery(options: GalleryOptions): Gallery {
  const { dimensions, threads, largest = largestUsual } = options
  const gallery = `${(galleries += 1)}`
  const parts = Array.from({ length: threads }, () => {
    const pool = createWorkerPool<ShardJob, ShardAnswer>({
      script: new URL('./shard-worker.ts', import.meta.url),
      workers: 1,
      timeoutMs,
      waitingMax,
      heapMegabytesMax,
      problems: {
        tookTooLong: biometricsProblems['biometrics-took-too-long'],
        tooBusy: biometricsProblems['biometrics-too-busy'],
      },
    })
    const opened = pool.run({ kind: 'open', gallery, dimensions })
    // Whoever asks first is told that it failed.
    opened.catch(() => undefined)
    return { pool, opened }
  })
  const ask = async (part: (typeof parts)[number], job: ShardJob) => {
    await part.opened
    return part.pool.run(job)
  }
  const askAll = (job: ShardJob) => Promise.all(parts.map((part) => ask(part, job)))
  const scale = 127 / largest
  return {
    async add(entries) {
      await Promise.all(
        parts.map((part, at) => {
          const own = entries.filter(({ id }) => partOf(id, threads) === at)
          if (own.length === 0) return Promise.resolve()
          const rows = new Int8Array(own.length * dimensions)
          own.forEach(({ descriptor }, i) => {
            rows.set(wholeNumbers(descriptor, dimensions, scale), i * dimensions)
          })
          return ask(part, { kind: 'add', gallery, ids: own.map(({ id }) => id), rows })
        }),
      )
    },
    async remove(ids) {
      await askAll({ kind: 'remove', gallery, ids })
    },
    async search(descriptor, { count, distanceMax }) {
      const query = wholeNumbers(descriptor, dimensions, scale)
      const squaredMax = Math.floor((distanceMax * scale) ** 2)
      const answers = await askAll({ kind: 'search', gallery, query, count, squaredMax })
      return answers
        .flatMap(({ found }) => found)
        .sort(byNearness)
        .slice(0, count)
        .map(({ id, squared }) => ({ id, distance: Math.sqrt(squared) / scale }))
    },
    async size() {
      const answers = await askAll({ kind: 'size', gallery })
      return answers.reduce((sum, { size }) => sum + size, 0)
    },
    async close() {
      await Promise.all(parts.map(({ pool }) => pool.close()))
    },
  }
}

/** Which thread holds an id: by the id alone, so that it is always the same. */
function partOf(id: string, threads: number): number {
  let sum = 0
  for (let i = 0; i < id.length; i += 1) sum = (sum * 31 + id.charCodeAt(i)) >>> 0
  return sum % threads
}

/** To 8 bits each. */
export function wholeNumbers(
  descriptor: Float32Array,
  dimensions: number,
  scale: number,
): Int8Array {
  if (descriptor.length !== dimensions) throw new RangeError(`not ${dimensions} numbers`)
  const whole = new Int8Array(dimensions)
  for (let i = 0; i < dimensions; i += 1) {
    whole[i] = Math.max(-127, Math.min(127, Math.round((descriptor[i] ?? 0) * scale)))
  }
  return whole
}
