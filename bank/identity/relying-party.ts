/**
 * The bank asks the digital identity who somebody is: it pushes a signed request, sends the
 * customer over, and redeems what he brings back. It knows the identity by its address alone.
 */
import { textOf } from '#platform/kernel'
import * as client from 'openid-client'
import { readFarewell, type Farewell } from './farewell.ts'

export type IdentityAccess = {
  /** `http://127.0.0.1:8080/openid`. */
  readonly issuer: () => string
  /** Under which it is registered there. */
  readonly clientId: string
  /** Its own private key, a JWK. */
  readonly key: () => Readonly<Record<string, unknown>>
  /** Where customers come back, as it is registered. */
  readonly redirectUri: () => string
}

/** `account`: who somebody is, verified · `check`: whether what was typed is right, yes or no. */
export type Question = 'account' | 'check'

export type Typed = { readonly name: string; readonly cnic: string }

/** What the bank was told, and by which means it may be believed. */
export type Told = {
  readonly question: Question
  /** By which this bank knows the customer again; another bank is told another. */
  readonly subject: string
  readonly assurance: string
  /** The visit at the identity by which he came: it tells when that ends. */
  readonly visit: string | undefined
  readonly verified: Readonly<Record<string, unknown>>
  readonly plain: Readonly<Record<string, unknown>>
}

/** By which the bank may come again; kept as long as it runs. */
type Kept = { readonly refreshToken: string; readonly dpop: client.DPoPHandle }

type Pending = {
  readonly browser: string
  readonly question: Question
  readonly startedAtMs: number
  readonly dpop: client.DPoPHandle
  readonly checks: {
    readonly pkceCodeVerifier: string
    readonly expectedNonce: string
    readonly expectedState: string
  }
}

export type RelyingParty = {
  /** Where to send this customer's browser. */
  begin(browser: string, question: Question, typed: Typed): Promise<string>
  /** What came of it. @throws Refused, or another error where anything is out of order */
  finish(browser: string, query: string): Promise<Told>
  /** Asks again without the customer, for what he let the bank have. @throws Refused */
  renew(told: Told): Promise<Told>
  /** Who is to be known no more, as the identity says itself. @throws where it is not in order */
  hear(logoutToken: string): Promise<Farewell>
}

/** The customer did not agree, or has taken back what he had agreed to. */
export class Refused extends Error {}

const pendingMsMax = 40 * 60_000
const pendingMax = 10_000
const essential = { essential: true }

function claimsFor(question: Question, { name, cnic }: Typed): Record<string, unknown> {
  if (question === 'check') {
    return {
      name_matches: { ...essential, to: name },
      cnic_matches: { ...essential, to: cnic },
    }
  }
  return {
    verified_claims: {
      verification: { trust_framework: { value: 'pk_daftar' }, assurance_level: null, time: null },
      // In both scripts: the bank writes to its customers in theirs (OpenID Connect Core 5.2).
      claims: { name: essential, 'name#ur': null, cnic: essential, age_over_18: essential },
    },
    phone_number: null,
  }
}

