/** What somebody asks for here: where, in which language, and what of the address is left. */
import { fieldOf, type PostedFields } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { isLanguage, Problem, type Language } from '#platform/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formatIn, Refused, send, sendRefused, type Answer, type Format } from './format.ts'

export const base = '/open311/v2'

export type Asking = {
  readonly platform: Platform
  readonly query: PostedFields
  readonly origin: string
  /** What stands in the address after the resource. */
  readonly of: string
}
export type Resource = (asking: Asking) => Promise<Answer>

export const languageIn = (query: PostedFields): Language => {
  const asked = fieldOf(query, 'language')
  return isLanguage(asked) ? asked : 'en'
}

export const originOf = ({ origin }: Platform, request: FastifyRequest): string =>
  origin ?? `${request.protocol}://${request.host}`

/** May be left out where there is one alone. */
export function jurisdictionIn({ setting }: Platform, query: PostedFields): string {
  const asked = fieldOf(query, 'jurisdiction_id').trim()
  const all = [...setting.jurisdictions.keys()]
  const [only = ''] = all
  if (asked === '' && all.length === 1) return only
  if (asked === '') throw new Refused(400, 'jurisdiction_id was not provided.')
  if (!setting.jurisdictions.has(asked)) throw new Refused(404, 'jurisdiction_id was not found.')
  return asked
}

/** A number names its district itself; one that is said must be that very one. */
export function checkPlace({ setting }: Platform, query: PostedFields, jurisdiction: string): void {
  const asked = fieldOf(query, 'jurisdiction_id').trim()
  if (asked === '') return
  const isIt = setting.jurisdictions.has(asked) && asked === jurisdiction
  if (!isIt) throw new Refused(404, 'jurisdiction_id was not found.')
}

type Named = { readonly file: string; readonly resource: string }

/** Answers in the format that the address ends in, and refuses in it. */
export async function answering(
  reply: FastifyReply,
  file: string,
  make: (name: string) => Promise<Answer>,
): Promise<FastifyReply> {
  let format: Format = 'xml'
  try {
    const asked = formatIn(file)
    format = asked.format
    return send(reply, format, await make(asked.name))
  } catch (error) {
    return sendRefused(reply, format, asRefused(error))
  }
}

/** @throws whatever nobody outside can do anything about */
export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error
  if (!(error instanceof Problem) || error.status >= 500) throw error
  const faults = error.faults.length > 0 ? error.faults : [error]
  const told = faults.map((fault) => {
    const at = fault.field === undefined ? '' : `${fault.field}: `
    return `${at}${fault.title('en')} ${fault.wayOut('en')}`
  })
  return new Refused(codeOf(error.status), ...told)
}

/** The specification knows no more than these; how often one may come, it does not say. */
function codeOf(status: number): 400 | 403 | 404 | 429 {
  return status === 403 || status === 404 || status === 429 ? status : 400
}

/** Serves resources for reading. `of`: what a path names, and which file of it. */
export function serveReading(
  app: FastifyInstance,
  platform: Platform,
  path: string,
  resourceOf: (named: Named) => Resource | undefined,
): void {
  app.get(path, (request, reply) => {
    const { file = '', resource = '' } = request.params as Record<string, string>
    return answering(reply, file, async (name) => {
      const made = resourceOf({ file: name, resource })
      if (!made) throw new Refused(404, 'There is no such resource.')
      const query = request.query as PostedFields
      return made({ platform, query, origin: originOf(platform, request), of: name })
    })
  })
}
