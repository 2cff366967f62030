import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, findCase } from '#platform/cases'
import { findDocumentsOfCase } from '#platform/documents'
import type { Actor } from '#platform/identity'
import { rupees } from '#platform/kernel'
import { findLeaf } from '#platform/log'
import { checkLedger, findChargesOfCase, stockBalance } from '#platform/payments'
import { findRecord } from '#platform/registers'
import { contestRegister, kiteContest, kiteSale } from '#tests/kite-contest'
import { pay } from '#tests/payments'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { refusedWith } from '#tests/refusals'
import type { ActCommand, ActOutcome } from './command.ts'

const platform = await testPlatform([kiteContest, kiteSale], [contestRegister])
const { db, door, setting, citizen, officer, supervisor } = platform

/** An officer of Kite Town in another role. */
const inRole = (actor: typeof officer, role: string): Actor => ({
  ...actor,
  posts: actor.posts.map((post) => ({ ...post, role })),
})
const clerk = inRole(officer, 'kite-clerk')
const judge = inRole(supervisor, 'kite-officer')

const entry = {
  length: 'short',
  flyer: {
    name: testPersons[0].name,
    cnic: testPersons[0].cnic,
    relation: 'daughter-of',
    relativeName: 'Invented',
    address: 'Kite Lane 1',
    phone: testPersons[0].phone,
  },
}

const enter = (changes: Partial<ActCommand> = {}): ActCommand => ({
  kind: 'act',
  actor: citizen,
  service: 'kite-contest',
  action: 'enter',
  case: { jurisdiction: kiteDistrict.code, id: setting.newId() },
  input: entry,
  language: 'en',
  ...changes,
})

const step = (on: ActOutcome, actor: Actor, action: string, input: object = {}): ActCommand => ({
  kind: 'act',
  actor,
  case: on,
  action,
  input,
  language: 'en',
})

async function entered(): Promise<ActOutcome> {
  const opened = await door.perform(enter())
  await pay(platform, { ...opened, amount: rupees(100) })
  return opened
}

async function stateOf(on: ActOutcome): Promise<string | undefined> {
  return (await findCase(db, on))?.state
}

test('a step that finds too little paid asks for the rest, and goes on once paid', async () => {
  const on = await entered()
  const first = await door.perform(step(on, judge, 'fly', { flown: 'long' }))
  assert.equal(first.state, 'short-paid')
  const charges = await findChargesOfCase(db, on.jurisdiction, on.id)
  assert.deepEqual(
    charges.map(({ amountPaisa, state }) => [amountPaisa, state]),
    [
      [rupees(100), 'paid'],
      [rupees(50), 'unpaid'],
    ],
  )
  await pay(platform, { ...first, amount: rupees(50) })
  assert.equal((await findCase(db, on))?.facts['amount'], rupees(150))
  const second = await door.perform(step(on, judge, 'fly', { flown: 'long' }))
  assert.equal(second.state, 'flown')
  const record = await findRecord(db, 'contest', second.number ?? '')
  assert.equal(record?.state, 'flown')
  const papers = await findDocumentsOfCase(db, on.jurisdiction, on.id)
  assert.deepEqual(
    papers.map(({ kind }) => kind),
    // Issued anew when more was paid, and not again for anything else.
    ['kite-contest', 'kite-contest', 'kite-contest/902'],
  )
})

test('a step is refused by its own rule, and nothing is written', async () => {
  const on = await entered()
  await assert.rejects(
    door.perform(step(on, judge, 'fly', { flown: 'short', wind: 'none' })),
    refusedWith('too-busy'),
  )
  assert.equal(await stateOf(on), 'entered')
})

test('money goes back less what the law keeps: ordered once, posted and in the log', async () => {
  const on = await entered()
  await door.perform(step(on, citizen, 'withdraw'))
  await door.perform(step(on, clerk, 'check'))
  const done = await door.perform(step(on, judge, 'approve'))
  assert.equal(done.state, 'refunded')
  assert.deepEqual(await checkLedger(db), [])
  await platform.sequencer.sealOnce()
  const events = await eventsOf(db, on)
  const given = events.at(-1)?.facts['refund'] as { amount: number; deducted: number }
  assert.deepEqual([given.amount, given.deducted], [rupees(90), rupees(10)])
  const leaf = await findLeaf(db, `${on.jurisdiction}/${on.id}/${events.length}`)
  assert.ok(leaf)
})

test('who checked a refund does not approve it, from no post (GL-2, T-DUTY-3)', async () => {
  const on = await entered()
  await door.perform(step(on, citizen, 'withdraw'))
  await door.perform(step(on, inRole(supervisor, 'kite-clerk'), 'check'))
  await assert.rejects(door.perform(step(on, judge, 'approve')), refusedWith('action-own-case'))
  assert.equal(await stateOf(on), 'checked')
})

test('using and paying back at the same moment: exactly one wins (ST-3)', async () => {
  const on = await entered()
  const tried = await Promise.allSettled([
    door.perform(step(on, judge, 'fly', { flown: 'short' })),
    door.perform(step(on, citizen, 'withdraw')),
  ])
  assert.equal(tried.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('an officer at the counter issues out of a stock, never below nothing', async () => {
  const fill = { ...entry, length: 'stock' }
  const stock = await door.perform(enter({ input: fill }))
  await pay(platform, { ...stock, amount: rupees(100) })
  assert.equal(await stockBalance(db, 'stock/kites'), rupees(100))
  const sale = { actor: clerk, service: 'kite-sale', action: 'sell', input: { buyer: entry.flyer } }
  const atCounter = () => door.perform(enter(sale))
  const sold = await Promise.allSettled([atCounter(), atCounter(), atCounter()])
  assert.equal(sold.filter(({ status }) => status === 'fulfilled').length, 2)
  const refused = sold.find(({ status }) => status === 'rejected')
  assert.ok(refused?.status === 'rejected' && refusedWith('payments-stock-empty')(refused.reason))
  assert.equal(await stockBalance(db, 'stock/kites'), 0)
  assert.deepEqual(await checkLedger(db), [])
  const [first] = sold.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const kase = first && (await findCase(db, first))
  assert.equal(kase?.applicantId, undefined)
})
