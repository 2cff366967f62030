/** Word of a session's end reaches the organisations at which the person was by it. */
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, beforeEach, describe, test } from 'node:test'
import {
  createFarewells,
  sessionReplaced,
  signOutAll,
  signOutHere,
  withdrawSharing,
} from '#platform/catalogue'
import { listConsents } from '#platform/consent'
import { openSession, secureRandomness, setStandings } from '#platform/identity'
import { issuerAt, suspendParty } from '#platform/openid'
import { createPostman } from '#platform/outbox'
import * as jose from 'jose'
import * as client from 'openid-client'
import { addressBookOf } from '../app/postman.ts'
import {
  begin,
  Person,
  redeem,
  register,
  testOpenId,
  type TestParty,
} from '../channels/openid/test-openid.ts'

type Heard = { readonly path: string; readonly token: string }
const heard: Heard[] = []
let answer = 200
const bankSite = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    const token = new URLSearchParams(body).get('logout_token') ?? ''
    heard.push({ path: request.url ?? '', token })
    response.writeHead(answer, { location: '/elsewhere' }).end()
  })
})
await new Promise<void>((done) => bankSite.listen(0, '127.0.0.1', done))
after(() => bankSite.close())
const site = `http://127.0.0.1:${(bankSite.address() as AddressInfo).port}`

const openId = await testOpenId()
const { platform, origin, host } = openId
const { db, setting } = platform
const issuer = `${origin}/openid`
const at = (path: string) => ({
  redirectUris: [`${site}${path}/return`],
  logoutUris: [`${site}${path}/`],
  backchannelLogoutUri: `${site}${path}/out`,
})
const bank = { ...(await register(openId, 'kite-bank', at('/bank'))), redirectUri: '' }
const shop = { ...(await register(openId, 'kite-shop', at('/shop'))), redirectUri: '' }
const { personId } = platform.citizen

let later = 0
const now = () => new Date(Date.now() + later)
const signing = { issuer: () => issuerAt(origin), keys: host.keys }
const postman = createPostman({
  db,
  vault: setting.vault,
  addressOf: addressBookOf(db, { vault: setting.vault, now, signing }),
  now,
  intervalMs: 1_000,
  onTrouble: assert.fail,
})
const farewells = createFarewells(db, setting, () => assert.fail())

beforeEach(async () => {
  await postman.deliverDue()
  heard.length = 0
  answer = 200
})

type Asked = Readonly<Record<string, string>>

async function visit(party: TestParty, person: Person, more: Asked = {}) {
  const redirectUri = `${site}/${party.id.slice(5)}/return`
  const begun = await begin(openId, { ...party, redirectUri }, more)
  let back = await person.open(begun.url.href)
  if (back.origin === origin) back = await person.press({ decision: 'agree' })
  const tokens = await redeem(begun, back)
  const claims = tokens.claims()
  return { ...begun, tokens, sid: claims?.['sid'], sub: claims?.sub }
}

/** What a careful receiver does: OpenID Connect Back-Channel Logout 1.0, section 2.6. */
async function read({ path, token }: Heard) {
  const keys = jose.createRemoteJWKSet(new URL(`${issuer}/jwks`))
  const audience = `kite-${path.split('/')[1] ?? ''}`
  const { payload } = await jose.jwtVerify(token, keys, {
    issuer,
    audience,
    typ: 'logout+jwt',
    algorithms: ['ES256'],
    requiredClaims: ['iat', 'exp', 'jti', 'events'],
    currentDate: now(),
  })
  assert.deepEqual(payload['events'], {
    'http://schemas.openid.net/event/backchannel-logout': {},
  })
  assert.equal('nonce' in payload, false)
  assert.ok(Number(payload.exp) - Number(payload.iat) <= 120)
  return payload
}

const tokenOf = (person: Person) => person.sessionToken ?? ''
const signedIn = () => new Person(origin).signIn(openId, personId)

describe('a session that ends', () => {
  test('T-ID-58 is told to each organisation that was visited by it, once', async () => {
    const person = await signedIn()
    const other = await signedIn()
    const [atBank, atShop] = [await visit(bank, person), await visit(shop, person)]
    const elsewhere = await visit(bank, other)
    await signOutHere(platform, { token: tokenOf(person), personId })
    await farewells.tellAll()
    assert.equal(await postman.deliverDue(), 2)
    const told = await Promise.all(heard.map(read))
    assert.deepEqual(
      new Map(told.map(({ sid, sub }) => [sid, sub])),
      new Map([atBank, atShop].map(({ sid, sub }) => [sid, sub])),
    )
    heard.length = 0
    await signOutAll(platform, personId)
    assert.equal(await postman.deliverDue(), 1)
    assert.equal((await read(heard[0] as Heard))['sid'], elsewhere.sid)
  })

  test('by a death or otherwise is found within a round; one that goes on is not', async () => {
    const person = await signedIn()
    await visit(bank, person)
    const before = await platform.sessions.sessionOf(db, tokenOf(person), now())
    const confirmed = await openSession(db, {
      personId,
      kind: 'citizen',
      now: now(),
      random: secureRandomness,
      previousToken: tokenOf(person),
    })
    const next = await platform.sessions.sessionOf(db, confirmed?.token ?? '', now())
    assert.ok(before && next)
    await sessionReplaced(db, setting, before, next)
    await farewells.tellAll()
    assert.equal(await postman.deliverDue(), 0, 'he confirmed that it is he')
    await setStandings(db, [{ personId, standing: 'died' }])
    await farewells.tellAll()
    await setStandings(db, [{ personId, standing: 'living' }])
    assert.equal(await postman.deliverDue(), 1)
  })
})

