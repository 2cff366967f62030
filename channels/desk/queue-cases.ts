/** What waits for whom an officer asks about: one page of cases, and how many there are of what. */
import {
  countQueue,
  formatReference,
  queuePage,
  type Case,
  type QueueGroup,
  type QueuePlace,
} from '#platform/cases'
import { readableCases, workPosts } from '#platform/catalogue'
import type { HeldPost } from '#platform/identity'
import { countIn, queueDays, type QueueAsked, type Whose } from './queue-asked.ts'
import type { OfficerVisit } from './visit.tsx'

const pageLength = 25

export type Queue = {
  readonly cases: readonly Case[]
  /** By reference: those of the page that the officer may open. */
  readonly open: ReadonlySet<string>
  /** Of whom it was asked, narrowed by the post alone. */
  readonly groups: readonly QueueGroup[]
  /** How many wait in all for each of those whom an officer may ask about. */
  readonly waiting: Readonly<Record<Whose, number>>
  readonly posts: Readonly<Record<Whose, readonly HeldPost[]>>
  /** Where the next page begins; undefined on the last. */
  readonly next: QueuePlace | undefined
  readonly count: number
  /** How many another filter would show, of whomever it asks: counted with the rest. */
  readonly countOf: (asked: QueueAsked) => number
}

export async function loadQueue(visit: OfficerVisit, asked: QueueAsked): Promise<Queue> {
  const { platform, actor } = visit
  const { db, setting } = platform
  const days = queueDays(setting.now())
  const { own, office, below } = await workPosts(db, setting, actor)
  const posts = { mine: own, office, below }
  const known = new Set([...own, ...office, ...below].map(({ id }) => id))
  const all = await countQueue(db, [...known, ...actor.posts.map(({ id }) => id)], days)
  const idsOf = (whose: Whose) =>
    whose === 'mine' ? actor.posts.map(({ id }) => id) : posts[whose].map(({ id }) => id)
  const of = (ids: readonly string[]) => all.filter(({ postId }) => ids.includes(postId))
  const askedIds = ({ whose, post }: QueueAsked) =>
    idsOf(whose).filter((id) => post === undefined || id === post)
  const ids = askedIds(asked)
  const groups = of(ids)
  const narrowed = { filter: asked, days, after: asked.after, limit: pageLength + 1 }
  const found = ids.length > 0 ? await queuePage(db, ids, narrowed) : []
  const cases = found.slice(0, pageLength)
  const last = cases.at(-1)
  const isMore = found.length > pageLength && last?.deadlineAt !== undefined
  const readable = await readableCases(db, setting, actor, cases)
  return {
    cases,
    open: new Set(readable.map(formatReference)),
    groups,
    waiting: {
      mine: countIn(of(idsOf('mine')), {}),
      office: countIn(of(idsOf('office')), {}),
      below: countIn(of(idsOf('below')), {}),
    },
    posts,
    next: isMore && last.deadlineAt ? { deadlineAt: last.deadlineAt, id: last.id } : undefined,
    count: countIn(groups, asked),
    countOf: (other) => countIn(of(askedIds(other)), other),
  }
}
