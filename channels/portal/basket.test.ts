import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectValidHtml } from '#tests/browser'
import { formatPsid } from '#platform/payments'
import { payableKite, payKite } from '#tests/kite-payment'
import { testPersons } from '#tests/platform'
import { Browser, passSignIn, testPortal } from './test-portal.ts'

const portal = await testPortal()
const { app, platform } = portal
const [zara, bilal] = testPersons
const browser = new Browser(app)
await browser.open('/cases')
await passSignIn(portal, browser, zara)

const choicesIn = (html: string) =>
  [...html.matchAll(/name="psid\[\]"[^>]*value="(\d{20})"/g)].map(([, id = '']) => id)

test('with one payment open there is nothing to pay together', async () => {
  await payableKite(platform)
  assert.ok(!(await browser.open('/cases')).html.includes('href="/pay"'))
  const page = await browser.open('/pay')
  assert.match(page.html, /not two payments of yours/)
})

test('several payments get one number, and each gets its receipt when it is paid', async () => {
  const second = await payableKite(platform)
  assert.ok((await browser.open('/cases')).html.includes('href="/pay"'))
  const choice = await browser.open('/pay')
  await expectValidHtml(choice.html)
  const psids = choicesIn(choice.html)
  assert.equal(psids.length, 2)
  const page = await browser.choose('/pay', 'psid[]', psids)
  await expectValidHtml(page.html)
  const psid = page.path.replace('/pay/', '')
  assert.ok(page.html.includes(formatPsid(psid)))
  assert.match(page.html, /Not paid yet/)
  const again = await browser.open('/pay').then(() => browser.choose('/pay', 'psid[]', psids))
  assert.equal(again.path, page.path, 'the same choice is the same basket')
  await payKite(platform, { psid, amount: 2 * second.amount })
  const paid = await browser.open(`/pay/${psid}`)
  await expectValidHtml(paid.html)
  assert.match(paid.html, /<strong[^>]*>\s*Paid/)
  assert.equal(paid.html.match(/\/receipts\/\d{20}\.pdf/g)?.length, 2)
  const receipt = await browser.get(/\/cases\/[^"]*\.pdf/.exec(paid.html)?.[0] ?? '')
  assert.equal(receipt.statusCode, 200)
})

test('one alone, or one of somebody else, is refused and the choice is shown again', async () => {
  const own = await payableKite(platform)
  await payableKite(platform)
  await browser.open('/pay')
  const one = await browser.choose('/pay', 'psid[]', [own.psid])
  assert.equal(one.status, 422)
  assert.match(one.html, /at least two payments/)
  const stranger = await browser.choose('/pay', 'psid[]', [own.psid, '17860103250000079196'])
  assert.equal(stranger.status, 409)
  const nothing = await browser.choose('/pay', 'psid[]', [])
  assert.equal(nothing.status, 422)
})

test('a basket is its owner’s', async () => {
  await browser.open('/pay')
  const page = await browser.choose('/pay', 'psid[]', choicesIn(browser.seen.html))
  assert.equal(page.status, 200)
  const other = new Browser(app)
  const found = await other.open(`/track?reference=${page.path.replace('/pay/', '')}`)
  assert.ok(found.html.includes(`href="${page.path}"`), 'its number says where to look')
  await other.open('/cases')
  await passSignIn(portal, other, bilal)
  assert.equal((await other.open(page.path)).status, 404)
})
