/** What must hold of every complaint, CP-1 to CP-7, in the words of the field. */
import { formatReference, type Case, type CaseEvent, type CaseKey } from '#platform/cases'
import { courseOf, daysStood, remindAction, stateEndsAt, type World } from '#platform/catalogue'
import { officeName, officesUpFrom, type HeldPost } from '#platform/identity'
import { addDays, civilDateOf, startOf } from '#platform/kernel'
import { kiteNuisance } from '#tests/kite-nuisance'
import type { Store } from '../store.ts'

/** What somebody was told of a complaint when it was taken in, and the last step told of. */
export type Remembered = {
  readonly key: CaseKey
  readonly rungs: readonly string[]
  seq: number
}

type Seen = Pick<World, 'tree' | 'barred'> & {
  readonly opened: readonly Remembered[]
  readonly now: Date
  readonly isDown: boolean
}

const daysMax = kiteNuisance.routing?.standsStill?.daysMax ?? 0
/** The terms that a state has of its own, once all rungs have passed. */
const ownDaysMax = 20
const isOpen = ({ state }: Case) => state in (kiteNuisance.serviceLevels ?? {})
const nameOf = ({ jurisdiction, officeId: id }: HeldPost) => officeName({ jurisdiction, id })
const isClosing = ({ action }: CaseEvent) => action === 'answer'
const isRaising = ({ action }: CaseEvent) => action === 'escalate' || action === 'dispute'

export function breachesIn(store: Store, seen: Seen): string[] {
  return [
    ...seen.opened.flatMap((one) => ofOne(store, one, seen)),
    ...pool([...store.cases.values()].filter(isOpen), seen),
  ]
}

function ofOne(store: Store, { key, rungs, seq }: Remembered, seen: Seen): string[] {
  const kase = store.caseOf(formatReference(key))
  if (!kase || kase.seq < seq) return ['CP-6 what was taken in is gone, or behind what was told']
  const course = courseOf(kase)
  if (!course) return ['CP-1 nobody knows where it is']
  const found: string[] = []
  if (course.rungs.join() !== rungs.join()) found.push('CP-3 its days were fixed and have moved')
  const events = store.events.filter(({ id }) => id === key.id)
  const raised = events.filter(isRaising)
  if (raised.some(({ facts }, i) => facts['level'] !== i + 1) || kase.escalations !== raised.length)
    found.push('CP-4 levels and events differ, or a level was skipped')
  if (!isOpen(kase)) return found
  const closers = new Set(events.filter(isClosing).map(({ actorId }) => actorId))
  return [...found, ...responsibleFor(kase, closers, seen), ...timeOf(kase, seen)]
}

function responsibleFor(
  kase: Case,
  closers: ReadonlySet<string>,
  { tree, barred: all }: Seen,
): string[] {
  const post = tree.posts.find(({ id }) => id === kase.postId)
  const barred = all.get(formatReference(kase))
  if (!post) return ['CP-1 nobody is responsible']
  const { personId } = post
  const found: string[] = []
  if (barred?.offices.has(nameOf(post))) found.push('CP-1 with the office that it is about')
  const isFree = tree.posts.some(
    (one) =>
      one.personId !== undefined &&
      !barred?.persons.has(one.personId) &&
      !closers.has(one.personId) &&
      !barred?.offices.has(nameOf(one)),
  )
  if (personId !== undefined && barred?.persons.has(personId) && isFree) {
    found.push('CP-1 with somebody whom it is about')
  }
  if (personId !== undefined && closers.has(personId) && isFree) {
    found.push('CP-5 open again, and with somebody who has closed it')
  }
  if (personId === undefined) {
    const office = courseOf(kase)?.offices.at(-1) ?? ''
    const heads = officesUpFrom(tree, office).map(officeName)
    const other = tree.posts.find(
      (one) =>
        one.personId !== undefined &&
        (one.role === 'kite-chief' || nameOf(one) === nameOf(post)) &&
        heads.includes(nameOf(one)) &&
        !barred?.offices.has(nameOf(one)) &&
        !barred?.persons.has(one.personId) &&
        !closers.has(one.personId),
    )
    if (other) found.push('CP-2 it waits at an empty post, and somebody is at work')
  }
  return found
}

