import { operatorReading } from '#platform/consent'
import type { Catalogue } from '#platform/catalogue'
import {
  findHeldPosts,
  findPersonByCnic,
  findPostsFor,
  placesCovering,
  type Actor,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'

/**
 * The officer in whose name a command acts, in the posts held today.
 * @throws Error where nobody with this CNIC holds a post of this role there
 */
export async function officerBy(
  { db, setting }: Catalogue,
  cnic: string,
  { role, jurisdiction }: { readonly role: string; readonly jurisdiction: string },
): Promise<Actor> {
  const person = await findPersonByCnic(
    db,
    setting.vault,
    cnic,
    operatorReading('officer', setting.now()),
  )
  if (!person) throw new Error('the officer in whose name this is done is not registered')
  const posts = await findPostsFor(db, { role, jurisdiction, on: civilDateOf(setting.now()) })
  const held = posts.filter(({ personId }) => personId === person.id)
  if (held.length > 0) return { kind: 'officer', personId: person.id, posts: held }
  throw new Error(`this officer holds no post as ${role} for ${jurisdiction} today`)
}

/** Everybody at his desk who answers for a place in one of these roles, by the post. */
export async function officersByPost(
  { db, setting }: Catalogue,
  { roles, jurisdiction }: { readonly roles: readonly string[]; readonly jurisdiction: string },
): Promise<ReadonlyMap<string, Actor>> {
  const places = placesCovering(jurisdiction)
  const posts = await findHeldPosts(db, { roles, places, on: civilDateOf(setting.now()) })
  return new Map(
    posts.flatMap((post) => {
      const { personId } = post
      return personId ? [[post.id, { kind: 'officer', personId, posts: [post] } as const]] : []
    }),
  )
}
