/** Signing in with a passkey: nobody types who he is, the device says it. */
import {
  countAgainst,
  fieldOf,
  passkeyQuestion,
  sendQuestion,
  signBrowserIn,
} from '#channels/components'
import { alertPerson, type Platform } from '#platform/catalogue'
import { askPasskey, checkPasskey, identityProblems, type PasskeyProof } from '#platform/identity'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { goOn, isToWork } from './after-sign-in.ts'
import { showSignIn } from './sign-in-page.tsx'
import { wayOf } from './sign-in-way.ts'
import { forAnybody } from './signed-in.tsx'
import type { Visit } from './visit.tsx'

export function registerPasskeySignIn(app: FastifyInstance, platform: Platform): void {
  app.post('/sign-in/passkey/options', forAnybody(platform, sendOptions))
  app.post(
    '/sign-in/passkey',
    forAnybody(platform, (visit) => signIn(app, visit)),
  )
}

/** The same question for everybody, who is registered or not (GL-3). */
function sendOptions(visit: Visit): Promise<FastifyReply> {
  const { db, limits } = visit.platform
  return sendQuestion(visit, async () => {
    const tooOften = countAgainst(visit, limits.askPasskey)
    if (tooOften) throw tooOften
    return askPasskey(db, passkeyQuestion(visit))
  })
}

async function signIn(app: FastifyInstance, visit: Visit): Promise<FastifyReply> {
  const { platform, fields } = visit
  const way = wayOf(visit)
  const tooOften = countAgainst(visit, platform.limits.tryPasskey)
  if (tooOften) return showSignIn(visit, { ...way, problem: tooOften })
  const proof = await checkPasskey(platform.db, passkeyQuestion(visit), fieldOf(fields, 'answer'))
  if (!proof.isProven) {
    await tellOfCopy(visit, proof)
    return showSignIn(visit, { ...way, problem: proof.problem })
  }
  const signedIn = await openFor(visit, proof, isToWork(way.next))
  if (signedIn) return goOn(app, visit, way, signedIn)
  const problem = identityProblems['identity-passkey-refused']()
  return showSignIn(visit, { ...way, problem })
}

/** To work with a passkey that is for work, where the person holds a post; else as a citizen. */
async function openFor(
  visit: Visit,
  { personId, amr, isForWork }: Extract<PasskeyProof, { isProven: true }>,
  toWork: boolean,
) {
  const officer =
    toWork && isForWork ? await signBrowserIn(visit, { personId, kind: 'officer', amr }) : undefined
  return officer ?? signBrowserIn(visit, { personId, kind: 'citizen', amr })
}

async function tellOfCopy(
  { platform }: Visit,
  { clonedOf }: Extract<PasskeyProof, { isProven: false }>,
): Promise<void> {
  if (!clonedOf) return
  const { db, setting, sender } = platform
  await db.transact((tx) => alertPerson(tx, setting, clonedOf, 'passkey-copied'))
  sender.wake()
}
