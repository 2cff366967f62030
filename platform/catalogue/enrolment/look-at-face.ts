/** What the officer sees of a face: before it is sent, and of what he took a moment ago. */
import { faceFaultWords, findPortrait, openPortrait } from '#platform/biometrics'
import { recordReads } from '#platform/consent'
import type { Text } from '#platform/kernel'
import { catalogueProblems } from '../problems.ts'
import { readingAt, type Centre, type Hand } from './subject.ts'
import { mayBeShown, mayTake, type CentreWithThreads } from './take.ts'

/** What to change; or the portrait as a document would show it, where one may come to. */
export type LookedAt =
  | { readonly advice: Text; readonly portrait?: never }
  | { readonly advice?: never; readonly portrait: Buffer | undefined }

/**
 * A picture that is not sent yet: of it nothing is kept, compared or searched for.
 * @throws enrolment-own-cause, enrolment-too-often and those of reading a photograph
 */
export async function lookAtFace(
  platform: CentreWithThreads,
  hand: Hand,
  { personId, image }: { readonly personId: string; readonly image: Buffer },
): Promise<LookedAt> {
  const { faces } = platform.biometrics
  await mayTake(platform, hand, personId)
  const seen = await faces.look(image)
  const [fault] = seen.faults
  if (fault) return { advice: faceFaultWords[fault] }
  const isShown = await mayBeShown(platform, hand)
  return { portrait: isShown ? await faces.portray(image, seen) : undefined }
}

/**
 * The portrait that was kept of a capture: for whoever took it of this person, on record like every
 * other look. @throws action-not-now where there is none
 */
export async function openPortraitTaken(
  centre: Centre,
  hand: Hand,
  { id, personId }: { readonly id: string; readonly personId: string },
): Promise<Buffer> {
  const { db, setting } = centre
  const portrait = await findPortrait(db, id, setting.now())
  if (portrait?.personId !== personId) throw catalogueProblems['action-not-now']()
  const permit = await recordReads(db, readingAt(centre, hand)('enrolment'), [personId])
  return openPortrait(setting.biometricVault, portrait, permit)
}
