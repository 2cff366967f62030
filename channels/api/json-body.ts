/** Reading a body: JSON, not deeper than any honest request, and its hash for a repeat. */
import { hash } from 'node:crypto'
import { readRequestKey } from '#platform/cases'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { apiProblems } from './problems.ts'

const depthMax = 16
const quote = 0x22
const backslash = 0x5c

/** Whether brackets outside strings nest deeper than `max`; looks at each character once. */
export function isDeeperThan(json: string, max: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charCodeAt(at)
    if (inString) {
      if (char === backslash) at += 1
      else if (char === quote) inString = false
    } else if (char === quote) inString = true
    else if (char === 0x7b || char === 0x5b) {
      depth += 1
      if (depth > max) return true
    } else if (char === 0x7d || char === 0x5d) depth -= 1
  }
  return false
}

/** One escape; of two halves of one character together, both. */
const first = String.raw`\\u[dD][89abAB][\da-fA-F]{2}`
const second = String.raw`\\u[dD][c-fC-F][\da-fA-F]{2}`
const escapes = new RegExp(String.raw`${first}${second}|\\u(0000)|(${first}|${second})|\\.`, 'gs')

/**
 * What no text may hold and only an escape can bring: NUL, which is left out as from whatever is
 * typed, and half a character, which reads as U+FFFD.
 */
export function mendEscapes(json: string): string {
  return json.replace(escapes, (all, nul?: string, half?: string) => {
    if (nul) return ''
    return half ? '\\ufffd' : all
  })
}

/** Names that could reach a prototype, also in escapes: only then the slow, careful reader. */
const mayPoison = /\\u|__proto__|constructor/

/** Takes `application/json` alone; every other kind of content is refused with 415. */
export function registerJsonBody(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.decorateRequest('bodyText', '')
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    (request: FastifyRequest, body: string, done) => {
      if (isDeeperThan(body, depthMax)) return done(apiProblems['api-body-too-deep']())
      if (body === '') return done(null, undefined)
      request.bodyText = body
      if (mayPoison.test(body)) return void parse(request, mendEscapes(body), done)
      const read = readJson(body)
      return read ? done(null, read.value) : done(apiProblems['api-body-not-json']())
    },
  )
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What kind of bytes this address takes; all others take JSON. */
    bodyType?: string
  }
}

/** Takes bytes of this kind where an address says so, and nowhere else. */
export function registerBytesBody(app: FastifyInstance, type: string, bytesMax: number): void {
  const options = { parseAs: 'buffer', bodyLimit: bytesMax } as const
  app.addContentTypeParser(type, options, (request: FastifyRequest, body: Buffer, done) => {
    if (request.routeOptions.config.bodyType === type) return done(null, body)
    return done(apiProblems['api-content-type-wrong']())
  })
}

function readJson(body: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) }
  } catch {
    return undefined
  }
}

/** Binds a request's key to what was asked: method, address and body, byte by byte. */
export function requestHash({ method, url, bodyText }: FastifyRequest): Buffer {
  return hash('sha256', `${method} ${url}\n${bodyText}`, 'buffer')
}

/** @throws api-idempotency-key-missing, api-idempotency-key-wrong */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const given = request.headers['idempotency-key']
  if (given === undefined || given === '') throw apiProblems['api-idempotency-key-missing']()
  const key = readRequestKey(String(given))
  if (key === undefined) throw apiProblems['api-idempotency-key-wrong']()
  return key
}
