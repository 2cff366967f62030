/** Who may come to the register, how its pages look, and what becomes of everybody else. */
import {
  Button,
  endedSessionPage,
  refusalPage,
  showWhy,
  sendOfficerPage,
  signInFirst,
  SignOutForm,
  visitOf,
  type OfficerPage,
  type Visit as AnyVisit,
} from '#channels/components'
import { registrarPosts, type Platform } from '#platform/catalogue'
import type { Actor, Post, Session } from '#platform/identity'
import { asRefusal, type Problem } from '#platform/kernel'
import { placesWithin, type Place } from '#platform/population'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { registryProblems } from './problems.ts'
import { words } from './wording.ts'

type Visit = AnyVisit<Platform>

/** A visit of somebody who keeps the register, by the post that gives the right. */
export type RegistrarVisit = Visit & {
  readonly session: Session
  readonly actor: Extract<Actor, { kind: 'officer' }>
  readonly post: Post
}

/** A page for registrars; a visitor signs in first and comes back. */
export function atRegistry(
  platform: Platform,
  page: (visit: RegistrarVisit) => Promise<FastifyReply>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  return async (request, reply) => {
    const visit = visitOf(platform, request, reply)
    const { session } = visit.visitor
    if (!session) return signInFirst(visit, showEndedSession)
    const { actor } = session
    const [post] = registrarPosts(actor)
    if (actor.kind !== 'officer' || !post) {
      return showRefusal(visit, registryProblems['registry-not-yours']())
    }
    const why = await showWhy(visit, session)
    if (why) return why
    try {
      return await page({ ...visit, session, actor, post })
    } catch (thrown) {
      return showRefusal(visit, asRefusal(thrown))
    }
  }
}

/** The places of which this registrar keeps the register. */
export function placesOf({ platform, post }: RegistrarVisit): Promise<Place[]> {
  return placesWithin(platform.db, post.jurisdiction)
}

export type ShownPage = Omit<OfficerPage, 'navigation' | 'area'>

/** Sends a page of the register. */
export function showPage(visit: Visit, page: ShownPage): FastifyReply {
  const { speak } = visit
  return sendOfficerPage(visit, {
    ...page,
    area: speak(words.registry),
    navigation: [
      { text: speak(words.registry), href: '/registry', current: true },
      { text: speak(words.desk), href: '/desk' },
      { text: speak(words.verify), href: '/verify' },
    ],
  })
}

function showRefusal(visit: Visit, problem: Problem): FastifyReply {
  const { speak, visitor } = visit
  const isRegistrar = visitor.session && registrarPosts(visitor.session.actor).length > 0
  const isOfficer = visitor.session?.kind === 'officer'
  const onward = isRegistrar ? (
    <Button href="/registry">{speak(words.toRegistry)}</Button>
  ) : (
    <>
      {isOfficer && <Button href="/desk">{speak(words.toDesk)}</Button>}
      <SignOutForm visitor={visitor}>
        <Button variant="secondary">{speak(words.signOut)}</Button>
      </SignOutForm>
    </>
  )
  return showPage(visit, refusalPage(visit, problem, onward))
}

/** A form that came after its session had ended: the sign-in leads back to the register. */
function showEndedSession(visit: Visit): FastifyReply {
  const told = { wayOut: words.endedWayOut, next: '/registry' }
  return showPage(visit, endedSessionPage(visit, told))
}
