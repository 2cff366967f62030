/**
 * The OpenID Provider: `oidc-provider` set to the FAPI 2.0 security profile and to nothing else.
 * What it may not know (who is at the browser, what registers say of a person, whether a consent
 * holds) it is given.
 */
import type { IncomingMessage } from 'node:http'
import {
  Provider,
  errors,
  type AdapterPayload,
  type ClaimsParameter,
  type Configuration,
  type KoaContextWithOIDC,
} from 'oidc-provider'
import type { Tx } from '#platform/database'
import type { Assurance, Vault } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { adapterFor } from './adapter.ts'
import { answerOf, faultsOfAsked, userinfoOf, type AskedOfUserinfo } from './asked.ts'
import { claimNames, type ClaimName, type PersonFacts } from './claims.ts'
import { signingAlgorithm } from './client-metadata.ts'
import { acrValues, decisionOf } from './consent-detail.ts'
import type { PartyReader } from './party-reader.ts'
import { policyOf } from './policy.ts'
import { openRecords, type Records } from './records.ts'
import type { SigningJwk } from './signing-keys.ts'
import { subjectOf } from './subject.ts'
import { trustFramework } from './verified-claims.ts'
import { noteVisit } from './visits.ts'

/** Who is at the browser, by the site's own session. */
export type SignedIn = {
  readonly personId: string
  readonly assurance: Assurance
  readonly amr: readonly string[]
  /** When the person last proved to be there. */
  readonly at: Date
  /** The site's session, and when it ends by itself. */
  readonly sessionId: string
  readonly endsAt: Date
}

export type ProviderPages = {
  error(ctx: KoaContextWithOIDC, error: string): void
  /** `form` has no button of its own: `logout=yes` ends the session. */
  logout(ctx: KoaContextWithOIDC, form: string): void
  loggedOut(ctx: KoaContextWithOIDC): void
}

export type ProviderSources = {
  /** `https://daftar.gov.pk/openid`. */
  readonly issuer: string
  readonly db: Tx
  readonly vault: Vault
  readonly keys: readonly SigningJwk[]
  readonly parties: PartyReader
  readonly now: () => Date
  readonly signedIn: (request: IncomingMessage) => Promise<SignedIn | undefined>
  readonly isConsentAlive: (id: string) => Promise<boolean>
  /** The person has left one party, which it is told. */
  readonly left: (visit: { readonly party: string; readonly sid: string }) => Promise<void>
  /** The person wants to be signed out of the site, from which all of this comes. */
  readonly signOut: (request: IncomingMessage) => Promise<void>
  /**
   * Reads what is known of the person, records for whom and of which claims it is, and only then
   * gives it: what cannot be recorded is not released.
   */
  readonly release: (
    person: { readonly party: string; readonly personId: string; readonly consent: string },
    choose: (facts: PersonFacts) => readonly ClaimName[],
  ) => Promise<void>
  readonly interactionUrl: (uid: string) => string
  readonly pages: ProviderPages
}

export const openIdPaths = {
  authorization: '/auth',
  token: '/token',
  userinfo: '/userinfo',
  jwks: '/jwks',
  pushed_authorization_request: '/request',
  revocation: '/token/revocation',
  end_session: '/session/end',
} as const

const minuteS = 60
const dayS = 24 * 60 * minuteS
const ttl = {
  AccessToken: 10 * minuteS,
  AuthorizationCode: minuteS,
  IdToken: 10 * minuteS,
  Interaction: 30 * minuteS,
  Session: 12 * 60 * minuteS,
} as const
/** A client says who it is anew each time: what it signed a while ago counts for nothing. */
const assertionSecondsMax = 5 * minuteS
const refreshDaysMax = 30

export type OpenIdProvider = { readonly provider: Provider; readonly records: Records }

export function createProvider(sources: ProviderSources): OpenIdProvider {
  const { issuer, db, vault, now } = sources
  const records = openRecords(db, vault)
  const provider = new Provider(issuer, configurationOf(sources, records))
  // Host and protocol are the issuer's own: whoever mounts it writes them, no request does.
  provider.proxy = true
  countOnce(provider, records, now)
  tellByLetter(provider, sources)
  return { provider, records }
}

/** The library looks and then writes; between the two a copy could slip in. */
function countOnce(provider: Provider, records: Records, now: () => Date): void {
  const model = provider as unknown as { ReplayDetection: Record<string, unknown> }
  model.ReplayDetection['unique'] = (client: string, jti: string, exp: number) =>
    records.isFirst(`${client} ${jti}`, new Date(exp * 1000), now())
}

/**
 * The library would call a party once, as its page waits. A letter is tried for a day; and whoever
 * signs out here is signed out of the site, which tells every party that he visited.
 */
