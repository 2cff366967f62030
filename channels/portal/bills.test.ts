import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeInFile } from '#platform/catalogue'
import { expectValidHtml } from '#tests/browser'
import { kiteBillers, stringFile } from '#tests/kite-bills'
import { payKite } from '#tests/kite-payment'
import { kiteDistrict, testPersons } from '#tests/platform'
import { Browser, passSignIn, testPortal } from './test-portal.ts'

const portal = await testPortal(kiteBillers, [])
const { app, platform } = portal
platform.clockTo(new Date('2026-11-22T12:00:00+05:00'))
const [zara] = testPersons
const files = [
  ['string-company', '123456,3999099000011,2611,2026-11-25,1000,200,1100'],
  ['string-fines', '123456,3999099000011,F-1,2026-11-20,500,,'],
] as const
for (const [biller, line] of files) {
  await takeInFile(platform, {
    actor: platform.officer,
    biller,
    jurisdiction: kiteDistrict.code,
    open: () => [stringFile(line)],
  })
}
const browser = new Browser(app)
await browser.open('/bills')
await passSignIn(portal, browser, zara)
const typed = { spool: '12-34-56', cnic: '39990-9900001-1' }

const choicesIn = (html: string) =>
  [...html.matchAll(/name="bill\[\]"[^>]*value="([^"]+)"/g)].map(([, value = '']) => value)
/** Without the marks that keep numbers whole inside a sentence. */
const plain = (html: string) => html.replace(/[\u2066-\u2069]/g, '')

test('a bill is added by its number, and a wrong part is named beside its field', async () => {
  const empty = await browser.open('/bills')
  await expectValidHtml(empty.html)
  assert.match(empty.html, /Your list is empty/)
  const whose = await browser.open('/bills/add')
  await expectValidHtml(whose.html)
  assert.match(whose.html, /href="\/bills\/add\/string-company"/)
  await browser.open('/bills/add/string-company')
  const wrong = await browser.submit('/bills/add/string-company', { ...typed, spool: '12' })
  assert.equal(wrong.status, 422)
  await expectValidHtml(wrong.html)
  assert.match(wrong.html, /href="#spool"/)
  assert.match(wrong.html, /value="39990-9900001-1"/, 'what was typed is kept')
  const list = await browser.submit('/bills/add/string-company', typed)
  await expectValidHtml(list.html)
  assert.equal(list.path, '/bills')
  assert.match(plain(list.html), /Kite string: Rs 1,000/)
  assert.match(plain(list.html), /Pay by 25 November 2026/)
  assert.match(plain(list.html), /After 25 November 2026: Rs 1,100/)
  assert.ok(!list.html.includes(zara.cnic), 'the CNIC is masked')
})

test('nothing chosen is said, and one bill leads to its case', async () => {
  const none = await browser.open('/bills').then(() => browser.choose('/bills', 'bill[]', []))
  assert.equal(none.status, 422)
  await expectValidHtml(none.html)
  assert.match(none.html, /Choose at least one bill/)
  const [only = ''] = choicesIn((await browser.open('/bills')).html)
  const page = await browser.choose('/bills', 'bill[]', [only])
  await expectValidHtml(page.html)
  assert.match(page.path, /^\/cases\//)
})

test('several get one number, and are off the list of what is due once it is paid', async () => {
  await browser.open('/bills/add/string-fines')
  const list = await browser.submit('/bills/add/string-fines', typed)
  assert.match(plain(list.html), /Its due date was 20 November 2026/)
  const page = await browser.choose('/bills', 'bill[]', choicesIn(list.html))
  assert.match(page.path, /^\/pay\//)
  await payKite(platform, { psid: page.path.replace('/pay/', ''), amount: 155_000 })
  const after = await browser.open('/bills')
  await expectValidHtml(after.html)
  assert.match(after.html, /Nothing is due today/)
})

test('a number is taken off the list, and another’s is not there', async () => {
  const [id = ''] = /[0-9a-f]{64}/.exec((await browser.open('/bills')).html) ?? []
  const ask = await browser.open(`/bills/${id}/remove`)
  await expectValidHtml(ask.html)
  const after = await browser.submit(`/bills/${id}/remove`)
  assert.ok(!after.html.includes(id))
  assert.equal((await browser.open(`/bills/${id}/remove`)).status, 404)
  assert.equal((await browser.open('/bills/add/nobody')).status, 404)
})
