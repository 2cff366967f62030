/** Is this the person? Compared at a counter, answered in a word, and what the answer opens. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepCapture, readFinger, useCaptures } from '#platform/biometrics'
import { listReads } from '#platform/consent'
import { findPersonByCnic, listPasskeys } from '#platform/identity'
import { demoMessages } from '#platform/notifications'
import { fingerRecord, sameFingerAgain } from '#tests/fingers'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons } from '#tests/platform'
import { testReading } from '#tests/reading'
import { giveSoftPasskey } from '#tests/soft-passkeys'
import { photoOf, testCentre } from '#tests/centre'

const centre = await testCentre()
const { platform, sitDown, sendFile } = centre
const { db, setting, citizen, officer } = platform
const [zara, bilal, held] = testPersons
const path = '/enrolment/check'
const recoverer = await appointOfficer(platform, 'recovery-officer', kiteDistrict.code)
let seat = await sitDown(recoverer.personId)

async function enrolFinger(personId: string, seed: number): Promise<void> {
  const { template, quality } = readFinger(fingerRecord(seed), 'right-index')
  const id = setting.newId()
  const capture = {
    id,
    personId,
    modality: 'finger',
    position: 'right-index',
    quality,
    liveness: 'attended',
    pad: 'none',
    takenBy: 'SOMEBODY',
    assistedBy: undefined,
    takenForCase: undefined,
    takenAt: setting.now(),
  } as const
  await keepCapture(db, setting.biometricVault, capture, template)
  await useCaptures(db, [{ id, caseId: setting.newId(), at: setting.now(), enrols: true }])
}

async function compare(cnic: string, file: Buffer, who = seat) {
  await who.open(path)
  return sendFile(who, `${path}/finger`, { cnic, position: 'right-index', file })
}

/** The clock goes on, and the officer signs in anew. */
async function inMinutes(minutes: number): Promise<void> {
  platform.clockTo(new Date(Date.now() + minutes * 60_000))
  seat = await sitDown(recoverer.personId)
}

await enrolFinger(citizen.personId, 1)
await enrolFinger(officer.personId, 3)

test('the answer is a word: yes for the person, no for another; never any data', async () => {
  const yes = await compare(zara.cnic, sameFingerAgain(1))
  assert.match(yes.html, /Yes, this is the person/)
  const no = await compare(zara.cnic, fingerRecord(2))
  assert.match(no.html, /No: this is not like the record/)
  for (const { html } of [yes, no]) assert.ok(!html.includes('Zara'))
})

test('T-ID-87 a number of nobody is answered like one of whom nothing is enrolled', async () => {
  const record = fingerRecord(2)
  const [nobody, nothing] = [
    await compare('3999099000110', record),
    await compare(bilal.cnic, record),
  ]
  const bare = (html: string) => html.replace(/(name="_csrf" value=")[^"]*|nonce="[^"]*"/g, '')
  assert.equal(nobody.status, nothing.status)
  assert.equal(bare(nobody.html), bare(nothing.html))
})

test('who was compared sees it, and nobody is compared without end', async () => {
  const reads = await listReads(db, citizen.personId, {
    now: setting.now(),
    before: new Date(setting.now().getTime() + 1),
    limit: 50,
  })
  assert.ok(reads.filter(({ purpose }) => purpose === 'verification').length >= 2)
  for (let n = 0; n < 10; n += 1) await compare(zara.cnic, fingerRecord(2))
  assert.equal((await compare(zara.cnic, fingerRecord(2))).status, 429)
})

test('T-ID-109 faces and fingers sent at the same moment are counted one by one', async () => {
  await inMinutes(70)
  await seat.open(path)
  const sent = { cnic: zara.cnic, position: 'right-index', file: fingerRecord(2) }
  const told = await Promise.all(
    Array.from({ length: 24 }, () => sendFile(seat, `${path}/finger`, sent)),
  )
  const answered = told.filter(({ html }) => html.includes('No: this is not like the record'))
  assert.equal(answered.length, 12)
  const clerk = await sitDown((await centre.clerk()).personId)
  for (const [form, { personId }, fields] of [
    ['face', platform.neighbour, { file: photoOf(1.4) }],
    ['finger', officer, { file: fingerRecord(5), position: 'right-index' }],
  ] as const) {
    const taking = `/enrolment/persons/${personId}`
    await clerk.open(taking)
    const kept = await Promise.all(
      Array.from({ length: 18 }, () => sendFile(clerk, `${taking}/${form}`, fields)),
    )
    assert.equal(kept.filter(({ status }) => status === 303).length, 12, form)
  }
})

const recovery = '/desk/recovery'
async function recover(cnic: string, more: Record<string, string> = {}) {
  await seat.open(recovery)
  const typed = { cnic, reason: 'Lost at sea', evidence: 'Finger', by: 'check', ...more }
  return seat.send(recovery, typed)
}
test('T-ID-88 a new start by one’s own finger: here, now, once; one stays oneself', async () => {
  await inMinutes(120)
  const before = await findPersonByCnic(db, setting.vault, zara.cnic, testReading)
  assert.ok(before)
  await giveSoftPasskey(platform, before)
  assert.equal((await recover(zara.cnic)).status, 409, 'not compared')
  await compare(zara.cnic, sameFingerAgain(1))
  await inMinutes(136)
  assert.equal((await recover(zara.cnic)).status, 409, 'too long ago')
  await compare(zara.cnic, sameFingerAgain(1))
  await compare(zara.cnic, fingerRecord(2))
  assert.equal((await recover(zara.cnic)).status, 409, 'the last answer counts')
  const elsewhere = await appointOfficer(platform, 'recovery-officer', 'PB')
  await compare(zara.cnic, sameFingerAgain(1), await sitDown(elsewhere.personId))
  assert.equal((await recover(zara.cnic)).status, 409, 'compared at another office')
  assert.equal((await listPasskeys(db, setting.vault, before.id)).length, 1)
  await compare(zara.cnic, sameFingerAgain(1))
  const other = await recover(zara.cnic, { phone: '0399 0099555' })
  assert.equal(other.status, 409, 'a new number needs two')
  const done = await recover(zara.cnic)
  assert.equal(done.location, `${recovery}?done=approved`)
  const after = await findPersonByCnic(db, setting.vault, zara.cnic, testReading)
  assert.deepEqual([after?.id, after?.phone], [before.id, before.phone])
  assert.deepEqual(await listPasskeys(db, setting.vault, before.id), [])
  await platform.sender.sendDue()
  const [shown] = await demoMessages(db, setting.vault, { phone: before.phone, limit: 20 })
  assert.match(shown?.messages.map(({ text }) => text).join('\n') ?? '', /passkeys were removed/)
  assert.equal((await recover(zara.cnic)).status, 409, 'once')
})

test('T-ID-88 the way back into a post needs two officers all the same', async () => {
  const yes = await compare(held.cnic, sameFingerAgain(3))
  assert.match(yes.html, /Yes, this is the person/)
  assert.equal((await recover(held.cnic)).status, 409)
})

test('a face of which nothing is enrolled is nothing to compare with', async () => {
  await seat.open(path)
  const answer = await sendFile(seat, `${path}/face`, { cnic: bilal.cnic, file: photoOf(1) })
  assert.match(answer.html, /nothing to compare with/)
})
