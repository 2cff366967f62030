/** Whose work an officer sees beside his own: that of his office, and as its head all below it. */
import type { Tx } from '#platform/database'
import {
  covers,
  findOfficeTree,
  officeName,
  officesUpFrom,
  type Actor,
  type HeldPost,
  type Post,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { rolesInService } from '../roles.ts'
import type { Setting } from '../setting.ts'

export type WorkPosts = {
  readonly own: readonly HeldPost[]
  /** The other posts of the same offices. */
  readonly office: readonly HeldPost[]
  /** Every post of the offices that he heads and of those below them, his own too. */
  readonly below: readonly HeldPost[]
}

const nameOf = ({ jurisdiction, officeId: id }: Post) => officeName({ jurisdiction, id })

/** The posts by which somebody is the head of an office to which cases rise. */
export function headPosts({ services }: Pick<Setting, 'services'>, actor: Actor): readonly Post[] {
  if (actor.kind !== 'officer') return []
  const heads = new Set([...services.values()].flatMap(({ routing }) => routing?.head ?? []))
  return actor.posts.filter(({ role }) => heads.has(role))
}

/** Two reads. Only posts that have a part in a service of his count. */
export async function workPosts(tx: Tx, setting: Setting, actor: Actor): Promise<WorkPosts> {
  const posts = actor.kind === 'officer' ? actor.posts : []
  const heading = headPosts(setting, actor)
  const own = new Set(posts.map(({ role }) => role))
  const parts = [...setting.services.values()].map((service) => rolesInService(service))
  const roles = parts.filter((one) => one.some((role) => own.has(role))).flat()
  const within = [...setting.jurisdictions.keys()].filter((code) =>
    heading.some(({ jurisdiction }) => covers(jurisdiction, code)),
  )
  const jurisdictions = [...posts.map(({ jurisdiction }) => jurisdiction), ...within]
  const on = civilDateOf(setting.now())
  const asked = { jurisdictions, roles: [...new Set([...roles, ...own])], on }
  const tree = await findOfficeTree(tx, asked)
  const isOwn = (post: Post) =>
    posts.some(({ id, jurisdiction }) => id === post.id && jurisdiction === post.jurisdiction)
  const offices = new Set(posts.map(nameOf))
  const headed = new Set(heading.map(nameOf))
  const isBelow = new Map(
    [...new Set(tree.posts.map(nameOf))].map((office) => [
      office,
      officesUpFrom(tree, office).some((one) => headed.has(officeName(one))),
    ]),
  )
  return {
    own: tree.posts.filter(isOwn),
    office: tree.posts.filter((post) => offices.has(nameOf(post)) && !isOwn(post)),
    below: tree.posts.filter((post) => isBelow.get(nameOf(post))),
  }
}
