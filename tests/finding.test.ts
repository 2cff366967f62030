/** Officers find cases by the name or phone of who handed them in, and only their own office's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, type CaseKey } from '#platform/cases'
import { findCasesBy, noteSearch, sweepCases } from '#platform/catalogue'
import {
  changePerson,
  confirmGuestCode,
  registerPersons,
  requestGuestCode,
  secureRandomness,
  sessionOf,
  type Actor,
  type Person,
} from '#platform/identity'
import { dayMs } from '#platform/kernel'
import { guestNuisance } from '#tests/kite-guests'
import { nuisanceTown } from '#tests/nuisance-town'

const town = await nuisanceTown(guestNuisance)
const { platform, officerAt, lodge } = town
const { db, setting } = platform

let persons = 0
const live = async (name: string, nameUr = '', phone = '') => {
  persons += 1
  const person: Person = {
    id: setting.newId(),
    cnic: `39990991${String(10_000 + persons)}`,
    name,
    nameUr,
    phone: phone || `+9239901${String(10_000 + persons)}`,
    language: 'ur',
  }
  await registerPersons(db, setting.vault, [person], setting.now())
  return { kind: 'citizen', personId: person.id, assurance: 'substantial' } as const
}
const lodgeAs = (actor: Actor, nuisance = 'strings') => lodge(nuisance, 'nobody', actor)
const holderOf = async (key: CaseKey) => town.holderOf(key)
const ids = (cases: readonly CaseKey[]) => cases.map(({ id }) => id).sort()

const aslam = await live('Muhammad Aslam', 'محمد اسلم', '+923991234567')
const first = await lodgeAs(aslam)
const second = await lodgeAs(aslam)
const noisy = await lodgeAs(aslam, 'noise')
const other = await lodgeAs(await live('Rukhsana Bibi'))
await platform.clock.tick()

test('a name is found as it sounds, in Urdu and in English letters', async () => {
  const officer = await holderOf(first)
  for (const name of ['Mohd Aslam', 'aslam', 'محمد اسلم', 'ASLAM Muhamad']) {
    assert.deepEqual(
      ids(await findCasesBy(platform, officer, { name })),
      ids([first, second]),
      name,
    )
  }
  const both = await findCasesBy(platform, officer, { name: 'Aslam Rukhsana' })
  assert.deepEqual(both, [], 'all parts must fit')
  assert.deepEqual(ids(await findCasesBy(platform, officer, { name: 'رخسانہ' })), [other.id])
})

test('by a phone, and by the end of a reference, whole or more of it', async () => {
  const officer = await holderOf(first)
  const byPhone = await findCasesBy(platform, officer, { phone: '+923991234567' })
  assert.deepEqual(ids(byPhone), ids([first, second]))
  assert.deepEqual(await findCasesBy(platform, officer, { phone: '+923991234568' }), [])
  const ends = await findCasesBy(platform, officer, { ending: first.id.slice(-4) })
  assert.ok(ids(ends).includes(first.id))
  const more = await findCasesBy(platform, officer, { ending: first.id.slice(-7) })
  assert.deepEqual(ids(more), [first.id])
  const wrong = `${first.id.at(-8) === '0' ? '1' : '0'}${first.id.slice(-7)}`
  assert.deepEqual(await findCasesBy(platform, officer, { ending: wrong }), [])
})

test('T-DESK-20 what another office or district has is found by nobody else', async () => {
  const found = await findCasesBy(platform, officerAt('noise-1'), { name: 'Aslam' })
  assert.deepEqual(ids(found), [noisy.id])
  assert.deepEqual(await findCasesBy(platform, officerAt('board-1'), { name: 'Aslam' }), [])
  const stranger = {
    ...officerAt('noise-1'),
    posts: officerAt('noise-1').posts.map((post) => ({ ...post, jurisdiction: 'PB-OTH' })),
  }
  assert.deepEqual(await findCasesBy(platform, stranger, { name: 'Aslam' }), [])
  // Who oversees the district reads in all its offices.
  const audit = { id: 'audit', jurisdiction: 'PB', officeId: 'audit', role: 'auditor' }
  const overseer = { ...officerAt('board-1'), posts: [audit] }
  const all = await findCasesBy(platform, overseer, { name: 'Aslam' })
  assert.deepEqual(ids(all), ids([first, second, noisy]))
})

test('a case that was passed on is found by both offices', async () => {
  const key = await lodgeAs(await live('Wajahat Invented'), 'noise')
  await platform.clock.tick()
  await town.actByHolder(key, 'take')
  await town.actByHolder(key, 'pass', { nuisance: 'strings', reason: 'It is about strings.' })
  for (const officer of [officerAt('noise-1'), await holderOf(key)]) {
    assert.deepEqual(ids(await findCasesBy(platform, officer, { name: 'وجاہت' })), [key.id])
  }
})

test('who was set a task in a case finds it as long as he reads it', async () => {
  const key = await lodgeAs(await live('Zeeshan Invented'))
  await platform.clock.tick()
  await town.actByHolder(key, 'take')
  const helper = officerAt('noise-1')
  const found = async () => ids(await findCasesBy(platform, helper, { name: 'ذیشان' }))
  assert.deepEqual(await found(), [])
  const task = { office: 'PB-KTE/noise', days: '3', task: 'Measure how loud it is.' }
  await town.actByHolder(key, 'consult', task)
  assert.deepEqual(await found(), [key.id])
  await town.act(key, helper, 'help', { reason: 'Seventy decibels.' })
  assert.deepEqual(await found(), [])
})

test('a guest is found by the phone, under no name', async () => {
  const phone = '+923997654321'
  const now = setting.now()
  const asked = { vault: setting.vault, phone, now, random: secureRandomness }
  const made = await requestGuestCode(db, { ...asked, address: '10.3.0.1' })
  const { challenge, code } = made
  const { newId } = setting
  const answer = { ...asked, challenge, code, language: 'en', newId } as const
  const entered = await confirmGuestCode(db, answer)
  assert.ok(entered.signedIn)
  const session = await sessionOf(db, setting.vault, entered.session.token, now)
  assert.ok(session)
  const key = await lodgeAs(session.actor)
  await platform.clock.tick()
  const officer = await holderOf(key)
  assert.deepEqual(ids(await findCasesBy(platform, officer, { phone })), [key.id])
  assert.deepEqual(await findCasesBy(platform, officer, { name: 'Guest' }), [])
})

test('a new name or phone finds what was handed in before, the old one nothing', async () => {
  const person = await live('Sadia Invented', '', '+923990011223')
  const key = await lodgeAs(person)
  await platform.clock.tick()
  const officer = await holderOf(key)
  const changed = { id: person.personId, name: 'Farzana Invented', phone: '+923990011224' }
  await db.transact((tx) => changePerson(tx, setting.vault, changed, setting.now()))
  await platform.clock.tick()
  for (const sought of [{ name: 'فرزانہ' }, { phone: '+923990011224' }]) {
    assert.deepEqual(ids(await findCasesBy(platform, officer, sought)), [key.id])
  }
  for (const sought of [{ name: 'Sadia' }, { phone: '+923990011223' }]) {
    assert.deepEqual(await findCasesBy(platform, officer, sought), [])
  }
})

const heldOf = async ({ id }: CaseKey) =>
  (await db.query(`select 1 as one from cases.found_by where case_id = $1`, [id])).length

test('T-DESK-21 what is erased is found no more, nor made findable again', async () => {
  const key = await lodgeAs(await live('Nighat Invented'))
  await platform.clock.tick()
  const late = await lodgeAs(await live('Parveen Invented'))
  assert.ok((await heldOf(key)) >= 2)
  const end = `update cases.case set deadline_at = null, post_id = null where id = any($1)`
  await db.owner.query(end, [[key.id, late.id]])
  await sweepCases(db, new Date(setting.now().getTime() + 6 * 366 * dayMs), 100)
  assert.equal(await heldOf(key), 0)
  await platform.clock.tick()
  assert.equal(await heldOf(late), 0)
  await db.owner.query(`insert into cases.to_find values ($1, $2)`, [key.jurisdiction, key.id])
  await platform.clock.tick()
  assert.equal(await heldOf(key), 0, 'without its key nobody can make them again')
})

test('no name and no phone lies in the tables by which cases are found', async () => {
  const rows = await db.query<{ key: Buffer }>('select key from cases.found_by')
  assert.ok(rows.length > 10)
  const bytes = Buffer.concat(rows.map(({ key }) => key)).toString('latin1')
  for (const known of ['aslam', 'slm', '3991234567', formatReference(first).slice(-4)]) {
    assert.ok(!bytes.toLowerCase().includes(known), known)
  }
  const other = await lodgeAs(aslam)
  await platform.clock.tick()
  const equal = await db.query(
    `select key from cases.found_by where case_id = any($1)
     group by key having count(*) > 1`,
    [[first.id, other.id]],
  )
  assert.ok(equal.length > 0, 'the same is the same within a place')
})

test('T-DESK-23 a search is on record with post and kinds, never with what was typed', async () => {
  const officer = officerAt('board-1')
  await noteSearch(platform, officer, { soughtBy: ['phone', 'name'], found: 3 })
  const rows = await db.query(`select * from consent.search where officer_id = $1`, [
    officer.personId,
  ])
  const [{ at, id, ...kept } = {}] = rows
  assert.ok(at && id)
  assert.deepEqual(kept, {
    officer_id: officer.personId,
    jurisdiction: 'PB',
    post_id: 'board-1',
    sought_by: 'phone name',
    found: 3,
  })
})
