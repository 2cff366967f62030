/** An answer as XML and as JSON, the second by the Spark convention from the first. */
import { escapeXml } from '#channels/components'
import type { FastifyReply } from 'fastify'

export type Format = 'xml' | 'json'

export type Value = string | number | boolean | null | readonly Value[] | Fields
export type Fields = { readonly [name: string]: Value }

export type Answer = {
  /** The outermost element; JSON has none. */
  readonly root: string
  readonly body: Fields | readonly Fields[]
}

/** What one of a list is called: the specification names each. */
const singular: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  service_request_updates: 'request_update',
  attributes: 'attribute',
  values: 'value',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
  notes: 'note',
}

export function xmlOf({ root, body }: Answer): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, body)}\n`
}

function element(name: string, value: Value): string {
  return `<${name}>${inside(name, value)}</${name}>`
}

function inside(name: string, value: Value): string {
  if (value === null) return ''
  if (isList(value)) return value.map((one) => element(singular[name] ?? name, one)).join('')
  if (typeof value !== 'object') return escapeXml(String(value))
  return Object.entries(value)
    .map(([field, own]) => element(field, own))
    .join('')
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const types = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' } as const

export function send(reply: FastifyReply, format: Format, answer: Answer): FastifyReply {
  void reply.header('access-control-allow-origin', '*').type(types[format])
  return reply.send(format === 'xml' ? xmlOf(answer) : JSON.stringify(answer.body))
}

/**
 * What went wrong, as the specification has it: 404 for what does not exist, 403 for a key that is
 * missing or wrong, 400 for the rest; each fault an entry.
 */
export class Refused extends Error {
  readonly code: number
  readonly faults: readonly string[]
  constructor(code: 400 | 403 | 404 | 429, ...faults: readonly string[]) {
    super(faults.join(' '))
    this.code = code
    this.faults = faults
  }
}

export function sendRefused(reply: FastifyReply, format: Format, refused: Refused): FastifyReply {
  const { code, faults } = refused
  void reply.code(code)
  const body = faults.map((description) => ({ code, description }))
  return send(reply, format, { root: 'errors', body })
}

/** `services.xml`: a name, and the format in which it is asked for. */
export function formatIn(file: string): { readonly name: string; readonly format: Format } {
  const [, name = '', format = ''] = /^(.+)\.(xml|json)$/.exec(file) ?? []
  if (name === '') throw new Refused(404, 'No such resource. Ask for .xml or .json.')
  return { name, format: format as Format }
}
