/** Who takes over what an empty post leaves: pure, from the posts that were read. */
import { formatReference, type Case, type StepTaken } from '#platform/cases'
import { covers, type HeldPost, type Post } from '#platform/identity'
import { noEffects, type Effects } from '../effects.ts'
import { whoClosed } from '../own-cause.ts'
import { recordEvent } from '../record.ts'
import { fromCourse, settle, soughtFor } from '../routing/assign.ts'
import { cameTo, courseOf } from '../routing/course.ts'
import { handedTo } from '../routing/handed.ts'
import { andBarred, nobodyBarred, responsible, responsibleOther } from '../routing/responsible.ts'
import type { RoutedWorld } from '../routing/routed-world.ts'
import { routedRole } from '../routing/rows.ts'
import type { Setting } from '../setting.ts'

/** Those who could take something over, and what was done before in cases that were raised. */
export type Takers = {
  readonly posts: readonly HeldPost[]
  readonly steps: ReadonlyMap<string, readonly StepTaken[]>
} & Pick<RoutedWorld, 'tree' | 'barred'>

/** Posts that nobody uses today, or somebody else than before, and cases that wait for them. */
export type Waiting = {
  readonly left: readonly Post[]
  readonly waiting: readonly Case[]
  readonly now: Date
}

export type Given = { readonly case: Case; readonly from: Post; readonly to: HeldPost }

/** One event for each case that somebody takes over; the others stay. */
export function takeOver(
  setting: Setting,
  takers: Takers,
  { left, waiting, now }: Waiting,
): { readonly effects: Effects; readonly given: readonly Given[] } {
  const effects = noEffects()
  const given: Given[] = []
  for (const kase of waiting) {
    const from = left.find((post) => isOf(post, kase))
    const found = from && takerOf(setting, takers, kase, from)
    if (!found) continue
    handOver(setting, effects, { case: kase, ...found, now })
    given.push({ case: kase, from, to: found.to })
    // Who takes over from an empty post is told how many by itself.
    if (found.action !== reassignAction) continue
    effects.handed.push(...handedTo(found.to, kase, { how: 'passed' }))
  }
  return { effects, given }
}

type Taken = {
  readonly to: HeldPost
  readonly facts: Case['facts']
  /** Histories say why: nobody was there, or not he. */
  readonly action: string
}

function takerOf(
  { services }: Setting,
  { posts, steps, tree, barred }: Takers,
  kase: Case,
  { role }: Post,
): Taken | undefined {
  const service = services.get(kase.service)
  const course = courseOf(kase)
  const holder = posts.find((post) => isOf(post, kase))?.personId
  if (service?.routing && course && service.serviceLevels?.[kase.state]?.role === routedRole) {
    const from = fromCourse(course)
    const about = barred.get(formatReference(kase)) ?? nobodyBarred
    const closers = whoClosed(service, { steps }, kase)
    const sought = soughtFor(kase, service.routing, from, andBarred(about, closers))
    // Whom it must not come to does not get a case by taking the post that has it.
    if (holder !== undefined && !sought.barred.persons.has(holder)) return undefined
    const next = responsible(tree, sought)
    const { jurisdiction } = kase
    const found =
      holder !== undefined && next?.post.personId === undefined
        ? responsibleOther(tree, { ...sought, jurisdiction })
        : next
    if (found?.post.personId === undefined) return undefined
    const facts = { ...kase.facts, course: settle(course, found, from, service.routing) }
    return { to: found.post, facts, action: holder === undefined ? handOverAction : reassignAction }
  }
  if (holder !== undefined) return undefined
  const held = posts.filter(
    (post) => post.role === role && covers(post.jurisdiction, kase.jurisdiction),
  )
  const to = nextOf(held, kase)
  return to && { to, facts: kase.facts, action: handOverAction }
}

/** The next wider post that is held, so that what was raised stays raised; else the nearest. */
function nextOf(posts: readonly HeldPost[], { postId }: Case): HeldPost | undefined {
  const at = posts.findIndex(({ id }) => id === postId)
  return [...posts.slice(at + 1), ...posts].find(({ personId }) => personId !== undefined)
}

const isOf = ({ id, jurisdiction }: Post, kase: Case) =>
  id === kase.postId && covers(jurisdiction, kase.jurisdiction)

type HandedOver = Taken & { readonly case: Case; readonly now: Date }

function handOver(
  setting: Setting,
  effects: Effects,
  { case: before, to, facts, action, now }: HandedOver,
): void {
  const after: Case = { ...before, seq: before.seq + 1, postId: to.id, facts }
  recordEvent(setting, effects, {
    before,
    after,
    action,
    kind: 'assigned',
    now,
    facts: { to: to.id, ...cameTo(before, after) },
    sealed: undefined,
    actedBy: { kind: 'clock', id: 'clock', postId: before.postId },
    sign: undefined,
  })
  effects.movedCases.set(formatReference(after), after)
}

/** What the history of a case calls it. */
const handOverAction = 'hand-over'
const reassignAction = 'reassign'
