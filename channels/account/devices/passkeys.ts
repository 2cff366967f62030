/** The passkeys of a person: adding, naming and removing them. */
import {
  countAgainst,
  fieldOf,
  forSignedIn,
  goTo,
  passkeyQuestion,
  requireStepUp,
  sendQuestion,
  signBrowserIn,
  type StepUpNeed,
} from '#channels/components'
import { alertPerson, tellOfEnded, type IdentityAlert, type Platform } from '#platform/catalogue'
import {
  askForPasskey,
  checkNewPasskey,
  holdsAnyPost,
  identityProblems,
  keepPasskey,
  listPasskeys,
  removePasskey,
  renamePasskey,
  signedInBy,
  type PasskeyMaking,
} from '#platform/identity'
import { asRefusal, civilDateOf } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SignedInVisit } from '../visit.tsx'
import { devicesPath as path } from './paths.ts'
import { showDevices } from './devices-page.tsx'

export function registerPasskeys(app: FastifyInstance, platform: Platform): void {
  app.post(`${path}/passkeys/options`, forSignedIn(platform, sendOptions))
  app.post(`${path}/passkeys`, forSignedIn(platform, add))
  app.post(`${path}/passkeys/name`, forSignedIn(platform, rename))
  app.post(`${path}/passkeys/remove`, forSignedIn(platform, remove))
}

const minuteMs = 60_000

/**
 * What a person does with his passkeys he confirms. Who holds a post confirms with one: else a code
 * would be a second way to his desk.
 */
export async function needOf({ platform, session }: SignedInVisit): Promise<StepUpNeed> {
  const { db, setting } = platform
  const byPasskey = await holdsAnyPost(db, session.person.id, civilDateOf(setting.now()))
  return { assurance: 'substantial', withinMs: 10 * minuteMs, byPasskey }
}

/** A passkey that was added by one for work is for work as well. */
async function makingOf(visit: SignedInVisit): Promise<PasskeyMaking> {
  const { platform, session } = visit
  const passkeys = await listPasskeys(platform.db, platform.setting.vault, session.person.id)
  const isForWork = session.kind === 'officer' && passkeys.some((one) => one.isForWork)
  const { person } = session
  const allowed = platform.workAuthenticators
  return { ...passkeyQuestion(visit), person, purpose: 'add', isForWork, allowed }
}

async function sendOptions(visit: SignedInVisit): Promise<FastifyReply> {
  return sendQuestion(visit, async () => {
    const tooOften = countAgainst(visit, visit.platform.limits.askPasskey)
    if (tooOften) throw tooOften
    return askForPasskey(visit.platform.db, await makingOf(visit))
  })
}

async function add(visit: SignedInVisit): Promise<FastifyReply> {
  const asked = requireStepUp(visit, await needOf(visit))
  if (asked) return asked
  const { platform, session, fields } = visit
  const making = await makingOf(visit)
  const made = await checkNewPasskey(platform.db, making, fieldOf(fields, 'answer'))
  if (!made.isMade) return showDevices(visit, { problem: made.problem })
  const name = fieldOf(fields, 'name').trim() || session.device || '1'
  let isDeviceBound: boolean
  try {
    isDeviceBound = await platform.db.transact(async (tx) => {
      const kept = await keepPasskey(tx, making, made.verified, name)
      await tell(visit, 'passkey-added', tx)
      return kept.isDeviceBound
    })
  } catch (thrown) {
    return showDevices(visit, { problem: asRefusal(thrown) })
  }
  platform.sessions.forgetAll()
  platform.sender.wake()
  // The device has just verified the person: the making of a passkey is a use of it.
  const { kind, assurance, person } = session
  const amr = isDeviceBound ? signedInBy.devicePasskey : signedInBy.syncedPasskey
  await signBrowserIn(visit, { personId: person.id, kind, amr, assurance })
  return goTo(visit, `${path}?done=added`)
}

function tell(
  { platform, session }: SignedInVisit,
  alert: IdentityAlert,
  tx: Parameters<typeof alertPerson>[0],
): Promise<void> {
  const { id: personId, language } = session.person
  return alertPerson(tx, platform.setting, { personId, language }, alert)
}

async function rename(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const name = fieldOf(fields, 'name').trim()
  const { vault } = platform.setting
  if (name === '') return goTo(visit, path)
  const passkey = { personId: session.person.id, id: fieldOf(fields, 'passkey'), name }
  await renamePasskey(platform.db, vault, passkey)
  return goTo(visit, `${path}?done=named`)
}

async function remove(visit: SignedInVisit): Promise<FastifyReply> {
  const need = await needOf(visit)
  const asked = requireStepUp(visit, need)
  if (asked) return asked
  const { platform, session, fields } = visit
  const { id: personId } = session.person
  const id = fieldOf(fields, 'passkey')
  const passkeys = await listPasskeys(platform.db, platform.setting.vault, personId)
  const forWork = passkeys.filter((one) => one.isForWork)
  if (need.byPasskey && forWork.length === 1 && forWork[0]?.id === id) {
    return showDevices(visit, { problem: identityProblems['identity-passkey-last']() })
  }
  await platform.db.transact(async (tx) => {
    const isRemoved = await removePasskey(tx, { personId, id, keeping: session.id })
    if (!isRemoved) return
    await tell(visit, 'passkey-removed', tx)
    await tellOfEnded(tx, platform.setting, personId)
  })
  platform.sessions.forgetAll()
  platform.sender.wake()
  return goTo(visit, `${path}?done=removed`)
}
