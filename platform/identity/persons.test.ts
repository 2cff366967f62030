import { testReading } from '#tests/reading'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUniqueViolation } from '#platform/database'
import { testDatabase } from '#tests/database'
import {
  createVault,
  dutiesThatMustNotMeet,
  endPosting,
  erasePerson,
  findPersonByCnic,
  findPersons,
  findPostsFor,
  getPerson,
  languagesOf,
  givePost,
  registerOffices,
  registerPersons,
  registerPosts,
  type DutyPair,
  type Person,
} from './index.ts'

const vault = createVault(Buffer.alloc(32, 3))
const now = new Date('2026-11-22T05:00:00Z')
const ayesha: Person = {
  id: 'AYESHA000001',
  cnic: '3520212345671',
  name: 'عائشہ بی بی',
  phone: '+923001234567',
  language: 'ur',
}
const bilal: Person = {
  id: 'BILAL0000001',
  cnic: '3520276543213',
  name: 'Bilal O\'Neil "x" <b>',
  phone: '+923331112223',
  language: 'en',
}

const db = await testDatabase()

/** An empty register with two persons in it. */
async function world() {
  await db.owner.query(`truncate identity.person, identity.office, identity.post, identity.holding`)
  await registerPersons(db, vault, [ayesha, bilal], now)
}

test('a person is found by CNIC and by id, whole', async () => {
  await world()
  assert.deepEqual(await findPersonByCnic(db, vault, ayesha.cnic, testReading), ayesha)
  assert.deepEqual(await getPerson(db, vault, bilal.id, testReading), bilal)
  assert.equal(await findPersonByCnic(db, vault, '4210112345671', testReading), undefined)
  await assert.rejects(getPerson(db, vault, 'NOBODY', testReading), {
    code: 'identity-person-unknown',
  })
  const both = await findPersons(db, vault, [bilal.id, 'NOBODY', ayesha.id], testReading)
  assert.deepEqual([...both.keys()].sort(), [ayesha.id, bilal.id].sort())
})

test('nothing that the database holds shows a name, a phone or a CNIC (T-OPS-2)', async () => {
  await world()
  const rows = await db.owner.query<Record<string, unknown>>(`select * from identity.person`)
  const bytes = rows
    .flatMap(Object.values)
    .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
  const dump = bytes.join('|')
  for (const { cnic, phone, name } of [ayesha, bilal]) {
    for (const part of [cnic, cnic.slice(5, 12), phone, phone.slice(3), name]) {
      assert.ok(!dump.includes(part))
      assert.ok(!dump.includes(Buffer.from(part).toString('latin1')))
    }
  }
})

test('registering again adds nobody, and a CNIC belongs to one person', async () => {
  await world()
  const twin = { ...bilal, id: 'TWIN00000001', name: 'Somebody Else' }
  assert.deepEqual(await registerPersons(db, vault, [ayesha, twin], now), [])
  assert.deepEqual(await getPerson(db, vault, bilal.id, testReading), bilal)
  const taken = db.query(
    `update identity.person set cnic_index = (
    select cnic_index from identity.person where id = $1) where id = $2`,
    [ayesha.id, bilal.id],
  )
  await assert.rejects(taken, isUniqueViolation)
})

test("one person's sealed data copied onto another does not open", async () => {
  await world()
  await db.owner.query(
    `update identity.person set (data_key, sealed) =
       (select data_key, sealed from identity.person where id = $1) where id = $2`,
    [ayesha.id, bilal.id],
  )
  await assert.rejects(getPerson(db, vault, bilal.id, testReading), {
    code: 'identity-sealed-unreadable',
  })
})

test('an erased person can be neither read nor found, and may register again', async () => {
  await world()
  await erasePerson(db, ayesha.id, now)
  await assert.rejects(getPerson(db, vault, ayesha.id, testReading), {
    code: 'identity-person-erased',
  })
  assert.equal(await findPersonByCnic(db, vault, ayesha.cnic, testReading), undefined)
  assert.deepEqual(await findPersons(db, vault, [ayesha.id], testReading), new Map())
  const again = { ...ayesha, id: 'AYESHA000002' }
  assert.deepEqual(await registerPersons(db, vault, [again], now), [again.id])
})

test('the program can remove no person, office, post or posting', async () => {
  await world()
  const denied = /permission denied/
  await assert.rejects(db.query(`delete from identity.person`), denied)
  await assert.rejects(db.query(`update identity.person set id = 'X'`), denied)
  await assert.rejects(db.query(`update identity.person set created_at = now()`), denied)
  for (const table of ['office', 'post', 'holding', 'vault']) {
    await assert.rejects(db.query(`delete from identity.${table}`), denied, table)
  }
  await assert.rejects(db.query(`update identity.post set role = 'collector'`), denied)
  await assert.rejects(db.query(`update identity.holding set person_id = 'X'`), denied)
  await assert.rejects(db.query(`update identity.holding set from_date = '2000-01-01'`), denied)
  await assert.rejects(db.query(`update identity.session set person_id = 'X'`), denied)
  await assert.rejects(db.query(`update identity.session set expires_at = now()`), denied)
  await assert.rejects(db.query(`update identity.api_token set person_id = 'X'`), denied)
  await assert.rejects(db.query(`update identity.vault set mark = ''`), denied)
  await assert.rejects(db.query(`create table identity.x (id text)`), denied)
})

