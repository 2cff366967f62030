/** What every demonstration page has in common: whoever sees one sees that nothing is real. */
import { sendCitizenPage, type CitizenPage, type Visit as AnyVisit } from '#channels/components'
import type { Demo, Platform } from '#platform/catalogue'
import type { FastifyReply } from 'fastify'
import { frameWords as words } from './wording.ts'

export type DemoPlatform = Platform & { readonly demo: Demo }

export type Visit = AnyVisit<DemoPlatform>

/** Sends a page of the demonstration. */
export function showDemoPage(visit: Visit, page: CitizenPage): FastifyReply {
  return sendCitizenPage(visit, { ...page, notice: words.unreal })
}
