/** What becomes of frames and photographs once they were looked at. */
import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { test } from 'node:test'
import { machineReading } from '#platform/consent'
import { createIdSource, Problem } from '#platform/kernel'
import { testDatabase } from '#tests/database'
import { filmOf as film, frameOf, readerOfWords } from '#tests/faces/seen-frames'
import { findCaptures, useCaptures } from '../capture-store.ts'
import { createBiometricVault } from '../vault.ts'
import type { FaceReader, FaceSeen } from './faces.ts'
import { poseOf } from './pose.ts'
import { takeLiveFace, takePhotographedFace, type FaceTaking } from './capture-face.ts'
import { keepChallenge, sweepFaceChallenges } from './challenge-store.ts'
import { challengeMs, pickSigns, signs, type Sign } from './challenge.ts'

const db = await testDatabase()
const newId = createIdSource(Date.now, randomInt)
const now = new Date('2026-11-22T09:00:00Z')

const reader = readerOfWords()
const taking: FaceTaking = { db, vault: createBiometricVault(randomBytes(32)), reader }

async function challenged(asked: readonly Sign[]) {
  const personId = newId()
  const nonce = newId()
  await keepChallenge(db, { nonce, personId, caseId: 'CASE', signs: asked, startedAt: now })
  const face = (at = now) => ({
    id: newId(),
    personId,
    takenBy: personId,
    assistedBy: undefined,
    takenForCase: 'CASE',
    takenAt: at,
    reading: machineReading('verification'),
  })
  return { nonce, face, personId }
}

const failed = (reason: string) => (thrown: unknown) =>
  thrown instanceof Problem &&
  thrown.code === 'biometrics-liveness-failed' &&
  thrown.title('en').includes(reason)

test('signs are three different ones, and every one of them comes up', () => {
  const picked = Array.from({ length: 200 }, () => pickSigns((limit) => randomInt(limit)))
  assert.ok(picked.every((three) => three.length === 3 && new Set(three).size === 3))
  assert.deepEqual(new Set(picked.flat()), new Set(signs))
})

test('what a challenge gives says how it was taken (T-ID-15)', async () => {
  const { nonce, face } = await challenged(['left', 'blink', 'down'])
  const taken = await takeLiveFace(taking, face(), { nonce, frames: film('left', 'blink', 'down') })
  assert.equal(taken.matched, undefined)
  const [capture] = await findCaptures(db, [taken.id])
  const { liveness, pad, quality, takenForCase } = capture ?? {}
  assert.deepEqual(
    [liveness, pad, quality, takenForCase],
    ['active-challenge', 'uncertified', 80, 'CASE'],
  )
})

test('a challenge is answered once, in time, by its person (T-ID-12)', async () => {
  const { nonce, face } = await challenged(['left', 'blink', 'down'])
  const wrong = { nonce, frames: film('right', 'blink', 'down') }
  await assert.rejects(takeLiveFace(taking, face(), wrong), failed('movements'))
  const right = () => ({ nonce, frames: film('left', 'blink', 'down') })
  const over = { code: 'biometrics-challenge-over' }
  await assert.rejects(takeLiveFace(taking, face(), right()), over)
  const late = await challenged(['up', 'blink', 'down'])
  const after = new Date(now.getTime() + challengeMs)
  const answer = { nonce: late.nonce, frames: film('up', 'blink', 'down') }
  await assert.rejects(takeLiveFace(taking, late.face(after), answer), over)
  const { face: strangers } = await challenged(['up', 'blink', 'down'])
  await assert.rejects(takeLiveFace(taking, strangers(), answer), over)
})

test('a film that was sent before is known again under another challenge (T-ID-11)', async () => {
  const asked = ['left', 'up', 'blink'] as const
  const sent = film(...asked)
  const first = await challenged(asked)
  await takeLiveFace(taking, first.face(), { nonce: first.nonce, frames: sent })
  const second = await challenged(asked)
  const again = { nonce: second.nonce, frames: [...film(...asked).slice(0, 4), ...sent.slice(4)] }
  await assert.rejects(takeLiveFace(taking, second.face(), again), failed('sent before'))
  const third = await challenged(asked)
  const still = frameOf()
  const held = { nonce: third.nonce, frames: Array.from({ length: 12 }, () => still) }
  await assert.rejects(takeLiveFace(taking, third.face(), held), failed('sent before'))
})

