/** One thread that compares fingerprints. Started by `matcher.ts`; never imported. */
import { parentPort } from 'node:worker_threads'
import type { WorkerReply } from '#platform/workers'
import { compareFingers } from './compare.ts'
import type { FingerJob } from './matcher.ts'
import { prepareFinger } from './prepare.ts'
import { parseFingerRecord } from './record.ts'

const read = (record: Uint8Array) => prepareFinger(parseFingerRecord(Buffer.from(record)))

parentPort?.on('message', ({ one, two }: FingerJob) => {
  let reply: WorkerReply<number>
  try {
    reply = { answer: compareFingers(read(one), read(two)) }
  } catch (cause) {
    reply = { fault: cause instanceof Error ? cause.message : String(cause) }
  }
  parentPort?.postMessage(reply)
})