function timeOf(kase: Case, { now, isDown }: Seen): string[] {
  const { deadlineAt } = kase
  const { rungs = [], pauses = [], passed = 0 } = courseOf(kase) ?? {}
  if (!deadlineAt) return ['CP-1 no deadline']
  const found: string[] = []
  if (!isDown && deadlineAt <= now) found.push('CP-1 past its deadline, and not raised')
  const rung = rungs[passed]
  const isStanding = pauses.some(({ to }) => to === undefined)
  const stood = isStanding ? daysMax : daysStood(pauses, civilDateOf(now), Number.POSITIVE_INFINITY)
  const allowed = Math.min(daysMax, stood)
  const latest = rung === undefined ? undefined : startOf(addDays(rung, allowed + 1))
  if (latest && deadlineAt >= latest) found.push('CP-3 later than its ladder and its pauses allow')
  const own = new Date(now.getTime() + (ownDaysMax + 1) * 86_400_000)
  if (!latest && deadlineAt > own && now >= kase.updatedAt) found.push('CP-3 no end')
  return found
}

/** CP-7: what all posts have is what is open. */
function pool(open: readonly Case[], { tree }: Seen): string[] {
  const counts = tree.posts.map(({ id }) => open.filter(({ postId }) => postId === id).length)
  const sum = counts.reduce((all, count) => all + count, 0)
  return sum === open.length ? [] : [`CP-7 ${open.length} are open, and the posts have ${sum}`]
}

/** Handing over, and whatever links a case to others. */
const keepingDays: readonly string[] =
  'pass lend hand-over reassign join part alone joined-by left-by split consult help recall'.split(
    ' ',
  )

/** What one step must not do. */
export function stepBreaches(
  before: Case | undefined,
  after: Case,
  events: readonly CaseEvent[],
  earlier: readonly CaseEvent[],
  seen: Pick<Seen, 'tree' | 'barred'>,
): string[] {
  const own = events.filter(({ id }) => id === after.id)
  if (!before) return []
  const found: string[] = []
  if (own.length !== 1) found.push('CP-4 a step of more events than one')
  const [event] = own
  const keepsDays = keepingDays.includes(event?.action ?? '')
  if (keepsDays && before.deadlineAt && after.deadlineAt?.getTime() !== before.deadlineAt.getTime())
    found.push(`CP-3 ${event?.action} has moved the deadline`)
  const closings = earlier.filter((one) => one.id === after.id && isClosing(one))
  const closers = new Set(closings.map(({ actorId }) => actorId))
  if (event?.action === 'dispute') found.push(...disputeBreaches(before, after, closers, seen))
  if (event?.action === 'answer' && before.state === 'joined' && closers.has(event.actorId)) {
    found.push('CP-5 answered with another by who has closed it')
  }
  if (after.escalations < before.escalations) found.push('CP-4 a level was forgotten')
  if (event?.action === remindAction) found.push(...reminderBreaches(before, event, earlier))
  return found
}

/** CP-5: to somebody else, and one level up where any head there is at work. */
function disputeBreaches(
  before: Case,
  after: Case,
  closers: ReadonlySet<string>,
  { tree, barred: all }: Pick<Seen, 'tree' | 'barred'>,
): string[] {
  const barred = all.get(formatReference(after))
  const found: string[] = []
  const holder = tree.posts.find(({ id }) => id === after.postId)?.personId
  if (holder !== undefined && closers.has(holder)) {
    found.push('CP-5 disputed, and back with who closed it')
  }
  const from = courseOf(before)?.offices.at(-1) ?? ''
  const above = officesUpFrom(tree, from).slice(1).map(officeName)
  const heads = tree.posts.filter(
    (one) =>
      one.role === 'kite-chief' &&
      above.includes(nameOf(one)) &&
      one.personId !== undefined &&
      !closers.has(one.personId) &&
      !barred?.offices.has(nameOf(one)) &&
      !barred?.persons.has(one.personId) &&
      one.personId !== after.applicantId,
  )
  const office = courseOf(after)?.offices.at(-1) ?? ''
  if (heads.length > 0 && !above.includes(office)) found.push('CP-5 disputed, and not a level up')
  return found
}

/** CP-8: each reminder of a stay in a state once, in their order, and none once it is over. */
function reminderBreaches(
  before: Case,
  { toState, facts, at }: CaseEvent,
  earlier: readonly CaseEvent[],
): string[] {
  const own = earlier.filter(({ id }) => id === before.id)
  const since = own.slice(own.findLastIndex(({ action }) => action !== remindAction) + 1)
  const sent = Number(facts['reminder'])
  const found: string[] = []
  if (toState !== before.state) found.push('CP-8 a reminder moved the case')
  if (sent > 2 || since.some(({ facts: said }) => Number(said['reminder']) >= sent)) {
    found.push('CP-8 a reminder twice, or more of them than are declared')
  }
  if ((stateEndsAt(before) ?? at) <= at) found.push('CP-8 reminded when it was over')
  return found
}
