/** Open311 GeoReport v2: what may be reported, and the public cases, for programs elsewhere. */
import { fieldOf, type PostedFields } from '#channels/components'
import { publicNames, publicServices, type Platform, type PublicNames } from '#platform/catalogue'
import { parseReference } from '#platform/cases'
import { listOffices, officeName } from '#platform/identity'
import { Problem, type Text } from '#platform/kernel'
import { findPublicCase, type PublicCase } from '#platform/publication'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  Refused,
  formatIn,
  send,
  sendRefused,
  type Answer,
  type Fields,
  type Format,
} from './format.ts'
import { askedIn, codeOf, findAsked, requestOf, topicOfCode } from './requests.ts'

const specification = 'http://wiki.open311.org/GeoReport_v2'
const base = '/open311/v2'
/** When what is served here last changed. */
const changeset = '2026-11-23T00:00:00Z'

type Asking = {
  readonly platform: Platform
  readonly query: PostedFields
  readonly origin: string
  /** What stands in the address after the resource. */
  readonly of: string
}
type Resource = (asking: Asking) => Promise<Answer>

/** On an instance without cookies. */
export function registerOpen311(app: FastifyInstance, platform: Platform): void {
  const serve =
    (resourceOf: (params: Record<string, string>) => { file: string; resource: string }) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      let format: Format = 'xml'
      try {
        const { file, resource } = resourceOf(request.params as Record<string, string>)
        const { name, format: asked } = formatIn(file)
        format = asked
        const of = resource === '' ? name : `${resource}/`
        const made = Object.hasOwn(resources, of) ? resources[of] : undefined
        if (!made) throw new Refused(404, 'There is no such resource.')
        const origin = platform.origin ?? `${request.protocol}://${request.host}`
        const query = request.query as PostedFields
        return send(reply, format, await made({ platform, query, origin, of: name }))
      } catch (error) {
        if (error instanceof Refused) return sendRefused(reply, format, error)
        if (error instanceof Problem && error.status < 500) {
          return sendRefused(reply, format, new Refused(400, error.title('en')))
        }
        throw error
      }
    }
  app.get(
    '/open311/:file',
    serve(({ file = '' }) => ({ file, resource: file.startsWith('discovery.') ? '' : '?' })),
  )
  app.get(
    `${base}/:file`,
    serve(({ file = '' }) => ({ file, resource: file.startsWith('discovery.') ? '?' : '' })),
  )
  app.get(
    `${base}/:resource/:file`,
    serve(({ resource = '', file = '' }) => ({ file, resource })),
  )
  void app.register(async (posting) => {
    posting.removeAllContentTypeParsers()
    posting.addContentTypeParser('*', (_request, payload, done) => {
      payload.resume()
      done(null)
    })
    posting.post(`${base}/:file`, async (request, reply) => {
      const { file = '' } = request.params as Record<string, string>
      const format = file.endsWith('.json') ? 'json' : 'xml'
      const description =
        'Cases are handed in by signed-in citizens, on the pages or by the own API.'
      return sendRefused(reply, format, new Refused(403, description))
    })
  })
}

const resources: Readonly<Record<string, Resource | undefined>> = {
  discovery: async ({ origin }) => ({
    root: 'discovery',
    body: {
      changeset,
      contact: `${origin}/help`,
      key_service: 'No key is needed to read.',
      endpoints: [
        {
          specification,
          url: `${origin}${base}`,
          changeset,
          type: 'production',
          formats: ['text/xml', 'application/json'],
        },
      ],
    },
  }),
  services: async ({ platform, query }) => ({
    root: 'services',
    body: await servicesIn(platform, jurisdictionIn(platform, query)),
  }),
  'services/': async ({ platform, query, of }) => {
    const services = await servicesIn(platform, jurisdictionIn(platform, query))
    if (!services.some(({ service_code: code }) => code === of)) {
      throw new Refused(404, 'service_code was not found.')
    }
    return { root: 'service_definition', body: await definitionOf(platform, query, of) }
  },
  requests: async ({ platform, query }) => {
    const jurisdiction = jurisdictionIn(platform, query)
    const asked = askedIn(query, jurisdiction, platform.setting.now())
    return {
      root: 'service_requests',
      body: await tell(platform, await findAsked(platform, asked)),
    }
  },
  'requests/': async ({ platform, of }) => {
    const found = await byNumber(platform, of)
    return { root: 'service_requests', body: await tell(platform, [found]) }
  },
  /** Every request has its number at once: a token is that number. */
  'tokens/': async ({ platform, of }) => {
    await byNumber(platform, of, 'token')
    return { root: 'service_requests', body: [{ service_request_id: of, token: of }] }
  },
}

