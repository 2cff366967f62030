import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decideRecovery, prepareRecovery } from '#platform/catalogue'
import { findConsent, giveConsent } from '#platform/consent'
import {
  confirmCode,
  dutiesThatMustNotMeet,
  findPersonByCnic,
  givePost,
  insertRecovery,
  listPasskeys,
  recoveriesPerDayMax,
  registerPersons,
  registerPosts,
  requestCode,
  secureRandomness,
  tryTicket,
  type Actor,
  type Person,
} from '#platform/identity'
import { text } from '#platform/kernel'
import { demoMessages } from '#platform/notifications'
import { kiteDistrict, testPersons } from '#tests/platform'
import { decidedPostOf } from '#tests/planted-rows'
import { testReading } from '#tests/reading'
import { giveSoftPasskey } from '#tests/soft-passkeys'
import { signedIn } from '#tests/web'
import { testDesk } from './test-desk.ts'

const desk = await testDesk()
const { platform, app } = desk
const { db, setting } = platform
const [zara, bilal, officer] = testPersons
const word = text('Kite Bank', 'پتنگ بینک')
const { code: jurisdiction } = kiteDistrict
const path = '/desk/recovery'
const told = { reason: 'Lost', evidence: 'Face' }

async function appoint(n: number, place = jurisdiction): Promise<string> {
  const id = setting.newId()
  const cnic = `39990990001${n}1`
  const person = { id, cnic, name: `Recovery ${n}`, phone: `+9239900991${n}1` }
  const postId = `recovery-${n}`
  const role = 'recovery-officer'
  const post = { id: postId, jurisdiction: place, officeId: 'kites', role }
  await db.transact(async (tx) => {
    await registerPosts(tx, [{ ...post, title: text('Identity', 'شناخت') }])
    await registerPersons(tx, setting.vault, [{ ...person, language: 'en' }], setting.now())
    const holding = { jurisdiction: place, postId, personId: id, from: '2026-01-01' }
    await givePost(tx, holding, dutiesThatMustNotMeet)
  })
  return id
}

const [first, second] = [
  await desk.sitDown(await appoint(10)),
  await desk.sitDown(await appoint(20)),
]

const actorAt = (personId: string, ...posts: readonly (readonly [string, string])[]): Actor => ({
  kind: 'officer',
  personId,
  posts: posts.map(([id, place]) => ({
    id,
    jurisdiction: place,
    officeId: 'kites',
    role: 'recovery-officer',
  })),
})

async function personOf({ cnic }: { readonly cnic: string }): Promise<Person> {
  const person = await findPersonByCnic(db, setting.vault, cnic, testReading)
  assert.ok(person)
  return person
}

async function messagesOn(phone: string): Promise<string> {
  await platform.sender.sendDue()
  const [shown] = await demoMessages(db, setting.vault, { phone, limit: 20 })
  return (shown?.messages ?? []).map((message) => message.text).join('\n')
}

async function prepare(who: { readonly cnic: string }, more: Record<string, string> = {}) {
  await first.open(path)
  const typed = { cnic: who.cnic, reason: 'Lost at sea', evidence: 'Card and face', ...more }
  const answer = await first.send(path, typed)
  await second.open(path)
  const action = /action="(\/desk\/recovery\/[^"]+)"/.exec((await second.open(path)).html)?.[1]
  return { answer, action: action ?? '' }
}

test('T-ID-29 one officer alone gives nobody a new start', async () => {
  const before = await personOf(zara)
  await giveSoftPasskey(platform, before)
  const { answer, action } = await prepare(zara)
  assert.match(await messagesOn(before.phone), /a new start .* was asked for/)
  assert.equal((await prepare(zara)).answer.status, 409, 'one waits at a time')
  assert.equal(answer.location, `${path}?done=prepared`)
  const own = await first.open(path)
  assert.ok(!own.html.includes(`action="${action}"`))
  const tried = await first.send(action, { decision: 'approved' })
  assert.equal(tried.status, 409)
  assert.equal((await listPasskeys(db, setting.vault, before.id)).length, 1)
  await second.open(path)
  assert.equal((await second.send(action, { decision: 'refused' })).status, 303)
  await second.open(path)
  assert.equal((await second.send(action, { decision: 'approved' })).status, 409, 'decided once')
  assert.equal((await listPasskeys(db, setting.vault, before.id)).length, 1)
})

