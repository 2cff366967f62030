/**
 * Word to an applicant whose silence will be taken for an answer: each reminder once, and none
 * after he has acted or the state has ended.
 */
import { formatReference, type Case } from '#platform/cases'
import { instantAfter, type Calendar } from '#platform/kernel'
import type { Decided } from './move-on.ts'
import type { Move, Service } from './definition.ts'
import { noEffects } from './effects.ts'
import { messageOf } from './messages.ts'
import { catalogueProblems } from './problems.ts'
import { outcomeOf, recordEvent } from './record.ts'
import type { Jurisdiction, Setting } from './setting.ts'

/** What the clock does while it waits; the case stays where it is. */
export const remindAction = 'remind'

/** How far a case has been reminded in its state, and when that state ends by itself. */
type Reminded = { readonly sent: number; readonly endsAt: string }

type Timer = Pick<Case, 'clockAction' | 'clockAt' | 'facts'>
type ClockMove = readonly [action: string, move: Pick<Move, 'after' | 'reminds'>]

const remindedIn = ({ facts }: Pick<Case, 'facts'>) => facts['reminded'] as Reminded | undefined

/** What the clock takes first in a state that was entered now: its step, or the first reminder. */
export function timerIn(
  clock: ClockMove | undefined,
  facts: Case['facts'],
  now: Date,
  calendar: Calendar,
): Timer {
  const { reminded: _, ...others } = facts
  const [action, { after, reminds } = {}] = clock ?? []
  const endsAt = after && instantAfter(now, after, calendar)
  const first = reminds?.after[0]
  if (!endsAt || !first) return { clockAction: action, clockAt: endsAt, facts: others }
  const reminded: Reminded = { sent: 0, endsAt: endsAt.toISOString() }
  return {
    clockAction: remindAction,
    clockAt: instantAfter(now, first, calendar),
    facts: { ...others, reminded },
  }
}

/** When the state ends by itself, whatever the clock does before. */
export function stateEndsAt(kase: Pick<Case, 'facts' | 'clockAt'>): Date | undefined {
  const reminded = remindedIn(kase)
  return reminded ? new Date(reminded.endsAt) : kase.clockAt
}

/** What the clock takes of a case that is due: of a state that has ended its end, no reminder. */
export function dueAction({ workflow }: Service, kase: Case, now: Date): string {
  const endsAt = stateEndsAt(kase)
  const isOver = kase.clockAction === remindAction && endsAt !== undefined && endsAt <= now
  return (isOver ? clockMoveOf(workflow, kase.state)?.[0] : kase.clockAction) ?? ''
}

/** Whether the clock may take this step of a case now. */
export function isDue(service: Service, kase: Case, action: string, now: Date): boolean {
  return (
    kase.clockAt !== undefined && kase.clockAt <= now && dueAction(service, kase, now) === action
  )
}

/** What time does to a state in the end. */
export function clockMoveOf({ states }: Service['workflow'], state: string) {
  return Object.entries(states[state] ?? {}).find(([, { by, after }]) => by === 'clock' && after)
}

type Reminding = {
  readonly service: Service
  readonly jurisdiction: Jurisdiction
  readonly case: Case
  readonly answers: Readonly<Record<string, unknown>>
  readonly now: Date
}

/**
 * Those that are due, as one message: after downtime nobody gets two at once.
 * @throws action-not-now
 */
export function remind(setting: Setting, asked: Reminding): Decided {
  const { service, jurisdiction, case: before, answers, now } = asked
  const reminded = remindedIn(before)
  const [action, { reminds } = {}] = clockMoveOf(service.workflow, before.state) ?? []
  if (!reminded || !reminds || !isDue(service, before, remindAction, now)) {
    throw catalogueProblems['action-not-now']()
  }
  const times = reminds.after.map((one) =>
    instantAfter(before.updatedAt, one, jurisdiction.calendar),
  )
  const sent = Math.max(reminded.sent + 1, times.filter((at) => at <= now).length)
  const next = times[sent]
  const kase: Case = {
    ...before,
    seq: before.seq + 1,
    facts: { ...before.facts, reminded: { ...reminded, sent } },
    clockAction: next ? remindAction : action,
    clockAt: next ?? new Date(reminded.endsAt),
  }
  const effects = noEffects()
  recordEvent(setting, effects, {
    before,
    after: kase,
    action: remindAction,
    kind: 'noted',
    actedBy: { kind: 'clock', id: 'clock', postId: undefined },
    facts: { reminder: sent },
    sealed: undefined,
    sign: undefined,
    now,
  })
  const told = { service, case: kase, answers, name: reminds.message, amount: 0, now }
  effects.messages.push(...messageOf(setting, told))
  effects.movedCases.set(formatReference(kase), kase)
  return { outcome: outcomeOf(kase), case: kase, effects }
}