export function createRelyingParty(access: IdentityAccess, now: () => Date): RelyingParty {
  const pending = new Map<string, Pending>()
  const kept = new Map<string, Kept>()
  const find = () => configurationOf(access)
  const forgetOld = () => {
    const nowMs = now().getTime()
    for (const [state, { startedAtMs }] of pending) {
      if (nowMs - startedAtMs > pendingMsMax || pending.size > pendingMax) pending.delete(state)
    }
  }
  return {
    async begin(browser, question, typed) {
      const config = await find()
      const dpop = client.getDPoPHandle(config, await client.randomDPoPKeyPair('ES256'))
      const checks = {
        pkceCodeVerifier: client.randomPKCECodeVerifier(),
        expectedNonce: client.randomNonce(),
        expectedState: client.randomState(),
      }
      const challenge = await client.calculatePKCECodeChallenge(checks.pkceCodeVerifier)
      const request = {
        redirect_uri: access.redirectUri(),
        // To renew what it must keep up to date; a yes or no is asked once.
        ...(question === 'account'
          ? { scope: 'openid offline_access', prompt: 'consent' }
          : { scope: 'openid' }),
        nonce: checks.expectedNonce,
        state: checks.expectedState,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        claims: JSON.stringify({ userinfo: claimsFor(question, typed) }),
      }
      const url = await client.buildAuthorizationUrlWithPAR(config, request, { DPoP: dpop })
      forgetOld()
      const startedAtMs = now().getTime()
      pending.set(checks.expectedState, { browser, question, startedAtMs, dpop, checks })
      return url.href
    },
    async finish(browser, query) {
      const parameters = new URLSearchParams(query)
      const state = parameters.get('state') ?? ''
      const asked = pending.get(state)
      // An answer belongs to the browser that asked: nobody is signed in by a link from elsewhere.
      if (asked?.browser !== browser) throw new Error('this browser has asked nothing')
      pending.delete(state)
      if (parameters.get('error') === 'access_denied') throw new Refused()
      const config = await find()
      const back = new URL(`${access.redirectUri()}?${query}`)
      const { checks, dpop, question } = asked
      const tokens = await client.authorizationCodeGrant(config, back, checks, undefined, {
        DPoP: dpop,
      })
      const claims = tokens.claims()
      const subject = claims?.sub ?? ''
      const { refresh_token: refreshToken } = tokens
      if (refreshToken !== undefined) kept.set(subject, { refreshToken, dpop })
      const visit = textOf(claims?.['sid']) || undefined
      const assurance = textOf(claims?.['acr']).split(':').at(-1) ?? ''
      const given = await givenBy(config, tokens.access_token, { subject, dpop })
      return { question, subject, assurance, visit, ...given }
    },
    ...later(find, { access, now, kept }),
  }
}

/** The identity as it describes itself, and how the bank proves who it is. */
async function configurationOf(access: IdentityAccess): Promise<client.Configuration> {
  const issuer = new URL(access.issuer())
  const { subtle } = globalThis.crypto
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const { kty, crv, x, y, d } = access.key()
  const key = await subtle.importKey('jwk', { kty, crv, x, y, d } as never, algorithm, false, [
    'sign',
  ])
  const metadata = { dpop_bound_access_tokens: true, id_token_signed_response_alg: 'ES256' }
  const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
  const proof = client.PrivateKeyJwt(key)
  return client.discovery(issuer, access.clientId, metadata, proof, { execute })
}

/** What goes on when the customer is not there. */
function later(
  find: () => Promise<client.Configuration>,
  {
    access,
    now,
    kept,
  }: {
    readonly access: IdentityAccess
    readonly now: () => Date
    readonly kept: Map<string, Kept>
  },
): Pick<RelyingParty, 'renew' | 'hear'> {
  return {
    async renew(told: Told) {
      const { subject } = told
      const held = kept.get(subject)
      if (!held) throw new Refused()
      const { dpop, refreshToken } = held
      const config = await find()
      const tokens = await client
        .refreshTokenGrant(config, refreshToken, undefined, { DPoP: dpop })
        .catch((error: unknown) => {
          kept.delete(subject)
          if ((error as { error?: string }).error === 'invalid_grant') throw new Refused()
          throw error
        })
      if (tokens.refresh_token) kept.set(subject, { dpop, refreshToken: tokens.refresh_token })
      return { ...told, ...(await givenBy(config, tokens.access_token, { subject, dpop })) }
    },
    async hear(logoutToken: string) {
      const config = await find()
      const { issuer, jwks_uri: keysAt = '' } = config.serverMetadata()
      const { clientId: audience } = access
      const farewell = await readFarewell(logoutToken, { issuer, audience, keysAt, now: now() })
      // Without a visit everything has ended that came of this customer's consents.
      if (farewell.visit === undefined) kept.delete(farewell.subject)
      return farewell
    },
  }
}

/** What the identity gives for a token, apart by how it may be believed. */
async function givenBy(
  config: client.Configuration,
  token: string,
  { subject, dpop }: { readonly subject: string; readonly dpop: client.DPoPHandle },
): Promise<Pick<Told, 'verified' | 'plain'>> {
  const info = await client.fetchUserInfo(config, token, subject, { DPoP: dpop })
  const { sub: _, verified_claims: verified, ...plain } = info
  const inside = (verified as { claims?: Record<string, unknown> } | undefined)?.claims ?? {}
  return { verified: inside, plain }
}
