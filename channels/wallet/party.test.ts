/** A bank asks a wallet; what the wallet shows is made by another project’s SD-JWT library. */
import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import { decodeJwt, SignJWT } from 'jose'
import { actOnParty, relyingPartyRole } from '#platform/catalogue'
import { listReads, restrict } from '#platform/consent'
import { setStandings, type Actor } from '#platform/identity'
import { text } from '#platform/kernel'
import { messagesOf } from '#platform/notifications'
import { findParty, type PartyTerms } from '#platform/openid'
import { findLeaves } from '#platform/log'
import { actsNamed } from '#tests/acts'
import { newHolder } from '#tests/holder'
import { permitKite } from '#tests/kite-case'
import { kiteRegister } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { webOn } from '#tests/web'
import { registerWallet, registerWalletPages } from './index.ts'
import { fetchedBy, houseAddress, housed, kiteCard } from './test-wallet.ts'

const platform = { ...(await testPlatform([kiteCard], [kiteRegister])), ...housed }
const { db, setting, citizen, officer, supervisor } = platform
const app = await webOn(
  platform,
  (web) => registerWalletPages(web, platform),
  (api) => registerWallet(api, platform),
)
const { reference } = await permitKite(platform)
const holder = newHolder()
const { credential } = await fetchedBy(holder, { app, platform, reference })
const host = new URL(houseAddress).host

const registrar = (personId: string): Actor => ({
  kind: 'officer',
  personId,
  posts: [{ id: 'kite-registrar', jurisdiction: 'PB', officeId: 'kites', role: relyingPartyRole }],
})
const [one, two] = [registrar(officer.personId), registrar(supervisor.personId)]

const bank = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const claim = (name: PartyTerms['claims'][number]['name']) => ({
  name,
  purpose: text('To open an account.', 'اکاؤنٹ کھولنے کے لیے۔'),
  legalBasis: text('Kite Banking Act, section 1', 'پتنگ بینکاری ایکٹ، دفعہ 1'),
})
const terms: PartyTerms = {
  name: text('Kite Bank', 'پتنگ بینک'),
  purpose: text('It opens an account in your name.', 'آپ کے نام پر اکاؤنٹ کھولتا ہے۔'),
  contact: 'help@kite-bank.example',
  redirectUris: ['https://kite-bank.example/return'],
  logoutUris: [],
  backchannelLogoutUri: undefined,
  keys: [bank.publicKey.export({ format: 'jwk' }) as Record<string, unknown>],
  claims: [claim('age_over_18'), claim('cnic_matches')],
  assurance: 'substantial',
  accessDays: 0,
  retention: text('Kept for five years.', 'پانچ سال رکھا جاتا ہے۔'),
}
await actOnParty(platform, one, { do: 'propose', id: 'kite-bank', terms })
const readAt = (await findParty(db, 'kite-bank'))?.proposal?.at ?? new Date(0)
await actOnParty(platform, two, { do: 'approve', id: 'kite-bank', readAt })

let proofs = 0
async function proof(change: { aud?: string; jti?: string; key?: typeof bank.privateKey } = {}) {
  proofs += 1
  return new SignJWT({ jti: change.jti ?? `j-${proofs}` })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer('kite-bank')
    .setSubject('kite-bank')
    .setAudience(change.aud ?? `${houseAddress}/wallet`)
    .setIssuedAt(setting.now())
    .setExpirationTime(new Date(setting.now().getTime() + 60_000))
    .sign(change.key ?? bank.privateKey)
}

async function post(path: string, body: Readonly<Record<string, string>>) {
  const sent = await app.inject({
    method: 'POST',
    url: path,
    headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(body).toString(),
  })
  return { status: sent.statusCode, said: sent.json<Readonly<Record<string, unknown>>>() }
}
const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const byBank = async (path: string, body: Readonly<Record<string, string>> = {}, by?: string) =>
  post(path, { ...body, client_assertion_type: type, client_assertion: by ?? (await proof()) })

/** What another project's wallet makes of the credential for this question. */
const library = new SDJwtVcInstance({
  hasher: (data: string | ArrayBuffer) =>
    createHash('sha256')
      .update(typeof data === 'string' ? data : Buffer.from(data))
      .digest(),
  hashAlg: 'sha-256',
  kbSignAlg: 'ES256',
  kbSigner: (data: string) =>
    sign('sha256', Buffer.from(data), {
      key: holder.privateKey,
      dsaEncoding: 'ieee-p1363',
    }).toString('base64url'),
})

async function shows(id: string, frame: Readonly<Record<string, boolean | object>>) {
  const { body } = await app.inject({ url: `/wallet/request/${id}`, headers: { host } })
  const request = decodeJwt(body) as {
    nonce: string
    client_id: string
    client_metadata: { client_name: string }
  }
  const iat = Math.trunc(setting.now().getTime() / 1000)
  const kb = { payload: { iat, aud: request.client_id, nonce: request.nonce } }
  const shown = await library.present(credential, frame, { kb } as never)
  const vp = JSON.stringify({ card: [shown] })
  const { status } = await post(`/wallet/response/${id}`, { state: id, vp_token: vp })
  return { status, name: request.client_metadata.client_name }
}

