/** Everything that wallets and whoever asks them talk to. */
import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import { answerCredential, answerNonce } from './credential.ts'
import type { House } from './house.ts'
import { registerMetadata } from './metadata.ts'
import { registerOffer } from './offer.tsx'
import { answerPartyAsks, answerPartyFetches } from './party.ts'
import { registerPersonPages } from './person-page.tsx'
import { answerPresentation, answerRequestObject } from './presentation.ts'
import { createStatusLists } from './status.ts'
import { answerToken } from './token.ts'

const bodyBytesMax = 64 * 1024

/** The addresses that programs use: no cookies, no forms of ours. */
export function registerWallet(app: FastifyInstance, platform: House): void {
  void app.register(async (api) => {
    await api.register(formbody, { bodyLimit: bodyBytesMax })
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

/** The pages for persons: the offer on a case, and asking whoever stands at a desk. */
export function registerWalletPages(app: FastifyInstance, platform: House): void {
  registerOffer(app, platform)
  registerPersonPages(app, platform)
}
