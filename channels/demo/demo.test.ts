import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Platform } from '#platform/catalogue'
import { demoMessages, enqueueMessages, renderMessage } from '#platform/notifications'
import { signInCodeMessage } from '#platform/identity'
import { expectValidHtml } from '#tests/browser'
import { testPersons, testPlatform } from '#tests/platform'
import { visitor, webOn } from '#tests/web'
import { codeIn } from './phone.tsx'
import { registerDemo } from './register-demo.ts'

const platform = await testPlatform()
const [zara, bilal] = testPersons
const app = await webOn(platform, registerDemo)

describe('the demo phone', () => {
  async function sendCode(personId: string, code: string, language: 'en' | 'ur') {
    const message = {
      id: platform.setting.newId(),
      personId,
      template: 'sign-in-code',
      language,
      text: renderMessage(signInCodeMessage, language, { code }),
      createdAt: platform.setting.now(),
    }
    await enqueueMessages(platform.db, platform.setting.vault, [message])
    await platform.sender.sendDue()
  }

  test('shows the newest code large, above all messages, with whose it is', async () => {
    await sendCode(platform.citizen.personId, '204060', 'en')
    await sendCode(platform.neighbour.personId, '135791', 'ur')
    const { html } = await visitor(app).open('/demo/phone')
    assert.match(html, /data-code="135791"/)
    assert.match(html, new RegExp(`for .*${bilal.name}`))
    assert.ok(html.indexOf('135791') < html.indexOf('204060'), 'not the newest first')
    await expectValidHtml(html)
  })

  test('shows one phone alone', async () => {
    const phone = encodeURIComponent(zara.phone)
    const { html } = await visitor(app).open(`/demo/phone?phone=${phone}`)
    assert.match(html, /data-code="204060"/)
    assert.ok(!html.includes('135791'))
  })

  test('shows each message in its own language and direction, as it was sent', async () => {
    const { html } = await visitor(app, 'ur').open('/demo/phone')
    assert.match(html, /<html lang="ur" dir="rtl"/)
    assert.match(html, /lang="en" dir="auto">204060 is your sign-in code/)
    await expectValidHtml(html)
    const [shown] = await demoMessages(platform.db, platform.setting.vault, { limit: 1 })
    assert.ok(html.includes(shown?.messages[0]?.text ?? 'nothing'))
  })

  test('refreshes by itself only when asked', async () => {
    assert.equal((await visitor(app).open('/demo/phone')).headers['refresh'], undefined)
    assert.equal((await visitor(app).open('/demo/phone?live=1')).headers['refresh'], '5')
  })

  test('a code is what a sign-in message begins with, in both languages', () => {
    for (const language of ['en', 'ur'] as const) {
      assert.equal(codeIn(renderMessage(signInCodeMessage, language, { code: '012345' })), '012345')
    }
    assert.equal(codeIn('Pay Rs 123456 with PSID 17869903258348444424.'), undefined)
    assert.equal(codeIn('12345678 is no code'), undefined)
  })
})

describe('the first page of the demonstration', () => {
  test('names everybody who can sign in, and leads to what can be tried', async () => {
    for (const language of ['en', 'ur'] as const) {
      const { html } = await visitor(app, language).open('/demo')
      for (const { name, nameUr, post } of platform.demo?.persons ?? []) {
        assert.ok(html.includes((language === 'ur' && nameUr) || name), name)
        if (post) assert.ok(html.includes(post[language]), post.en)
      }
      for (const way of ['/demo/phone', '/desk', '/public', '/verify/person', '/api', '/log']) {
        assert.ok(html.includes(`href="${way}"`), way)
      }
      await expectValidHtml(html)
    }
  })
})

describe('every demonstration page', () => {
  test('says that nothing is real, in both languages', async () => {
    const english = await visitor(app, 'en').open('/demo/phone')
    assert.match(english.html, /Nothing here is real/)
    const urdu = await visitor(app, 'ur').open('/demo/phone')
    assert.match(urdu.html, /یہاں کچھ بھی اصلی نہیں/)
  })

  test('is absent where the installation is no demonstration', async () => {
    const real: Platform = { ...platform, demo: undefined }
    const bare = await webOn(real, registerDemo)
    assert.equal((await visitor(bare).open('/demo/phone')).status, 404)
  })
})
