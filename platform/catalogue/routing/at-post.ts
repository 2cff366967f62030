/** Who has left his post answers no more by it, whatever his session says for some seconds. */
import type { ActedBy } from '../authority.ts'
import type { Service } from '../definition.ts'
import { catalogueProblems } from '../problems.ts'
import type { RoutedWorld } from './routed-world.ts'

/**
 * By the posts as the batch has read them: the transfer is before this act, or after it.
 * @throws action-not-holder
 */
export function checkAtPost(
  { routing }: Pick<Service, 'routing'>,
  { tree }: Pick<RoutedWorld, 'tree'>,
  { id, postId }: ActedBy,
): void {
  const post = routing && tree.posts.find((one) => one.id === postId)
  if (post && post.personId !== id) throw catalogueProblems['action-not-holder']()
}
