/** Mails in the queue: to whom, by which way, and what the database shows of them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVault } from '#platform/identity'
import { testDatabase } from '#tests/database'
import {
  createSender,
  demoMail,
  demoMails,
  demoPhone,
  enqueueMessages,
  parseMailAddress,
  type NewMessage,
} from './index.ts'

const vault = createVault(Buffer.alloc(32, 5))
const now = new Date('2026-11-22T05:00:00Z')
const db = await testDatabase()
const mail: NewMessage = {
  id: 'MAIL00000001',
  mail: { address: 'Zara.K@mail.example', subject: 'News', html: '<p>News</p>', stopAt: undefined },
  template: 'news',
  language: 'en',
  text: 'News',
  createdAt: now,
}
const phone: NewMessage = {
  id: 'PHONE0000001',
  phone: '+923119998887',
  template: 'news',
  language: 'en',
  text: 'News',
  createdAt: now,
}
const senderOf = (provider: typeof demoMail | typeof demoPhone) =>
  createSender({ db, vault, provider, now: () => now, intervalMs: 10 })

test('each way sends what is its own, and neither waits for the other', async () => {
  await enqueueMessages(db, vault, [mail, phone])
  assert.equal(await senderOf(demoPhone).sendDue(), 1)
  assert.equal(await senderOf(demoPhone).sendDue(), 0)
  assert.deepEqual(await demoMails(db, vault, 5), [])
  assert.equal(await senderOf(demoMail).sendDue(), 1)
  const [shown] = await demoMails(db, vault, 5)
  assert.deepEqual(
    [shown?.address, shown?.subject, shown?.text],
    ['Zara.K@mail.example', 'News', 'News'],
  )
})

test('T-MAIL-1 no address can be read from the database, queued or sent', async () => {
  await enqueueMessages(db, vault, [{ ...mail, id: 'MAIL00000002' }])
  const rows = JSON.stringify(
    await db.query(`select m.*, encode(sealed, 'escape') as a, encode(sent_to, 'escape') as b,
      encode(phone_index, 'escape') as c from notifications.message m`),
  )
  assert.ok(rows.includes('MAIL00000002'))
  assert.doesNotMatch(rows, /zara|mail\.example/i)
})

test('an address is one that a mail can go to, and nothing that ends a header', () => {
  for (const [typed, address] of [
    ['zara@mail.example', 'zara@mail.example'],
    ['  Zara.K+kite@Mail.EXAMPLE ', 'Zara.K+kite@mail.example'],
    ["o'neil@a-b.co.uk", "o'neil@a-b.co.uk"],
  ] as const) {
    assert.equal(parseMailAddress(typed), address)
  }
  for (const typed of [
    '',
    'zara',
    '@mail.example',
    'zara@',
    'zara@localhost',
    'zara@127.0.0.1',
    'zara@[127.0.0.1]',
    'a b@mail.example',
    'زارا@mail.example',
    'zara@mail.example\r\nBcc: all@mail.example',
    'zara@mail.example,bilal@mail.example',
    '<zara@mail.example>',
    '"zara"@mail.example',
    '.zara@mail.example',
    'za..ra@mail.example',
    'zara@-mail.example',
    `${'a'.repeat(65)}@mail.example`,
    `zara@${'a'.repeat(250)}.example`,
  ]) {
    assert.equal(parseMailAddress(typed), undefined, typed)
  }
})
