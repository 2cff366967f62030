/** A case joins another that says the same: it keeps its own days, and gets the other's answer. */
import { formatReference, type Case } from '#platform/cases'
import type { Location } from '#platform/forms'
import { officeName, officesUpFrom } from '#platform/identity'
import type { Problem } from '#platform/kernel'
import { isAbout, isInvolved, whoClosed } from '../own-cause.ts'
import { mayRead } from '../may-read.ts'
import type { Service } from '../definition.ts'
import { catalogueProblems } from '../problems.ts'
import { linkedProblems } from './problems.ts'
import { courseOf, officeOfCourse } from '../routing/course.ts'
import { andBarred, nobodyBarred, officeNameOf, type Barred } from '../routing/responsible.ts'
import { routedRole } from '../routing/rows.ts'
import { answersOf } from '../move-on.ts'
import type { Setting } from '../setting.ts'
import type { World } from '../world.ts'
import { areApart, linksOf, tasksOf, type Linking } from './links.ts'
import { intoOf, intoQuestion } from './lock.ts'
import type { StepTaken } from './step.ts'

/** How many may follow one case: they are answered in one transaction with it. */
export const followersMax = 100

/** @throws join-unknown, join-joined, join-finished and other problems of `join-…` */
export function joinInto(
  setting: Setting,
  world: World,
  taken: StepTaken,
): { other: Case; linking: Linking } {
  const { case: kase, service } = taken
  const other = checkedOther(setting, world, taken)
  const barred = barredOf(world, service, kase)
  if (isWithBarred(world, other, barred)) throw refused('join-concerned')
  const { tree } = world
  const course = courseOf(kase)
  const above = officesUpFrom(tree, course ? officeOfCourse(course) : '').map(officeName)
  const heads = above.filter((office) => !barred.offices.has(office))
  const to = formatReference(other)
  const joined = { to, heads: service.routing ? heads : [] }
  return { other, linking: { links: { ...linksOf(kase), joined }, told: { into: to } } }
}

const refused = (
  code: `join-${string}` & keyof typeof linkedProblems,
  values?: Readonly<Record<string, string>>,
): Problem => linkedProblems[code]({ field: intoQuestion, ...(values && { values }) })

/** The case that is said: of this service, open, joined to none, and this officer's to read. */
function checkedOther(
  setting: Setting,
  world: World,
  { act, case: kase, service }: StepTaken,
): Case {
  const [key] = intoOf(act)
  const to = key && formatReference(key)
  if (to === formatReference(kase)) throw refused('join-itself')
  const other = to === undefined ? undefined : world.cases.get(to)
  const counter = other && world.steps.get(formatReference(other))?.[0]?.postId
  const isRead = other?.service === service.id && mayRead(service, other, act.actor, counter)
  // Of a case that he may not read he is not even told that there is one.
  if (!other || !isRead || isAbout(world, { ...act, case: other })) throw refused('join-unknown')
  const ownCause = { ...act, case: other }
  const isOwn = act.actor.kind === 'officer' && other.applicantId === act.actor.personId
  if (isOwn || isInvolved(service, world, ownCause, answersOf(setting, other), other)) {
    throw catalogueProblems['action-own-case']({ field: intoQuestion })
  }
  const { joined, followers = [] } = linksOf(other)
  if (joined) throw refused('join-joined', { reference: joined.to })
  if (service.serviceLevels?.[other.state]?.role !== routedRole) throw refused('join-finished')
  if (followers.length >= followersMax) throw refused('join-too-many')
  if ((linksOf(kase).followers ?? []).length > 0) throw refused('join-has-others')
  if (tasksOf(kase).length > 0) throw linkedProblems['tasks-open']()
  if (areApart(kase, other)) throw refused('join-denied')
  if (tellsOtherwise(setting, service, kase, other)) throw refused('join-otherwise')
  return other
}

/** Of another topic and at another listed place: nobody could call it the same. */
function tellsOtherwise(
  setting: Setting,
  { routing, publication }: Service,
  kase: Case,
  other: Case,
): boolean {
  const topic = routing?.topic
  if (topic === undefined || kase.facts[topic] === other.facts[topic]) return false
  const where = publication?.place
  if (where === undefined) return true
  const [here, there] = [kase, other].map((one) => {
    const answered = answersOf(setting, one)[where] as Location | undefined
    return answered?.place
  })
  return here === undefined || here !== there
}

/** Whom the case is about, who has closed it before, and its own applicant. */
const barredOf = (world: World, service: Service, kase: Case): Barred => {
  const own = kase.applicantId === undefined ? [] : [kase.applicantId]
  const about = world.barred.get(formatReference(kase)) ?? nobodyBarred
  return andBarred(about, [...whoClosed(service, world, kase), ...own])
}

/** Whether the other case is with somebody whom this one must not come to. */
function isWithBarred({ tree }: World, other: Case, barred: Barred): boolean {
  const course = courseOf(other)
  const office = course && officeOfCourse(course)
  if (office !== undefined && barred.offices.has(office)) return true
  const holders = tree.posts.filter(
    (post) => post.id === other.postId && officeNameOf(post) === office,
  )
  return holders.some(({ personId }) => personId !== undefined && barred.persons.has(personId))
}