const name = { en: 'Office', ur: 'دفتر' }
const table: DutyPair[] = [
  ...dutiesThatMustNotMeet,
  { within: 'person', duties: ['cashier', 'reconciler'], why: name },
]

async function offices() {
  await world()
  const jurisdictions = ['PB', 'PB-LHR', 'PB-LHR-CANTT']
  const all = jurisdictions.map((jurisdiction) => ({ jurisdiction, id: 'O', kind: 'office', name }))
  await registerOffices(db, all)
  const posts = jurisdictions.flatMap((jurisdiction) =>
    ['registrar', 'cashier', 'reconciler'].map((role) => ({
      jurisdiction,
      id: `${role}-post`,
      officeId: 'O',
      role,
      title: name,
    })),
  )
  await registerPosts(db, posts)
  await registerPosts(db, posts)
  const give = (role: string, personId: string, from: string, to?: string, place = 'PB-LHR') =>
    db.transact((tx) =>
      givePost(tx, { jurisdiction: place, postId: `${role}-post`, personId, from, to }, table),
    )
  return { give }
}

test('a post has one holder a day; the next may follow on the next day', async () => {
  const { give } = await offices()
  await give('registrar', ayesha.id, '2026-01-01', '2026-06-30')
  const held = { code: 'identity-post-held' }
  await assert.rejects(give('registrar', bilal.id, '2026-06-30'), held)
  await assert.rejects(give('registrar', bilal.id, '2025-01-01', '2026-01-01'), held)
  await assert.rejects(give('registrar', bilal.id, '2025-01-01'), held)
  await give('registrar', bilal.id, '2026-07-01')
  await give('registrar', bilal.id, '2025-01-01', '2025-12-31')
  const holder = async (on: string) => {
    const [post] = await findPostsFor(db, { role: 'registrar', jurisdiction: 'PB-LHR', on })
    return post?.personId
  }
  assert.deepEqual(
    [await holder('2025-12-31'), await holder('2026-01-01'), await holder('2026-06-30')],
    [bilal.id, ayesha.id, ayesha.id],
  )
  assert.equal(await holder('2026-07-01'), bilal.id)
  assert.equal(await holder('2024-12-31'), undefined)
})

test('of many appointed at once to one post, one gets it', async () => {
  const { give } = await offices()
  const people = [ayesha.id, bilal.id, ayesha.id, bilal.id]
  const all = await Promise.allSettled(people.map((id) => give('registrar', id, '2026-01-01')))
  assert.equal(all.filter((one) => one.status === 'fulfilled').length, 1)
})

test('roles that must not meet do not meet in one person, at once or in a race', async () => {
  const { give } = await offices()
  const meet = { code: 'identity-duties-meet' }
  await give('cashier', ayesha.id, '2026-01-01', '2026-03-31')
  await assert.rejects(give('reconciler', ayesha.id, '2026-03-31'), meet)
  await give('reconciler', ayesha.id, '2026-04-01')
  await give('registrar', ayesha.id, '2026-01-01')
  const race = await Promise.allSettled([
    give('cashier', bilal.id, '2026-05-01', '2026-12-31', 'PB'),
    give('reconciler', bilal.id, '2026-05-01', '2026-12-31', 'PB'),
  ])
  assert.equal(race.filter((one) => one.status === 'fulfilled').length, 1)
})

test('in which language somebody is told is read without opening anything of his', async () => {
  await offices()
  const languages = await languagesOf(db, [ayesha.id, 'NOBODY'])
  assert.deepEqual([...languages], [[ayesha.id, ayesha.language]])
  assert.equal((await languagesOf(db, [])).size, 0)
})

test('a posting is ended by its last day', async () => {
  const { give } = await offices()
  await give('registrar', ayesha.id, '2026-01-01')
  const posting = { jurisdiction: 'PB-LHR', postId: 'registrar-post', personId: ayesha.id }
  await endPosting(db, { ...posting, lastDay: '2026-02-28' })
  await endPosting(db, { ...posting, lastDay: '2026-12-31' })
  await give('registrar', bilal.id, '2026-03-01')
})

test('only known persons get known posts', async () => {
  const { give } = await offices()
  await assert.rejects(give('registrar', 'NOBODY', '2026-01-01'), {
    code: 'identity-person-unknown',
  })
  await assert.rejects(give('poet', ayesha.id, '2026-01-01'), { code: 'identity-post-unknown' })
})

test('the nearest post is responsible, and the wider ones follow for escalation', async () => {
  await offices()
  const asked = { role: 'registrar', jurisdiction: 'PB-LHR-CANTT', on: '2026-01-01' }
  const found = await findPostsFor(db, asked)
  assert.deepEqual(
    found.map((post) => post.jurisdiction),
    ['PB-LHR-CANTT', 'PB-LHR', 'PB'],
  )
  const elsewhere = await findPostsFor(db, { ...asked, jurisdiction: 'PB-LHRX' })
  assert.deepEqual(
    elsewhere.map((post) => post.jurisdiction),
    ['PB'],
  )
})
