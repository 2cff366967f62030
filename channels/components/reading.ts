/** How somebody wants to read: in which language and lettering, and how that is remembered. */
import type {} from '@fastify/cookie'
import { isLanguage, type Language } from '#platform/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Lettering, SwitchChoice } from './layout.tsx'

export type Reading = { readonly language: Language; readonly lettering: Lettering }

const cookies = { language: 'daftar_language', lettering: 'daftar_lettering' } as const

/** Remembers what the address asks for; `options` are those of the cookies. */
export function keepReading(
  request: FastifyRequest,
  reply: FastifyReply,
  options: Parameters<FastifyReply['setCookie']>[2],
): void {
  const { lang, lettering } = request.query as { lang?: unknown; lettering?: unknown }
  if (isLanguage(lang)) void reply.setCookie(cookies.language, lang, options)
  if (isLettering(lettering)) void reply.setCookie(cookies.lettering, lettering, options)
}

/** How somebody wants to read, from the address, the cookies and the browser; asks nobody else. */
export function readingOf(request: FastifyRequest, fallback: Language): Reading {
  const { lang, lettering } = request.query as { lang?: unknown; lettering?: unknown }
  const jar = request.cookies
  return {
    language: languageOf(lang, jar[cookies.language], request, fallback),
    lettering: isLettering(lettering) ? lettering : letteringOf(jar[cookies.lettering]),
  }
}

function isLettering(value: unknown): value is Lettering {
  return value === 'naskh' || value === 'nastaliq'
}

function letteringOf(value: unknown): Lettering {
  return isLettering(value) ? value : 'naskh'
}

function languageOf(
  asked: unknown,
  kept: unknown,
  request: FastifyRequest,
  fallback: Language,
): Language {
  if (isLanguage(asked)) return asked
  if (isLanguage(kept)) return kept
  const accepted = request.headers['accept-language'] ?? ''
  const first = accepted.slice(0, 2).toLowerCase()
  return isLanguage(first) ? first : fallback
}

/** This page's address with the choice made; everything else in the query is kept. */
export function switchHref(url: string, choice: SwitchChoice): string {
  const [path = '/', query = ''] = url.split('?')
  const parameters = new URLSearchParams(query)
  for (const [name, value] of Object.entries(choice)) parameters.set(name, value)
  return `${path}?${parameters.toString()}`
}
