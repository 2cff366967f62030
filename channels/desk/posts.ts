/** The titles of posts: what officers and their roles are called where a case lives. */
import { findPostsFor, type HeldPost } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { OfficerVisit } from './visit.tsx'

/** Every post in these roles that covers the place, nearest first. */
export async function postsIn(
  { platform }: OfficerVisit,
  roles: readonly string[],
  jurisdiction: string,
): Promise<readonly HeldPost[]> {
  const on = civilDateOf(platform.setting.now())
  const found = await Promise.all(
    roles.map((role) => findPostsFor(platform.db, { role, jurisdiction, on })),
  )
  return found.flat()
}

/** The officer's own posts, with their titles and offices. */
export async function ownPosts(visit: OfficerVisit): Promise<readonly HeldPost[]> {
  const found = await Promise.all(
    visit.actor.posts.map(async (own) => {
      const posts = await postsIn(visit, [own.role], own.jurisdiction)
      return posts.filter(({ id, jurisdiction }) => {
        return id === own.id && jurisdiction === own.jurisdiction
      })
    }),
  )
  return found.flat()
}
