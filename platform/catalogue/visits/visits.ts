/**
 * At a counter an assistant applies for a citizen who stands there: asked for by CNIC, allowed by a
 * code from the citizen's phone or on a page of his own, for one application and half an hour. What
 * begins and ends a visit is an act with a leaf; the citizen sees each and ends it with one tap.
 */
import type { Tx } from '#platform/database'
import {
  askVisit,
  assistingOf,
  beginVisitByCode,
  beginVisitByOwn,
  endVisit,
  findVisits,
  secureRandomness,
  staffPosts,
  visitProblems as problems,
  type Actor,
  type Post,
  type Visit,
} from '#platform/identity'
import { fill, text, type Problem } from '#platform/kernel'
import { enqueueMessages } from '#platform/notifications'
import type { LeafKind } from '#platform/log'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import type { ActedBy } from '../authority.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Service } from '../definition.ts'
import { noEffects, writeEffects } from '../effects.ts'
import { openingActionOf } from '../open-step.ts'
import { assistantRole } from '../roles.ts'
import type { Setting } from '../setting.ts'

type Place = Pick<Catalogue, 'db' | 'setting'>
type Officer = Extract<Actor, { kind: 'officer' }>

/** What citizens apply for themselves on the web, somebody may help them with. */
export function assistedServices({ services }: Pick<Setting, 'services'>): Service[] {
  return [...services.values()].filter((service) => {
    const { workflow, channels, applicant } = service
    if (!channels.includes('portal') || applicant.assurance === 'high') return false
    return workflow.states[workflow.initial]?.[openingActionOf(service)]?.by === 'applicant'
  })
}

/** The districts in which this officer helps, each with the post by which he does. */
export function assistedPlaces({ jurisdictions }: Pick<Setting, 'jurisdictions'>, actor: Actor) {
  return [...jurisdictions.keys()].flatMap((jurisdiction) => {
    const [post] = staffPosts(actor, assistantRole, jurisdiction)
    return post ? [{ jurisdiction, post }] : []
  })
}

const codeMessage = text(
  '{code}: say it only at the counter {post}, if you stand there now. It lets them apply for you: {service}. Good for 5 minutes.',
  '{code}: صرف کاؤنٹر {post} پر بتائیں، اگر آپ ابھی وہاں ہیں۔ اس سے وہ آپ کی طرف سے درخواست دیں گے: {service}۔ 5 منٹ کے لیے۔',
)

export type VisitWish = {
  /** 13 digits. */
  readonly cnic: string
  readonly service: string
  readonly post: Pick<Post, 'id' | 'jurisdiction'>
}

/**
 * Asks whoever has this CNIC for leave; gives the visit's id, the same whether anybody has it.
 * @throws visit-not-yours, visit-asked-too-often
 */
export async function askForVisit(
  { db, setting }: Place,
  actor: Officer,
  { cnic, service: id, post: at }: VisitWish,
): Promise<string> {
  const now = setting.now()
  const post = staffPosts(actor, assistantRole).find(
    (one) => one.id === at.id && one.jurisdiction === at.jurisdiction,
  )
  const service = assistedServices(setting).find((one) => one.id === id)
  if (!post || !service) throw problems['visit-not-yours']()
  const visit = setting.newId()
  await db.transact(async (tx) => {
    const { vault } = setting
    const { id: postId, jurisdiction } = post
    const officerId = actor.personId
    const where = { officerId, jurisdiction, postId, service: id }
    const asked = { vault, id: visit, cnic, ...where, now, random: secureRandomness }
    const issued = await askVisit(tx, asked)
    if (!issued) return
    const { personId, language, code, endsAt } = issued
    const values = { code, post: postId.toUpperCase(), service: service.wording.name[language] }
    const words = fill(codeMessage, language, values)
    const message = { id: setting.newId(), personId, template: 'visit-code', language }
    const sent = { ...message, text: words, secret: code, createdAt: now, goodUntil: endsAt }
    await enqueueMessages(tx, vault, [sent])
  })
  return visit
}

/** The citizen's code, typed by who asked. Undefined when the visit has begun; else why not. */
export async function beginVisit(
  { db, setting }: Place,
  { personId: officerId }: Officer,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<Problem | undefined> {
  const { vault } = setting
  const now = setting.now()
  return db.transact(async (tx) => {
    const refused = await beginVisitByCode(tx, { vault, id, officerId, code, now })
    if (!refused) await recordBegun(tx, setting, id, 'code')
    return refused
  })
}

/** The citizen agrees on a page of his own. @throws visit-not-open where it is too late */
export async function allowVisit({ db, setting }: Place, personId: string, id: string) {
  const now = setting.now()
  await db.transact(async (tx) => {
    if (!(await beginVisitByOwn(tx, { id, personId, now }))) throw problems['visit-not-open']()
    await recordBegun(tx, setting, id, 'own-page')
  })
}

async function recordBegun(tx: Tx, setting: Setting, id: string, by: 'code' | 'own-page') {
  const visit = (await findVisits(tx, [id])).get(id)
  if (!visit?.personId) return
  const { personId, officerId, postId, service } = visit
  const actedBy: ActedBy = { kind: 'person', id: personId, postId: undefined }
  const facts = { visit: id, officerId, postId, service, by }
  await record(tx, setting, visit, { to: 'begun', kind: 'mandated', actedBy, facts })
}

/** The citizen or the officer ends it, at once and for no reason given. */
export async function closeVisit({ db, setting }: Place, by: string, id: string): Promise<void> {
  const now = setting.now()
  await db.transact(async (tx) => {
    if (!(await endVisit(tx, { id, by, now }))) return
    const visit = (await findVisits(tx, [id])).get(id)
    if (!visit) return
    const postId = visit.personId === by ? undefined : visit.postId
    const actedBy: ActedBy = { kind: 'person', id: by, postId }
    const facts = { visit: id }
    await record(tx, setting, visit, { to: 'ended', kind: 'withdrawn', actedBy, facts })
  })
}

type Recorded = {
  readonly to: string
  readonly kind: LeafKind
  readonly actedBy: ActedBy
  readonly facts: Readonly<Record<string, unknown>>
}

async function record(
  tx: Tx,
  setting: Setting,
  { jurisdiction }: Visit,
  { to: toState, ...recorded }: Recorded,
): Promise<void> {
  const now = setting.now()
  const effects = noEffects()
  const id = setting.newId()
  const act = { jurisdiction, id, action: 'visit', toState, entries: [], now, ...recorded }
  recordActOfNoCase(setting, effects, act)
  await writeEffects(tx, setting, effects, now)
}

/** The officer as who acts in this visit. @throws visit-not-found, visit-not-open */
export async function assistIn(
  { db, setting }: Place,
  actor: Officer,
  id: string,
): Promise<{ readonly visit: Visit; readonly actor: Officer }> {
  const visit = (await findVisits(db, [id])).get(id)
  if (!visit || visit.officerId !== actor.personId) throw problems['visit-not-found']()
  const assisting = assistingOf(visit, actor.personId, setting.now())
  return { visit, actor: { ...actor, assisting } }
}
