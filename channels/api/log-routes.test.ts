import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyLog } from '#platform/log'
import { kiteAnswers, testApi } from './test-api.ts'

const { app, call, platform, tokens } = await testApi()

async function sealOneAct(): Promise<void> {
  const body = { service: 'kite-permit', answers: kiteAnswers }
  const { json } = await call('POST', '/api/cases', { token: tokens.own, body })
  const link = `/api/cases/${String(json['reference'])}/actions/submit`
  await call('POST', link, { token: tokens.own })
  await platform.sequencer.start()
  for (let tries = 0; tries < 200 && platform.sequencer.status().treeSize === 0; tries += 1) {
    await new Promise((done) => setTimeout(done, 25))
  }
  await platform.sequencer.stop()
}

test('anybody can check the whole log from what its addresses serve', async () => {
  await sealOneAct()
  const key = await app.inject('/log/key')
  assert.equal(key.body.trim(), platform.logVerifierKey)
  const fetchBytes = async (path: string) => {
    const { statusCode, rawPayload } = await app.inject(`/log/${path}`)
    return statusCode === 200 ? rawPayload : undefined
  }
  const report = await verifyLog(fetchBytes, key.body.trim())
  assert.deepEqual(report.faults, [])
  assert.equal(report.checkpoint?.size, 1)
})

test('a head may be kept for two seconds and a tile for ever', async () => {
  const head = await app.inject('/log/checkpoint')
  assert.equal(head.headers['content-type'], 'text/plain; charset=utf-8')
  assert.equal(head.headers['cache-control'], 'public, max-age=2')
  const tile = await app.inject('/log/tile/0/000.p/1')
  assert.equal(tile.statusCode, 200)
  assert.equal(tile.rawPayload.length, 32)
  assert.equal(tile.headers['content-type'], 'application/octet-stream')
  assert.match(String(tile.headers['cache-control']), /immutable/)
})

test('no spelling of a path leads out of the log', async () => {
  for (const path of [
    '..%2f..%2fkeys%2flog.key',
    '0/..%2f..%2f..%2flog-head',
    '0%2f000.p%2f1',
    '0/0',
    '0/000/',
    '00/000.p/1',
    '0/000.p/999',
    'entries/%00',
    '0/x000/000',
    '999/000',
  ]) {
    const { statusCode } = await app.inject(`/log/tile/${path}`)
    assert.ok(statusCode === 404 || path.includes('%2f000'), `${path}: ${statusCode}`)
  }
})
