import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import fastify from 'fastify'
import { createAdmission, measureLateness, shareLimits, type Share } from './admission.ts'

const free = { inFlightMax: 2, lateMsMax: 100, actsWaitingMax: 10 }
const limits = {
  verify: { ...free, lateMsMax: 1_000, actsWaitingMax: Infinity },
  payment: { ...free, lateMsMax: 300, actsWaitingMax: 20 },
  other: free,
}
const shareOf = (path: string) => path.slice(1) as Share

/** A program whose requests wait until they are let go. */
async function program() {
  const state = { lateMs: 0, actsWaiting: 0, begun: 0, holds: true }
  const held: (() => void)[] = []
  const admission = createAdmission({
    limits,
    actsWaiting: () => state.actsWaiting,
    lateness: { milliseconds: () => state.lateMs, stop: () => undefined },
  })
  const app = fastify()
  app.get('/livez', () => ({ alive: true }))
  await app.register(async (guarded) => {
    admission.guard(guarded, { shareOf, refuse: (_, reply) => reply.send('too many') })
    guarded.get('/:share', async () => {
      state.begun += 1
      if (state.holds) await new Promise<void>((resolve) => held.push(resolve))
      return 'done'
    })
  })
  const ask = (path: string) => app.inject({ method: 'GET', url: path })
  const begin = async (path: string) => {
    const [before, answer] = [state.begun, ask(path)]
    for (let tries = 0; state.begun === before; tries += 1) {
      assert.ok(tries < 100, 'it was never begun')
      await wait(1)
    }
    return answer
  }
  const letGo = () => {
    for (const resolve of held.splice(0)) resolve()
  }
  return { app, admission, state, ask, begin, letGo }
}

test('what is more than a share holds is refused before its work begins', async () => {
  const { admission, state, ask, begin, letGo } = await program()
  const served: unknown[] = []
  for (const path of ['/other', '/other']) void begin(path).then((answer) => served.push(answer))
  for (let tries = 0; state.begun < 2 && tries < 100; tries += 1) await wait(1)
  const refusal = await ask('/other')
  assert.deepEqual([refusal.statusCode, refusal.headers['retry-after']], [503, '5'])
  assert.equal(state.begun, 2)
  assert.equal(admission.refused.get('other'), 1)

  // Each share has places of its own, and the operator needs none.
  assert.equal((await ask('/livez')).statusCode, 200)
  void begin('/verify').then((answer) => served.push(answer))
  for (let tries = 0; state.begun < 3 && tries < 100; tries += 1) await wait(1)
  assert.equal(state.begun, 3)

  letGo()
  for (let tries = 0; served.length < 3 && tries < 100; tries += 1) await wait(1)
  assert.equal(served.length, 3)
  void begin('/other')
  for (let tries = 0; state.begun < 4 && tries < 100; tries += 1) await wait(1)
  assert.equal(state.begun, 4, 'a place that was left is given again')
  letGo()
})

test('T-OPS-5 who sends slowly holds so many places, and all others come in', async (t) => {
  const lateness = { milliseconds: () => 0, stop: () => undefined }
  const admission = createAdmission({ sendingMax: 3, actsWaiting: () => 0, lateness })
  const app = fastify({ forceCloseConnections: true })
  t.after(() => app.close())
  let [begun, answered] = [0, 0]
  await app.register(async (guarded) => {
    guarded.addHook('onRequest', async () => void (begun += 1))
    admission.guard(guarded, { shareOf, refuse: (_, reply) => reply.send('too many') })
    guarded.get('/:share', () => 'done')
    guarded.post('/:share', () => (answered += 1))
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const until = async (is: () => boolean) => {
    for (let tries = 0; !is(); tries += 1) {
      assert.ok(tries < 1_000)
      await wait(1)
    }
  }
  const slow = [1, 2, 3].map(() => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1')
    const head = 'POST /other HTTP/1.1\r\nHost: here\r\nContent-Type: text/plain\r\n'
    socket.write(`${head}Content-Length: 3\r\n\r\na`)
    return socket
  })
  t.after(() => slow.map((socket) => socket.destroy()))
  await until(() => begun === 3)
  const post = () => fetch(`${address}/other`, { method: 'POST', body: 'abc' })
  const refused = await post()
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '5'])
  assert.equal((await fetch(`${address}/other`)).status, 200, 'who sends nothing comes in')
  slow[0]?.write('bc')
  slow[1]?.destroy()
  await until(() => answered === 1)
  for (let times = 0; times < 5; times += 1) assert.equal((await post()).status, 200)
})

test('when answers come late, applying is refused first and verifying last', async () => {
  const { state, ask } = await program()
  state.holds = false
  const refusedAt = async (lateMs: number) => {
    state.lateMs = lateMs
    const shares: Share[] = ['other', 'payment', 'verify']
    const refused: Share[] = []
    for (const share of shares) {
      if ((await ask(`/${share}`)).statusCode === 503) refused.push(share)
    }
    return refused
  }
  assert.deepEqual(await refusedAt(1_001), ['other', 'payment', 'verify'])
  assert.deepEqual(await refusedAt(301), ['other', 'payment'])
  assert.deepEqual(await refusedAt(101), ['other'])
  assert.deepEqual(await refusedAt(100), [])
})

test('while acts queue, nobody adds one; verifying needs none', async () => {
  const { state, ask } = await program()
  state.holds = false
  state.actsWaiting = 10
  assert.equal((await ask('/other')).statusCode, 503)
  state.actsWaiting = 20
  assert.equal((await ask('/payment')).statusCode, 503)
  assert.equal((await ask('/verify')).statusCode, 200)
})

test('each share is refused before the one that it waits for', () => {
  const { verify, payment, other } = shareLimits
  for (const name of ['inFlightMax', 'lateMsMax', 'actsWaitingMax'] as const) {
    assert.ok(other[name] < payment[name] && payment[name] < verify[name], name)
  }
})

test('one long pause is no lack of strength; five in a row are', (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  let at = 0
  const lateness = measureLateness(() => at)
  const look = (lateMs: number) => {
    at += 100 + lateMs
    t.mock.timers.tick(100)
  }
  for (let i = 0; i < 8; i += 1) look(0)
  look(30_000)
  assert.equal(lateness.milliseconds(), 0)
  for (let i = 0; i < 5; i += 1) look(700 + i)
  assert.equal(lateness.milliseconds(), 700)
  lateness.stop()
})
