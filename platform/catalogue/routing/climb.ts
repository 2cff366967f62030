/** A routed case that was not answered in time goes one rung up. */
import { formatReference, type Case } from '#platform/cases'
import { calendarIn } from '#platform/identity'
import { instantAfter } from '#platform/kernel'
import type { Jurisdiction } from '../setting.ts'
import { limitFor, type ServiceLevel } from '../time-limit.ts'
import { fromCourse, settle, soughtFor } from './assign.ts'
import { courseOf, officeOfCourse, rungEndOf, type Course } from './course.ts'
import { andBarred, nobodyBarred, responsible, responsibleAbove } from './responsible.ts'
import type { RoutedWorld } from './routed-world.ts'
import type { Routing } from './rows.ts'

type Climbing = {
  readonly case: Case
  /** The officers who have closed it before. */
  readonly closers: readonly string[]
  readonly routing: Routing
  readonly level: ServiceLevel
  readonly jurisdiction: Jurisdiction
  readonly answers: Readonly<Record<string, unknown>>
  readonly now: Date
}

/**
 * To the head of the office above, until the end of the next rung, which was fixed long ago: after
 * downtime it may have passed as well. A state's own time raises a case once, and again only where
 * no rung is left: else what nobody took up would be at the top within days. Where nobody is above,
 * it stays with whoever is at work.
 */
export function climb(
  { tree, barred: all }: RoutedWorld,
  { case: kase, closers, routing, level, jurisdiction, answers, now }: Climbing,
): Pick<Case, 'postId' | 'deadlineAt' | 'facts'> {
  const before = courseOf(kase)
  if (!before) throw new Error(`${formatReference(kase)} was never routed`)
  const from = fromCourse(before)
  const barred = andBarred(all.get(formatReference(kase)) ?? nobodyBarred, closers)
  const { leaves, ...sought } = soughtFor(kase, routing, from, barred)
  const found = responsibleAbove(tree, sought) ?? stays(tree, sought, leaves)
  const passed = rungPassed(before, routing, now)
  const counted = { ...before, level: before.level + 1, passed }
  const course = found ? settle(counted, found, from, routing) : counted
  const rung = rungEndOf(course, routing, now)
  const calendar = calendarIn(tree, officeOfCourse(course)) ?? jurisdiction.calendar
  const own = instantAfter(now, limitFor(level, answers), calendar)
  return {
    postId: found?.post.id ?? kase.postId,
    deadlineAt: rung ?? own,
    facts: { ...kase.facts, course },
  }
}

/** Nobody is above: whoever may have it keeps it while at work, else somebody who is takes it. */
function stays(
  tree: RoutedWorld['tree'],
  sought: Parameters<typeof responsible>[1],
  postId: string | undefined,
) {
  const { persons } = sought.barred
  const isAtWork = tree.posts.some(
    ({ id, personId }) => id === postId && personId !== undefined && !persons.has(personId),
  )
  return isAtWork ? undefined : responsible(tree, sought)
}

/** One at the most: what has passed beside it is the next event's. */
function rungPassed(course: Course, routing: Routing, now: Date): number {
  const end = rungEndOf(course, routing, now)
  return course.passed + (end && end <= now ? 1 : 0)
}
