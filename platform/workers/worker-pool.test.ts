import assert from 'node:assert/strict'
import { test } from 'node:test'
import { defineProblems, text } from '#platform/kernel'
import { createWorkerPool } from './worker-pool.ts'

const problem = { status: 503, title: text('No', 'نہیں'), wayOut: text('Wait', 'انتظار') }
const problems = defineProblems({ 'work-took-too-long': problem, 'work-too-busy': problem })

type Job = { readonly wish: 'answer' | 'fail' | 'hang' | 'die'; readonly n?: number }

const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads'
    parentPort.on('message', ({ wish, n }) => {
      if (wish === 'hang') for (;;);
      if (wish === 'die') throw new Error('died')
      if (wish === 'fail') parentPort.postMessage({ fault: 'no such page' })
      else parentPort.postMessage({ answer: { n, threadId } })
    })`)}`,
)

function pool(workers: number, limits: { timeoutMs?: number; waitingMax?: number } = {}) {
  return createWorkerPool<Job, { n: number; threadId: number }>({
    script,
    workers,
    timeoutMs: limits.timeoutMs ?? 20_000,
    waitingMax: limits.waitingMax ?? 100,
    problems: { tookTooLong: problems['work-took-too-long'], tooBusy: problems['work-too-busy'] },
  })
}

test('every job gets its own answer, from no more threads than were asked for', async () => {
  const two = pool(2)
  const jobs = Array.from({ length: 20 }, (_, n) => two.run({ wish: 'answer', n }))
  const answers = await Promise.all(jobs)
  assert.deepEqual(
    answers.map(({ n }) => n),
    Array.from({ length: 20 }, (_, n) => n),
  )
  assert.ok(new Set(answers.map(({ threadId }) => threadId)).size <= 2)
  await two.close()
})

test('a job that fails, hangs or kills its thread does not take others with it', async () => {
  const one = pool(1, { timeoutMs: 1_500 })
  const failing = one.run({ wish: 'fail' })
  const hanging = one.run({ wish: 'hang' })
  const dying = one.run({ wish: 'die' })
  const after = one.run({ wish: 'answer', n: 4 })
  await assert.rejects(failing, /no such page/)
  await assert.rejects(hanging, /work-took-too-long/)
  await assert.rejects(dying, /died/)
  assert.equal((await after).n, 4)
  await one.close()
})

test('a queue that grows too long is refused', async () => {
  const busy = pool(1, { waitingMax: 1 })
  const first = busy.run({ wish: 'answer', n: 1 })
  const second = busy.run({ wish: 'answer', n: 2 })
  await assert.rejects(busy.run({ wish: 'answer', n: 3 }), /work-too-busy/)
  assert.deepEqual([(await first).n, (await second).n], [1, 2])
  await busy.close()
})

test('a closed pool refuses what waits and what comes', async () => {
  const closing = pool(1)
  const waiting = [closing.run({ wish: 'hang' }), closing.run({ wish: 'answer' })]
  const refused = Promise.all(waiting.map((job) => assert.rejects(job, /closed/)))
  await closing.close()
  await refused
  await assert.rejects(closing.run({ wish: 'answer' }), /closed/)
})
