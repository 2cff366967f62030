/** Who must act on a routed case after a step, and by when. */
import { calendarIn } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { Arrived } from '../arrive.ts'
import { catalogueProblems } from '../problems.ts'
import { deadlineOf, type ServiceLevel } from '../time-limit.ts'
import type { Step } from '../transition.ts'
import { fromCourse, settle, soughtFor, type From } from './assign.ts'
import { toColleague } from './colleague.ts'
import { courseOf, officeOfCourse, pausedIn, rungEndOf, standsIn, type Course } from './course.ts'
import { earliest, rungDays, rungsFor } from './ladder.ts'
import { andBarred, officeOf, responsible, responsibleOther } from './responsible.ts'
import { routedRole, routesFor, topicIn, type Routing } from './rows.ts'

/**
 * A step keeps the case with whoever has it, unless it hands it over or up, or nobody has it yet.
 * No step moves the days of its ladder. `plain` says who acts in a state that is not routed.
 * @throws nobody-responsible
 */
export function arriveRouted(
  step: Step,
  routing: Routing,
  plain: (step: Step) => Arrived,
): Arrived {
  const { service, move, case: before, now } = step
  const level = service.serviceLevels?.[move.to]
  const known = courseOf(before) ?? beginCourse(step, routing)
  const course = pausedIn(known, routing, move.to, now)
  if (level?.role !== routedRole) {
    const { postId, deadlineAt } = plain(step)
    return { postId, deadlineAt, ...withCourse(step, course) }
  }
  const isWith =
    before.postId !== undefined && service.serviceLevels?.[before.state]?.role === routedRole
  const given = isWith && !move.routes && !move.raises ? undefined : assign(step, routing, course)
  const going = given?.course ?? course
  const on = isWith ? going : pastRungs(going, routing, now)
  return {
    postId: given?.post ?? before.postId,
    deadlineAt: deadlineIn(step, routing, level, on),
    ...withCourse(step, on),
  }
}

const withCourse = (step: Step, course: Course) => ({
  escalations: course.level,
  facts: { ...step.case.facts, ...topicAnew(step), course },
})

/** Passed on under another topic, it is about that one, also under its question's own name. */
function topicAnew({ service, move, said, case: { facts } }: Step) {
  if (move.routes !== 'anew') return {}
  const about = topicIn(service, said)
  const name = service.routing?.topic ?? ''
  return { ...about, ...(about.topic !== undefined && name in facts && { [name]: about.topic }) }
}

/**
 * The days of the ladder, from the day on which the case was handed in, by the working days of the
 * office that its rows name; no office has it yet.
 */
function beginCourse(step: Step, routing: Routing): Course {
  const { answers, evidence = {}, tree, jurisdiction } = step
  const row = rungsFor(routing.rungs, answers)
  const sooner = row.sooner?.(evidence)
  const office = officeNamed(step, routing)?.office ?? ''
  const calendar = calendarIn(tree, office) ?? jurisdiction.calendar
  const rungs = rungDays(step.case.createdAt, { rungs: row.rungs, sooner }, calendar)
  return { offices: [], role: '', level: 0, bounced: 0, rungs, passed: 0, pauses: [] }
}

/** @throws nobody-responsible */
function assign(step: Step, routing: Routing, course: Course) {
  const { tree, case: kase, move, barred, jurisdiction, closers } = step
  if (move.routes === 'colleague') return toColleague(step, routing, course)
  const isNew = course.offices.length === 0
  const from = isNew || move.routes ? routeTo(step, routing) : fromCourse(course)
  const sought = soughtFor(kase, routing, from, andBarred(barred, closers))
  const found = move.raises
    ? responsibleOther(tree, { ...sought, jurisdiction: jurisdiction.code })
    : responsible(tree, sought)
  if (!found) throw catalogueProblems['nobody-responsible']()
  const counted = {
    ...course,
    level: course.level + (move.raises ? 1 : 0),
    bounced: course.bounced + (move.routes ? 1 : 0),
    ...(move.routes && !isNew && givenOnBy(course, found.office)),
  }
  return { post: found.post.id, course: settle(counted, found, from, routing) }
}

/** Which offices have given it to another; one that has it back has given nothing away. */
function givenOnBy(course: Course, to: string): Pick<Course, 'passedBy'> {
  const { passedBy = [] } = course
  const from = officeOfCourse(course)
  return from === to || passedBy.includes(from) ? {} : { passedBy: [...passedBy, from] }
}

/** @throws nobody-responsible where no row leads to an office that there is */
function routeTo(step: Step, routing: Routing): From {
  const found = officeNamed(step, routing)
  if (!found) throw catalogueProblems['nobody-responsible']()
  return found
}

/**
 * The office that the step names, or the rows: by what was answered, and instead of it what is
 * said where the step hands the case over.
 */
function officeNamed(step: Step, routing: Routing): From | undefined {
  const { tree, move, route, said, evidence, jurisdiction, now } = step
  const answers = move.routes ? { ...step.answers, ...said } : step.answers
  const asked = { answers, evidence, jurisdiction: jurisdiction.code, today: civilDateOf(now) }
  return officeOf(tree, route ? [route] : routesFor(routing, asked), jurisdiction.code)
}

/** Rungs that passed while the case was with nobody, as while it was closed, were nobody's. */
function pastRungs(course: Course, routing: Routing, now: Date): Course {
  const end = rungEndOf(course, routing, now)
  if (!end || end > now) return course
  const { passed, skipped = 0 } = course
  return pastRungs({ ...course, passed: passed + 1, skipped: skipped + 1 }, routing, now)
}

/**
 * The end of the rung, or of the state's own time where that is sooner. Handing over, joining
 * another case and parting from it leave it just where it was.
 */
function deadlineIn(step: Step, routing: Routing, level: ServiceLevel, course: Course) {
  const { answers, case: from, move, tree, jurisdiction, now } = step
  const isKept = move.routes ?? move.joins ?? move.separates
  if (isKept && from.deadlineAt && !standsIn(routing, from.state)) return from.deadlineAt
  const calendar = calendarIn(tree, officeOfCourse(course)) ?? jurisdiction.calendar
  const own = deadlineOf({ level, answers, from, now, calendar })
  const rung = rungEndOf(course, routing, now)
  return earliest([rung, standsIn(routing, move.to) && rung ? undefined : own])
}
