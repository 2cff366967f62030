/** Where a step leaves its case: state, clock, and who must act by when. */
import type { Case } from '#platform/cases'
import type { Move } from './definition.ts'
import { staysPut, withLinks, type Linking } from './linked/links.ts'
import { catalogueProblems } from './problems.ts'
import { clockMoveOf, timerIn } from './reminders.ts'
import { arriveRouted } from './routing/arrive-routed.ts'
import { deadlineOf } from './time-limit.ts'
import type { Step } from './transition.ts'

/** Who must act in the new state, and by when; of a routed case also how it came there. */
export type Arrived = Pick<Case, 'postId' | 'deadlineAt' | 'escalations' | 'facts'>

/** @throws nobody-responsible */
export function arrive(step: Step): Case {
  const { service, move, action, case: before, jurisdiction, linking, now } = step
  if (staysPut(move)) {
    const facts = linked(countTimes(before.facts, action, move), linking)
    return { ...before, facts, seq: before.seq + 1 }
  }
  const clock = clockMoveOf(service.workflow, move.to)
  const { facts, ...answersFor } = service.routing
    ? arriveRouted(step, service.routing, arriveAt)
    : arriveAt(step)
  return {
    ...before,
    ...answersFor,
    ...timerIn(clock, linked(countTimes(facts, action, move), linking), now, jurisdiction.calendar),
    state: move.to,
    seq: before.seq + 1,
    updatedAt: now,
  }
}

const linked = (facts: Case['facts'], linking: Linking | undefined) =>
  linking ? withLinks(facts, linking.links) : facts

/** With the nearest post of the state's role, from now on. */
function arriveAt(step: Step): Arrived {
  const { service, move, answers, case: from, jurisdiction, now } = step
  const level = service.serviceLevels?.[move.to]
  const post = level && step.postFor(level.role)
  if (level && !post) throw catalogueProblems['nobody-responsible']()
  const { calendar } = jurisdiction
  return {
    postId: post?.id,
    deadlineAt: level && deadlineOf({ level, answers, from, now, calendar }),
    escalations: 0,
    facts: from.facts,
  }
}

/** How often a step was taken in a case, where that is limited. */
function timesTaken({ facts }: Pick<Case, 'facts'>, action: string): number {
  const { times = {} } = facts as { times?: Readonly<Record<string, number>> }
  return times[action] ?? 0
}

/** @throws action-too-often */
export function checkTimes(kase: Case, action: string, move: Move): void {
  if (!isWithinTimes(kase, action, move)) throw catalogueProblems['action-too-often']()
}

function countTimes(facts: Case['facts'], action: string, { timesMax }: Move): Case['facts'] {
  if (timesMax === undefined) return facts
  const { times = {} } = facts as { times?: object }
  return { ...facts, times: { ...times, [action]: timesTaken({ facts }, action) + 1 } }
}

/** Whether a step may still be taken as often as it is limited to. */
export function isWithinTimes(kase: Case, action: string, { timesMax }: Move): boolean {
  return timesMax === undefined || timesTaken(kase, action) < timesMax
}
