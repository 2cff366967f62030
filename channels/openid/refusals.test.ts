/** What must not work, tried over HTTP as an attacker or a careless bank would. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { suspendParty } from '#platform/openid'
import * as jose from 'jose'
import * as oauth from 'oauth4webapi'
import * as client from 'openid-client'
import {
  begin,
  discover,
  Person,
  redeem,
  register,
  testOpenId,
  type TestParty,
} from './test-openid.ts'

const openId = await testOpenId()
const { platform, origin } = openId
const bank = await register(openId, 'kite-bank')
const thief = await register(openId, 'kite-thief')
const issuer = `${origin}/openid`
const { personId } = platform.citizen
const name = JSON.stringify({ userinfo: { name: { essential: true } } })

async function back(party: TestParty, more: Readonly<Record<string, string>> = {}) {
  const begun = await begin(openId, party, { claims: name, ...more })
  const person = await new Person(origin).signIn(openId, personId)
  await person.open(begun.url.href)
  return { ...begun, person, url: await person.press({ decision: 'agree' }) }
}

async function assertion({ id, privateKey }: TestParty, more: Record<string, string> = {}) {
  const claims = { aud: issuer, jti: crypto.randomUUID(), ...more }
  return new jose.SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(id)
    .setSubject(id)
    .setIssuedAt()
    .setExpirationTime(more['lasts'] ?? '1m')
    .sign(privateKey)
}

async function push(party: TestParty, more: Record<string, string>, jwt?: string) {
  const body = new URLSearchParams({
    client_id: party.id,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: jwt ?? (await assertion(party)),
    response_type: 'code',
    redirect_uri: party.redirectUri,
    scope: 'openid',
    state: 'kite',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...more,
  })
  for (const [field, value] of Object.entries(more)) if (value === '') body.delete(field)
  const answer = await fetch(`${issuer}/request`, { method: 'POST', body })
  const told = (await answer.json()) as { error?: string; request_uri?: string }
  return { status: answer.status, ...told }
}

describe('a request that is not in order is refused where it is pushed', () => {
  const lookAlikes = [
    'https://kite-bank.example/return/',
    'https://kite-bank.example/return?x=1',
    'https://kite-bank.example:8443/return',
    'https://kite-bank.example.evil.example/return',
    'https://evil.example/return',
    'https://KITE-BANK.example/return',
    'https://kite-bank.example@evil.example/return',
    'https://kite-bank.example/return#fragment',
    'https://kite-bank.example/return/../return',
    'http://kite-bank.example/return',
    '//kite-bank.example/return',
    'javascript:alert(1)',
  ]
  for (const redirect of lookAlikes) {
    test(`to come back at ${redirect}`, async () => {
      const { status, request_uri: uri } = await push(bank, { redirect_uri: redirect })
      assert.equal(status, 400)
      assert.equal(uri, undefined)
    })
  }

  const faulty: Readonly<Record<string, Record<string, string>>> = {
    'without PKCE': { code_challenge: '', code_challenge_method: '' },
    'with a plain challenge': { code_challenge_method: 'plain' },
    'for a token without a code': { response_type: 'token' },
    'for a claim that is not registered': { claims: '{"userinfo":{"birthdate":null}}' },
    'for a person in the id token': { claims: '{"id_token":{"name":null}}' },
    'for verified claims without a frame': {
      claims: '{"userinfo":{"verified_claims":{"verification":{},"claims":{"name":null}}}}',
    },
    'for claims that are no JSON': { claims: '{' },
    'with somebody else’s name': { client_id: 'kite-thief' },
  }
  for (const [why, fields] of Object.entries(faulty)) {
    test(why, async () => {
      const { status, request_uri: uri } = await push(bank, fields)
      assert.ok(status === 400 || status === 401, String(status))
      assert.equal(uri, undefined)
    })
  }

  test('and what is in order is taken, once for each assertion', async () => {
    const jwt = await assertion(bank)
    const answers = await Promise.all([1, 2, 3].map(() => push(bank, {}, jwt)))
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [201, 401, 401],
    )
  })

  const assertions: Readonly<Record<string, () => Promise<string>>> = {
    'for another audience': () => assertion(bank, { aud: 'https://other.example' }),
    'for the token endpoint': () => assertion(bank, { aud: `${issuer}/token` }),
    'that lasts a day': () => assertion(bank, { lasts: '1d' }),
    'that is over': () => assertion(bank, { lasts: '-1m' }),
    'by another key': () => assertion({ ...bank, privateKey: thief.privateKey }),
    'with alg none': async () =>
      `${btoa('{"alg":"none"}')}.${(await assertion(bank)).split('.')[1] ?? ''}.`.replaceAll(
        '=',
        '',
      ),
  }
  for (const [why, make] of Object.entries(assertions)) {
    test(`an assertion ${why}`, async () => {
      assert.equal((await push(bank, {}, await make())).status, 401)
    })
  }
})

describe('a browser that is sent with something else', () => {
  test('a request that was not pushed goes nowhere (T-ID-30)', async () => {
    const url = new URL(`${issuer}/auth`)
    url.search = new URLSearchParams({
      client_id: bank.id,
      redirect_uri: bank.redirectUri,
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    }).toString()
    const person = await new Person(origin).signIn(openId, personId)
    const at = await person.open(url.href)
    // FAPI tells the registered address of it, and never shows a code.
    assert.equal(at.searchParams.get('code'), null)
    assert.doesNotMatch(person.html, /Agree and go on/)
  })

  test('no address is followed unless it is registered (T-ID-30)', async () => {
    const { request_uri: uri = '' } = await push(bank, {})
    const evil = 'https://evil.example/'
    const person = await new Person(origin).signIn(openId, personId)
    for (const more of [
      { redirect_uri: evil },
      { client_id: thief.id },
      { request_uri: evil },
      { post_logout_redirect_uri: evil },
    ]) {
      const search = new URLSearchParams({ client_id: bank.id, request_uri: uri, ...more })
      const at = await person.open(`${issuer}/auth?${search.toString()}`)
      assert.notEqual(at.host, 'evil.example', JSON.stringify(more))
    }
    const out = await person.open(
      `${issuer}/session/end?client_id=${bank.id}&post_logout_redirect_uri=${evil}`,
    )
    assert.equal(out.origin, origin)
    const odd = await person.open(`${origin}/openid/interaction/${encodeURIComponent('//evil')}`)
    assert.equal(odd.origin, origin)
  })

  test('who goes back to an answered question is told the answer, and nobody else', async () => {
    for (const [decision, said] of [
      ['agree', /You agreed[^]*href="\/account\/consents"/],
      ['refuse', /You refused. Nothing was shared/],
    ] as const) {
      const begun = await begin(openId, bank, { claims: name, prompt: 'consent' })
      const person = await new Person(origin).signIn(openId, personId)
      await person.open(begun.url.href)
      const { path } = person
      await person.press({ decision })
      await person.open(path)
      assert.match(person.html, /You have answered this request already/)
      assert.match(person.html, said)
      const stranger = await new Person(origin).signIn(openId, platform.neighbour.personId)
      const ended = await fetch(`${origin}${path}`, {
        headers: { cookie: `daftar_session=${stranger.sessionToken}; daftar_language=en` },
      })
      const told = await ended.text()
      assert.doesNotMatch(told, /already|Nothing was shared/)
    }
  })

  test('another browser cannot finish it, nor a form of elsewhere (T-ID-37)', async () => {
    const begun = await begin(openId, bank, { claims: name })
    const person = await new Person(origin).signIn(openId, personId)
    await person.open(begun.url.href)
    const stranger = await new Person(origin).signIn(openId, platform.neighbour.personId)
    await stranger.open(person.path)
    assert.doesNotMatch(stranger.html, /Agree and go on/)
    const forged = await fetch(`${origin}${person.path}`, {
      method: 'POST',
      body: new URLSearchParams({ decision: 'agree' }),
    })
    assert.ok(forged.status >= 400)
  })

  test('signed out of the site is signed out here', async () => {
    const { person } = await back(bank)
    person.signOut()
    const again = await begin(openId, bank, { claims: name })
    assert.equal((await person.open(again.url.href)).pathname, '/sign-in')
  })
})

describe('a code and what it buys', () => {
  test('a wrong verifier, another client’s code, another redirect (T-ID-31)', async () => {
    const got = await back(bank)
    const wrong = { ...got, checks: { ...got.checks, pkceCodeVerifier: 'x'.repeat(43) } }
    await assert.rejects(redeem(wrong, got.url), { error: 'invalid_grant' })
    const theirs = await begin(openId, thief)
    const stolen = new URL(got.url)
    stolen.searchParams.set('state', theirs.checks.expectedState)
    await assert.rejects(redeem(theirs, stolen), { error: 'invalid_grant' })
  })

  test('a code that comes twice kills what the first one bought (T-ID-31)', async () => {
    const got = await back(bank)
    const tokens = await redeem(got, got.url)
    const sub = tokens.claims()?.sub ?? ''
    const { access_token: token } = tokens
    await client.fetchUserInfo(got.config, token, sub, { DPoP: got.dpop })
    await assert.rejects(redeem(got, got.url), { error: 'invalid_grant' })
    await assert.rejects(client.fetchUserInfo(got.config, token, sub, { DPoP: got.dpop }), /./)
  })

  test('of many who bring one code at one moment none keeps a token (T-ID-31)', async () => {
    const got = await back(bank)
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => redeem(got, got.url)))
    const won = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    assert.ok(won.length <= 1)
    for (const one of won) {
      const token = one.access_token
      const sub = one.claims()?.sub ?? ''
      await assert.rejects(client.fetchUserInfo(got.config, token, sub, { DPoP: got.dpop }), /./)
    }
  })

  test('a token is nothing without its key, nor with another (T-ID-32)', async () => {
    const got = await back(bank)
    const tokens = await redeem(got, got.url)
    const userinfo = (headers: Record<string, string>) => fetch(`${issuer}/userinfo`, { headers })
    const { access_token: token } = tokens
    assert.equal((await userinfo({ authorization: `Bearer ${token}` })).status, 401)
    assert.equal((await userinfo({ authorization: `DPoP ${token}` })).status, 400)
    const keys = await jose.generateKeyPair('ES256')
    const ath = await client.calculatePKCECodeChallenge(token)
    const proof = await new jose.SignJWT({ htm: 'GET', htu: `${issuer}/userinfo`, ath, jti: 'x' })
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'dpop+jwt',
        jwk: await jose.exportJWK(keys.publicKey),
      })
      .setIssuedAt()
      .sign(keys.privateKey)
    assert.equal((await userinfo({ authorization: `DPoP ${token}`, dpop: proof })).status, 401)
  })

  test('an organisation that is suspended gets nothing more, at once (T-ID-36)', async () => {
    const party = await register(openId, 'kite-suspended')
    const got = await back(party)
    const tokens = await redeem(got, got.url)
    await platform.db.transact((tx) => suspendParty(tx, party.id))
    openId.host.parties.forget(party.id)
    const sub = tokens.claims()?.sub ?? ''
    await assert.rejects(
      client.fetchUserInfo(got.config, tokens.access_token, sub, { DPoP: got.dpop }),
      /./,
    )
    assert.equal((await push(party, {})).status, 401)
  })
})

describe('clients of another hand', () => {
  test('oauth4webapi goes the whole way, and refuses a forged id token (T-ID-33)', async () => {
    const url = new URL(issuer)
    const http = { [oauth.allowInsecureRequests]: true }
    const as = await oauth
      .discoveryRequest(url, http)
      .then((answer) => oauth.processDiscoveryResponse(url, answer))
    assert.equal(as.require_pushed_authorization_requests, true)
    const self: oauth.Client = { client_id: bank.id }
    const auth = oauth.PrivateKeyJwt(bank.privateKey)
    const verifier = oauth.generateRandomCodeVerifier()
    const nonce = oauth.generateRandomNonce()
    const dpop = oauth.DPoP(self, await oauth.generateKeyPair('ES256'))
    const pushed = await oauth
      .pushedAuthorizationRequest(
        as,
        self,
        auth,
        {
          redirect_uri: bank.redirectUri,
          response_type: 'code',
          scope: 'openid',
          nonce,
          claims: name,
          code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        },
        { DPoP: dpop, ...http },
      )
      .then((answer) => oauth.processPushedAuthorizationResponse(as, self, answer))
    const person = await new Person(origin).signIn(openId, personId)
    await person.open(`${issuer}/auth?client_id=${bank.id}&request_uri=${pushed.request_uri}`)
    const gone = await person.press({ decision: 'agree' })
    const parameters = oauth.validateAuthResponse(as, self, gone, oauth.expectNoState)
    const answer = await oauth.authorizationCodeGrantRequest(
      as,
      self,
      auth,
      parameters,
      bank.redirectUri,
      verifier,
      { DPoP: dpop, ...http },
    )
    const body = (await answer.clone().json()) as Record<string, string>
    const expected = { expectedNonce: nonce, requireIdToken: true }
    const tokens = await oauth.processAuthorizationCodeResponse(as, self, answer, expected)
    const sub = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? ''
    const info = await oauth
      .userInfoRequest(as, self, tokens.access_token, { DPoP: dpop, ...http })
      .then((one) => oauth.processUserInfoResponse(as, self, sub, one))
    assert.equal(info.name, 'Zara Invented')
    const forged = await forge(body['id_token'] ?? '')
    const faked = new Response(JSON.stringify({ ...body, id_token: forged }), {
      headers: { 'content-type': 'application/json' },
    })
    const believed = await oauth.processAuthorizationCodeResponse(as, self, faked, expected)
    await assert.rejects(oauth.validateApplicationLevelSignature(as, faked, http), /./)
    assert.ok(believed)
  })

  test('an id token is for one audience, by our key, and is signed (T-ID-33)', async () => {
    const got = await back(bank)
    const tokens = await redeem(got, got.url)
    const keys = jose.createRemoteJWKSet(new URL(`${issuer}/jwks`))
    const idToken = tokens.id_token ?? ''
    const { payload, protectedHeader } = await jose.jwtVerify(idToken, keys, {
      issuer,
      audience: bank.id,
    })
    assert.equal(protectedHeader.alg, 'ES256')
    assert.doesNotMatch(JSON.stringify(payload), /Zara|39990|\+92/)
    await assert.rejects(jose.jwtVerify(idToken, keys, { issuer, audience: thief.id }))
    await assert.rejects(jose.jwtVerify(await forge(idToken), keys, { issuer, audience: bank.id }))
    const config = await discover(openId, bank)
    assert.deepEqual(config.serverMetadata().subject_types_supported, ['pairwise'])
  })
})

/** The same words by a key that is not ours. */
async function forge(idToken: string): Promise<string> {
  const { privateKey } = await jose.generateKeyPair('ES256')
  const header = jose.decodeProtectedHeader(idToken)
  return new jose.SignJWT(jose.decodeJwt(idToken))
    .setProtectedHeader({ ...header, alg: 'ES256' })
    .sign(privateKey)
}
