/** One request to the verifier, and the page that goes back. */
import { type Content, sendCitizenPage, type CitizenPage, type Visit } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { Language, Text } from '#platform/kernel'
import type { FastifyReply } from 'fastify'

export type Asking = Visit<Platform>

/** Sends a page of the verifier. */
export function showPage(asking: Asking, page: CitizenPage): FastifyReply {
  return sendCitizenPage(asking, { section: 'verify', ...page })
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
