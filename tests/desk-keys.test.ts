/** An officer's day with keys only: find, answer from a template, on to the next case. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { registerDesk } from '#channels/desk'
import { registerVerifier } from '#channels/verifier'
import { formatReference, type CaseKey } from '#platform/cases'
import { publishTemplate } from '#platform/catalogue'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  screenshot,
  useBrowser,
  type PageOptions,
} from '#tests/browser'
import { nuisanceTown } from '#tests/nuisance-town'
import { testPersons } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'

const town = await nuisanceTown()
const { platform, officerAt, openCase, caseAt } = town
// The queue's own script is the verifier's.
const app = await webOn(platform, (web) => {
  registerVerifier(web, platform)
  registerDesk(web, platform)
})
const base = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = useBrowser()
const [zara] = testPersons

await publishTemplate(platform, officerAt('nuisance-1'), {
  id: 'template-1',
  service: 'kite-nuisance',
  action: 'answer',
  input: {
    titleUr: 'ڈور ہٹا دی گئی',
    titleEn: 'The string was taken down',
    wordsUr: 'ڈور ہٹا دی گئی ہے۔',
    wordsEn: 'The string was taken down.',
  },
})

async function sitDown({ language, width, javaScript }: PageOptions): Promise<Page> {
  const page = await browser.openPage({ language, width, javaScript })
  const seat = { kind: 'officer', language, device: 'Chrome, Linux' } as const
  const { token } = await signedIn(app, platform, officerAt('noise-1').personId, seat)
  await page.context().addCookies([
    { name: 'daftar_session', value: token, url: base },
    { name: 'daftar_language', value: language, url: base },
  ])
  return page
}

const seen = (page: Page, script: string): Promise<unknown> => page.evaluate(script)
const focused = 'document.activeElement'

/** Presses Tab until the focus is there; what has it on the way must show that it has. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = `${focused}.matches(${JSON.stringify(selector)})`
  for (let stops = 0; stops < 120; stops += 1) {
    if ((await seen(page, isThere)) === true) return
    await page.keyboard.press('Tab')
    const shows = `(() => {
      const { outlineStyle, boxShadow } = getComputedStyle(${focused})
      return outlineStyle !== 'none' || boxShadow !== 'none'
    })()`
    assert.equal(await seen(page, shows), true, String(await seen(page, `${focused}.outerHTML`)))
  }
  assert.fail(`no way by Tab to ${selector}`)
}

/** Alt and a letter, as a keyboard sends it: the letter beside what it would have written. */
async function pressAccessKey(page: Page, letter: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const code = `Key${letter.toUpperCase()}`
  const windowsVirtualKeyCode = letter.toUpperCase().charCodeAt(0)
  const key = { key: letter, code, modifiers: 1, windowsVirtualKeyCode }
  const text = { text: letter, unmodifiedText: letter }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, ...text })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  await session.detach()
}

/** The pages that were loaded, one for each address that was shown in the end. */
function countPages(page: Page): () => number {
  let count = 0
  page.on('domcontentloaded', () => {
    count += 1
  })
  return () => count
}

const addressOf = (key: CaseKey) => `/desk/cases/${formatReference(key)}`
const placeOf = (page: Page) => new URL(page.url()).pathname

const ways: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'en', language: 'en', width: 1280, javaScript: true },
  { name: 'ur-phone', language: 'ur', width: 360, javaScript: false },
]

for (const way of ways) {
  test(`three cases are answered with keys, one page for each, ${way.name}`, async () => {
    const keys = [await openCase('noise'), await openCase('noise'), await openCase('noise')]
    const waiting = keys.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const [first, second, third] = waiting
    assert.ok(first && second && third)
    const page = await sitDown(way)
    await page.goto(base + addressOf(first))
    await screenshot(page, `desk-walk-${way.name}`)
    const pages = countPages(page)
    const answered = 'form[action$="/answer"]'
    for (const key of [first, second]) {
      assert.equal(placeOf(page), addressOf(key))
      await tabTo(page, `${answered} #answer-reason`)
      await page.keyboard.type('The roof was visited.')
      await tabTo(page, `${answered} button[name="then"]`)
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/*?after=${formatReference(key)}`)
      const banner = await page.innerText('.govuk-notification-banner--success')
      assert.ok(banner.includes(formatReference(key)))
      assert.equal((await caseAt(key)).state, 'answered')
    }
    assert.equal(placeOf(page), addressOf(third))
    assert.equal(pages(), 2, 'one page for each case that was answered')
    await expectAccessible(page)
    await expectNoHorizontalScroll(page, way.width)
    await screenshot(page, `desk-next-${way.name}`)
    // The plain button stays with the case, and leads on from there.
    await tabTo(page, `${answered} #answer-reason`)
    await page.keyboard.type('The roof was visited.')
    await tabTo(page, `${answered} button:not([name])`)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?done=answer$/)
    await expectAccessible(page)
  })

  test(`a template is put in with keys, and one goes on writing there, ${way.name}`, async () => {
    const key = await openCase('noise')
    const page = await sitDown(way)
    await page.goto(base + addressOf(key))
    await tabTo(page, '#template-answer')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'form[action$="/answer"] button[name="fillIn"]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/answer#answer-reason$/)
    assert.equal(await seen(page, `${focused}.id`), 'answer-reason')
    assert.match(await page.inputValue('#answer-reason'), /string was taken down/)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Thank you.')
    await tabTo(page, 'form[action$="/answer"] button:not([name])')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\?done=answer$/)
    assert.equal((await caseAt(key)).state, 'answered')
  })

  test(`who calls is found from the queue without the mouse, ${way.name}`, async () => {
    const key = await openCase('noise')
    await platform.clock.tick()
    const page = await sitDown(way)
    await page.goto(`${base}/desk`)
    await pressAccessKey(page, 's')
    assert.equal(await seen(page, `${focused}.id`), 'q', 'the access key that the page names')
    await page.keyboard.type(zara.phone.replace('+92', '0'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/(search|cases)/)
    assert.ok(!page.url().includes(zara.phone.slice(-7)))
    await page.goto(`${base}/desk`)
    await tabTo(page, '#q')
    await page.keyboard.type('زارا')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/desk\/search$/)
    await expectAccessible(page)
    await expectNoHorizontalScroll(page, way.width)
    await screenshot(page, `desk-found-${way.name}`)
    await tabTo(page, `a[href="${addressOf(key)}"]`)
    await page.keyboard.press('Enter')
    await page.waitForURL(base + addressOf(key))
  })

  test(`through the queue by the keys that the page names, ${way.name}`, async () => {
    const keys = [await openCase('noise'), await openCase('noise')]
    const [first] = keys
    assert.ok(first)
    const page = await sitDown(way)
    await page.goto(base + addressOf(first))
    assert.match(await page.innerText('main nav .govuk-hint'), /N.*P.*S/s)
    const next = await page.getAttribute('a[rel="next"][accesskey="n"]', 'href')
    await pressAccessKey(page, 'n')
    await page.waitForURL(base + next)
    assert.notEqual(placeOf(page), addressOf(first))
    await pressAccessKey(page, 'p')
    await page.waitForURL(base + addressOf(first))
    await pressAccessKey(page, 's')
    await page.waitForURL(`${base}/desk#q`)
    assert.equal(await seen(page, `${focused}.id`), 'q')
  })
}
