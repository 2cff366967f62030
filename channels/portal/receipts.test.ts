import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '#platform/cases'
import { verifyPdf } from '#platform/documents'
import { payableKite, payKite } from '#tests/kite-payment'
import { testPersons } from '#tests/platform'
import { Browser, passSignIn, testPortal, type TestPerson } from './test-portal.ts'

const portal = await testPortal()
const { app, platform } = portal
const open = await payableKite(platform)
const paid = await payKite(platform, await payableKite(platform))
const [zara, bilal] = testPersons

async function seeAs(browser: Browser, person: TestPerson, path: string) {
  await browser.open(path)
  return passSignIn(portal, browser, person)
}

const pdfAt = async (browser: Browser, path: string) => {
  const answer = await browser.get(path)
  return {
    status: answer.statusCode,
    bytes: answer.rawPayload,
    type: answer.headers['content-type'],
  }
}

test('the page of a case lists a receipt for each payment, and none before', async () => {
  const browser = new Browser(app)
  const before = await seeAs(browser, zara, `/cases/${formatReference(open)}`)
  assert.ok(!before.html.includes('/receipts/'))
  const path = `/cases/${formatReference(paid)}/receipts/${paid.psid}.pdf`
  const { html } = await browser.open(`/cases/${formatReference(paid)}`)
  assert.ok(html.includes(`href="${path}"`))
  const { status, bytes, type } = await pdfAt(browser, path)
  assert.deepEqual([status, type], [200, 'application/pdf'])
  assert.equal(verifyPdf(bytes, platform.documentKeys).signature, 'good')
})

test('a receipt is had under the address of its own case, and by nobody else', async () => {
  const browser = new Browser(app)
  await seeAs(browser, zara, '/cases')
  const elsewhere = `/cases/${formatReference(open)}/receipts/${paid.psid}.pdf`
  assert.equal((await pdfAt(browser, elsewhere)).status, 404)
  const unpaid = `/cases/${formatReference(open)}/receipts/${open.psid}.pdf`
  assert.equal((await pdfAt(browser, unpaid)).status, 409)
  const other = new Browser(app)
  await seeAs(other, bilal, '/cases')
  const path = `/cases/${formatReference(paid)}/receipts/${paid.psid}.pdf`
  assert.equal((await pdfAt(other, path)).status, 404)
})

test('whoever holds the payment number finds the receipt where it is tracked', async () => {
  const browser = new Browser(app)
  const { html } = await browser.open(`/track?reference=${paid.psid}`)
  const path = `/track/receipts/${paid.psid}.pdf`
  assert.ok(html.includes(`href="${path}"`))
  assert.equal((await pdfAt(browser, path)).status, 200)
  const byReference = await browser.open(`/track?reference=${formatReference(paid)}`)
  assert.ok(!byReference.html.includes('/receipts/'), 'a reference tells no payment number')
  const unpaid = await browser.open(`/track?reference=${open.psid}`)
  assert.ok(!unpaid.html.includes('/receipts/'))
  for (const wrong of ['1', '17860103250000079196', 'x']) {
    assert.ok((await pdfAt(browser, `/track/receipts/${wrong}.pdf`)).status >= 400)
  }
})
