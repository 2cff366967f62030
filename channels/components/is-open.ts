import { doneNameOf, type Happened, type Service } from '#platform/catalogue'
import type { Text } from '#platform/kernel'

/** Whether somebody waits in this state; nobody does once the service is given, or refused. */
export function isOpen({ workflow, output, delivered = [] }: Service, state: string): boolean {
  const isGiven = output?.on === state || delivered.some((one: string) => one === state)
  return !isGiven && Object.keys(workflow.states[state] ?? {}).length > 0
}

/**
 * What was asked for is given in this state, `withheld` where nobody waits and yet the paper does
 * not hold: a refusal, a loss. Undefined in every other state, and where the answer may still be
 * disputed: whether it was one, the applicant says.
 */
export function givenIn(
  { workflow, output, delivered = [] }: Service,
  state: string,
): 'given' | 'withheld' | undefined {
  if (output?.on !== state && !delivered.some((one: string) => one === state)) return undefined
  if (Object.values(workflow.states[state] ?? {}).some(({ raises }) => raises)) return undefined
  const holds: readonly string[] | undefined = output && (output.inForce ?? [output.on])
  return !holds || holds.includes(state) ? 'given' : 'withheld'
}

/**
 * What an event of a history is called. The state it led to says most: "Stamp issued". But not
 * where somebody waited there and waits no longer: "Waiting for payment" is nothing that can have
 * been done. Nor where the case had stood there before: then only what was done is new.
 */
export function eventNameOf(service: Service, events: readonly Happened[], index: number): Text {
  const event = events[index]
  if (!event) throw new Error(`There is no event ${index}.`)
  const { fromState, toState } = event
  const isLatest = index === events.length - 1
  const isNew = events.findIndex((one) => one.toState === toState) === index
  const isTold = isOpen(service, toState) ? isLatest && fromState !== toState : isNew
  const state = isTold ? service.wording.states[toState]?.name : undefined
  return state ?? doneNameOf(service, event)
}
