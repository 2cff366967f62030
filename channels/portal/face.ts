/** A face that somebody sends with a question: looked at, compared, and let go. */
import { takePhotographedFace } from '#platform/biometrics'
import { machineReading } from '#platform/consent'
import { asRefusal, Problem } from '#platform/kernel'
import type { PostedFields } from '#channels/components'
import { appliesFor } from './acting-for.ts'
import type { Asked, DraftVisit } from './draft.ts'

/** What the file of a question is called in its form. */
export const photoField = (name: string) => `${name}.photo`

/** Whether a question can be answered here with a photograph. */
export const asksFace = ({ question }: Pick<Asked, 'question'>): boolean =>
  question.kind === 'biometric' && question.modality === 'face'

/** A file that was chosen; without one the browser sends an empty part. */
function photoIn(fields: PostedFields, name: string): Buffer | undefined {
  const part: unknown = fields[photoField(name)]
  return Buffer.isBuffer(part) && part.length > 0 ? part : undefined
}

/**
 * The number of the capture that a photograph became; undefined where none was sent. Nobody was
 * seen to be alive: the capture says so, and the service's rule decides whether it will do.
 */
export async function takeOwnFace(
  { platform, session, draft, fields }: DraftVisit,
  { name }: Asked,
): Promise<string | Problem | undefined> {
  const image = photoIn(fields, name)
  if (!image) return undefined
  const { db, setting, biometrics } = platform
  const personId = appliesFor(session.actor)
  const face = {
    id: setting.newId(),
    personId,
    takenBy: session.person.id,
    assistedBy: undefined,
    takenForCase: draft.id,
    takenAt: setting.now(),
    reading: machineReading('verification'),
  }
  try {
    const taking = { db, vault: setting.biometricVault, reader: biometrics.faces }
    const taken = await takePhotographedFace(taking, face, { image, liveness: 'not-tested' })
    return taken.id
  } catch (thrown) {
    const { code, kind, values } = asRefusal(thrown)
    return new Problem(code, kind, { values, field: photoField(name) })
  }
}
