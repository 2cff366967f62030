/** What a head has below him: every open case of his offices in exactly one post (CP-7). */
import { countQueue, type QueueDays, type QueueGroup } from '#platform/cases'
import type { Tx } from '#platform/database'
import {
  lastsOn,
  listHoldings,
  listLeaves,
  officeName,
  type Actor,
  type HeldPost,
} from '#platform/identity'
import { civilDateOf, type CivilDate, type Text } from '#platform/kernel'
import type { Setting } from '../setting.ts'
import { workPosts } from './work-posts.ts'

export type WorkCounts = {
  readonly open: number
  readonly overdue: number
  readonly today: number
  /** One office gave them to another. */
  readonly passed: number
  readonly raised: number
}

export type PostWork = WorkCounts & {
  readonly post: HeldPost
  /** Nobody is at work there today; until when its holder is on leave, if it has one. */
  readonly away: { readonly until: CivilDate | undefined } | undefined
}

export type OfficeWork = WorkCounts & {
  /** `PB-LHR/water`. */
  readonly office: string
  readonly name: Text
  readonly posts: readonly PostWork[]
}

export type WorkBelow = WorkCounts & { readonly offices: readonly OfficeWork[] }

/** Offices in the order of their places; none for whoever heads no office. */
export async function workBelow(
  tx: Tx,
  setting: Setting,
  actor: Actor,
  days: QueueDays,
): Promise<WorkBelow> {
  const { below } = await workPosts(tx, setting, actor)
  const groups = await countQueue(
    tx,
    below.map(({ id }) => id),
    days,
  )
  const today = civilDateOf(days.now)
  const posts = await Promise.all(
    below.map(async (post): Promise<PostWork> => {
      const away = post.personId === undefined ? await awayAt(tx, post, today) : undefined
      return { post, away, ...countsOf(groups.filter(({ postId }) => postId === post.id)) }
    }),
  )
  const byOffice = Map.groupBy(posts, ({ post: { jurisdiction, officeId: id } }) =>
    officeName({ jurisdiction, id }),
  )
  const offices = [...byOffice].flatMap(([office, ofOffice]): OfficeWork[] => {
    const name = ofOffice[0]?.post.office
    return name ? [{ office, name, posts: ofOffice, ...sumOf(ofOffice) }] : []
  })
  const inOrder = offices.toSorted((a, b) => (a.office < b.office ? -1 : 1))
  return { offices: inOrder, ...sumOf(offices) }
}

async function awayAt(tx: Tx, { jurisdiction, id: postId }: HeldPost, today: CivilDate) {
  const holdings = await listHoldings(tx, { jurisdiction, postId })
  const holders = holdings.filter((one) => lastsOn(one, today)).map(({ personId }) => personId)
  const leaves = holders.length > 0 ? await listLeaves(tx, holders, today) : []
  return { until: leaves.find((leave) => lastsOn(leave, today))?.to }
}

function countsOf(groups: readonly QueueGroup[]): WorkCounts {
  const count = (fits: (group: QueueGroup) => boolean) =>
    groups.reduce((sum, group) => sum + (fits(group) ? group.count : 0), 0)
  return {
    open: count(() => true),
    overdue: count(({ due }) => due === 'overdue'),
    today: count(({ due }) => due === 'today'),
    passed: count(({ isPassed }) => isPassed),
    raised: count(({ isRaised }) => isRaised),
  }
}

function sumOf(parts: readonly WorkCounts[]): WorkCounts {
  const sum = (name: keyof WorkCounts) => parts.reduce((total, part) => total + part[name], 0)
  return {
    open: sum('open'),
    overdue: sum('overdue'),
    today: sum('today'),
    passed: sum('passed'),
    raised: sum('raised'),
  }
}
