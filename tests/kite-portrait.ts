/** A kite permit that shows the face of its flyer. */
import { biometric, text, type Service } from '#platform/catalogue'
import { kitePermit } from '#tests/kite-permit'

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