test('a supplier’s certified test is asked too, and its refusal counts (T-ID-15)', async () => {
  const asked = ['left', 'up', 'blink'] as const
  const says = (isLiving: boolean) => ({ ...taking, detector: { judge: async () => isLiving } })
  const one = await challenged(asked)
  const taken = await takeLiveFace(says(true), one.face(), {
    nonce: one.nonce,
    frames: film(...asked),
  })
  assert.equal((await findCaptures(db, [taken.id]))[0]?.pad, 'certified')
  const two = await challenged(asked)
  const refused = takeLiveFace(says(false), two.face(), {
    nonce: two.nonce,
    frames: film(...asked),
  })
  await assert.rejects(refused, failed('do not move'))
})

test('a later face is compared with the enrolled one', async () => {
  const { face, personId } = await challenged(['left', 'up', 'blink'])
  const photo = (faceOf: number) => ({
    image: frameOf({ faceOf }),
    liveness: 'attended' as const,
  })
  const first = await takePhotographedFace(taking, face(), photo(1))
  await useCaptures(db, [{ id: first.id, caseId: 'CASE', at: now, enrols: true }])
  assert.equal((await takePhotographedFace(taking, face(), photo(1.2))).matched, true)
  const other = await takePhotographedFace(taking, face(), photo(2))
  assert.equal(other.matched, false)
  const [capture] = await findCaptures(db, [other.id])
  assert.deepEqual(
    [capture?.personId, capture?.liveness, capture?.pad],
    [personId, 'attended', 'none'],
  )
})

test('of a film the portrait is of a frame that looks straight, with open eyes', async () => {
  const asked = ['left', 'blink', 'up'] as const
  const { nonce, face } = await challenged(asked)
  const portrayed: string[] = []
  const portray: FaceReader['portray'] = async (image, seen) => {
    portrayed.push(Buffer.from(image).toString())
    return reader.portray(image, seen)
  }
  const watched = { ...taking, reader: { ...reader, portray } }
  // The sharpest of all is one with closed eyes.
  const frames = film(...asked).map((frame) => {
    const seen = JSON.parse(frame.toString()) as FaceSeen
    const isBlink = (seen.face?.openness ?? 1) < 0.1
    return Buffer.from(JSON.stringify({ ...seen, score: isBlink ? 99 : seen.score }))
  })
  const taken = await takeLiveFace(watched, { ...face(), portrait: true }, { nonce, frames })
  const [shown] = portrayed.map((said) => JSON.parse(said) as FaceSeen)
  assert.deepEqual([portrayed.length, shown?.face?.openness], [1, 0.4])
  assert.ok(shown?.face && Math.abs(poseOf(shown.face.points).sideways - 0.5) < 0.01)
  const [capture] = await findCaptures(db, [taken.id])
  assert.deepEqual([capture?.quality, capture?.portrait?.length], [99, 64])
})

test('without a document that shows it no portrait is made', async () => {
  const { face } = await challenged(['left', 'up', 'blink'])
  const photo = { image: frameOf(), liveness: 'attended' as const }
  const { id } = await takePhotographedFace(taking, face(), photo)
  assert.equal((await findCaptures(db, [id]))[0]?.portrait, undefined)
})

test('challenges past their time and old marks are swept away', async () => {
  const { nonce, face } = await challenged(['left', 'up', 'blink'])
  assert.equal(await sweepFaceChallenges(db, now, 100), 0)
  const later = new Date(now.getTime() + 91 * 86_400_000)
  assert.ok((await sweepFaceChallenges(db, later, 1_000)) > 0)
  const answer = { nonce, frames: film('left', 'up', 'blink') }
  await assert.rejects(takeLiveFace(taking, face(), answer), { code: 'biometrics-challenge-over' })
})
