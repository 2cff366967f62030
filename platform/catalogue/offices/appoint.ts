/**
 * Posts change by two persons: one proposes, another approves. What is proposed, refused and made
 * are acts of the officers who do them, each with its leaf; whom it concerns is told.
 */
import { machineReading } from '#platform/consent'
import type { Tx } from '#platform/database'
import {
  approverRole,
  checkProposal,
  decideAppointment,
  deciding,
  findPersons,
  hasWorkPasskey,
  holdingsOf,
  identityProblems,
  insertAppointment,
  issueTicket,
  lastsOn,
  listPosts,
  lockAppointment,
  makeAppointment,
  postProblems,
  proposing,
  secureRandomness,
  staffPosts,
  ticketLifetimeMs,
  withoutWayToWork,
  type Actor,
  type Appointment,
  type Decision,
  type Post,
  type Proposal,
} from '#platform/identity'
import { civilDateOf, fill, startOf, text } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import type { Catalogue } from '../catalogue.ts'
import { noEffects, writeEffects, type Effects } from '../effects.ts'
import type { Setting } from '../setting.ts'
import { handOverIdle } from './hand-over.ts'

export type Office = Pick<Catalogue, 'db' | 'setting'>

const leafKinds = {
  give: 'appointed',
  act: 'assigned',
  end: 'withdrawn',
  leave: 'noted',
  return: 'noted',
} as const satisfies Record<Proposal['kind'], LeafKind>

/**
 * Proposes a change of a post; gives its id. Nothing changes before another officer approves it.
 * @throws identity-appointment-not-yours, -own, -days, -ground, -no-officer, -nothing, -waits,
 *   identity-post-unknown, identity-person-unknown
 */
export async function proposeAppointment(
  { db, setting }: Office,
  actor: Actor,
  proposal: Proposal,
): Promise<string> {
  const now = setting.now()
  const today = civilDateOf(now)
  const id = setting.newId()
  await db.transact(async (tx) => {
    const held = await holdingsOf(tx, proposal.personId)
    const post = proposing(actor, proposal, held, today)
    await checkNames(tx, setting, proposal)
    const by = actor.kind === 'officer' ? actor.personId : ''
    const proposedPost = post?.id
    await insertAppointment(tx, {
      ...proposal,
      id,
      proposedBy: by,
      proposedPost,
      proposedAt: now,
    })
    const effects = noEffects()
    recordChange(setting, effects, { id, proposal, by, post, kind: 'noted', to: 'proposed', now })
    await writeEffects(tx, setting, effects, now)
  })
  return id
}

/** Faults that would only be found when it is approved are told to who proposes. */
async function checkNames(tx: Tx, { vault }: Setting, proposal: Proposal): Promise<void> {
  const { jurisdiction, postId, personId } = proposal
  const posts = await listPosts(tx)
  const isKnown = posts.some((one) => one.id === postId && one.jurisdiction === jurisdiction)
  if (!isKnown) throw identityProblems['identity-post-unknown']()
  const persons = await findPersons(tx, vault, [personId], machineReading('rules'))
  if (!persons.has(personId)) throw identityProblems['identity-person-unknown']()
}

/**
 * Decides a proposal: what was proposed is made, exactly, or not at all. Cases that waited at a
 * post which nobody holds any more go over to another in the same transaction (CP-2). Who cannot
 * come to work yet gets a ticket, which the approver hands over.
 * @throws identity-appointment-not-yours, -own, -decided, and on approval what a change may meet:
 *   identity-appointment-days, identity-post-held, identity-duties-meet
 */
export async function decideProposal(
  { db, setting }: Office,
  actor: Actor,
  id: string,
  decision: Decision,
): Promise<Decided> {
  const now = setting.now()
  const today = civilDateOf(now)
  return db.transact(async (tx) => {
    const appointment = await lockAppointment(tx, id)
    if (!appointment) throw postProblems['identity-appointment-not-yours']()
    const post = deciding(actor, appointment, decision, now)
    const by = actor.kind === 'officer' ? actor.personId : ''
    const effects = noEffects()
    if (decision === 'approved') {
      checkProposal(appointment, await holdingsOf(tx, appointment.personId), today)
      await makeAppointment(tx, appointment, setting.duties)
      await handOverIdle(tx, setting, now, appointment)
      effects.messages.push(...(await tellPerson(tx, setting, appointment, now)))
    }
    await decideAppointment(tx, id, { decision, by, post: post?.id, at: now })
    const kind = decision === 'approved' ? leafKinds[appointment.kind] : 'noted'
    recordChange(setting, effects, {
      id: setting.newId(),
      proposal: appointment,
      by,
      post,
      kind,
      to: decision,
      now,
      proposalId: id,
    })
    await writeEffects(tx, setting, effects, now)
    const decided = { decision, decidedBy: by, decidedPost: post?.id, decidedAt: now }
    const ticket = decision === 'approved' && (await ticketFor(tx, setting, appointment, now))
    return { ...appointment, ...decided, ...(ticket && { ticket }) }
  })
}

