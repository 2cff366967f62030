/**
 * A face before the phone's camera: three signs followed, the picture chosen; a camera that is not
 * allowed, or not there; a film that is played instead; and all of it without JavaScript.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import multipart from '@fastify/multipart'
import { registerPortal } from '#channels/portal'
import type { Page } from 'playwright-core'
import { expectAccessible, screenshot, useBrowser, type PageOptions } from '#tests/browser'
import { followSigns, refuseCamera, stillCamera } from '#tests/fake-camera'
import { photoPath } from '#tests/faces/turned-head'
import { kiteFace } from '#tests/kite-face'
import { kiteRegister } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { pressMain, useJourney, waysNow } from './journey.ts'

const platform = await testPlatform([kiteFace], [kiteRegister])
const app = await webOn(platform, (web) => {
  void web.register(multipart, { attachFieldsToBody: 'keyValues' })
  registerPortal(web, platform)
})
const start = async () => ({
  url: await app.listen({ port: 0, host: '127.0.0.1' }),
  stop: () => app.close(),
})
const { browser, at, judge } = useJourney('live-face', start)
/** Its camera is a photograph that somebody holds still. */
const deceived = useBrowser(stillCamera('collins'))

const ways: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280 },
  { name: 'ur-phone', language: 'ur', javaScript: true, width: 360 },
  { name: 'ur-phone-scriptless', language: 'ur', javaScript: false, width: 360 },
  { name: 'en-scriptless', language: 'en', javaScript: false, width: 360 },
]
const withScript = ways.filter(({ javaScript }) => javaScript)

/** At the question, before anything is taken. Every day anew: what may be tried is counted. */
async function atQuestion(
  way: PageOptions,
  before?: (page: Page) => Promise<void>,
  from = browser,
): Promise<Page> {
  platform.clockTo(new Date(platform.setting.now().getTime() + 24 * 3_600_000))
  const page = await from.openPage(way)
  const { citizen } = platform
  const { token } = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const value = { url: at('/'), httpOnly: true }
  await page.context().addCookies([{ name: 'daftar_session', value: token, ...value }])
  await before?.(page)
  await page.goto(at(`/services/kite-permit?lang=${way.language}`))
  await pressMain(page)
  return page
}

/** Where something was taken before, taking anew is opened first. */
async function openTaking(page: Page): Promise<void> {
  const more = page.locator('main details summary')
  if ((await more.count()) > 0) await more.click()
}

/** In the browser: the sign that is asked for, and which way the arrows point that are seen. */
function arrowsDrawn() {
  const ways = ['right', 'down', 'left', 'up']
  const arrows = [...document.querySelectorAll<SVGPathElement>('[data-arrow]')]
  const seen = arrows.filter((arrow) => getComputedStyle(arrow).display !== 'none')
  const turnOf = ({ a = 1, b = 0 } = {}) => (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
  return {
    sign: document.querySelector<HTMLElement>('[data-live-face]')?.dataset['sign'],
    drawn: seen.map((arrow) => ways[turnOf(arrow.getScreenCTM() ?? undefined)]),
  }
}

const labels = { en: /checked live/, ur: /کیمرے پر جانچی گئی/ }

for (const way of withScript) {
  test(`three signs are followed and the picture is chosen, ${way.name}`, async () => {
    const page = await atQuestion(way, followSigns)
    const heard: string[] = []
    await page.exposeFunction('heard', (words: string) => heard.push(words))
    await page.evaluate(() => {
      const says = document.querySelector('[data-face-says]') as HTMLElement
      const tell = () => (globalThis as unknown as { heard(w: string): void }).heard(says.innerText)
      new MutationObserver(tell).observe(says, { childList: true, characterData: true })
    })
    await judge(page, way, 'question')
    await openTaking(page)
    await page.focus('[data-face-start]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-live-face]:not([data-sign=""])[data-sign]')
    await page.waitForTimeout(400)
    const { sign, drawn } = await page.evaluate(arrowsDrawn)
    assert.deepEqual(drawn, sign === 'blink' ? [] : [sign])
    await expectAccessible(page)
    await screenshot(page, `live-face-${way.name}-sign`)
    await page.waitForURL(/photo/, { timeout: 60_000, waitUntil: 'load' })
    await page.waitForSelector('input#chosen', { timeout: 60_000 })
    assert.match(await page.innerText('main'), labels[way.language])
    assert.equal(heard.filter((words) => /^[123]\/3 /.test(words)).length, 3, heard.join('\n'))
    await judge(page, way, 'chosen')
    await pressMain(page)
    assert.match(page.url(), /\/day$/)
  })

  test(`who does not allow the camera goes on with a photograph at once, ${way.name}`, async () => {
    const page = await atQuestion(way, (one) => refuseCamera(one, 'NotAllowedError'))
    await openTaking(page)
    await page.click('[data-face-start]')
    await page.waitForFunction(() => document.activeElement?.id === 'otherwise')
    await judge(page, way, 'refused')
  })
}

test('a photograph before the camera is told to be one, and nothing is taken', async () => {
  const [way] = ways
  assert.ok(way)
  const page = await atQuestion(way, undefined, deceived)
  await openTaking(page)
  await page.click('[data-face-start]')
  await page.waitForSelector('.govuk-error-summary', { timeout: 60_000 })
  await judge(page, way, 'deceived')
  assert.match(await page.innerText('.govuk-error-summary'), /could not see a living face/)
})

test('whoever stops sends nothing, and can begin again', async () => {
  const [way] = ways
  assert.ok(way)
  const page = await atQuestion(way, followSigns)
  await openTaking(page)
  await page.click('[data-face-start]')
  await page.waitForSelector('[data-live-face]:not([data-sign=""])[data-sign]')
  await page.keyboard.press('Escape')
  await page.waitForSelector('[data-face-start]:not([hidden])')
  assert.match(await page.innerText('[data-face-says]'), /Stopped/)
  assert.equal(await page.evaluate(() => document.querySelector('video')?.srcObject), null)
})

for (const way of waysNow(ways).filter(({ javaScript }) => !javaScript)) {
  test(`without JavaScript a photograph is sent, and told to be one, ${way.name}`, async () => {
    const page = await atQuestion(way)
    assert.equal(await page.locator('[data-live-face]').isVisible(), false)
    await openTaking(page)
    await page.setInputFiles('#photo', photoPath('collins'))
    await judge(page, way, 'photograph')
    await page.click('form:has(#photo) button')
    await page.waitForSelector('input#chosen')
    await judge(page, way, 'sent')
  })
}
