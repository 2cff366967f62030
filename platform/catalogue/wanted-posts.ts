/** The posts that a batch of acts must know: who answers for a state, and where an officer sits. */
import type { Case } from '#platform/cases'
import type { Tx } from '#platform/database'
import { covers, findHeldPosts, placesCovering, type HeldPost } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { PreparedAct } from './command.ts'
import { loadRoutes, type RoutedWorld } from './routing/routed-world.ts'
import type { Setting } from './setting.ts'

export const postName = (role: string, jurisdiction: string) => `${role}@${jurisdiction}`

export type PostWorld = RoutedWorld & {
  /** By `role@jurisdiction`, the nearest post first. */
  readonly posts: ReadonlyMap<string, readonly HeldPost[]>
}

/** Who answers for the states of a batch's cases, and to whom the routed ones may go. */
export async function loadPosts(
  tx: Tx,
  setting: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
  now: Date,
): Promise<PostWorld> {
  const [posts, routed] = await Promise.all([
    wantedPosts(tx, setting, acts, cases, now),
    loadRoutes(tx, setting, acts, cases, now),
  ])
  return { posts, ...routed }
}

/** By `role@jurisdiction`, the nearest post first: one read, however many are asked for. */
async function wantedPosts(
  tx: Tx,
  setting: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
  now: Date,
): Promise<ReadonlyMap<string, readonly HeldPost[]>> {
  const wanted = new Map<string, { role: string; jurisdiction: string }>()
  const want = (role: string, jurisdiction: string) =>
    wanted.set(postName(role, jurisdiction), { role, jurisdiction })
  const places = [
    ...acts.map((act) => ({ service: act.service, jurisdiction: act.case.jurisdiction })),
    ...cases.map((kase) => ({ service: kase.service, jurisdiction: kase.jurisdiction })),
  ]
  for (const { service, jurisdiction } of places) {
    const levels = service && setting.services.get(service)?.serviceLevels
    for (const level of Object.values(levels ?? {})) {
      if (level) want(level.role, jurisdiction)
    }
  }
  // Of the office in which an officer acts the record tells.
  for (const { actor, case: key } of acts) {
    if (actor.kind !== 'officer') continue
    for (const { role } of actor.posts) want(role, key.jurisdiction)
  }
  if (wanted.size === 0) return new Map()
  const asked = [...wanted.values()]
  const found = await findHeldPosts(tx, {
    roles: [...new Set(asked.map(({ role }) => role))],
    places: [...new Set(asked.flatMap(({ jurisdiction }) => placesCovering(jurisdiction)))],
    on: civilDateOf(now),
  })
  const answering = ({ role, jurisdiction }: (typeof asked)[number]) =>
    found.filter((post) => post.role === role && covers(post.jurisdiction, jurisdiction))
  return new Map([...wanted].map(([name, office]) => [name, answering(office)]))
}
