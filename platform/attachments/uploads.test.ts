/** ATT-3 to ATT-6: uploads go on after a break, are bounded, sealed, and gone with their case. */
import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { machinePermit } from '#platform/consent'
import { createVault } from '#platform/identity'
import { createIdSource, dayMs } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import {
  appendPart,
  beginUpload,
  createPictureReader,
  dropAttachments,
  findUpload,
  finishUpload,
  listAttachments,
  lockAttachments,
  openPicture,
  removeAttachment,
  sealsOfAttachments,
  sourceBytesMax,
  sweepAttachments,
  takePicture,
  useAttachments,
} from './index.ts'
import { ownerDay } from './limits.ts'
import { cameraWords, phonePhoto, programs, replacePhoto } from '#tests/phone-pictures'

const db = await testDatabase()
const masterKey = randomBytes(32)
const destroyed = new Set<string>()
const vault = createVault(masterKey, {
  has: (owner) => destroyed.has(owner),
  all: () => [...destroyed],
  add: (owners) => owners.forEach((owner) => destroyed.add(owner)),
})
const reader = createPictureReader({ workers: 1 })
after(() => reader.close())
const newId = createIdSource(Date.now, randomInt)
let instant = new Date('2026-11-23T08:00:00Z')
const now = () => instant
const tools = { db, vault, reader, now }
const opening = { permit: machinePermit('enrolment'), subject: 'ZARA' }
const photo = await phonePhoto()
const unknown = { code: 'attachments-upload-unknown' }

const placeOf = (given: { caseId?: string; ownerId?: string; most?: number } = {}) => ({
  id: newId(),
  caseId: newId(),
  question: 'evidence',
  ownerId: newId(),
  most: 5,
  ...given,
})
type Place = ReturnType<typeof placeOf>

async function begun(place: Place = placeOf(), size = photo.length): Promise<Place> {
  await beginUpload(tools, place, size)
  return place
}

const send = (place: Place, offset: number, end: number) =>
  appendPart(tools, place, { offset, bytes: photo.subarray(offset, end) }, opening)

const kept = async (place: Place = placeOf()) => {
  await takePicture(tools, place, photo, opening)
  return place
}

const look = ({ id, caseId }: Place, under = opening) =>
  openPicture(db, vault, { id, caseId, size: 'thumbnail' }, under)

const stored = async (): Promise<Buffer> => {
  const rows = await db.query<{ sealed: Buffer }>('select sealed from attachments.part')
  return Buffer.concat(rows.map(({ sealed }) => sealed))
}

test('an upload goes on where it broke off, and nowhere else (ATT-3)', async () => {
  const place = await begun()
  await send(place, 0, 500)
  const wrong = (offset: number) => (thrown: { code?: string; values?: object }) =>
    thrown.code === 'attachments-offset-wrong' &&
    JSON.stringify(thrown.values) === JSON.stringify({ offset: String(offset) })
  await assert.rejects(send(place, 0, 500), wrong(500))
  await assert.rejects(send(place, 501, 600), wrong(500))
  await assert.rejects(finishUpload(tools, place, opening), wrong(500))
  const { received, size } = await findUpload(db, place, now())
  assert.deepEqual([received, size], [500, photo.length])
  const twice = await Promise.allSettled([send(place, 500, 900), send(place, 500, 900)])
  assert.deepEqual(twice.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  await send(place, 900, photo.length)
  const more = { offset: photo.length, bytes: Buffer.from('x') }
  await assert.rejects(appendPart(tools, place, more, opening), {
    code: 'attachments-more-than-said',
  })
  const done = await finishUpload(tools, place, opening)
  assert.equal(done.state, 'kept')
  assert.deepEqual(await finishUpload(tools, place, opening), done)
  const whole = await kept()
  assert.deepEqual(await look(place), await look(whole))
})

test('T-ATT-1 nothing of the camera is in the database, sealed or open', async () => {
  const place = await begun()
  await send(place, 0, photo.length)
  // Until it is whole it is sealed: nobody reads where it was taken out of a copy of the tables.
  for (const word of cameraWords) assert.ok(!(await stored()).includes(word))
  await finishUpload(tools, place, opening)
  const [left] = await db.query<{ count: number }>(
    `select count(*)::int as count from attachments.part where kind = 'source'
     and attachment_id = $1`,
    [place.id],
  )
  assert.equal(left?.count, 0)
  for (const size of ['picture', 'thumbnail'] as const) {
    const jpeg = await openPicture(db, vault, { ...place, size }, opening)
    for (const word of [...cameraWords, 'Exif']) assert.ok(!jpeg.includes(word))
  }
})

test('what is no picture is refused by the name of its question, and is gone (ATT-2)', async () => {
  for (const program of programs) {
    const place = placeOf()
    await assert.rejects(takePicture(tools, place, program, opening), {
      code: 'attachments-picture-unreadable',
      field: 'evidence',
    })
    await assert.rejects(findUpload(db, place, now()), unknown)
    assert.deepEqual(await listAttachments(db, [place.caseId], now()), [])
  }
  const place = await begun(placeOf(), 4_000)
  const torn = { offset: 0, bytes: photo.subarray(0, 4_000) }
  await appendPart(tools, place, torn, opening)
  await assert.rejects(finishUpload(tools, place, opening), {
    code: 'attachments-picture-unreadable',
    field: 'evidence',
  })
  const rows = await db.query('select from attachments.part where attachment_id = $1', [place.id])
  assert.equal(rows.length, 0)
})

test('T-ATT-3 sizes are bounded: of a file, of an answer, of a day (ATT-4)', async () => {
  await assert.rejects(beginUpload(tools, placeOf(), sourceBytesMax + 1), {
    code: 'attachments-too-large',
    field: 'evidence',
  })
  await assert.rejects(beginUpload(tools, placeOf(), 0), { code: 'attachments-empty' })
  const shared = { caseId: newId(), ownerId: newId(), most: 2 }
  const first = await begun(placeOf(shared))
  const races = [1, 2, 3, 4].map(() => begun(placeOf(shared)))
  const settled = await Promise.allSettled(races)
  assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1)
  await assert.rejects(begun(placeOf(shared)), { code: 'attachments-too-many' })
  await removeAttachment(db, first, now())
  await begun(placeOf(shared))

  const busy = newId()
  const today = { code: 'attachments-too-much-today' }
  for (let bytes = 0; bytes + sourceBytesMax <= ownerDay.bytes; bytes += sourceBytesMax) {
    await begun(placeOf({ ownerId: busy }), sourceBytesMax)
  }
  await assert.rejects(begun(placeOf({ ownerId: busy })), today)
  const many = newId()
  for (let count = 0; count < ownerDay.pictures; count += 1) {
    // What is taken back counts for the day as well.
    const place = await begun(placeOf({ ownerId: many }))
    await removeAttachment(db, place, now())
  }
  await assert.rejects(begun(placeOf({ ownerId: many })), today)
  instant = new Date(instant.getTime() + dayMs + 1)
  await begun(placeOf({ ownerId: many }))
})

