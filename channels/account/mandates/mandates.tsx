/** Who may act for whom: every mandate of a person, and the buttons that begin and end it. */
import {
  BackLink,
  Button,
  ButtonGroup,
  ErrorSummary,
  fieldOf,
  Form,
  forSignedIn,
  goTo,
  NotificationBanner,
  requireStepUp,
  Split,
  tellProblem,
} from '#channels/components'
import {
  actFor,
  answerMandate,
  mandateStepUp,
  withdrawMandate,
  type Platform,
} from '#platform/catalogue'
import { mandatesOf } from '#platform/identity'
import { asRefusal, type Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { Mandates } from './list.tsx'
import { registerOffer } from './offer.tsx'
import { mandateWords as words } from './wording.ts'

const path = '/account/mandates'

export function registerMandates(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forSignedIn(platform, (visit) => showMandates(visit)),
  )
  app.post(path, forSignedIn(platform, change))
  registerOffer(app, platform)
}

async function showMandates(visit: SignedInVisit, problem?: Problem): Promise<FastifyReply> {
  const { speak, language, session, platform, visitor, query } = visit
  const mandates = await mandatesOf(platform.db, platform.setting.vault, session.person)
  const title = speak(words.title)
  const { actor } = session
  const isActing = actor.kind === 'citizen' && actor.actingBy !== undefined
  return showAccountPage(visit, {
    title,
    problem,
    before: <BackLink href="/account" />,
    body: (
      <Split>
        {problem && <ErrorSummary errors={[{ text: tellProblem(problem, language) }]} />}
        {fieldOf(query, 'done') !== '' && (
          <NotificationBanner type="success">{speak(words.done)}</NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.lead)}</p>
        {isActing && (
          <Form action={path} hidden={{ _csrf: visitor.csrfToken, do: 'stop' }}>
            <Button variant="secondary">{speak(words.stop)}</Button>
          </Form>
        )}
        {mandates.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        <Mandates visit={visit} mandates={mandates} />
        <ButtonGroup>
          <Button href={`${path}/offer`}>{speak(words.offer)}</Button>
        </ButtonGroup>
      </Split>
    ),
  })
}

async function change(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const id = fieldOf(fields, 'mandate')
  const asked = fieldOf(fields, 'do') === 'accept' && requireStepUp(visit, mandateStepUp)
  if (asked) return asked
  try {
    await changeOne(visit, fieldOf(fields, 'do'), id)
  } catch (thrown) {
    return showMandates(visit, asRefusal(thrown))
  }
  // This process feels it at once; the others within five seconds.
  platform.sessions.forgetAll()
  const isChoice = fieldOf(fields, 'do') === 'act' && session.kind === 'citizen'
  return goTo(visit, isChoice ? '/' : `${path}?done=yes`)
}

function changeOne(visit: SignedInVisit, what: string, id: string): Promise<void> {
  const { platform, session } = visit
  switch (what) {
    case 'accept':
      return answerMandate(platform, session, id, 'accepted')
    case 'decline':
      return answerMandate(platform, session, id, 'declined')
    case 'act':
      return actFor(platform, session, id)
    case 'stop':
      return actFor(platform, session, undefined)
    default:
      return withdrawMandate(platform, session.person, id)
  }
}
