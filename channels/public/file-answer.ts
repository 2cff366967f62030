/** How files of public figures are sent: to any page and any program. */
import type { FastifyReply } from 'fastify'

export function open(reply: FastifyReply, type: string): FastifyReply {
  void reply
    .header('access-control-allow-origin', '*')
    .header('cache-control', 'public, max-age=300')
  return reply.type(type)
}

export function asFile(reply: FastifyReply, type: string, name: string): FastifyReply {
  void reply.header('content-disposition', `attachment; filename="${name}"`)
  return open(reply, type)
}

/** Of rows that are all there at once. */
export const csvType = 'text/csv; charset=utf-8; header=present'

/** A share to four decimals. */
export const round = (share: number): number => Math.round(share * 10_000) / 10_000
