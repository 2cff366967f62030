import type { Service } from '#platform/catalogue'
import { text, type Text } from '#platform/kernel'

/** A step that every service has: a document printed once more. */
const reprinted = text('Printed again', 'دوبارہ چھاپا گیا')

/** Whether somebody waits in this state; nobody does once the service is given, or refused. */
export function isOpen({ workflow, output, delivered = [] }: Service, state: string): boolean {
  const isGiven = output?.on === state || delivered.some((one: string) => one === state)
  return !isGiven && Object.keys(workflow.states[state] ?? {}).length > 0
}

/**
 * What an event of a history is called: the state it led to, or, where somebody waited there and
 * waits no longer, what was done. "Waiting for payment" is nothing that can have been done.
 */
export function eventNameOf(
  service: Service,
  { action, toState }: { readonly action: string; readonly toState: string },
  isLatest: boolean,
): Text {
  if (action === 'reprint') return reprinted
  const { states, actions } = service.wording
  const done = isLatest || !isOpen(service, toState) ? undefined : actions[action]
  return done ?? states[toState]?.name ?? { en: toState, ur: toState }
}
