import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { test } from 'node:test'
import { machinePermit } from '#platform/consent'
import { createIdSource } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import {
  captureKeptMs,
  createBiometricVault,
  destroyTemplates,
  dropPortraits,
  findCaptures,
  findPortrait,
  keepCapture,
  listPortraitsOf,
  openPortrait,
  portraitBytesMax,
  settlePortraits,
  sweepCaptures,
  sweepPortraits,
  useCaptures,
} from './index.ts'

const db = await testDatabase()
const vault = createBiometricVault(randomBytes(32))
const newId = createIdSource(Date.now, randomInt)
const takenAt = new Date('2026-11-22T08:00:00Z')
const after = new Date(takenAt.getTime() + captureKeptMs)
const permit = machinePermit('enrolment')
const unreadable = { code: 'identity-sealed-unreadable' }

type Taken = { readonly personId?: string; readonly caseId?: string }

async function take({ personId = newId(), caseId: takenForCase }: Taken = {}) {
  const id = newId()
  const portrait = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(9_000)])
  const by = { takenBy: 'OFFICER', assistedBy: 'post-1', takenForCase, takenAt }
  const how = { quality: 71, liveness: 'attended', pad: 'none' } as const
  const what = { modality: 'face', position: 'face' } as const
  const template = { format: 'face-128', bytes: randomBytes(512), portrait } as const
  await keepCapture(db, vault, { id, personId, ...by, ...how, ...what }, template)
  return { id, personId, portrait }
}

const find = (id: string, at = takenAt) => findPortrait(db, id, at)
async function get(id: string) {
  const found = await find(id)
  assert.ok(found)
  return found
}
const left = async (...taken: readonly { readonly id: string }[]) => {
  const found = await Promise.all(taken.map(({ id }) => find(id)))
  return found.map((one) => one !== undefined)
}

test('T-ID-114 a portrait opens for its person and capture under its own key alone', async () => {
  const one = await take()
  const found = await get(one.id)
  assert.deepEqual(openPortrait(vault, found, permit), one.portrait)
  const thief = createBiometricVault(randomBytes(32))
  assert.throws(() => openPortrait(thief, found, permit), unreadable)
  for (const change of [{ personId: 'P2' }, { captureId: 'C2' }]) {
    assert.throws(() => openPortrait(vault, { ...found, ...change }, permit), unreadable)
  }
  const [row] = await db.owner.query<{ text: string }>(
    `select p::text as text from biometrics.portrait p where capture_id = $1`,
    [one.id],
  )
  const stretch = one.portrait.subarray(4_000, 4_024).toString('hex')
  assert.ok(row && !row.text.includes(stretch) && !row.text.includes('\\xffd8ff'))
})

test('nothing larger than a portrait is kept (BIO-1)', async () => {
  const place = { personId: 'P', captureId: newId() }
  const sealed = vault.sealPortrait(Buffer.alloc(portraitBytesMax), place)
  const put = `insert into biometrics.portrait (person_id, capture_id, sealed, seal, taken_at)
    values ('P', $1, $2, $3, now())`
  const seal = randomBytes(32)
  await db.query(put, [place.captureId, sealed, seal])
  const picture = [newId(), Buffer.alloc(60_000), seal]
  await assert.rejects(db.query(put, picture), /portrait_sealed_check/)
})

test('a portrait that serves nothing goes with its capture (BIO-15)', async () => {
  const one = await take()
  const [capture] = await findCaptures(db, [one.id])
  assert.equal(capture?.portrait, (await get(one.id)).seal)
  assert.equal(await find(one.id, after), undefined, 'past its time it is not there')
  assert.ok((await sweepPortraits(db, after, 1_000)) > 0)
  assert.deepEqual(await left(one), [false])
})

test('with its document it stays, and every other of the case is destroyed (BIO-15)', async () => {
  const caseId = newId()
  const [unused, shown] = [await take({ caseId }), await take()]
  const elsewhere = await take({ caseId: newId() })
  await useCaptures(db, [{ id: shown.id, caseId, at: takenAt, enrols: true }])
  const until = new Date('2036-11-23T00:00:00Z')
  await settlePortraits(db, [{ caseId, keeps: { captureId: shown.id, until } }])
  assert.deepEqual(await left(unused, shown, elsewhere), [false, true, true])
  while ((await sweepCaptures(db, after, 100)) > 0);
  while ((await sweepPortraits(db, after, 100)) > 0);
  assert.deepEqual(await left(shown), [true], 'its capture is gone, the document holds')
  while ((await sweepPortraits(db, until, 100)) > 0);
  assert.deepEqual(await left(shown), [false], 'the document has run out')
})

test('of several steps of one case the last says what is kept', async () => {
  const caseId = newId()
  const one = await take({ caseId })
  const keeps = { captureId: one.id, until: undefined }
  await settlePortraits(db, [
    { caseId, keeps },
    { caseId, keeps: undefined },
  ])
  assert.deepEqual(await left(one), [false])
  const other = await take({ caseId })
  await dropPortraits(db, [newId()])
  assert.deepEqual(await left(other), [true])
  await dropPortraits(db, [caseId])
  assert.deepEqual(await left(other), [false])
})

test('who is erased leaves no portrait, of whatever case (BIO-6)', async () => {
  const one = await take({ caseId: newId() })
  const [listed] = await listPortraitsOf(db, one.personId)
  assert.equal(listed?.captureId, one.id)
  await destroyTemplates(db, one.personId, takenAt)
  assert.deepEqual(await left(one), [false])
})
