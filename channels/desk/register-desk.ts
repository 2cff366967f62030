import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'

/** The officers' desk, on an instance that has cookies, form bodies and visitors. */
export function registerDesk(app: FastifyInstance, platform: Platform): void {
  app.get('/desk', (_request, reply) => reply.redirect('/', platform.demo ? 303 : 302))
}
