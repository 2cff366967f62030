import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createBankDirectory, signatureHeaders, signMessage, type Bank } from '#platform/payments'
import fastify from 'fastify'
import { bankCredentials, kiteBank, testPlatform } from '#tests/platform'
import { registerBiller } from './index.ts'
import { payableKite } from '#tests/kite-payment'
import { inquiring, paying } from '#tests/kite-messages'

const platform = await testPlatform()
const { db, setting } = platform
const kite = await kiteBank()
const { username, password } = bankCredentials
const signingKey = Buffer.alloc(32, 4)

/** The biller before a bank on other terms, behind a proxy at 10.0.0.1. */
async function billerFor(terms: Partial<Bank>, now = setting.now) {
  const banks = createBankDirectory({ read: async () => [{ ...kite, ...terms }], now })
  const app = fastify({ trustProxy: ['10.0.0.1'] })
  registerBiller(app, { ...platform, banks, setting: { ...setting, now } })
  await app.ready()
  after(() => app.close())
  type Asking = { headers?: object; remoteAddress?: string; url?: string }
  return async (payload: string, { headers, remoteAddress, url }: Asking = {}) => {
    const response = await app.inject({
      method: 'POST',
      url: url ?? '/biller/BillPayment',
      headers: { 'content-type': 'application/json', username, password, ...headers },
      payload,
      ...(remoteAddress && { remoteAddress }),
    })
    return [response.statusCode, response.json()['response_Code']]
  }
}

async function advice() {
  const { psid, amount } = await payableKite(platform)
  return JSON.stringify(paying(psid, amount))
}

test('a bank is heard from its own networks only, as the trusted proxy tells them', async () => {
  const send = await billerFor({ networks: ['203.0.113.0/24', '2001:db8::/32'] })
  const body = await advice()
  const through = (client: string) => ({
    remoteAddress: '10.0.0.1',
    headers: { 'x-forwarded-for': client },
  })
  assert.deepEqual(await send(body, { remoteAddress: '203.0.114.7' }), [401, '04'])
  assert.deepEqual(await send(body, through('198.51.100.1')), [401, '04'])
  // Whoever is not our proxy cannot tell us where it comes from.
  const liar = { remoteAddress: '198.51.100.1', headers: { 'x-forwarded-for': '203.0.113.7' } }
  assert.deepEqual(await send(body, liar), [401, '04'])
  assert.deepEqual(await send(body, { remoteAddress: '203.0.113.7' }), [200, '00'])
  assert.deepEqual(await send(body, through('203.0.113.7')), [200, '03'])
  assert.deepEqual(await send(body, through('2001:db8::7')), [200, '03'])
})

const signs = {
  signs: true,
  credentials: kite.credentials.map((one) => ({ ...one, signingKey })),
}
let drawn = 0
function signed(body: string, { path = '/biller/BillPayment', at = setting.now() } = {}) {
  const timestamp = String(Math.floor(at.getTime() / 1_000))
  drawn += 1
  const nonce = `nonce-of-this-test-${drawn}`
  const message = { method: 'POST', path, timestamp, nonce, body: Buffer.from(body) }
  return {
    [signatureHeaders.timestamp]: timestamp,
    [signatureHeaders.nonce]: nonce,
    [signatureHeaders.signature]: signMessage(signingKey, message),
  }
}

test('a bank that signs is heard when its signature is right, once for each nonce', async () => {
  const send = await billerFor(signs)
  const body = await advice()
  assert.deepEqual(await send(body), [401, '04'])
  assert.deepEqual(await send(`${body} `, { headers: signed(body) }), [401, '04'])
  const headers = signed(body)
  assert.deepEqual(await send(body, { headers, url: '/biller/BillInquiry' }), [401, '04'])
  assert.deepEqual(await send(body, { headers }), [200, '00'])
  assert.deepEqual(await send(body, { headers }), [401, '04'], 'the very same message again')
  assert.deepEqual(await send(body, { headers: signed(body) }), [200, '03'], 'signed again')
  for (const offMs of [-301_000, 302_000]) {
    const at = new Date(setting.now().getTime() + offMs)
    assert.deepEqual(await send(body, { headers: signed(body, { at }) }), [401, '04'])
  }
})

test('a wrong signature does not use up the nonce of the right message', async () => {
  const send = await billerFor(signs)
  const body = await advice()
  const headers = signed(body)
  const spoiled = { ...headers, [signatureHeaders.signature]: '0'.repeat(64) }
  assert.deepEqual(await send(body, { headers: spoiled }), [401, '04'])
  assert.deepEqual(await send(body, { headers }), [200, '00'])
})

test('what cannot be read is answered so only when it is signed, and without effect', async () => {
  const send = await billerFor(signs)
  for (const body of ['{', '', '{"__proto__":1}', '\u0000', '{"consumer_number":"\ud800"}']) {
    assert.deepEqual(await send(body), [401, '04'])
    assert.deepEqual(await send(body, { headers: signed(body) }), [200, '04'])
  }
})

test('a nonce that cannot be remembered is a failure of ours: 05', async () => {
  const query = () => Promise.reject(new Error('away'))
  const banks = createBankDirectory({ read: async () => [{ ...kite, ...signs }], now: setting.now })
  const app = fastify()
  registerBiller(app, { ...platform, banks, db: { ...db, query } as never })
  const headers = { username, password, ...signed('{}') }
  const asked = { method: 'POST', url: '/biller/BillPayment', headers, payload: '{}' } as const
  const response = await app.inject({ ...asked })
  assert.deepEqual([response.statusCode, response.json()['response_Code']], [200, '05'])
  await app.close()
})

test('a bank that asks too often is told to come again, and no other is', async () => {
  let at = setting.now()
  const send = await billerFor({ limits: { requestsPerSecond: 3 } }, () => at)
  const asking = { url: '/biller/BillInquiry' }
  const body = JSON.stringify(inquiring('9999980000000000'))
  for (let time = 0; time < 3; time += 1) assert.deepEqual(await send(body, asking), [200, '01'])
  assert.deepEqual(await send(body, asking), [429, '05'])
  assert.deepEqual(await send(body, { headers: { password: 'wrong' } }), [401, '04'])
  at = new Date(at.getTime() + 334)
  assert.deepEqual(await send(body, asking), [200, '01'])
  assert.deepEqual(await send(body, asking), [429, '05'])
})
