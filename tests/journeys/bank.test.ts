/** The simulated bank in the browser: on a phone's app and at a cash machine, without a script. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { createBankServer } from '#bank'
import type { PageOptions } from '#tests/browser'
import { bill, testBiller } from '../../bank/test-biller.ts'
import { pressMain, useJourney, waysNow } from './journey.ts'

const biller = await testBiller()
const { browser, at, judge } = useJourney('bank', async () => {
  const app = await createBankServer(biller.bankIn('journey'))
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  return { url, stop: () => app.close() }
})

type Way = PageOptions & { readonly name: string; readonly place: string; readonly psid: string }
const phone = { javaScript: false, width: 360 }
const desktop = { javaScript: true, width: 1280 }
const ways: readonly Way[] = [
  { ...phone, language: 'en', name: 'app', place: '/app', psid: bill.psid },
  { ...phone, language: 'ur', name: 'atm', place: '/atm', psid: bill.psid.replace(/1$/, '2') },
  { ...desktop, language: 'ur', name: 'app', place: '/app', psid: bill.psid.replace(/1$/, '3') },
  { ...desktop, language: 'en', name: 'atm', place: '/atm', psid: bill.psid.replace(/1$/, '4') },
]

async function findBill(page: Page, psid: string): Promise<void> {
  await page.fill('#psid', psid)
  await pressMain(page)
}

for (const way of waysNow(ways)) {
  const { language, name, place, psid } = way
  describe(`a customer at the ${name}, in ${language}`, () => {
    test('finds the bill, pays it once, and sees it among what was paid', async () => {
      const look = (page: Page, picture: string) => judge(page, way, `${name}-${picture}`)
      const page = await browser.openPage(way)
      await page.goto(at(place))
      await look(page, 'first')
      if (place === '/atm') await page.click(`a[href="${place}/number"]`)
      await findBill(page, '12')
      await look(page, 'faulty')
      await findBill(page, psid)
      await look(page, 'bill')
      await pressMain(page)
      await look(page, 'paid')
      assert.match(await page.innerText('main'), /RECEIPT/)
      await page.goto(at(place === '/atm' ? `${place}/past` : place))
      await look(page, 'past')
      const listed = (await page.innerText('main tbody')).replaceAll(/[\s\u2066-\u2069]/g, '')
      assert.equal(listed.split(psid).length - 1, 1, 'once')
      await page.goto(at(`${place}/bill?psid=${psid}`))
      await look(page, 'bill-paid')
      assert.equal(await page.locator('main form').count(), 0)
      await page.goto(at(`/office`))
      await look(page, 'office')
      await page.goto(at(`/bill?psid=${psid.replace(/.$/, '9')}`))
      await look(page, 'counter')
    })
  })
}
