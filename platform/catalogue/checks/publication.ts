/** What a service publishes must be what its form asks, and every state must have a word for it. */
import type { Service } from '../definition.ts'
import { statesOf, type Say } from './fault.ts'

export function checkPublication({ publication, form, ...service }: Service, say: Say): void {
  if (!publication) return
  const { topic, place, stages } = publication
  const kind = form[topic]?.kind
  if (kind !== 'one-of' && kind !== 'one-from') {
    const fault = `"${topic}" is no question with options, and what people write is not published.`
    say('publication.topic', 'faulty-publication', `${fault} Name a oneOf or oneFrom question.`)
  }
  if (place !== undefined && form[place]?.kind !== 'location') {
    const fault = `"${place}" does not ask for a place of a list.`
    say('publication.place', 'faulty-publication', `${fault} Name a location question.`)
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
