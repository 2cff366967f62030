/** Open data at addresses that stay, for any page and program: CSV, JSON, and their catalogue. */
import { createHash } from 'node:crypto'
import {
  csvOf,
  dataCatalogPath,
  dataCatalogue,
  dataPagePath,
  licence,
  publicDataSets,
  publishedMonths,
  readDataFile,
  type DataFile,
  type Platform,
} from '#platform/catalogue'
import { findInstallation } from '#platform/identity'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendProblem } from './problem-answer.ts'
import { apiProblems } from './problems.ts'

/** A month that is over is told for a day, one that grows for five minutes. */
const cachingOf = (isWhole: boolean) => `public, max-age=${isWhole ? 86_400 : 300}`

type Sent = { readonly type: string; readonly body: string; readonly isWhole: boolean }

/** Registers `/open-data/…`: nobody has to say who he is, and nothing of him is kept. */
export function registerOpenDataRoutes(app: FastifyInstance, platform: Platform): void {
  const { db, setting, origin } = platform
  void app.register(async (routes) => {
    routes.setErrorHandler((error, request, reply) => sendProblem(request, reply, error, platform))
    routes.addHook('onRequest', async (_request, reply) => {
      void reply.header('access-control-allow-origin', '*')
    })
    routes.get(dataCatalogPath, async (request, reply) => {
      const [published, installation] = await Promise.all([
        publishedMonths(db),
        findInstallation(db),
      ])
      const others = publicDataSets(setting)
      const name = installation?.name ?? { en: setting.signer.issuer, ur: setting.signer.issuer }
      return send(request, reply, {
        type: 'application/ld+json; charset=utf-8',
        body: JSON.stringify(dataCatalogue(published, { name, origin, others })),
        isWhole: false,
      })
    })
    routes.get(`${dataPagePath}/:set/:file`, async (request, reply) => {
      const { set = '', file: asked = '' } = request.params as Record<string, string>
      const [month = '', format = ''] = asked.split('.', 2)
      const made = Object.hasOwn(formats, format) ? formats[format as Format] : undefined
      const file = made && (await readDataFile(db, setting, { set, month }))
      if (!file) throw apiProblems['api-data-unknown']()
      void reply.header('content-disposition', `attachment; filename="${set}-${asked}"`)
      return send(request, reply, { ...made(file), isWhole: file.isWhole })
    })
  })
}

const formats = {
  csv: ({ set, rows }: DataFile) => ({
    type: 'text/csv; charset=utf-8; header=present',
    body: csvOf(
      set.columns.map(({ name }) => name),
      rows,
    ),
  }),
  json: ({ set, month, completeTo, rows }: DataFile) => ({
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({
      dataset: set.id,
      month,
      complete_to: completeTo,
      licence: licence.address,
      rows,
    }),
  }),
}

type Format = keyof typeof formats

/** What was sent before is not sent again. */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { type, body, isWhole }: Sent,
): FastifyReply {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  void reply.header('etag', tag).header('cache-control', cachingOf(isWhole))
  const known = (request.headers['if-none-match'] ?? '').split(/\s*,\s*/)
  if (known.includes(tag) || known.includes(`W/${tag}`)) return reply.code(304).send()
  return reply.type(type).send(body)
}
