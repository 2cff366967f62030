/** Every page of consultations; feed and files stand apart, where no cookie is read. */
import { forSignedIn, officerStepUp, requireStepUp, visitOf } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { publishIt, showAnswering, showReply, writeIt } from './answer.tsx'
import { showComments } from './comments.tsx'
import { openIt, showConsultation } from './consultation-page.tsx'
import { showConsultations } from './list.tsx'
import { appealIt, askToTakeBack, showMine } from './mine.tsx'
import { sayIt, showSay, takeItBack } from './say.tsx'
import { decideIt, screenIt, showAppeals, showToScreen } from './screen.tsx'
import type { SignedInVisit, Visit } from './visit.ts'

export function registerConsultations(app: FastifyInstance, platform: Platform): void {
  const forAnybody =
    (page: (visit: Visit) => Promise<FastifyReply>) =>
    (request: FastifyRequest, reply: FastifyReply) =>
      page(visitOf(platform, request, reply))
  const signedIn = (page: (visit: SignedInVisit) => Promise<FastifyReply>) =>
    forSignedIn(platform, page)
  /** A grave step of an officer is confirmed by passkey. */
  const confirmed = (step: (visit: SignedInVisit) => Promise<FastifyReply>) =>
    forSignedIn(platform, (visit) => requireStepUp(visit, officerStepUp) ?? step(visit))
  const at = '/consultations/:place/:name'
  app.get('/consultations', forAnybody(showConsultations))
  app.get(at, forAnybody(showConsultation))
  app.get(`${at}/comments`, forAnybody(showComments))
  app.get(`${at}/say`, signedIn(showSay))
  app.post(`${at}/say`, signedIn(sayIt))
  app.get(`${at}/take-back`, signedIn(askToTakeBack))
  app.post(`${at}/take-back`, signedIn(takeItBack))
  app.get(`${at}/mine`, signedIn(showMine))
  app.post(`${at}/appeal`, signedIn(appealIt))
  app.post(`${at}/open`, confirmed(openIt))
  app.get(`${at}/screen`, signedIn(showToScreen))
  app.post(`${at}/screen`, signedIn(screenIt))
  app.get(`${at}/appeals`, signedIn(showAppeals))
  app.post(`${at}/appeals`, confirmed(decideIt))
  app.get(`${at}/answer`, signedIn(showAnswering))
  app.post(`${at}/answer`, confirmed(publishIt))
  app.get(`${at}/answer/:about`, signedIn(showReply))
  app.post(`${at}/answer/:about`, signedIn(writeIt))
}
