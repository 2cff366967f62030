/** Every page of votes; the box and the list of ballots stand apart, where no cookie is read. */
import { forSignedIn, officerStepUp, requireStepUp, visitOf } from '#channels/components'
import type { Platform } from '#platform/catalogue'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { showBallot } from './ballot-form.tsx'
import { showVotes } from './list.tsx'
import { showPaper, showPaperHere, signPaper } from './paper.tsx'
import type { Visit } from './visit.ts'
import { openIt, showVote } from './vote-page.tsx'

export function registerVotes(app: FastifyInstance, platform: Platform): void {
  const forAnybody =
    (page: (visit: Visit) => Promise<FastifyReply>) =>
    (request: FastifyRequest, reply: FastifyReply) =>
      page(visitOf(platform, request, reply))
  const at = '/votes/:place/:name'
  app.get('/votes', forAnybody(showVotes))
  app.get(at, forAnybody(showVote))
  app.get(`${at}/ballot`, forAnybody(showBallot))
  app.get(`${at}/paper`, forSignedIn(platform, showPaper))
  app.get(`${at}/paper/here`, forSignedIn(platform, showPaperHere))
  app.post(`${at}/paper`, forSignedIn(platform, signPaper))
  app.post(
    `${at}/open`,
    forSignedIn(platform, (visit) => requireStepUp(visit, officerStepUp) ?? openIt(visit)),
  )
}