async function byNumber({ db }: Platform, typed: string, name = 'service_request_id') {
  const key = parseReference(typed)
  const found = key && (await findPublicCase(db, key))
  if (!found) throw new Refused(404, `${name} was not found.`)
  return found
}

/** May be left out where there is one alone. */
function jurisdictionIn({ setting }: Platform, query: PostedFields): string {
  const asked = fieldOf(query, 'jurisdiction_id').trim()
  const all = [...setting.jurisdictions.keys()]
  const [only = ''] = all
  if (asked === '' && all.length === 1) return only
  if (asked === '') throw new Refused(400, 'jurisdiction_id was not provided.')
  if (!setting.jurisdictions.has(asked)) throw new Refused(404, 'jurisdiction_id was not found.')
  return asked
}

async function servicesIn(
  { setting, lists }: Platform,
  jurisdiction: string,
): Promise<readonly Fields[]> {
  const services: Fields[] = []
  for (const service of publicServices(setting)) {
    const { topics } = await publicNames(lists, service, jurisdiction)
    for (const [topic, name] of topics) {
      services.push({
        service_code: codeOf(service.id, topic),
        service_name: name.en,
        description: `${service.wording.name.en}: ${name.en}`,
        metadata: service.publication?.place !== undefined,
        type: 'realtime',
        keywords: `${name.en}, ${name.ur}`,
        group: service.wording.name.en,
      })
    }
  }
  return services
}

/** What is asked beside the topic and may be public: the place, as one of a list. */
async function definitionOf(platform: Platform, query: PostedFields, code: string) {
  const { setting, lists } = platform
  const [id = ''] = topicOfCode(code).split('/')
  const service = setting.services.get(id)
  const place = service?.publication?.place
  const jurisdiction = jurisdictionIn(platform, query)
  const names = service && (await publicNames(lists, service, jurisdiction))
  const question = place === undefined ? undefined : service?.questions[place as never]
  const { title } = (question ?? {}) as { readonly title?: Text }
  const attribute = {
    variable: true,
    code: place ?? '',
    datatype: 'singlevaluelist',
    required: true,
    datatype_description: null,
    order: 1,
    description: title?.en ?? '',
    values: [...(names?.places ?? [])].map(([key, name]) => ({ key, name: name.en })),
  }
  return { service_code: code, attributes: place === undefined ? [] : [attribute] }
}

async function tell(
  { setting, lists, db }: Platform,
  cases: readonly PublicCase[],
): Promise<readonly Fields[]> {
  const offices = new Map((await listOffices(db)).map((one) => [officeName(one), one.name]))
  const known = new Map<string, PublicNames>()
  const told: Fields[] = []
  for (const one of cases) {
    const service = setting.services.get(one.service)
    if (!service) continue
    const name = `${one.service} ${one.jurisdiction}`
    const names = known.get(name) ?? (await publicNames(lists, service, one.jurisdiction))
    known.set(name, names)
    told.push(
      requestOf(one, {
        topic: names.topics.get(one.topic) ?? { en: one.topic, ur: one.topic },
        place: names.places.get(one.place ?? ''),
        office: offices.get(one.office ?? ''),
      }),
    )
  }
  return told
}
