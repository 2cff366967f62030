/** One request of the holder for a page of the wallet. */
import { fill, type FillValues, type Language, type Text } from '#platform/kernel'
import type { Content } from '#channels/components/drawing'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Wallet } from '../wallet.ts'

export type Page = {
  readonly title: string
  readonly body: Content
  readonly status?: number
  readonly hasErrors?: boolean
}

export type Visit = {
  readonly wallet: Wallet
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  readonly speak: (message: Text, values?: FillValues) => string
  show(page: Page): FastifyReply
}

export function visitOf(
  base: Omit<Visit, 'speak' | 'show'>,
  show: (visit: Visit, page: Page) => FastifyReply,
): Visit {
  const visit: Visit = {
    ...base,
    speak: (message, values = {}) => fill(message, base.language, values),
    show: (page) => show(visit, page),
  }
  return visit
}

const fieldCharsMax = 6_000

/** The text of one field of a query, a form or an address. */
export function fieldOf(fields: unknown, name: string): string {
  const value = (fields as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value.slice(0, fieldCharsMax).trim() : ''
}

export const goTo = ({ reply }: Visit, place: string): FastifyReply => reply.redirect(place, 303)
