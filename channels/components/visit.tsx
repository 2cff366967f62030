/** One request for a page: who asks, in which language, and how the answer is said. */
import { fill, type Language, type Problem, type Text } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { unnamed } from './unnamed.ts'
import type { Visitor } from './visitor.tsx'

/** Says a text in the visitor's language; values are isolated inside Urdu. */
export type Speak = (message: Text, values?: Record<string, string>) => string

/** What a posted page carries: the fields of one form. */
export type PostedFields = Readonly<Record<string, string | readonly string[] | undefined>>

/** `Platform` is what the channel's pages work with. */
export type Visit<Platform> = {
  readonly platform: Platform
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  readonly visitor: Visitor
  readonly speak: Speak
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | string[] | undefined>>
  readonly fields: PostedFields
}

export function visitOf<Platform>(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
): Visit<Platform> {
  const { visitor } = request
  const { language } = visitor
  return {
    platform,
    request,
    reply,
    language,
    visitor,
    speak: (message, values = {}) => fill(message, language, values),
    params: request.params as Visit<Platform>['params'],
    query: request.query as Visit<Platform>['query'],
    fields: (request.body ?? {}) as PostedFields,
  }
}

/** The text of one posted field or of one in the address; of a repeated one the last. */
export function fieldOf(fields: PostedFields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return (typeof value === 'string' ? value : value?.at(-1)) ?? ''
}

/** After a form the browser asks for the next page, so that reloading repeats nothing. */
export function goTo({ reply }: Pick<Visit<unknown>, 'reply'>, address: string): FastifyReply {
  void reply.header('cache-control', 'no-store')
  return reply.redirect(inHeader(address), 303)
}

/** What somebody typed may stand in it: no sign that a header cannot hold is left. */
const inHeader = (address: string) =>
  address.toWellFormed().replaceAll(/[^\x21-\x7e]+/gu, encodeURIComponent)

/**
 * Whoever has not signed in does so first and comes back. A posted form cannot come back of
 * itself: `late` says what becomes of it.
 */
export function signInFirst<Asking extends Pick<Visit<unknown>, 'request' | 'reply'>>(
  visit: Asking,
  late: (visit: Asking) => FastifyReply,
): FastifyReply {
  const { method, url } = visit.request
  if (method === 'POST') return late(visit)
  return goTo(visit, `/sign-in?next=${encodeURIComponent(unnamed(url))}`)
}

/** What is wrong and what to do about it, in one sentence each. */
export function tellProblem(problem: Problem, language: Language): string {
  const title = problem.title(language).replace(/[.۔]$/, '')
  return `${title}${language === 'ur' ? '۔' : '.'} ${problem.wayOut(language)}`
}
