/**
 * A citizen adds bills by their numbers, pays them together, and gets a receipt for each; and pays
 * a fine of another service of government, which sends him to our page.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PageOptions } from '#tests/browser'
import { demoPerson, placeOf, pressMain, useJourney, type Person, waysNow } from './journey.ts'

const { at, browser, comeAs, judge } = useJourney('bills')

const tariq = demoPerson('3999010000025')
const amina = demoPerson('3999010000018')
const nadeem = demoPerson('3999010000409')

type Way = PageOptions & { readonly name: string; readonly payer: Person }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280, payer: tariq },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360, payer: amina },
]

/** Each payer has a power meter of his own. */
const referenceFor = ({ payer }: Way) => `0${payer.cnic}`

/** The officer of the power company hands in a bill for each meter. */
function fileOf(now: Date): string {
  const due = new Date(now.getTime() + 6 * 86_400_000).toISOString().slice(0, 10)
  const lines = ways.map((way) => `${referenceFor(way)},NEW-1,${due},2500,,2750`)
  return ['reference,bill,due_date,amount,arrears,amount_after_due', ...lines].join('\n')
}

for (const way of waysNow(ways)) {
  test(`bills are added, paid together and receipted, ${way.name}`, async () => {
    const officer = await comeAs(nadeem, way, '/desk/bills')
    await judge(officer, way, 'desk')
    const send = async (content: string) => {
      const buffer = Buffer.from(content)
      await officer.setInputFiles('#file', { name: 'bills.csv', mimeType: 'text/csv', buffer })
      await pressMain(officer)
    }
    await send(fileOf(new Date()).replace(/\d{4}-\d\d-\d\d/, 'soon'))
    await judge(officer, way, 'desk-faults')
    assert.match(await officer.innerText('.govuk-error-summary'), /due_date/)
    await send(fileOf(new Date()))
    assert.equal(await officer.locator('.govuk-notification-banner--success').count(), 1)

    const page = await comeAs(way.payer, way, '/bills')
    await judge(page, way, 'list')
    await page.click('a[href="/bills/add"]')
    await judge(page, way, 'billers')
    await page.click('a[href="/bills/add/lesco"]')
    await page.fill('#reference', '123')
    await pressMain(page)
    await judge(page, way, 'wrong-number')
    await page.fill('#reference', referenceFor(way))
    await pressMain(page)
    assert.match(await page.innerText('main'), /2,500/)
    await pressMain(page)
    assert.match(placeOf(page), /^\/pay\/\d{20}$/)
    await judge(page, way, 'basket')
    await page.click('main a[href^="/demo/bank"]')
    await pressMain(page)
    await page.click('main form[action="/demo/bank/pay"] button >> nth=0')
    await page.goto(at('/bills'))
    await judge(page, way, 'nothing-due')
    assert.equal(await page.locator('input[name="bill[]"]').count(), 0)
    await page.goto(at('/cases'))
    await page.click('main table a >> nth=0')
    await judge(page, way, 'paid')
    const receipt = page.locator('main a[href*="/receipts/"]')
    const paper = await page
      .context()
      .request.get(at((await receipt.first().getAttribute('href')) ?? ''))
    assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-')
  })
}

for (const way of waysNow(ways)) {
  test(`a fine of a library elsewhere is paid on our page, ${way.name}`, async () => {
    const page = await browser.openPage(way)
    await page.goto(at(`/demo/library?lang=${way.language}`))
    await judge(page, way, 'library')
    await pressMain(page)
    assert.match(placeOf(page), /^\/payment\//)
    await judge(page, way, 'payment')
    const asked = placeOf(page)
    await page.click('main a[href^="/demo/bank"]')
    await pressMain(page)
    await page.click('main form[action="/demo/bank/pay"] button >> nth=0')
    await page.click(`main a[href="${asked}"]`)
    await judge(page, way, 'payment-paid')
    await page.click('main a[href*="/demo/library?fine="]')
    assert.equal(await page.locator('.govuk-panel').count(), 1)
    // The letter leaves within a second or two of the payment.
    const told = page.locator('main li', { hasText: 'card_payment_succeeded' })
    while ((await told.count()) === 0) await page.reload()
    await judge(page, way, 'library-paid')
  })
}
