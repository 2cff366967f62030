/** Signing in with a CNIC and a one-time code, and out again. */
import {
  clearSessionCookie,
  fieldOf,
  goTo,
  localPath,
  openPost,
  sendKept,
  setSessionCookie,
} from '#channels/components'
import { countersOf, type Platform } from '#platform/catalogue'
import type { Tx } from '#platform/database'
import {
  codeLimits,
  confirmCode,
  deviceOf,
  identityProblems,
  openSession,
  requestCode,
  secureRandomness,
  signInCodeMessage,
  signOut,
  type Actor,
  type CodeLimits,
  type Post,
  type SignIn,
} from '#platform/identity'
import { parseCnic, Problem, westernDigits } from '#platform/kernel'
import { enqueueMessages, renderMessage } from '#platform/notifications'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { openAsked } from './asked-sign-in.ts'
import { portalProblems } from './problems.ts'
import { showCode, showSignIn } from './sign-in-page.tsx'
import type { SignInWay } from './sign-in-way.ts'
import { forAnybody } from './signed-in.tsx'
import { countAgainst, type Visit } from './visit.tsx'

/** Where somebody who holds a post is at work. */
const workPath = /^\/(desk|counter)(\/|\?|$)/

/** A demonstration is tried again and again as the same few persons, of whom nobody is real. */
const demoCodeLimits: CodeLimits = {
  ...codeLimits,
  perHourMax: 200,
  perDayMax: 1_000,
  strangersPerHourMax: 200,
  strangersPerDayMax: 1_000,
}

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
  app.post('/sign-out', forAnybody(platform, endSession))
}

function startSignIn(visit: Visit): FastifyReply {
  const { visitor, query, request } = visit
  const next =
    nextOf(fieldOf(query, 'next')) ?? nextOf(refererPath(request.headers.referer, request.host))
  if (visitor.session) return goTo(visit, next ?? landingOf(visit, visitor.session.actor))
  return showSignIn(visit, { next: next ?? '/', kept: '' })
}

/** Another channel kept a form whose session had ended. */
function goOnKept(visit: Visit): FastifyReply {
  return showSignIn(visit, wayOf(visit))
}

function wayOf({ fields }: Visit): SignInWay {
  return { next: nextOf(fieldOf(fields, 'next')) ?? '/', kept: fieldOf(fields, 'kept') }
}

/** Where to go after signing in; never back to the sign-in itself. */
export function nextOf(address: string | undefined): string | undefined {
  const path = localPath(address)
  return path && !/^\/sign-(?:in|out)\b/.test(path) ? path : undefined
}

/** The page that the visitor came from, if it was one of ours. */
export function refererPath(referer: string | undefined, host: string): string | undefined {
  if (!referer || !URL.canParse(referer)) return undefined
  const from = new URL(referer)
  return from.host === host ? from.pathname + from.search : undefined
}

/** An officer comes to the desk; who holds nothing but counters, to the counter. */
function landingOf({ platform }: Visit, actor: Actor | undefined): string {
  if (actor?.kind !== 'officer') return '/'
  const places = countersOf(platform.setting, actor).flatMap((counter) => counter.places)
  const isAtCounter = ({ id, jurisdiction }: Post) =>
    places.some((place) => place.post === id && place.jurisdiction === jurisdiction)
  return actor.posts.length > 0 && actor.posts.every(isAtCounter) ? '/counter' : '/desk'
}

async function continueSignIn(app: FastifyInstance, visit: Visit): Promise<FastifyReply> {
  const { fields } = visit
  const way = wayOf(visit)
  const { vault, now } = visit.platform.setting
  const sealed = fieldOf(fields, 'asked')
  if (sealed === '') return sendCode(visit, way)
  const asked = openAsked(vault, sealed, now())
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
  const { setting, sender, limits } = visit.platform
  // Whoever asks for another code keeps the one that is on its way.
  const before = openAsked(setting.vault, fieldOf(visit.fields, 'before'), setting.now())
  const refuse = (problem: Problem) =>
    before?.cnic === cnic
      ? showCode(visit, { ...way, ...before, problem })
      : showSignIn(visit, { ...way, typed, problem })
  const tooOften = countAgainst(visit, limits.askCode)
  if (tooOften) return refuse(tooOften)
  const challenge = await issueCode(visit, cnic).catch((error: unknown) => {
    if (error instanceof Problem) return error
    throw error
  })
  if (challenge instanceof Problem) return refuse(challenge)
  sender.wake()
  return showCode(visit, { ...way, cnic, challenge })
}

