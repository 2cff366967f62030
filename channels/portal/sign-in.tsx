/** Signing in with a CNIC and a one-time code, and out again. */
import {
  countAgainst,
  clearSessionCookie,
  fieldOf,
  goTo,
  keepSession,
  tokenBefore,
  welcome,
} from '#channels/components'
import { sendSignInCode, signOutHere, type Platform } from '#platform/catalogue'
import { confirmCode, deviceOf, identityProblems, secureRandomness } from '#platform/identity'
import { parseCnic, Problem, westernDigits } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { openAsked } from './asked-sign-in.ts'
import { goOn, landingOf } from './after-sign-in.ts'
import { isWarned, leavingOf, leftTo, registerLeft, showLeaving } from './guests/leave.tsx'
import { portalProblems } from './problems.ts'
import { registerPasskeySignIn } from './passkey-sign-in.ts'
import { showCode, showSignIn } from './sign-in-page.tsx'
import { nextOf, wayOf, type SignInWay } from './sign-in-way.ts'
import { forAnybody } from './signed-in.tsx'
import type { Visit } from './visit.tsx'

export function registerSignIn(app: FastifyInstance, platform: Platform): void {
  app.get('/sign-in', forAnybody(platform, startSignIn))
  app.post('/sign-in', forAnybody(platform, goOnKept))
  app.get(
    '/sign-in/code',
    forAnybody(platform, (visit) => goTo(visit, '/sign-in')),
  )
  app.post(
    '/sign-in/code',
    forAnybody(platform, (visit) => continueSignIn(app, visit)),
  )
  registerPasskeySignIn(app, platform)
  app.post('/sign-out', forAnybody(platform, endSession))
  registerLeft(app, platform)
}

function startSignIn(visit: Visit): FastifyReply {
  const { visitor, query, request } = visit
  const next =
    nextOf(fieldOf(query, 'next')) ?? nextOf(refererPath(request.headers.referer, request.host))
  if (visitor.session) return goTo(visit, next ?? landingOf(visit, visitor.session))
  return showSignIn(visit, { next: next ?? '/', kept: '', asker: fieldOf(query, 'for') })
}

/** Another channel kept a form whose session had ended. */
function goOnKept(visit: Visit): FastifyReply {
  return showSignIn(visit, wayOf(visit))
}

/** The page that the visitor came from, if it was one of ours. */
export function refererPath(referer: string | undefined, host: string): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined
  const from = new URL(referer)
  return from.host === host ? from.pathname + from.search : undefined
}

async function continueSignIn(app: FastifyInstance, visit: Visit): Promise<FastifyReply> {
  const { fields } = visit
  const way = wayOf(visit)
  const { vault, now } = visit.platform.setting
  const sealed = fieldOf(fields, 'asked')
  if (sealed === '') return sendCode(visit, way)
  const asked = openAsked(vault, sealed, visit.visitor.csrfToken, now())
  if (!asked)
    return showSignIn(visit, { ...way, problem: identityProblems['identity-code-expired']() })
  return tryCode(app, visit, { ...way, ...asked })
}

/** The answer is the same whether or not somebody is registered with this CNIC (GL-3). */
async function sendCode(visit: Visit, way: SignInWay): Promise<FastifyReply> {
  const typed = fieldOf(visit.fields, 'cnic')
  const cnic = parseCnic(typed)
  if (!cnic) {
    const problem = identityProblems['identity-cnic-wrong']({ field: 'cnic' })
    return showSignIn(visit, { ...way, typed, problem })
  }
  const { setting, limits } = visit.platform
  // Whoever asks for another code keeps the one that is on its way.
  const sealed = fieldOf(visit.fields, 'before')
  const before = openAsked(setting.vault, sealed, visit.visitor.csrfToken, setting.now())
  const refuse = (problem: Problem) =>
    before?.cnic === cnic
      ? showCode(visit, { ...way, ...before, problem })
      : showSignIn(visit, { ...way, typed, problem })
  const tooOften = countAgainst(visit, limits.askCode)
  if (tooOften) return refuse(tooOften)
  const { request, language } = visit
  const asked = { cnic, address: request.ip, language }
  const challenge = await sendSignInCode(visit.platform, asked).catch((error: unknown) => {
    if (error instanceof Problem) return error
    throw error
  })
  if (challenge instanceof Problem) return refuse(challenge)
  return showCode(visit, { ...way, cnic, challenge })
}

type Try = SignInWay & { readonly cnic: string; readonly challenge: string }

async function tryCode(app: FastifyInstance, visit: Visit, asked: Try): Promise<FastifyReply> {
  const { platform, fields } = visit
  const { vault, now } = platform.setting
  const typed = fieldOf(fields, 'code').slice(0, 20)
  const tooOften = countAgainst(visit, platform.limits.tryCode)
  if (tooOften) return showCode(visit, { ...asked, typed, problem: tooOften })
  const code = westernDigits(typed).replace(/[^0-9]/g, '')
  if (code.length !== 6) {
    return showCode(visit, { ...asked, problem: portalProblems['portal-code-shape']() })
  }
  const tried = await platform.db.transact(async (tx) => {
    const signedIn = await confirmCode(tx, {
      ...asked,
      vault,
      code,
      now: now(),
      random: secureRandomness,
      device: deviceOf(visit.request.headers['user-agent']),
      previousToken: tokenBefore(visit),
    })
    return signedIn.signedIn ? welcome(tx, visit, signedIn.session) : signedIn.problem
  })
  if (!tried) throw identityProblems['identity-not-signed-in']()
  if (tried instanceof Problem) return showCode(visit, { ...asked, problem: tried })
  return goOn(app, visit, asked, keepSession(visit, tried))
}

async function endSession(visit: Visit): Promise<FastifyReply> {
  const { platform, visitor, reply } = visit
  const leaving = await leavingOf(visit)
  if (leaving && isWarned(visit, leaving)) return showLeaving(visit, leaving)
  if (visitor.sessionToken) {
    const personId = visitor.session?.person.id
    await signOutHere(platform, { token: visitor.sessionToken, personId })
    platform.sessions.forget(visitor.sessionToken)
  }
  clearSessionCookie(reply)
  return goTo(visit, leaving?.back ? leftTo(leaving) : '/')
}
