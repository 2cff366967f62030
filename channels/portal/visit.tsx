/** One request of a citizen, and how a page of the portal goes back to them. */
import { sendCitizenPage, type CitizenPage, type Visit as AnyVisit } from '#channels/components'
import { catalogueProblems, type Platform } from '#platform/catalogue'
import type { Session } from '#platform/identity'
import type { Problem, RateLimit } from '#platform/kernel'
import type { FastifyReply } from 'fastify'

export type Visit = AnyVisit<Platform>

/** A visit of somebody who is signed in. */
export type SignedInVisit = Visit & { readonly session: Session }

/** Sends a page of the portal. */
export function showPage(visit: Visit, page: CitizenPage): FastifyReply {
  return sendCitizenPage(visit, page)
}

/** The problem of an address that asks too often; its programs are told when to come again. */
export function countAgainst({ request, reply }: Visit, limit: RateLimit): Problem | undefined {
  const seconds = limit.refuse(request.ip)
  if (seconds === undefined) return undefined
  void reply.header('retry-after', String(seconds))
  return catalogueProblems['asked-too-often']({ values: { seconds: String(seconds) } })
}
