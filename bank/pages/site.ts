/** Where the bank's pages stand: on a server of their own, or inside another program's site. */
import { fill, type Language, type Text } from '#platform/kernel'
import type { Content } from '#channels/components/drawing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Bank } from '../bank.ts'
import type { Way } from '../book.ts'

export type Page = {
  readonly title: string
  readonly body: Content
  readonly hasErrors?: boolean
  readonly status?: number
}

/** What the site around the pages does for them. */
export type Frame = {
  languageOf(request: FastifyRequest): Language
  show(request: FastifyRequest, reply: FastifyReply, page: Page): FastifyReply
  /** What every form must carry, so that no other site can send it. */
  formFields(request: FastifyRequest): Readonly<Record<string, string>>
  /** Where a wallet for trying out is opened, e.g. `http://localhost:8092`. */
  readonly trialWallet?: string | undefined
  /** Where the customer sees what was paid for; a bank knows of no such place. */
  wayBack?: ((psid: string) => Promise<string | undefined>) | undefined
}

export type Site = {
  readonly bank: Bank
  /** What the addresses of all pages begin with; empty on a server of their own. */
  readonly base: string
  readonly frame: Frame
}

/** One request for a page at one of the bank's ways in. */
export type Customer = Site & {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  readonly speak: (message: Text, values?: Readonly<Record<string, string | Text>>) => string
  /** The machine or person before whom the customer stands. */
  readonly way: Way
  /** Where this way's pages begin. */
  readonly place: string
}

export function show(customer: Customer, page: Page): FastifyReply {
  const { frame, request, reply } = customer
  return frame.show(request, reply, page)
}

export function customerOf(
  site: Site,
  way: Way,
  place: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Customer {
  const language = site.frame.languageOf(request)
  return {
    ...site,
    request,
    reply,
    language,
    way,
    place: site.base + place,
    speak: (message, values = {}) => fill(message, language, values),
  }
}

/** The text of one field of a query or form; of a repeated one the first, at most 200 long. */
export function fieldOf(fields: unknown, name: string): string {
  const value = (fields as Record<string, unknown> | undefined)?.[name]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.slice(0, 200).trim() : ''
}
