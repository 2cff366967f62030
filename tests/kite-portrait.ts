/** A kite permit that shows the face of its flyer. */
import { randomBytes } from 'node:crypto'
import { keepCapture, type NewCapture } from '#platform/biometrics'
import { biometric, text, type Service } from '#platform/catalogue'
import { kitePermit } from '#tests/kite-permit'
import type { TestPlatform } from '#tests/platform'

/** The same permit with a photograph: the face that answers this question. */
export function showing(service: Service, question: string): Service {
  const { output } = service
  if (!output) return service
  const certificate = { ...output.certificate, portrait: [question] }
  return { ...service, output: { ...output, validUntil: () => '2036-05-01', certificate } }
}

export const kitePortrait = showing(
  {
    ...kitePermit,
    form: { ...kitePermit.form, face: biometric({ modality: 'face', of: 'anybody' }) },
    questions: { ...kitePermit.questions, face: { title: text('A face', 'چہرہ') } } as never,
  },
  'face',
)

export type FaceTaken = { readonly caseId: string; readonly of?: string; readonly jpeg?: Buffer }

/** The number of a capture that an officer took, with its portrait; an exception has none. */
export async function takeKiteFace(
  { db, setting, citizen, officer }: TestPlatform,
  { caseId, of: personId = citizen.personId, jpeg: portrait }: FaceTaken,
  modality: 'face' | 'exception' = 'face',
): Promise<string> {
  const isFace = modality === 'face'
  const capture: NewCapture = {
    id: setting.newId(),
    personId,
    modality,
    position: 'face',
    quality: isFace ? 80 : undefined,
    liveness: 'attended',
    pad: 'none',
    takenBy: officer.personId,
    assistedBy: 'kite-1',
    takenForCase: caseId,
    takenAt: setting.now(),
  }
  const format = isFace ? 'face-128' : 'reason'
  const kept = { format, bytes: randomBytes(512), ...(isFace && { portrait }) } as const
  await keepCapture(db, setting.biometricVault, capture, kept)
  return capture.id
}
