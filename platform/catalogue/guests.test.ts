/** Guests at the door: what a service lets them do, what it does not, and how often. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCase, sweepOpened } from '#platform/cases'
import {
  guestLimits,
  openNameless,
  secureRandomness,
  sessionOf,
  signOutEverywhere,
  unerasedAmong,
  type Actor,
} from '#platform/identity'
import { dayMs } from '#platform/kernel'
import { guestNuisance, nuisancesPerDay } from '#tests/kite-guests'
import { seatNuisance } from '#tests/nuisance-offices'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { refusedWith } from '#tests/refusals'
import { getCase } from './case-view.ts'
import { checkService } from './check.ts'
import { createDoor } from './door.ts'
import { getDraft, keepDrafts, newDraft, takeDraftAlong } from './drafts.ts'
import { eraseHeld, readHeld, sweepGuests } from './privacy/index.ts'

const platform = await testPlatform([guestNuisance], [])
const officers = await seatNuisance(platform)
const { db, setting, door, citizen, neighbour } = platform
const jurisdiction = kiteDistrict.code
let network = 0

/** A guest without a name, from a network of his own. */
async function nameless() {
  network += 1
  const opened = await db.transact((tx) =>
    openNameless(tx, {
      vault: setting.vault,
      now: setting.now(),
      random: secureRandomness,
      address: `10.1.0.${network}`,
      language: 'en',
      id: setting.newId(),
    }),
  )
  const session = await sessionOf(db, setting.vault, opened.token, setting.now())
  assert.ok(session?.actor.kind === 'citizen')
  return session.actor
}

const said = { nuisance: 'strings', about: 'nobody', told: 'They hang in the trees.' }
const lodge = async (actor: Actor, input: object = said, address = '10.9.9.9', at = door) => {
  const id = setting.newId()
  const command = { kind: 'act', actor, service: guestNuisance.id, action: 'lodge' } as const
  const done = { language: 'en', case: { jurisdiction, id }, input, address } as const
  return at.perform({ ...command, ...done, request: { key: id, bodyHash: Buffer.alloc(32) } })
}

test('the invented service has no faults', () => {
  const known = { roles: new Set(['kite-inspector', 'kite-chief']), registers: new Set<string>() }
  assert.deepEqual(checkService(guestNuisance, known), [])
  const none = { ...guestNuisance, applicant: { assurance: 'basic', perDayMax: 0 } } as const
  assert.deepEqual(
    checkService(none, known).map(({ at }) => at),
    ['applicant.perDayMax'],
  )
})

test('a guest hands in, follows and answers his own case, and nobody else’s', async () => {
  const [guest, other] = [await nameless(), await nameless()]
  const { id } = await lodge(guest)
  const key = { jurisdiction, id }
  const { case: kase } = await getCase(db, setting, guest, key)
  assert.equal(kase.applicantId, guest.personId)
  const post = kase.postId ?? ''
  const officer = officers.get(post)
  assert.ok(officer)
  const act = (actor: Actor, action: string, input: object = {}) =>
    door.perform({ kind: 'act', actor, action, input, language: 'en', case: key })
  await act(officer, 'take')
  await act(officer, 'answer', { reason: 'Taken down.' })
  await assert.rejects(getCase(db, setting, other, key), refusedWith('case-not-found'))
  await assert.rejects(act(other, 'dispute', { reason: 'No.' }), refusedWith('action-not-yours'))
  await act(guest, 'dispute', { reason: 'They still hang there.' })
  assert.equal((await findCase(db, key))?.state, 'open')
})

test('T-GUEST-7 the door asks for what the answers need, whatever a page has shown', async () => {
  const guest = await nameless()
  const phone = { ...guest, assurance: 'basic', guest: 'phone' } as const
  const about = { ...said, about: 'officer' }
  await assert.rejects(lodge(guest, about), refusedWith('guest-needs-phone'))
  await lodge(phone, about)
  const noise = { ...said, nuisance: 'noise' }
  await assert.rejects(lodge(guest, noise), refusedWith('assurance-too-low'))
  await assert.rejects(lodge(phone, noise), refusedWith('assurance-too-low'))
  await lodge(citizen, noise)
})

test('T-GUEST-5 one guest hands in so many a day, at one moment or not; others go on', async () => {
  const guest = await nameless()
  const { perHourMax } = guestLimits.casesOfGuest
  const all = await Promise.allSettled(
    Array.from({ length: perHourMax + 4 }, () => lodge(guest, said, '10.2.0.1')),
  )
  assert.equal(all.filter(({ status }) => status === 'fulfilled').length, perHourMax)
  await assert.rejects(lodge(guest, said, '10.2.0.2'), refusedWith('guest-cases-too-many'))
  await lodge(await nameless(), said, '10.2.0.1')
  await lodge(citizen, said)
})

