import { formatReference, type Case } from '#platform/cases'
import { instantAfter } from '#platform/kernel'
import type { Decided } from './decide.ts'
import { noEffects } from './effects.ts'
import { catalogueProblems } from './problems.ts'
import type { Service } from './definition.ts'
import { limitFor } from './time-limit.ts'
import type { Jurisdiction, Setting } from './setting.ts'
import { outcomeOf, recordEvent } from './record.ts'
import { postName, type World } from './world.ts'

/**
 * A deadline that passed raises the case by one level (CP-4), to the next wider post of the same
 * role; at the top it stays and counts. Also after downtime: each level has its own full term.
 */
export function escalate(
  setting: Setting,
  world: World,
  open: {
    service: Service
    jurisdiction: Jurisdiction
    case: Case
    /** Empty after an erasure: then the last row of a limit holds. */
    answers: Readonly<Record<string, unknown>>
    now: Date
  },
): Decided {
  const { service, jurisdiction, case: before, answers, now } = open
  const level = service.serviceLevels?.[before.state]
  if (!level || !before.deadlineAt || before.deadlineAt > now) {
    throw catalogueProblems['action-not-now']()
  }
  const posts = world.posts.get(postName(level.role, before.jurisdiction)) ?? []
  const at = posts.findIndex((post) => post.id === before.postId)
  const wider = posts.slice(at + 1)
  const above = wider.find(({ personId }) => personId !== undefined) ?? wider[0] ?? posts.at(-1)
  const after: Case = {
    ...before,
    seq: before.seq + 1,
    escalations: before.escalations + 1,
    postId: above?.id ?? before.postId,
    deadlineAt: instantAfter(now, limitFor(level, answers), jurisdiction.calendar),
  }
  const effects = noEffects()
  recordEvent(setting, effects, {
    before,
    after,
    action: 'escalate',
    kind: 'escalated',
    now,
    facts: {},
    sealed: undefined,
    actedBy: { kind: 'clock', id: 'clock', postId: before.postId },
    sign: undefined,
  })
  effects.movedCases.set(formatReference(after), after)
  return { outcome: outcomeOf(after), case: after, effects }
}
