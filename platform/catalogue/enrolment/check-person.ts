/** Is this the person? Compared at the counter, answered in a word, and never with any data. */
import {
  answerOfDistance,
  answerOfScore,
  compareFaceTemplates,
  keepCheck,
  openTemplatesOf,
  readFinger,
  templateOfFace,
  type CheckAnswer,
  type Finger,
} from '#platform/biometrics'
import { recordCentreAct } from './record-act.ts'
import {
  findSubject,
  mustBeAnother,
  mustNotBeOften,
  mustNotBeOftenAtOnce,
  readingAt,
  type Hand,
} from './subject.ts'
import type { CentreWithThreads } from './take.ts'

/** What is shown of somebody at the counter. */
export type Shown =
  | { readonly modality: 'face'; readonly image: Buffer }
  | {
      readonly modality: 'finger'
      readonly record: Buffer
      readonly finger: Exclude<Finger, 'unknown-finger'>
    }

/** `nothing`: there is nothing to compare with, whether or not the number is anybody's. */
export type CheckTold = CheckAnswer | 'nothing'

/**
 * Compares who stands at the counter with what is enrolled under a CNIC. A number that nobody has
 * is answered like a person of whom nothing is enrolled. What is shown is read first, so that the
 * time tells no difference either.
 * @throws enrolment-number-wrong, enrolment-own-cause, enrolment-too-often,
 * population-searches-spent, and those of reading a face or a finger
 */
export async function checkPerson(
  platform: CentreWithThreads,
  hand: Hand,
  { cnic, shown }: { readonly cnic: string; readonly shown: Shown },
): Promise<CheckTold> {
  const { db, setting } = platform
  const compare = await readShown(platform, shown)
  const personId = await findSubject(platform, hand, cnic, 'verification')
  if (personId === undefined) return 'nothing'
  await mustBeAnother(db, setting, hand.actor, [personId])
  await mustNotBeOften(db, personId, setting.now())
  const { modality } = shown
  const reading = readingAt(platform, hand)('verification')
  const person = { id: personId, modality }
  const enrolled = await openTemplatesOf(db, setting.biometricVault, person, reading)
  const position = shown.modality === 'face' ? 'face' : shown.finger
  const own = enrolled.find((one) => one.position === position)
  if (!own) return 'nothing'
  const answer = await compare(own.bytes)
  const { jurisdiction, officeId } = hand.post
  const by = hand.actor.personId
  const id = setting.newId()
  await db.transact(async (tx) => {
    await mustNotBeOftenAtOnce(tx, personId, setting.now())
    const check = { id, personId, modality, answer, jurisdiction, officeId, by, at: setting.now() }
    await keepCheck(tx, check)
    const facts = { check: id, modality }
    await recordCentreAct(tx, setting, hand, { id, action: 'check-person', to: answer, facts })
  })
  return answer
}

/** What was shown, as something that compares itself with a template. */
async function readShown({ biometrics }: CentreWithThreads, shown: Shown) {
  if (shown.modality === 'finger') {
    const { template } = readFinger(shown.record, shown.finger)
    return async (own: Buffer) =>
      answerOfScore(await biometrics.fingers.compare(own, template.bytes))
  }
  const { bytes } = await templateOfFace(biometrics.faces, shown.image)
  return async (own: Buffer) => answerOfDistance(compareFaceTemplates(own, bytes).distance)
}
