import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVault, erasePerson, registerPersons } from '#platform/identity'
import { testDatabase } from '#tests/database'
import {
  createSender,
  demoMessages,
  demoPhone,
  enqueueMessages,
  messagesOf,
  queueHealth,
  recordReceipts,
  sweepMessages,
  type MessageToSend,
  type NewMessage,
  type Provider,
  type SendingResult,
} from './index.ts'

const vault = createVault(Buffer.alloc(32, 5))
const start = new Date('2026-11-22T05:00:00Z')
const after = (ms: number): Date => new Date(start.getTime() + ms)
const minute = 60_000
const ayesha = {
  id: 'AYESHA000001',
  cnic: '3520212345671',
  name: 'عائشہ',
  phone: '+923001234567',
  language: 'ur',
} as const

let made = 0
function message(more: Partial<NewMessage> = {}): NewMessage {
  made += 1
  return {
    id: `M${String(made).padStart(11, '0')}`,
    personId: ayesha.id,
    template: 'stamp-issued',
    language: 'ur',
    text: `آپ کا اسٹامپ ${made}`,
    createdAt: start,
    ...more,
  } as NewMessage
}

const db = await testDatabase()

async function freshPerson(): Promise<void> {
  await db.owner.query(`truncate notifications.message`)
  await registerPersons(db, vault, [ayesha], start)
}

/** A phone network that can be told to misbehave, and remembers what reached a phone. */
function network(answer: (message: MessageToSend) => SendingResult, dropsRepeats = true) {
  const sent: MessageToSend[] = []
  const provider: Provider = {
    name: 'network',
    dropsRepeats,
    send: (messages) => {
      sent.push(...messages)
      return Promise.resolve(messages.map(answer))
    },
  }
  return { provider, sent }
}
const accept = ({ id }: MessageToSend): SendingResult => ({ outcome: 'accepted', reference: id })

function senderAt(provider: Provider, batchSize?: number) {
  let clock = start
  const sender = createSender({
    db,
    vault,
    provider,
    now: () => clock,
    intervalMs: 10,
    ...(batchSize && { batchSize }),
  })
  return {
    ...sender,
    sendDueAt: (now: Date) => {
      clock = now
      return sender.sendDue()
    },
  }
}

async function states(): Promise<string[]> {
  const rows = await db.owner.query<{ state: string }>(
    `select state from notifications.message order by id`,
  )
  return rows.map((row) => row.state)
}

test('a message leaves with its act, and not without it', async () => {
  await freshPerson()
  const { provider, sent } = network(accept)
  const failing = db.transact(async (tx) => {
    await enqueueMessages(tx, vault, [message()])
    throw new Error('the act failed')
  })
  await assert.rejects(failing, /the act failed/)
  const kept = message()
  await db.transact((tx) => enqueueMessages(tx, vault, [kept]))
  await senderAt(provider).sendDueAt(start)
  assert.deepEqual(sent, [{ id: kept.id, phone: ayesha.phone, text: kept.text, language: 'ur' }])
})

test('a message is queued once however often it is enqueued', async () => {
  await freshPerson()
  const { provider, sent } = network(accept)
  const one = message()
  await enqueueMessages(db, vault, [one])
  await enqueueMessages(db, vault, [one, message()])
  await enqueueMessages(db, vault, [])
  await senderAt(provider).sendDueAt(start)
  assert.equal(sent.length, 2)
})

test('somebody who is not registered is reached by phone', async () => {
  await freshPerson()
  const { provider, sent } = network(accept)
  const { personId: _, ...rest } = message()
  await enqueueMessages(db, vault, [{ ...rest, phone: '+923119998887' } as NewMessage])
  await senderAt(provider).sendDueAt(start)
  assert.equal(sent[0]?.phone, '+923119998887')
})

test('neither words nor phones can be read from the database, queued or sent', async () => {
  await freshPerson()
  const { personId: _, ...rest } = message({ text: 'code 123456' })
  await enqueueMessages(db, vault, [
    { ...rest, phone: '+923119998887' } as NewMessage,
    message({ text: 'secret words' }),
  ])
  const dump = async () => {
    const rows = await db.owner.query<Record<string, unknown>>(
      `select * from notifications.message`,
    )
    const values = rows.flatMap(Object.values)
    return values.map((v) => (Buffer.isBuffer(v) ? v.toString('latin1') : String(v))).join('|')
  }
  const queued = await dump()
  await senderAt(demoPhone).sendDueAt(start)
  for (const text of [queued, await dump()]) {
    for (const part of ['123456', 'secret', '3119998887', '3001234567']) {
      assert.ok(!text.includes(part), part)
    }
  }
})

test('many senders share a queue and nothing is sent twice', async () => {
  await freshPerson()
  const { provider, sent } = network(accept)
  await enqueueMessages(
    db,
    vault,
    Array.from({ length: 300 }, () => message()),
  )
  const senders = Array.from({ length: 6 }, () => senderAt(provider, 10))
  await Promise.all(
    senders.map(async (sender) => {
      while ((await sender.sendDueAt(start)) > 0);
    }),
  )
  assert.equal(sent.length, 300)
  assert.equal(new Set(sent.map((one) => one.id)).size, 300)
  assert.deepEqual(new Set(await states()), new Set(['sent']))
})

