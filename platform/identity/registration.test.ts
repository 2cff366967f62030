import { testReading } from '#tests/reading'
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { text } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import {
  changePerson,
  nameIn,
  createVault,
  erasePerson,
  findOfficesFor,
  findPersonByCnic,
  getPerson,
  listHoldings,
  listJurisdictions,
  listOffices,
  listPosts,
  registerJurisdictions,
  registerOffices,
  registerPersons,
  registerPosts,
  givePost,
  type Jurisdiction,
} from './index.ts'

const vault = createVault(Buffer.alloc(32, 7))
const db = await testDatabase()

const kite: Jurisdiction = {
  code: 'PB-KTE',
  number: 7,
  name: text('Kite Town', 'پتنگ نگر'),
  calendar: { closedWeekdays: [0, 6], holidays: new Set(['2026-12-25']) },
}
const office = { jurisdiction: 'PB-KTE', id: 'kites', kind: 'office', name: text('Kites', 'پتنگ') }
const post = {
  jurisdiction: 'PB-KTE',
  id: 'kite-1',
  officeId: 'kites',
  role: 'kite-officer',
  title: text('Kite Officer', 'پتنگ افسر'),
}
const zara = {
  id: 'ZARA00000001',
  cnic: '3999099000011',
  name: 'Zara Invented',
  phone: '+923990099001',
  language: 'en',
} as const

beforeEach(() =>
  db.owner.query(
    `truncate identity.jurisdiction, identity.office, identity.post, identity.holding,
       identity.person`,
  ),
)

test('a place is kept whole; its name and calendar may change, its number never does', async () => {
  assert.deepEqual(await registerJurisdictions(db, [kite]), ['PB-KTE'])
  assert.deepEqual(await listJurisdictions(db), [kite])
  assert.deepEqual(await registerJurisdictions(db, [kite]), [])
  const holidays = new Set(['2026-12-25', '2027-02-05'])
  const later = { ...kite, number: 8, calendar: { ...kite.calendar, holidays } }
  assert.deepEqual(await registerJurisdictions(db, [later]), ['PB-KTE'])
  assert.deepEqual(await listJurisdictions(db), [{ ...later, number: 7 }])
  const denied = db.query(`update identity.jurisdiction set number = 9`)
  await assert.rejects(denied, /permission denied/)
})

test('offices and posts take a new name, and a post keeps its role', async () => {
  await registerOffices(db, [office])
  await registerPosts(db, [post])
  assert.deepEqual(await registerOffices(db, [office]), [])
  assert.deepEqual(await registerPosts(db, [post]), [])
  const renamed = { ...office, name: text('Office of Kites', 'دفتر پتنگ') }
  assert.deepEqual(await registerOffices(db, [renamed]), ['kites'])
  const raised = { ...post, role: 'king', title: text('Senior Kite Officer', 'سینئر پتنگ افسر') }
  assert.deepEqual(await registerPosts(db, [raised]), ['kite-1'])
  assert.deepEqual(await listOffices(db), [renamed])
  assert.deepEqual(await listPosts(db), [{ ...raised, role: post.role }])
})

test('where an office is may change and be taken away; what is not said is not known', async () => {
  const address = text('3 Kite Road', '3 پتنگ روڈ')
  const placed = { ...office, address, hours: { friday: ['08:30-12:30', '14:30-16:30'] } }
  assert.deepEqual(await registerOffices(db, [placed]), ['kites'])
  assert.deepEqual(await registerOffices(db, [placed]), [], 'the same changes nothing')
  assert.deepEqual(await listOffices(db), [placed])
  const moved = { ...placed, hours: { monday: ['09:00-15:00'] } }
  assert.deepEqual(await registerOffices(db, [moved]), ['kites'])
  assert.deepEqual(await registerOffices(db, [office]), ['kites'])
  assert.deepEqual(await listOffices(db), [office])
})

test('who comes goes to the office of his own place, else to that of the next above', async () => {
  const board = { ...office, jurisdiction: 'PB', id: 'board' }
  await registerOffices(db, [office, board])
  const asked = { roles: ['kite-officer', 'king'], jurisdiction: 'PB-KTE' }
  assert.deepEqual(await findOfficesFor(db, asked), [], 'an office without a post serves nobody')
  await registerPosts(db, [{ ...post, jurisdiction: 'PB', officeId: 'board' }])
  assert.deepEqual(await findOfficesFor(db, asked), [board])
  await registerPosts(db, [post, { ...post, id: 'kite-2' }])
  assert.deepEqual(await findOfficesFor(db, asked), [office])
  assert.deepEqual(await findOfficesFor(db, { ...asked, jurisdiction: 'PB-LHR' }), [board])
  assert.deepEqual(await findOfficesFor(db, { ...asked, roles: ['king'] }), [])
})

test('who held a post is listed from the first day on', async () => {
  await registerPosts(db, [post])
  await registerPersons(db, vault, [zara], new Date())
  const holding = { jurisdiction: 'PB-KTE', postId: 'kite-1', personId: zara.id }
  const second = { ...holding, from: '2026-05-01' }
  const first = { ...holding, from: '2026-01-01', to: '2026-03-31' }
  for (const one of [second, first]) await db.transact((tx) => givePost(tx, one, []))
  const held = await listHoldings(db, { jurisdiction: 'PB-KTE', postId: 'kite-1' })
  assert.deepEqual(held, [first, second])
})

test('a new phone is sealed under the same key; an erased person gets none', async () => {
  await registerPersons(db, vault, [zara], new Date())
  const moved = { id: zara.id, name: 'Zara Also Invented', phone: '+923990099009' }
  await changePerson(db, vault, moved, new Date())
  assert.deepEqual(await findPersonByCnic(db, vault, zara.cnic, testReading), { ...zara, ...moved })
  const { id, name } = moved
  const called = async () => {
    const found = await getPerson(db, vault, id, testReading)
    return [nameIn(found, 'en'), nameIn(found, 'ur')]
  }
  await changePerson(db, vault, { id, name, nameUr: 'زارا' }, new Date())
  await changePerson(db, vault, { id, name, phone: zara.phone }, new Date())
  assert.deepEqual(await called(), [name, 'زارا'], 'a spelling stays with its name')
  await changePerson(db, vault, { id, name: zara.name }, new Date())
  assert.deepEqual(await called(), [zara.name, zara.name], 'and goes with it')
  const nobody = changePerson(db, vault, { ...moved, id: 'NOBODY' }, new Date())
  await assert.rejects(nobody, /person-unknown/)
  await erasePerson(db, zara.id, new Date())
  await assert.rejects(changePerson(db, vault, moved, new Date()), /person-erased/)
  await assert.rejects(getPerson(db, vault, zara.id, testReading), /person-erased/)
})
