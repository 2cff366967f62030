/** What an officer sees of a face: before it is sent, and of what he has just taken. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCaptures } from '#platform/biometrics'
import { expectValidHtml } from '#tests/browser'
import { measuredAndShown, photoOf, testCentre } from '#tests/centre'
import { photo } from '#tests/faces/turned-head'

const centre = await testCentre(false, measuredAndShown)
const { platform, sitDown, sendFile } = centre
const { db, citizen } = platform
const clerk = await centre.clerk()
const seat = await sitDown(clerk.personId)
const kase = await centre.apply()
const at = `/enrolment/cases/${kase.reference}/persons/${citizen.personId}`

type Look = { readonly isFit?: boolean; readonly says: string; readonly portrait?: string }

async function lookAt(file: Buffer, who = seat) {
  await who.open(at)
  const [form] = who.formsOf(`${at}/face`)
  const sent = await sendFile(who, `${at}/face/look`, { file, _csrf: form?.['_csrf'] ?? '' })
  return { status: sent.status, ...(JSON.parse(sent.html) as Look) }
}

const kept = async () => {
  const [count] = await db.owner.query<{ kept: number }>(
    `select (select count(*) from biometrics.capture)::int
       + (select count(*) from biometrics.portrait)::int as kept`,
  )
  return count?.kept
}

const reads = async () => {
  const [count] = await db.owner.query<{ reads: number }>(
    `select count(*)::int as reads from consent.read where subject_id = $1`,
    [citizen.personId],
  )
  return count?.reads
}

test('the portrait is seen before a picture is sent, and nothing of it is kept', async () => {
  const { status, isFit, says, portrait = '' } = await lookAt(photoOf(0.5))
  assert.deepEqual([status, isFit], [200, true])
  assert.match(says, /Nothing was sent yet/)
  const [kind, bytes = ''] = portrait.split(',')
  assert.equal(kind, 'data:image/jpeg;base64')
  assert.deepEqual(Buffer.from(bytes, 'base64'), photo('collins'))
  assert.equal(await kept(), 0)
})

test('what would be refused is told beforehand, in words and without a portrait', async () => {
  const { isFit, says, portrait } = await lookAt(photoOf(0.5, ['off-centre']))
  assert.deepEqual([isFit, portrait], [false, undefined])
  assert.ok(says.length > 0)
  const broken = await lookAt(Buffer.from('no photograph'))
  assert.equal(broken.status, 422)
  assert.ok(broken.says.length > 0)
})

test('what waits is listed, and the only capture stands chosen at the desk', async () => {
  await seat.open(at)
  const asked = { standsFor: 'finger', reason: 'Worn fingers', proof: 'A passport' }
  const { location: after } = await seat.send(`${at}/exception`, asked)
  const waits = await seat.open(after)
  await expectValidHtml(waits.html)
  assert.match(waits.html, /Exception that waits/)
  await seat.open(at)
  const { location } = await sendFile(seat, `${at}/face`, { file: photoOf(0.5) })
  const taken = (await seat.open(location)).html
  assert.match(taken, /becomes part of the record when the case is decided/)
  assert.doesNotMatch(taken, /nothing yet/)
  const desk = `/desk/cases/${kase.reference}`
  const chosen = /<option value="[0-9A-Z]{12}" selected/
  assert.match((await seat.open(desk)).html, chosen)
  await seat.open(at)
  assert.equal((await sendFile(seat, `${at}/face`, { file: photoOf(0.51) })).status, 303)
  assert.doesNotMatch((await seat.open(desk)).html, chosen, 'of two the officer chooses')
})

test('what was taken is shown to whoever took it, on record, with a way to retake', async () => {
  await seat.open(at)
  const { location } = await sendFile(seat, `${at}/face`, { file: photoOf(0.5) })
  const { html } = await seat.open(location)
  await expectValidHtml(html)
  const [, picture = ''] = /<img src="([^"]+portrait\.jpg)"/.exec(html) ?? []
  assert.match(html, /href="#take-face"/)
  assert.match(html, /id="take-face"/)
  const before = await reads()
  const { status, headers } = await seat.open(picture)
  assert.deepEqual([status, headers['content-type']], [200, 'image/jpeg'])
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['content-length'], String(photo('collins').length))
  assert.ok(((await reads()) ?? 0) > (before ?? 0))

  const other = await sitDown((await centre.clerk()).personId)
  assert.notEqual((await other.open(picture)).headers['content-type'], 'image/jpeg')
  const [capture] = await findCaptures(db, [location.split('taken=')[1] ?? ''])
  assert.equal(capture?.takenBy, clerk.personId)
})
