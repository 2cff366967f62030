/** Signing in as people do: a code, then a passkey; and an officer, by ticket and passkey alone. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { giveDevice, ticketOnPhone, usePasskey } from '#tests/passkeys'
import { demoPerson, placeOf, useJourney, type Person } from './journey.ts'

const { browser, at, codeFor, comeAs, judge } = useJourney('sign-in')

type Way = PageOptions & { readonly name: string; readonly citizen: Person }
const ways: readonly Way[] = [
  {
    name: 'en',
    language: 'en',
    javaScript: true,
    width: 1280,
    citizen: demoPerson('3999010000025'),
  },
  {
    name: 'ur-phone',
    language: 'ur',
    javaScript: true,
    width: 360,
    citizen: demoPerson('3999010000018'),
  },
]
const khalid = demoPerson('3999010000056')

const main = 'main form:not([data-passkey]) button.govuk-button'

for (const way of ways) {
  describe(`a citizen, ${way.name}`, () => {
    test('adds a passkey, signs in with it alone, and removes it again', async () => {
      const page = await comeAs(way.citizen, way, '/account')
      await judge(page, way, 'my-identity')
      await page.goto(at('/account/devices'))
      await judge(page, way, 'devices-none')
      const device = await giveDevice(page)
      await page.goto(at('/account/devices/add'))
      await judge(page, way, 'add')
      await page.fill('#name', 'My phone میرا فون')
      await page.click('form[data-passkey="create"] button.govuk-button')
      await page.waitForURL('**/account/devices?done=added')
      await judge(page, way, 'added')
      assert.match(await page.innerText('main'), /My phone میرا فون/)
      assert.equal((await device.credentials()).length, 1)

      await page.click('header form[action="/sign-out"] button')
      await device.recognise(false)
      await page.goto(at('/sign-in?next=/account/devices'))
      const button = 'form[data-passkey="get"] button.govuk-button'
      await page.click(button)
      await page.waitForFunction(
        () => document.querySelector('[data-passkey-says]')?.textContent !== '',
      )
      await judge(page, way, 'not-recognised')
      assert.equal(placeOf(page), '/sign-in')
      await device.recognise(true)
      await usePasskey(page)
      await page.waitForURL((url) => url.pathname === '/account/devices')
      assert.equal(await page.locator('.govuk-summary-card').count(), 2)

      await page.click('.govuk-details__summary')
      await judge(page, way, 'rename-or-remove')
      await page.click('form[action="/account/devices/passkeys/remove"] button')
      await page.waitForURL('**/account/devices?done=removed')
      await judge(page, way, 'removed')
      assert.equal((await page.locator('.govuk-summary-card').count()) > 0, true)
    })
  })
}

/** From the sign-in as the officer to the page that asks for his ticket. */
async function toTicket(page: Page): Promise<void> {
  await page.goto(at('/sign-in?next=/desk'))
  await page.fill('#cnic', khalid.cnic)
  await page.click('form[action="/sign-in/code"] button.govuk-button')
  await page.fill('#code', await codeFor(page, khalid))
  await page.click(main)
  await page.waitForURL('**/enrol?**')
}

test('an officer without a device goes the demonstration’s way, once with his ticket', async () => {
  const [, way] = ways
  assert.ok(way)
  const page = await browser.openPage(way)
  await page.goto(at(`/?lang=${way.language}`))
  await toTicket(page)
  const make = 'form[data-passkey="create"] button[data-demo-passkey]'
  await page.fill('#ticket', 'AAAA-AAAA-AAAA')
  browser.expectErrors(page)
  await page.click(make)
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-passkey-says]')].some((one) => one.textContent),
  )
  await judge(page, way, 'ticket-wrong')
  assert.match(page.url(), /\/enrol/)
  const ticket = await ticketOnPhone(
    await browser.openPage({ sameAs: page }),
    new URL(at('/')).origin,
    khalid.phone,
  )
  await page.fill('#ticket', ticket.toLowerCase())
  await page.click(make)
  await page.waitForURL('**/desk')
  await judge(page, way, 'desk')
  await page.click('header form[action="/sign-out"] button')
  await page.goto(at('/sign-in?next=/desk'))
  await page.click('form[data-passkey="get"] button[data-demo-passkey]')
  await page.waitForURL('**/desk')
  browser.expectErrors(page)
})
