/** Break-glass: every step an act with a leaf, every look a reading that the person sees. */
import { casesOfApplicant, findCase, type Case } from '#platform/cases'
import type { Tx } from '#platform/database'
import {
  allowingGlass,
  askingGlass,
  findPersons,
  findPostsFor,
  insertGlass,
  isGlassOpen,
  lockGlass,
  postProblems as problems,
  readingBy,
  reviewingGlass,
  writeAllowed,
  writeReviewed,
  type Actor,
  type BreakGlass,
  type BreakGlassScope,
  type Finding,
  type Hand,
  type Person,
} from '#platform/identity'
import { civilDateOf, text } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import { getCaseUnder, type CaseView } from '../case-view.ts'
import { noEffects, writeEffects, type Effects } from '../effects.ts'
import { jurisdictionOf } from '../open-step.ts'
import { treasuryCalendar } from '../treasury-posts.ts'
import type { Setting } from '../setting.ts'
import type { Office } from './appoint.ts'

/**
 * Asks to see one person or one case. Nothing opens before somebody else has allowed it.
 * @throws identity-glass-not-yours, identity-glass-reason
 */
export async function askBreakGlass(
  { db, setting }: Office,
  actor: Actor,
  asked: { readonly scope: BreakGlassScope; readonly place: string; readonly reason: string },
): Promise<string> {
  const now = setting.now()
  const { scope, reason } = asked
  const place = 'case' in scope ? scope.case.jurisdiction : asked.place
  const post = askingGlass(actor, place, reason)
  const by = actor.kind === 'officer' ? actor.personId : ''
  const id = setting.newId()
  await db.transact(async (tx) => {
    if ('case' in scope && !(await findCase(tx, scope.case))) {
      throw problems['identity-glass-not-yours']()
    }
    const glass = { id, jurisdiction: place, scope, reason, asked: { by, post: post.id, at: now } }
    await insertGlass(tx, glass)
    const effects = noEffects()
    record(setting, effects, glass, { hand: glass.asked, to: 'asked', kind: 'noted' })
    await writeEffects(tx, setting, effects, now)
  })
  return id
}

/**
 * Lets who asked look for 60 minutes. Everybody who oversees the place is told at this moment.
 * @throws identity-glass-not-yours, identity-glass-closed
 */
export async function allowBreakGlass(
  { db, setting }: Office,
  actor: Actor,
  id: string,
): Promise<BreakGlass> {
  const now = setting.now()
  return db.transact(async (tx) => {
    const glass = await glassOf(tx, id)
    const allowed = allowingGlass(actor, glass, calendarAt(setting, glass), now)
    await writeAllowed(tx, id, allowed)
    const effects = noEffects()
    record(setting, effects, glass, { hand: allowed, to: 'allowed', kind: 'noted' })
    effects.messages.push(...(await alertsOf(tx, setting, glass, now)))
    await writeEffects(tx, setting, effects, now)
    return { ...glass, allowed }
  })
}

/** A third person says whether it was right; the asker's posts do not rest for it any more. */
export async function reviewBreakGlass(
  { db, setting }: Office,
  actor: Actor,
  id: string,
  finding: Finding,
): Promise<void> {
  const now = setting.now()
  await db.transact(async (tx) => {
    const glass = await glassOf(tx, id)
    const reviewed = reviewingGlass(actor, glass, finding, now)
    await writeReviewed(tx, id, reviewed)
    const effects = noEffects()
    record(setting, effects, glass, { hand: reviewed, to: finding, kind: 'noted' })
    await writeEffects(tx, setting, effects, now)
  })
}

export type Seen =
  | { readonly case: CaseView }
  | { readonly person: Person; readonly cases: readonly Case[] }

const casesMax = 50

/**
 * What an open glass shows to who asked; each look is on the person's record before it is shown.
 * @throws identity-glass-not-yours, identity-glass-closed
 */
export async function lookThroughGlass(
  { db, setting }: Office,
  actor: Actor,
  id: string,
): Promise<Seen> {
  const now = setting.now()
  return db.transact(async (tx) => {
    const { asked, scope, ...glass } = await glassOf(tx, id)
    if (actor.kind !== 'officer' || actor.personId !== asked.by) {
      throw problems['identity-glass-not-yours']()
    }
    if (!isGlassOpen({ asked, scope, ...glass }, actor, now)) {
      throw problems['identity-glass-closed']()
    }
    const post = actor.posts.find((one) => one.id === asked.post)
    const { personId } = actor
    if ('case' in scope) {
      const readAs = { personId, post, purpose: 'break-glass' as const }
      return { case: await getCaseUnder(tx, setting, actor, scope.case, readAs) }
    }
    const reading = readingBy(actor, 'break-glass', { at: now, post })
    const found = await findPersons(tx, setting.vault, [scope.personId], reading)
    const person = found.get(scope.personId)
    if (!person) throw problems['identity-glass-closed']()
    return { person, cases: await casesOfApplicant(tx, scope.personId, casesMax) }
  })
}

/** @throws identity-glass-not-yours */
async function glassOf(tx: Tx, id: string): Promise<BreakGlass> {
  const glass = await lockGlass(tx, id)
  if (!glass) throw problems['identity-glass-not-yours']()
  return glass
}

function calendarAt(setting: Setting, { jurisdiction }: BreakGlass) {
  const isDistrict = setting.jurisdictions.has(jurisdiction)
  // A province has no offices of its own days: a day counts when any of its districts works.
  return isDistrict ? jurisdictionOf(setting, jurisdiction).calendar : treasuryCalendar(setting)
}

type Done = { readonly hand: Hand; readonly to: string; readonly kind: LeafKind }

function record(
  setting: Setting,
  effects: Effects,
  { id, jurisdiction, scope }: BreakGlass,
  { hand, to, kind }: Done,
): void {
  recordActOfNoCase(setting, effects, {
    jurisdiction,
    id: setting.newId(),
    action: 'break-glass',
    kind,
    actedBy: { kind: 'person', id: hand.by, postId: hand.post },
    toState: to,
    facts: { glass: id, ...scope },
    entries: [],
    now: hand.at,
  })
}

const alert = text(
  'Break-glass: an officer sees protected data for 60 minutes, allowed by another. Please look at it under Offices now, and review it within 5 working days.',
  'ہنگامی رسائی: ایک افسر دوسرے کی اجازت سے 60 منٹ تک محفوظ معلومات دیکھ سکتا ہے۔ براہِ کرم ابھی دفاتر کے صفحے پر دیکھیں اور 5 ایامِ کار میں جانچ کریں۔',
)

/** To everybody who oversees the place, but who asked: whoever allowed it reads of himself too. */
async function alertsOf(tx: Tx, setting: Setting, { jurisdiction, asked }: BreakGlass, now: Date) {
  const on = civilDateOf(now)
  const posts = await Promise.all(
    ['supervisor', 'auditor'].map((role) => findPostsFor(tx, { role, jurisdiction, on })),
  )
  const holders = new Set(posts.flat().flatMap(({ personId }) => personId ?? []))
  holders.delete(asked.by)
  return [...holders].map((personId) => ({
    id: setting.newId(),
    personId,
    template: 'break-glass-alert',
    // An officer's language is read where the message is sent; both stand in it until then.
    language: 'ur' as const,
    text: `${alert.ur}\n${alert.en}`,
    createdAt: now,
  }))
}
