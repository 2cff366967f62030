/** One request to the verifier, and the page that goes back. */
import {
  type Content,
  PhaseBanner,
  sendPage,
  type NavigationItem,
  type PageParts,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { fill, type Language, type Problem, type Text } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { frameWords } from './page-wording.ts'

export type Asking = {
  readonly platform: Platform
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly language: Language
  readonly speak: (message: Text, values?: Record<string, string>) => string
}

export function askingOf(platform: Platform, request: FastifyRequest, reply: FastifyReply): Asking {
  const { language } = request.visitor
  const speak: Asking['speak'] = (message, values = {}) => fill(message, language, values)
  return { platform, request, reply, language, speak }
}

type ShownPage = Omit<PageParts, 'navigation' | 'footerLinks'>

/** Sends a page with the site's menu; the verifier's own places stand in the footer. */
export function showPage(asking: Asking, page: ShownPage): FastifyReply {
  const { platform, request, reply, speak } = asking
  const item = ([href, words]: readonly [string, Text]): NavigationItem => ({
    text: speak(words),
    href,
    current: href === '/verify',
  })
  return sendPage(request, reply, {
    ...page,
    before: platform.demo && (
      <PhaseBanner tag={speak(frameWords.demo)}>{speak(frameWords.demoMeans)}</PhaseBanner>
    ),
    navigation: [
      item(['/', frameWords.services]),
      item(['/cases', frameWords.cases]),
      item(['/track', frameWords.track]),
      item(['/verify', frameWords.verify]),
    ],
    footerLinks: [
      item(['/verify/offline', frameWords.offline]),
      item(['/log', frameWords.log]),
      item(['/help', frameWords.help]),
    ],
  }) as FastifyReply
}

/** Says a text with components in it, such as a number that must not break over two lines. */
export function weave(
  message: Text,
  language: Language,
  values: Readonly<Record<string, Content>>,
): Content {
  return message[language]
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 1 ? (values[part] ?? '') : part))
}

/** What is wrong and what to do about it. */
export function tellProblem(problem: Problem, language: Language): string {
  return `${problem.title(language)} ${problem.wayOut(language)}`
}
