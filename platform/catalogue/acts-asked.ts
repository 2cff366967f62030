/** What acts ask, before any is decided: which step of which case, and what is said with it. */
import type { Case } from '#platform/cases'
import { checkAnswers } from '#platform/forms'
import { civilDateOf } from '#platform/kernel'
import { postsIn } from './authority.ts'
import type { PreparedAct } from './command.ts'
import type { Move, Service } from './definition.ts'

export type Answers = Readonly<Record<string, unknown>>

/** The step that an act names, in the state of its case. */
export function stepOf({ workflow }: Service, { action }: PreparedAct, opened: Case | undefined) {
  const moves = workflow.states[opened?.state ?? workflow.initial] ?? {}
  return Object.hasOwn(moves, action) ? moves[action] : undefined
}

/** The post by which an officer would take this step. */
export function postOf(
  service: Service,
  act: PreparedAct,
  opened: Case | undefined,
): string | undefined {
  const move = stepOf(service, act, opened)
  return move && postsIn(service, move.by, act.actor, act.case.jurisdiction)[0]?.id
}

/** Whether what is said with a step stands instead of answers of the same name. */
export const saysAnew = ({ restates, splits }: Move): boolean => Boolean(restates ?? splits)

/** What a step says instead of the application's own answers; faults are told in its turn. */
export function restated(service: Service, { state }: Case, act: PreparedAct, now: Date) {
  const moves = service.workflow.states[state] ?? {}
  const move = Object.hasOwn(moves, act.action) ? moves[act.action] : undefined
  return move && saysAnew(move) ? saidIn(service, move, act, now) : {}
}

/** What an act says with its step; nothing where that is faulty. */
export function saidIn(
  service: Pick<Service, 'id'>,
  move: Move | undefined,
  act: PreparedAct,
  now: Date,
): Answers {
  const result = checkSaid(service, move, act, now)
  return 'faults' in result ? {} : (result.answers as Answers)
}

/** What is said with a step, read by the form of the step. */
export function checkSaid(
  { id }: Pick<Service, 'id'>,
  move: Move | undefined,
  { input = {}, stepLists = {} }: Pick<PreparedAct, 'input' | 'stepLists'>,
  now: Date,
) {
  const context = { today: civilDateOf(now), lists: stepLists[id] ?? {} }
  return checkAnswers(move?.asks ?? {}, input, context)
}

/** The case that an act names. */
export function caseOf(act: PreparedAct, cases: readonly Case[]): Case | undefined {
  return cases.find(
    ({ id, jurisdiction }) => id === act.case.id && jurisdiction === act.case.jurisdiction,
  )
}
