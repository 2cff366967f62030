/**
 * A circuit breaker: after several failures in a row nobody waits for a service that does not
 * answer; after a pause one call tries whether it does again. A pure state machine; time comes in.
 */
export type BreakerLimits = {
  /** Failures in a row that open it. */
  readonly failuresMax: number
  /** How long nobody is let through. */
  readonly pauseMs: number
}

export type Breaker =
  | { readonly state: 'closed'; readonly failures: number }
  | { readonly state: 'open'; readonly untilMs: number }
  /** One call is under way; a call that never comes back is given up after the pause. */
  | { readonly state: 'half-open'; readonly untilMs: number }

export const closedBreaker: Breaker = { state: 'closed', failures: 0 }

/** Whether a call may be made now, and what the breaker is then. */
export function tryCall(
  breaker: Breaker,
  nowMs: number,
  { pauseMs }: BreakerLimits,
): { readonly may: boolean; readonly breaker: Breaker } {
  if (breaker.state === 'closed') return { may: true, breaker }
  if (nowMs < breaker.untilMs) return { may: false, breaker }
  return { may: true, breaker: { state: 'half-open', untilMs: nowMs + pauseMs } }
}

/** A call came back with an answer, whatever it says. */
export function answered(): Breaker {
  return closedBreaker
}

/** A call came back with none, or too late. */
export function failed(breaker: Breaker, nowMs: number, limits: BreakerLimits): Breaker {
  const failures = breaker.state === 'closed' ? breaker.failures + 1 : limits.failuresMax
  if (failures < limits.failuresMax) return { state: 'closed', failures }
  return { state: 'open', untilMs: nowMs + limits.pauseMs }
}
