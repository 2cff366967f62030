/** One request of a citizen, and how a page of the portal goes back to them. */
import { sendCitizenPage, type CitizenPage, type Visit as AnyVisit } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { Session } from '#platform/identity'
import type { FastifyReply } from 'fastify'

export type Visit = AnyVisit<Platform>

/** A visit of somebody who is signed in. */
export type SignedInVisit = Visit & { readonly session: Session }

/** Sends a page of the portal. */
export function showPage(visit: Visit, page: CitizenPage): FastifyReply {
  return sendCitizenPage(visit, page)
}
