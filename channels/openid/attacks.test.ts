/** More of what must not work: what is brought twice, what belongs to another, what is mixed up. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { listConsents } from '#platform/consent'
import { csrfTokenOf, openSession, secureRandomness } from '#platform/identity'
import * as jose from 'jose'
import * as client from 'openid-client'
import { begin, discover, Person, redeem, register, testOpenId } from './test-openid.ts'

const openId = await testOpenId()
const { platform, origin } = openId
const bank = await register(openId, 'kite-bank')
const thief = await register(openId, 'kite-thief')
const issuer = `${origin}/openid`
const { personId } = platform.citizen
const neighbourId = platform.neighbour.personId
const name = { claims: JSON.stringify({ userinfo: { name: { essential: true } } }) }
const cookie = 'daftar_openid'

type Keys = Awaited<ReturnType<typeof jose.generateKeyPair>>

const signedIn = (id = personId) => new Person(origin).signIn(openId, id)

async function agreed(more: Readonly<Record<string, string>> = {}, keys?: Keys) {
  const begun = await begin(openId, bank, { ...name, ...more }, keys)
  const person = await signedIn()
  await person.open(begun.url.href)
  const back = await person.press({ decision: 'agree' })
  return { ...begun, person, back }
}

describe('what is brought twice', () => {
  test('a pushed request makes one code (T-ID-30)', async () => {
    const { url, person, back } = await agreed()
    assert.ok(back.searchParams.get('code'))
    const again = await person.open(url.href)
    assert.equal(again.searchParams.get('code'), null)
    const other = await (await signedIn(neighbourId)).open(url.href)
    assert.equal(other.searchParams.get('code'), null)
  })

  const proofs = {
    'a proof for another address': { htu: `${origin}/openid/token` },
    'a proof for another site': { htu: 'https://evil.example/openid/userinfo' },
    'a proof for another method': { htm: 'POST' },
    'a proof of another token': { ath: 'x'.repeat(43) },
    'a proof of an hour ago': { iat: Math.floor(Date.now() / 1000) - 3600 },
    'a proof of an hour ahead': { iat: Math.floor(Date.now() / 1000) + 3600 },
    'a proof that is no proof': { typ: 'jwt' },
  } as const
  test('a proof opens once, for its token, address, method and minute (T-ID-39)', async () => {
    const keys = await jose.generateKeyPair('ES256', { extractable: true })
    const got = await agreed({}, keys)
    const { access_token: token } = await redeem(got, got.back)
    const good = await proof(keys, token, {})
    assert.equal(await userinfo(token, good), 200, 'a right one opens')
    assert.equal(await userinfo(token, good), 401, 'and once')
    for (const [what, changes] of Object.entries(proofs)) {
      const status = await userinfo(token, await proof(keys, token, changes))
      assert.ok([400, 401].includes(status), what)
    }
    const other = await jose.generateKeyPair('ES256', { extractable: true })
    assert.equal(await userinfo(token, await proof(other, token, {})), 401)
  })

  test('a refresh token is of its client alone, with its assertion (T-ID-32)', async () => {
    const got = await agreed({ scope: 'openid offline_access', prompt: 'consent' })
    const { refresh_token: refresh = '' } = await redeem(got, got.back)
    const theirs = await discover(openId, thief)
    const stolen = client.refreshTokenGrant(theirs, refresh, undefined, { DPoP: got.dpop })
    await assert.rejects(stolen, { error: 'invalid_grant' })
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: refresh,
      client_id: bank.id,
    })
    assert.ok((await fetch(`${issuer}/token`, { method: 'POST', body })).status >= 400)
  })
})

describe('what belongs to another', () => {
  test('a request object is refused, whoever signed it (T-ID-30)', async () => {
    const config = await discover(openId, bank)
    const request = await new jose.SignJWT({ redirect_uri: 'https://evil.example/' })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(thief.id)
      .setAudience(issuer)
      .sign(thief.privateKey)
    const pushed = client.buildAuthorizationUrlWithPAR(config, { request, client_id: bank.id })
    await assert.rejects(pushed, /./)
    const person = await signedIn()
    const query = new URLSearchParams({ client_id: bank.id, request })
    const at = await person.open(`${issuer}/auth?${query.toString()}`)
    assert.equal(at.origin, origin)
    assert.doesNotMatch(person.html, /Agree and go on/)
  })

  test('a code without its verifier buys nothing, nor with the challenge (T-ID-31)', async () => {
    const got = await agreed()
    const challenge = await client.calculatePKCECodeChallenge(got.checks.pkceCodeVerifier)
    const { pkceCodeVerifier: _, ...bare } = got.checks
    for (const checks of [bare, { ...bare, pkceCodeVerifier: challenge }]) {
      const tried = client.authorizationCodeGrant(got.config, got.back, checks, undefined, {
        DPoP: got.dpop,
      })
      await assert.rejects(tried, { error: 'invalid_grant' })
    }
  })

  test('nobody agrees for the person before him in the same browser (T-ID-37)', async () => {
    const begun = await begin(openId, bank, name)
    const browser = await signedIn()
    await browser.open(begun.url.href)
    await browser.signIn(openId, neighbourId)
    const before = await listConsents(platform.db, personId)
    const at = await browser.press({ decision: 'agree' })
    assert.equal(at.searchParams.get('code'), null)
    assert.equal((await listConsents(platform.db, personId)).length, before.length)
    await browser.open(begun.url.href)
    assert.doesNotMatch(browser.html, /Zara Invented/)
  })

  test('a session that was planted stays nobody’s: each person has his own (T-ID-37)', async () => {
    const attacker = (await agreed()).person
    const planted = attacker.cookie(cookie)
    assert.ok(planted)
    const victim = (await signedIn(neighbourId)).plant(cookie, planted)
    const begun = await begin(openId, bank, name)
    await victim.open(begun.url.href)
    assert.match(victim.html, /Bilal Invented/, 'asked as himself')
    const theirs = await redeem(begun, await victim.press({ decision: 'agree' }))
    assert.notEqual(victim.cookie(cookie), planted)
    const stranger = new Person(origin).plant(cookie, planted)
    const third = await begin(openId, bank, name)
    assert.equal((await stranger.open(third.url.href)).pathname, '/sign-in')
    const mine = await begin(openId, bank, { ...name, prompt: 'consent' })
    await attacker.open(mine.url.href)
    const own = await redeem(mine, await attacker.press({ decision: 'agree' }))
    assert.notEqual(own.claims()?.sub, theirs.claims()?.sub)
  })
})

describe('an officer’s session at work', () => {
  const atWork = platform.officer.personId
  const asOfficer = async () => {
    const opening = { personId: atWork, kind: 'officer', now: platform.setting.now() } as const
    return (await openSession(platform.db, { ...opening, random: secureRandomness }))?.token ?? ''
  }
  const consents = async () => (await listConsents(platform.db, atWork)).length

  test('signs nobody in at a bank, nor where he agreed before as himself (T-ID-105)', async () => {
    const browser = await signedIn(atWork)
    const own = await begin(openId, bank, name)
    await browser.open(own.url.href)
    const back = await browser.press({ decision: 'agree' })
    assert.ok(back.searchParams.get('code'), 'as himself he may')
    const before = await consents()
    const desk = browser.plant('daftar_session', await asOfficer())
    const stranger = new Person(origin).plant('daftar_session', await asOfficer())
    for (const one of [desk, stranger]) {
      for (const more of [{}, { prompt: 'consent' }]) {
        const at = await one.open((await begin(openId, bank, { ...name, ...more })).url.href)
        assert.equal(at.searchParams.get('code'), null)
        assert.doesNotMatch(one.html, /Agree and go on/)
        assert.match(one.html, /Come as yourself/)
      }
    }
    assert.equal(await consents(), before)
  })

  test('agrees to nothing on a page that he opened as himself (T-ID-105)', async () => {
    const browser = await signedIn(atWork)
    await browser.open((await begin(openId, bank, { ...name, prompt: 'consent' })).url.href)
    assert.match(browser.html, /Agree and go on/)
    const before = await consents()
    const token = await asOfficer()
    browser.plant('daftar_session', token)
    const value = csrfTokenOf(platform.setting.vault, token)
    const field = `<input type="hidden" name="_csrf" value="${value}">`
    browser.html = browser.html.replaceAll(/<input[^>]*name="_csrf"[^>]*>/g, field)
    const at = await browser.press({ decision: 'agree' })
    assert.equal(at.searchParams.get('code'), null)
    assert.match(browser.html, /Come as yourself/)
    assert.equal(await consents(), before)
  })
})

describe('what is mixed up', () => {
  test('an answer says who answers, and a client takes no other’s (T-ID-33)', async () => {
    const got = await agreed()
    assert.equal(got.back.searchParams.get('iss'), issuer)
    assert.equal(got.config.serverMetadata().authorization_response_iss_parameter_supported, true)
    const mixed = new URL(got.back)
    mixed.searchParams.set('iss', 'https://evil.example')
    await assert.rejects(redeem(got, mixed), saying('"iss"'))
    const silent = new URL(got.back)
    silent.searchParams.delete('iss')
    await assert.rejects(redeem(got, silent), saying('"iss"'))
    const other = { ...got, checks: { ...got.checks, expectedState: 'another' } }
    await assert.rejects(redeem(other, got.back), saying('"state"'))
  })

  test('a token for another sign-in is told by its nonce (T-ID-33)', async () => {
    const got = await agreed()
    const other = { ...got, checks: { ...got.checks, expectedNonce: 'another' } }
    await assert.rejects(redeem(other, got.back), saying('"nonce"'))
    const { token_endpoint_auth_signing_alg_values_supported: algorithms } =
      got.config.serverMetadata()
    assert.deepEqual(algorithms, ['ES256'])
  })

  test('a hint without a signature ends no session (T-ID-58)', async () => {
    const got = await agreed()
    const tokens = await redeem(got, got.back)
    const [, claims = ''] = (tokens.id_token ?? '').split('.')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const query = new URLSearchParams({ id_token_hint: `${none}.${claims}.` })
    await got.person.open(`${issuer}/session/end?${query.toString()}`)
    assert.doesNotMatch(got.person.html, /name="xsrf"/)
  })
})

/** A client library says in the cause what it has found. */
const saying = (word: string) => (error: unknown) => {
  const { cause } = error as { cause?: Error }
  assert.ok(cause?.message.includes(word), String(cause))
  return true
}

async function proof(
  { publicKey, privateKey }: Keys,
  token: string,
  { typ = 'dpop+jwt', ...changes }: Readonly<Record<string, unknown>>,
): Promise<string> {
  const claims = {
    htm: 'GET',
    htu: `${issuer}/userinfo`,
    ath: await client.calculatePKCECodeChallenge(token),
    jti: crypto.randomUUID(),
    iat: Math.floor(Date.now() / 1000),
    ...changes,
  }
  return new jose.SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: String(typ), jwk: await jose.exportJWK(publicKey) })
    .sign(privateKey)
}

async function userinfo(token: string, dpop: string): Promise<number> {
  const headers = { authorization: `DPoP ${token}`, dpop }
  return (await fetch(`${issuer}/userinfo`, { headers })).status
}
