/** Open311 GeoReport v2: what may be reported, reports handed in, and what became of them. */
import { fieldOf } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { parseReference } from '#platform/cases'
import { findPublicCase, type PublicCase } from '#platform/publication'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  answering,
  base,
  checkPlace,
  jurisdictionIn,
  languageIn,
  originOf,
  serveReading,
  type Asking,
  type Resource,
} from './asking.ts'
import { registerBulk } from './bulk.ts'
import { discovery } from './discovery.ts'
import { Refused, sendRefused, type Answer } from './format.ts'
import { handIn, reporterOf } from './hand-in.ts'
import { postedBy, readPosts, type Posted } from './posted.ts'
import { askedIn, extensionOf, findAsked } from './requests.ts'
import { definitionOf, servicesIn } from './services.ts'
import { tell } from './told.ts'
import { remark, updates } from './updates.ts'

/** On an instance without cookies. */
export function registerOpen311(app: FastifyInstance, platform: Platform): void {
  const of =
    (table: Readonly<Record<string, Resource>>, name: (said: Named) => string) => (said: Named) =>
      Object.hasOwn(table, name(said)) ? table[name(said)] : undefined
  serveReading(app, platform, '/open311/:file', ({ file }) =>
    file === 'discovery' ? discovery : undefined,
  )
  serveReading(
    app,
    platform,
    `${base}/:file`,
    of(lists, ({ file }) => file),
  )
  serveReading(
    app,
    platform,
    `${base}/:resource/:file`,
    of(single, ({ resource }) => resource),
  )
  registerBulk(app, platform)
  void app.register(async (posting) => {
    await readPosts(posting)
    posting.setErrorHandler((error, request, reply) => {
      const { statusCode = 500 } = error as { statusCode?: number }
      if (statusCode >= 500) throw error
      const format = request.url.split('?', 1)[0]?.endsWith('.json') ? 'json' : 'xml'
      return sendRefused(reply, format, new Refused(400, 'What was sent is too large, or torn.'))
    })
    posting.post(`${base}/:file`, async (request, reply) => {
      const { file = '' } = request.params as Record<string, string>
      return answering(reply, file, (name) => takeIn(platform, request, name))
    })
  })
}

type Named = { readonly file: string; readonly resource: string }

async function takeIn(platform: Platform, request: FastifyRequest, name: string): Promise<Answer> {
  const makes: Readonly<Record<string, (posted: Posted) => Promise<Answer>>> = {
    requests: (posted) => handIn(platform, originOf(platform, request), posted),
    servicerequestupdates: (posted) => remark(platform, posted),
  }
  const make = Object.hasOwn(makes, name) ? makes[name] : undefined
  if (!make) throw new Refused(404, 'There is no such resource.')
  const posted = await postedBy(request, async (before) => {
    await reporterOf(platform, before)
  })
  return make(posted)
}

const lists: Readonly<Record<string, Resource>> = {
  services: async ({ platform, query }) => {
    const place = { jurisdiction: jurisdictionIn(platform, query), language: languageIn(query) }
    return { root: 'services', body: await servicesIn(platform, place) }
  },
  requests: async ({ platform, query, origin }) => {
    const jurisdiction = jurisdictionIn(platform, query)
    const asked = askedIn(query, jurisdiction, platform.setting.now())
    return toldAs({ platform, query, origin }, await findAsked(platform, asked))
  },
  servicerequestupdates: updates,
}

const single: Readonly<Record<string, Resource>> = {
  services: async ({ platform, query, of }) => {
    const place = { jurisdiction: jurisdictionIn(platform, query), language: languageIn(query) }
    return { root: 'service_definition', body: await definitionOf(platform, of, place) }
  },
  requests: async (asking) => toldAs(asking, [await byNumber(asking)]),
  /** Every request has its number at once: a token is that number. */
  tokens: async (asking) => {
    await byNumber(asking, 'token')
    const { of } = asking
    return { root: 'service_requests', body: [{ service_request_id: of, token: of }] }
  },
}

async function toldAs(
  { platform, query, origin }: Pick<Asking, 'platform' | 'query' | 'origin'>,
  cases: readonly PublicCase[],
): Promise<Answer> {
  const isExtended = /^(true|yes|1|v1)$/.test(fieldOf(query, 'extensions'))
  const language = languageIn(query)
  const told = await tell(platform, origin, cases, language)
  const body = told.map(({ of, fields }) => {
    return { ...fields, ...(isExtended && extensionOf(of, language)) }
  })
  return { root: 'service_requests', body }
}

async function byNumber({ platform, query, of }: Asking, name = 'service_request_id') {
  const key = parseReference(of)
  const found = key && (await findPublicCase(platform.db, key))
  if (!found) throw new Refused(404, `${name} was not found.`)
  checkPlace(platform, query, found.jurisdiction)
  return found
}
