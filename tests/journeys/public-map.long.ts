/**
 * A complaint pinned on the map and handed in, found on the public map from all districts down to
 * its place, and followed by e-mail by somebody without an account: asked, confirmed, ended.
 */
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { demoPerson, pressMain, useJourney, waysNow } from './journey.ts'
import { lodgeComplaint } from './lodging.ts'

const { at, browser, comeAs, judge } = useJourney('public-map')
const amina = demoPerson('3999010000018')

type Way = PageOptions & { readonly name: string }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280 },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360 },
]
const told = {
  en: 'The street light has not burnt for a month.',
  ur: 'ایک ماہ سے سڑک کی بتی نہیں جلتی۔',
}
const map = 'svg.daftar-diagram'

/** Its pin proposes the area, which the answer tells with the reference. */
async function lodge(page: Page, way: Way) {
  let area = ''
  const reference = await lodgeComplaint(page, at, {
    told: told[way.language],
    category: 'municipal/lights/out',
    atPlace: async () => {
      await page.click('input[type="image"]', { position: { x: 160, y: 130 } })
      assert.notEqual(await page.inputValue('[name="place.lat"]'), '')
      area = await page.inputValue('select[name="place.place"]')
      assert.notEqual(area, '')
      await judge(page, way, 'pinned')
    },
  })
  return { reference, area }
}

/** Numbers are counted by the clock: looked for until they are there. */
async function until(page: Page, path: string, found: string): Promise<void> {
  for (let times = 0; times < 120; times += 1) {
    await page.goto(at(path))
    if ((await page.locator(found).count()) > 0) return
    await wait(500)
  }
  assert.fail(`${found} is not on ${path}`)
}

async function followByMail(page: Page, way: Way, reference: string): Promise<void> {
  await page.goto(at(`/public/${reference}`))
  await page.fill('input[name="address"]', 'somebody@mail.example')
  await page.click('form[action$="/mail"] button')
  await judge(page, way, 'mail-asked')
  await until(page, '/demo/mail', `[data-mail]:has-text("${reference}") a`)
  await judge(page, way, 'mail-box')
  await page.click(`[data-mail]:has-text("${reference}") a`)
  await page.click('form[action$="/confirm"] button')
  await judge(page, way, 'mail-confirmed')
}

for (const way of waysNow(ways)) {
  test(`a place is pinned, found on the map and followed by e-mail, ${way.name}`, async () => {
    const citizen = await comeAs(amina, way, '/cases')
    const { reference, area } = await lodge(citizen, way)

    const anybody = await browser.openPage(way)
    await until(anybody, `/public/map?lang=${way.language}`, `${map} a`)
    await judge(anybody, way, 'map-all')
    await anybody.click('main table a[href*="/public/map?"]')
    await judge(anybody, way, 'map-district')
    const place = `a[href*="/public/map?"][href*="${area}"]`
    await until(anybody, new URL(anybody.url()).pathname + new URL(anybody.url()).search, place)
    await anybody.click(`main table ${place}`)
    await judge(anybody, way, 'map-place')
    await anybody.locator(`${map} a`).first().focus()
    await anybody.keyboard.press('Enter')
    await anybody.waitForURL(/\/public\?/)
    assert.equal(await anybody.locator(`a[href$="/public/${reference}"]`).count(), 1)

    await followByMail(anybody, way, reference)
    await citizen.goto(at(`/cases/${reference}/withdraw`))
    await citizen.fill('main textarea', 'It was mended yesterday.')
    await pressMain(citizen)
    const news = '[data-mail] a[href*="/public/mail/"]'
    await until(anybody, '/demo/mail', `div:has(> [data-mail]):has-text("/stop") ${news}`)
    await anybody.locator(news).first().click()
    await anybody.click('form[action$="/end"] button')
    await judge(anybody, way, 'mail-ended')
  })
}
