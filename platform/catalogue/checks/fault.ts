import type { Move, Service } from '../definition.ts'

/** Every way in which a definition can hurt a citizen later; docs/write-a-service.md tells them. */
export const faultKinds = [
  'unknown-state',
  'unreachable-state',
  'dead-end',
  'no-deadline',
  'nobody-may-act',
  'one-way-in',
  'step-never-taken',
  'no-time',
  'nothing-to-pay',
  'no-account',
  'faulty-instalments',
  'faulty-routing',
  'faulty-publication',
  'faulty-audit',
  'no-rules',
  'missing-words',
  'words-for-nothing',
  'unknown-message',
  'unknown-value',
  'message-to-nobody',
  'faulty-question',
  'unknown-list',
  'unknown-register',
  'register-order',
  'never-issued',
  'unknown-field',
  'taken-twice',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** Something that would hurt a citizen later, or mislead whoever changes the service. */
export type DefinitionFault = {
  readonly service: string
  /** Where in the definition: `workflow.states.review`, from its top. */
  readonly at: string
  readonly kind: FaultKind
  /** A sentence, and what to do about it. */
  readonly fault: string
}

/**
 * Words that are left over mislead whoever changes them, and nobody else; a rate that no log holds
 * harms nobody yet: they stop no start.
 */
export function stopsStart({ kind }: DefinitionFault): boolean {
  return kind !== 'words-for-nothing' && kind !== 'no-rules'
}

export type Say = (at: string, kind: FaultKind, fault: string) => void

/** What an installation has beside its services. */
export type Known = { readonly roles: ReadonlySet<string>; readonly registers: ReadonlySet<string> }

export function statesOf({ workflow }: Service): string[] {
  return Object.keys(workflow.states)
}

export function hasState({ workflow }: Service, state: string): boolean {
  return Object.hasOwn(workflow.states, state)
}

export function movesOf({ workflow }: Service, state: string): [string, Move][] {
  return hasState({ workflow } as Service, state)
    ? Object.entries(workflow.states[state] ?? {})
    : []
}

/** Every step of a service, with the state from which it is taken. */
export function stepsOf(service: Service) {
  return statesOf(service).flatMap((state) =>
    movesOf(service, state).map(([action, move]) => ({
      state,
      action,
      move,
      at: `workflow.states.${state}.${action}`,
    })),
  )
}

/** Where a step may end: its own way, or the other. */
export function endsOf({ to, or }: Move): string[] {
  return or ? [to, or.to] : [to]
}

/** Where a case may stand after its next step. */
export function statesAfter(service: Service, state: string): string[] {
  return movesOf(service, state).flatMap(([, move]) => endsOf(move))
}

/** A case that stands here waits for nobody: it has ended, or the service has been given. */
export function isEnd(service: Service, state: string): boolean {
  return movesOf(service, state).length === 0 || Boolean(service.delivered?.includes(state))
}
