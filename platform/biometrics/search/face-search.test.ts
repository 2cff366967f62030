import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { createIdSource } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { randomOf } from '../finger/test-fingers.ts'
import {
  createBiometricVault,
  createFaceSearch,
  destroyTemplates,
  findCaptures,
  keepCapture,
  listCandidates,
  shortlistMax,
  useCaptures,
  type FaceSearch,
} from '../index.ts'

const db = await testDatabase()
const vault = createBiometricVault(randomBytes(32))
const newId = createIdSource(Date.now, randomInt)
const at = new Date('2026-11-22T08:00:00Z')
const random = randomOf(3)
const faceOf = () => Float32Array.from({ length: 128 }, () => (random() - 0.5) * 0.35)
/** The same face on another day: some 0.2 away. */
const again = (face: Float32Array) => face.map((value) => value + (random() - 0.5) * 0.06)

function searching(): FaceSearch {
  const search = createFaceSearch({ db, vault, now: () => at, threads: 1 })
  after(() => search.stop())
  return search
}

async function take(personId: string, face: Float32Array): Promise<string> {
  const id = newId()
  const bytes = Buffer.alloc(512)
  face.forEach((value, i) => bytes.writeFloatLE(value, i * 4))
  const taken = { id, personId, modality: 'face', position: 'face', quality: 80 } as const
  const how = { liveness: 'attended', pad: 'none', takenBy: 'OFFICER', takenAt: at } as const
  const capture = { ...taken, ...how, assistedBy: 'post-1', takenForCase: undefined }
  await keepCapture(db, vault, capture, { format: 'face-128', bytes })
  return id
}

async function enrol(face: Float32Array, personId = newId()): Promise<string> {
  const id = await take(personId, face)
  await useCaptures(db, [{ id, caseId: 'CASE1', at, enrols: true }])
  return personId
}

const face = faceOf()
const known = await enrol(face)
for (let i = 0; i < 30; i += 1) await enrol(faceOf())

test('T-ID-6 who comes again under another name is on the list of an officer (BIO-9)', async () => {
  const search = searching()
  await search.start()
  const id = await take(newId(), again(face))
  const found = await search.searchFor(id)
  assert.deepEqual(
    found.map(({ personId }) => personId),
    [known],
  )
  const [kept] = await listCandidates(db, id)
  assert.deepEqual([kept?.personId, kept?.verdict], [known, undefined])
  const [capture] = await findCaptures(db, [id])
  assert.deepEqual([capture?.duplicates, capture?.searchedAt], [1, at])
  assert.deepEqual(await search.searchFor(id), found, 'asked again, the very same')
})

test('nobody is on the list of his own capture, nor is who looks like nobody', async () => {
  const search = searching()
  assert.deepEqual(await search.searchFor(await take(known, again(face))), [])
  const stranger = await take(newId(), faceOf())
  assert.deepEqual(await search.searchFor(stranger), [])
  const [capture] = await findCaptures(db, [stranger])
  assert.deepEqual([capture?.duplicates, capture?.searchedAt], [0, at])
})

test('who enrols, enrols anew or is erased is followed at the next question', async () => {
  const search = searching()
  const other = faceOf()
  const seek = async (wanted: Float32Array) => {
    const found = await search.searchFor(await take(newId(), again(wanted)))
    return found.map(({ personId }) => personId)
  }
  assert.deepEqual(await seek(other), [])
  const person = await enrol(other)
  assert.deepEqual(await seek(other), [person])
  const changed = faceOf()
  await enrol(changed, person)
  assert.deepEqual(await seek(other), [])
  assert.deepEqual(await seek(changed), [person])
  await destroyTemplates(db, person, at)
  assert.deepEqual(await seek(changed), [])
  assert.deepEqual(await seek(face), [known])
})

test('the list is no longer than somebody can look at with care', async () => {
  const common = faceOf()
  for (let i = 0; i < shortlistMax + 5; i += 1) await enrol(again(common))
  const found = await searching().searchFor(await take(newId(), common))
  assert.equal(found.length, shortlistMax)
  const scores = found.map(({ score }) => score)
  assert.deepEqual(
    scores,
    scores.toSorted((a, b) => b - a),
  )
})

test('only a face is searched for', async () => {
  await assert.rejects(searching().searchFor('NONE'), { code: 'biometrics-capture-unknown' })
})
