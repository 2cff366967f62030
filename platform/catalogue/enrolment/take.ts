/** A face or a finger taken with the officer beside the person, and what was found like it. */
import {
  compareFinger,
  keepCapture,
  readFinger,
  takePhotographedFace,
  type FaceTaken,
  type Finger,
} from '#platform/biometrics'
import { findCase } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { Platform } from '../platform.ts'
import { awaitsPortrait } from '../portraits/index.ts'
import { recordCentreAct } from './record-act.ts'
import {
  mustBeAnother,
  mustNotBeOften,
  mustNotBeOftenAtOnce,
  readingAt,
  type Centre,
  type Hand,
} from './subject.ts'

export type CentreWithThreads = Centre & Pick<Platform, 'biometrics'>

/** What is told of what was taken: never a template, and of a comparison only yes or no. */
export type Taken = FaceTaken & {
  /** How many look alike among all enrolled; undefined where nobody searched. */
  readonly alike: number | undefined
}

/**
 * A frame of the counter's camera, or a photograph that the officer took: looked at, compared with
 * the person's own face where one is enrolled, and searched for among all others'.
 * @throws enrolment-own-cause, enrolment-too-often, biometrics-face-not-fit and those of reading
 */
export async function takeFaceAtCentre(
  platform: CentreWithThreads,
  hand: Hand,
  { personId, image }: { readonly personId: string; readonly image: Buffer },
): Promise<Taken> {
  const { db, setting, biometrics } = platform
  await mayTake(platform, hand, personId)
  const taking = {
    db,
    vault: setting.biometricVault,
    reader: biometrics.faces,
    mayKeep: (tx: Tx) => mustNotBeOftenAtOnce(tx, personId, setting.now()),
  }
  const capture = {
    ...newCapture(platform, hand, personId),
    reading: readingOf(platform, hand),
    portrait: await mayBeShown(platform, hand),
  }
  const taken = await takePhotographedFace(taking, capture, { image, liveness: 'attended' })
  await db.transact((tx) =>
    recordCentreAct(tx, setting, hand, {
      id: setting.newId(),
      action: 'capture',
      to: 'taken',
      facts: { capture: taken.id, modality: 'face' },
    }),
  )
  const found = await biometrics.faceSearch.searchFor(taken.id)
  return { ...taken, alike: found.length }
}

/**
 * A record of the finger that was chosen, as the reader on the counter writes it; compared with
 * the person's own of the same finger.
 * @throws enrolment-own-cause, enrolment-too-often, biometrics-finger-…
 */
export async function takeFingerAtCentre(
  platform: CentreWithThreads,
  hand: Hand,
  taken: {
    readonly personId: string
    readonly record: Buffer
    readonly finger: Exclude<Finger, 'unknown-finger'>
  },
): Promise<Taken> {
  const { db, setting, biometrics } = platform
  const { personId, record, finger } = taken
  await mayTake(platform, hand, personId)
  const { template, quality } = readFinger(record, finger)
  const { reading: _, ...capture } = { ...newCapture(platform, hand, personId), reading: undefined }
  const kept = {
    ...capture,
    modality: 'finger',
    position: finger,
    quality,
    liveness: 'attended',
    pad: 'none',
  } as const
  await db.transact(async (tx) => {
    await mustNotBeOftenAtOnce(tx, personId, setting.now())
    await keepCapture(tx, setting.biometricVault, kept, template)
    await recordCentreAct(tx, setting, hand, {
      id: setting.newId(),
      action: 'capture',
      to: 'taken',
      facts: { capture: kept.id, modality: 'finger' },
    })
  })
  const tools = { vault: setting.biometricVault, fingers: biometrics.fingers }
  const compared = await compareFinger(db, tools, {
    captureId: kept.id,
    at: setting.now(),
    reading: readingOf(platform, hand),
  })
  return { id: kept.id, quality, matched: compared?.matched, alike: undefined }
}

/** @throws enrolment-own-cause, enrolment-too-often */
export async function mayTake(
  { db, setting }: Centre,
  { actor }: Hand,
  personId: string,
): Promise<void> {
  await mustBeAnother(db, setting, actor, [personId])
  await mustNotBeOften(db, personId, setting.now())
}

/**
 * Whether a document may come to show this face: one of its case that is still to be issued, or of
 * any service, where it is taken before there is a case.
 */
export async function mayBeShown({ db, setting }: Centre, { case: key }: Hand): Promise<boolean> {
  const services = [...setting.services.values()]
  if (!key) return services.some((one) => awaitsPortrait(one, one.workflow.initial))
  const kase = await findCase(db, key)
  const service = kase && setting.services.get(kase.service)
  return kase !== undefined && service !== undefined && awaitsPortrait(service, kase.state)
}

const readingOf = (centre: Centre, hand: Hand) => readingAt(centre, hand)('enrolment')

function newCapture({ setting }: Centre, { actor, post, case: kase }: Hand, personId: string) {
  return {
    id: setting.newId(),
    personId,
    takenBy: actor.personId,
    assistedBy: post.id,
    takenForCase: kase?.id,
    takenAt: setting.now(),
  }
}
