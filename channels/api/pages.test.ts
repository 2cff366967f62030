import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { registerAssets } from '#channels/components'
import fastify from 'fastify'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { testPlatform } from '#tests/platform'
import { registerApi } from './index.ts'

const browser = useBrowser()
const app = fastify()
await app.register(registerAssets)
registerApi(app, await testPlatform())
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
after(() => app.close())

for (const language of ['en', 'ur'] as const) {
  test(`the API can be read by everybody, on a cheap phone too (${language})`, async () => {
    const page = await browser.openPage({ language, javaScript: false })
    for (const path of ['/api', '/api/problems', '/api/problems/answers-faulty']) {
      const response = await page.goto(`${origin}${path}?lang=${language}`)
      assert.equal(response?.status(), 200)
      await expectValidHtml(await page.content())
      await expectAccessible(page)
      await screenshot(page, `api${path.replaceAll('/', '-')}-${language}`)
      await expectNoHorizontalScroll(page)
    }
  })
}

test('what is hidden at first can be opened and read without a script', async () => {
  const page = await browser.openPage({ javaScript: false, width: 360 })
  await page.goto(`${origin}/api?lang=en`)
  const refusals = page.locator('#createCase ~ details').first()
  await refusals.locator('summary').click()
  await refusals.getByText('api-idempotency-key-missing').first().waitFor()
  await expectAccessible(page)
  await expectNoHorizontalScroll(page)
})
