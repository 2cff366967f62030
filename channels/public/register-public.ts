/** Every page of public cases; feeds and files stand apart, where no cookie is read. */
import { forSignedIn, visitOf } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { followIt, giveVoice, showCase, stopIt } from './case.tsx'
import { showFigures } from './figures.tsx'
import { showList } from './list.tsx'
import { showSuggestions } from './suggestions.tsx'
import { takeItBack } from './support.tsx'
import { showMap } from './map.tsx'
import type { Visit } from './visit.ts'

export function registerPublic(app: FastifyInstance, platform: Platform): void {
  const forAnybody =
    (page: (visit: Visit) => Promise<FastifyReply>) =>
    (request: FastifyRequest, reply: FastifyReply) =>
      page(visitOf(platform, request, reply))
  app.get('/public', forAnybody(showList))
  app.get('/public/map', forAnybody(showMap))
  app.get('/public/figures', forAnybody(showFigures))
  app.get('/public/suggestions', forAnybody(showSuggestions))
  app.get('/public/:reference', forAnybody(showCase))
  app.post('/public/:reference/take-back', forSignedIn(platform, takeItBack))
  app.post('/public/:reference/voice', forSignedIn(platform, giveVoice))
  app.post('/public/:reference/follow', forSignedIn(platform, followIt))
  app.post('/public/:reference/stop', forSignedIn(platform, stopIt))
}
