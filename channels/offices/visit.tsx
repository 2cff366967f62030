/** One request of an officer about offices: who may come, and how a page goes back. */
import {
  endedSessionPage,
  ErrorSummary,
  Link,
  officerStepUp,
  refusalPage,
  requireStepUp,
  showWayToWork,
  showWhy,
  sendOfficerPage,
  shownAgain,
  signInFirst,
  tellProblem,
  visitOf,
  type OfficerPage,
  type Visit as AnyVisit,
} from '#channels/components'
import { oversightPosts, type Platform } from '#platform/catalogue'
import type { Actor, Session } from '#platform/identity'
import { asRefusal, type Problem } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { officesProblems } from './problems.ts'
import { frameWords as words } from './wording.ts'

export type Visit = AnyVisit<Platform>
export type Officer = Extract<Actor, { kind: 'officer' }>
export type OfficerVisit = Visit & { readonly session: Session; readonly actor: Officer }

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** A page for officers in post; what it refuses is shown in its frame. */
export function forOfficer(
  platform: Platform,
  page: (visit: OfficerVisit) => Promise<FastifyReply>,
): Handler {
  return async (request, reply) => {
    const visit = visitOf(platform, request, reply)
    const { session } = visit.visitor
    if (!session) return signInFirst(visit, showEnded)
    const { actor } = session
    const toWork = await showWayToWork(visit, session)
    if (toWork) return toWork
    if (actor.kind !== 'officer' || actor.posts.length === 0) {
      return showRefusal(visit, officesProblems['offices-officers-only'](), '/account')
    }
    const why = await showWhy(visit, session)
    if (why) return why
    try {
      return await page({ ...visit, session, actor })
    } catch (thrown) {
      return showRefusal(visit, asRefusal(thrown))
    }
  }
}

/**
 * A posted form: where it leads when it is done, or its page again with what was refused. All that
 * is posted about offices is grave, so it is asked who sends it.
 */
export function forForm(
  platform: Platform,
  act: (visit: OfficerVisit) => Promise<FastifyReply>,
  again: (visit: OfficerVisit, problem: Problem) => Promise<FastifyReply>,
): Handler {
  const pressed = shownAgain(act, again)
  return forOfficer(platform, async (visit) => {
    const asked = requireStepUp(visit, officerStepUp)
    if (asked) return asked
    return pressed(visit)
  })
}

/** Who has no post today is led to what is his own: every page here would refuse him. */
function showRefusal(
  visit: Visit,
  problem: Problem,
  place: '/offices' | '/account' = '/offices',
): FastifyReply {
  const name = place === '/account' ? words.account : words.offices
  const onward = <Link href={place}>{visit.speak(name)}</Link>
  return showPage(visit, refusalPage(visit, problem, onward))
}

function showEnded(visit: Visit): FastifyReply {
  return showPage(visit, endedSessionPage(visit, { wayOut: words.ended, next: '/offices' }))
}

/** The page of orders is for those alone who oversee a place. */
function overseesOf({ visitor: { session } }: Visit): boolean {
  return session !== undefined && oversightPosts(session.actor).length > 0
}

export type ShownPage = Omit<OfficerPage, 'navigation' | 'area'>

export function showPage(visit: Visit, page: ShownPage): FastifyReply {
  const { speak, language } = visit
  const { problem, body } = page
  return sendOfficerPage(visit, {
    ...page,
    area: speak(words.offices),
    navigation: [
      { text: speak(words.offices), href: '/offices' },
      { text: speak(words.appointments), href: '/offices/appointments' },
      { text: speak(words.glass), href: '/offices/break-glass' },
      ...(overseesOf(visit) ? [{ text: speak(words.orders), href: '/offices/orders' }] : []),
      { text: speak(words.desk), href: '/desk' },
    ],
    body: (
      <>
        {problem && <ErrorSummary errors={[{ text: tellProblem(problem, language) }]} />}
        {body}
      </>
    ),
  })
}
