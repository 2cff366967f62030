import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import {
  actorOfApiToken,
  changeLanguage,
  checkCsrfToken,
  createApiToken,
  createSessionReader,
  createVault,
  csrfTokenOf,
  erasePerson,
  openSession,
  registerPersons,
  revokeApiToken,
  secureRandomness,
  sessionLimits,
  sessionOf,
  signOut,
  signOutEverywhere,
  sweepSessions,
  type SessionKind,
} from './index.ts'

const vault = createVault(Buffer.alloc(32, 2))
const random = secureRandomness
const start = new Date('2026-11-22T05:00:00Z')
const after = (ms: number): Date => new Date(start.getTime() + ms)
const minute = 60_000
const hour = 60 * minute
const personId = 'PERSON000001'

const db = await testDatabase()

async function world() {
  await db.owner.query(`truncate identity.person, identity.session, identity.api_token`)
  await db.owner.query(`truncate identity.post, identity.holding`)
  const person = {
    id: personId,
    cnic: '3520200000011',
    name: 'عائشہ',
    phone: '+923000000001',
    language: 'ur',
  } as const
  await registerPersons(db, vault, [person], start)
  await db.query(
    `insert into identity.post (jurisdiction, id, office_id, role, title_en, title_ur)
     values ('PB-LHR', 'POST1', 'OFFICE1', 'registrar', 'Registrar', 'رجسٹرار')`,
  )
  await db.query(
    `insert into identity.holding (jurisdiction, post_id, person_id, from_date, to_date)
     values ('PB-LHR', 'POST1', $1, '2026-11-01', '2026-11-22')`,
    [personId],
  )
  const open = async (kind: SessionKind, now = start, previousToken?: string) => {
    const opened = await openSession(db, { personId, kind, now, random, previousToken })
    assert.ok(opened)
    return opened.token
  }
  return { open, person, read: (token: string, now: Date) => sessionOf(db, vault, token, now) }
}

test('a session says who it is, in what capacity and in which language', async () => {
  const { open, read, person } = await world()
  const citizen = await read(await open('citizen'), start)
  assert.deepEqual(citizen?.person, person)
  assert.deepEqual(citizen?.actor, { kind: 'citizen', personId, assurance: 'substantial' })
  const officer = await read(await open('officer'), start)
  const post = { id: 'POST1', jurisdiction: 'PB-LHR', officeId: 'OFFICE1', role: 'registrar' }
  assert.deepEqual(officer?.actor, { kind: 'officer', personId, posts: [post] })
})

test('an unused session ends: after 2 hours for citizens, 30 minutes for officers', async () => {
  const { open, read } = await world()
  for (const [kind, idle] of [
    ['citizen', 2 * hour],
    ['officer', 30 * minute],
  ] as const) {
    const used = await open(kind)
    assert.ok(await read(used, after(idle - 1)), kind)
    assert.ok(await read(used, after(2 * idle - 2)), `${kind}: use prolongs it`)
    assert.equal(await read(used, after(3 * idle)), undefined, kind)
    assert.equal(await read(await open(kind), after(idle)), undefined, kind)
  }
})

test('a session ends after 12 hours however busily it is used', async () => {
  const { open, read } = await world()
  const token = await open('citizen')
  for (let at = 0; at < 12 * hour; at += hour) assert.ok(await read(token, after(at)))
  assert.ok(await read(token, after(12 * hour - 1)))
  assert.equal(await read(token, after(12 * hour)), undefined)
})

test('signing in gives a new token and ends the one that was there before', async () => {
  const { open, read } = await world()
  const planted = await open('citizen')
  const fresh = await open('citizen', start, planted)
  assert.notEqual(fresh, planted)
  assert.equal(await read(planted, start), undefined)
  assert.ok(await read(fresh, start))
})

test('what a session acts by goes on for its own person alone (ID-15)', async () => {
  const { open, person } = await world()
  const neighbour = { ...person, id: 'PERSON000002', cnic: '3520200000022' }
  await registerPersons(db, vault, [neighbour], start)
  const actingBy = async (opened: string) => {
    await db.query(`update identity.session set mandate_id = 'MANDATE', mandate_name = 'sealed'`)
    const opening = { kind: 'citizen', now: start, random, previousToken: opened } as const
    await openSession(db, { ...opening, personId: opened === own ? personId : neighbour.id })
    return db.query(`select person_id, mandate_id, mandate_name is null as unnamed
      from identity.session`)
  }
  const own = await open('citizen')
  const goneOn = { person_id: personId, mandate_id: 'MANDATE', unnamed: false }
  assert.deepEqual(await actingBy(own), [goneOn])
  await db.owner.query(`truncate identity.session`)
  const another = { person_id: neighbour.id, mandate_id: null, unnamed: true }
  assert.deepEqual(await actingBy(await open('citizen')), [another])
})

test('a token somebody chose before sign-in never becomes a session', async () => {
  const { open, read } = await world()
  await open('citizen', start, 'chosen-by-an-attacker')
  assert.equal(await read('chosen-by-an-attacker', start), undefined)
})

test('sign-out ends one session, sign-out everywhere ends all', async () => {
  const { open, read } = await world()
  const [one, two, three] = [await open('citizen'), await open('citizen'), await open('officer')]
  await signOut(db, one)
  assert.equal(await read(one, start), undefined)
  assert.ok(await read(two, start))
  await signOutEverywhere(db, personId)
  assert.equal(await read(two, start), undefined)
  assert.equal(await read(three, start), undefined)
})

