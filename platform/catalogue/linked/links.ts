/** What a case keeps of other cases and of other offices, in its facts: never a person. */
import { formatReference, parseReference, type Case, type CaseEvent } from '#platform/cases'
import { officeName, type Post } from '#platform/identity'
import type { CivilDate } from '#platform/kernel'
import type { Move, Service } from '../definition.ts'

/** Who takes a step of a case that joined another: nobody, it follows the other's step. */
export const joinedRole = 'joined'

/** Who takes a step for an office that was set a task: an officer there. */
export const taskedRole = 'tasked'

/** What another office does within a case, and its last day. */
export type Task = { readonly office: string; readonly until: CivilDate }

export type Links = {
  /** The case that it joined, and the offices whose heads may part them again. */
  readonly joined?: { readonly to: string; readonly heads: readonly string[] } | undefined
  /** Those that joined it; each says itself whether it still does. */
  readonly followers?: readonly string[] | undefined
  /** Those with which, its applicant says, it is not the same: nobody joins the two again. */
  readonly apart?: readonly string[] | undefined
  readonly splitFrom?: string
  readonly splitInto?: readonly string[]
  /** Only those that are open. */
  readonly tasks?: readonly Task[] | undefined
}

/** What a step changes of them, and what its event says of that. */
export type Linking = {
  readonly links: Links
  readonly told: Readonly<Record<string, unknown>>
}

export function linksOf({ facts }: Pick<Case, 'facts'>): Links {
  return (facts['links'] ?? {}) as Links
}

/** The facts with these links; without the word where nothing is left of them. */
export function withLinks(facts: Case['facts'], links: Links): Case['facts'] {
  const { links: _, ...others } = facts
  const kept = Object.entries(links).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  )
  return kept.length === 0 ? others : { ...others, links: Object.fromEntries(kept) }
}

export function tasksOf(kase: Pick<Case, 'facts'>): readonly Task[] {
  return linksOf(kase).tasks ?? []
}

const officeOfPost = ({ jurisdiction, officeId: id }: Post) => officeName({ jurisdiction, id })

/** Whether the post's office has something to do in the case that was asked of it. */
export function isTasked(kase: Pick<Case, 'facts'>, post: Post): boolean {
  return tasksOf(kase).some(({ office }) => office === officeOfPost(post))
}

/** Whether the post is that of a head who may part the case from the one that it joined. */
export function isHeadOfJoined(
  { routing }: Pick<Service, 'routing'>,
  kase: Pick<Case, 'facts'>,
  post: Post,
): boolean {
  const { joined } = linksOf(kase)
  const isHead = post.role === routing?.head
  return isHead && (joined?.heads.includes(officeOfPost(post)) ?? false)
}

/** A step that leaves the case where it is: no clock, no deadline and no post follows from it. */
export const staysPut = ({ task, splits }: Move): boolean =>
  task !== undefined || splits !== undefined

/** Whether a service has steps that concern a second case. */
export function linksCases({ workflow }: Pick<Service, 'workflow'>): boolean {
  return Object.values(workflow.states).some((moves) =>
    Object.values(moves).some(({ joins }) => joins !== undefined),
  )
}

/** In the history of a case that another has left. */
export const leftAction = 'left-by'

/** How the history of a second case begins. */
export const splitAction = 'split-off'

/** The case out of which this very event has opened its own. */
export function splitFromIn({ action, facts }: Pick<CaseEvent, 'action' | 'facts'>) {
  const { from } = facts
  return action === splitAction && typeof from === 'string' ? parseReference(from) : undefined
}

/** The references that a case names as joined, either way. */
export function joinedTo(kase: Pick<Case, 'facts'>): readonly string[] {
  const { joined, followers = [] } = linksOf(kase)
  return [...(joined ? [joined.to] : []), ...followers]
}

/** Whether the applicant of one has said that it is not the same as the other. */
export function areApart(one: Case, other: Case): boolean {
  const saysSo = (kase: Case, from: Case) =>
    linksOf(kase).apart?.includes(formatReference(from)) ?? false
  return saysSo(one, other) || saysSo(other, one)
}

/** What another case's applicant did there, as the history of the case that it had joined says. */
export const isOfOtherCase = ({ action, postId }: Pick<CaseEvent, 'action' | 'postId'>) =>
  action === leftAction && postId === undefined

/** Of the references those that still follow the case: each says so itself. */
export function followersOf(cases: ReadonlyMap<string, Case>, main: Case): readonly Case[] {
  const reference = formatReference(main)
  return (linksOf(main).followers ?? []).flatMap((one) => {
    const kase = cases.get(one)
    return kase && linksOf(kase).joined?.to === reference ? [kase] : []
  })
}
