/** The public log at the paths of c2sp.org/tlog-tiles, for monitors and witnesses. */
import type { Platform } from '#platform/catalogue'
import type { FastifyInstance } from 'fastify'
import { sendProblem } from './problem-answer.ts'
import { apiProblems } from './problems.ts'

const plain = 'text/plain; charset=utf-8'
/** A tile never changes; a partial one may be gone once the full one stands. */
const forever = 'public, max-age=31536000, immutable'

/** Registers `/log/checkpoint`, `/log/key`, `/log/witnesses` and `/log/tile/…` for any page. */
export function registerLogRoutes(app: FastifyInstance, platform: Platform): void {
  const { log, logVerifierKey, witnesses } = platform
  void app.register(
    async (routes) => {
      routes.setErrorHandler((error, request, reply) =>
        sendProblem(request, reply, error, platform),
      )
      routes.addHook('onRequest', async (_request, reply) => {
        void reply.header('access-control-allow-origin', '*')
      })
      routes.get('/checkpoint', async (_request, reply) => {
        const checkpoint = await log.readCheckpoint()
        if (!checkpoint) throw apiProblems['api-log-path-unknown']()
        return reply.type(plain).header('cache-control', 'public, max-age=2').send(checkpoint.note)
      })
      routes.get('/key', (_request, reply) =>
        reply
          .type(plain)
          .header('cache-control', 'public, max-age=300')
          .send(`${logVerifierKey}\n`),
      )
      routes.get('/witnesses', (_request, reply) =>
        reply
          .type(plain)
          .header('cache-control', 'public, max-age=300')
          .send(witnesses.verifierKeys.map((key) => `${key}\n`).join('')),
      )
      routes.get('/tile/*', async (request, reply) => {
        // Only the one spelling of a tile's path is accepted, so nothing else can be reached.
        const bytes = await log.readTile(`tile/${(request.params as { '*': string })['*']}`)
        if (!bytes) throw apiProblems['api-log-path-unknown']()
        return reply
          .type('application/octet-stream')
          .header('cache-control', forever)
          .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      })
    },
    { prefix: '/log' },
  )
}