test('T-GUEST-5 all guests of one network together hand in so many', async () => {
  const { perHourMax } = guestLimits.casesOfNetwork
  const guests = await Promise.all(Array.from({ length: perHourMax / 4 + 1 }, nameless))
  const all = await Promise.allSettled(
    guests.flatMap((guest) => [1, 2, 3, 4].map(() => lodge(guest, said, '10.3.0.1'))),
  )
  assert.equal(all.filter(({ status }) => status === 'fulfilled').length, perHourMax)
})

test('T-GUEST-9 one person hands in so many a day, at one moment and at two programs', async () => {
  const doors = [door, createDoor(db, setting, platform.lists)]
  const lodgeMany = (count: number) =>
    Promise.allSettled(
      Array.from({ length: count }, (_, n) => lodge(neighbour, said, undefined, doors[n % 2])),
    )
  // Faulty answers are nothing handed in.
  await assert.rejects(lodge(neighbour, {}))
  const all = await lodgeMany(nuisancesPerDay + 7)
  assert.equal(all.filter(({ status }) => status === 'fulfilled').length, nuisancesPerDay)
  await assert.rejects(lodge(neighbour), refusedWith('cases-too-many-today'))
  await lodge(citizen)
  const today = setting.now()
  const backTo = (ms: number) => platform.clockTo(new Date(today.getTime() + ms))
  backTo(dayMs)
  assert.equal(await sweepOpened(db, setting.now(), 100), 0)
  await lodge(neighbour)
  // Whoever sets the clock back finds the day as full as it was.
  backTo(0)
  await assert.rejects(lodge(neighbour), refusedWith('cases-too-many-today'))
  assert.equal(await sweepOpened(db, new Date(today.getTime() + 3 * dayMs), 1), 1)
})

test('a press that is repeated is counted once', async () => {
  const key = setting.newId()
  const once = { request: { key, bodyHash: Buffer.alloc(32) }, input: said } as const
  const asked = { case: { jurisdiction, id: key }, action: 'lodge', language: 'en' } as const
  const press = {
    kind: 'act',
    actor: citizen,
    service: guestNuisance.id,
    ...asked,
    ...once,
  } as const
  const pressed = await door.perform(press)
  for (let more = 0; more < nuisancesPerDay; more += 1) {
    assert.deepEqual(await door.perform(press), pressed)
  }
  await lodge(citizen)
  const guest = await nameless()
  const id = setting.newId()
  const command = {
    kind: 'act',
    actor: guest,
    service: guestNuisance.id,
    action: 'lodge',
    language: 'en',
    case: { jurisdiction, id },
    input: said,
    address: '10.4.0.1',
    request: { key: id, bodyHash: Buffer.alloc(32) },
  } as const
  const first = await door.perform(command)
  for (let more = 0; more < 9; more += 1) assert.deepEqual(await door.perform(command), first)
  await lodge(guest, said, '10.4.0.1')
})

test('T-GUEST-8 a draft goes from a guest to whom he signed in as, no other', async () => {
  const [guest, other] = [await nameless(), await nameless()]
  const draft = newDraft(
    setting,
    { service: guestNuisance.id, jurisdiction, applicantId: guest.personId },
    said,
  )
  await keepDrafts(db, setting, [draft])
  const take = (from: string, to: string) =>
    db.transact((tx) => takeDraftAlong(tx, { id: draft.id, from, to }))
  const unknown = refusedWith('case-not-found')
  await assert.rejects(take(other.personId, neighbour.personId), unknown)
  await take(guest.personId, citizen.personId)
  const taken = await getDraft(db, setting, draft.id, citizen.personId)
  assert.deepEqual(taken.answers, said)
  // From an account nothing is ever taken.
  await assert.rejects(take(citizen.personId, neighbour.personId), unknown)
})

test('who began without a name and handed nothing in is forgotten after a day', async () => {
  const [idle, busy] = [await nameless(), await nameless()]
  const { id } = await lodge(busy)
  const later = new Date(setting.now().getTime() + 2 * dayMs)
  for (const { personId } of [idle, busy]) await signOutEverywhere(db, personId)
  assert.equal(await sweepGuests(db, setting.now(), 100), 0)
  assert.ok((await sweepGuests(db, later, 1)) >= 1)
  for (let more = 1; more > 0; ) more = await sweepGuests(db, later, 100)
  assert.deepEqual(await unerasedAmong(db, [idle.personId, busy.personId]), [busy.personId])
  assert.ok(await findCase(db, { jurisdiction, id }))
})

test('a guest takes his data away, and has erased what no law keeps', async () => {
  const guest = await nameless()
  const draft = newDraft(setting, {
    service: guestNuisance.id,
    jurisdiction,
    applicantId: guest.personId,
  })
  await keepDrafts(db, setting, [draft])
  const held = await readHeld(platform, guest.personId)
  assert.equal(JSON.stringify(held).includes('--'), false)
  const { isPersonErased } = await eraseHeld(platform, guest.personId)
  assert.equal(isPersonErased, true)
})
