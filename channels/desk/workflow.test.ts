import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Service } from '#platform/catalogue'
import { text } from '#platform/kernel'
import { expectAccessible, expectNoHorizontalScroll, screenshot, useBrowser } from '#tests/browser'
import { kitePermit, kiteRegister } from '#tests/kite-permit'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const { flying, ...others } = kitePermit.workflow.states
const said = text('It is being looked at.', 'یہ دیکھا جا رہا ہے۔')

/** Back from a refund that is refused, and another end where the kite has a hole. */
const winding = {
  ...kitePermit,
  workflow: {
    initial: 'draft',
    states: {
      ...others,
      flying: { ...flying, askRefund: { by: 'applicant', to: 'refund-asked' } },
      'refund-asked': {
        payBack: {
          by: 'kite-officer',
          to: 'refunded',
          or: { when: () => false, to: 'grounded' },
        },
        keep: { by: 'kite-officer', to: 'flying' },
      },
      refunded: {},
    },
  },
  register: {
    ...kitePermit.register,
    into: { ...kiteRegister, states: { flying: ['flying', 'grounded'], grounded: [] } },
  },
  serviceLevels: {
    ...kitePermit.serviceLevels,
    'refund-asked': { role: 'kite-officer', within: '9 working days' },
  },
  wording: {
    ...kitePermit.wording,
    states: {
      ...kitePermit.wording.states,
      'refund-asked': {
        name: text('Refund asked for', 'واپسی کی درخواست'),
        meaning: said,
        public: said,
      },
      refunded: { name: text('Paid back', 'رقم واپس'), meaning: said, public: said },
    },
    actions: {
      ...kitePermit.wording.actions,
      askRefund: text('Ask for the money back', 'رقم واپس مانگیں'),
      payBack: text('Pay back', 'رقم واپس کریں'),
      keep: text('Refuse the refund', 'واپسی سے انکار'),
    },
    done: { ...kitePermit.wording.done, askRefund: said, payBack: said, keep: said },
  },
} as unknown as Service

const platform = await testPlatform([winding])
const app = await webOn(platform, registerDesk)
const url = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = useBrowser()
const path = '/desk/services/kite-permit'

/** The numbers on the arrows, in the order of their size. */
const numbersOn = (badges: readonly string[]) =>
  badges.flatMap((words) => words.split(', ').map(Number)).sort((a, b) => a - b)

for (const language of ['en', 'ur'] as const) {
  test(`a winding workflow is drawn for a phone and told in words, ${language}`, async () => {
    const { token } = await signedIn(app, platform, platform.officer.personId, {
      kind: 'officer',
      device: 'Chrome, Linux',
      language,
    })
    const page = await browser.openPage({ language, width: 360, javaScript: false })
    await page.context().addCookies([
      { name: 'daftar_session', value: token, url },
      { name: 'daftar_language', value: language, url },
    ])
    await page.goto(url + path)
    await expectAccessible(page)
    await expectNoHorizontalScroll(page, 360)
    await screenshot(page, `workflow-${language}`)
    const told = await page.innerText('main')
    assert.doesNotMatch(told, /\{\w+\}/, 'a value of a message is said in words')
    assert.match(told, language === 'en' ? /\[case number\]/ : /\[کیس نمبر\]/)

    const drawing = page.locator('svg[role="img"]')
    const service = kitePermit.wording.name[language]
    assert.ok((await drawing.getAttribute('aria-label'))?.includes(service))
    const steps = await page.locator('ol.govuk-list--number li').allTextContents()
    const ways = Object.values(winding.workflow.states)
      .flatMap((moves) => Object.values(moves))
      .flatMap(({ to, or }) => (or ? [to, or.to] : [to]))
    assert.equal(steps.length, ways.length)
    const badges = await drawing.locator('text[direction="ltr"]').allTextContents()
    assert.deepEqual(
      numbersOn(badges),
      steps.map((_, i) => i + 1),
    )
    const { askRefund, payBack, keep } = winding.wording.actions
    for (const action of [askRefund, payBack, keep]) {
      assert.ok(steps.some((step) => step.includes(action?.[language] ?? '?')))
    }
    assert.match(
      steps.join('\n'),
      language === 'en' ? /if it cannot end there/ : /اگر وہ ممکن نہ ہو/,
    )

    const box = await drawing.boundingBox()
    assert.ok(box && box.x >= 0 && box.x + box.width <= 360, 'the drawing is wider than the phone')
    for (const [i, words] of (await drawing.locator('text').all()).entries()) {
      const place = await words.boundingBox()
      assert.ok(place && place.x >= box.x - 1, `text ${i} runs out of the drawing`)
      assert.ok(place.x + place.width <= box.x + box.width + 1, `text ${i} runs out of the drawing`)
    }
  })
}