function tellByLetter(provider: Provider, { left, signOut, pages }: ProviderSources): void {
  const { Client } = provider as unknown as { Client: { prototype: Record<string, unknown> } }
  Client.prototype['backchannelLogout'] = async function (
    this: { readonly clientId: string },
    _personId: string,
    sid: string,
  ) {
    await left({ party: this.clientId, sid })
  }
  provider.use(async (ctx, next) => {
    await next()
    const { oidc } = ctx as { oidc?: KoaContextWithOIDC['oidc'] }
    // Where nobody is known the library sends a form off by a script, which our pages never run.
    if (oidc?.route === 'end_session' && !oidc.session?.accountId && ctx.status === 200) {
      pages.logout(ctx as KoaContextWithOIDC, String(ctx.body))
    }
    if (oidc?.route !== 'end_session_confirm' || ctx.status !== 303) return
    if (oidc.params?.['logout'] !== undefined) await signOut(ctx.req)
  })
}

/** Where a code comes to be, the party learns of a visit: it is told when that ends. */
async function noteCode(sources: ProviderSources, payload: AdapterPayload): Promise<void> {
  const { clientId: party, sid, accountId: personId } = payload
  const request = Provider.ctx?.req
  if (!party || !personId || typeof sid !== 'string' || !request) return
  const person = await sources.signedIn(request)
  if (person?.personId !== personId) return
  const { sessionId, endsAt } = person
  await noteVisit(sources.db, { party, sid, personId, sessionId, endsAt })
}

function configurationOf(sources: ProviderSources, records: Records): Configuration {
  const { parties, vault, now, pages, keys } = sources
  const { isConsentAlive } = sources
  return {
    adapter: (kind) =>
      adapterFor(kind, {
        records,
        parties,
        isConsentAlive,
        now,
        onCode: (payload) => noteCode(sources, payload),
      }),
    jwks: { keys: keys.map((key) => ({ ...key })) as never },
    acrValues,
    claims: claimsSupported,
    scopes: ['openid', 'offline_access'],
    subjectTypes: ['pairwise'],
    // Keyed, so that nobody who knows a person's id can make the subject, nor compare two.
    pairwiseIdentifier: (_, personId, client) => subjectOf(vault, client.clientId, personId),
    responseTypes: ['code'],
    clientAuthMethods: ['private_key_jwt'],
    enabledJWA: algorithms,
    clientDefaults: { id_token_signed_response_alg: signingAlgorithm },
    routes: openIdPaths,
    ...ttlOf(sources),
    cookies: cookiesOf(vault),
    features: featuresOf(sources),
    pkce: { required: () => true },
    conformIdTokenClaims: true,
    clientBasedCORS: () => false,
    rotateRefreshToken: () => true,
    issueRefreshToken: (_, client, source) =>
      client.grantTypeAllowed('refresh_token') && source.scopes.has('offline_access'),
    assertJwtClientAuthClaimsAndHeader: (ctx, claims) => checkAssertion(ctx, claims, now()),
    discovery: {
      verified_claims_supported: true,
      trust_frameworks_supported: [trustFramework],
      claims_in_verified_claims_supported: claimNames,
      ui_locales_supported: ['en', 'ur'],
    },
    interactions: {
      policy: policyOf({ parties, now, signedIn: (ctx) => sources.signedIn(ctx.req) }),
      url: (_, interaction) => sources.interactionUrl(interaction.uid),
    },
    findAccount: (ctx, personId, token) => {
      const userinfo = userinfoOf({ userinfo: token?.claims?.userinfo })
      // What goes on from a code to a token stays as it was asked.
      if (token?.kind === 'AccessToken') maskLists(token)
      return {
        accountId: personId,
        claims: async (use) => ({
          ...(use === 'userinfo' ? await answer(sources, ctx, personId, userinfo) : {}),
          sub: personId,
        }),
      }
    },
    loadExistingGrant: (ctx) => existingGrant(ctx, parties),
    renderError: (ctx, out) => {
      pages.error(ctx, out.error)
    },
    // Nothing is fetched: keys stand in the register, and letters go by the outbox.
    fetch: () => Promise.reject(new Error('the provider calls nobody')),
  }
}

/** The library lets a claim pass that is asked with null or an object; we answer lists as well. */
function maskLists(token: { claims?: ClaimsParameter | undefined }): void {
  const userinfo: Readonly<Record<string, unknown>> | undefined = token.claims?.userinfo
  if (!Array.isArray(userinfo?.['verified_claims'])) return
  token.claims = { ...token.claims, userinfo: { ...userinfo, verified_claims: null } as never }
}

