/** A vendor buys stock and serves a queue; the stamp is verified, used, and in his register. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { demoPerson, placeOf, pressMain, useJourney, type Person, waysNow } from './journey.ts'

const { browser, at, comeAs, codeFor, judge } = useJourney('counter')

const ghulam = demoPerson('3999010000149')
const javed = demoPerson('3999010000163')
const saima = demoPerson('3999010000049')

type Way = PageOptions & { readonly name: string; readonly buyer: Person & { name: string } }
const ways: readonly Way[] = [
  {
    name: 'en',
    language: 'en',
    javaScript: true,
    width: 1280,
    buyer: { name: 'Nadeem Iqbal', cnic: '3999077000011', phone: '+923990077011' },
  },
  {
    name: 'ur-phone',
    language: 'ur',
    javaScript: false,
    width: 360,
    buyer: { name: 'شازیہ پروین', cnic: '3999077000022', phone: '+923990077022' },
  },
]

async function writeDown(page: Page, { buyer }: Way): Promise<void> {
  await page.fill('[name="buyer.name"]', buyer.name)
  await page.check('[name="buyer.relation"][value="daughter-of"]')
  await page.fill('[name="buyer.relativeName"]', 'محمد صدیق')
  await page.fill('[name="buyer.cnic"]', buyer.cnic)
  await page.fill('[name="buyer.address"]', 'Mohalla Qazian <b>, Mehrabad')
  await page.fill('[name="buyer.phone"]', buyer.phone)
}

for (const way of waysNow(ways)) {
  describe(`a stamp vendor, ${way.name}`, () => {
    let number = ''

    test('serves a customer: what is asked, the code, print, next', async () => {
      const vendor = await comeAs(ghulam, way, '/counter')
      assert.equal(placeOf(vendor), '/counter/vendor-stamp')
      await judge(vendor, way, 'form')
      await writeDown(vendor, way)
      await pressMain(vendor)
      await judge(vendor, way, 'reason-missing')
      assert.equal(await vendor.locator('.govuk-error-summary a').count(), 1)
      assert.equal(await vendor.inputValue('[name="buyer.name"]'), way.buyer.name)
      await vendor.fill('[name="reason"]', 'ڈومیسائل Domicile')
      await vendor.press('[name="reason"]', 'Enter')
      await judge(vendor, way, 'code')
      const code = await codeFor(vendor, way.buyer)
      await vendor.fill('#code', code === '111111' ? '222222' : '111111')
      await vendor.press('#code', 'Enter')
      await judge(vendor, way, 'code-wrong')
      await vendor.fill('#code', code)
      await vendor.press('#code', 'Enter')
      await judge(vendor, way, 'issued')
      number = await vendor.innerText('.govuk-summary-list .daftar-reference >> nth=0')
      assert.match(number.replaceAll(/\s/g, ''), /^PB-MHR-[0-9A-F]{16}$/)
      const href = await vendor.getAttribute('a[href$="/certificate.pdf"]', 'href')
      const paper = await vendor.context().request.get(at(href ?? ''))
      assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-')
      await vendor.click('a[href="/counter/vendor-stamp"].govuk-button')
      assert.equal(await vendor.inputValue('[name="buyer.name"]'), '')
    })

    test('his register holds the stamp in words, and shows other days', async () => {
      const vendor = await comeAs(ghulam, way, '/counter/vendor-stamp/book')
      await judge(vendor, way, 'book')
      const book = await vendor.innerText('main')
      assert.ok(book.includes(way.buyer.name) && book.includes('Mohalla Qazian <b>'))
      const words = way.language === 'en' ? /three hundred/ : /تین سو روپے/
      assert.match(book, words)
      await vendor.fill('[name="day"]', '2026-01-02')
      await pressMain(vendor)
      await judge(vendor, way, 'book-empty')
      assert.equal(await vendor.locator('main table').count(), 0)
    })

    test('buys stock by challan, which grows when the bank has the money', async () => {
      const vendor = await comeAs(ghulam, way, '/counter/vendor-stock')
      await vendor.fill('[name="number"]', '10')
      await judge(vendor, way, 'stock-form')
      await pressMain(vendor)
      await judge(vendor, way, 'stock-challan')
      const href = await vendor.getAttribute('a[href$="/challan.pdf"]', 'href')
      const challan = await vendor.context().request.get(at(href ?? ''))
      assert.equal(challan.status(), 200)
      const psid = /\d[\d ]{16,24}/.exec((await vendor.innerText('main')).replace(/[⁦-⁩]/g, ''))
      const bank = await browser.openPage(way)
      await bank.goto(at('/demo/bank'))
      await bank.fill('#psid', (psid?.[0] ?? '').trim())
      await pressMain(bank)
      await bank.click('main form[action="/demo/bank/pay"] button >> nth=0')
      await vendor.reload()
      await judge(vendor, way, 'stocked')
      assert.equal(await vendor.locator('a[href$="/challan.pdf"]').count(), 0)
      const receipt = await vendor.getAttribute('a[href*="/receipts/"]', 'href')
      assert.equal((await vendor.context().request.get(at(receipt ?? ''))).status(), 200)
      await vendor.goto(at('/counter/vendor-stamp/stock'))
      await judge(vendor, way, 'stock-account')
      assert.match(await vendor.innerText('main'), /3,000/)
    })

    test('anyone verifies it, an oath commissioner uses it once', async () => {
      const anyone = await browser.openPage(way)
      const digits = number.replaceAll(/\s/g, '')
      await anyone.goto(at(`/verify/number?number=${digits}&lang=${way.language}`))
      const told = await anyone.innerText('main')
      assert.ok(told.includes(way.language === 'en' ? 'valid' : 'درست'), told)
      assert.ok(!told.includes(way.buyer.name))
      await judge(anyone, way, 'verified')
      const officer = await comeAs(javed, way, '/desk')
      await officer.fill('#q', digits)
      await officer.press('#q', 'Enter')
      await officer.click('main a[href^="/desk/cases/PB-MHR-"]')
      const attest = 'form[action$="/attest"]'
      await officer.fill(`${attest} input[type="text"]`, '417/2026')
      await officer.click(`${attest} button`)
      await judge(officer, way, 'used')
      await anyone.reload()
      assert.match(await anyone.innerText('main'), way.language === 'en' ? /Used/ : /استعمال/)
    })

    test('is suspended by the Collector for a reason, and sells again afterwards', async () => {
      const collector = await comeAs(saima, way, '/desk/licences')
      const form = 'form:has(input[value="PB-MHR/pb-mhr-981"])'
      await collector.click(`${form} button`)
      await judge(collector, way, 'suspension-reason-missing')
      await collector.fill(`${form} [name="reason"]`, 'Overcharging <b>')
      await collector.click(`${form} button`)
      await judge(collector, way, 'suspended')
      assert.match(await collector.innerText('main'), /Overcharging <b>/)
      const vendor = await comeAs(ghulam, way, '/counter/vendor-stamp')
      await writeDown(vendor, way)
      await vendor.fill('[name="reason"]', 'Domicile')
      await pressMain(vendor)
      await judge(vendor, way, 'vendor-suspended')
      assert.match(await vendor.innerText('main'), /Overcharging <b>/)
      await collector.fill(`${form} [name="reason"]`, 'Fine paid')
      await collector.click(`${form} button`)
      assert.match(await collector.innerText('main'), /Fine paid/)
      await vendor.goto(at('/counter/vendor-stamp'))
      await writeDown(vendor, way)
      await vendor.fill('[name="reason"]', 'Domicile')
      await pressMain(vendor)
      assert.equal(await vendor.locator('#code').count(), 1)
    })
  })
}

test('the counter is closed to whoever serves nobody there', async () => {
  const [way] = ways
  assert.ok(way)
  const officer = await comeAs(javed, way, '/counter')
  await judge(officer, way, 'not-yours')
  assert.equal(await officer.locator('main form[action="/sign-out"]').count(), 1)
})
