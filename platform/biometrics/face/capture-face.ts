/** A face taken for a case: by a challenge, attended, or as a photograph. */
import { createHash } from 'node:crypto'
import type { Reading } from '#platform/consent'
import type { Database, Tx } from '#platform/database'
import { keepCapture, keepComparison, type NewCapture } from '../capture-store.ts'
import { openTemplatesOf } from '../template-store.ts'
import type { BiometricVault } from '../vault.ts'
import { rememberFrames, takeChallenge } from './challenge-store.ts'
import {
  framesAtRest,
  framesMax,
  livenessFault,
  livenessWords,
  type Frame,
  type LivenessFault,
} from './challenge.ts'
import { compareFaceTemplates, faceDistanceMax } from './compare.ts'
import { templateIn, type FaceReader, type FaceSeen } from './faces.ts'
import { faceProblems } from './problems.ts'

/**
 * A supplier's test for attacks with pictures, masks and films, certified to ISO/IEC 30107-3.
 * Where one is there, its word is asked beside the challenge's, and the capture says `certified`.
 */
export type AttackDetector = {
  /** Whether a living face was before the camera. */
  judge(frames: readonly Buffer[]): Promise<boolean>
}

export type FaceTaking = {
  readonly db: Database
  readonly vault: BiometricVault
  readonly reader: FaceReader
  readonly detector?: AttackDetector | undefined
  /** Asked in the transaction that keeps a face: what it throws keeps nothing and tells nothing. */
  readonly mayKeep?: ((tx: Tx) => Promise<void>) | undefined
}

/** Whose face, for which case, by whom; `reading` is why his own template is opened. */
export type FaceFor = Pick<
  NewCapture,
  'id' | 'personId' | 'takenBy' | 'assistedBy' | 'takenForCase' | 'takenAt'
> & {
  readonly reading: Reading
  /** Whether a document may show this face: then its portrait is kept beside it, sealed. */
  readonly portrait?: boolean
}

export type FaceTaken = {
  readonly id: string
  readonly quality: number
  /** With the person's own template; undefined where none is enrolled. */
  readonly matched: boolean | undefined
}

/**
 * The frames that answer a challenge, in their order. The challenge is spent by the attempt, so
 * that nobody tries again with what he learned.
 * Problems: `biometrics-challenge-over`, `biometrics-liveness-failed`, `biometrics-face-not-fit`,
 * and those of reading a photograph.
 */
export async function takeLiveFace(
  taking: FaceTaking,
  face: FaceFor,
  answer: { readonly nonce: string; readonly frames: readonly Buffer[] },
): Promise<FaceTaken> {
  const { db } = taking
  const { personId, takenAt: now } = face
  const challenge = await takeChallenge(db, { nonce: answer.nonce, personId, now })
  if (!challenge || challenge.caseId !== face.takenForCase) {
    throw faceProblems['biometrics-challenge-over']()
  }
  const frames = answer.frames.slice(0, framesMax + 1)
  const digests = frames.map((frame) => createHash('sha256').update(frame).digest())
  const isNew = await rememberFrames(db, digests, now)
  if (!isNew) throw notLiving('replayed')
  const seen: FaceSeen[] = []
  // One after the other: whoever else waits has his turn between.
  for (const frame of frames) seen.push(await taking.reader.look(frame, { describe: true }))
  const fault = livenessFault(challenge.signs, seen.map(frameOf))
  if (fault) throw notLiving(fault)
  if (taking.detector && !(await taking.detector.judge(frames))) throw notLiving('still')
  const shots = frames.flatMap((image, at): Shot[] => {
    const one = seen[at]
    return one ? [{ image, seen: one }] : []
  })
  const atRest = framesAtRest(seen.map((one) => one.face)).flatMap((at) => shots[at] ?? [])
  const pad = taking.detector ? 'certified' : 'uncertified'
  const how = { liveness: 'active-challenge', pad } as const
  // Nobody's document shows him with his eyes closed or his chin up.
  return keepFace(taking, face, bestOf(shots), { ...how, shown: bestOf(atRest) })
}

/**
 * One photograph: `attended` where an officer stands beside, `not-tested` where it was sent.
 * Problems: `biometrics-face-not-fit`, and those of reading a photograph.
 */
export async function takePhotographedFace(
  taking: FaceTaking,
  face: FaceFor,
  photo: { readonly image: Buffer; readonly liveness: 'attended' | 'not-tested' },
): Promise<FaceTaken> {
  const { image, liveness } = photo
  const shot = { image, seen: await taking.reader.look(image, { describe: true }) }
  return keepFace(taking, face, shot, { liveness, pad: 'none', shown: shot })
}

/** A picture, and what is seen in it. */
type Shot = { readonly image: Buffer; readonly seen: FaceSeen }

const bestOf = (shots: readonly Shot[]): Shot | undefined =>
  [...shots].sort((a, b) => b.seen.score - a.seen.score)[0]

const notLiving = (fault: LivenessFault) =>
  faceProblems['biometrics-liveness-failed']({ values: { reason: livenessWords[fault] } })

function frameOf({ face, faults }: FaceSeen): Frame {
  if (!face || faults.includes('drawing')) return { faces: 0, face: undefined }
  return { faces: faults.includes('more-faces') ? 2 : 1, face }
}

type How = Pick<NewCapture, 'liveness' | 'pad'> & {
  /** Of which the portrait is made, where that is another than the face is compared by. */
  readonly shown: Shot | undefined
}

async function keepFace(
  { db, vault, reader, mayKeep }: FaceTaking,
  { reading, portrait: isShown = false, ...face }: FaceFor,
  shot: Shot | undefined,
  { shown = shot, ...how }: How,
): Promise<FaceTaken> {
  if (!shot || !shown) throw notLiving('too-few')
  const { bytes, quality } = templateIn(shot.seen)
  const portrait = isShown ? await reader.portray(shown.image, shown.seen) : undefined
  const modality = 'face' as const
  return db.transact(async (tx) => {
    await mayKeep?.(tx)
    const capture = { ...face, ...how, modality, position: modality, quality }
    await keepCapture(tx, vault, capture, { format: 'face-128', bytes, portrait })
    const [own] = await openTemplatesOf(tx, vault, { id: face.personId, modality }, reading)
    if (!own) return { id: face.id, quality, matched: undefined }
    const { matched, distance } = compareFaceTemplates(own.bytes, bytes)
    const compared = { matched, score: distance, threshold: faceDistanceMax, at: face.takenAt }
    await keepComparison(tx, { id: face.id, ...compared })
    return { id: face.id, quality, matched }
  })
}