test('a message is not sent before it is due nor after its time', async () => {
  await freshPerson()
  const { provider, sent } = network(accept)
  const sender = senderAt(provider)
  await enqueueMessages(db, vault, [
    message({ dueAt: after(minute) }),
    message({ goodUntil: after(5 * minute) }),
  ])
  assert.equal(await sender.sendDueAt(after(minute - 1)), 1)
  assert.equal(await sender.sendDueAt(after(minute)), 1)
  await enqueueMessages(db, vault, [message({ goodUntil: after(5 * minute) })])
  await sender.sendDueAt(after(5 * minute))
  assert.equal(sent.length, 2)
  assert.deepEqual(await states(), ['sent', 'sent', 'expired'])
})

test('what surely failed is tried again, later each time, and at last given up', async () => {
  await freshPerson()
  const { provider, sent } = network(() => ({ outcome: 'failed', reason: 'busy' }))
  const sender = senderAt(provider)
  await enqueueMessages(db, vault, [message()])
  const tries: number[] = []
  for (let minutes = 0; minutes < 24 * 60; minutes += 1) {
    if ((await sender.sendDueAt(after(minutes * minute))) > 0) tries.push(minutes)
  }
  assert.deepEqual(tries, [0, 1, 2, 5, 16, 59, 119, 179, 239, 299, 359, 419])
  assert.equal(sent.length, 12)
  assert.deepEqual(await states(), ['given-up'])
})

test('a refusal is final, and a number in its reason is masked', async () => {
  await freshPerson()
  const reason = 'no such number +923001234567'
  const { provider } = network(() => ({ outcome: 'refused', reason }))
  const sender = senderAt(provider)
  await enqueueMessages(db, vault, [message()])
  await sender.sendDueAt(start)
  assert.equal(await sender.sendDueAt(after(60 * minute)), 0)
  const rows = await db.owner.query(`select state, trouble from notifications.message`)
  assert.deepEqual(rows, [{ state: 'refused', trouble: 'no such number +[phone]' }])
})

/** A sender that dies between its claim and its record leaves exactly this. */
async function claimAndDie(provider: Provider): Promise<void> {
  const dying = {
    ...db,
    transact: <T>(work: Parameters<typeof db.transact<T>>[0]) =>
      db.transact<T>(async (tx) => {
        const result = await work(tx)
        if (!Array.isArray(result)) throw new Error('killed before the record')
        return result
      }),
  }
  const sender = createSender({ db: dying, vault, provider, now: () => start, intervalMs: 10 })
  await assert.rejects(sender.sendDue(), /killed/)
}

test('after a crash a message goes again only where a repeat is dropped', async () => {
  for (const [dropsRepeats, sendings, state] of [
    [true, 2, 'sent'],
    [false, 1, 'unclear'],
  ] as const) {
    await freshPerson()
    const { provider, sent } = network(accept, dropsRepeats)
    await enqueueMessages(db, vault, [message()])
    await claimAndDie(provider)
    const sender = senderAt(provider)
    assert.equal(await sender.sendDueAt(after(minute - 1)), 0)
    assert.equal(await sender.sendDueAt(after(minute)), 1)
    assert.equal(await sender.sendDueAt(after(60 * minute)), 0)
    assert.equal(sent.length, sendings)
    assert.deepEqual(await states(), [state])
  }
})

test('a lost answer is no licence to send twice', async () => {
  for (const [dropsRepeats, state] of [
    [true, 'queued'],
    [false, 'unclear'],
  ] as const) {
    await freshPerson()
    const provider: Provider = {
      name: 'network',
      dropsRepeats,
      send: () => Promise.reject(new Error('connection reset')),
    }
    await enqueueMessages(db, vault, [message()])
    await senderAt(provider).sendDueAt(start)
    assert.deepEqual(await states(), [state])
  }
})

test('a message that cannot be opened, or whose person is erased, holds up no other', async () => {
  await freshPerson()
  const { provider, sent } = network(accept)
  const [broken, fine] = [message(), message()]
  await registerPersons(db, vault, [{ ...ayesha, id: 'GONE', cnic: '3520299999991' }], start)
  await enqueueMessages(db, vault, [broken, message({ personId: 'GONE' } as never), fine])
  await db.owner.query(`update notifications.message set sealed = 'x' where id = $1`, [broken.id])
  await erasePerson(db, 'GONE', start)
  await senderAt(provider).sendDueAt(start)
  assert.deepEqual(
    sent.map((one) => one.id),
    [fine.id],
  )
  assert.deepEqual((await states()).sort(), ['refused', 'refused', 'sent'])
})

