/**
 * Orders of a court or an inquiry that show a look late: one who oversees the place writes the
 * order down, another approves it, and who asked looks. Each step is an act with a leaf, which says
 * nothing of whom it is about.
 */
import { casesOfApplicant, type Case } from '#platform/cases'
import {
  approveOrder,
  askOrder,
  consentProblems as problems,
  findOrder,
  listOrders,
  type ApprovedOrder,
  type OrderPaper,
} from '#platform/consent'
import type { Tx } from '#platform/database'
import {
  covers,
  findPersonIds,
  findPersons,
  readingBy,
  type Actor,
  type Person,
  type Post,
} from '#platform/identity'
import { addDays, isCivilDate, parseCnic, startOf, type CivilDate } from '#platform/kernel'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import { noEffects, writeEffects } from '../effects.ts'
import { oversightPosts } from '../roles.ts'
import type { Setting } from '../setting.ts'
import type { Office } from './appoint.ts'

type Officer = Extract<Actor, { kind: 'officer' }>

/** @throws consent-order-not-yours for whoever oversees nothing, or not this place */
function overseerOf(actor: Officer, place?: string): Post {
  const posts = oversightPosts(actor)
  const post = posts.find(({ jurisdiction }) => place === undefined || covers(jurisdiction, place))
  if (!post) throw problems['consent-order-not-yours']()
  return post
}

export type AskedOrder = OrderPaper & {
  /** Of whom it is about, as it was typed. */
  readonly cnic: string
  /** The last day on which it seals. */
  readonly until: CivilDate
}

/**
 * Writes an order down; gives its id. It seals nothing before another officer has approved it.
 * Nobody's data are opened to find whom it is about.
 * @throws consent-order-not-yours, consent-order-incomplete, consent-order-too-long
 */
export async function askReadingOrder(
  { db, setting }: Office,
  actor: Officer,
  { number, authority, law, cnic: typed, until }: AskedOrder,
): Promise<string> {
  const { jurisdiction, id: postId } = overseerOf(actor)
  const cnic = parseCnic(typed)
  const [subjectId] = cnic ? await findPersonIds(db, setting.vault, [cnic]) : []
  if (subjectId === undefined) throw problems['consent-order-incomplete']({ field: 'cnic' })
  if (!isCivilDate(until)) throw problems['consent-order-incomplete']({ field: 'until' })
  const id = setting.newId()
  const paper = { number: number.trim(), authority: authority.trim(), law: law.trim() }
  const asked = { askedBy: actor.personId, askedPost: postId, askedAt: setting.now() }
  const endsAt = startOf(addDays(until, 1))
  await db.transact(async (tx) => {
    await askOrder(tx, { ...paper, ...asked, id, jurisdiction, subjectId, endsAt })
    await record(tx, setting, { id, jurisdiction, by: actor.personId, postId, to: 'asked' })
  })
  return id
}

/** Lets who asked look, unseen by the person until it ends. @throws consent-order-not-yours */
export async function approveReadingOrder(
  { db, setting }: Office,
  actor: Officer,
  id: string,
): Promise<void> {
  await db.transact(async (tx) => {
    const { jurisdiction } = (await findOrder(tx, id)) ?? { jurisdiction: '' }
    const { id: postId } = overseerOf(actor, jurisdiction)
    const by = actor.personId
    const approval = { id, approvedBy: by, approvedPost: postId, at: setting.now() }
    await approveOrder(tx, approval)
    await record(tx, setting, { id, jurisdiction, by, postId, to: 'approved' })
  })
}

/** Orders of the places that the officer oversees, in force and ended, the latest first. */
export async function readingOrders(
  { db, setting }: Office,
  actor: Officer,
): Promise<ApprovedOrder[]> {
  overseerOf(actor)
  const places = oversightPosts(actor).map(({ jurisdiction }) => jurisdiction)
  const within = [...setting.jurisdictions.keys()].filter((code) =>
    places.some((place) => covers(place, code)),
  )
  const all = [...new Set([...places, ...within])]
  return listOrders(db, { places: all, viewer: actor.personId, now: setting.now() })
}

const casesMax = 50

/**
 * What an order in force shows to who asked for it; the look is on record before it is shown, and
 * the person sees it from the day on which the order ends.
 * @throws consent-order-not-yours, consent-order-not-live
 */
export async function lookUnderOrder(
  { db, setting }: Office,
  actor: Officer,
  orderId: string,
): Promise<{ readonly person: Person; readonly cases: readonly Case[] }> {
  const order = await findOrder(db, orderId)
  if (order?.askedBy !== actor.personId) throw problems['consent-order-not-yours']()
  const post = overseerOf(actor, order.jurisdiction)
  const { subjectId } = order
  const reading = { ...readingBy(actor, 'order', { at: setting.now(), post }), orderId }
  const person = (await findPersons(db, setting.vault, [subjectId], reading)).get(subjectId)
  if (!person) throw problems['consent-order-not-live']()
  return { person, cases: await casesOfApplicant(db, subjectId, casesMax) }
}

type Step = {
  readonly id: string
  readonly jurisdiction: string
  readonly by: string
  readonly postId: string
  readonly to: 'asked' | 'approved'
}

async function record(
  tx: Tx,
  setting: Setting,
  { id, jurisdiction, by, postId, to }: Step,
): Promise<void> {
  const effects = noEffects()
  const now = setting.now()
  recordActOfNoCase(setting, effects, {
    jurisdiction,
    id: setting.newId(),
    action: 'reading-order',
    kind: 'noted',
    actedBy: { kind: 'person', id: by, postId },
    toState: to,
    facts: { order: id },
    entries: [],
    now,
  })
  await writeEffects(tx, setting, effects, now)
}
