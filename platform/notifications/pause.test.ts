import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVault } from '#platform/identity'
import { testDatabase } from '#tests/database'
import { createSender, enqueueMessages, type Provider, type SendingResult } from './index.ts'

const vault = createVault(Buffer.alloc(32, 5))
const start = new Date('2026-11-22T05:00:00Z')
const pauseMs = 5 * 60_000
const db = await testDatabase()

const messages = ['M00000000001', 'M00000000002'].map((id) => ({
  id,
  phone: '+923990000001',
  template: 'stamp-issued',
  language: 'en' as const,
  text: id,
  createdAt: start,
}))

async function attempts(): Promise<number[]> {
  const rows = await db.owner.query<{ attempts: number }>(
    `select attempts from notifications.message order by id`,
  )
  return rows.map((row) => row.attempts)
}

test('a provider that asks for a pause gets it, and what it did not try is no try', async () => {
  let clock = start
  let answers: SendingResult[] = [
    { outcome: 'failed', reason: 'too many', retryAfterMs: pauseMs },
    { outcome: 'postponed', reason: 'too many', retryAfterMs: pauseMs },
  ]
  const provider: Provider = {
    name: 'busy',
    dropsRepeats: false,
    send: () => Promise.resolve(answers),
  }
  const sender = createSender({ db, vault, provider, now: () => clock, intervalMs: 10 })
  await enqueueMessages(db, vault, messages)
  assert.equal(await sender.sendDue(), 2)
  assert.deepEqual(await attempts(), [1, 0])
  clock = new Date(start.getTime() + pauseMs - 1)
  assert.equal(await sender.sendDue(), 0)
  clock = new Date(start.getTime() + pauseMs)
  answers = messages.map(({ id }) => ({ outcome: 'accepted', reference: id }))
  assert.equal(await sender.sendDue(), 2)
  assert.deepEqual(await attempts(), [2, 1])
})
