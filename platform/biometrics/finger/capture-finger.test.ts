import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { after, test } from 'node:test'
import { createIdSource } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { testReading } from '#tests/reading'
import {
  compareFinger,
  createBiometricVault,
  createFingerMatcher,
  fingerThreshold,
  findCaptures,
  keepCapture,
  readFinger,
  useCaptures,
  type Finger,
  type NewCapture,
} from '../index.ts'
import { inventFinger, layAgain, randomOf } from './test-fingers.ts'
import { writeFingerRecord } from './record.ts'
import type { FingerView } from './minutiae.ts'

const db = await testDatabase()
const tools = {
  vault: createBiometricVault(randomBytes(32)),
  fingers: createFingerMatcher({ workers: 1 }),
}
after(() => tools.fingers.close())
const newId = createIdSource(Date.now, randomInt)
const at = new Date('2026-11-22T08:00:00Z')
const reading = { ...testReading, purpose: 'enrolment' } as const
const random = randomOf(7)
const [thumb, index] = [inventFinger(random), inventFinger(random)]

async function lay(
  personId: string,
  view: FingerView,
  position: Exclude<Finger, 'unknown-finger'>,
) {
  const id = newId()
  const record = writeFingerRecord({ ...layAgain(view, random), finger: position })
  const { template, quality } = readFinger(record, position)
  const capture: NewCapture = {
    id,
    personId,
    modality: 'finger',
    position,
    quality,
    liveness: 'attended',
    pad: 'none',
    takenBy: 'OFFICER',
    assistedBy: 'post-1',
    takenForCase: undefined,
    takenAt: at,
  }
  await keepCapture(db, tools.vault, capture, template)
  return id
}

async function enrol(
  view: FingerView,
  position: 'right-thumb' | 'right-index',
  personId = newId(),
) {
  const id = await lay(personId, view, position)
  await useCaptures(db, [{ id, caseId: 'CASE1', at, enrols: true }])
  return personId
}

const compare = (captureId: string) => compareFinger(db, tools, { captureId, at, reading })

test('the same finger again is known; what came of it stands with the capture', async () => {
  const personId = await enrol(thumb, 'right-thumb')
  const id = await lay(personId, thumb, 'right-thumb')
  const found = await compare(id)
  assert.equal(found?.matched, true)
  assert.ok((found?.score ?? 0) >= fingerThreshold)
  const [kept] = await findCaptures(db, [id])
  assert.deepEqual(
    [kept?.matched, kept?.score, kept?.threshold],
    [true, found?.score, fingerThreshold],
  )
})

test('another finger in the place of the enrolled one is not known', async () => {
  const personId = await enrol(thumb, 'right-thumb')
  const found = await compare(await lay(personId, index, 'right-thumb'))
  assert.equal(found?.matched, false)
})

test('T-ID-5 a finger is compared with the same finger alone, and with nobody else’s', async () => {
  const personId = await enrol(thumb, 'right-thumb')
  assert.equal(await compare(await lay(personId, thumb, 'right-index')), undefined)
  assert.equal(await compare(await lay(newId(), thumb, 'right-thumb')), undefined)
  await enrol(index, 'right-index', personId)
  const found = await compare(await lay(personId, thumb, 'right-index'))
  assert.equal(found?.matched, false)
})

test('T-ID-3 a template of another format never counts as alike (BIO-7)', async () => {
  const personId = await enrol(thumb, 'right-thumb')
  const id = await lay(personId, thumb, 'right-thumb')
  await db.owner.query(`update biometrics.capture set format = 'face-128' where id = $1`, [id])
  assert.equal(await compare(id), undefined)
  const [kept] = await findCaptures(db, [id])
  assert.equal(kept?.matched, undefined)
})

test('a face is no finger', async () => {
  const id = await lay(newId(), thumb, 'right-thumb')
  await db.owner.query(`update biometrics.capture set modality = 'face' where id = $1`, [id])
  await assert.rejects(compare(id), { code: 'biometrics-capture-unknown' })
})
