/** Everything that wallets and whoever asks them talk to. */
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerCredential, answerNonce } from './credential.ts'
import type { House } from './house.ts'
import { registerMetadata } from './metadata.ts'
import { registerOffer } from './offer.tsx'
import { answerPartyAsks, answerPartyFetches } from './party.ts'
import { registerPersonPages } from './person-page.tsx'
import { answerPresentation, answerRequestObject } from './presentation.ts'
import { createStatusLists } from './status.ts'
import { answerToken, refuse } from './token.ts'

const bodyBytesMax = 64 * 1024

/** The addresses that programs use: no cookies, no forms of ours. */
export function registerWallet(app: FastifyInstance, platform: House): void {
  void app.register(async (api) => {
    await api.register(formbody, { bodyLimit: bodyBytesMax })
    api.setErrorHandler(answerFault)
    registerMetadata(api, platform)
    api.post('/wallet/token', (request, reply) => answerToken(platform, request, reply))
    api.post('/wallet/nonce', (request, reply) => answerNonce(platform, request, reply))
    api.post('/wallet/credential', (request, reply) => answerCredential(platform, request, reply))
    api.get('/wallet/status/:list', createStatusLists(platform))
    api.post('/wallet/ask', (request, reply) => answerPartyAsks(platform, request, reply))
    api.post('/wallet/ask/:id', (request, reply) => answerPartyFetches(platform, request, reply))
    api.get('/wallet/request/:id', (request, reply) =>
      answerRequestObject(platform, request, reply),
    )
    api.post('/wallet/response/:id', (request, reply) =>
      answerPresentation(platform, request, reply),
    )
  })
}

/** In the form of OAuth, whatever went wrong: a wallet reads no other. */
function answerFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, statusCode = status ?? 500 } = error as { status?: number; statusCode?: number }
  if (statusCode === 503) return refuse(reply.header('retry-after', '5'), 'slow_down', 503)
  if (statusCode >= 500) {
    request.log.error({ err: error }, 'a wallet could not be served')
    return refuse(reply, 'server_error', statusCode)
  }
  const isCredential = request.url.startsWith('/wallet/credential')
  return refuse(reply, isCredential ? 'invalid_credential_request' : 'invalid_request', statusCode)
}

/** The pages for persons: the offer on a case, and asking whoever stands at a desk. */
export function registerWalletPages(app: FastifyInstance, platform: House): void {
  registerOffer(app, platform)
  registerPersonPages(app, platform)
}
