/** The provider on a real port, parties that two officers registered, a browser of a few lines. */
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import cookie from '@fastify/cookie'
import {
  openSession,
  secureRandomness,
  signedInBy,
  type Actor,
  type Assurance,
  type AuthenticationMethod,
} from '#platform/identity'
import { actOnParty, relyingPartyRole } from '#platform/catalogue'
import { text } from '#platform/kernel'
import { findParty, loadSigningKeys, type PartyTerms } from '#platform/openid'
import { testPlatform, type TestPlatform } from '#tests/platform'
import { webOn } from '#tests/web'
import * as client from 'openid-client'
import { createOpenIdHost, type OpenIdHost } from './host.ts'
import { registerOpenIdPages } from './register-openid.ts'
import { registerOpenIdProvider } from './register-provider.ts'

export type TestOpenId = {
  readonly platform: TestPlatform
  readonly host: OpenIdHost
  readonly origin: string
}

export async function testOpenId(): Promise<TestOpenId> {
  const platform = await testPlatform()
  const folder = mkdtempSync(join(tmpdir(), 'daftar-openid-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  let origin = ''
  const host = createOpenIdHost(platform, {
    origin: () => origin,
    keys: (now) => loadSigningKeys(folder, now),
  })
  const app = await webOn(
    platform,
    (web) => registerOpenIdPages(web, platform, host),
    (outside) => {
      void outside.register(async (bare) => {
        await bare.register(cookie)
        registerOpenIdProvider(bare, host)
      })
    },
  )
  origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return { platform, host, origin }
}

/** Two officers over all of the installation. */
export function registrars({ platform }: Pick<TestOpenId, 'platform'>): readonly [Actor, Actor] {
  const post = { id: 'kite-registrar', jurisdiction: 'PB', officeId: 'kites' }
  const officer = (personId: string): Actor => ({
    kind: 'officer',
    personId,
    posts: [{ ...post, role: relyingPartyRole }],
  })
  return [officer(platform.officer.personId), officer(platform.supervisor.personId)]
}

export type TestParty = {
  readonly id: string
  readonly redirectUri: string
  readonly privateKey: CryptoKey
}

const said = text('To open an account.', 'اکاؤنٹ کھولنے کے لیے۔')
const law = text('Kite Banking Act, section 1', 'پتنگ بینکاری ایکٹ، دفعہ 1')

/** Proposed by one officer and approved by another, with keys made now. */
export async function register(
  test: TestOpenId,
  id: string,
  more: Partial<PartyTerms> = {},
): Promise<TestParty> {
  const { platform, host } = test
  const [first, second] = registrars(test)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const redirectUri = `https://${id}.example/return`
  const terms: PartyTerms = {
    name: text('Kite Bank', 'پتنگ بینک'),
    purpose: text('It opens an account in your name.', 'آپ کے نام پر اکاؤنٹ کھولتا ہے۔'),
    contact: 'care@kite.example',
    redirectUris: [redirectUri],
    logoutUris: [`https://${id}.example/`],
    backchannelLogoutUri: undefined,
    keys: [publicKey.export({ format: 'jwk' }) as Record<string, unknown>],
    claims: (['name', 'phone_number', 'cnic', 'name_matches', 'cnic_matches'] as const).map(
      (name) => ({ name, purpose: said, legalBasis: law }),
    ),
    assurance: 'substantial',
    accessDays: 30,
    retention: text('Ten years after the account is closed.', 'اکاؤنٹ بند ہونے کے دس سال بعد تک۔'),
    ...more,
  }
  await actOnParty(platform, first, { do: 'propose', id, terms })
  const readAt = (await findParty(platform.db, id))?.proposal?.at ?? new Date(0)
  await actOnParty(platform, second, { do: 'approve', id, readAt })
  host.parties.forget(id)
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' })
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  return {
    id,
    redirectUri,
    privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']),
  }
}

/** A person's browser: keeps cookies, follows redirects on our site, stops where they leave it. */
export class Person {
  readonly #origin: string
  readonly #jar = new Map<string, string>()
  html = ''
  path = ''

  constructor(origin: string) {
    this.#origin = origin
    this.#jar.set('daftar_language', 'en')
  }

  async signIn(
    { platform }: Pick<TestOpenId, 'platform'>,
    personId: string,
    assurance: Assurance = 'substantial',
    amr: readonly AuthenticationMethod[] = signedInBy.code,
  ) {
    const opened = await openSession(platform.db, {
      personId,
      kind: 'citizen',
      now: platform.setting.now(),
      random: secureRandomness,
      assurance,
      amr,
    })
    this.#jar.set('daftar_session', opened?.token ?? '')
    return this
  }

  /** Of the site; undefined where nobody is signed in. */
  get sessionToken(): string | undefined {
    return this.#jar.get('daftar_session')
  }

  cookie(name: string): string {
    return this.#jar.get(name) ?? ''
  }

  /** What somebody else has put into this browser. */
  plant(name: string, value: string): this {
    this.#jar.set(name, value)
    return this
  }

  signOut(): void {
    this.#jar.delete('daftar_session')
  }

  /** Where the browser ends up: an address elsewhere, or a page of ours. */
  async open(address: string): Promise<URL> {
    return this.#go(new URL(address, this.#origin), { method: 'GET' })
  }

  /** Sends the page's form. */
  async press(fields: Readonly<Record<string, string | readonly string[]>>): Promise<URL> {
    const pattern = /<form[^>]*action="((?:http[^"]+)?\/openid\/[^"]+)"[\s\S]*?<\/form>/
    const form = pattern.exec(this.html)
    const body = new URLSearchParams()
    for (const [tag] of form?.[0].matchAll(/<input[^>]*type="hidden"[^>]*>/g) ?? []) {
      const [name, value] = ['name', 'value'].map((one) => new RegExp(`${one}="([^"]*)"`).exec(tag))
      body.append(name?.[1] ?? '', value?.[1] ?? '')
    }
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) body.append(name, one)
    }
    return this.#go(new URL(form?.[1] ?? '/', this.#origin), { method: 'POST', body })
  }

  async #go(url: URL, init: RequestInit): Promise<URL> {
    let [at, how] = [url, init]
    for (let hops = 0; hops < 12; hops += 1) {
      const cookies = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(at, { ...how, redirect: 'manual', headers: { cookie: cookies } })
      for (const line of answer.headers.getSetCookie()) this.#keep(line)
      const goal = answer.headers.get('location')
      if (!goal) {
        this.html = await answer.text()
        this.path = at.pathname
        return at
      }
      at = new URL(goal, at)
      how = { method: 'GET' }
      if (at.origin !== this.#origin || ['/sign-in', '/confirm'].includes(at.pathname)) return at
    }
    throw new Error('too many redirects')
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (value === '' || /expires=Thu, 01 Jan 1970/.test(line)) this.#jar.delete(name)
    else this.#jar.set(name, value)
  }
}

