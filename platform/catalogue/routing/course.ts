/** The way of a routed case, as it keeps it in its facts: offices, days and counts, no person. */
import type { Case } from '#platform/cases'
import { civilDateOf, type CivilDate } from '#platform/kernel'
import { daysStood, endOfRung, type Pause } from './ladder.ts'
import type { Routing } from './rows.ts'

export type Course = {
  /** Where it has been, the office that has it last. */
  readonly offices: readonly string[]
  /** Who answers for it there. */
  readonly role: string
  /** How often it went one level up. */
  readonly level: number
  /** How often one office gave it to another, and which offices did. */
  readonly bounced: number
  readonly passedBy?: readonly string[]
  /** The last day of each rung, fixed when it was handed in. */
  readonly rungs: readonly CivilDate[]
  /** How many of them have passed. */
  readonly passed: number
  /** Of those how many passed while no office had it, as while it was closed. */
  readonly skipped?: number
  readonly pauses: readonly Pause[]
}

export function courseOf({ facts }: Pick<Case, 'facts'>): Course | undefined {
  return facts['course'] as Course | undefined
}

/** The office that has the case. */
export function officeOfCourse({ offices }: Course): string {
  return offices.at(-1) ?? ''
}

/** How many rungs an office has let pass. */
export const rungsMissed = ({ passed, skipped = 0 }: Course): number => passed - skipped

/** It has come to an office, perhaps once more. */
export function comesTo(course: Course, office: string): Course {
  return { ...course, offices: [...course.offices.filter((one) => one !== office), office] }
}

/** What an event says of a case that came to another post. */
export function cameTo(before: Pick<Case, 'postId'>, after: Pick<Case, 'postId' | 'facts'>) {
  return after.postId === before.postId ? {} : whereIs(after)
}

/** Post, office and level of a routed case, as events tell them. */
export function whereIs(kase: Pick<Case, 'postId' | 'facts'>) {
  const course = courseOf(kase)
  if (!course || kase.postId === undefined) return {}
  return { to: kase.postId, office: officeOfCourse(course), level: course.level }
}

export function standsIn({ standsStill }: Pick<Routing, 'standsStill'>, state: string): boolean {
  return standsStill?.in.includes(state) ?? false
}

/** Ends the pause that runs, and begins one where the case now waits for its applicant. */
export function pausedIn(
  course: Course,
  routing: Pick<Routing, 'standsStill'>,
  state: string,
  now: Date,
): Course {
  const today = civilDateOf(now)
  const pauses = course.pauses.map(({ from, to = today }) => ({ from, to }))
  return { ...course, pauses: standsIn(routing, state) ? [...pauses, { from: today }] : pauses }
}

/**
 * The end of the rung that the case stands on; none once all have passed. While the applicant is
 * asked it is as late as it can become.
 */
export function rungEndOf(
  { rungs, passed, pauses }: Course,
  { standsStill }: Pick<Routing, 'standsStill'>,
  now: Date,
): Date | undefined {
  const day = rungs[passed]
  const daysMax = standsStill?.daysMax ?? 0
  const isStanding = pauses.some(({ to }) => to === undefined)
  const stood = isStanding ? daysMax : daysStood(pauses, civilDateOf(now), daysMax)
  return day === undefined ? undefined : endOfRung(day, stood)
}
