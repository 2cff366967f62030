/** Who has a case after somebody gave it away, and so is told. */
import type { Case, Handed, HowHanded } from '#platform/cases'
import type { HeldPost, OfficeTree } from '#platform/identity'
import type { Move } from '../definition.ts'
import type { Step } from '../transition.ts'
import { courseOf, officeOfCourse } from './course.ts'
import { officeNameOf } from './responsible.ts'

/** A case that came to a post; nothing where nobody sits there, or its holder took it himself. */
export function handedTo(
  post: HeldPost | undefined,
  { jurisdiction, id }: Pick<Case, 'jurisdiction' | 'id'>,
  { how, office }: Pick<Handed, 'how' | 'office'>,
  by?: string,
): Handed[] {
  const { personId, id: postId } = post ?? {}
  if (personId === undefined || postId === undefined || personId === by) return []
  return [{ jurisdiction, id, personId, postId, how, office }]
}

/** What the step hands over: a new case that begins its way is in the queue, and that is enough. */
export function handedBy({ move, tree, case: before, actedBy }: Step, after: Case): Handed[] {
  const how = howOf(move)
  // What its applicant parts from another is with whoever had it.
  const isWithSame = after.postId === before.postId && how !== 'parted'
  if (!how || isWithSame) return []
  return handedTo(postOf(tree, after), after, { how }, actedBy.id)
}

/** The post that has a routed case. */
export function postOf(tree: OfficeTree, kase: Case): HeldPost | undefined {
  const course = courseOf(kase)
  const office = course && officeOfCourse(course)
  return tree.posts.find((one) => one.id === kase.postId && officeNameOf(one) === office)
}

/** What a call-back opens again is told by the call-back, in its own words. */
function howOf({ by, raises, routes, separates }: Move): HowHanded | undefined {
  if (by === 'audit') return undefined
  if (raises) return 'disputed'
  if (separates) return by === 'applicant' ? 'parted' : undefined
  return routes && (routes === 'colleague' ? 'given' : 'passed')
}
