/** Which service, place and step an act names, and whether the step is open. */
import type { Case } from '#platform/cases'
import type { Problem } from '#platform/kernel'
import type { Item } from '#platform/registers'
import type { Move, Service } from './definition.ts'
import { catalogueProblems } from './problems.ts'
import type { Jurisdiction, Setting } from './setting.ts'

/** The step by which an application is handed in; the start check sees that there is one. */
export function openingActionOf({ workflow }: Pick<Service, 'workflow'>): string {
  return Object.keys(workflow.states[workflow.initial] ?? {})[0] ?? ''
}

export function serviceOf(setting: Pick<Setting, 'services'>, id: string): Service {
  const service = setting.services.get(id)
  if (!service) throw catalogueProblems['service-not-found']()
  return service
}

export function moveOf(service: Service, state: string, action: string): Move {
  const { move, isOpen } = moveAnywhere(service, state, action)
  if (!isOpen) throw catalogueProblems['action-not-now']()
  return move
}

/**
 * A step in this state, or as another state has it: then it is not open, and only who might take
 * it there is told why.
 * @throws action-not-known
 */
export function moveAnywhere(
  { workflow }: Service,
  state: string,
  action: string,
): { move: Move; isOpen: boolean } {
  // A name that every object inherits is no action.
  const moveIn = (moves: Readonly<Record<string, Move>> = {}) =>
    Object.hasOwn(moves, action) ? moves[action] : undefined
  const open = moveIn(workflow.states[state])
  if (open) return { move: open, isOpen: true }
  const [move] = Object.values(workflow.states).flatMap((moves) => moveIn(moves) ?? [])
  if (!move) throw catalogueProblems['action-not-known']()
  const { within: _, byHolder: __, ...closed } = move
  return { move: closed, isOpen: false }
}

/** Why a step is not open: in the service's words, where it has any. */
export function whyNot(
  service: Service,
  kase: Case,
  action: string,
  item: Item | undefined,
): Problem {
  const asked = { action, state: kase.state as never, item, since: kase.updatedAt }
  return service.whyNot?.(asked) ?? catalogueProblems['action-not-now']()
}

export function jurisdictionOf(
  setting: Pick<Setting, 'jurisdictions'>,
  code: string,
): Jurisdiction {
  const jurisdiction = setting.jurisdictions.get(code)
  if (!jurisdiction) throw catalogueProblems['service-not-found']()
  return jurisdiction
}