test('T-ID-58 what is withdrawn ends every visit there, and nothing is refreshed', async () => {
  const offline = { scope: 'openid offline_access', prompt: 'consent' }
  const name = { claims: JSON.stringify({ userinfo: { name: { essential: true } } }) }
  const { config, dpop, tokens, sub } = await visit(bank, await signedIn(), { ...offline, ...name })
  const [consent] = await listConsents(db, personId)
  const id = consent?.id ?? ''
  await withdrawSharing(platform, { personId, id })
  await withdrawSharing(platform, { personId, id })
  assert.equal(await postman.deliverDue(), 1)
  const told = await read(heard[0] as Heard)
  assert.deepEqual([told.sub, told['sid']], [sub, undefined])
  const again = client.refreshTokenGrant(config, tokens.refresh_token ?? '', undefined, {
    DPoP: dpop,
  })
  await assert.rejects(again, { error: 'invalid_grant' })
})

describe('a letter goes where it was approved, and nowhere else', () => {
  test('again by another token that is young, while the bank does not answer', async () => {
    const person = await signedIn()
    await visit(bank, person)
    await signOutHere(platform, { token: tokenOf(person), personId })
    answer = 500
    await postman.deliverDue()
    answer = 302
    later = 11_000
    await postman.deliverDue()
    answer = 200
    later = 3_600_000
    await postman.deliverDue()
    assert.deepEqual(
      heard.map(({ path }) => path),
      ['/bank/out', '/bank/out', '/bank/out'],
      'a redirect is not followed',
    )
    const { jti } = await read(heard[2] as Heard)
    assert.notEqual(jti, jose.decodeJwt(heard[0]?.token ?? '').jti)
    later = 0
  })

  test('T-ID-57 not once the organisation is suspended', async () => {
    const party = await register(openId, 'kite-gone', at('/gone'))
    const person = await signedIn()
    await visit(party, person)
    await signOutHere(platform, { token: tokenOf(person), personId })
    await db.transact((tx) => suspendParty(tx, party.id))
    assert.equal(await postman.deliverDue(), 1)
    assert.deepEqual(heard, [])
  })
})

test('T-ID-57 a site of the open country calls nothing that runs beside it', async () => {
  const person = await signedIn()
  await visit(bank, person)
  await signOutHere(platform, { token: tokenOf(person), personId })
  const open = { issuer: () => issuerAt('https://daftar.example'), keys: host.keys }
  const there = createPostman({
    db,
    vault: setting.vault,
    addressOf: addressBookOf(db, { vault: setting.vault, now, signing: open }),
    now,
    intervalMs: 1_000,
    onTrouble: assert.fail,
  })
  assert.equal(await there.deliverDue(), 1)
  assert.deepEqual(heard, [])
  later = 11_000
  await postman.deliverDue()
  later = 0
  const paths = heard.map(({ path }) => path)
  assert.deepEqual(paths, ['/bank/out'], 'one on a laptop does')
})

describe('an organisation that signs a person out itself', () => {
  test('asks him, ends the session of the site, tells the others and gets him back', async () => {
    const person = await signedIn()
    const { config, tokens } = await visit(bank, person)
    await visit(shop, person)
    const url = client.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: `${site}/bank/`,
      state: 'kite',
    })
    await person.open(url.href)
    assert.match(person.html, /Sign out everywhere/)
    const back = await person.press({ logout: 'yes' })
    assert.equal(back.href, `${site}/bank/?state=kite`)
    const token = tokenOf(person)
    assert.equal(await platform.sessions.sessionOf(db, token, now()), undefined)
    await postman.deliverDue()
    assert.deepEqual(heard.map(({ path }) => path).toSorted(), ['/bank/out', '/shop/out'])
    heard.length = 0
    await person.open(`${issuer}/session/end?client_id=${bank.id}`)
    assert.match(person.html, /value="yes" name="logout"/, 'a page without a script, for nobody')
  })

  test('and who stays is signed out of that organisation alone', async () => {
    const person = await signedIn()
    const { config, tokens } = await visit(bank, person)
    await visit(shop, person)
    const hint = { id_token_hint: tokens.id_token ?? '' }
    await person.open(client.buildEndSessionUrl(config, hint).href)
    await person.press({})
    assert.ok(await platform.sessions.sessionOf(db, tokenOf(person), now()))
    await postman.deliverDue()
    assert.deepEqual(
      heard.map(({ path }) => path),
      ['/bank/out'],
    )
  })

  test('T-ID-58 by a forged hint, or that of another, nobody is signed out', async () => {
    const person = await signedIn()
    const { config, tokens } = await visit(bank, person)
    const [header, , signature] = (tokens.id_token ?? '').split('.')
    const claims = Buffer.from(JSON.stringify({ ...tokens.claims(), aud: shop.id }))
    const forged = [header, claims.toString('base64url'), signature].join('.')
    for (const hint of [
      { id_token_hint: forged },
      { id_token_hint: tokens.id_token ?? '', client_id: shop.id },
    ]) {
      const url = client.buildEndSessionUrl(config, hint)
      url.searchParams.set('client_id', hint.client_id ?? shop.id)
      await person.open(url.href)
      assert.doesNotMatch(person.html, /name="xsrf"/)
    }
    assert.ok(await platform.sessions.sessionOf(db, tokenOf(person), now()))
  })
})
