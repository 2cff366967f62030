/** Where a sign-in leads: on with what was begun, to the page asked for, or to work. */
import { goTo, openPost, sendKept, type SignedIn } from '#channels/components'
import { countersOf } from '#platform/catalogue'
import { holdsAnyPost, type Post, type Session } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SignInWay } from './sign-in-way.ts'
import type { Visit } from './visit.tsx'

/** Where somebody who holds a post is at work. */
const workPath = /^\/(desk|counter|registry|offices|enrolment|verify\/person)(\/|\?|$)/

/**
 * Who holds a post and did not come for a service of the portal is at work. The same person buying
 * a service for themselves is a citizen like any other.
 */
export const isToWork = (next: string): boolean => next === '/' || workPath.test(next)

/** An officer comes to the desk; who holds nothing but counters, to the counter. */
export function landingOf({ platform }: Visit, { actor }: Session): string {
  if (actor.kind !== 'officer') return '/'
  const places = countersOf(platform.setting, actor).flatMap((counter) => counter.places)
  const isAtCounter = ({ id, jurisdiction }: Post) =>
    places.some((place) => place.post === id && place.jurisdiction === jurisdiction)
  return actor.posts.length > 0 && actor.posts.every(isAtCounter) ? '/counter' : '/desk'
}

/** A kept form is sent on. Who came to work as a citizen is shown the way to a passkey for it. */
export async function goOn(
  app: FastifyInstance,
  visit: Visit,
  { next, kept: sealed }: SignInWay,
  { token, session }: SignedIn,
): Promise<FastifyReply> {
  const { db, setting } = visit.platform
  const { vault, now } = setting
  const kept = openPost(vault, sealed, visit.visitor.browser, now())
  if (kept) return sendKept(app, visit, kept, { vault, token, isTypedBefore: true })
  if (session.kind === 'citizen' && isToWork(next)) {
    const isOfficer = await holdsAnyPost(db, session.person.id, civilDateOf(now()))
    if (isOfficer) return goTo(visit, `/enrol?next=${encodeURIComponent(next)}`)
  }
  return goTo(visit, next === '/' ? landingOf(visit, session) : next)
}
