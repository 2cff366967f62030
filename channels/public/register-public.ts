/** Every page of public cases; feeds and files stand apart, where no cookie is read. */
import { forSignedIn, visitOf } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { showAudits } from './audits.tsx'
import { followIt, giveVoice, showCase, stopIt } from './case.tsx'
import { takeBack } from './shown-parts.tsx'
import { showFigures } from './figures.tsx'
import { showRatings } from './ratings.tsx'
import { showList } from './list.tsx'
import { askMail, confirmMail, endMail, showAsked, showMailFollow } from './mail.tsx'
import { showMap } from './map.tsx'
import { showSuggestions } from './suggestions.tsx'
import { takeItBack } from './support.tsx'
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
  app.get('/public/mail/asked', forAnybody(showAsked))
  app.get('/public/mail/:token', forAnybody(showMailFollow))
  // Where a mail program shows the address of its own button as a link.
  app.get<{ Params: { token: string } }>('/public/mail/:token/stop', async (request, reply) =>
    reply.redirect(`/public/mail/${encodeURIComponent(request.params.token)}`, 303),
  )
  app.post('/public/mail/:token/confirm', forAnybody(confirmMail))
  app.post('/public/mail/:token/end', forAnybody(endMail))
  // Of it there are files alone, for a person as for a program.
  app.get('/public/insight', async (_request, reply) =>
    reply.redirect('/public/figures#insight', 303),
  )
  app.get('/public/audits', forAnybody(showAudits))
  app.get('/public/ratings', forAnybody(showRatings))
  app.get('/public/:reference', forAnybody(showCase))
  app.post('/public/:reference/mail', forAnybody(askMail))
  app.post('/public/:reference/voice-back', forSignedIn(platform, takeItBack))
  app.post('/public/:reference/voice', forSignedIn(platform, giveVoice))
  app.post('/public/:reference/take-back', forSignedIn(platform, takeBack))
  app.post('/public/:reference/follow', forSignedIn(platform, followIt))
  app.post('/public/:reference/stop', forSignedIn(platform, stopIt))
}