test('T-ID-29 two officers do: all ways in end, the old phone is told, the id stays', async () => {
  const before = await personOf(zara)
  const citizen = await signedIn(app, platform, before.id, { kind: 'citizen' })
  const [vault, now, random] = [setting.vault, setting.now(), secureRandomness]
  const said = { organisation: word, purpose: word, data: [] }
  const endsAt = new Date(now.getTime() + 86_400_000)
  const consent = { id: 'C1', personId: before.id, clientId: 'BANK', said, givenAt: now, endsAt }
  await giveConsent(db, consent)
  const asking = { vault, cnic: before.cnic, address: '192.0.2.1', now, random }
  const { challenge, issued } = await db.transact((tx) => requestCode(tx, asking))
  const { action } = await prepare(zara, { phone: '0399 0099555' })
  const { html } = await second.open(path)
  assert.match(html, /Lost at sea/)
  assert.ok(html.includes(zara.name) && !html.includes(zara.cnic), 'who it is about')
  const done = await second.send(action, { decision: 'approved' })
  assert.equal(done.location, `${path}?done=approved`)
  const after = await personOf(zara)
  assert.equal(after.id, before.id, 'the identifier survives')
  assert.equal(after.phone, '+923990099555')
  assert.deepEqual(await listPasskeys(db, setting.vault, after.id), [])
  assert.match((await citizen.open('/desk')).location, /^\/sign-in/)
  assert.match(await messagesOn(before.phone), /all your passkeys were removed/)
  assert.match(await messagesOn(after.phone), /The phone of your Daftar identity was changed/)
  assert.equal(await findConsent(db, 'C1', setting.now()), undefined, 'whoever gave it')
  const late = { ...asking, challenge, code: issued?.code ?? '', now: setting.now() }
  const thief = await db.transact((tx) => confirmCode(tx, late))
  assert.equal(thief.signedIn, false, 'a code that was on its way to the old phone')
  const again = await signedIn(app, platform, after.id, { kind: 'citizen' })
  const session = await platform.sessions.sessionOf(db, again.token, setting.now())
  assert.equal(session?.held?.hasOlderPasskey, false, 'grave steps wait for a day')
  assert.equal((await prepare(zara)).answer.status, 409, 'one is given in a day')
})

