/** On what devices somebody is signed in, by what passkeys, and how to end that. */
import { clearSessionCookie, fieldOf, forSignedIn, goTo } from '#channels/components'
import { signOutAll, signOutOne, type Platform } from '#platform/catalogue'
import { endProgram } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SignedInVisit } from '../visit.tsx'
import { showAddPasskey } from './add-page.tsx'
import { showDevices } from './devices-page.tsx'
import { registerInvitation } from './invitation.ts'
import { registerNewProgram } from './new-program.tsx'
import { registerPasskeys } from './passkeys.ts'
import { devicesPath as path } from './paths.ts'

export function registerDevices(app: FastifyInstance, platform: Platform): void {
  app.get(
    path,
    forSignedIn(platform, (visit) => showDevices(visit)),
  )
  app.get(`${path}/add`, forSignedIn(platform, showAddPasskey))
  app.post(`${path}/sessions/end`, forSignedIn(platform, endOne))
  app.post(`${path}/sessions/end-all`, forSignedIn(platform, endAll))
  app.post(`${path}/programs/end`, forSignedIn(platform, endOneProgram))
  registerNewProgram(app, platform)
  registerPasskeys(app, platform)
  registerInvitation(app, platform)
}

async function endOne(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  await signOutOne(platform, session.person.id, fieldOf(fields, 'session'))
  platform.sessions.forgetAll()
  return goTo(visit, `${path}?done=ended`)
}

async function endOneProgram(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  await endProgram(platform.db, session.person.id, fieldOf(fields, 'program'))
  return goTo(visit, `${path}?done=programEnded`)
}

/** This one too: whoever fears for a device does not know which one. */
async function endAll(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, reply } = visit
  await signOutAll(platform, session.person.id)
  platform.sessions.forgetAll()
  clearSessionCookie(reply)
  return goTo(visit, `/sign-in?next=${encodeURIComponent(path)}`)
}