export async function discover(
  { origin }: TestOpenId,
  { id, privateKey }: TestParty,
): Promise<client.Configuration> {
  return client.discovery(
    new URL(`${origin}/openid`),
    id,
    { dpop_bound_access_tokens: true, id_token_signed_response_alg: 'ES256' },
    client.PrivateKeyJwt(privateKey),
    { execute: [client.allowInsecureRequests] },
  )
}

export type Begun = {
  readonly config: client.Configuration
  readonly dpop: client.DPoPHandle
  readonly url: URL
  readonly checks: { pkceCodeVerifier: string; expectedNonce: string; expectedState: string }
}

/** Pushes a request; the person has still to open `url`. */
export async function begin(
  test: TestOpenId,
  party: TestParty,
  more: Readonly<Record<string, string>> = {},
  keys?: client.CryptoKeyPair,
): Promise<Begun> {
  const config = await discover(test, party)
  const pair = keys ?? (await client.randomDPoPKeyPair('ES256'))
  const dpop = client.getDPoPHandle(config, pair)
  const checks = {
    pkceCodeVerifier: client.randomPKCECodeVerifier(),
    expectedNonce: client.randomNonce(),
    expectedState: client.randomState(),
  }
  const url = await client.buildAuthorizationUrlWithPAR(
    config,
    {
      redirect_uri: party.redirectUri,
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
      code_challenge_method: 'S256',
      nonce: checks.expectedNonce,
      state: checks.expectedState,
      ...more,
    },
    { DPoP: dpop },
  )
  return { config, dpop, url, checks }
}

export async function redeem({ config, dpop, checks }: Begun, back: URL) {
  return client.authorizationCodeGrant(config, back, checks, undefined, { DPoP: dpop })
}
