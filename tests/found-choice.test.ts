/** An officer passes a case on among a hundred categories: found by words, without a script. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerDesk } from '#channels/desk'
import { formatReference } from '#platform/cases'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { complaintTown } from '#tests/complaint-town'
import { signedIn, webOn } from '#tests/web'

const town = await complaintTown()
const { platform, caseAt, lodge, actByHolder, officerAt } = town
const app = await webOn(platform, registerDesk)
const base = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = useBrowser()

const gutter = 'municipal/sewerage/blocked'
const lamp = 'municipal/lights/out'
const why = 'It is about a lamp.'

const holderOf = async (key: Parameters<typeof caseAt>[0]) => {
  const actor = officerAt((await caseAt(key)).postId)
  assert.ok(actor.kind === 'officer')
  return actor.personId
}
const sitDown = async (key: Parameters<typeof caseAt>[0]) => {
  const officer = await signedIn(app, platform, await holderOf(key), { kind: 'officer' })
  const { html } = await officer.open(`/desk/cases/${formatReference(key)}`)
  return { officer, html, pass: `/desk/cases/${formatReference(key)}/pass` }
}
/** The form by which it is passed on; other steps choose a category too. */
const passIn = (html: string) =>
  html.split('<form').find((form) => /^[^>]*action="[^"]*\/pass"/.test(form)) ?? ''
const offeredIn = (html: string) =>
  [...passIn(html).matchAll(/<input[^>]*name="category"[^>]*>/g)].flatMap(([tag]) =>
    tag.includes('type="radio"') ? [/value="([^"]*)"/.exec(tag)?.[1]] : [],
  )

async function open() {
  const key = await lodge(gutter)
  await actByHolder(key, 'take')
  return key
}

test('some are offered from what the citizen wrote, and no list of a hundred', async () => {
  const { html } = await sitDown(await open())
  assert.doesNotMatch(html, /<select[^>]*name="category"/)
  const offered = offeredIn(html)
  assert.ok(offered.length > 0 && offered.length <= 7, String(offered.length))
  assert.ok(offered.some((one) => one?.startsWith('municipal/sewerage')))
  await expectValidHtml(html)
})

test('an option is found in Roman Urdu; what was typed stays, and nothing is decided', async () => {
  const key = await open()
  const { officer, pass } = await sitDown(key)
  const typed = { 'category.words': 'gali ki batti band', find: 'category', reason: why }
  const { status, html } = await officer.send(pass, typed)
  assert.equal(status, 200)
  assert.ok(offeredIn(html).includes(lamp))
  assert.ok(html.includes(why))
  assert.doesNotMatch(html, /govuk-error-summary/)
  await expectValidHtml(html)
  assert.equal((await caseAt(key)).state, 'at-work')
  const { status: done } = await officer.send(pass, { category: lamp, reason: why })
  assert.equal(done, 303)
  assert.equal((await caseAt(key)).postId, 'committee-1')
})

test('under a heading stands everything; what is chosen stays offered', async () => {
  const { officer, pass } = await sitDown(await open())
  const { html } = await officer.send(pass, {
    'category.under': 'municipal',
    category: 'energy/supply/outage',
    find: 'category',
  })
  const offered = offeredIn(html)
  assert.ok(offered.length > 7 && offered.length < 60)
  assert.equal(offered[0], 'energy/supply/outage')
  assert.ok(offered.slice(1).every((one) => one?.startsWith('municipal/')))
})

test('words that mean nothing say so, and no choice is refused by the field', async () => {
  const key = await open()
  const { officer, pass } = await sitDown(key)
  const none = await officer.send(pass, { 'category.words': 'zzz qqq', find: 'category' })
  assert.match(none.html, /Nothing fits these words/)
  const refused = await officer.send(pass, { reason: why })
  assert.equal(refused.status, 422)
  const [, target = ''] = /govuk-error-summary[\s\S]*?href="#([^"]*)"/.exec(refused.html) ?? []
  assert.equal(target, 'pass-category')
  assert.match(refused.html, /id="pass-category"/)
  await expectValidHtml(refused.html)
  assert.equal((await caseAt(key)).state, 'at-work')
})

for (const [language, width] of [
  ['en', 1280],
  ['ur', 360],
] as const) {
  test(`found and passed on without a mouse or a script, ${language}, ${width}`, async () => {
    const key = await open()
    const page = await browser.openPage({ language, width, javaScript: false })
    const seat = { kind: 'officer', language, device: 'Chrome, Linux' } as const
    const { token } = await signedIn(app, platform, await holderOf(key), seat)
    await page.context().addCookies([
      { name: 'daftar_session', value: token, url: base },
      { name: 'daftar_language', value: language, url: base },
    ])
    await page.goto(`${base}/desk/cases/${formatReference(key)}`)
    const fold = 'details:has(> div > form[action$="/pass"]) > summary'
    assert.ok(!(await page.isVisible('#pass-reason')), 'folded until it is wanted')
    await page.focus(fold)
    await page.keyboard.press('Enter')
    await page.focus('form[action$="/pass"] [name="category.words"]')
    await page.keyboard.type(language === 'ur' ? 'بتی نہیں جلتی' : 'gali ki batti')
    // Enter presses the first button of the form.
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/pass#pass-category$/)
    assert.equal(await page.evaluate('document.activeElement.id'), 'pass-category')
    await expectAccessible(page)
    await expectNoHorizontalScroll(page, width)
    await screenshot(page, `desk-found-choice-${language}`)
    await page.check(`form[action$="/pass"] input[name="category"][value="${lamp}"]`)
    await page.fill('#pass-reason', why)
    await page.locator('form[action$="/pass"] button:not([name])').press('Enter')
    await page.waitForURL(/\?done=pass|\/desk/)
    assert.equal((await caseAt(key)).postId, 'committee-1')
  })
}
