/** What call-backs came to, as files: the same as the page. */
import { announcedAudits, csvOf, licence, type Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { asFile, csvType, open, round } from './file-answer.ts'

export function registerAuditData(app: FastifyInstance, platform: Platform): void {
  app.get('/public/audits.csv', async (_request, reply) => {
    const all = await announcedAudits(platform.db, platform.setting)
    return asFile(reply, csvType, 'audits.csv').send(csvOf(columns, all.flatMap(rowsOf)))
  })
  app.get('/public/audits.json', async (_request, reply) => {
    const all = await announcedAudits(platform.db, platform.setting)
    const whole = {
      licence: licence.address,
      draws: all.map(({ service, drawnShare, counted }) => ({
        service,
        announced_share: drawnShare,
        closed: counted?.closed ?? null,
        drawn: counted?.drawn ?? null,
        ended: counted?.ended ?? null,
      })),
      rows: all.flatMap(rowsOf),
    }
    return open(reply, 'application/json; charset=utf-8').send(JSON.stringify(whole))
  })
}

const columns = [
  'service',
  'office',
  'upheld',
  'not_done',
  'not_done_share',
  'not_done_low',
  'not_done_high',
  'pressed',
  'unreached',
  'declined',
  'overtaken',
]

/** An empty office is the service as a whole; `others` are those that are told together. */
function rowsOf({ service, figures }: Awaited<ReturnType<typeof announcedAudits>>[number]) {
  return figures.map(
    ({ office, upheld, notDone, pressed, share, unreached, declined, overtaken }) => ({
      service,
      office: office === '' ? 'others' : (office ?? null),
      upheld,
      not_done: notDone,
      not_done_share: share ? round(share.share) : null,
      not_done_low: share ? round(share.low) : null,
      not_done_high: share ? round(share.high) : null,
      pressed,
      unreached,
      declined,
      overtaken,
    }),
  )
}
