/** The API describes itself: to programs, to people, and each refusal by its code. */
import { gzipSync } from 'node:zlib'
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
  const packed = pack(text)
  api.get('/openapi.json', (request, reply) => {
    void reply.type('application/json; charset=utf-8').header('access-control-allow-origin', '*')
    return sendPacked(request, reply, packed)
  })
  const languageOf = ({ query, headers }: FastifyRequest): Language => {
    const asked = (query as { lang?: unknown }).lang
    if (isLanguage(asked)) return asked
    return preferredLanguage(headers['accept-language'], platform.defaultLanguage)
  }
  const pages = new Map<Language, Packed>()
  api.get('/', (request, reply) => {
    const language = languageOf(request)
    // The same for everybody as long as the program runs: written once in each language.
    const page = pages.get(language) ?? pack(documentPage(JSON.parse(text), language))
    pages.set(language, page)
    return sendPacked(request, html(reply), page)
  })
  api.get('/problems', (request, reply) =>
    sendPacked(request, html(reply), pack(problemsPage(languageOf(request)))),
  )
  api.get('/problems/:code', (request, reply) => {
    const code = pathValue(request, 'code')
    const kind = Object.hasOwn(problemList, code) ? problemList[code] : undefined
    if (!kind) throw apiProblems['api-address-unknown']()
    return sendPacked(request, html(reply), pack(problemPage(code, kind, languageOf(request))))
  })
}

type Packed = { readonly plain: string; readonly gzip: Buffer }

function pack(plain: string): Packed {
  return { plain, gzip: gzipSync(plain) }
}

function html(reply: FastifyReply): FastifyReply {
  return reply.type('text/html; charset=utf-8')
}

function sendPacked({ headers }: FastifyRequest, reply: FastifyReply, { plain, gzip }: Packed) {
  void reply
    .header('vary', 'accept-language, accept-encoding')
    .header('cache-control', 'public, max-age=60')
  if (!/\bgzip\b/.test(String(headers['accept-encoding']))) return reply.send(plain)
  return reply.header('content-encoding', 'gzip').send(gzip)
}
