/**
 * A few worker threads for work that would block everybody else: setting pages, reading photos.
 * Threads start when first needed and do not keep the program alive while they idle.
 */
import { Worker } from 'node:worker_threads'
import { documentProblems } from './problems.ts'

export type WorkerPool<Job, Answer> = {
  /**
   * Problems: `document-took-too-long` (the thread is ended), `document-too-busy`.
   * A worker that fails rejects with its Error.
   */
  run(job: Job): Promise<Answer>
  close(): Promise<void>
}

/** What a worker posts back for each job. */
export type WorkerReply<Answer> = { readonly answer: Answer } | { readonly fault: string }

type Waiting<Job, Answer> = {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: Error) => void
}

type Slot<Job, Answer> = {
  worker: Worker
  current: Waiting<Job, Answer> | undefined
  timer: NodeJS.Timeout | undefined
}

export function createWorkerPool<Job, Answer>(options: {
  readonly script: URL
  readonly workers: number
  readonly timeoutMs: number
  readonly waitingMax: number
}): WorkerPool<Job, Answer> {
  const slots = new Set<Slot<Job, Answer>>()
  const waiting: Waiting<Job, Answer>[] = []
  let closed = false

  function start(): Slot<Job, Answer> {
    const worker = new Worker(options.script)
    const slot: Slot<Job, Answer> = { worker, current: undefined, timer: undefined }
    worker.on('message', (reply: WorkerReply<Answer>) => {
      const done = release(slot)
      if ('answer' in reply) done?.resolve(reply.answer)
      else done?.reject(new Error(reply.fault))
      next()
    })
    worker.on('error', (cause) => {
      const fault = cause instanceof Error ? cause : new Error(String(cause))
      abandon(slot, new Error(`worker ended: ${fault.message}`, { cause }))
    })
    worker.on('exit', () => abandon(slot, new Error('worker ended')))
    slots.add(slot)
    return slot
  }

  function release(slot: Slot<Job, Answer>): Waiting<Job, Answer> | undefined {
    clearTimeout(slot.timer)
    slot.worker.unref()
    const done = slot.current
    slot.current = undefined
    return done
  }

  function abandon(slot: Slot<Job, Answer>, reason: Error): void {
    if (!slots.delete(slot)) return
    release(slot)?.reject(reason)
    void slot.worker.terminate()
    if (!closed) next()
  }

  function next(): void {
    if (waiting.length === 0) return
    let free = [...slots].find((slot) => slot.current === undefined)
    if (free === undefined && slots.size < options.workers) free = start()
    const job = free && waiting.shift()
    if (!free || !job) return
    const slot = free
    slot.current = job
    slot.worker.ref()
    slot.timer = setTimeout(() => {
      abandon(slot, documentProblems['document-took-too-long']())
    }, options.timeoutMs)
    slot.worker.postMessage(job.job)
  }

  return {
    run(job) {
      if (closed) return Promise.reject(new Error('this pool is closed'))
      if (waiting.length >= options.waitingMax) {
        return Promise.reject(documentProblems['document-too-busy']())
      }
      return new Promise<Answer>((resolve, reject) => {
        waiting.push({ job, resolve, reject })
        next()
      })
    },
    async close() {
      closed = true
      for (const { reject } of waiting.splice(0)) reject(new Error('this pool is closed'))
      const ending = [...slots]
      for (const slot of ending) abandon(slot, new Error('this pool is closed'))
      await Promise.all(ending.map((slot) => slot.worker.terminate()))
    },
  }
}
