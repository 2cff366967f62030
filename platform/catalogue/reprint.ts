import { formatReference, type Case } from '#platform/cases'
import type { Actor } from '#platform/identity'
import { actingFacts, type ActedBy } from './authority.ts'
import type { Decided } from './move-on.ts'
import type { Service } from './definition.ts'
import { noEffects } from './effects.ts'
import { mayRead } from './may-read.ts'
import { catalogueProblems } from './problems.ts'
import { outcomeOf, recordEvent } from './record.ts'
import type { Setting } from './setting.ts'

/** The built-in step by which every printing after the first is written down. */
export const reprintAction = 'reprint'

/**
 * A document of the case is printed again: nothing changes but that it is on record, in the case's
 * history and in the public log, because a second paper is the classic way to a double use.
 * @throws action-not-yours for whoever may not read the case, action-not-now without a document
 */
export function reprint(
  setting: Setting,
  open: { service: Service; case: Case; actor: Actor; counter: string | undefined; now: Date },
): Decided {
  const { service, case: before, actor, counter, now } = open
  if (!before.recordKey) throw catalogueProblems['action-not-now']()
  const after: Case = { ...before, seq: before.seq + 1 }
  const actedBy = printedBy(service, before, actor, counter)
  const effects = noEffects()
  recordEvent(setting, effects, {
    before,
    after,
    action: reprintAction,
    kind: 'reprinted',
    now,
    facts: actingFacts(actedBy),
    sealed: undefined,
    actedBy,
    sign: undefined,
  })
  effects.movedCases.set(formatReference(after), after)
  return { outcome: outcomeOf(after), case: after, effects }
}

function printedBy(
  service: Service,
  kase: Case,
  actor: Actor,
  counter: string | undefined,
): ActedBy {
  const reading = mayRead(service, kase, actor, counter)
  if (!reading) throw catalogueProblems['action-not-yours']()
  const by = { kind: 'person', id: reading.personId, postId: reading.post?.id }
  // Whoever acts for another prints as himself: the paper's record says who had it in hand.
  if (actor.kind === 'citizen' && actor.actingBy) {
    const { personId, mandateId } = actor.actingBy
    return { ...by, id: actor.personId, actingFor: { personId, mandateId } }
  }
  return by
}
