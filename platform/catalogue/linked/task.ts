/** Another office does a part of a case, by a day of its own; the case's days go on meanwhile. */
import type { Case, Handed } from '#platform/cases'
import { calendarIn, officeName, type HeldPost, type OfficeTree } from '#platform/identity'
import { civilDateOf, formatDate, inBoth, instantAfter, type CivilDate } from '#platform/kernel'
import type { Move, Service } from '../definition.ts'
import { linkedProblems } from './problems.ts'
import { courseOf, officeOfCourse, rungEndOf } from '../routing/course.ts'
import { handedTo } from '../routing/handed.ts'
import { officeNameOf, type Barred } from '../routing/responsible.ts'
import { routedRoles, type Routing } from '../routing/rows.ts'
import type { Step } from '../transition.ts'
import { linksOf, tasksOf, type Linking, type Task } from './links.ts'
import type { StepTaken } from './step.ts'

/** What a step that sets a task asks: the office by its name, and within how many working days. */
export const officeQuestion = 'office'
export const daysQuestion = 'days'

type World = {
  readonly tree: OfficeTree
  /** Whom the case is about, and who applied. */
  readonly barred: Barred
}

/** @throws task-office-unknown, task-office-concerned, task-too-late, task-not-set */
export function taskStep(world: World, taken: StepTaken): Linking {
  const { move, case: kase, said } = taken
  const typed = said[officeQuestion]
  const named = typeof typed === 'string' ? typed : ''
  const office = officeOf(taken)
  if (move.task === 'set') return setTask(world, taken, named)
  const ended = tasksOf(kase).find((one) => one.office === (move.task === 'do' ? office : named))
  if (!ended) throw linkedProblems['task-not-set']({ field: officeQuestion })
  const tasks = tasksOf(kase).filter((one) => one !== ended)
  return { links: { ...linksOf(kase), tasks }, told: { tasksEnded: [ended.office] } }
}

/** The office of the post by which an officer acts. */
function officeOf({ act: { actor }, actedBy }: StepTaken): string | undefined {
  const posts = actor.kind === 'officer' ? actor.posts : []
  const post = posts.find(({ id }) => id === actedBy.postId)
  return post && officeName({ jurisdiction: post.jurisdiction, id: post.officeId })
}

function setTask({ tree, barred }: World, taken: StepTaken, office: string): Linking {
  const { service, case: kase, said, jurisdiction, now } = taken
  const asked = { tree, service, kase }
  if (barred.offices.has(office)) {
    throw linkedProblems['task-office-concerned']({ field: officeQuestion })
  }
  const posts = officesWith(asked).get(office) ?? []
  if (posts.length === 0) throw linkedProblems['task-office-unknown']({ field: officeQuestion })
  if (posts.every(({ personId }) => barred.persons.has(personId))) {
    throw linkedProblems['task-office-concerned']({ field: officeQuestion })
  }
  const days = Number(said[daysQuestion] ?? 0)
  const calendar = calendarIn(tree, office) ?? jurisdiction.calendar
  const until = civilDateOf(instantAfter(now, `${days} working days`, calendar))
  const last = lastDayOf(service.routing, kase, now)
  if (last !== undefined && until > last) {
    const date = inBoth((language) => formatDate(last, language))
    throw linkedProblems['task-too-late']({ field: daysQuestion, values: { date } })
  }
  const task: Task = { office, until }
  return { links: { ...linksOf(kase), tasks: [...tasksOf(kase), task] }, told: { task } }
}

/** The last day of the rung on which the case stands; with none left, of its own deadline. */
function lastDayOf(routing: Routing | undefined, kase: Case, now: Date): CivilDate | undefined {
  const course = courseOf(kase)
  const end = (routing && course && rungEndOf(course, routing, now)) ?? kase.deadlineAt
  return end && civilDateOf(end)
}

type Asked = { readonly tree: OfficeTree; readonly service: Service; readonly kase: Case }

type AtWork = HeldPost & { readonly personId: string }
const isAtWork = (post: HeldPost): post is AtWork => post.personId !== undefined

/** The offices that may be set a task, each with the posts at which somebody is there for it. */
export function officesWith({ tree, service, kase }: Asked): ReadonlyMap<string, AtWork[]> {
  const course = courseOf(kase)
  const roles = service.routing ? routedRoles(service.routing) : []
  const taken = new Set([
    ...tasksOf(kase).map(({ office }) => office),
    ...(course ? [officeOfCourse(course)] : []),
  ])
  const posts = tree.posts
    .filter(isAtWork)
    .filter((post) => roles.includes(post.role) && !taken.has(officeNameOf(post)))
  return Map.groupBy(posts, officeNameOf)
}

/** A task is its whole office's: all who may do it are told, but whoever the case is about. */
export function askedBy(step: Step): Handed[] {
  const { service, tree, barred, case: kase, linking, actedBy } = step
  const task = linking?.told['task'] as Task | undefined
  if (!task) return []
  const { office } = task
  const posts = officesWith({ tree, service, kase }).get(office) ?? []
  return posts
    .filter(({ personId }) => personId !== kase.applicantId && !barred.persons.has(personId))
    .flatMap((post) => handedTo(post, kase, { how: 'asked', office }, actedBy.id))
}

/**
 * What is open when a step leads where no task can be done: an officer ends it first; with whatever
 * the citizen or time does it ends by itself.
 * @throws tasks-open
 */
export function endTasks({ service, move, case: kase, actedBy }: StepTaken): Linking | undefined {
  const tasks = tasksOf(kase)
  if (tasks.length === 0 || canBeDone(service, move)) return undefined
  if (actedBy.postId !== undefined) throw linkedProblems['tasks-open']()
  const tasksEnded = tasks.map(({ office }) => office)
  return { links: { ...linksOf(kase), tasks: [] }, told: { tasksEnded } }
}

function canBeDone({ workflow }: Service, { to }: Move): boolean {
  return Object.values(workflow.states[to] ?? {}).some(({ task }) => task === 'do')
}
