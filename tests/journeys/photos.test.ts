/**
 * Photos and a place, from the question to the case: with JavaScript made small and sent in parts,
 * also over a line that breaks; without it, with the form.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import multipart from '@fastify/multipart'
import { registerPortal, sendProblemPage } from '#channels/portal'
import type { Page } from 'playwright-core'
import { type PageOptions } from '#tests/browser'
import { kiteSighting, publishStreets, streetRegister } from '#tests/kite-sighting'
import { phonePhoto } from '#tests/phone-pictures'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { pressMain, useJourney, waysNow } from './journey.ts'

const platform = await testPlatform([kiteSighting], [streetRegister])
await publishStreets(platform)
const app = await webOn(platform, (web) => {
  void web.register(multipart, { attachFieldsToBody: 'keyValues' })
  web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
  registerPortal(web, platform)
})
const start = async () => ({
  url: await app.listen({ port: 0, host: '127.0.0.1' }),
  stop: () => app.close(),
})
const { browser, at, judge } = useJourney('photos', start)
const folder = mkdtempSync(join(tmpdir(), 'daftar-photos-'))
const file = join(folder, 'kite.jpg')
writeFileSync(file, await phonePhoto(2_400, 1_800, 30))
after(() => rmSync(folder, { recursive: true, force: true }))

const ways: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'ur-phone', language: 'ur', javaScript: true, width: 360 },
  { name: 'en', language: 'en', javaScript: true, width: 1280 },
  { name: 'ur-phone-scriptless', language: 'ur', javaScript: false, width: 360 },
  { name: 'en-scriptless', language: 'en', javaScript: false, width: 360 },
]

async function begin(way: PageOptions): Promise<Page> {
  const page = await browser.openPage(way)
  const { token } = await signedIn(app, platform, platform.citizen.personId, { kind: 'citizen' })
  const value = { url: at('/'), httpOnly: true }
  await page.context().addCookies([{ name: 'daftar_session', value: token, ...value }])
  await page.goto(at(`/services/kite-sighting?lang=${way.language}`))
  await pressMain(page)
  await page.check('input[value="tree"]')
  await pressMain(page)
  return page
}

/** Where the phone is, by a press of its button; without JavaScript by hand. */
async function sayWhere(page: Page, way: PageOptions): Promise<void> {
  await page.selectOption('select[name="where.place"]', 'minto')
  await page.fill(
    'input[name="where.landmark"]',
    way.language === 'ur' ? 'اسکول کے پیچھے' : 'School',
  )
  if (way.javaScript) {
    await page.context().grantPermissions(['geolocation'])
    await page.context().setGeolocation({ latitude: 31.588312, longitude: 74.310711 })
    await page.click('button[type="button"]')
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="where.lon"]')?.value === '74.31071',
    )
  } else {
    await page.locator('details:has([name="where.lat"]) summary').click()
    await page.fill('[name="where.lat"]', '31.58831')
    await page.fill('[name="where.lon"]', '74.31071')
  }
}

/** Every second part is lost on the way. */
async function breakTheLine(page: Page): Promise<() => number> {
  let [parts, broken] = [0, 0]
  await page.route(/\/photos\/drafts\/[^/]+\/[A-Z0-9]{12}$/, async (route) => {
    parts += route.request().method() === 'POST' ? 1 : 0
    if (route.request().method() === 'POST' && parts === 2) {
      broken += 1
      return route.abort('connectionreset')
    }
    return route.continue()
  })
  return () => broken
}

async function givePhotos(page: Page, way: PageOptions & { readonly name: string }) {
  if (!way.javaScript) {
    await page.setInputFiles('#pictures', file)
    await pressMain(page)
    await page.waitForSelector('.daftar-photos img')
    return
  }
  browser.expectErrors(page)
  const broken = await breakTheLine(page)
  await page.setInputFiles('#pictures', file)
  await page.waitForSelector('.daftar-photos input[name="pictures"]', {
    state: 'attached',
    timeout: 60_000,
  })
  assert.equal(broken(), 1, 'the line broke once, and the photo arrived')
}

const now = waysNow(ways).length === ways.length ? ways : ways.filter((one) => one.width === 360)

for (const way of now) {
  test(`what was seen is told with a place and photos, ${way.name}`, async () => {
    const page = await begin(way)
    await sayWhere(page, way)
    await judge(page, way, 'place')
    await pressMain(page)
    // Where a script runs it is the page that is judged once a photo is there.
    if (!way.javaScript) await judge(page, way, 'question')
    await givePhotos(page, way)
    await judge(page, way, 'given')
    await pressMain(page)
    await page.fill('textarea', way.language === 'ur' ? 'ایک ہفتے سے' : 'For a week')
    await pressMain(page)
    await page.waitForSelector('.daftar-photos img')
    const isSeen = await page.evaluate(() => {
      const image = document.querySelector<HTMLImageElement>('.daftar-photos img')
      return image?.decode().then(() => image.naturalWidth > 100)
    })
    assert.ok(isSeen, 'the small picture is shown')
    await judge(page, way, 'check')
    await pressMain(page)
    await page.waitForSelector('.daftar-photos a')
    await judge(page, way, 'case')
  })
}
