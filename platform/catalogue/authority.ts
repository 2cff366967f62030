import {
  dutiesMeet,
  dutiesThatMustNotMeet,
  isAssured,
  mandateProblems,
  officeName,
  postsFor,
  reaches,
  whyNotInForce,
  visitProblems,
  visitReaches,
  type Actor,
  type Assisting,
  type Capacity,
  type GuestKind,
  type Post,
} from '#platform/identity'
import type { Case } from '#platform/cases'
import { instantAfter } from '#platform/kernel'
import type { Calendar } from '#platform/kernel'
import { clientName } from './client-payment.ts'
import type { Move, Service } from './definition.ts'
import { isHeadOfJoined, isTasked, taskedRole } from './linked/links.ts'
import type { ActingFact } from './mandates/acting-in.ts'
import { courseOf, officeOfCourse } from './routing/course.ts'
import { routedRole, routedRoles } from './routing/rows.ts'
import { auditActor } from './audits/declared.ts'
import type { EvidenceGiven } from './evidence-request.ts'
import { catalogueProblems } from './problems.ts'

type Citizen = Extract<Actor, { kind: 'citizen' }>

/** Who acts, as it is written into the record: a kind and an id, and the post used. */
export type ActedBy = {
  kind: string
  id: string
  postId: string | undefined
  /** For whom, where one person acts for another. */
  actingFor?: ActingFact
  /** The registered program through which it came. */
  via?: string
  /** Set of somebody without an account. */
  guest?: GuestKind
}

/** For whom somebody acted, and through which program, as an event holds it: ids alone. */
export function actingFacts({ actingFor, via }: ActedBy) {
  return { ...(actingFor && { actingFor }), ...(via !== undefined && { via }) }
}

/**
 * The one place that says who may take a step (GL-1). Pure: the actor's posts, the case and its
 * parties are all passed in.
 * @throws action-not-yours, action-not-holder, action-own-case, assurance-too-low, action-too-late
 */
export function authorise(request: {
  service: Service
  move: Move
  action: string
  actor: Actor
  case: Case | undefined
  jurisdiction: string
  /** Whether the actor is named in the case: as applicant, party or agent. */
  actorIsParty: boolean
  /** What the actor has been in this case, by the steps that he took and by his mandates. */
  duties: readonly Capacity[]
  /** The post that opened the case at its counter, where an officer did. */
  counter?: string | undefined
  now: Date
  calendar: Calendar
}): ActedBy {
  const { move } = request
  const actedBy = whoMay(request)
  if (!actedBy) throw catalogueProblems['action-not-yours']()
  if (isBarred(request)) throw catalogueProblems['action-own-case']()
  if (request.case && move.within) {
    const last = instantAfter(request.case.updatedAt, move.within, request.calendar)
    if (request.now > last) throw catalogueProblems['action-too-late']()
  }
  return actedBy
}

type Judging = Pick<
  Parameters<typeof authorise>[0],
  'move' | 'actor' | 'case' | 'duties' | 'actorIsParty'
>

/** Whoever decides by a post may not also be the applicant or a party (the one duty table). */
export function isBarred({ move, actor, ...request }: Judging): boolean {
  if (actor.kind !== 'officer' || move.by === 'applicant') return false
  const held: Capacity[] = [...request.duties]
  if (request.case?.applicantId === actor.personId) held.push('applicant')
  if (request.actorIsParty) held.push('party')
  return dutiesMeet(dutiesThatMustNotMeet, 'case', held, move.duty ?? 'decider') !== undefined
}

/**
 * The posts by which an officer acts in a role. What one counter has opened another of its role
 * neither goes on with nor reads: only other roles may.
 */
export function postsAt(
  service: Service,
  role: string,
  actor: Actor,
  jurisdiction: string,
  counter: string | undefined,
): readonly Post[] {
  const posts = postsIn(service, role, actor, jurisdiction)
  const opens = openersOf(service).includes(role)
  return opens && counter !== undefined ? posts.filter(({ id }) => id === counter) : posts
}

/** The posts of an officer in this role; in that of a routed case those to which it may come. */
export function postsIn(
  { routing }: Service,
  role: string,
  actor: Actor,
  jurisdiction: string,
): readonly Post[] {
  const isRouted = role === routedRole || role === taskedRole
  const roles = isRouted && routing ? routedRoles(routing) : [role]
  return roles.flatMap((one) => postsFor(actor, one, jurisdiction))
}

/**
 * Of an officer's posts those by which he may take this very step: a routed step in the office that
 * has the case, a holder's at the post that has it, a task's in the office that was set it.
 */
export function postsToTake(
  service: Pick<Service, 'routing'>,
  { by, byHolder, separates }: Move,
  posts: readonly Post[],
  kase: Case | undefined,
): readonly Post[] {
  if (separates) return posts.filter((post) => kase && isHeadOfJoined(service, kase, post))
  if (by === taskedRole) return posts.filter((post) => kase && isTasked(kase, post))
  if (byHolder) return posts.filter(({ id }) => id === kase?.postId)
  if (by !== routedRole) return posts
  const course = kase && courseOf(kase)
  return posts.filter((post) => course && officeOfPost(post) === officeOfCourse(course))
}

