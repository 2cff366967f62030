/**
 * The box. It stands apart from all other pages: here no cookie is read, so that nobody is known,
 * and what is written down is the ballot alone.
 */
import {
  Button,
  Isolate,
  Split,
  SummaryList,
  Verbatim,
  fieldOf,
  sendCitizenPage,
  visitOf,
} from '#channels/components'
import { castBallot, checkBallot, findOpenVote, type Platform } from '#platform/catalogue'
import { isLanguage, Problem, type Language } from '#platform/kernel'
import formbody from '@fastify/formbody'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { changeField, lookField, showBallotForm, showFilled } from './ballot-form.tsx'
import { registerVoteData } from './open-data.ts'
import { ticked, voteAt, voteHref, type Visit } from './visit.ts'
import { receiptWords as words } from './wording.ts'

const bodyBytesMax = 32 * 1024

type Refuse = (request: FastifyRequest, reply: FastifyReply, error: unknown) => FastifyReply

/** On an instance without cookies; the list of ballots beside it. */
export function registerBallotBox(app: FastifyInstance, platform: Platform, refuse: Refuse): void {
  void app.register(async (box) => {
    await box.register(formbody, { bodyLimit: bodyBytesMax })
    box.setErrorHandler((error, request, reply) => {
      request.visitor = nobody(platform.defaultLanguage)
      return refuse(request, reply, error)
    })
    box.post('/votes/:place/:name/box', async (request, reply) => {
      const { language } = (request.body ?? {}) as { language?: unknown }
      request.visitor = nobody(isLanguage(language) ? language : platform.defaultLanguage)
      return cast(visitOf(platform, request, reply))
    })
    registerVoteData(box, platform)
    // Whoever chooses the other language there comes back to the vote.
    box.get('/votes/:place/:name/box', async (request, reply) => {
      const { place = '', name = '' } = request.params as Record<string, string>
      return reply.redirect(voteHref(`${place}/${name}`), 303)
    })
  })
}

/** Whoever it is: no session, no browser, no token. */
const nobody = (language: Language): FastifyRequest['visitor'] => ({
  language,
  lettering: 'naskh',
  session: undefined,
  sessionToken: undefined,
  csrfToken: '',
  browser: '',
})

async function cast(visit: Visit): Promise<FastifyReply> {
  const { platform, fields, speak } = visit
  const { key, name } = await voteAt(visit)
  const paper = fieldOf(fields, 'paper')
  const choices = ticked(fields, 'choice')
  const isByScript = fieldOf(fields, 'by') === 'script'
  try {
    if (fieldOf(fields, changeField) !== '') {
      return showBallotForm(visit, await findOpenVote(platform, key), {
        paper,
        choices,
        isByScript,
      })
    }
    if (fieldOf(fields, lookField) !== '') {
      const { vote } = await checkBallot(platform, { key, paper, choices })
      return showFilled(visit, vote, { paper, choices })
    }
    const { number, signed } = await castBallot(platform, { key, paper, choices })
    return sendCitizenPage(visit, {
      title: speak(words.title),
      section: 'services',
      body: (
        <Split>
          <span class="govuk-caption-l">{speak(name)}</span>
          <h1 class="govuk-heading-l" data-vote-receipt>
            {speak(words.title)}
          </h1>
          <SummaryList rows={[{ key: speak(words.number), value: <Isolate>{number}</Isolate> }]} />
          <p class="govuk-body">{speak(words.keep)}</p>
          <h2 class="govuk-heading-m">{speak(words.signed)}</h2>
          <p class="govuk-body">{speak(words.signedWhy)}</p>
          <Verbatim>{signed}</Verbatim>
          <Button variant="secondary" href={voteHref(key)}>
            {speak(words.back)}
          </Button>
        </Split>
      ),
    })
  } catch (problem) {
    const isOfForm = problem instanceof Problem && onForm.has(problem.code)
    if (!isOfForm) throw problem
    const vote = await findOpenVote(platform, key)
    return showBallotForm(visit, vote, { paper, choices, problem, isByScript })
  }
}

/** Told where they can be mended. */
const onForm = new Set(['ballot-paper-false', 'ballot-choices-wrong', 'ballot-cast-already'])
