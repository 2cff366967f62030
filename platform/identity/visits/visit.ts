/** A visit at a counter: somebody there applies for a citizen, once, by his leave. Pure. */
import { visitProblems as problems } from './problems.ts'

export type Visit = {
  readonly id: string
  /** Undefined where the CNIC is nobody's: nobody who asks can tell. */
  readonly personId: string | undefined
  readonly officerId: string
  readonly jurisdiction: string
  readonly postId: string
  readonly service: string
  readonly askedAt: Date
  readonly askEndsAt: Date
  readonly begunAt: Date | undefined
  readonly endsAt: Date | undefined
  readonly endedAt: Date | undefined
  readonly endedBy: 'person' | 'officer' | undefined
  readonly usedAt: Date | undefined
  readonly caseJurisdiction: string | undefined
  readonly caseId: string | undefined
}

const minuteMs = 60_000

/** How long somebody may answer, and how long the officer may then act. */
export const visitLimits = {
  askMs: 5 * minuteMs,
  lastsMs: 30 * minuteMs,
  attemptsMax: 5,
  /** Asked for one CNIC, by anybody. */
  personPerHourMax: 5,
  personPerDayMax: 10,
  /** Asked by one officer. */
  officerPerHourMax: 30,
  officerPerDayMax: 120,
} as const

export type VisitState = 'asked' | 'lapsed' | 'open' | 'over' | 'ended'

/** An ended visit never opens again; one that was used stays open for its own case alone. */
export function visitStateAt(
  { endedAt, begunAt, endsAt, askEndsAt }: Omit<Visit, 'personId'>,
  now: Date,
): VisitState {
  if (endedAt) return 'ended'
  if (!begunAt || !endsAt) return now < askEndsAt ? 'asked' : 'lapsed'
  return now < endsAt ? 'open' : 'over'
}

/** For whom an officer acts at his counter, as the door reads it with the case. */
export type Assisting = {
  readonly visitId: string
  /** The person acted for. */
  readonly personId: string
  readonly postId: string
  readonly service: string
  readonly isOpen: boolean
  /** Once the application is made: nothing else is done in this visit. */
  readonly caseId?: string | undefined
}

/** @throws visit-not-open unless somebody has let this officer act */
export function assistingOf(visit: Visit, officerId: string, now: Date): Assisting {
  const { id: visitId, personId, postId, service, caseId } = visit
  if (visit.officerId !== officerId || personId === undefined) throw problems['visit-not-open']()
  return {
    visitId,
    personId,
    postId,
    service,
    isOpen: visitStateAt(visit, now) === 'open',
    ...(caseId !== undefined && { caseId }),
  }
}

/** Whether it reaches to this case; without one, to a new one of the service. */
export function visitReaches(
  { service, isOpen, caseId }: Assisting,
  asked: { readonly service: string; readonly caseId?: string | undefined },
): boolean {
  return isOpen && service === asked.service && caseId === asked.caseId
}