const claimsSupported = {
  openid: ['sub', 'acr', 'amr', 'auth_time'],
  verified_claims: null,
  ...Object.fromEntries(claimNames.map((name) => [name, null])),
}

const algorithms = {
  clientAuthSigningAlgValues: [signingAlgorithm],
  idTokenSigningAlgValues: [signingAlgorithm],
  dPoPSigningAlgValues: [signingAlgorithm],
} as unknown as NonNullable<Configuration['enabledJWA']>

function ttlOf({ parties }: ProviderSources): Pick<Configuration, 'ttl' | 'expiresWithSession'> {
  // Both are asked while the request of this very party runs: its terms were read for it.
  const daysOf = (client: { readonly grantTypes?: readonly string[] | undefined }) =>
    client.grantTypes?.includes('refresh_token') ? refreshDaysMax : 0
  void parties
  return {
    ttl: {
      ...ttl,
      Grant: (_, grant) => (daysOf(grant.client ?? {}) || 1) * dayS,
      RefreshToken: (_, __, client) => (daysOf(client) || 1) * dayS,
    },
    expiresWithSession: (_, source) => !source.scopes.has('offline_access'),
  }
}

function cookiesOf(vault: Vault): NonNullable<Configuration['cookies']> {
  return {
    names: {
      session: 'daftar_openid',
      interaction: 'daftar_openid_asking',
      resume: 'daftar_openid_resume',
    },
    long: { httpOnly: true, sameSite: 'lax', path: '/openid', signed: true },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
    keys: [vault.blindIndex('openid.cookies', '1').toString('base64url')],
  }
}

function featuresOf({ parties, pages }: ProviderSources): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    fapi: { enabled: true, profile: '2.0' },
    pushedAuthorizationRequests: {
      enabled: true,
      requirePushedAuthorizationRequests: true,
      allowUnregisteredRedirectUris: false,
    },
    dPoP: { enabled: true },
    claimsParameter: {
      enabled: true,
      assertClaimsParameter: async (_, claims, client) => {
        const terms = await parties.termsOf(client.clientId)
        const allowed = new Set(terms?.claims.map(({ name }) => name as string))
        const [fault] = faultsOfAsked(claims as Record<string, unknown>, allowed)
        if (fault !== undefined) throw new errors.InvalidRequest(fault)
      },
    },
    revocation: { enabled: true },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => pages.logout(ctx, form),
      postLogoutSuccessSource: (ctx) => pages.loggedOut(ctx),
    },
    resourceIndicators: { enabled: false },
    userinfo: { enabled: true },
  }
}

/** FAPI 2.0: the audience is the issuer and nothing else; and the assertion is young. */
function checkAssertion(
  { oidc }: KoaContextWithOIDC,
  claims: Readonly<Record<string, unknown>>,
  now: Date,
): void {
  const { aud, exp } = claims
  if (aud !== oidc.issuer) {
    throw new errors.InvalidClientAuth('audience (aud) must equal the issuer identifier url')
  }
  if (typeof exp !== 'number' || exp * 1000 > now.getTime() + assertionSecondsMax * 1000) {
    throw new errors.InvalidClientAuth('exp is more than 5 minutes ahead')
  }
}

/** Whoever may ask only once has the person asked each time. */
async function existingGrant(ctx: KoaContextWithOIDC, parties: PartyReader) {
  const { oidc } = ctx
  const decided = oidc.result?.consent?.grantId
  const clientId = oidc.client?.clientId ?? ''
  const terms = await parties.termsOf(clientId)
  const kept = terms && terms.accessDays > 0 ? oidc.session?.grantIdFor(clientId) : undefined
  const id = decided ?? kept
  return id === undefined ? undefined : oidc.provider.Grant.find(id)
}

/** What userinfo says of a person, recorded before it is said. */
async function answer(
  sources: ProviderSources,
  { oidc }: KoaContextWithOIDC,
  personId: string,
  userinfo: AskedOfUserinfo,
): Promise<Readonly<Record<string, unknown>>> {
  const { Grant: grant, AccessToken: token } = oidc.entities
  const decision = decisionOf(grant)
  if (!grant?.jti || !decision?.given.length || !token) return {}
  if (Object.keys(userinfo).length === 0) return {}
  const now = sources.now()
  let claims: Readonly<Record<string, unknown>> = {}
  await sources.release({ party: token.clientId ?? '', personId, consent: grant.jti }, (facts) => {
    const answered = answerOf(userinfo, {
      facts,
      verification: {
        trust_framework: trustFramework,
        assurance_level: decision.assurance,
        time: decision.signedInAt,
      },
      consented: new Set(decision.given),
      today: civilDateOf(now),
      now,
    })
    claims = answered.claims
    return answered.names
  })
  return claims
}
