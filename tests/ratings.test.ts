/** How a finished case went, on a real database: who may say it, and that nobody learns who did. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, type CaseKey } from '#platform/cases'
import {
  announcedRatings,
  eraseHeld,
  getCase,
  heldParts,
  ownRating,
  rateCase,
  readNotes,
} from '#platform/catalogue'
import { registerPersons, type Actor } from '#platform/identity'
import { text } from '#platform/kernel'
import { messagesOf } from '#platform/notifications'
import { kiteNuisance } from '#tests/kite-nuisance'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'

const { wording, notify } = kiteNuisance
const closed = text('{reference} is closed.', '{reference} بند ہوا۔')
const town = await nuisanceTown({
  ...kiteNuisance,
  wording: { ...wording, messages: { ...wording.messages, closed } },
  notify: { ...notify, closed: 'closed' },
})
const { platform, lodge, actByHolder, onDay, tickAll, openCase, caseAt } = town
const { db, setting, citizen, neighbour } = platform
const fine = { score: '4', reason: 'kind' }

/** Answered, and nobody disputed it. */
async function ended(actor: Actor = citizen): Promise<CaseKey> {
  const key = await lodge('strings', 'nobody', actor)
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  await onDay(16, tickAll)
  assert.equal((await caseAt(key)).state, 'closed')
  return key
}
const rows = () => db.query<Record<string, unknown>>(`select * from ratings.rating`)
const clear = () => db.query(`delete from ratings.rating`)

test('T-RATE-3 a finished case is rated by its applicant, once, for 30 days', async () => {
  const open = await openCase()
  await assert.rejects(rateCase(platform, citizen, open, fine), isRefused('rating-not-now'))
  await actByHolder(open, 'answer', reason)
  await assert.rejects(rateCase(platform, citizen, open, fine), isRefused('rating-not-now'))
  const key = await ended()
  await onDay(17, async () => {
    await assert.rejects(rateCase(platform, neighbour, key, fine), isRefused('case-not-found'))
    const acting = { ...neighbour, personId: citizen.personId, actingBy: {} } as unknown as Actor
    await assert.rejects(rateCase(platform, acting, key, fine), isRefused('rating-only-oneself'))
    const empty = rateCase(platform, citizen, key, { score: '6', reason: '' })
    await assert.rejects(empty, isRefused('rating-score-missing'))
    await Promise.all([1, 2, 3].map(() => rateCase(platform, citizen, key, fine)))
    await rateCase(platform, citizen, key, { score: '2', reason: 'nonsense' })
    const { said } = await ownRating(platform, citizen, key)
    assert.deepEqual([said?.score, said?.reason], [2, undefined])
  })
  assert.equal((await rows()).length, 1)
  await onDay(47, async () => {
    await assert.rejects(rateCase(platform, citizen, key, fine), isRefused('rating-not-now'))
  })
  await clear()
})

test('T-RATE-1 nothing by which the office, or a table, could tell who rated is kept', async () => {
  const key = await ended()
  const before = await getCase(db, setting, citizen, key)
  await onDay(17, () => rateCase(platform, citizen, key, fine))
  const [row = {}] = await rows()
  const all = JSON.stringify({ ...row, marker: (row['marker'] as Buffer).toString('hex') })
  for (const word of [key.id, citizen.personId, formatReference(key)]) {
    assert.ok(!all.includes(word), word)
  }
  assert.equal(row['office'], 'PB-KTE/strings')
  assert.match(String(row['settles_on']), /^\d{4}-\d{2}-\d{2}$/)
  assert.equal(new Date(`${String(row['settles_on'])}T00:00:00Z`).getUTCDay(), 1, 'a Monday')
  // What its office and its oversight read of the case is what it was: no event, no fact, no note.
  const officer = town.officerAt('strings-1')
  for (const reader of [officer, citizen]) {
    const view = await getCase(db, setting, reader, key).catch(() => before)
    assert.equal(view.events.length, before.events.length)
    assert.deepEqual(view.case.facts, before.case.facts)
    assert.equal((await readNotes(db, setting, reader, view))?.notes.length ?? 0, 0)
  }
  const timed = await db.query(
    `select column_name from information_schema.columns where table_schema = 'ratings'
       and (data_type like 'time%' or column_default like 'now%' or is_identity = 'YES')`,
  )
  assert.deepEqual(timed, [])
  await clear()
})