/**
 * The code and the message that carries it are one transaction; gives the challenge. The message
 * speaks as the page does: whoever asks for it has just chosen the language he reads.
 */
async function issueCode({ platform, request, language }: Visit, cnic: string): Promise<string> {
  const { db, setting, demo } = platform
  const { vault } = setting
  const now = setting.now()
  return db.transact(async (tx) => {
    const asked = { vault, cnic, address: request.ip, now, random: secureRandomness }
    const made = await requestCode(tx, demo ? { ...asked, limits: demoCodeLimits } : asked)
    if (!made.issued) return made.challenge
    const { personId, code, expiresAt } = made.issued
    const text = renderMessage(signInCodeMessage, language, { code })
    const message = { id: setting.newId(), personId, template: 'sign-in-code', language, text }
    await enqueueMessages(tx, vault, [{ ...message, createdAt: now, goodUntil: expiresAt }])
    return made.challenge
  })
}

type Try = SignInWay & { readonly cnic: string; readonly challenge: string }

async function tryCode(app: FastifyInstance, visit: Visit, asked: Try): Promise<FastifyReply> {
  const { platform, reply, visitor, fields } = visit
  const { vault, now } = platform.setting
  const typed = fieldOf(fields, 'code').slice(0, 20)
  const tooOften = countAgainst(visit, platform.limits.tryCode)
  if (tooOften) return showCode(visit, { ...asked, typed, problem: tooOften })
  const code = westernDigits(typed).replace(/[^0-9]/g, '')
  if (code.length !== 6) {
    return showCode(visit, { ...asked, problem: portalProblems['portal-code-shape']() })
  }
  const previousToken = visitor.sessionToken
  const signedIn = await platform.db.transact((tx) =>
    openFor(tx, platform, {
      ...asked,
      code,
      previousToken,
      device: deviceOf(visit.request.headers['user-agent']),
    }),
  )
  if (!signedIn.signedIn) return showCode(visit, { ...asked, problem: signedIn.problem })
  const { session } = signedIn
  setSessionCookie(reply, session.token, platform.origin?.startsWith('https:') ?? false)
  const kept = openPost(vault, asked.kept, now())
  if (kept) return sendKept(app, visit, kept, { vault, token: session.token })
  if (asked.next !== '/') return goTo(visit, asked.next)
  const opened = await platform.sessions.sessionOf(platform.db, session.token, now())
  return goTo(visit, landingOf(visit, opened?.actor))
}

type Opening = {
  readonly cnic: string
  readonly challenge: string
  readonly code: string
  readonly next: string
  readonly previousToken: string | undefined
  readonly device: string
}

/**
 * Somebody who holds a post and did not come for a service of the portal is at work: the session
 * is an officer's. The same person buying a service for themselves is a citizen like any other.
 */
async function openFor(tx: Tx, platform: Platform, opening: Opening): Promise<SignIn> {
  const { vault } = platform.setting
  const now = platform.setting.now()
  const random = secureRandomness
  const signedIn = await confirmCode(tx, { ...opening, vault, now, random, kind: 'citizen' })
  const atWork = opening.next === '/' || workPath.test(opening.next)
  if (!signedIn.signedIn || !atWork) return signedIn
  const officer = await openSession(tx, {
    personId: signedIn.person.id,
    kind: 'officer',
    now,
    random,
    device: opening.device,
    previousToken: signedIn.session.token,
  })
  return officer ? { ...signedIn, session: officer } : signedIn
}

async function endSession(visit: Visit): Promise<FastifyReply> {
  const { platform, visitor, reply } = visit
  if (visitor.sessionToken) {
    await signOut(platform.db, visitor.sessionToken)
    platform.sessions.forget(visitor.sessionToken)
  }
  clearSessionCookie(reply)
  return goTo(visit, '/')
}