async function asks(body: Readonly<Record<string, string>>) {
  const { status, said } = await byBank('/wallet/ask', body)
  assert.equal(status, 200, JSON.stringify(said))
  return { id: String(said['id']), request: String(said['request']) }
}
const stands = (standing: 'died' | 'living') =>
  setStandings(db, [{ personId: citizen.personId, standing }])
const answerTo = async (id: string) => (await byBank(`/wallet/ask/${id}`)).said

test('a bank is told yes; the person has a receipt, a reading and a leaf', async () => {
  const { id, request } = await asks({ question: 'over-18' })
  assert.match(request, /^openid4vp:/)
  assert.deepEqual(await answerTo(id), { state: 'waiting' })
  const { status, name } = await shows(id, { age_equal_or_over: { 18: true } })
  assert.deepEqual([status, name], [200, 'Kite Bank'])
  assert.deepEqual(await answerTo(id), { state: 'answered', answer: 'yes' })
  const read = { now: new Date(), before: new Date(Date.now() + 60_000), limit: 1 }
  const [last] = await listReads(db, citizen.personId, read)
  assert.equal(last?.purpose, 'sharing')
  const [message] = await messagesOf(db, setting.vault, { personId: citizen.personId, limit: 1 })
  assert.match(message?.text ?? '', /Kite Bank|پتنگ بینک/)
  const released = (await actsNamed(db, 'release')).at(-1)
  assert.deepEqual([released?.facts['wallet'], released?.facts['claims']], [id, ['age_over_18']])
  const { waiting, sealed } = await findLeaves(db, [released?.act ?? ''])
  assert.equal(waiting.size + sealed.size, 1, 'the showing has its leaf')
})

test('a bank asks only what its terms name, and compares unseen (T-ID-73)', async () => {
  const refusal = await byBank('/wallet/ask', { question: 'name-and-birth' })
  assert.deepEqual([refusal.status, refusal.said['error']], [403, 'access_denied'])
  const right = await asks({ question: 'same-person', expected: '39990-9900001-1' })
  await shows(right.id, { personal_administrative_number: true })
  assert.deepEqual(await answerTo(right.id), { state: 'answered', answer: 'yes' })
  const wrong = await asks({ question: 'same-person', expected: '39990-9900002-8' })
  await shows(wrong.id, { personal_administrative_number: true })
  assert.deepEqual(await answerTo(wrong.id), { state: 'answered', answer: 'no' })
})

test('whoever is not the bank, or shows its proof again, is told nothing (T-ID-73)', async () => {
  const { id } = await asks({ question: 'over-18' })
  const used = await proof()
  assert.equal((await byBank('/wallet/ask', { question: 'over-18' }, used)).status, 200)
  for (const by of [
    used,
    await proof({ key: stranger.privateKey }),
    await proof({ aud: 'https://other.example' }),
    'not a proof',
  ]) {
    assert.equal((await byBank('/wallet/ask', { question: 'over-18' }, by)).status, 401)
    assert.equal((await byBank(`/wallet/ask/${id}`, {}, by)).status, 401)
  }
})

test('a bank is told of a card that counts no more, and of whoever shares nothing', async () => {
  const { id } = await asks({ question: 'over-18' })
  await stands('died')
  await shows(id, { age_equal_or_over: { 18: true } })
  await stands('living')
  assert.deepEqual(await answerTo(id), { state: 'answered', answer: 'not-in-force' })
  const other = await asks({ question: 'over-18' })
  await post(`/wallet/response/${other.id}`, { state: other.id, error: 'access_denied' })
  assert.deepEqual(await answerTo(other.id), { state: 'answered', answer: 'declined' })
})

test('who restricts the use of his data is shared with nobody, by a wallet either', async () => {
  const { id } = await asks({ question: 'over-18' })
  await restrict(db, {
    personId: citizen.personId,
    isRestricted: true,
    at: setting.now(),
  })
  await shows(id, { age_equal_or_over: { 18: true } })
  assert.deepEqual(await answerTo(id), { state: 'answered', answer: 'not-given' })
})

test('a suspended bank asks nobody any more, and what it asked is answered by nobody', async () => {
  const { id } = await asks({ question: 'over-18' })
  await actOnParty(platform, one, { do: 'suspend', id: 'kite-bank' })
  assert.equal((await byBank('/wallet/ask', { question: 'over-18' })).status, 401)
  const { statusCode } = await app.inject({ url: `/wallet/request/${id}`, headers: { host } })
  assert.equal(statusCode, 404)
})
