/** Open cases have somebody responsible who is at work: nobody waits for an empty chair (CP-2). */
import { formatReference, keysAt, lockCases, stepsTaken, type CaseKey } from '#platform/cases'
import { machineReading } from '#platform/consent'
import type { Tx } from '#platform/database'
import {
  findHeldPosts,
  findPersons,
  findPostNames,
  listIdlePosts,
  listPosts,
  placesCovering,
  seatsOn,
  type Post,
  type Proposal,
} from '#platform/identity'
import { civilDateOf, fill, text } from '#platform/kernel'
import type { NewMessage } from '#platform/notifications'
import type { Catalogue } from '../catalogue.ts'
import { noEffects, writeEffects } from '../effects.ts'
import { loadRoutes } from '../routing/routed-world.ts'
import type { Setting } from '../setting.ts'
import { takeOver, type Given, type Takers, type Waiting } from './take-over.ts'

/** As many as are read, decided and written at a time. */
const casesAtOnceMax = 500

type Looked = {
  readonly given: readonly Given[]
  /** Cases at empty posts for which nobody was found, as far as each had come. */
  readonly inVain: ReadonlySet<string>
}

/**
 * Hands every open case of a post that nobody uses today over to somebody who is at work, each by
 * an event with its leaf, however many there are: all in the caller's transaction (CP-2). A routed
 * case goes to another post of its office, else up; any other to the nearest post of the same role.
 * Its deadline stays (CP-3). Where there is nobody the case stays: the queue of an empty post is an
 * officer's to see, not lost. `given` is a post that somebody has just been given: what he must not
 * have, since it is about him or he has closed it before, goes on as well.
 */
export async function handOverIdle(
  tx: Tx,
  setting: Setting,
  now: Date,
  given?: Pick<Proposal, 'jurisdiction' | 'postId'>,
): Promise<void> {
  await lookThrough(tx, setting, now, { held: await newlyHeld(tx, setting, given) })
}

async function lookThrough(
  tx: Tx,
  setting: Setting,
  now: Date,
  but: { readonly held?: readonly Post[]; readonly inVain?: ReadonlySet<string> },
): Promise<Looked> {
  const idle = await listIdlePosts(tx, civilDateOf(now))
  const left = [...idle, ...(but.held ?? [])]
  const ids = new Set(left.map(({ id }) => id))
  const there = await keysAt(tx, [...ids])
  const open = there.filter((key) => !but.inVain?.has(wordOf(key)))
  const given: Given[] = []
  for (let from = 0; from < open.length; from += casesAtOnceMax) {
    const locked = await lockCases(tx, open.slice(from, from + casesAtOnceMax))
    const waiting = locked.filter(({ postId }) => ids.has(postId ?? ''))
    given.push(...(await handOverAll(tx, setting, { left, waiting, now })))
  }
  const effects = noEffects()
  const fromIdle = given.filter(({ from }) => idle.includes(from))
  effects.messages.push(...(await tellTakers(tx, setting, fromIdle, now)))
  if (given.length > 0) await writeEffects(tx, setting, effects, now)
  const gone = new Set(given.map((one) => wordOf(one.case)))
  const inVain = new Set(there.map(wordOf).filter((word) => !gone.has(word)))
  return { given, inVain }
}

const wordOf = (kase: CaseKey & { readonly seq: number }) => `${formatReference(kase)} ${kase.seq}`

async function newlyHeld(
  tx: Tx,
  { services }: Setting,
  given: Pick<Proposal, 'jurisdiction' | 'postId'> | undefined,
): Promise<readonly Post[]> {
  const isRouting = [...services.values()].some(({ routing }) => routing)
  if (!given || !isRouting) return []
  const posts = await listPosts(tx)
  return posts.filter(
    ({ jurisdiction, id }) => jurisdiction === given.jurisdiction && id === given.postId,
  )
}

async function handOverAll(
  tx: Tx,
  setting: Setting,
  { left, waiting, now }: Waiting,
): Promise<readonly Given[]> {
  const takers = await takersFor(tx, setting, { left, waiting, now })
  const { effects, given } = takeOver(setting, takers, { left, waiting, now })
  if (given.length > 0) await writeEffects(tx, setting, effects, now)
  return given
}

/** Who could take them, in as many reads as there are for one case. */
async function takersFor(
  tx: Tx,
  setting: Setting,
  { left, waiting, now }: Waiting,
): Promise<Takers> {
  const ids = new Set(waiting.map(({ postId }) => postId))
  const roles = [...new Set(left.filter(({ id }) => ids.has(id)).map(({ role }) => role))]
  const places = [...new Set(waiting.flatMap(({ jurisdiction }) => placesCovering(jurisdiction)))]
  const raised = waiting.filter(({ escalations }) => escalations > 0)
  const [posts, routed, steps] = await Promise.all([
    findHeldPosts(tx, { roles, places, on: civilDateOf(now) }),
    loadRoutes(tx, setting, [], waiting, now),
    stepsTaken(tx, raised),
  ])
  return { posts, steps: Map.groupBy(steps, formatReference), ...routed }
}

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

type Office = Pick<Catalogue, 'db' | 'setting'>

/** What falls due by the day: a leave or a posting that began or ended this morning. */
export const handOverDue = (office: Office): Promise<number> => createHandingOver(office)()

/** However little has changed it looks through all again so often. */
const allAgainMs = 10 * 60_000

/**
 * The same, again and again. For whom nobody was found waits unopened until somebody comes or goes
 * anywhere, or it has moved itself: thousands may wait at empty posts.
 */
export function createHandingOver({ db, setting }: Office): () => Promise<number> {
  let last = { seats: '', inVain: new Set() as ReadonlySet<string> }
  return async () => {
    const now = setting.now()
    const looked = await db.transact(async (tx) => {
      const at = Math.floor(now.getTime() / allAgainMs)
      const seats = `${await seatsOn(tx, civilDateOf(now))} ${at}`
      const inVain = seats === last.seats ? last.inVain : new Set<string>()
      return { seats, ...(await lookThrough(tx, setting, now, { inVain })) }
    })
    last = looked
    return looked.given.length
  }
}
