/** What may be proposed about posts, by whom, and who may decide it: pure. */
import { isCivilDate, type CivilDate } from '#platform/kernel'
import { covers, type Actor, type Post } from '../actors.ts'
import { postProblems as problems } from './problems.ts'
import type { Holding } from './holdings.ts'
import { lastsOn } from './in-force.ts'

/** Who proposes changes of posts in a place, and who decides them: two persons, always. */
export const proposerRole = 'establishment-officer'
export const approverRole = 'appointing-authority'
/** A proposal that nobody decides for so long lapses. */
export const proposalMs = 72 * 3_600_000
/** A charge is for a while: whoever is to stay is given the post. */
export const chargeDaysMax = 180
const groundLengthMax = 200

/**
 * `give` a post · `act` for its holder · `end` a holding · `leave` of a person · `return` from
 * leave before its last day. `from` of an `end` is the day after the last one; of a `return`, the
 * first day at work.
 */
export type AppointmentKind = 'give' | 'act' | 'end' | 'leave' | 'return'

/** A change as it is proposed, and as it will be made if it is approved: nothing is added later. */
export type Proposal = {
  readonly kind: AppointmentKind
  readonly jurisdiction: string
  readonly postId: string
  readonly personId: string
  readonly from: CivilDate
  readonly to?: CivilDate | undefined
  /** The number of the order. Never a person's data. */
  readonly ground: string
}

export type Decision = 'approved' | 'refused' | 'withdrawn'

export type Appointment = Proposal & {
  readonly id: string
  readonly proposedBy: string
  readonly proposedPost?: string | undefined
  readonly proposedAt: Date
  readonly decision?: Decision | undefined
  readonly decidedBy?: string | undefined
  readonly decidedPost?: string | undefined
  readonly decidedAt?: Date | undefined
}

/** The posts by which an officer may propose, or decide, what concerns a place. */
export function staffPosts(actor: Actor, role: string, jurisdiction?: string): readonly Post[] {
  if (actor.kind !== 'officer') return []
  return actor.posts.filter(
    (post) =>
      post.role === role && (jurisdiction === undefined || covers(post.jurisdiction, jurisdiction)),
  )
}

/** Everybody asks for his own leave; all else is proposed by an officer, and never for himself. */
const isOwnRequest = ({ kind }: Proposal) => kind === 'leave' || kind === 'return'

/**
 * The post by which an officer proposes; undefined for who asks for his own leave.
 * @throws identity-appointment-not-yours, identity-appointment-own, and what `checkProposal` does
 */
export function proposing(
  actor: Actor,
  proposal: Proposal,
  held: readonly Holding[],
  today: CivilDate,
): Post | undefined {
  if (actor.kind !== 'officer') throw problems['identity-appointment-not-yours']()
  const isOwn = actor.personId === proposal.personId
  const [post] = staffPosts(actor, proposerRole, proposal.jurisdiction)
  if (isOwn && !isOwnRequest(proposal)) throw problems['identity-appointment-own']()
  if (!post && !isOwn) throw problems['identity-appointment-not-yours']()
  checkProposal(proposal, held, today)
  return post
}

/**
 * Whether the change makes sense on this day. `held` are the holdings of the post and of the
 * person. Asked again when it is decided: days have passed.
 * @throws identity-appointment-days, identity-appointment-ground, identity-appointment-nothing
 */
export function checkProposal(
  proposal: Proposal,
  held: readonly Holding[],
  today: CivilDate,
): void {
  const { kind, from, to, ground } = proposal
  const days = problems['identity-appointment-days']
  if (ground.trim() === '' || ground.length > groundLengthMax) {
    throw problems['identity-appointment-ground']({ field: 'ground' })
  }
  if (!isCivilDate(from)) throw days({ field: 'from' })
  if (to !== undefined && !isCivilDate(to)) throw days({ field: 'to' })
  // Nothing is dated back: what was done in a post was done by whoever held it then.
  if (from < today) throw days({ field: 'from' })
  if (to !== undefined && to < from) throw days({ field: 'to' })
  if ((kind === 'act' || kind === 'leave') && to === undefined) throw days({ field: 'to' })
  if (kind === 'act' && daysFrom(from, to) > chargeDaysMax) throw days({ field: 'to' })
  const own = held.filter(({ personId, charge }) => {
    return personId === proposal.personId && charge !== 'acting'
  })
  // A charge goes to an officer, who holds some post himself throughout.
  const lacksPost = !own.some((one) => lastsOn(one, from) && (to === undefined || lastsOn(one, to)))
  if (kind === 'act' && lacksPost) throw problems['identity-appointment-no-officer']()
  const isAtPost = isOwnRequest(proposal) && own.some((one) => isOf(one, proposal, from))
  const isIdle = isOwnRequest(proposal)
    ? !isAtPost
    : kind === 'end' && !endsSomething(proposal, held)
  if (isIdle) throw problems['identity-appointment-nothing']()
}

/** A leave reaches every post of its person: it is asked, and given, where he holds one. */
function isOf(one: Holding, { postId, jurisdiction, personId }: Proposal, on: CivilDate): boolean {
  const isPost = one.postId === postId && one.jurisdiction === jurisdiction
  return isPost && one.personId === personId && lastsOn(one, on)
}

const endsSomething = (proposal: Proposal, held: readonly Holding[]): boolean =>
  held.some((one) => isOf(one, proposal, proposal.from) && one.from < proposal.from)

const dayMs = 86_400_000

function daysFrom(from: CivilDate, to: CivilDate | undefined): number {
  return to === undefined ? Number.POSITIVE_INFINITY : (Date.parse(to) - Date.parse(from)) / dayMs
}

/**
 * The post by which an officer decides a proposal: another person than who proposed it and than
 * whom it concerns. Only who proposed it may withdraw it, by no post.
 * @throws identity-appointment-decided, identity-appointment-not-yours, identity-appointment-own
 */
export function deciding(
  actor: Actor,
  appointment: Appointment,
  decision: Decision,
  now: Date,
): Post | undefined {
  if (appointment.decision || isLapsed(appointment, now)) {
    throw problems['identity-appointment-decided']()
  }
  if (actor.kind !== 'officer') throw problems['identity-appointment-not-yours']()
  const { personId } = actor
  if (decision === 'withdrawn') {
    if (personId !== appointment.proposedBy) throw problems['identity-appointment-not-yours']()
    return undefined
  }
  const [post] = staffPosts(actor, approverRole, appointment.jurisdiction)
  if (!post) throw problems['identity-appointment-not-yours']()
  if (personId === appointment.proposedBy || personId === appointment.personId) {
    throw problems['identity-appointment-own']()
  }
  return post
}

export function isLapsed({ proposedAt }: Appointment, now: Date): boolean {
  return now.getTime() >= proposedAt.getTime() + proposalMs
}