const officeOfPost = ({ jurisdiction, officeId: id }: Post) => officeName({ jurisdiction, id })

/** Who may begin a case of a service: its applicant, or the roles of its counters. */
export function openersOf({ workflow: { states, initial } }: Service): string[] {
  return Object.values(states[initial] ?? {}).map(({ by }) => by)
}

/**
 * Under which id an actor applies for this service: a person, whoever is acted for as far as the
 * mandate reaches, or where it is theirs a client.
 */
export function appliesAs(actor: Actor, { channels, id }: Service): string | undefined {
  if (channels.includes('client')) {
    return actor.kind === 'client' ? clientName(actor.clientId) : undefined
  }
  if (actor.kind === 'citizen' && actor.actingBy) {
    const { personId, isInForce } = actor.actingBy
    return isInForce && reaches(actor.actingBy, { service: id }) ? personId : undefined
  }
  if (actor.kind === 'officer' && actor.assisting) {
    const { assisting } = actor
    const isWithin = assisting.isOpen && assisting.service === id
    return isWithin ? assisting.personId : undefined
  }
  return actor.kind === 'citizen' || actor.kind === 'officer' ? actor.personId : undefined
}

/** @throws visit-not-open, visit-beyond */
function checkVisit(
  { isOpen, ...visit }: Assisting,
  { id, applicant }: Service,
  kase?: Case,
): void {
  if (!isOpen) throw visitProblems['visit-not-open']()
  const asked = { service: id, caseId: kase?.id }
  if (!visitReaches({ isOpen, ...visit }, asked)) throw visitProblems['visit-beyond']()
  if (applicant.assurance === 'high') throw catalogueProblems['assurance-too-low']()
}

/** Why not, to whoever acts for somebody. @throws mandate-not-now, mandate-beyond */
function checkMandate(actor: Citizen, { id }: Service, action: string): void {
  const { actingBy } = actor
  if (!actingBy) return
  if (!actingBy.isInForce) throw whyNotInForce(actingBy)
  if (!reaches(actingBy, { service: id, action })) throw mandateProblems['mandate-beyond']()
}

/**
 * What these answers ask for, beside what the service asks of everybody: pure, and asked once the
 * evidence is there.
 * @throws assurance-too-low, guest-needs-phone
 */
export function checkAssured(
  { applicant }: Service,
  move: Move,
  actor: Actor,
  asked: { readonly answers: Readonly<Record<string, unknown>>; readonly evidence: EvidenceGiven },
): void {
  if (move.by !== 'applicant' || actor.kind !== 'citizen') return
  const needed = applicant.assuranceFor?.(asked as never)
  if (needed === undefined || isAssured(actor, needed)) return
  throw catalogueProblems[needed === 'basic' ? 'guest-needs-phone' : 'assurance-too-low']()
}

function whoMay(request: Parameters<typeof authorise>[0]): ActedBy | undefined {
  const { service, move, actor, jurisdiction } = request
  switch (move.by) {
    case 'ledger':
      return actor.kind === 'ledger'
        ? { kind: 'ledger', id: actor.bank, postId: undefined }
        : undefined
    case auditActor:
      // Who called is named in the audit's own act, and not here.
      return actor.kind === auditActor
        ? { kind: auditActor, id: auditActor, postId: undefined }
        : undefined
    case 'clock':
      return actor.kind === 'clock' ? { kind: 'clock', id: 'clock', postId: undefined } : undefined
    case 'applicant': {
      if (actor.kind === 'citizen') checkMandate(actor, service, request.action)
      const assisting = actor.kind === 'officer' ? actor.assisting : undefined
      if (assisting) checkVisit(assisting, service, request.case)
      const applicantId = appliesAs(actor, service)
      if (applicantId === undefined) return undefined
      if (request.case && request.case.applicantId !== applicantId) return undefined
      if (actor.kind === 'citizen' && !isAssured(actor, service.applicant.assurance)) {
        throw catalogueProblems['assurance-too-low']()
      }
      const kind = actor.kind === 'client' ? 'client' : 'person'
      const guest = actor.kind === 'citizen' ? actor.guest : undefined
      const by = { kind, id: applicantId, postId: undefined, ...(guest && { guest }) }
      if (actor.kind === 'officer' && assisting) {
        const { personId, visitId, postId } = assisting
        return { ...by, id: actor.personId, actingFor: { personId, visitId, postId } }
      }
      if (actor.kind === 'citizen' && actor.via !== undefined) return { ...by, via: actor.via }
      if (actor.kind !== 'citizen' || !actor.actingBy) return by
      const { personId, mandateId } = actor.actingBy
      return { ...by, id: actor.personId, actingFor: { personId, mandateId } }
    }
    default: {
      // Whoever acts for somebody at a counter takes no step of his own meanwhile.
      if (actor.kind !== 'officer' || actor.assisting) return undefined
      const posts = postsAt(service, move.by, actor, jurisdiction, request.counter)
      const [post] = postsToTake(service, move, posts, request.case)
      if (!post && posts.length > 0) throw catalogueProblems['action-not-holder']()
      return post ? { kind: 'person', id: actor.personId, postId: post.id } : undefined
    }
  }
}
