import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import {
  createVault,
  issueTicket,
  registerPersons,
  secureRandomness,
  sweepTickets,
  tryTicket,
  useTicket,
  withoutWayToWork,
} from '../index.ts'
import { ticketLifetimeMs } from './tickets.ts'

const db = await testDatabase()
const vault = createVault(Buffer.alloc(32, 6))
const start = new Date('2026-11-22T10:00:00Z')
const after = (ms: number) => new Date(start.getTime() + ms)
const personId = 'PERSON000001'
const person = { id: personId, cnic: '3999099000011', name: 'Zara', phone: '+923990099001' }
await registerPersons(db, vault, [{ ...person, language: 'en' }], start)

const issue = (now = start) => issueTicket(db, { vault, personId, now, random: secureRandomness })
const tried = (ticket: string, more: object = {}) => ({
  vault,
  personId,
  ticket,
  now: start,
  ...more,
})
const codeOf = async (ticket: string, more?: object) =>
  (await tryTicket(db, tried(ticket, more)))?.code

test('a ticket is taken as a person types it, for 72 hours, by its person alone', async () => {
  const ticket = await issue()
  assert.match(ticket, /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
  assert.equal(await codeOf(ticket), undefined)
  assert.equal(await codeOf(` ${ticket.toLowerCase().replaceAll('-', ' ')}`), undefined)
  assert.equal(await codeOf(ticket, { now: after(ticketLifetimeMs) }), 'identity-ticket-wrong')
  assert.equal(await codeOf(ticket, { personId: 'PERSON000002' }), 'identity-ticket-wrong')
})

test('T-ID-28 a ticket makes one passkey', async () => {
  const ticket = await issue()
  await useTicket(db, tried(ticket))
  await assert.rejects(useTicket(db, tried(ticket)), { code: 'identity-ticket-wrong' })
  assert.equal(await codeOf(ticket), 'identity-ticket-wrong')
})

test('T-ID-28 after five wrong tries the right ticket is void too', async () => {
  const ticket = await issue()
  for (let n = 0; n < 4; n += 1) assert.equal(await codeOf('AAAA'), 'identity-ticket-wrong')
  assert.equal(await codeOf(ticket), undefined, 'four slips of the hand are forgiven')
  assert.equal(await codeOf('AAAA'), 'identity-ticket-wrong')
  assert.equal(await codeOf(ticket), 'identity-ticket-wrong')
  await assert.rejects(useTicket(db, tried(ticket)), { code: 'identity-ticket-wrong' })
})

test('a new ticket ends the one before; who has none that works is known', async () => {
  const first = await issue()
  const second = await issue()
  assert.equal(await codeOf(first), 'identity-ticket-wrong')
  assert.equal(await codeOf(second), undefined)
  assert.deepEqual(await withoutWayToWork(db, [personId], start), [])
  const late = after(ticketLifetimeMs)
  assert.deepEqual(await withoutWayToWork(db, [personId], late), [personId])
  assert.equal(await sweepTickets(db, after(ticketLifetimeMs + 1)), 1)
})
