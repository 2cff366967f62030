import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVault } from '#platform/identity'
import { testDatabase } from '#tests/database'
import {
  createSender,
  enqueueMessages,
  type MessageToSend,
  type Provider,
  type SendingResult,
} from './index.ts'

const vault = createVault(Buffer.alloc(32, 5))
const start = new Date('2026-11-22T05:00:00Z')
const db = await testDatabase()

const message = (n: number) => ({
  id: `M${String(n).padStart(11, '0')}`,
  phone: '+923001234567',
  template: 'stamp-issued',
  language: 'en' as const,
  text: `Stamp ${n}`,
  createdAt: start,
})

test('the operator hears what became of a batch, and of a provider that is away', async () => {
  const told: string[] = []
  const sendWith = (provider: Provider) =>
    createSender({
      db,
      vault,
      provider,
      now: () => start,
      intervalMs: 10,
      onTrouble: (error) => told.push(String(error)),
      onSettled: (counts) =>
        told.push(
          Array.from(counts, ([state, count]) => `${state},${count}`)
            .toSorted((a, b) => a.localeCompare(b))
            .join(' '),
        ),
    }).sendDue()
  const results: readonly SendingResult[] = [
    { outcome: 'refused', reason: 'unknown number' },
    { outcome: 'failed', reason: 'busy' },
    { outcome: 'accepted', reference: 'r' },
  ]
  const network = (send: (messages: readonly MessageToSend[]) => Promise<SendingResult[]>) => ({
    name: 'network',
    dropsRepeats: true,
    send,
  })
  await enqueueMessages(db, vault, [message(1), message(2), message(3)])
  await sendWith(network(() => Promise.resolve([...results])))
  assert.deepEqual(told.splice(0), ['queued,1 refused,1 sent,1'])
  await enqueueMessages(db, vault, [message(4)])
  await sendWith(network(() => Promise.reject(new Error('connection reset'))))
  assert.deepEqual(told, ['Error: connection reset', 'queued,1'])
})
