/** Photos of a case are its own, are looked at on record, and go when it is erased. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listReads } from '#platform/consent'
import type { Actor } from '#platform/identity'
import { kiteSighting, publishStreets, seenKite, streetRegister } from '#tests/kite-sighting'
import { countPhotos, phonePhoto, programs, replacePhoto } from '#tests/phone-pictures'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { refusedWith } from '#tests/refusals'
import { getCase } from '../case-view.ts'
import { checkService } from '../check.ts'
import { keepDrafts, newDraft } from '../drafts.ts'
import { eraseHeld, readHeld, repeatErasures, sweepCases } from '../privacy/index.ts'
import { scrubRecord } from '../scrub.ts'
import { lookAtPhoto, photosHandedIn, photosOfCase, photosOfDraft, takePhoto } from './place.ts'

const platform = await testPlatform([kiteSighting], [streetRegister])
await publishStreets(platform)
const { db, setting, door, citizen, neighbour, officer, supervisor } = platform
const jurisdiction = kiteDistrict.code
const bytes = await phonePhoto()

/** A draft of a person's, with so many photos given for its question. */
async function drafted(actor: Actor & { kind: 'citizen' } = citizen, photos = 1) {
  const draft = newDraft(setting, {
    service: 'kite-sighting',
    jurisdiction,
    applicantId: actor.personId,
  })
  await keepDrafts(db, setting, [draft])
  const place = await photosOfDraft(platform, kiteSighting, draft, actor.personId)
  const pictures: string[] = []
  for (let count = 0; count < photos; count += 1) {
    pictures.push(await takePhoto(platform, place, { question: 'pictures', bytes }))
  }
  return { id: draft.id, place, pictures }
}

const send = (id: string, pictures: readonly string[], actor: Actor = citizen) =>
  door.perform({
    kind: 'act',
    actor,
    service: 'kite-sighting',
    action: 'send',
    language: 'en',
    case: { jurisdiction, id },
    input: { ...seenKite, pictures },
  })

const sent = async (actor: Actor & { kind: 'citizen' } = citizen, photos = 1) => {
  const { id, pictures } = await drafted(actor, photos)
  await send(id, pictures, actor)
  return { id, pictures, key: { jurisdiction, id } }
}

const step = (id: string, actor: Actor, action: string, input: object) =>
  door.perform({
    kind: 'act',
    actor,
    action,
    input,
    language: 'en',
    case: { jurisdiction, id },
  })

const open = (id: string, reader: Actor) => getCase(db, setting, reader, { jurisdiction, id })
const personOf = (actor: Actor) => ('personId' in actor ? actor.personId : '')
const placeFor = async (id: string, reader: Actor) =>
  photosOfCase(await open(id, reader), personOf(reader))
const look = async (id: string, photo: string, reader: Actor) =>
  lookAtPhoto(platform, await placeFor(id, reader), { id: photo, size: 'picture' })
const unknown = refusedWith('attachments-unknown')

test('the invented service has no faults; a place is told only as far as its list', async () => {
  const known = { roles: new Set(['kite-officer']), registers: new Set(['streets']) }
  assert.deepEqual(checkService(kiteSighting, known), [])
  const { id } = await sent()
  const { case: kase, answers } = await open(id, citizen)
  assert.deepEqual(answers['where'], seenKite.where)
  assert.equal(kase.facts['where'], 'minto')
  assert.doesNotMatch(JSON.stringify(kase.facts), /school|31\.588/)
})

test('T-ATT-4 a photo goes with its own case and question, no other', async () => {
  const [mine, other] = [await drafted(), await drafted()]
  const theirs = await drafted(neighbour)
  for (const foreign of [other.pictures, theirs.pictures, [setting.newId()]]) {
    const refused = await send(mine.id, foreign).catch((error: unknown) => error)
    assert.ok(unknown(refused))
    const { field } = refused as { field?: string }
    assert.equal(field, 'pictures')
  }
  await send(mine.id, mine.pictures)
  const asStep = step(mine.id, citizen, 'add', { more: mine.pictures, words: 'again' })
  await assert.rejects(asStep, unknown)
  await send(other.id, other.pictures)
  await send(theirs.id, theirs.pictures, neighbour)
})