test('a receipt is recorded once, for the message it names', async () => {
  await freshPerson()
  const { provider } = network(accept)
  const [one, two] = [message(), message()]
  await enqueueMessages(db, vault, [one, two])
  await senderAt(provider).sendDueAt(start)
  const receipt = { provider: 'network', reference: one.id, isDelivered: true }
  assert.equal(await recordReceipts(db, [receipt, { ...receipt, reference: 'unknown' }]), 1)
  assert.equal(await recordReceipts(db, [receipt, { ...receipt, provider: 'other' }]), 0)
  const failed = { ...receipt, reference: two.id, isDelivered: false, trouble: 'phone off' }
  assert.equal(await recordReceipts(db, [failed]), 1)
  assert.deepEqual(await states(), ['delivered', 'undelivered'])
})

test('the demo phone shows what was sent, newest first, phone by phone', async () => {
  await freshPerson()
  const { personId: _, ...rest } = message({ text: 'to a stranger' })
  const stranger = { ...rest, phone: '+923119998887' } as NewMessage
  const [first, last] = [message({ text: 'first' }), message({ text: '⁦42⁩ آخری' })]
  await enqueueMessages(db, vault, [stranger, first, last])
  assert.deepEqual(await demoMessages(db, vault, { limit: 10 }), [])
  await senderAt(demoPhone).sendDueAt(start)
  const all = await demoMessages(db, vault, { limit: 10 })
  assert.deepEqual(
    all.map(({ phone }) => phone),
    [ayesha.phone, '+923119998887'],
  )
  assert.deepEqual(
    all[0]?.messages.map((one) => one.text),
    ['⁦42⁩ آخری', 'first'],
  )
  assert.deepEqual(all[0]?.messages[0], {
    id: last.id,
    text: '⁦42⁩ آخری',
    language: 'ur',
    sentAt: start,
    segments: 1,
  })
  const mine = await demoMessages(db, vault, { phone: '+923119998887', limit: 1 })
  assert.deepEqual(
    mine.map(({ messages }) => messages[0]?.text),
    ['to a stranger'],
  )
  assert.deepEqual(await demoMessages(db, vault, { phone: '+923000000000', limit: 1 }), [])
  assert.deepEqual(await states(), ['delivered', 'delivered', 'delivered'])
})

test('a person can read what was said to them', async () => {
  await freshPerson()
  await enqueueMessages(db, vault, [
    message({ text: 'one', caseId: 'C1' }),
    message({ text: 'two' }),
  ])
  const mine = await messagesOf(db, vault, { personId: ayesha.id, limit: 10 })
  assert.deepEqual(
    mine.map((one) => [one.text, one.state]),
    [
      ['two', 'queued'],
      ['one', 'queued'],
    ],
  )
  assert.equal(mine[1]?.caseId, 'C1')
  assert.deepEqual(await messagesOf(db, vault, { personId: 'OTHER', limit: 10 }), [])
})

test('after seven days the words and the phone are gone, the fact stays', async () => {
  await freshPerson()
  await enqueueMessages(db, vault, [message(), message({ dueAt: after(30 * 24 * 60 * minute) })])
  await senderAt(demoPhone).sendDueAt(start)
  const week = 7 * 24 * 60 * minute
  assert.equal(await sweepMessages(db, after(week)), 0)
  assert.equal(await sweepMessages(db, after(week + 1)), 1)
  assert.equal(await sweepMessages(db, after(2 * week)), 0)
  assert.deepEqual(await demoMessages(db, vault, { limit: 10 }), [])
  assert.deepEqual(await states(), ['delivered', 'queued'])
})

test('a started sender sends by itself, wakes at once, survives trouble and stops', async () => {
  await freshPerson()
  const { provider, sent } = network(accept)
  const troubles: unknown[] = []
  let isBroken = true
  const shaky = {
    ...db,
    transact: <T>(work: Parameters<typeof db.transact<T>>[0]) =>
      isBroken ? Promise.reject(new Error('no database')) : db.transact<T>(work),
  }
  const sender = createSender({
    db: shaky,
    vault,
    provider,
    now: () => start,
    intervalMs: 60 * minute,
    onTrouble: (error) => troubles.push(error),
  })
  sender.start()
  sender.start()
  while (troubles.length === 0) await new Promise((resume) => setImmediate(resume))
  isBroken = false
  await enqueueMessages(db, vault, [message()])
  sender.wake()
  while (sent.length === 0) await new Promise((resume) => setTimeout(resume, 2))
  await sender.stop()
  assert.deepEqual(await states(), ['sent'])
  await enqueueMessages(db, vault, [message()])
  sender.wake()
  assert.deepEqual(await states(), ['sent', 'queued'])
})

test('the operator sees how many wait and for how long', async () => {
  await freshPerson()
  assert.deepEqual(await queueHealth(db, start), { waiting: 0, oldestDueMs: 0 })
  await enqueueMessages(db, vault, [message(), message(), message({ dueAt: after(minute * 99) })])
  assert.deepEqual(await queueHealth(db, after(minute)), { waiting: 2, oldestDueMs: minute })
})

test('the program can neither remove a message nor change whose it is', async () => {
  await freshPerson()
  const denied = /permission denied/
  await assert.rejects(db.query(`delete from notifications.message`), denied)
  await assert.rejects(db.query(`update notifications.message set recipient = 'X'`), denied)
  await assert.rejects(db.query(`update notifications.message set created_at = now()`), denied)
})
