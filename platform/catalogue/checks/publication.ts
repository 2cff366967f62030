/** What a service publishes must be what its form asks, and every state must have a word for it. */
import type { Service } from '../definition.ts'
import { rolesInService } from '../roles.ts'
import { routedRole } from '../routing/rows.ts'
import { statesOf, type Say } from './fault.ts'

export function checkPublication({ publication, form, ...service }: Service, say: Say): void {
  if (!publication) return
  const { topic, place, heard, stages } = publication
  const kind = form[topic]?.kind
  if (kind !== 'one-of' && kind !== 'one-from') {
    const fault = `"${topic}" is no question with options, and what people write is not published.`
    say('publication.topic', 'faulty-publication', `${fault} Name a oneOf or oneFrom question.`)
  }
  if (place !== undefined && form[place]?.kind !== 'location') {
    const fault = `"${place}" does not ask for a place of a list.`
    say('publication.place', 'faulty-publication', `${fault} Name a location question.`)
  }
  checkShown({ publication, form, ...service }, say)
  if (heard !== undefined && form[heard]?.kind !== 'long-text') {
    const fault = `"${heard}" does not ask for words of several lines.`
    say('publication.heard', 'faulty-publication', `${fault} Name a longText question.`)
  }
  const states = statesOf({ form, ...service })
  for (const state of states) {
    if (state === service.workflow.initial || Object.hasOwn(stages, state)) continue
    const fault = 'a case that comes here has no stage towards the public.'
    say(`publication.stages.${state}`, 'faulty-publication', `${fault} Say which it is.`)
  }
  for (const state of Object.keys(stages)) {
    if (states.includes(state)) continue
    const fault = 'the workflow has no such state.'
    say(`publication.stages.${state}`, 'unknown-state', `${fault} Remove it.`)
  }
}

type Asked = Pick<Service, 'form'>['form']

/** What is shown is screened, and somebody looks at it. */
function checkShown(service: Service, say: Say): void {
  const { publication, form, workflow } = service
  if (!publication) return
  const { text, photos, answer, releasedBy } = publication
  const check = (at: string, asked: Asked, name: string | undefined, kind: 'text' | 'photos') => {
    const question = name === undefined ? undefined : asked[name]
    if (name === undefined) return
    if (kind === 'photos' && question?.kind === 'photos') return
    if (kind === 'text' && question?.kind === 'long-text' && question.screened) return
    const wanted = kind === 'photos' ? 'a photos question' : 'a longText that is screened'
    say(at, 'faulty-publication', `"${name}" is not ${wanted}. Name one, or leave it out.`)
  }
  check('publication.text', form, text, 'text')
  check('publication.photos', form, photos, 'photos')
  if (answer) {
    const moves = Object.values(workflow.states).flatMap((state) => state[answer.step] ?? [])
    const asked: Asked = Object.assign({}, ...moves.map(({ asks = {} }) => asks))
    check('publication.answer.text', asked, answer.text, 'text')
    check('publication.answer.photos', asked, answer.photos, 'photos')
  }
  if (text === undefined && photos === undefined && !answer) return
  const roles = service.routing ? [routedRole, ...rolesInService(service)] : rolesInService(service)
  if (releasedBy !== undefined && roles.includes(releasedBy)) return
  const fault = 'nobody looks at what is shown before everybody sees it.'
  say('publication.releasedBy', 'faulty-publication', `${fault} Name a role of the service.`)
}
