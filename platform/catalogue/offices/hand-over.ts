/** Open cases have somebody responsible who is at work: nobody waits for an empty chair (CP-2). */
import { casesAt, formatReference, type Case } from '#platform/cases'
import { machineReading } from '#platform/consent'
import type { Tx } from '#platform/database'
import {
  covers,
  findHeldPosts,
  findPersons,
  findPostNames,
  listIdlePosts,
  placesCovering,
  type HeldPost,
  type Post,
} from '#platform/identity'
import { civilDateOf, fill, text } from '#platform/kernel'
import type { NewMessage } from '#platform/notifications'
import type { Effects } from '../effects.ts'
import { noEffects, writeEffects } from '../effects.ts'
import type { Catalogue } from '../catalogue.ts'
import { recordEvent } from '../record.ts'
import { fromCourse, settle, soughtFor } from '../routing/assign.ts'
import { cameTo, courseOf } from '../routing/course.ts'
import { nobodyBarred, responsible } from '../routing/responsible.ts'
import { loadRoutes, type RoutedWorld } from '../routing/routed-world.ts'
import { routedRole } from '../routing/rows.ts'
import type { Setting } from '../setting.ts'

/** As many as are read, decided and written at a time. */
const casesAtOnceMax = 500

/**
 * Hands every open case of a post that nobody uses today over to somebody who is at work, each by an
 * event with its leaf, however many there are: all in the caller's transaction (CP-2). A routed case
 * goes to another post of its office, else up; any other to the nearest post of the same role. Its
 * deadline stays (CP-3). Where there is nobody the case stays: the queue of an empty post is an
 * officer's to see, not lost.
 */
export async function handOverIdle(tx: Tx, setting: Setting, now: Date): Promise<number> {
  const idle = await listIdlePosts(tx, civilDateOf(now))
  const ids = [...new Set(idle.map(({ id }) => id))]
  const given: Given[] = []
  let waiting: Case[] = []
  do {
    waiting = await casesAt(tx, ids, casesAtOnceMax, waiting.at(-1))
    given.push(...(await handOverAll(tx, setting, { idle, waiting, now })))
  } while (waiting.length === casesAtOnceMax)
  const effects = noEffects()
  effects.messages.push(...(await tellTakers(tx, setting, given, now)))
  if (given.length > 0) await writeEffects(tx, setting, effects, now)
  return given.length
}

type Waiting = {
  readonly idle: readonly Post[]
  readonly waiting: readonly Case[]
  readonly now: Date
}

async function handOverAll(
  tx: Tx,
  setting: Setting,
  { idle, waiting, now }: Waiting,
): Promise<Given[]> {
  const takers = await takersFor(tx, setting, { idle, waiting, now })
  const effects = noEffects()
  const given: Given[] = []
  for (const kase of waiting) {
    const from = idle.find((post) => isOf(post, kase))
    const found = from && takerOf(setting, takers, kase, from)
    if (!found) continue
    handOver(setting, effects, { case: kase, ...found, now })
    given.push({ from, to: found.to })
  }
  if (given.length > 0) await writeEffects(tx, setting, effects, now)
  return given
}

type Takers = { readonly posts: readonly HeldPost[] } & Pick<RoutedWorld, 'tree' | 'barred'>

/** Who could take them, in as many reads as there are for one case. */
async function takersFor(
  tx: Tx,
  setting: Setting,
  { idle, waiting, now }: Waiting,
): Promise<Takers> {
  const ids = new Set(waiting.map(({ postId }) => postId))
  const roles = [...new Set(idle.filter(({ id }) => ids.has(id)).map(({ role }) => role))]
  const places = [...new Set(waiting.flatMap(({ jurisdiction }) => placesCovering(jurisdiction)))]
  const [posts, routed] = await Promise.all([
    findHeldPosts(tx, { roles, places, on: civilDateOf(now) }),
    loadRoutes(tx, setting, [], waiting, now),
  ])
  return { posts, ...routed }
}

type Taken = { readonly to: HeldPost; readonly facts: Case['facts'] }

function takerOf(
  { services }: Setting,
  { posts, tree, barred }: Takers,
  kase: Case,
  { role }: Post,
): Taken | undefined {
  const service = services.get(kase.service)
  const course = courseOf(kase)
  const isRouted = service?.serviceLevels?.[kase.state]?.role === routedRole
  if (service?.routing && course && isRouted) {
    const from = fromCourse(course)
    const about = barred.get(formatReference(kase)) ?? nobodyBarred
    const found = responsible(tree, soughtFor(kase, service.routing, from, about))
    if (found?.post.personId === undefined) return undefined
    const facts = { ...kase.facts, course: settle(course, found, from, service.routing) }
    return { to: found.post, facts }
  }
  const held = posts.filter(
    (post) => post.role === role && covers(post.jurisdiction, kase.jurisdiction),
  )
  const to = nextOf(held, kase)
  return to && { to, facts: kase.facts }
}

type Given = { readonly from: Post; readonly to: HeldPost }

const takenOver = text(
  '{count} open cases of the post {from} are with you now at {to}: nobody is at that post. Their deadlines stay.',
  'عہدہ {from} کے {count} زیرِ کار کیس اب {to} پر آپ کے پاس ہیں: اس عہدے پر کوئی موجود نہیں۔ ان کی آخری تاریخیں وہی ہیں۔',
)

/** Whoever takes cases over is told once for each post, with how many. */
async function tellTakers(
  tx: Tx,
  { vault, newId }: Setting,
  given: readonly Given[],
  now: Date,
): Promise<NewMessage[]> {
  const ids = [...new Set(given.flatMap(({ to }) => to.personId ?? []))]
  if (ids.length === 0) return []
  const persons = await findPersons(tx, vault, ids, machineReading('messages'))
  const names = await findPostNames(
    tx,
    given.map(({ from }) => from),
  )
  const groups = Map.groupBy(given, ({ from, to }) => `${nameOf(from)} ${nameOf(to)}`)
  return [...groups.values()].flatMap((group) => {
    const [{ from, to } = {}] = group
    const person = persons.get(to?.personId ?? '')
    if (!from || !to || !person) return []
    const { id: personId, language } = person
    const title = names.get(nameOf(from))?.title[language] ?? from.id
    const values = { count: String(group.length), from: title, to: to.title[language] }
    const words = fill(takenOver, language, values)
    return [
      {
        id: newId(),
        personId,
        template: 'cases-taken-over',
        language,
        text: words,
        createdAt: now,
      },
    ]
  })
}

const nameOf = ({ jurisdiction, id }: Pick<Post, 'jurisdiction' | 'id'>) => `${jurisdiction}/${id}`

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
  { case: before, to, facts, now }: HandedOver,
): void {
  const after: Case = { ...before, seq: before.seq + 1, postId: to.id, facts }
  recordEvent(setting, effects, {
    before,
    after,
    action: handOverAction,
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
export const handOverAction = 'hand-over'

/** What falls due by the day: a leave or a posting that began or ended this morning. */
export async function handOverDue({ db, setting }: Pick<Catalogue, 'db' | 'setting'>) {
  return db.transact((tx) => handOverIdle(tx, setting, setting.now()))
}
