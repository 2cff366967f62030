/** What an officer does at a counter for whoever stands before him. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, findCase } from '#platform/cases'
import { registerPosts, type Actor } from '#platform/identity'
import { civilDateOf, rupees, text } from '#platform/kernel'
import { checkLedger, stockBalance } from '#platform/payments'
import { findRecord } from '#platform/registers'
import { kiteCounter, kiteStock, sellerRegister, tokenRegister } from '#tests/kite-counter'
import { pay } from '#tests/payments'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { refusedWith } from '#tests/refusals'
import { getCase } from './case-view.ts'
import type { ActOutcome } from './command.ts'
import { dayBook } from './day-book.ts'
import { contactCodeOf } from './messages.ts'
import { endSuspension, suspendRecord } from './suspension.ts'

const platform = await testPlatform([kiteCounter, kiteStock], [tokenRegister, sellerRegister])
const { db, door, setting, officer, supervisor } = platform
const jurisdiction = kiteDistrict.code
const title = text('Stall', 'اسٹال')
const stalls = Array.from({ length: 13 }, (_, n) => `stall-${n + 1}`)
await registerPosts(
  db,
  stalls.map((id) => ({ id, jurisdiction, officeId: 'kites', role: 'kite-clerk', title })),
)
await platform.openBooks()

const clerkAt = (id: string, person = officer): Actor & { kind: 'officer' } => ({
  ...person,
  posts: [{ id, jurisdiction, officeId: 'kites', role: 'kite-clerk' }],
})

function buyer(index = 0) {
  const { name, cnic, phone } = testPersons[index] ?? testPersons[0]
  const relative = { relation: 'daughter-of', relativeName: 'Invented', address: 'Kite Lane 1' }
  return { size: 'small', use: 'To fly', buyer: { name, cnic, phone, ...relative } }
}

function open(actor: Actor, input: object = buyer(), service = 'kite-counter') {
  const action = service === 'kite-counter' ? 'open' : 'order'
  const key = { jurisdiction, id: setting.newId() }
  return door.perform({ kind: 'act', actor, service, action, case: key, input, language: 'en' })
}

function sell(actor: Actor, on: ActOutcome, code = contactCodeOf(setting, on)) {
  const input = { code }
  return door.perform({ kind: 'act', actor, case: on, action: 'sell', input, language: 'en' })
}

async function buyStock(actor: Actor, size = 'large') {
  await pay(platform, await open(actor, { size }, 'kite-stock'))
}

test('what a clerk buys goes into the stock of his own post', async () => {
  await buyStock(clerkAt('stall-1'))
  assert.equal(await stockBalance(db, 'stock/stall-1'), rupees(500))
  assert.equal(await stockBalance(db, 'stock/stall-2'), 0)
})

test('a sale draws on the stock, numbers itself and writes to the buyer', async () => {
  const clerk = clerkAt('stall-3')
  await buyStock(clerk, 'small')
  const sold = await sell(clerk, await open(clerk))
  assert.equal(sold.state, 'sold')
  assert.equal((await findCase(db, sold))?.facts['amount'], rupees(50))
  const record = await findRecord(db, 'tokens', sold.number ?? '')
  assert.deepEqual([record?.item['serial'], record?.item['amount']], [1, rupees(50)])
  assert.equal(await stockBalance(db, 'stock/stall-3'), 0)
  assert.deepEqual(await checkLedger(db), [])
})

test('the last of a stock is sold once, however many ask for it at once (T-STAMP-1)', async () => {
  const clerk = clerkAt('stall-4')
  await buyStock(clerk, 'small')
  const asked = await Promise.all([open(clerk), open(clerk), open(clerk)])
  const tried = await Promise.allSettled(asked.map((one) => sell(clerk, one)))
  const refused = tried.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  assert.equal(refused.length, 2)
  assert.ok(refused.every(refusedWith('payments-stock-empty')))
  const at = { jurisdiction, post: 'stall-4' }
  const { lines } = await dayBook(db, setting, kiteCounter, {
    reader: clerk,
    at,
    day: civilDateOf(setting.now()),
  })
  assert.deepEqual(
    lines.map(({ serial }) => serial),
    [1],
  )
})

test('a wrong code ends the sale, takes no number and no money (T-STAMP-10)', async () => {
  const clerk = clerkAt('stall-5')
  await buyStock(clerk)
  const asked = await open(clerk)
  const right = contactCodeOf(setting, asked)
  const dropped = await sell(clerk, asked, right === '000000' ? '000001' : '000000')
  assert.equal(dropped.state, 'dropped')
  assert.equal(await stockBalance(db, 'stock/stall-5'), rupees(500))
  assert.equal((await sell(clerk, await open(clerk))).state, 'sold')
  const at = { jurisdiction, post: 'stall-5' }
  const { lines } = await dayBook(db, setting, kiteCounter, {
    reader: clerk,
    at,
    day: civilDateOf(setting.now()),
  })
  assert.deepEqual(
    lines.map(({ serial }) => serial),
    [1],
  )
})

test('a rule sees how many there were today, and may say that it is enough', async () => {
  const clerk = clerkAt('stall-6')
  await buyStock(clerk)
  for (let i = 0; i < 5; i += 1) await sell(clerk, await open(clerk))
  await assert.rejects(sell(clerk, await open(clerk)), refusedWith('too-busy'))
})

test('the book of a day names the buyers and counts the stock', async () => {
  const clerk = clerkAt('stall-7')
  await buyStock(clerk)
  await sell(clerk, await open(clerk))
  await sell(clerk, await open(clerk, buyer(1)))
  const day = civilDateOf(setting.now())
  const at = { jurisdiction, post: 'stall-7' }
  const book = await dayBook(db, setting, kiteCounter, { reader: clerk, at, day })
  const names = book.lines.map(({ serial, item }) => [serial, item['buyer']])
  assert.deepEqual(names, [
    [1, testPersons[0].name],
    [2, testPersons[1].name],
  ])
  assert.deepEqual(book.stock, {
    left: rupees(400),
    bought: rupees(500),
    issued: rupees(100),
    commission: 0,
  })
  const before = await dayBook(db, setting, kiteCounter, { reader: clerk, at, day: '2026-01-01' })
  assert.deepEqual(before.stock, { left: rupees(400), bought: 0, issued: 0, commission: 0 })
  assert.deepEqual(before.lines, [])
})

test('nobody sells to himself (T-DUTY-3)', async () => {
  const clerk = clerkAt('stall-8')
  await assert.rejects(open(clerk, buyer(2)), refusedWith('action-own-case'))
})

test('what one counter opened, another of its role neither reads nor takes on', async () => {
  const clerk = clerkAt('stall-9')
  const rival = clerkAt('stall-10', supervisor)
  const asked = await open(clerk)
  await assert.rejects(sell(rival, asked), refusedWith('action-not-yours'))
  await assert.rejects(getCase(db, setting, rival, asked), refusedWith('case-not-found'))
  assert.deepEqual(
    (await getCase(db, setting, clerk, asked)).moves.map(({ action }) => action),
    ['sell'],
  )
})

const publishStall = (key: string, item: object) =>
  door.perform({
    kind: 'publish',
    actor: officer,
    jurisdiction,
    register: 'sellers',
    records: [{ key, item: { stall: 'By the gate', ...item } }],
    source: { name: 'sellers.csv', sha256: '00' },
  })

test('a commission stays in the stock, apart from what was bought', async () => {
  const clerk = clerkAt('stall-12')
  await publishStall(`${jurisdiction}/stall-12`, { commission: rupees(2) })
  await buyStock(clerk)
  assert.equal((await sell(clerk, await open(clerk))).state, 'sold')
  const at = { jurisdiction, post: 'stall-12' }
  const { stock } = await dayBook(db, setting, kiteCounter, {
    reader: clerk,
    at,
    day: civilDateOf(setting.now()),
  })
  assert.deepEqual(stock, {
    left: rupees(452),
    bought: rupees(500),
    issued: rupees(50),
    commission: rupees(2),
  })
  assert.deepEqual(await checkLedger(db), [])
})

test('a record is suspended by who publishes it, for a reason, and ended for one', async () => {
  const key = `${jurisdiction}/stall-13`
  await publishStall(key, {})
  const asked = { register: 'sellers', key, reason: 'Overcharging' }
  const suspend = (until: string, reason = asked.reason) =>
    suspendRecord(platform, officer, { ...asked, reason, until })
  await assert.rejects(suspend('2026-01-01'), refusedWith('suspension-end-wrong'))
  await assert.rejects(suspend('', ' '), refusedWith('suspension-reason-missing'))
  await assert.rejects(
    suspendRecord(platform, clerkAt('stall-13'), { ...asked, until: '' }),
    refusedWith('action-not-yours'),
  )
  await suspend('')
  const today = civilDateOf(setting.now())
  const held = await findRecord(db, 'sellers', key)
  assert.deepEqual(held?.item, {
    stall: 'By the gate',
    suspendedFrom: today,
    suspensionReason: 'Overcharging',
  })
  const [event] = await eventsOf(db, { jurisdiction, id: held?.caseId ?? '' })
  assert.equal(event?.action, 'suspend')
  await assert.rejects(publishStall(key, {}), refusedWith('register-entry-refused'))
  await endSuspension(platform, officer, { ...asked, reason: 'Fine paid' })
  const after = await findRecord(db, 'sellers', key)
  assert.deepEqual(after?.item, { stall: 'By the gate', suspensionEnded: 'Fine paid' })
})

test('a record of the officer’s own post is evidence for his step', async () => {
  const clerk = clerkAt('stall-11')
  await publishStall(`${jurisdiction}/stall-11`, {})
  await buyStock(clerk)
  const { number = '' } = await sell(clerk, await open(clerk))
  assert.equal((await findRecord(db, 'tokens', number))?.item['seller'], 'By the gate')
})
