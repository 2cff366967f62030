/** One request of somebody in their own pages, and how a page goes back. */
import {
  sendCitizenPage,
  type CitizenPage,
  type SignedInVisit as AnySignedInVisit,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyReply } from 'fastify'

export type SignedInVisit = AnySignedInVisit<Platform>

/** Sends a page of "My identity". */
export function showAccountPage(visit: SignedInVisit, page: CitizenPage): FastifyReply {
  return sendCitizenPage(visit, { ...page, section: 'account' })
}