test('T-RATE-2 fewer than ten are told nowhere, and once settled no row is left', async () => {
  const persons = await invented(11)
  const keys: CaseKey[] = []
  for (const person of persons) keys.push(await ended(person))
  await onDay(17, async () => {
    for (const [i, key] of keys.slice(0, 9).entries()) {
      await rateCase(platform, persons[i] ?? citizen, key, { score: '5', reason: 'quick' })
    }
  })
  await onDay(60, tickAll)
  assert.deepEqual(await announcedRatings(db, setting), [])
  assert.equal((await rows()).length, 0)
  await onDay(17, async () => {
    for (const [i, key] of keys.slice(9).entries()) {
      await rateCase(platform, persons[9 + i] ?? citizen, key, { score: '1', reason: 'money' })
    }
  })
  await onDay(60, async () => {
    await Promise.all([platform.clock.tick(), platform.clock.tick()])
  })
  const [told] = await announcedRatings(db, setting)
  assert.deepEqual(
    told?.figures.map(({ office, number, counts }) => [office, number, [...counts]]),
    [
      [undefined, 11, [2, 0, 0, 0, 9]],
      ['PB-KTE/strings', 11, [2, 0, 0, 0, 9]],
    ],
  )
  assert.ok(told.figures.every(({ good }) => good.low < 9 / 11 && 9 / 11 < good.high))
  assert.deepEqual(told.reasons, [], 'nine of one reason and two of another are too few')
})

test('T-RATE-3 guests are counted apart from persons', async () => {
  const before = JSON.stringify(await announcedRatings(db, setting))
  const guest: Actor = { ...citizen, assurance: 'basic' }
  const key = await ended()
  await onDay(17, () => rateCase(platform, guest, key, fine))
  assert.equal((await rows())[0]?.['segment'], 'guest')
  await onDay(60, tickAll)
  assert.equal(JSON.stringify(await announcedRatings(db, setting)), before)
})

test('T-RATE-4 one’s own ratings are handed out, and go with an erasure', async () => {
  const key = await ended(neighbour)
  await onDay(17, () => rateCase(platform, neighbour, key, fine))
  const held = await heldParts.ratings.read(db, setting, neighbour.personId)
  assert.deepEqual(
    held.map(({ score, reason: why }) => [score, why]),
    [[4, 'kind']],
  )
  await eraseHeld(platform, neighbour.personId)
  assert.equal((await rows()).length, 0)
})

test('the last message asks how it went, and names the page', async () => {
  const key = await ended()
  const { personId } = citizen
  const all = await messagesOf(db, setting.vault, { personId, limit: 1_000 })
  const own = all.filter(({ text: said }) => said.includes(formatReference(key)))
  const asking = own.filter(({ text: said }) => said.includes(`/rate/${formatReference(key)}`))
  assert.ok(own.length > asking.length)
  assert.deepEqual(
    asking.map(({ template }) => template),
    ['closed'],
  )
})

/** Persons of their own, so that each rates once. */
async function invented(count: number): Promise<Actor[]> {
  const persons = Array.from({ length: count }, (_, i) => ({
    id: setting.newId(),
    cnic: `39990992${String(10_000 + i)}`,
    name: 'Invented',
    phone: `+9239902${String(10_000 + i)}`,
    language: 'ur' as const,
  }))
  await db.transact((tx) => registerPersons(tx, setting.vault, persons, setting.now()))
  return persons.map(({ id }) => ({ kind: 'citizen', personId: id, assurance: 'substantial' }))
}
