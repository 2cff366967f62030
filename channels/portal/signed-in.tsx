/** Pages that need to know who asks, and the way to the sign-in for those who have not said. */
import { sealPost, signInFirst, visitOf, withFingerprints } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { showSignIn } from './sign-in-page.tsx'
import type { SignedInVisit, Visit } from './visit.tsx'

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

/** A page for everybody. */
export function forAnybody(
  platform: Platform,
  page: (visit: Visit) => Promise<FastifyReply> | FastifyReply,
): Handler {
  return async (request, reply) => page(visitOf(platform, request, reply))
}

/** A page for those who are signed in; others sign in first and come back to it. */
export function forSignedIn(
  platform: Platform,
  page: (visit: SignedInVisit) => Promise<FastifyReply>,
): Handler {
  return async (request, reply) => {
    const visit = visitOf(platform, request, reply)
    const { session } = visit.visitor
    return session ? page({ ...visit, session }) : signInFirst(visit, keepPost)
  }
}

/** Asks to sign in, and carries the form along. */
function keepPost(visit: Visit): FastifyReply {
  return showSignIn(visit, { next: visit.request.url, kept: sealedPost(visit), status: 401 })
}

/** The form as it was sent, to be sent on once somebody is there. */
export function sealedPost(visit: Visit): string {
  const { request, platform } = visit
  const path = request.url
  const { vault, now } = platform.setting
  const { _csrf: _, ...posted } = visit.fields
  // A picture is not carried along: it is taken again. Of a file its fingerprint is.
  const { fields } = withFingerprints(posted)
  return sealPost(vault, { path, fields }, visit.visitor.browser, now())
}
