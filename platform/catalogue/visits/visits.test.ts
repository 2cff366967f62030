import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventsOf, findCase } from '#platform/cases'
import { listReads } from '#platform/consent'
import { visitLimits, visitsOf, type Actor } from '#platform/identity'
import { countLeaves } from '#platform/log'
import { demoMessages } from '#platform/notifications'
import { largeKite } from '#tests/kite-case'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { getCase } from '../case-view.ts'
import { allowVisit, askForVisit, assistIn, beginVisit, closeVisit } from './visits.ts'

const platform = await testPlatform()
const { db, setting } = platform
const [zara] = testPersons
const place = kiteDistrict.code
const nobody = '3999099009999'
const zaraId = platform.citizen.personId
const assistantIn = () => appointOfficer(platform, 'counter-assistant', place)
const minutes = (count: number) => platform.clockTo(new Date(Date.now() + count * 60_000))

async function ask(officer: Awaited<ReturnType<typeof assistantIn>>, cnic: string = zara.cnic) {
  const [post] = officer.posts
  assert.ok(post)
  return askForVisit(platform, officer, { cnic, service: 'kite-permit', post })
}

/** What came to the citizen's phone last. */
async function codeOnPhone(): Promise<string> {
  await platform.sender.sendDue()
  const [phone] = await demoMessages(db, setting.vault, { phone: zara.phone, limit: 1 })
  return /(\d{6}):/.exec(phone?.messages[0]?.text ?? '')?.[1] ?? ''
}

const apply = (actor: Actor, id = setting.newId()) =>
  platform.door.perform({
    kind: 'act',
    actor,
    service: 'kite-permit',
    action: 'submit',
    case: { jurisdiction: place, id },
    input: largeKite,
    language: 'en',
  })

const notOpen = { code: 'visit-not-open' }

test('by the code from his phone somebody applies for a citizen, once, on record', async () => {
  const assistant = await assistantIn()
  const id = await ask(assistant)
  await assert.rejects(apply((await assistIn(platform, assistant, id)).actor), notOpen)
  const before = await countLeaves(db)
  assert.equal(await beginVisit(platform, assistant, { id, code: await codeOnPhone() }), undefined)
  assert.equal(await countLeaves(db), before + 1)
  const { actor } = await assistIn(platform, assistant, id)
  const done = await apply(actor)
  assert.equal((await findCase(db, done))?.applicantId, zaraId)
  const [event] = await eventsOf(db, done)
  assert.equal(event?.actorId, assistant.personId)
  const postId = assistant.posts[0]?.id
  assert.deepEqual(event?.facts['actingFor'], { personId: zaraId, visitId: id, postId })
  // The one application is made: neither another nor anything else of the citizen's.
  await assert.rejects(apply(actor), { code: 'visit-beyond' })
  const own = await apply(platform.citizen)
  const again = (await assistIn(platform, assistant, id)).actor
  await assert.rejects(getCase(db, setting, again, own), { code: 'case-not-found' })
  const view = await getCase(db, setting, again, done)
  assert.deepEqual(
    view.acting.map(({ under }) => under),
    [{ visitId: id, jurisdiction: place, postId }],
  )
  const shown = { now: setting.now(), before: new Date(Date.now() + 1_000), limit: 50 }
  const reads = await listReads(db, zaraId, shown)
  assert.ok(reads.some(({ purpose }) => purpose === 'counter-service'))
  // Beside the visit the assistant sees nothing of the case, and never decides it.
  await assert.rejects(getCase(db, setting, assistant, done), { code: 'case-not-found' })
})

test('two applications at the same moment are one', async () => {
  const assistant = await assistantIn()
  const id = await ask(assistant)
  await allowVisit(platform, zaraId, id)
  const { actor } = await assistIn(platform, assistant, id)
  const both = await Promise.allSettled([apply(actor), apply(actor)])
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1)
})

test('T-ID-69 a visit is of one post, for half an hour, until the citizen ends it', async () => {
  const [assistant, other] = [await assistantIn(), await assistantIn()]
  const id = await ask(assistant)
  await assert.rejects(allowVisit(platform, platform.neighbour.personId, id), notOpen)
  await allowVisit(platform, zaraId, id)
  const { actor } = await assistIn(platform, assistant, id)
  await assert.rejects(assistIn(platform, other, id), { code: 'visit-not-found' })
  await assert.rejects(apply({ ...actor, personId: other.personId }), notOpen)
  await assert.rejects(apply({ ...actor, posts: other.posts }), notOpen, 'his post is not his now')
  minutes(31)
  await assert.rejects(apply(actor), notOpen)
  minutes(0)
  await closeVisit(platform, other.personId, id)
  await closeVisit(platform, zaraId, id)
  await assert.rejects(apply(actor), notOpen)
  const [latest] = await visitsOf(db, zaraId)
  assert.equal(latest?.endedBy, 'person')
})

test('T-ID-69 nobody guesses a visit’s code, learns who is here, asks without end', async () => {
  const assistant = await assistantIn()
  const known = await ask(assistant)
  const code = await codeOnPhone()
  const wrong = code === '000000' ? '000001' : '000000'
  const unknown = await ask(assistant, nobody)
  for (let tries = 0; tries < visitLimits.attemptsMax; tries += 1) {
    for (const id of [known, unknown]) {
      const refused = await beginVisit(platform, assistant, { id, code: wrong })
      assert.equal(refused?.code, 'visit-code-wrong')
    }
  }
  for (const id of [known, unknown]) {
    const refused = await beginVisit(platform, assistant, { id, code })
    assert.equal(refused?.code, 'visit-code-spent', 'the right one comes too late')
  }
  const fresh = await ask(assistant, nobody)
  await assert.rejects(assistIn(platform, assistant, fresh), notOpen)
  const late = await ask(assistant)
  const lateCode = await codeOnPhone()
  minutes(6)
  const refused = await beginVisit(platform, assistant, { id: late, code: lateCode })
  assert.equal(refused?.code, 'visit-code-spent')
  minutes(0)
  const tooOften = { code: 'visit-asked-too-often' }
  for (let more = 2; more < visitLimits.personPerHourMax; more += 1) await ask(assistant, nobody)
  await assert.rejects(ask(await assistantIn(), nobody), tooOften)
})

test('nobody helps without the post, himself, or where a service is not for citizens', async () => {
  const assistant = await assistantIn()
  const notYours = { code: 'visit-not-yours' }
  const [post] = platform.officer.posts
  assert.ok(post)
  const wish = { cnic: zara.cnic, service: 'kite-permit', post }
  await assert.rejects(askForVisit(platform, platform.officer, wish), notYours)
  const [own] = assistant.posts
  assert.ok(own)
  const unknown = { ...wish, post: own, service: 'nothing' }
  await assert.rejects(askForVisit(platform, assistant, unknown), notYours)
})