test('an officer who lost his passkey gets a ticket, shown once to who hands it over', async () => {
  const { action } = await prepare(officer)
  const { html } = await second.send(action, { decision: 'approved' })
  const [ticket = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(html) ?? []
  const { id: personId } = await personOf(officer)
  const { vault } = setting
  assert.equal(await tryTicket(db, { vault, personId, ticket, now: setting.now() }), undefined)
})

test('T-ID-29 no officer prepares more new starts in a day than people can come', async () => {
  const preparedBy = await appoint(30)
  const officerAtWork = await desk.sitDown(preparedBy)
  const [preparedPost, preparedAt] = ['recovery-30', setting.now()]
  for (let n = 0; n < recoveriesPerDayMax - 1; n += 1) {
    const id = setting.newId()
    const one = { ...told, jurisdiction, id, personId: id }
    await insertRecovery(db, setting.vault, { ...one, preparedBy, preparedPost, preparedAt })
  }
  const cnics = Array.from({ length: 12 }, (_, n) => `39990990003${n + 10}`)
  const persons = cnics.map((cnic, n) => {
    return {
      id: setting.newId(),
      cnic,
      name: 'Queued',
      phone: `+92399009${n + 10}22`,
      language: 'en',
    }
  })
  await registerPersons(db, setting.vault, persons as never, setting.now())
  const itself = actorAt(preparedBy, ['recovery-30', jurisdiction])
  const tried = await Promise.allSettled(
    cnics.map((cnic) => prepareRecovery(platform, itself, { ...told, cnic })),
  )
  const done = tried.filter(({ status }) => status === 'fulfilled')
  assert.equal(done.length, 1, 'of several at one moment the last that there may be')
  await officerAtWork.open(path)
  const typed = { cnic: bilal.cnic, reason: 'Lost', evidence: 'Face' }
  assert.equal((await officerAtWork.send(path, typed)).status, 429)
})

test('what is missing is told, nobody recovers himself, and others are not let in', async () => {
  for (const more of [{ cnic: '12' }, { reason: '' }, { evidence: ' ' }, { phone: '12' }]) {
    const { answer } = await prepare(zara, more)
    assert.equal(answer.status, 422, JSON.stringify(more))
  }
  assert.equal((await prepare({ cnic: '3999099000110' })).answer.status, 404)
  const stranger = await desk.sitDown(desk.strangerId)
  assert.equal((await stranger.open(path)).status, 403)
})

const cnicOf = (n: number) => `39990990001${n}1`

test('T-ID-29 nobody prepares or decides a new start of his own', async () => {
  const [own, other] = [await appoint(40), await appoint(50)]
  const itself = actorAt(own, ['recovery-40', jurisdiction])
  const asked = { ...told, cnic: cnicOf(40) }
  const notAllowed = { code: 'identity-not-allowed' }
  await assert.rejects(prepareRecovery(platform, itself, asked), notAllowed)
  const id = await prepareRecovery(platform, actorAt(other, ['recovery-50', jurisdiction]), asked)
  await assert.rejects(decideRecovery(platform, itself, id, 'approved'), {
    code: 'identity-recovery-not-open',
  })
})

test('who holds two posts for it decides at whichever it waits', async () => {
  const [two, away] = [await appoint(60), await appoint(70, 'PB-ELS')]
  const there = actorAt(away, ['recovery-70', 'PB-ELS'])
  const id = await prepareRecovery(platform, there, { ...told, cnic: bilal.cnic })
  const here = ['recovery-60', jurisdiction] as const
  const notOpen = { code: 'identity-recovery-not-open' }
  await assert.rejects(decideRecovery(platform, actorAt(two, here), id, 'refused'), notOpen)
  const both = actorAt(two, here, ['recovery-80', 'PB-ELS'])
  await decideRecovery(platform, both, id, 'refused')
  assert.equal(await decidedPostOf(db, id), 'recovery-80')
})

test('T-ID-100 a desk left open prepares and decides no new start', async () => {
  const waits = await prepareRecovery(
    platform,
    actorAt(await appoint(90), ['recovery-90', jurisdiction]),
    { ...told, cnic: cnicOf(60) },
  )
  const action = `${path}/${waits}`
  const waiting = async () => (await second.open(path)).html.match(/action="\/desk\/rec[^"]+"/g)
  const before = await waiting()
  assert.ok(before?.includes(`action="${action}"`))
  platform.clockTo(new Date(setting.now().getTime() + 11 * 60_000))
  platform.sessions.forgetAll()
  const decided = await second.send(action, { decision: 'approved' })
  await second.open(path)
  const typed = { cnic: cnicOf(50), reason: 'Lost', evidence: 'Face' }
  const prepared = await second.send(path, typed)
  const byCheck = await second.send(path, { ...typed, by: 'check' })
  assert.deepEqual([decided.status, prepared.status, byCheck.status], [401, 401, 401])
  assert.deepEqual(await waiting(), before, 'it waits on, and nothing beside it')
  platform.clockTo(new Date())
})
