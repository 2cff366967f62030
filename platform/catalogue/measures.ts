import {
  meetingRules,
  type Decision,
  type Issued,
  type Meeting,
  type MeetingKind,
  type Measures,
  type Reached,
  type Signal,
  type SignalKind,
} from '#platform/analytics'
import type { Case, HappenedEvent } from '#platform/cases'
import type { Vault } from '#platform/identity'
import { civilDateOf, isWorkingDay, startOf, type Calendar } from '#platform/kernel'
import type { Service } from './definition.ts'

/** An act as it is counted: the event, its case and service, and the office of the post used. */
export type Happened = {
  readonly service: Service
  readonly case: Case
  readonly event: HappenedEvent
  readonly office: string
  readonly calendar: Calendar
  /** The agent's CNIC, where the service knows of one and its answers can still be read. */
  readonly agentCnic: string | undefined
  readonly buyerCnic: string | undefined
  /** When banks took the money for this case, as they say: all of it, whatever it was for. */
  readonly paidAt: readonly Date[]
}

/** An office works from 8 to 17 o'clock; acts outside are looked at, not forbidden. */
const officeHours = { from: 8, to: 17 }
/** Nobody reads a case in less. */
const hastySecondsMax = 10
const reprintsMax = 3
/** Two parts in a hundred below a limit is just under it. */
const justUnderShare = 0.02

/** What one act comes to (pure). */
export function measuresOf(
  happened: Happened,
  { blindIndex }: Pick<Vault, 'blindIndex'>,
): Measures {
  const decision = decisionOf(happened)
  return {
    reached: isArrival(happened) ? [reachedOf(happened)] : [],
    issued: issuedOf(happened),
    decisions: decision ? [decision] : [],
    signals: signalsOf(happened, decision),
    meetings: meetingsOf(happened, blindIndex),
  }
}

/** What was given once is not given again when the case comes back to it, say from a refusal. */
function isArrival({ service, event }: Happened): boolean {
  if (event.fromState === event.toState) return false
  return service.output?.on !== event.toState || event.arrivals === 1
}

function reachedOf({ service, case: kase, event, office }: Happened): Reached {
  const isGiven = service.output?.on === event.toState
  return {
    jurisdiction: event.jurisdiction,
    office,
    service: service.id,
    day: civilDateOf(event.at),
    state: event.toState,
    seconds: secondsBetween(isGiven ? kase.createdAt : event.since, event.at),
  }
}

/** A certificate that waited for money: how long, since the last payment before it. */
function issuedOf({ service, event, paidAt }: Happened): Issued[] {
  if (!issuesFirst(service, event)) return []
  const last = paidAt.filter((at) => at <= event.at).sort((a, b) => b.getTime() - a.getTime())[0]
  if (!last) return []
  return [
    {
      jurisdiction: event.jurisdiction,
      service: service.id,
      day: civilDateOf(event.at),
      seconds: secondsBetween(last, event.at),
    },
  ]
}

/** The step by which a case comes to its certificate, for the first time. */
export function issuesFirst({ output }: Service, event: HappenedEvent): boolean {
  return output?.on === event.toState && event.fromState !== event.toState && event.arrivals === 1
}

function secondsBetween(from: Date | undefined, to: Date): number {
  return from ? Math.max(0, Math.round((to.getTime() - from.getTime()) / 1_000)) : 0
}

/** Every step that an officer takes by a post, except his own applications. */
function decisionOf({ service, event, office }: Happened): Decision | undefined {
  if (event.actorKind !== 'person' || event.postId === undefined) return undefined
  // What leaves the case where it was, such as printing again, decides nothing.
  if (event.fromState === event.toState) return undefined
  return {
    jurisdiction: event.jurisdiction,
    caseId: event.id,
    seq: event.seq,
    service: service.id,
    action: event.action,
    toState: event.toState,
    office,
    postId: event.postId,
    seconds: secondsBetween(event.since, event.at),
    at: event.at,
  }
}

function signalsOf(happened: Happened, decision: Decision | undefined): Signal[] {
  const { service, case: kase, event, office } = happened
  const about = {
    jurisdiction: event.jurisdiction,
    caseId: event.id,
    seq: event.seq,
    service: service.id,
    office,
    postId: event.postId,
    at: event.at,
  }
  const signal = (kind: SignalKind, facts: Signal['facts']): Signal => ({ ...about, kind, facts })
  const signals: Signal[] = []
  const oddHour = decision && oddHourOf(happened)
  if (oddHour) signals.push(signal(oddHour, { hour: hourOf(event.at) }))
  // What is opened at a counter has nobody waiting for a decision.
  if (decision && event.since && decision.seconds < hastySecondsMax) {
    signals.push(signal('hasty', { seconds: decision.seconds }))
  }
  if (event.action === 'reprint' && event.times >= reprintsMax) {
    signals.push(signal('many-reprints', { times: event.times }))
  }
  for (const { answer, limit } of event.seq === 1 ? (service.watch?.justUnder ?? []) : []) {
    const value = kase.facts[answer]
    if (typeof value === 'number' && value <= limit && value > limit * (1 - justUnderShare)) {
      signals.push(signal('just-under-limit', { answer, value, limit }))
    }
  }
  return signals
}

function hourOf(at: Date): number {
  return Math.floor((at.getTime() - startOf(civilDateOf(at)).getTime()) / 3_600_000)
}

/** A counter that is no office has hours of its own, on any day. */
function oddHourOf({ service, event: { at }, calendar }: Happened): SignalKind | undefined {
  const { saleHours } = service.watch ?? {}
  const { from, to } = saleHours ?? officeHours
  const isOpen = hourOf(at) >= from && hourOf(at) < to
  if (saleHours) return isOpen ? undefined : 'night-sale'
  return isOpen && isWorkingDay(civilDateOf(at), calendar) ? undefined : 'off-hours'
}

type Hash = Vault['blindIndex']

/** Who came to an officer: how often is what counts. */
function meetingsOf(happened: Happened, blindIndex: Hash): Meeting[] {
  const { service, event, agentCnic, buyerCnic } = happened
  const { postId } = event
  if (postId === undefined) return []
  const meeting = (kind: MeetingKind, metAt: string, hash: Buffer): Meeting => {
    const day = civilDateOf(event.at)
    return {
      kind,
      jurisdiction: event.jurisdiction,
      postId,
      metAt,
      whoHash: hash,
      since: meetingRules[kind].per === 'month' ? `${day.slice(0, 7)}-01` : day,
      caseId: event.id,
      seq: event.seq,
      service: service.id,
      office: happened.office,
      at: event.at,
    }
  }
  const buyers = ['same-buyer', 'split-purchase'] as const
  return [
    ...(agentCnic === undefined
      ? []
      : [meeting('same-agent', postId, blindIndex('analytics.agent', agentCnic))]),
    ...(buyerCnic !== undefined && issuesFirst(service, event)
      ? buyers.map((kind) => meeting(kind, '', blindIndex(`analytics.${kind}`, buyerCnic)))
      : []),
  ]
}
