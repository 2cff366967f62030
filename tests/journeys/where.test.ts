/** Somebody who is to come asks first where and when. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerPortal } from '#channels/portal'
import { listOffices, registerOffices } from '#platform/identity'
import { text } from '#platform/kernel'
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

const address = text(
  '3 Kite Road, behind the old kite market',
  '3 پتنگ روڈ، پرانی پتنگ منڈی کے پیچھے',
)
const hours = { monday: ['08:30-16:00'], friday: ['08:30-12:30', '14:30-16:30'] }
const offices = await listOffices(platform.db)
await registerOffices(
  platform.db,
  offices.map((office) => ({ ...office, address, hours })),
)

const ways = [
  { language: 'en', javaScript: true, width: 1280, friday: /Friday: 08:30 to 12:30 and 14:30/ },
  { language: 'ur', javaScript: false, width: 360, friday: /جمعہ: \W*08:30\W* تا \W*12:30/ },
] as const

for (const { friday, ...way } of ways) {
  test(`where to come is found from the first page, ${way.language}`, async () => {
    const page = await browser.openPage(way)
    const language = { name: 'daftar_language', value: way.language, url: at }
    await page.context().addCookies([language])
    await page.goto(`${at}/`)
    await page.click('footer a[href="/where"]')
    assert.match(await page.innerText('main'), friday)
    await expectAccessible(page)
    await expectValidHtml(await page.content())
    await expectNoHorizontalScroll(page, 360)
    await page.setViewportSize({ width: way.width, height: 800 })
    await screenshot(page, `where-${way.language}`)
  })
}
