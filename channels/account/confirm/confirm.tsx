/** Proving once more to be there, before a grave step: by passkey, or by a code where that does. */
import {
  countAgainst,
  fieldOf,
  forSignedIn,
  goTo,
  keepSession,
  localPath,
  openFor,
  openPost,
  passkeyQuestion,
  sealFor,
  sendKept,
  sendQuestion,
  signBrowserIn,
  welcome,
  type SignedIn,
} from '#channels/components'
import { alertPerson, sendSignInCode, type Platform } from '#platform/catalogue'
import {
  askPasskey,
  checkPasskey,
  confirmCode,
  deviceOf,
  identityProblems,
  secureRandomness,
  type Assurance,
} from '#platform/identity'
import { asRefusal, Problem, westernDigits } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { SignedInVisit } from '../visit.tsx'
import { showConfirm, type ConfirmWay } from './page.tsx'

const path = '/confirm'
const askedPlace = 'account.confirm'

export function registerConfirm(app: FastifyInstance, platform: Platform): void {
  app.get(path, forSignedIn(platform, show))
  app.post(path, forSignedIn(platform, show))
  app.post(`${path}/passkey/options`, forSignedIn(platform, sendOptions))
  app.post(
    `${path}/passkey`,
    forSignedIn(platform, (visit) => byPasskey(app, visit)),
  )
  app.post(
    `${path}/code`,
    forSignedIn(platform, (visit) => byCode(app, visit)),
  )
}

/** From the address when a page asked; a kept form is carried along by forms of ours alone. */
function wayOf({ request, query, fields, session }: SignedInVisit): ConfirmWay {
  const isForm = request.method === 'POST'
  const told = isForm ? fields : query
  const path = localPath(fieldOf(told, 'next'))
  return {
    next: path?.startsWith('/confirm') ? '/account' : (path ?? '/account'),
    kept: isForm ? fieldOf(fields, 'kept') : '',
    byPasskey:
      fieldOf(told, 'by') === 'passkey' || session.kind === 'officer' || session.hasPasskey,
  }
}

async function show(visit: SignedInVisit): Promise<FastifyReply> {
  return showConfirm(visit, wayOf(visit))
}

function sendOptions(visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session } = visit
  return sendQuestion(visit, async () => {
    const tooOften = countAgainst(visit, platform.limits.askPasskey)
    if (tooOften) throw tooOften
    return askPasskey(platform.db, passkeyQuestion(visit, session.person.id))
  })
}

async function byPasskey(app: FastifyInstance, visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields } = visit
  const { db, setting } = platform
  const way = wayOf(visit)
  const refuse = async (problem: Problem) => showConfirm(visit, { ...way, problem })
  const tooOften = countAgainst(visit, platform.limits.tryPasskey)
  if (tooOften) return refuse(tooOften)
  const { id: personId } = session.person
  const question = passkeyQuestion(visit, personId)
  const proof = await checkPasskey(db, question, fieldOf(fields, 'answer'))
  if (!proof.isProven) {
    const { clonedOf } = proof
    if (clonedOf) await db.transact((tx) => alertPerson(tx, setting, clonedOf, 'passkey-copied'))
    return refuse(proof.problem)
  }
  if (session.kind === 'officer' && !proof.isForWork) {
    return refuse(identityProblems['identity-passkey-refused']())
  }
  const { kind, assurance } = session
  const { amr } = proof
  const signedIn = await signBrowserIn(visit, {
    personId,
    kind,
    amr,
    assurance: atLeast(assurance),
  })
  if (!signedIn) throw identityProblems['identity-no-post']()
  return goBack(app, visit, way, signedIn)
}

const atLeast = (assurance: Assurance): Assurance => (assurance === 'high' ? 'high' : 'substantial')

type Asked = { readonly challenge: string; readonly sessionId: string }

/** The first press sends the code, the second brings it back; never for an officer at work. */
async function byCode(app: FastifyInstance, visit: SignedInVisit): Promise<FastifyReply> {
  const { platform, session, fields, request, language } = visit
  const { vault, now } = platform.setting
  const way = wayOf(visit)
  if (way.byPasskey) {
    const problem = identityProblems['identity-passkey-refused']()
    return showConfirm(visit, { ...way, problem })
  }
  const asked = openFor<Asked>(vault, askedPlace, fieldOf(fields, 'asked'), now())
  if (asked?.sessionId === session.id) return tryCode(app, visit, way, asked)
  const tooOften = countAgainst(visit, platform.limits.askCode)
  if (tooOften) return showConfirm(visit, { ...way, problem: tooOften })
  const { cnic } = session.person
  try {
    const challenge = await sendSignInCode(platform, { cnic, address: request.ip, language })
    const sealed = sealFor(vault, askedPlace, { challenge, sessionId: session.id }, now())
    return showConfirm(visit, { ...way, asked: sealed })
  } catch (thrown) {
    return showConfirm(visit, { ...way, problem: asRefusal(thrown) })
  }
}

async function tryCode(
  app: FastifyInstance,
  visit: SignedInVisit,
  way: ConfirmWay,
  { challenge }: Asked,
): Promise<FastifyReply> {
  const { platform, session, fields, visitor, request } = visit
  const { db, setting, limits } = platform
  const { vault, now } = setting
  const asked = fieldOf(fields, 'asked')
  const tooOften = countAgainst(visit, limits.tryCode)
  if (tooOften) return showConfirm(visit, { ...way, asked, problem: tooOften })
  const tried = await db.transact(async (tx) => {
    const signedIn = await confirmCode(tx, {
      vault,
      cnic: session.person.cnic,
      challenge,
      code: westernDigits(fieldOf(fields, 'code').slice(0, 20)).replace(/[^0-9]/g, ''),
      now: now(),
      random: secureRandomness,
      device: deviceOf(request.headers['user-agent']),
      previousToken: visitor.sessionToken,
    })
    return signedIn.signedIn ? welcome(tx, visit, signedIn.session) : signedIn.problem
  })
  if (!tried) throw identityProblems['identity-not-signed-in']()
  if (tried instanceof Problem) return showConfirm(visit, { ...way, asked, problem: tried })
  return goBack(app, visit, way, keepSession(visit, tried))
}

/** To what waited: the kept form is sent on, or the page opened. */
function goBack(
  app: FastifyInstance,
  visit: SignedInVisit,
  way: ConfirmWay,
  { token }: SignedIn,
): FastifyReply | Promise<FastifyReply> {
  const { vault, now } = visit.platform.setting
  const kept = openPost(vault, way.kept, visit.visitor.browser, now())
  if (!kept) return goTo(visit, way.next)
  return sendKept(app, visit, kept, { vault, token, isTypedBefore: false })
}
