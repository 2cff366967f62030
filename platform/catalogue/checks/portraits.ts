/** The photograph of a paper is of somebody whose face is asked for. */
import { papersOf, type Service } from '../definition.ts'
import { stepsOf, type Say } from './fault.ts'

export function checkPortraits(service: Service, say: Say): void {
  const forms = [service.form, ...stepsOf(service).map(({ move }) => move.asks)]
  for (const { certificate } of papersOf(service)) {
    for (const name of certificate.portrait ?? []) {
      const isFace = forms.some((form) => {
        const question = form?.[name]
        return question?.kind === 'biometric' && question.modality === 'face'
      })
      if (isFace) continue
      const fault = `a paper shows the face of "${name}", which no question takes.`
      const way = 'Name a question of kind biometric that asks for a face.'
      say('output.certificate.portrait', 'faulty-question', `${fault} ${way}`)
    }
  }
}
