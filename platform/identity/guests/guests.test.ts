/** Guests: found again by a phone or a word, by nothing else, and never without limit. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { refusedWith } from '#tests/refusals'
import {
  comeBackByWord,
  confirmGuestCode,
  createApiToken,
  createVault,
  erasePerson,
  findGuestKinds,
  findPersonByCnic,
  formatWord,
  getPerson,
  giveWord,
  guestLimits,
  hasWord,
  isAtLeast,
  newWord,
  openNameless,
  parseWord,
  registerGuests,
  registerPersons,
  requestCode,
  requestGuestCode,
  secureRandomness,
  sessionOf,
  spendGuestCase,
} from '../index.ts'
import { ownReading } from '#platform/consent'

const vault = createVault(Buffer.alloc(32, 1))
const random = secureRandomness
const now = new Date('2026-11-22T05:00:00Z')
const after = (ms: number): Date => new Date(now.getTime() + ms)
const day = 24 * 60 * 60_000
const db = await testDatabase()
let count = 0
const newId = () => {
  count += 1
  return `GUEST${String(count).padStart(7, '0')}`
}
const nextPhone = () => `+92301${newId().slice(-7)}`
const home = '192.0.2.1'
const language = 'ur'
const asked = { vault, now, random }

async function ask(phone: string, address = home, at = now) {
  const made = await db.transact((tx) =>
    requestGuestCode(tx, { vault, random, now: at, phone, address }),
  )
  return { ...asked, phone, challenge: made.challenge, code: made.code, language, newId } as const
}
const confirm = (tried: Awaited<ReturnType<typeof ask>>) =>
  db.transact((tx) => confirmGuestCode(tx, tried))
const open = async (token: string) => {
  const session = await sessionOf(db, vault, token, now)
  assert.ok(session)
  return session
}
async function enter(phone: string) {
  const signedIn = await confirm(await ask(phone))
  assert.ok(signedIn.signedIn)
  return open(signedIn.session.token)
}
const begin = async (address = home) => {
  const id = newId()
  return db.transact((tx) => openNameless(tx, { ...asked, address, language, id }))
}
const back = (word: string) => db.transact((tx) => comeBackByWord(tx, { ...asked, word }))

test('the same phone finds the same guest, who has no name and proves only a phone', async () => {
  const phone = nextPhone()
  const first = await enter(phone)
  const { guest, cnic } = first.person
  assert.deepEqual([guest, cnic, first.person.phone], ['phone', '', phone])
  const { personId } = first.actor as { personId: string }
  assert.deepEqual(first.actor, { kind: 'citizen', personId, assurance: 'basic', guest: 'phone' })
  assert.equal((await enter(phone)).person.id, first.person.id)
  assert.notEqual((await enter(nextPhone())).person.id, first.person.id)
  assert.equal(first.mayAddPasskey, false)
})

test('two confirmations of one phone at one moment make one guest', async () => {
  const phone = nextPhone()
  const tries = await Promise.all(Array.from({ length: 4 }, () => ask(phone)))
  const done = await Promise.all(tries.map(confirm))
  const ids = await Promise.all(
    done.map(async (one) => {
      assert.ok(one.signedIn)
      return (await open(one.session.token)).person.id
    }),
  )
  assert.equal(new Set(ids).size, 1)
})

test('T-GUEST-1 a guest is never the person who has an account with that phone', async () => {
  const [phone, id] = [nextPhone(), newId()]
  const cnic = '3520200000011'
  await registerPersons(db, vault, [{ id, cnic, name: 'Ayesha', phone, language }], now)
  const { person } = await enter(phone)
  assert.notEqual(person.id, id)
  const found = await findPersonByCnic(db, vault, cnic, ownReading(id))
  assert.equal(found?.id, id)
  for (const typed of ['', person.id, phone]) {
    assert.equal(await findPersonByCnic(db, vault, typed, ownReading(id)), undefined)
  }
})

test('a code of a guest opens no account, and one of an account no guest', async () => {
  const [phone, id] = [nextPhone(), newId()]
  const cnic = '3520200000021'
  await registerPersons(db, vault, [{ id, cnic, name: 'Bilal', phone, language }], now)
  const account = await db.transact((tx) => requestCode(tx, { ...asked, cnic, address: home }))
  const { challenge, issued } = account
  const crossed = await confirm({ ...(await ask(phone)), challenge, code: issued?.code ?? '' })
  assert.equal(crossed.signedIn ? '' : crossed.problem.code, 'identity-code-wrong')
})

test('five guesses a code, ten codes a day for a phone from one network', async () => {
  const phone = nextPhone()
  const good = await ask(phone)
  const wrong = { ...good, code: good.code === '000000' ? '000001' : '000000' }
  for (let tries = 0; tries < 5; tries += 1) {
    const refused = await confirm(wrong)
    assert.equal(refused.signedIn ? '' : refused.problem.code, 'identity-code-wrong')
  }
  const late = await confirm(good)
  assert.equal(late.signedIn ? '' : late.problem.code, 'identity-code-attempts-spent')
  for (let more = 1; more < 5; more += 1) await ask(phone)
  await assert.rejects(ask(phone), refusedWith('identity-codes-too-many'))
})

test('T-GUEST-2 from one network only so many phones are sent a code, raced or not', async () => {
  const address = '192.0.2.77'
  const { perHourMax } = guestLimits.phones
  const all = await Promise.allSettled(
    Array.from({ length: perHourMax + 6 }, () => ask(nextPhone(), address)),
  )
  const sent = all.filter(({ status }) => status === 'fulfilled').length
  assert.equal(sent, perHourMax)
  await assert.rejects(ask(nextPhone(), address), refusedWith('identity-guests-too-many'))
  await ask(nextPhone(), '192.0.2.78')
})

test('T-GUEST-3 from one network only so many begin without a name, raced or not', async () => {
  const address = '2001:db8:1:2::5'
  const { perHourMax } = guestLimits.nameless
  // The rest of the network counts with it.
  const all = await Promise.allSettled(
    Array.from({ length: perHourMax + 6 }, (_, i) => begin(`2001:db8:1:2::${i + 1}`)),
  )
  assert.equal(all.filter(({ status }) => status === 'fulfilled').length, perHourMax)
  await assert.rejects(begin(address), refusedWith('identity-guests-too-many'))
})

test('guests of a load are found by their phone, and by no other', async () => {
  const [phone, id] = [nextPhone(), newId()]
  const loaded = [{ id, kind: 'phone', phone, language, secret: phone }] as const
  await db.transact((tx) => registerGuests(tx, vault, loaded, now))
  assert.equal((await enter(phone)).person.id, id)
  assert.notEqual((await enter(nextPhone())).person.id, id)
})

test('a word leads back to its guest, and only the newest one does', async () => {
  const { person, assurance } = await open((await begin()).token)
  assert.equal(assurance, 'none')
  const { id: personId } = person
  assert.equal(await hasWord(db, personId), false)
  const give = () => giveWord(db, { vault, random, personId })
  const [first, second] = [(await give()) ?? '', (await give()) ?? '']
  assert.equal(await hasWord(db, personId), true)
  assert.equal(await back(first), undefined)
  const again = await back(parseWord(formatWord(second).toLowerCase()) ?? '')
  assert.equal((await open(again?.token ?? '')).person.id, personId)
  assert.equal(await back(newWord(random)), undefined)
})

test('nobody but a guest without a name is given a word', async () => {
  const { person } = await enter(nextPhone())
  assert.equal(await giveWord(db, { vault, random, personId: person.id }), undefined)
})

test('T-GUEST-4 a word has 80 bits, is read as it is meant, and is not kept', async () => {
  const words = Array.from({ length: 400 }, () => newWord(random))
  for (const word of words) assert.match(word, /^[0-9A-HJKMNP-TV-Z]{16}$/)
  const letters = new Set(words.join(''))
  assert.equal(letters.size, 32)
  assert.equal(parseWord('o1iL-7777 ۷۷۷۷.abcd'), '0111' + '77777777ABCD')
  for (const none of ['', 'ABCD', 'U'.repeat(16), 'A'.repeat(17), '!'.repeat(16)]) {
    assert.equal(parseWord(none), undefined)
  }
  const { person } = await open((await begin()).token)
  const word = (await giveWord(db, { vault, random, personId: person.id })) ?? ''
  const [row] = await db.query<{ way_in: Buffer }>(
    `select way_in from identity.guest where person_id = $1`,
    [person.id],
  )
  assert.equal(row?.way_in.length, 32)
  assert.ok(!row?.way_in.includes(word))
})

test('a sign-in gives a token that no browser has seen, and ends the one before', async () => {
  const { token: previousToken } = await begin()
  const phone = nextPhone()
  const tried = { ...(await ask(phone)), previousToken }
  const signedIn = await confirm(tried)
  assert.ok(signedIn.signedIn)
  assert.notEqual(signedIn.session.token, previousToken)
  assert.equal(await sessionOf(db, vault, previousToken, now), undefined)
})

test('T-GUEST-5 cases are counted by guest and by network, behind a lock', async () => {
  const limits = {
    ...guestLimits,
    casesOfGuest: { perHourMax: 3, perDayMax: 4 },
    casesOfNetwork: { perHourMax: 6, perDayMax: 7 },
  }
  const spend = (personId: string, address: string, at = now) =>
    db.transact((tx) => spendGuestCase(tx, { personId, address }, { vault, now: at, limits }))
  const race = await Promise.all(Array.from({ length: 9 }, () => spend('ONE', '198.51.100.1')))
  assert.equal(race.filter(Boolean).length, 3)
  const others = await Promise.all(
    Array.from({ length: 9 }, (_, i) => spend(`OTHER${i}`, '198.51.100.2')),
  )
  assert.equal(others.filter(Boolean).length, 6)
  assert.equal(await spend('ONE', '198.51.100.3', after(day + 1)), true)
})

test('an erased guest is found by nothing any more', async () => {
  const phone = nextPhone()
  const { person } = await enter(phone)
  const { id } = person
  assert.equal((await findGuestKinds(db, [id])).get(id), 'phone')
  await db.transact((tx) => erasePerson(tx, id, now))
  assert.equal((await findGuestKinds(db, [id])).size, 0)
  await assert.rejects(getPerson(db, vault, id, ownReading(id)), /erased/)
  assert.notEqual((await enter(phone)).person.id, id)
})

test('T-GUEST-6 no program acts for a guest', async () => {
  const { person } = await enter(nextPhone())
  const token = { label: 'Program', lifetimeDays: 1, now, random }
  const holder = { personId: person.id }
  const made = createApiToken(db, { ...token, holder })
  await assert.rejects(made, refusedWith('identity-not-allowed'))
})

test('nothing is less than a phone, and a phone less than a CNIC', () => {
  assert.ok(isAtLeast('none', 'none') && isAtLeast('basic', 'none') && isAtLeast('high', 'basic'))
  assert.ok(!isAtLeast('none', 'basic') && !isAtLeast('basic', 'substantial'))
})
