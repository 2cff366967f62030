/** Open cases have somebody responsible who is at work: nobody waits for an empty chair (CP-2). */
import { casesAt, formatReference, type Case } from '#platform/cases'
import { machineReading } from '#platform/consent'
import type { Tx } from '#platform/database'
import {
  covers,
  findPersons,
  findPostNames,
  findPostsFor,
  listIdlePosts,
  type HeldPost,
  type Post,
} from '#platform/identity'
import { civilDateOf, fill, text } from '#platform/kernel'
import type { NewMessage } from '#platform/notifications'
import type { Effects } from '../effects.ts'
import { noEffects, writeEffects } from '../effects.ts'
import type { Catalogue } from '../catalogue.ts'
import { recordEvent } from '../record.ts'
import type { Setting } from '../setting.ts'

/** As many as one transaction hands over; the clock's next look takes the others. */
const casesAtOnceMax = 500

/**
 * Hands every open case of a post that nobody uses today over to the nearest post of the same role
 * that somebody does, each by an event with its leaf. Its deadline stays (CP-3). Where there is no
 * such post the case stays: the queue of an empty post is an officer's to see, not lost.
 */
export async function handOverIdle(
  tx: Tx,
  setting: Setting,
  effects: Effects,
  now: Date,
): Promise<number> {
  const on = civilDateOf(now)
  const idle = await listIdlePosts(tx, on)
  const waiting = await casesAt(tx, [...new Set(idle.map(({ id }) => id))], casesAtOnceMax)
  const found = new Map<string, readonly HeldPost[]>()
  const given: Given[] = []
  for (const kase of waiting) {
    const from = idle.find((post) => isOf(post, kase))
    if (!from) continue
    const name = `${from.role}@${kase.jurisdiction}`
    const asked = { role: from.role, jurisdiction: kase.jurisdiction, on }
    const posts = found.get(name) ?? (await findPostsFor(tx, asked))
    found.set(name, posts)
    const to = nextOf(posts, kase)
    if (!to) continue
    handOver(setting, effects, { case: kase, to: to.id, now })
    given.push({ from, to })
  }
  effects.messages.push(...(await tellTakers(tx, setting, given, now)))
  return given.length
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

type HandedOver = { readonly case: Case; readonly to: string; readonly now: Date }

function handOver(setting: Setting, effects: Effects, { case: before, to, now }: HandedOver): void {
  const after: Case = { ...before, seq: before.seq + 1, postId: to }
  recordEvent(setting, effects, {
    before,
    after,
    action: handOverAction,
    kind: 'assigned',
    now,
    facts: { to },
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
  const now = setting.now()
  return db.transact(async (tx) => {
    const effects = noEffects()
    const count = await handOverIdle(tx, setting, effects, now)
    if (count > 0) await writeEffects(tx, setting, effects, now)
    return count
  })
}
