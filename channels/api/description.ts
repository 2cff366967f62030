/** The API describes itself: to programs, to people, and each refusal by its code. */
import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { openApiDocument } from './open-api.ts'
import type { Operation } from './operation.ts'

export function registerDescription(
  api: FastifyInstance,
  platform: Platform,
  operations: readonly Operation[],
): void {
  const document = JSON.stringify(openApiDocument(platform, operations))
  api.get('/openapi.json', (_request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .header('cache-control', 'public, max-age=60')
      .header('access-control-allow-origin', '*')
      .send(document),
  )
}
