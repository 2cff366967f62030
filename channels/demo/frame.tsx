/** What every demonstration page has in common: whoever sees one sees that nothing is real. */
import { PhaseBanner, sendPage, type Content, type Visitor } from '#channels/components'
import type { Demo, Platform } from '#platform/catalogue'
import { fill, type Language, type Text } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { frameWords as words } from './wording.ts'

export type DemoPlatform = Platform & { readonly demo: Demo }

export type Speak = (message: Text, values?: Record<string, string>) => string

export type Visit = {
  readonly platform: DemoPlatform
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  readonly visitor: Visitor
  readonly speak: Speak
}

export type Place = 'phone' | 'bank'

export function visitOf(
  platform: DemoPlatform,
  request: FastifyRequest,
  reply: FastifyReply,
): Visit {
  const { visitor } = request
  const { language } = visitor
  return {
    platform,
    request,
    reply,
    language,
    visitor,
    speak: (message, values = {}) => fill(message, language, values),
  }
}

/** The text of one field of a query or form; of a repeated one the first, at most 200 long. */
export function fieldOf(fields: unknown, name: string): string {
  const value = (fields as Record<string, unknown> | undefined)?.[name]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first.slice(0, 200).trim() : ''
}

type DemoPage = {
  readonly place: Place
  readonly title: string
  readonly body: Content
  readonly before?: Content
  readonly hasErrors?: boolean
  readonly status?: number
}

export function showPage(visit: Visit, page: DemoPage): FastifyReply {
  const { speak, request, reply } = visit
  const places = { phone: '/demo/phone', bank: '/demo/bank' } as const
  return sendPage(request, reply, {
    title: page.title,
    status: page.status ?? 200,
    hasErrors: page.hasErrors,
    area: speak(words.area),
    navigation: [
      { text: speak(words.home), href: '/' },
      ...(['phone', 'bank'] as const).map((place) => ({
        text: speak(words[place]),
        href: places[place],
        current: place === page.place,
      })),
      { text: speak(words.cases), href: '/cases' },
    ],
    before: (
      <>
        <PhaseBanner tag={speak(words.area)}>{speak(words.unreal)}</PhaseBanner>
        {page.before}
      </>
    ),
    body: page.body,
  }) as FastifyReply
}
