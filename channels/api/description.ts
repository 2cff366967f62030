/** The API describes itself: to programs, to people, and each refusal by its code. */
import type { Platform } from '#platform/catalogue'
import { isLanguage, type Language } from '#platform/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { documentPage } from './document-page.tsx'
import { preferredLanguage } from './language.ts'
import { openApiDocument } from './open-api.ts'
import { pathValue, type Operation } from './operation.ts'
import { problemList } from './problem-list.ts'
import { problemPage, problemsPage } from './problem-page.tsx'
import { apiProblems } from './problems.ts'

export function registerDescription(
  api: FastifyInstance,
  platform: Platform,
  operations: readonly Operation[],
): void {
  const text = JSON.stringify(openApiDocument(platform, operations))
  api.get('/openapi.json', (_request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=60')
      .header('access-control-allow-origin', '*')
      .send(text),
  )
  const languageOf = ({ query, headers }: FastifyRequest): Language => {
    const asked = (query as { lang?: unknown }).lang
    if (isLanguage(asked)) return asked
    return preferredLanguage(headers['accept-language'], platform.defaultLanguage)
  }
  const pages = new Map<Language, string>()
  api.get('/', (request, reply) => {
    const language = languageOf(request)
    // The same for everybody as long as the program runs: written once in each language.
    const page = pages.get(language) ?? documentPage(JSON.parse(text), language)
    pages.set(language, page)
    return sendHtml(reply, page)
  })
  api.get('/problems', (request, reply) => sendHtml(reply, problemsPage(languageOf(request))))
  api.get('/problems/:code', (request, reply) => {
    const code = pathValue(request, 'code')
    const kind = Object.hasOwn(problemList, code) ? problemList[code] : undefined
    if (!kind) throw apiProblems['api-address-unknown']()
    return sendHtml(reply, problemPage(code, kind, languageOf(request)))
  })
}

function sendHtml(reply: FastifyReply, page: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('vary', 'accept-language')
    .header('cache-control', 'public, max-age=60')
    .send(page)
}
