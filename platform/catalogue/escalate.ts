import { formatReference, type Case } from '#platform/cases'
import { instantAfter } from '#platform/kernel'
import type { Decided } from './move-on.ts'
import { noEffects } from './effects.ts'
import { catalogueProblems } from './problems.ts'
import type { Service } from './definition.ts'
import { whoClosed } from './own-cause.ts'
import { limitFor, type ServiceLevel } from './time-limit.ts'
import type { Jurisdiction, Setting } from './setting.ts'
import { outcomeOf, recordEvent } from './record.ts'
import { whereIs } from './routing/course.ts'
import { climb } from './routing/climb.ts'
import { routedRole } from './routing/rows.ts'
import { tellRaised } from './routing/tell-raised.ts'
import { postName, type World } from './world.ts'

type Open = {
  service: Service
  jurisdiction: Jurisdiction
  case: Case
  /** Empty after an erasure: then the last row of a limit holds. */
  answers: Readonly<Record<string, unknown>>
  now: Date
}

/**
 * A deadline that passed raises the case by one level (CP-4); at the top it stays and counts. Each
 * level is an event of its own, also after downtime.
 */
export function escalate(setting: Setting, world: World, open: Open): Decided {
  const { service, case: before, now } = open
  const level = service.serviceLevels?.[before.state]
  if (!level || !before.deadlineAt || before.deadlineAt > now) {
    throw catalogueProblems['action-not-now']()
  }
  const closers = whoClosed(service, world, before)
  const next =
    service.routing && level.role === routedRole
      ? climb(world, { ...open, closers, routing: service.routing, level })
      : widen(world, open, level)
  const after: Case = {
    ...before,
    ...next,
    seq: before.seq + 1,
    escalations: before.escalations + 1,
  }
  const effects = noEffects()
  recordEvent(setting, effects, {
    before,
    after,
    action: 'escalate',
    kind: 'escalated',
    now,
    facts: whereIs(after),
    sealed: undefined,
    actedBy: { kind: 'clock', id: 'clock', postId: before.postId },
    sign: undefined,
  })
  const { messages, handed } = tellRaised(setting, world, service, after, now)
  effects.messages.push(...messages)
  effects.handed.push(...handed)
  effects.movedCases.set(formatReference(after), after)
  return { outcome: outcomeOf(after), case: after, effects }
}

/** To the next wider post of the same role, which has its own full term. */
function widen(
  world: World,
  { case: before, jurisdiction, answers, now }: Open,
  level: ServiceLevel,
): Pick<Case, 'postId' | 'deadlineAt'> {
  const posts = world.posts.get(postName(level.role, before.jurisdiction)) ?? []
  const at = posts.findIndex((post) => post.id === before.postId)
  const wider = posts.slice(at + 1)
  const above = wider.find(({ personId }) => personId !== undefined) ?? wider[0] ?? posts.at(-1)
  return {
    postId: above?.id ?? before.postId,
    deadlineAt: instantAfter(now, limitFor(level, answers), jurisdiction.calendar),
  }
}
