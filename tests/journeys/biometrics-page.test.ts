/** Somebody who is to give his face asks first how sure that is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerPortal } from '#channels/portal'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { testPlatform } from '#tests/platform'
import { webOn } from '#tests/web'

const browser = useBrowser()
const platform = await testPlatform()
const app = await webOn(platform, registerPortal)
const at = await app.listen({ port: 0, host: '127.0.0.1' })

const ways = [
  { language: 'en', javaScript: true, width: 1280 },
  { language: 'ur', javaScript: false, width: 360 },
] as const

for (const way of ways) {
  test(`how often comparing errs is found from the first page, ${way.language}`, async () => {
    const page = await browser.openPage(way)
    const language = { name: 'daftar_language', value: way.language, url: at }
    await page.context().addCookies([language])
    await page.goto(`${at}/`)
    await page.click('footer a[href="/biometrics"]')
    assert.match(await page.innerText('main'), /FVC2002[\s\S]*6\.3 %/)
    await expectAccessible(page)
    await expectValidHtml(await page.content())
    await expectNoHorizontalScroll(page, 360)
    await page.setViewportSize({ width: way.width, height: 800 })
    await screenshot(page, `biometrics-${way.language}`)
  })
}
