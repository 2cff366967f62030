/** On what devices somebody is signed in, and how to end that. */
import {
  BackLink,
  Button,
  clearSessionCookie,
  fieldOf,
  Form,
  forSignedIn,
  goTo,
  NotificationBanner,
  Split,
} from '#channels/components'
import type { Platform } from '#platform/catalogue'
import { endSession, listSessions, signOutEverywhere } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { showAccountPage, type SignedInVisit } from '../visit.tsx'
import { Sessions } from './sessions.tsx'
import { devicesWords as words } from './wording.ts'

const path = '/account/devices'

export function registerDevices(app: FastifyInstance, platform: Platform): void {
  app.get(path, forSignedIn(platform, showDevices))
  app.post(`${path}/sessions/end`, forSignedIn(platform, endOne))
  app.post(`${path}/sessions/end-all`, forSignedIn(platform, endAll))
}

async function showDevices(visit: SignedInVisit): Promise<FastifyReply> {
  const { speak, session, platform, visitor, query } = visit
  const sessions = await listSessions(platform.db, session.person.id, platform.setting.now())
  const title = speak(words.title)
  return showAccountPage(visit, {
    title,
    before: <BackLink href="/account" />,
    body: (
      <Split>
        {fieldOf(query, 'done') === 'ended' && (
          <NotificationBanner type="success">{speak(words.ended)}</NotificationBanner>
        )}
        <h1 class="govuk-heading-l">{title}</h1>
        <h2 class="govuk-heading-m">{speak(words.sessions)}</h2>
        <p class="govuk-body">{speak(words.sessionsHow)}</p>
        <Sessions visit={visit} sessions={sessions} />
        <Form action={`${path}/sessions/end-all`} hidden={{ _csrf: visitor.csrfToken }}>
          <Button variant="warning" preventDoubleClick>
            {speak(words.endAll)}
          </Button>
        </Form>
        <p class="govuk-body">{speak(words.endAllMeans)}</p>
      </Split>
    ),
  })
}

async function endOne(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  await endSession(platform.db, session.person.id, fieldOf(fields, 'session'))
  platform.sessions.forgetAll()
  return goTo(visit, `${path}?done=ended`)
}

/** This one too: whoever fears for a device does not know which one. */
async function endAll(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, reply } = visit
  await signOutEverywhere(platform.db, session.person.id)
  platform.sessions.forgetAll()
  clearSessionCookie(reply)
  return goTo(visit, '/sign-in?next=/account/devices')
}
