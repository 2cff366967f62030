/** Who may come to the desk, and what becomes of everybody else. */
import { showWayToWork, showWhy, signInFirst, visitOf } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { asRefusal } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { deskProblems } from './problems.ts'
import { showEndedSession, showRefusal } from './refusal.tsx'
import type { OfficerVisit } from './visit.tsx'

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/**
 * A page for officers. A visitor signs in first and comes back; a citizen is told in words whose
 * place this is; what the page refuses is shown on the desk.
 */
export function forOfficer(
  platform: Platform,
  page: (visit: OfficerVisit) => Promise<FastifyReply>,
): Handler {
  return async (request, reply) => {
    const visit = visitOf(platform, request, reply)
    const { session } = visit.visitor
    if (!session) return signInFirst(visit, showEndedSession)
    const { actor } = session
    const toWork = await showWayToWork(visit, session)
    if (toWork) return toWork
    if (actor.kind !== 'officer') return showRefusal(visit, deskProblems['desk-officers-only']())
    if (actor.posts.length === 0) return showRefusal(visit, deskProblems['desk-no-post']())
    const why = await showWhy(visit, session)
    if (why) return why
    try {
      return await page({ ...visit, session, actor })
    } catch (thrown) {
      return showRefusal(visit, asRefusal(thrown))
    }
  }
}
