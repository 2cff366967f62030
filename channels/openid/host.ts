/** The OpenID Provider on this site: who is at the browser, what it may read, where it stands. */
import type { IncomingMessage } from 'node:http'
import { isConsentAlive, releaseToParty, type Platform } from '#platform/catalogue'
import {
  createPartyReader,
  createProvider,
  listParties,
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
  /** Made at the first request, and again when its keys have changed. */
  readonly provider: () => OpenIdProvider['provider']
}

const keysEveryMs = 3_600_000
const fetchMsMax = 5_000
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
      isConsentAlive: (id) => isConsentAlive(platform, id),
      release: (person, choose) => releaseToParty(platform, person, choose),
      interactionUrl: (uid) => `${openIdBase}/interaction/${uid}`,
      pages,
      fetch: (address, init) => fetchRegistered(platform, address, init),
    })
    made = { ...opened, names, readAtMs }
    return made.provider
  }
  return { issuer, parties, provider }
}

/** The citizen's own session of the site; an officer at work is nobody here. */
async function signedIn(
  { sessions, db, setting }: Platform,
  { headers }: IncomingMessage,
): Promise<SignedIn | undefined> {
  const token = cookiePattern.exec(headers.cookie ?? '')?.[1]
  const session = token && (await sessions.sessionOf(db, token, setting.now()))
  if (!session || session.actor.kind !== 'citizen') return undefined
  const { assurance, amr, authenticatedAt: at, actor } = session
  return { personId: actor.personId, assurance, amr, at }
}

/** We call nobody but where two officers have written that we may. */
async function fetchRegistered(
  { db }: Platform,
  address: Parameters<typeof fetch>[0],
  init: RequestInit | undefined,
): Promise<Response> {
  const asked = address instanceof Request ? address.url : address.toString()
  const parties = await listParties(db)
  const isKnown = parties.some(
    ({ state, terms }) => state === 'open' && terms?.backchannelLogoutUri === asked,
  )
  if (!isKnown) throw new Error('this address is registered for no relying party')
  return fetch(asked, { ...init, redirect: 'manual', signal: AbortSignal.timeout(fetchMsMax) })
}
