/** Another service of government has its payer pay on our page, as a program and as a person. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { addressBookOf } from '../app/postman.ts'
import { registerPayApi, registerPayPage } from '#channels/pay'
import { openLedger } from '#platform/catalogue'
import { giveClientKey, registerClient, webhookKeyOf, type Client } from '#platform/clients'
import { secureRandomness } from '#platform/identity'
import { text } from '#platform/kernel'
import { createPostman } from '#platform/outbox'
import { balances, checkLedger, registerRaastAccount } from '#platform/payments'
import { paymentPage } from '#services/payment-page'
import fastify from 'fastify'
import { expectValidHtml } from '#tests/browser'
import { payKite } from '#tests/kite-payment'
import { bankCredentials, kiteDistrict, testPlatform } from '#tests/platform'
import { ownIban } from '#tests/raast-messages'
import { webOn } from '#tests/web'

const platform = await testPlatform([paymentPage], [])
const { db, setting } = platform
const { vault } = setting
const api = fastify()
registerPayApi(api, platform)
after(() => api.close())
const web = await webOn(platform, (instance) => registerPayPage(instance, platform))

type Told = { readonly headers: IncomingHttpHeaders; readonly body: string }
const told: Told[] = []
const library = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    told.push({ headers: request.headers, body })
    response.end()
  })
})
await new Promise<void>((done) => library.listen(0, '127.0.0.1', done))
after(() => library.close())

const client: Client = {
  id: 'library',
  name: text('Kite Library', 'پتنگ کتب خانہ'),
  jurisdiction: kiteDistrict.code,
  isOpen: true,
  returnOrigins: ['https://library.example'],
  webhookUrl: `http://127.0.0.1:${(library.address() as AddressInfo).port}/paid`,
}
const museum = { ...client, id: 'museum', name: text('Museum', 'عجائب گھر') }
const keys: Record<string, string> = {}

before(async () => {
  for (const one of [client, museum]) {
    await registerClient(db, vault, secureRandomness, one)
    const now = setting.now()
    keys[one.id] = await giveClientKey(db, secureRandomness, { client: one.id, now })
  }
  await db.transact((tx) => openLedger(tx, setting, [bankCredentials]))
})

type Payment = {
  readonly payment_id: string
  readonly provider_id: string
  readonly state: { readonly status: string; readonly finished: boolean; readonly code?: string }
  readonly refund_summary: { readonly status: string; readonly amount_available: number }
  readonly _links: { readonly next_url: { readonly href: string } | null }
}
type Asking = { readonly as?: string; readonly key?: string; readonly raw?: string }

async function ask(method: 'GET' | 'POST', url: string, body?: object, asking: Asking = {}) {
  const { as = 'library', key, raw } = asking
  const answer = await api.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${keys[as] ?? as}`,
      ...((body || raw !== undefined) && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body && { payload: JSON.stringify(body) }),
    ...(raw !== undefined && { payload: raw }),
  })
  const json = answer.body === '' ? {} : answer.json<Record<string, unknown>>()
  return { status: answer.statusCode, json, code: json['code'] }
}

const wanted = {
  amount: 25_000,
  reference: 'FINE-7',
  description: 'Late book: Kites of Lahore',
  return_url: 'https://library.example/paid?fine=7',
  language: 'en',
}
async function create(changes: object = {}, asking?: Asking): Promise<Payment> {
  const { status, json } = await ask('POST', '/v1/payments', { ...wanted, ...changes }, asking)
  assert.equal(status, 201, JSON.stringify(json))
  return json as unknown as Payment
}
const get = async (id: string) =>
  (await ask('GET', `/v1/payments/${id}`)).json as unknown as Payment
const pay = ({ provider_id: psid }: Payment, amount = wanted.amount) =>
  payKite(platform, { psid, amount })

const postman = createPostman({
  db,
  vault,
  now: setting.now,
  intervalMs: 1_000,
  onTrouble: () => undefined,
  addressOf: addressBookOf(db, setting),
})
async function toldNow() {
  while ((await postman.deliverDue()) > 0);
  return told.splice(0).map(({ headers, body }) => {
    const { event_type: event, resource } = JSON.parse(body) as {
      event_type: string
      resource: Payment
    }
    return { event, resource, signature: headers['pay-signature'], body }
  })
}

test('a payment is asked for, paid on our page, and told to its client', async () => {
  const created = await create()
  assert.deepEqual(created.state, { status: 'created', finished: false })
  const path = created._links.next_url?.href ?? ''
  const page = await web.inject({ url: path, headers: { 'accept-language': 'en' } })
  assert.equal(page.statusCode, 200)
  await expectValidHtml(page.body)
  assert.match(page.body, /Kite Library/)
  assert.match(page.body, /Late book: Kites of Lahore/)
  assert.match(page.body, new RegExp(created.provider_id.slice(0, 4)))
  await pay(created)
  const paid = await get(created.payment_id)
  assert.deepEqual(paid.state, { status: 'success', finished: true })
  assert.equal(paid._links.next_url, null)
  const after = await web.inject({ url: path, headers: { 'accept-language': 'ur' } })
  await expectValidHtml(after.body)
  assert.match(after.body, /href="https:\/\/library\.example\/paid\?fine=7"/)
  const [letter, ...more] = await toldNow()
  assert.deepEqual([letter?.event, more], ['card_payment_succeeded', []])
  const key = (await webhookKeyOf(db, vault, 'library')) ?? ''
  const signed = createHmac('sha256', key)
    .update(letter?.body ?? '')
    .digest('hex')
  assert.equal(letter?.signature, signed)
  assert.equal(letter?.resource.payment_id, created.payment_id)
  const books = await balances(db, { asOf: setting.now() })
  assert.ok(books.some(({ account }) => account === 'client/library'))
  assert.deepEqual(await checkLedger(db), [])
})

test('a page is found by its address only, and by no other payment’s seal', async () => {
  const [one, other] = [await create(), await create()]
  const [path = '', seal = ''] = [one, other].map(({ _links }) => _links.next_url?.href ?? '')
  const mixed = path.replace(/[^/]+$/, seal.split('/').at(-1) ?? '')
  for (const wrong of [mixed, path.replace(/[^/]+$/, 'x'), '/payment/nonsense/x']) {
    assert.equal((await web.inject(wrong)).statusCode, 404, wrong)
  }
})

test('where Raast is used the page shows its code', async () => {
  await registerRaastAccount(db, {
    bank: bankCredentials.mnemonic,
    iban: ownIban,
    bic: 'KITEPKKA',
    name: 'KITE TOWN',
    city: 'KITE TOWN',
    requestsTo: undefined,
    qr: { template: '28', guid: 'example.raast' },
  })
  const { _links } = await create()
  const page = await web.inject({ url: _links.next_url?.href ?? '' })
  await expectValidHtml(page.body)
  assert.match(page.body, /daftar-qr/)
})

test('the same key gets the same payment; with another body it is refused', async () => {
  const key = 'order-1'
  const both = await Promise.all([create({}, { key }), create({}, { key })])
  assert.equal(both[0]?.payment_id, both[1]?.payment_id)
  const other = await ask('POST', '/v1/payments', { ...wanted, amount: 1 }, { key })
  assert.deepEqual([other.status, other.code], [422, 'P0191'])
  const museums = await create({}, { key, as: 'museum' })
  assert.notEqual(museums.payment_id, both[0]?.payment_id)
})

test('T-PAY-9 a client sees and moves its own payments only, by a key in force', async () => {
  const { payment_id: id } = await create()
  const as = 'museum'
  const codes = await Promise.all([
    ask('GET', `/v1/payments/${id}`, undefined, { as }),
    ask('GET', `/v1/payments/${id}/events`, undefined, { as }),
    ask('POST', `/v1/payments/${id}/cancel`, undefined, { as }),
    ask('POST', `/v1/payments/${id}/refunds`, { amount: 1 }, { as }),
    ask('GET', `/v1/payments/${id}/refunds`, undefined, { as }),
  ])
  assert.deepEqual(
    codes.map(({ status, code }) => `${status} ${String(code)}`),
    ['404 P0200', '404 P0300', '404 P0500', '404 P0600', '404 P0800'],
  )
  const wrong = await ask('GET', `/v1/payments/${id}`, undefined, { as: 'daftar_pay_wrong-key-x' })
  assert.equal(wrong.status, 401)
  const old = keys['museum'] ?? ''
  const now = setting.now()
  keys['museum'] = await giveClientKey(db, secureRandomness, { client: 'museum', now })
  assert.equal((await ask('GET', '/v1/payments', undefined, { as: old })).status, 401)
  assert.equal((await ask('GET', '/v1/payments', undefined, { as })).status, 200)
  await registerClient(db, vault, secureRandomness, { ...museum, isOpen: false })
  assert.equal((await ask('GET', '/v1/payments', undefined, { as })).status, 401)
})

test('every field that is wrong is told by its code, and asks for nothing', async () => {
  const total = async () => (await ask('GET', '/v1/payments')).json['total']
  const before = await total()
  const wrong: readonly (readonly [object, string])[] = [
    [{ amount: undefined }, 'P0101 amount'],
    [{ reference: '' }, 'P0101 reference'],
    [{ return_url: undefined }, 'P0101 return_url'],
    [{ amount: 0 }, 'P0102 amount'],
    [{ amount: 1.5 }, 'P0102 amount'],
    [{ amount: '100' }, 'P0102 amount'],
    [{ amount: 1e12 }, 'P0102 amount'],
    [{ description: 'x'.repeat(256) }, 'P0102 description'],
    [{ reference: 7 }, 'P0102 reference'],
    [{ return_url: 'https://attacker.example/' }, 'P0102 return_url'],
    [{ return_url: 'https://library.example@attacker.example/' }, 'P0102 return_url'],
    [{ return_url: 'javascript:alert(1)' }, 'P0102 return_url'],
    [{ return_url: 'blob:https://library.example/1' }, 'P0102 return_url'],
    [{ return_url: 'https://somebody:else@library.example/' }, 'P0102 return_url'],
    [{ description: 'Kite \u{1FA81}' }, 'P0102 description'],
    [{ reference: '\u200B' }, 'P0102 reference'],
    [{ language: 'cy' }, 'P0102 language'],
  ]
  for (const [changes, expected] of wrong) {
    const { json, code } = await ask('POST', '/v1/payments', { ...wanted, ...changes })
    assert.equal(`${String(code)} ${String(json['field'])}`, expected, JSON.stringify(changes))
  }
  for (const raw of ['', '{', '[]', 'null', `"${'x'.repeat(40_000)}"`]) {
    const { status, code } = await ask('POST', '/v1/payments', undefined, { raw })
    assert.deepEqual([status, code], [400, 'P0197'], raw.slice(0, 9))
  }
  for (const id of ['%00', 'x'.repeat(90), '%F0%9F%AA%81']) {
    assert.equal((await ask('GET', `/v1/payments/${id}`)).code, 'P0200', id)
  }
  const search = await ask('GET', '/v1/payments?state=success')
  assert.deepEqual([search.status, search.code], [422, 'P0401'])
  assert.equal(await total(), before)
})

test('a payment that is cancelled is not paid, and one that is paid is not cancelled', async () => {
  await toldNow()
  const cancelled = await create()
  const path = (id: string) => `/v1/payments/${id}/cancel`
  assert.equal((await ask('POST', path(cancelled.payment_id))).status, 204)
  assert.equal((await get(cancelled.payment_id)).state.code, 'P0040')
  await assert.rejects(pay(cancelled), /'02' !== '00'/)
  const paid = await create()
  await pay(paid)
  const late = await ask('POST', path(paid.payment_id))
  assert.deepEqual([late.status, late.code], [400, 'P0501'])
  const events = new Map(
    (await toldNow()).map(({ event, resource }) => [resource.payment_id, event]),
  )
  assert.equal(events.size, 2)
  assert.equal(events.get(cancelled.payment_id), 'card_payment_cancelled')
  assert.equal(events.get(paid.payment_id), 'card_payment_succeeded')
})

test('what is paid is given back once, never more than was paid', async () => {
  const { payment_id: id, ...payment } = await create()
  const refund = (amount: number, more: object = {}, asking?: Asking) =>
    ask('POST', `/v1/payments/${id}/refunds`, { amount, ...more }, asking)
  const early = await refund(100)
  assert.deepEqual([early.status, early.code], [412, 'P0603'])
  await pay({ payment_id: id, ...payment })
  assert.equal((await refund(wanted.amount + 1)).code, 'P0602')
  assert.equal((await refund(100, { refund_amount_available: 1 })).code, 'P0604')
  const key = 'refund-1'
  const given = await refund(20_000, {}, { key })
  assert.equal(given.status, 202)
  assert.deepEqual(await refund(20_000, {}, { key }), given, 'asked again, it is answered again')
  assert.equal((await refund(10_000, {}, { key })).code, 'P0191')
  assert.equal((await refund(5_000)).code, 'P0603')
  const summary = (await get(id)).refund_summary
  assert.deepEqual([summary.status, summary.amount_available], ['full', 0])
  const { json } = await ask('GET', `/v1/payments/${id}/refunds`)
  const { refunds } = json['_embedded'] as { refunds: { amount: number; status: string }[] }
  assert.deepEqual(
    refunds.map(({ amount, status }) => [amount, status]),
    [[20_000, 'submitted']],
  )
  const events = await ask('GET', `/v1/payments/${id}/events`)
  const states = (events.json['events'] as { state: { status: string } }[]).map(
    ({ state }) => state.status,
  )
  assert.deepEqual(states, ['created', 'success', 'success'])
  assert.deepEqual(await checkLedger(db), [])
  const arrive = (state: string) =>
    db.owner.query(`update payments.refund_part set state = $2 where case_id = $1`, [id, state])
  await arrive('paid')
  const { json: later } = await ask('GET', `/v1/payments/${id}/refunds`)
  assert.match(JSON.stringify(later), /"status":"success"/)
  await arrive('owed')
})

test('payments are found by the client’s own reference, the latest first', async () => {
  const reference = 'FINE-found'
  const [first, second] = [await create({ reference }), await create({ reference })]
  const found = await ask('GET', `/v1/payments?reference=${reference}&display_size=1`)
  assert.equal(found.json['total'], 2)
  const [shown] = found.json['results'] as Payment[]
  assert.equal(shown?.payment_id, second.payment_id)
  const next = await ask('GET', `/v1/payments?reference=${reference}&display_size=1&page=2`)
  assert.equal((next.json['results'] as Payment[])[0]?.payment_id, first.payment_id)
  assert.equal((await ask('GET', '/v1/payments?reference=none')).json['total'], 0)
  await create({ reference: 'Late  fee\u00A07' })
  for (const same of ['Late%20%20fee%C2%A07', 'Late+fee+7']) {
    assert.equal((await ask('GET', `/v1/payments?reference=${same}`)).json['total'], 1, same)
  }
  const rows = await db.owner.query<{ row: string }>(`select p::text as row from clients.payment p`)
  assert.ok(rows.every(({ row }) => !row.includes('FINE')))
})

test('a payment that nobody pays in time ends by itself, and its client is told', async () => {
  await toldNow()
  const { payment_id: id } = await create()
  platform.clockTo(new Date(Date.now() + 8 * 86_400_000))
  await platform.clock.tick()
  assert.deepEqual((await get(id)).state.code, 'P0020')
  const events = await toldNow()
  assert.ok(
    events.some(
      ({ event, resource }) => event === 'card_payment_expired' && resource.payment_id === id,
    ),
  )
  platform.clockTo(new Date())
})
