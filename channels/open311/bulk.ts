/** All public requests as one file, in the columns of GeoReport Bulk; a page at a time. */
import { Readable } from 'node:stream'
import { csvOf, type Platform } from '#platform/catalogue'
import { findPublic } from '#platform/publication'
import type { FastifyInstance } from 'fastify'
import { originOf } from './asking.ts'
import { bulkPath } from './discovery.ts'
import { tell } from './told.ts'

const pageMax = 1000

const columns = [
  'service_request_id',
  'requested_datetime',
  'updated_datetime',
  'closed_date',
  'status_description',
  'status_notes',
  'source',
  'service_name',
  'service_subtype',
  'description',
  'agency_responsible',
  'address',
  'lat',
  'long',
]

export function registerBulk(app: FastifyInstance, platform: Platform): void {
  app.get(bulkPath, async (request, reply) => {
    void reply
      .header('access-control-allow-origin', '*')
      .header('content-disposition', 'attachment; filename="requests.csv"')
      .type('text/csv; charset=utf-8; header=present')
    return reply.send(Readable.from(pages(platform, originOf(platform, request))))
  })
}

async function* pages(platform: Platform, origin: string): AsyncGenerator<string> {
  const head = csvOf(columns, [])
  yield head
  let before: string | undefined
  for (;;) {
    const page = await findPublic(platform.db, {}, { before, limit: pageMax })
    const told = await tell(platform, origin, page, 'en')
    const rows = told.map(({ fields }) => ({
      ...fields,
      closed_date: fields.status === 'closed' ? fields.updated_datetime : null,
      status_description: fields.status,
      source: null,
      service_subtype: null,
    }))
    if (rows.length > 0) yield csvOf(columns, rows).slice(head.length)
    if (page.length < pageMax) return
    before = page.at(-1)?.id
  }
}