test('a step hands in photos of whoever takes it: the applicant, then the officer', async () => {
  const { id, pictures } = await sent()
  const give = async (actor: Actor, question: string) =>
    takePhoto(platform, await placeFor(id, actor), { question, bytes })
  await assert.rejects(give(citizen, 'answer.proof'), { code: 'attachments-upload-unknown' })
  await assert.rejects(give(citizen, 'pictures'), { code: 'attachments-upload-unknown' })
  const more = await give(citizen, 'add.more')
  await step(id, citizen, 'add', { more: [more], words: 'It fell lower' })
  const proof = await give(officer, 'answer.proof')
  // Of a photo that was not handed in only its giver knows.
  await assert.rejects(look(id, proof, citizen), { code: 'attachments-upload-unknown' })
  const others = step(id, supervisor, 'answer', { proof: [proof], note: 'Done' })
  await assert.rejects(others, unknown)
  await step(id, officer, 'answer', { proof: [proof], note: 'Taken down' })
  const view = await open(id, citizen)
  const shown = await photosHandedIn(platform, view)
  assert.deepEqual(
    shown.map((one) => [one.id, one.label?.en]),
    [
      [pictures[0], 'Photos'],
      [more, 'More photos'],
      [proof, 'Photos of the work'],
    ],
  )
  assert.ok((await look(id, proof, citizen)).length > 1_000)
})

test('T-ATT-4 an officer’s look is on record for the applicant; strangers see none', async () => {
  const { id, pictures } = await sent()
  const [photo = ''] = pictures
  const looks = async () => {
    const now = new Date(setting.now().getTime() + 1_000)
    const lines = await listReads(db, citizen.personId, { now, before: now, limit: 200 })
    return lines.filter((line) => line.case?.id === id).length
  }
  assert.equal(await looks(), 0)
  assert.ok((await look(id, photo, officer)).length > 1_000)
  assert.ok((await looks()) > 0)
  await assert.rejects(look(id, photo, neighbour), { code: 'case-not-found' })
  const elsewhere = (await sent(neighbour)).pictures[0] ?? ''
  await assert.rejects(look(id, elsewhere, officer), { code: 'attachments-upload-unknown' })
})

test('what is refused names its question and leaves the others as they are', async () => {
  const { place, pictures } = await drafted()
  for (const program of programs) {
    await assert.rejects(takePhoto(platform, place, { question: 'pictures', bytes: program }), {
      code: 'attachments-picture-unreadable',
      field: 'pictures',
    })
  }
  await takePhoto(platform, place, { question: 'pictures', bytes })
  await takePhoto(platform, place, { question: 'pictures', bytes })
  await assert.rejects(takePhoto(platform, place, { question: 'pictures', bytes }), {
    code: 'attachments-too-many',
    field: 'pictures',
  })
  const [first = ''] = pictures
  assert.ok((await lookAtPhoto(platform, place, { id: first, size: 'thumbnail' })).length > 500)
})

test('T-ATT-5 the scrub names an act whose photo was replaced', async () => {
  const [changed, whole] = [await sent(), await sent()]
  await platform.sequencer.sealOnce()
  const faults = async () =>
    (await scrubRecord(platform, db, async () => {})).faults.map(({ fault }) => fault)
  assert.deepEqual(await faults(), [])
  await replacePhoto(db, changed.pictures[0], whole.pictures[0])
  assert.deepEqual(await faults(), ['one of its photos is another one'])
})

test('what is held of a person has the photos of his cases and drafts', async () => {
  const { id, pictures } = await sent(neighbour)
  const { parts } = await readHeld(platform, neighbour.personId)
  const own = parts.photos.filter(({ caseId }) => caseId === id)
  assert.equal(own.length, pictures.length)
  assert.equal(
    Buffer.from(own[0]?.picture ?? '', 'base64')
      .subarray(0, 2)
      .toString('hex'),
    'ffd8',
  )
})

test('T-ATT-6 photos go with the case: erased, past its time, in an old backup', async () => {
  const count = (id: string) => countPhotos(db, id)
  const [old, restored] = [await sent(neighbour), await sent(neighbour)]
  const unsent = await drafted(neighbour)
  await step(old.id, officer, 'answer', { note: 'Done' })
  await db.transact((tx) => repeatErasures(tx, [`case|${restored.id}`], setting.now()))
  assert.deepEqual([await count(old.id), await count(restored.id)], [1, 0])
  const start = setting.now()
  platform.clockTo(new Date(start.getTime() + 6 * 366 * 86_400_000))
  await eraseHeld(platform, neighbour.personId)
  assert.deepEqual([await count(old.id), await count(unsent.id)], [0, 0])
  const kept = await sent(citizen)
  await step(kept.id, officer, 'answer', { note: 'Done' })
  platform.clockTo(new Date(start.getTime() + 13 * 366 * 86_400_000))
  await sweepCases(db, setting.now(), 100)
  assert.equal(await count(kept.id), 0)
})
