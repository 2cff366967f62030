/** One request of an officer at work: who asks, in which posts, and how a page goes back. */
import {
  PhaseBanner,
  sendPage,
  type Content,
  type PageParts,
  type Visitor,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { Actor, Session } from '#platform/identity'
import { fill, type Language, type Problem, type Text } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { frameWords as words } from './wording.ts'

/** Says a text in the officer's language; values are isolated inside Urdu. */
export type Speak = (message: Text, values?: Record<string, string>) => string

/** What a posted page carries: the fields of one form. */
export type PostedFields = Readonly<Record<string, string | readonly string[] | undefined>>

export type Visit = {
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

export type Officer = Extract<Actor, { kind: 'officer' }>

/** A visit of an officer who holds at least one post today. */
export type OfficerVisit = Visit & { readonly session: Session; readonly actor: Officer }

export function visitOf(platform: Platform, request: FastifyRequest, reply: FastifyReply): Visit {
  const { visitor } = request
  const { language } = visitor
  return {
    platform,
    request,
    reply,
    language,
    visitor,
    speak: (message, values = {}) => fill(message, language, values),
    params: request.params as Visit['params'],
    query: request.query as Visit['query'],
    fields: (request.body ?? {}) as PostedFields,
  }
}

/** The text of one posted field or of one in the address; of a repeated one the last. */
export function fieldOf(fields: PostedFields | Visit['query'], name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return (typeof value === 'string' ? value : value?.at(-1)) ?? ''
}

/** After a form is accepted the browser asks for the next page: reloading repeats nothing. */
export function goTo({ reply }: Visit, address: string): FastifyReply {
  void reply.header('cache-control', 'no-store')
  return reply.redirect(address, 303)
}

export type ShownPage = Omit<PageParts, 'navigation' | 'area' | 'wide' | 'homeHref' | 'before'> & {
  readonly isQueue?: boolean
  readonly before?: Content
}

/** Sends a page of the desk, as wide as the screen. */
export function showPage(visit: Visit, page: ShownPage): FastifyReply {
  const { speak, platform, request, reply } = visit
  const { isQueue, before, ...parts } = page
  return sendPage(request, reply, {
    ...parts,
    wide: true,
    area: speak(words.desk),
    navigation: [
      { text: speak(words.queue), href: '/desk', current: isQueue },
      { text: speak(words.verify), href: '/verify' },
      { text: speak(words.portal), href: '/' },
    ],
    before: (
      <>
        {platform.demo && (
          <PhaseBanner tag={speak(words.demo)}>{speak(words.demoMeans)}</PhaseBanner>
        )}
        {before}
      </>
    ),
  }) as FastifyReply
}

/** What is wrong and what to do about it, in one sentence each. */
export function tellProblem(problem: Problem, language: Language): string {
  const title = problem.title(language).replace(/[.۔]$/, '')
  return `${title}${language === 'ur' ? '۔' : '.'} ${problem.wayOut(language)}`
}
