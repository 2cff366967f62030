/** Who settles the money of the whole installation, and on which days the treasury works. */
import type { Tx } from '#platform/database'
import { covers, findPostsFor, type Actor, type HeldPost, type Post } from '#platform/identity'
import type { Calendar, CivilDate } from '#platform/kernel'
import { reconciliationProblems as problems, type Owner } from '#platform/reconciliation'
import { treasuryRole } from './roles.ts'
import type { Setting } from './setting.ts'

type Places = Pick<Setting, 'jurisdictions'>

function coversAll({ jurisdictions }: Places, post: Post): boolean {
  return [...jurisdictions.keys()].every((place) => covers(post.jurisdiction, place))
}

/** The posts by which an actor may see and settle all of the installation's money. */
export function treasuryPostsOf(places: Places, actor: Actor): readonly Post[] {
  if (actor.kind !== 'officer') return []
  return actor.posts.filter((post) => post.role === treasuryRole && coversAll(places, post))
}

/**
 * The same posts of the whole installation: the first is responsible for an exception that is
 * found, the next is whom it is escalated to.
 */
export async function findTreasuryPosts(
  tx: Tx,
  places: Places,
  on: CivilDate,
): Promise<readonly HeldPost[]> {
  const [jurisdiction = ''] = places.jurisdictions.keys()
  const posts = await findPostsFor(tx, { role: treasuryRole, jurisdiction, on })
  return posts.filter((post) => post.personId !== undefined && coversAll(places, post))
}

export const ownerOf = ({ jurisdiction, id }: Post): Owner => ({ place: jurisdiction, postId: id })

/** To whom an exception belongs that is found on this day. @throws reconciliation-no-officer */
export async function firstOwner(tx: Tx, places: Places, on: CivilDate): Promise<Owner> {
  const [post] = await findTreasuryPosts(tx, places, on)
  if (!post) throw problems['reconciliation-no-officer']()
  return ownerOf(post)
}

/** A day on which every district's offices are closed is none of the treasury's working days. */
export function treasuryCalendar({ jurisdictions }: Places): Calendar {
  const [first, ...others] = [...jurisdictions.values()].map(({ calendar }) => calendar)
  if (!first) return { closedWeekdays: [0], holidays: new Set() }
  return {
    closedWeekdays: first.closedWeekdays.filter((weekday) =>
      others.every(({ closedWeekdays }) => closedWeekdays.includes(weekday)),
    ),
    holidays: new Set(
      [...first.holidays].filter((day) => others.every(({ holidays }) => holidays.has(day))),
    ),
  }
}
