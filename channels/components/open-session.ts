/** Signing a browser in, by whatever was proven: a new token, its cookie, and word of it. */
import { alertPerson, sessionReplaced, type Platform } from '#platform/catalogue'
import type { Tx } from '#platform/database'
import {
  deviceOf,
  openSession,
  rememberBrowser,
  secureRandomness,
  sessionOf,
  type AuthenticationMethod,
  type Assurance,
  type OpenedSession,
  type Session,
  type SessionKind,
} from '#platform/identity'
import type { Visit } from './visit.tsx'
import { cookies, setSessionCookie } from './visitor.tsx'

type Signing = Pick<Platform, 'db' | 'setting' | 'sessions' | 'sender' | 'origin'>

export type Proven = {
  readonly personId: string
  readonly kind: SessionKind
  readonly amr: readonly AuthenticationMethod[]
  readonly assurance?: Assurance
}

export type SignedIn = { readonly token: string; readonly session: Session }

/**
 * A session for whoever has proven to be this person. It takes the place of the one that the
 * browser had. Undefined for an officer who holds no post today.
 */
export async function signBrowserIn(
  visit: Visit<Signing>,
  proven: Proven,
): Promise<SignedIn | undefined> {
  const { platform, request } = visit
  const signedIn = await platform.db.transact(async (tx) => {
    const opened = await openSession(tx, {
      ...proven,
      now: platform.setting.now(),
      random: secureRandomness,
      device: deviceOf(request.headers['user-agent']),
      previousToken: tokenBefore(visit),
    })
    return opened && welcome(tx, visit, opened)
  })
  return signedIn && keepSession(visit, signedIn)
}

/**
 * What this browser came with, also where it has ended unused: the new session goes on for whom
 * that one acted. A token of somebody else's ends, and gives nothing.
 */
export function tokenBefore({ visitor, request }: Pick<Visit<unknown>, 'visitor' | 'request'>) {
  return visitor.sessionToken ?? request.cookies[cookies.session]
}

/** Whose session was opened, and word to them where this browser is a new one. */
export async function welcome(
  tx: Tx,
  { platform, visitor }: Visit<Signing>,
  { token }: OpenedSession,
): Promise<SignedIn | undefined> {
  const { setting } = platform
  const { vault } = setting
  const now = setting.now()
  const session = await sessionOf(tx, vault, token, now)
  if (!session) return undefined
  await sessionReplaced(tx, setting, visitor.session, session)
  const { id: personId, language, guest } = session.person
  // A guest has no other browser that would have to be warned.
  if (guest) return { token, session }
  const { browser } = visitor
  const isNew = await rememberBrowser(tx, { vault, personId, browser, now })
  if (isNew) {
    const device = session.device || '–'
    await alertPerson(tx, setting, { personId, language }, 'new-device', { device })
  }
  return { token, session }
}

/** After the commit: the cookie, and no more cached word of the session before. */
export function keepSession(
  { platform, reply, visitor }: Visit<Signing>,
  signedIn: SignedIn,
): SignedIn {
  setSessionCookie(reply, signedIn.token, platform.origin?.startsWith('https:') ?? false)
  if (visitor.sessionToken) platform.sessions.forget(visitor.sessionToken)
  platform.sender.wake()
  return signedIn
}
