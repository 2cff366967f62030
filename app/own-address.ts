import type { FastifyInstance } from 'fastify'

/** Where this program itself listens; a server that listens everywhere is asked at home. */
export function ownAddress(app: FastifyInstance): string | undefined {
  const [bound] = app.addresses()
  if (bound === undefined || typeof bound === 'string') return undefined
  const host = ['0.0.0.0', '::'].includes(bound.address) ? '127.0.0.1' : bound.address
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound.port}`
}