test('T-ATT-4 others find, send, finish, remove and open nothing (ATT-5)', async () => {
  const place = await begun()
  for (const thief of [
    { ...place, ownerId: 'THIEF' },
    { ...place, caseId: newId() },
  ]) {
    await assert.rejects(findUpload(db, thief, now()), unknown)
    await assert.rejects(send(thief, 0, 10), unknown)
    await assert.rejects(finishUpload(tools, thief, opening), unknown)
    await removeAttachment(db, thief, now())
  }
  assert.equal((await findUpload(db, place, now())).received, 0)
  const whole = await kept()
  await assert.rejects(look({ ...whole, caseId: newId() }), { code: 'attachments-unknown' })
  const other = createVault(randomBytes(32))
  const asked = { ...whole, size: 'picture' } as const
  await assert.rejects(openPicture(db, other, asked, opening), {
    code: 'identity-sealed-unreadable',
  })
  // A picture that is put in another's place does not open there.
  const neighbour = await kept()
  await replacePhoto(db, neighbour.id, whole.id)
  await assert.rejects(look(neighbour), { code: 'identity-sealed-unreadable' })
  const seals = await sealsOfAttachments(db, [whole.id, neighbour.id])
  const [known] = await lockAttachments(db, [neighbour.id], now())
  assert.notEqual(seals.get(neighbour.id), known?.seal)
  assert.equal(seals.get(whole.id), seals.get(neighbour.id))
})

test('T-ATT-3 what was begun and left, and what was never handed in, goes by itself', async () => {
  const [left, unused, used] = [await begun(), await kept(), await kept()]
  await useAttachments(db, [{ id: used.id, at: now() }])
  await removeAttachment(db, used, now())
  assert.equal((await look(used)).length > 0, true)
  const start = instant
  instant = new Date(start.getTime() + dayMs + 1)
  await assert.rejects(send(left, 0, 10), unknown)
  await sweepAttachments(db, now(), 1_000)
  await assert.rejects(findUpload(db, left, start), unknown)
  assert.equal((await look(unused)).length > 0, true)
  instant = new Date(start.getTime() + 31 * dayMs)
  assert.deepEqual(await listAttachments(db, [unused.caseId], now()), [])
  await sweepAttachments(db, now(), 1_000)
  await assert.rejects(look(unused), { code: 'attachments-unknown' })
  instant = new Date(start.getTime() + 4_000 * dayMs)
  await sweepAttachments(db, now(), 1_000)
  assert.equal((await look(used)).length > 0, true)
})

test('T-ATT-6 a picture goes with its case; a copy of its row opens nothing', async () => {
  const [erased, stays] = [await kept(), await kept()]
  await dropAttachments(db, [erased.caseId])
  await assert.rejects(look(erased), { code: 'attachments-unknown' })
  assert.equal((await look(stays)).length > 0, true)
  // An old backup is put in place: the row is there again, the key of its case is not.
  vault.destroyKeys([`case|${stays.caseId}`])
  await assert.rejects(look(stays), { code: 'identity-sealed-unreadable' })
})
