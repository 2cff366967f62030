import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVault } from '#platform/identity'
import { testDatabase } from '#tests/database'
import { keepUnread, unreadSince, type UnreadMessage } from './index.ts'

const db = await testDatabase()
const vault = createVault(Buffer.alloc(32, 7))
const noon = new Date('2026-11-22T07:00:00Z')
const message: UnreadMessage = {
  id: 'UNREAD000001',
  bank: 'BOP',
  receivedAt: noon,
  reason: 'unreadable',
  text: 'Rs 1,200 from Ayesha',
  bytes: 20,
}

test('a message is kept as it came, readable with the key alone', async () => {
  await keepUnread(db, vault, message)
  assert.deepEqual(await unreadSince(db, vault, noon, 10), [message])
  assert.deepEqual(await unreadSince(db, vault, new Date(noon.getTime() + 1), 10), [])
  const [row] = await db.owner.query<{ sealed: Buffer }>(
    `select sealed from payments.unread_message`,
  )
  assert.ok(!row?.sealed.includes('Ayesha'))
})

test('what is too long is cut, and its length remembered', async () => {
  const long = { ...message, id: 'UNREAD000002', text: 'ب'.repeat(20_000), bytes: 40_000 }
  await keepUnread(db, vault, long)
  const kept = (await unreadSince(db, vault, noon, 10)).find(({ id }) => id === long.id)
  assert.equal(kept?.bytes, 40_000)
  assert.equal(kept?.text, 'ب'.repeat(8_192))
})

test('the program may neither change nor remove it (PAY-8)', async () => {
  for (const change of [
    `update payments.unread_message set bank = 'HBL'`,
    `delete from payments.unread_message`,
  ]) {
    await assert.rejects(db.query(change), /permission denied/)
  }
})