test('a revoked session is refused everywhere within 5 seconds, here at once', async () => {
  const { open } = await world()
  const [here, elsewhere] = [createSessionReader(vault), createSessionReader(vault)]
  const token = await open('citizen')
  assert.ok(await here.sessionOf(db, token, start))
  assert.ok(await elsewhere.sessionOf(db, token, start))
  await signOut(db, token)
  here.forget(token)
  assert.equal(await here.sessionOf(db, token, after(1)), undefined)
  assert.equal(await elsewhere.sessionOf(db, token, after(5_000)), undefined)
  assert.throws(() => createSessionReader(vault, 5_001), RangeError)
})

test('a cached session is not read again, and still ends at its end', async () => {
  const { open } = await world()
  let queries = 0
  const counted = {
    query: <R>(sql: string, parameters?: readonly unknown[]) => {
      queries += 1
      return db.query<R>(sql, parameters)
    },
  }
  const reader = createSessionReader(vault)
  const token = await open('citizen')
  for (let ms = 0; ms < 5_000; ms += 500) await reader.sessionOf(counted, token, after(ms))
  assert.equal(queries, 1)
  const nearEnd = sessionLimits.citizen.absoluteMs - 1_000
  for (let at = hour; at < nearEnd; at += hour) await sessionOf(db, vault, token, after(at))
  assert.ok(await reader.sessionOf(db, token, after(nearEnd)))
  assert.equal(await reader.sessionOf(db, token, after(nearEnd + 1_000)), undefined)
})

test('an officer acts by the posts held on that day in Pakistan, and no longer', async () => {
  const { open, read } = await world()
  const lastMoment = new Date('2026-11-22T18:59:59Z')
  const token = await open('officer', lastMoment)
  const before = await read(token, lastMoment)
  assert.ok(before?.actor.kind === 'officer' && before.actor.posts.length === 1)
  const next = await read(token, new Date('2026-11-22T19:00:00Z'))
  assert.deepEqual(next?.actor, { kind: 'officer', personId, posts: [] })
  const late = new Date('2026-11-23T05:00:00Z')
  const refused = await openSession(db, { personId, kind: 'officer', now: late, random })
  assert.equal(refused, undefined)
  assert.ok(await openSession(db, { personId, kind: 'citizen', now: late, random }))
})

test('an officer’s session is opened by a passkey, whoever asks for it', async () => {
  const by = { personId, kind: 'officer', now: start, random } as const
  const opened = openSession(db, { ...by, amr: ['otp', 'sms'] })
  await assert.rejects(opened, { code: 'identity-passkey-only' })
})

test('a change of language shows in the session', async () => {
  const { open, read } = await world()
  const token = await open('citizen')
  await changeLanguage(db, personId, 'en')
  assert.equal((await read(token, start))?.person.language, 'en')
})

test('an erased person has no session and no token left', async () => {
  const { open, read } = await world()
  const token = await open('citizen')
  const api = await createApiToken(db, {
    holder: { personId },
    label: 'shop',
    lifetimeDays: 1,
    now: start,
    random,
  })
  await erasePerson(db, personId, start)
  assert.equal(await read(token, start), undefined)
  assert.equal(await actorOfApiToken(db, api, start), undefined)
})

test('the form token belongs to one cookie and to one key', async () => {
  const { open } = await world()
  const [one, two] = [await open('citizen'), await open('citizen')]
  checkCsrfToken(vault, one, csrfTokenOf(vault, one))
  const stale = { code: 'identity-form-stale' }
  for (const wrong of [csrfTokenOf(vault, two), '', undefined, one, ['x'], 7]) {
    assert.throws(() => checkCsrfToken(vault, one, wrong), stale)
  }
  const foreign = csrfTokenOf(createVault(Buffer.alloc(32, 9)), one)
  assert.throws(() => checkCsrfToken(vault, one, foreign), stale)
})

test('a bearer token acts for its person or its bank until it ends or is revoked', async () => {
  await world()
  const make = (holder: { personId: string } | { bank: string }) =>
    createApiToken(db, { holder, label: 'test', lifetimeDays: 30, now: start, random })
  const mine = await make({ personId })
  assert.match(mine, /^daftar_[\w-]{43}$/)
  assert.deepEqual(await actorOfApiToken(db, mine, start), {
    kind: 'citizen',
    personId,
    assurance: 'substantial',
  })
  assert.deepEqual(await actorOfApiToken(db, await make({ bank: 'demo-bank' }), start), {
    kind: 'ledger',
    bank: 'demo-bank',
  })
  assert.equal(await actorOfApiToken(db, mine, after(30 * 24 * hour)), undefined)
  await revokeApiToken(db, mine)
  assert.equal(await actorOfApiToken(db, mine, start), undefined)
  for (const lifetimeDays of [0, -1, 367, Number.NaN]) {
    const asked = { holder: { personId }, label: 'x', lifetimeDays, now: start, random }
    await assert.rejects(createApiToken(db, asked), RangeError)
  }
})

test('a cookie is no bearer token, and a bearer token no cookie', async () => {
  const { open, read } = await world()
  const cookie = await open('citizen')
  const bearer = await createApiToken(db, {
    holder: { personId },
    label: 'shop',
    lifetimeDays: 1,
    now: start,
    random,
  })
  assert.equal(await actorOfApiToken(db, cookie, start), undefined)
  assert.equal(await actorOfApiToken(db, `daftar_${cookie}`, start), undefined)
  assert.equal(await read(bearer, start), undefined)
})

test('sessions past their end are swept away, others stay', async () => {
  const { open, read } = await world()
  await open('citizen')
  const young = await open('citizen', after(hour))
  await open('officer')
  assert.equal(await sweepSessions(db, after(12 * hour), 1), 1)
  assert.equal(await sweepSessions(db, after(12 * hour)), 1)
  assert.ok(await read(young, after(2 * hour)))
})
