/** A case given to somebody else at the same desk: by the holder's choice, its days as they are. */
import { formatReference, stepsTaken, type Case } from '#platform/cases'
import type { Tx } from '#platform/database'
import { findOfficeTree, type HeldPost, type OfficeTree } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { CaseView } from '../case-view.ts'
import { whoClosed } from '../own-cause.ts'
import { catalogueProblems } from '../problems.ts'
import { rolesInService } from '../roles.ts'
import type { Setting } from '../setting.ts'
import type { Step } from '../transition.ts'
import { courseOf, officeOfCourse, type Course } from './course.ts'
import { andBarred, nobodyBarred, officeNameOf, type Barred } from './responsible.ts'
import { aboutOf, loadBarred } from './routed-world.ts'
import { routedRoles, type Routing } from './rows.ts'

/** What a step that gives a case to a colleague asks: the post, by its id. */
export const colleagueQuestion = 'colleague'

type Asked = {
  readonly tree: OfficeTree
  readonly routing: Pick<Routing, 'rows' | 'head'>
  readonly office: string
  readonly holder: string | undefined
  readonly barred: Barred
}

/** Who is at work in the office and may answer there, but whoever has the case or must not. */
function colleaguesIn({ tree, routing, office, holder, barred }: Asked): readonly HeldPost[] {
  const roles = routedRoles(routing)
  return tree.posts.filter(
    (post) =>
      officeNameOf(post) === office &&
      post.personId !== undefined &&
      !barred.persons.has(post.personId) &&
      post.id !== holder &&
      roles.includes(post.role),
  )
}

/** @throws no-such-colleague: also for whom the case must not come to, such as its own applicant */
export function toColleague(
  { tree, case: kase, said, barred, closers }: Step,
  routing: Routing,
  course: Course,
): { readonly post: string; readonly course: Course } {
  const office = officeOfCourse(course)
  const asked = { tree, routing, office, holder: kase.postId }
  const colleagues = colleaguesIn({ ...asked, barred: barredHere(kase, barred, closers) })
  const post = colleagues.find(({ id }) => id === said[colleagueQuestion])
  if (!post) throw catalogueProblems['no-such-colleague']({ field: colleagueQuestion })
  return { post: post.id, course: { ...course, role: post.role } }
}

/** Nor its own applicant. */
const barredHere = ({ applicantId }: Case, about: Barred, closers: readonly string[]): Barred =>
  andBarred(about, applicantId === undefined ? closers : [...closers, applicantId])

/** To whom the officer may give the case; nobody where it is in no office. */
export async function findColleagues(
  tx: Tx,
  setting: Setting,
  { service, case: kase }: Pick<CaseView, 'service' | 'case'>,
): Promise<readonly HeldPost[]> {
  const { routing } = service
  const course = courseOf(kase)
  if (!routing || !course) return []
  const roles = rolesInService(service)
  const asked = { jurisdictions: [kase.jurisdiction], roles, on: civilDateOf(setting.now()) }
  const [tree, about, taken] = await Promise.all([
    findOfficeTree(tx, asked),
    loadBarred(tx, [aboutOf(setting, kase)]),
    stepsTaken(tx, [kase]),
  ])
  const reference = formatReference(kase)
  const closers = whoClosed(service, { steps: new Map([[reference, taken]]) }, kase)
  const barred = barredHere(kase, about.get(reference) ?? nobodyBarred, closers)
  const office = officeOfCourse(course)
  return colleaguesIn({ tree, routing, office, holder: kase.postId, barred })
}
