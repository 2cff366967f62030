/** One thread that holds a part of a gallery. Started by `gallery.ts`; never imported. */
import { parentPort } from 'node:worker_threads'
import type { WorkerReply } from '#platform/workers'
import type { ShardAnswer, ShardJob } from './gallery.ts'
import { createShard, type Shard } from './shard.ts'

let held: { readonly gallery: string; readonly shard: Shard } | undefined

function work(job: ShardJob): ShardAnswer {
  if (job.kind === 'open') held = { gallery: job.gallery, shard: createShard(job.dimensions) }
  // A thread that was started anew holds nothing, and must not say that nobody is like anybody.
  if (held?.gallery !== job.gallery) throw new Error('this part of the gallery was lost')
  const { shard } = held
  if (job.kind === 'add') shard.add(job.ids, job.rows)
  if (job.kind === 'remove') shard.remove(job.ids)
  const found = job.kind === 'search' ? shard.search(job.query, job.count, job.squaredMax) : []
  return { size: shard.size, found }
}

parentPort?.on('message', (job: ShardJob) => {
  let reply: WorkerReply<ShardAnswer>
  try {
    reply = { answer: work(job) }
  } catch (cause) {
    reply = { fault: cause instanceof Error ? cause.message : String(cause) }
  }
  parentPort?.postMessage(reply)
})
