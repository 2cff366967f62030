import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVault } from '#platform/identity'
import { civilDateOf, dayMs } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import {
  bankMessageDaysMax,
  createMessageBook,
  readMessages,
  sweepBankMessages,
  type BankMessage,
} from './bank-messages.ts'
import { nextId, noon } from './samples.ts'

const db = await testDatabase()
const vault = createVault(Buffer.alloc(32, 6))
const book = createMessageBook(db, vault)

const message = (changes: Partial<BankMessage> = {}): BankMessage => ({
  id: nextId(),
  bank: 'BOP',
  receivedAt: noon,
  message: 'BillPayment',
  address: '203.0.113.7',
  status: 200,
  bytes: 3,
  request: Buffer.from([0xff, 0x00, 0x7b]),
  answer: Buffer.from('{"response_Code":"04"}'),
  ...changes,
})
const readAll = (bank?: string, day = '2026-11-22') =>
  readMessages(db, vault, { day, bank, limit: 100 })

test('what a bank sent and was answered is read again byte for byte, by its day', async () => {
  const late = message({ receivedAt: new Date('2026-11-22T23:59:59+05:00'), bank: 'HBL' })
  const next = message({ receivedAt: new Date('2026-11-23T00:00:00+05:00') })
  const all = [message(), message({ request: Buffer.alloc(0) }), late, next]
  await Promise.all(all.map((one) => book.keep(one)))
  assert.deepEqual(await readAll(), all.slice(0, 3))
  assert.deepEqual(await readAll('BOP'), all.slice(0, 2))
  assert.deepEqual(await readAll(undefined, '2026-11-23'), [next])
})

test('a day is read page after page, nothing twice and nothing missing', async () => {
  const many = Array.from({ length: 300 }, (_, n) => message({ bank: n % 2 ? 'NIT' : 'UBL' }))
  await Promise.all(many.map((one) => book.keep(one)))
  const read: string[] = []
  let after: BankMessage | undefined
  for (;;) {
    const page = await readMessages(db, vault, { day: '2026-11-22', after, limit: 70 })
    read.push(...page.map(({ id }) => id))
    after = page.at(-1)
    if (page.length < 70) break
  }
  assert.equal(new Set(read).size, read.length)
  assert.ok(many.every(({ id }) => read.includes(id)))
})

test('it is sealed where it lies, and nobody may change it', async () => {
  await book.keep(message({ request: Buffer.from('Ayesha Khan 35202-1234567-1') }))
  const rows = await db.owner.query<{ sealed: Buffer }>(`select sealed from payments.bank_message`)
  assert.ok(rows.every(({ sealed }) => !sealed.toString('latin1').includes('Ayesha')))
  await assert.rejects(db.query(`update payments.bank_message set status = 1`), /permission/)
})

test('a message that cannot be written is told, and those after it are written', async () => {
  const own = createMessageBook(db, vault)
  const twice = message()
  await own.keep(twice)
  await assert.rejects(own.keep(twice), /unique/)
  await own.keep(message())
})

test('what is past its time is forgotten; before that the database forgets nothing', async () => {
  const now = new Date()
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  const [old, young] = [bankMessageDaysMax + 2, bankMessageDaysMax - 1].map((days) =>
    message({ receivedAt: ago(days) }),
  )
  assert.ok(old && young)
  await book.keep(old)
  await book.keep(young)
  assert.equal(await sweepBankMessages(db, now), 1)
  assert.equal((await readAll(undefined, civilDateOf(old.receivedAt))).length, 0)
  await db.query('delete from payments.bank_message')
  assert.equal((await readAll(undefined, civilDateOf(young.receivedAt))).length, 1)
})
