/** The OpenID Provider on this site: who is at the browser, what it may read, where it stands. */
import type { IncomingMessage } from 'node:http'
import {
  isConsentAlive,
  leaveParty,
  releaseToParty,
  signOutHere,
  type Platform,
} from '#platform/catalogue'
import {
  createPartyReader,
  createProvider,
  type OpenIdProvider,
  type PartyReader,
  type SignedIn,
  type SigningJwk,
} from '#platform/openid'
import { createProviderPages } from './provider-pages.tsx'

export const openIdBase = '/openid'

export type OpenIdOptions = {
  /** The site's address, without a slash at the end. */
  readonly origin: () => string
  readonly keys: (now: Date) => readonly SigningJwk[]
}

export type OpenIdHost = {
  readonly issuer: () => string
  readonly parties: PartyReader
  readonly keys: OpenIdOptions['keys']
  /** Made at the first request, and again when its keys have changed. */
  readonly provider: () => OpenIdProvider['provider']
}

const keysEveryMs = 3_600_000
const cookiePattern = /(?:^|;\s*)daftar_session=([^;]+)/

export function createOpenIdHost(platform: Platform, options: OpenIdOptions): OpenIdHost {
  const { db, setting } = platform
  const { now, vault } = setting
  const parties = createPartyReader(db, now)
  const pages = createProviderPages(platform.defaultLanguage)
  const issuer = () => `${options.origin()}${openIdBase}`
  let made: (OpenIdProvider & { readonly names: string; readonly readAtMs: number }) | undefined
  const provider = () => {
    const readAtMs = now().getTime()
    if (made && readAtMs - made.readAtMs < keysEveryMs) return made.provider
    const keys = options.keys(now())
    const names = keys.map(({ kid }) => kid).join()
    if (made?.names === names) {
      made = { ...made, readAtMs }
      return made.provider
    }
    const opened = createProvider({
      issuer: issuer(),
      db,
      vault,
      keys,
      parties,
      now,
      signedIn: (request) => signedIn(platform, request),
      signOut: (request) => signOut(platform, request),
      left: (visit) => leaveParty(platform, visit),
      isConsentAlive: (id) => isConsentAlive(platform, id),
      release: (person, choose) => releaseToParty(platform, person, choose),
      interactionUrl: (uid) => `${openIdBase}/interaction/${uid}`,
      pages,
    })
    made = { ...opened, names, readAtMs }
    return made.provider
  }
  return { issuer, parties, keys: options.keys, provider }
}

const tokenOf = ({ headers }: IncomingMessage) => cookiePattern.exec(headers.cookie ?? '')?.[1]

/** The citizen's own session of the site; an officer at work is nobody here. */
async function signedIn(
  { sessions, db, setting }: Platform,
  request: IncomingMessage,
): Promise<SignedIn | undefined> {
  const token = tokenOf(request)
  const session = token && (await sessions.sessionOf(db, token, setting.now()))
  // A guest has no account that anybody could be told of.
  if (!session || session.actor.kind !== 'citizen' || session.actor.guest) return undefined
  const { assurance, amr, authenticatedAt: at, actor, id: sessionId, expiresAt: endsAt } = session
  return { personId: actor.personId, assurance, amr, at, sessionId, endsAt }
}

/** Ends the session of the site, if it is a citizen's: an officer did not come from there. */
async function signOut(platform: Platform, request: IncomingMessage): Promise<void> {
  const token = tokenOf(request)
  const person = await signedIn(platform, request)
  if (token === undefined || !person) return
  await signOutHere(platform, { token, personId: person.personId })
  platform.sessions.forget(token)
}
