/**
 * A few worker threads for work that would block everybody else: setting pages, finding faces.
 * Threads start when first needed and do not keep the program alive while they idle.
 */
import { Worker } from 'node:worker_threads'
import type { Problem } from '#platform/kernel'

export type WorkerPool<Job, Answer> = {
  /**
   * Throws the pool's own problems: a job that takes too long (its thread is ended), and one for
   * which too many wait. A worker that fails rejects with its Error.
   */
  run(job: Job): Promise<Answer>
  close(): Promise<void>
}

/** What a worker posts back for each job. */
export type WorkerReply<Answer> = { readonly answer: Answer } | { readonly fault: string }

type WorkerPoolOptions = {
  readonly script: URL
  readonly workers: number
  readonly timeoutMs: number
  readonly waitingMax: number
  /** A thread that wants more for its own objects is ended, and not the program with it. */
  readonly heapMegabytesMax?: number
  /** What whoever waits is told. */
  readonly problems: { readonly tookTooLong: () => Problem; readonly tooBusy: () => Problem }
}

const heapMegabytesUsual = 256

type Waiting<Job, Answer> = {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: Error) => void
}

/** One thread, and the job that it is at. */
type Slot<Job, Answer> = {
  readonly worker: Worker
  current: Waiting<Job, Answer> | undefined
  timer: NodeJS.Timeout | undefined
}

export function createWorkerPool<Job, Answer>(options: WorkerPoolOptions): WorkerPool<Job, Answer> {
  const slots = new Set<Slot<Job, Answer>>()
  const waiting: Waiting<Job, Answer>[] = []
  let closed = false

  const abandon = (slot: Slot<Job, Answer>, reason: Error): void => {
    if (!slots.delete(slot)) return
    release(slot)?.reject(reason)
    void slot.worker.terminate()
    if (!closed) next()
  }

  const next = (): void => {
    if (waiting.length === 0) return
    let slot = [...slots].find(({ current }) => current === undefined)
    if (slot === undefined && slots.size < options.workers) {
      slot = startSlot<Job, Answer>(options, next, abandon)
      slots.add(slot)
    }
    const job = slot && waiting.shift()
    if (slot && job) give(slot, job, options, abandon)
  }

  return {
    run(job) {
      if (closed) return Promise.reject(new Error('this pool is closed'))
      if (waiting.length >= options.waitingMax) {
        return Promise.reject(options.problems.tooBusy())
      }
      return new Promise<Answer>((resolve, reject) => {
        waiting.push({ job, resolve, reject })
        next()
      })
    },
    async close() {
      closed = true
      const reason = new Error('this pool is closed')
      for (const { reject } of waiting.splice(0)) reject(reason)
      const ending = [...slots]
      for (const slot of ending) abandon(slot, reason)
      await Promise.all(ending.map((slot) => slot.worker.terminate()))
    },
  }
}

type Abandon<Job, Answer> = (slot: Slot<Job, Answer>, reason: Error) => void

function startSlot<Job, Answer>(
  { script, heapMegabytesMax = heapMegabytesUsual }: WorkerPoolOptions,
  done: () => void,
  abandon: Abandon<Job, Answer>,
): Slot<Job, Answer> {
  const resourceLimits = { maxOldGenerationSizeMb: heapMegabytesMax }
  const worker = new Worker(script, { resourceLimits })
  const slot: Slot<Job, Answer> = { worker, current: undefined, timer: undefined }
  worker.on('message', (reply: WorkerReply<Answer>) => {
    const job = release(slot)
    if ('answer' in reply) job?.resolve(reply.answer)
    else job?.reject(new Error(reply.fault))
    done()
  })
  worker.on('error', (cause) => {
    const why = cause instanceof Error ? cause.message : String(cause)
    abandon(slot, new Error(`worker ended: ${why}`, { cause }))
  })
  worker.on('exit', () => abandon(slot, new Error('worker ended')))
  return slot
}

function give<Job, Answer>(
  slot: Slot<Job, Answer>,
  job: Waiting<Job, Answer>,
  { timeoutMs, problems }: WorkerPoolOptions,
  abandon: Abandon<Job, Answer>,
): void {
  slot.current = job
  slot.worker.ref()
  slot.timer = setTimeout(() => abandon(slot, problems.tookTooLong()), timeoutMs)
  slot.worker.postMessage(job.job)
}

function release<Job, Answer>(slot: Slot<Job, Answer>): Waiting<Job, Answer> | undefined {
  clearTimeout(slot.timer)
  slot.worker.unref()
  const job = slot.current
  slot.current = undefined
  return job
}
