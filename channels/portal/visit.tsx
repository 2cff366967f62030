/** One request of a citizen: who asks, in which language, and how a page goes back to them. */
import {
  Link,
  PhaseBanner,
  sendPage,
  type NavigationItem,
  type PageParts,
  type Visitor,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { Session } from '#platform/identity'
import { fill, type Language, type Problem, type Text } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { frameWords } from './frame-wording.ts'

/** Says a text in the visitor's language; values are isolated inside Urdu. */
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
  readonly query: Readonly<Record<string, string | undefined>>
  readonly fields: PostedFields
}

/** A visit of somebody who is signed in. */
export type SignedInVisit = Visit & { readonly session: Session }

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

/** The text of one posted field; of a repeated one the last. */
export function fieldOf(fields: PostedFields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return (typeof value === 'string' ? value : value?.at(-1)) ?? ''
}

/** After a form the browser asks for the next page, so that reloading repeats nothing. */
export function goTo({ reply }: Visit, address: string): FastifyReply {
  void reply.header('cache-control', 'no-store')
  return reply.redirect(address, 303)
}

export type Section = 'services' | 'cases' | 'track' | 'verify'

export type ShownPage = Omit<PageParts, 'navigation' | 'footerLinks' | 'area'> & {
  readonly section?: Section
}

/** Sends a page of the portal, with its menu and what every page says at its edges. */
export function showPage(visit: Visit, page: ShownPage): FastifyReply {
  const { section, before, ...parts } = page
  return sendPage(visit.request, visit.reply, {
    ...parts,
    navigation: menuOf(visit, section),
    footerLinks: footerOf(visit),
    before: (
      <>
        {visit.platform.demo && <DemoNotice speak={visit.speak} />}
        {before}
      </>
    ),
  }) as FastifyReply
}

function menuOf({ speak }: Visit, section: Section | undefined): readonly NavigationItem[] {
  const places = { services: '/', cases: '/cases', track: '/track', verify: '/verify' } as const
  return Object.entries(places).map(([name, href]) => ({
    text: speak(frameWords[name as Section]),
    href,
    current: name === section,
  }))
}

function footerOf({ speak }: Visit): readonly NavigationItem[] {
  return [
    { text: speak(frameWords.help), href: '/help' },
    { text: speak(frameWords.about), href: '/about' },
    { text: speak(frameWords.accessibility), href: '/about#accessibility' },
  ]
}

function DemoNotice({ speak }: { readonly speak: Speak }) {
  return (
    <PhaseBanner tag={speak(frameWords.demo)}>
      {speak(frameWords.demoMeans)} <Link href="/demo/phone">{speak(frameWords.demoPhone)}</Link>
      {' · '}
      <Link href="/demo/bank">{speak(frameWords.demoBank)}</Link>
    </PhaseBanner>
  )
}

/** What is wrong and what to do about it, in one sentence each. */
export function tellProblem(problem: Problem, language: Language): string {
  const title = problem.title(language).replace(/[.۔]$/, '')
  return `${title}${language === 'ur' ? '۔' : '.'} ${problem.wayOut(language)}`
}
