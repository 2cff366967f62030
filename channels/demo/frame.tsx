/** What every demonstration page has in common: whoever sees one sees that nothing is real. */
import { sendCitizenPage, type CitizenPage, type Visit as AnyVisit } from '#channels/components'
import type { Demo, Platform } from '#platform/catalogue'
import type { FastifyReply } from 'fastify'
import { frameWords as words } from './wording.ts'

export type DemoPlatform = Platform & { readonly demo: Demo }

export type Visit = AnyVisit<DemoPlatform>

/** The text of one field of a query or form; of a repeated one the first, at most 200 long. */
export function fieldOf(fields: unknown, name: string): string {
  const value = (fields as Record<string, unknown> | undefined)?.[name]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.slice(0, 200).trim() : ''
}

/** Sends a page of the demonstration. */
export function showPage(visit: Visit, page: CitizenPage): FastifyReply {
  return sendCitizenPage(visit, { ...page, notice: words.unreal })
}
