/** Without a name, on a phone and without JavaScript: told, the word kept, and back by it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerPortal, sendProblemPage } from '#channels/portal'
import type { PageOptions } from '#tests/browser'
import { guestNuisance } from '#tests/kite-guests'
import { seatNuisance } from '#tests/nuisance-offices'
import { testPlatform } from '#tests/platform'
import { webOn } from '#tests/web'
import { placeOf, pressMain, useJourney, waysNow } from './journey.ts'

const platform = await testPlatform([guestNuisance], [])
await seatNuisance(platform)
const app = await webOn(platform, (web) => {
  web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
  registerPortal(web, platform)
  registerAccount(web, platform)
})
const start = async () => ({
  url: await app.listen({ port: 0, host: '127.0.0.1' }),
  stop: () => app.close(),
})
const { browser, at, judge } = useJourney('guests', start)

const ways: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360 },
  { name: 'en', language: 'en', javaScript: false, width: 1280 },
]
const now = waysNow(ways).length === ways.length ? ways : ways.filter((one) => one.width === 360)

for (const way of now) {
  test(`what is told without a name is found again by its word, ${way.name}`, async () => {
    const page = await browser.openPage(way)
    await page.goto(at(`/services/${guestNuisance.id}?lang=${way.language}`))
    await judge(page, way, 'start')
    await page.click('button[value="anonymous"]')
    await page.check('input[value="strings"]')
    await pressMain(page)
    await page.check('input[value="nobody"]')
    await pressMain(page)
    await page.fill('textarea', way.language === 'ur' ? 'درخت میں ڈور ہے' : 'Strings in a tree')
    await pressMain(page)
    await judge(page, way, 'check')
    await pressMain(page)
    await judge(page, way, 'word')
    const word = (await page.textContent('main code')) ?? ''
    assert.match(word, /^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
    await page.context().clearCookies()
    await page.goto(at(`/track?lang=${way.language}`))
    await judge(page, way, 'track')
    await page.click('a[href="/guest/return"]')
    await page.fill('input[name="word"]', word.toLowerCase())
    await judge(page, way, 'return')
    await pressMain(page)
    assert.equal(placeOf(page), '/cases')
    assert.match(await page.innerText('main'), /Strings on the road|سڑک پر ڈور/)
    await page.click('main a[href^="/cases/"]')
    await judge(page, way, 'case')
    await page.goto(at('/account'))
    await judge(page, way, 'account')
    await page.goto(at('/guest/phone'))
    await judge(page, way, 'phone')
  })
}
