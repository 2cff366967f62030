import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectValidHtml } from '#tests/browser'
import { requestToPayMessage, readMessage, textAt } from '#platform/iso20022'
import { askBank } from '#platform/catalogue'
import { createPostman } from '#platform/outbox'
import {
  findCharge,
  noteRequestStatus,
  registerRaastAccount,
  requestsFor,
  type RaastAccount,
} from '#platform/payments'
import { payableKite, payKite } from '#tests/kite-payment'
import { testPersons } from '#tests/platform'
import { ownIban } from '#tests/raast-messages'
import { Browser, passSignIn, testPortal } from './test-portal.ts'

const portal = await testPortal()
const { app, platform } = portal
const { db, setting } = platform
const browser = new Browser(app)
await browser.open('/cases')
await passSignIn(portal, browser, testPersons[0])

const account: RaastAccount = {
  bank: 'KITE',
  iban: ownIban,
  bic: 'KITEPKKA',
  name: 'KITE TOWN',
  city: 'KITE TOWN',
  qr: { template: '28', guid: 'example.raast' },
  requestsTo: 'https://bank.example/requests',
}
const code = /aria-label="QR code to pay through Raast"/
const ask = async (reference: string, payer: string) => {
  await browser.open(`/cases/${reference}`)
  return browser.submit(`/cases/${reference}/ask-bank`, { payer })
}

test('a case that waits for its money shows a code where Raast is used', async () => {
  const kite = await payableKite(platform)
  const path = `/cases/${kite.reference}`
  assert.doesNotMatch((await browser.open(path)).html, /Raast/)
  await registerRaastAccount(db, { ...account, qr: undefined, requestsTo: undefined })
  const bare = await browser.open(path)
  assert.ok(!code.test(bare.html) && !bare.html.includes('ask-bank'))
  await registerRaastAccount(db, account)
  const page = await browser.open(path)
  await expectValidHtml(page.html)
  assert.match(page.html, code)
  await payKite(platform, kite)
  assert.doesNotMatch((await browser.open(path)).html, code)
})

test('T-PAY-8 a bank is asked to ask its customer, three times at most', async () => {
  const { reference, psid } = await payableKite(platform)
  assert.equal((await ask(reference, 'my bank')).status, 422)
  assert.equal((await ask(reference, 'PK37SCBL0000001123456702')).status, 422)
  const asked = await ask(reference, '0300 1234567')
  assert.match(asked.html, /Your bank was asked/)
  const [request] = await requestsFor(db, psid)
  const letters: { recipient: string; body: string }[] = []
  const postman = createPostman({
    db,
    vault: setting.vault,
    now: setting.now,
    intervalMs: 1_000,
    addressOf: async (recipient) => ({
      url: 'http://127.0.0.1:9/',
      headersFor: (body) => {
        letters.push({ recipient, body })
        return {}
      },
    }),
    onTrouble: () => undefined,
  })
  assert.equal(await postman.deliverDue(), 1)
  const [{ recipient, body } = { recipient: '', body: '' }] = letters
  const { root, fault } = readMessage([requestToPayMessage], Buffer.from(body))
  assert.deepEqual(
    [recipient, fault, textAt(root, 'GrpHdr/MsgId')],
    ['raast', undefined, request?.id],
  )
  assert.equal(textAt(root, 'PmtInf/DbtrAcct/Prxy/Id'), '+923001234567')
  await noteRequestStatus(db, { id: request?.id ?? '', status: 'RJCT' }, setting.now())
  assert.match((await browser.open(`/cases/${reference}`)).html, /was refused/)
  await ask(reference, 'pk36 scbl 0000 0011 2345 6702')
  const last = await ask(reference, '0300 1234567')
  assert.ok(!last.html.includes('ask-bank'))
  assert.equal((await requestsFor(db, psid)).length, 3)
})

test('T-PAY-8 asked sixty times at one moment, it asks no more than three', async () => {
  const { psid } = await payableKite(platform)
  const charge = await findCharge(db, psid)
  assert.ok(charge)
  const payers = Array.from({ length: 60 }, (_, n) => ({ phone: `+9230012345${n + 10}` }))
  const asked = await Promise.allSettled(payers.map((payer) => askBank(platform, charge, payer)))
  assert.equal(asked.filter(({ status }) => status === 'fulfilled').length, 3)
  assert.equal((await requestsFor(db, psid)).length, 3)
})

test('nobody asks for a case that is not his, nor for one that is paid', async () => {
  const kite = await payableKite(platform)
  const path = `/cases/${kite.reference}/ask-bank`
  await browser.open(`/cases/${kite.reference}`)
  const stranger = new Browser(app)
  await stranger.open('/cases')
  await passSignIn(portal, stranger, testPersons[1])
  assert.equal((await stranger.open(`/cases/${kite.reference}`)).status, 404)
  await payKite(platform, kite)
  assert.equal((await browser.submit(path, { payer: '0300 1234567' })).status, 409)
  assert.deepEqual(await requestsFor(db, kite.psid), [])
})