/** For a new officer, when the first day comes before the ticket's end. */
async function ticketFor(
  tx: Tx,
  { vault }: Setting,
  { kind, from, personId }: Proposal,
  now: Date,
): Promise<string | undefined> {
  const isGiven = kind === 'give' || kind === 'act'
  if (!isGiven || startOf(from).getTime() >= now.getTime() + ticketLifetimeMs) return undefined
  const [without] = await withoutWayToWork(tx, [personId], now)
  return without && issueTicket(tx, { vault, personId, now, random: secureRandomness })
}

/**
 * A new ticket for an officer who has no way to work, from who appoints in his place. Whatever
 * ticket he had is void. @throws identity-appointment-not-yours, identity-appointment-own
 */
export async function giveWorkTicket(
  { db, setting }: Office,
  actor: Actor,
  personId: string,
): Promise<string> {
  const now = setting.now()
  const today = civilDateOf(now)
  return db.transact(async (tx) => {
    const held = (await holdingsOf(tx, personId)).filter((one) => lastsOn(one, today))
    const post = held
      .flatMap(({ jurisdiction }) => staffPosts(actor, approverRole, jurisdiction))
      .at(0)
    if (!post || actor.kind !== 'officer') throw postProblems['identity-appointment-not-yours']()
    if (actor.personId === personId) throw postProblems['identity-appointment-own']()
    if (await hasWorkPasskey(tx, personId)) throw postProblems['identity-appointment-nothing']()
    const effects = noEffects()
    recordActOfNoCase(setting, effects, {
      jurisdiction: post.jurisdiction,
      id: setting.newId(),
      action: 'work-ticket',
      kind: 'noted',
      actedBy: { kind: 'person', id: actor.personId, postId: post.id },
      toState: 'issued',
      facts: { personId },
      entries: [],
      now,
    })
    await writeEffects(tx, setting, effects, now)
    return issueTicket(tx, { vault: setting.vault, personId, now, random: secureRandomness })
  })
}

/** What was decided, and once the ticket of a new officer: it is kept nowhere. */
export type Decided = Appointment & { readonly ticket?: string }

type Change = {
  readonly id: string
  readonly proposal: Proposal
  readonly by: string
  readonly post: Post | undefined
  readonly kind: LeafKind
  readonly to: 'proposed' | Decision
  readonly now: Date
  readonly proposalId?: string
}

function recordChange(setting: Setting, effects: Effects, change: Change): void {
  const { id, proposal, by, post, kind, to, now, proposalId } = change
  const { kind: what, jurisdiction, postId, personId, from, to: until, ground } = proposal
  recordActOfNoCase(setting, effects, {
    jurisdiction,
    id,
    action: `post-${what}`,
    kind,
    actedBy: { kind: 'person', id: by, postId: post?.id },
    toState: to,
    facts: {
      postId,
      personId,
      from,
      ...(until && { to: until }),
      ground,
      ...(proposalId && { proposal: proposalId }),
    },
    entries: [],
    now,
  })
}

const messages = {
  give: text(
    'You are appointed to the post {post} from {from}. If you know nothing of it, tell your office at once.',
    'آپ کو {from} سے عہدہ {post} دیا گیا ہے۔ اگر آپ کو اس کا علم نہیں تو فوراً اپنے دفتر کو بتائیں۔',
  ),
  act: text(
    'You are in acting charge of the post {post} from {from} to {to}.',
    'آپ {from} سے {to} تک عہدہ {post} کے قائم مقام ہیں۔',
  ),
  end: text(
    'You do not hold the post {post} from {from} on.',
    'آپ {from} سے عہدہ {post} پر نہیں رہے۔',
  ),
  leave: text(
    'Your leave from {from} to {to} is approved. Your posts rest meanwhile.',
    'آپ کی {from} سے {to} تک چھٹی منظور ہوئی۔ اس دوران آپ کے عہدے کے اختیارات معطل رہیں گے۔',
  ),
  return: text(
    'You are back at work from {from}. Your posts are yours again.',
    'آپ {from} سے دوبارہ کام پر ہیں۔ آپ کے عہدے کے اختیارات بحال ہیں۔',
  ),
} as const satisfies Record<Proposal['kind'], ReturnType<typeof text>>

/** A change of rights that somebody made in another's name does not stay unseen. */
async function tellPerson(
  tx: Tx,
  { vault, newId }: Setting,
  { kind, postId, jurisdiction, personId, from, to }: Proposal,
  now: Date,
) {
  const reading = machineReading('messages')
  const person = (await findPersons(tx, vault, [personId], reading)).get(personId)
  const post = (await listPosts(tx)).find(
    (one) => one.id === postId && one.jurisdiction === jurisdiction,
  )
  if (!person || !post) return []
  const { language } = person
  const values = { post: post.title[language], from, to: to ?? '' }
  const words = fill(messages[kind], language, values)
  const template = `post-${kind}`
  return [{ id: newId(), personId, template, language, text: words, createdAt: now }]
}
