/**
 * A complaint from the first word to the last: told in a few steps, taken, asked about, answered
 * with a photo, disputed, answered one level up by another, confirmed. Another is passed on.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { unfold, type PageOptions } from '#tests/browser'
import { phonePhoto } from '#tests/phone-pictures'
import { takeStep, type Said } from './desk-steps.ts'
import { demoPerson, pressMain, useJourney, waysNow } from './journey.ts'
import { lodgeComplaint } from './lodging.ts'

const { at, comeAs, judge } = useJourney('complaint')
const amina = demoPerson('3999010000018')
const power = demoPerson('3999010002068')
const head = demoPerson('3999010002013')
const folder = mkdtempSync(join(tmpdir(), 'daftar-complaint-'))
const photo = join(folder, 'done.jpg')
writeFileSync(photo, await phonePhoto(800, 600, 30))
after(() => rmSync(folder, { recursive: true, force: true }))

type Way = PageOptions & { readonly name: string }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280 },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360 },
]
const outage = 'energy/supply/outage'
const told = {
  en: 'There is no electricity in our street since Monday. My phone is 0300 1234567.',
  ur: 'پیر سے ہماری گلی میں بجلی نہیں آ رہی۔ میرا فون ۰۳۰۰ ۱۲۳۴۵۶۷ ہے۔',
}
const answer = {
  en: 'The burnt fuse at the pole was changed on Tuesday, and the line was tried.',
  ur: 'کھمبے کا جلا ہوا فیوز منگل کو بدل دیا گیا اور لائن چیک کر لی گئی۔',
}

const lodge = (page: Page, way: Way) =>
  lodgeComplaint(page, at, {
    told: told[way.language],
    category: outage,
    atCategories: () => judge(page, way, 'category'),
    atCheck: async () => {
      assert.equal(await page.locator('.govuk-warning-text').count(), 1, 'a phone number is seen')
      await judge(page, way, 'check')
      await page.click('.govuk-warning-text a')
      await page.fill('textarea', told[way.language].split(/My|میرا/)[0] ?? '')
      await pressMain(page)
      assert.equal(await page.locator('.govuk-warning-text').count(), 0)
    },
  })

const step = (page: Page, reference: string, action: string, said: Said = {}) =>
  takeStep(page, at, { reference, action, said })

async function say(page: Page, reference: string, action: string, words?: string) {
  await page.goto(at(`/cases/${reference}/${action}`))
  if (words) await page.fill('textarea', words)
  await pressMain(page)
}

/** Whoever answered looks over his photo, covers a field and shows it; then everybody sees it. */
async function showPhoto(page: Page, reference: string, way: Way) {
  await page.goto(at(`/desk/cases/${reference}`))
  const form = 'form:has(input[name="cell"])'
  // Finding faces takes its time on a busy machine.
  const isPhoto = (url: string) => url.includes('/desk/public/') && url.endsWith('.jpg')
  const looked = page.waitForResponse((one) => isPhoto(one.url()), { timeout: 90_000 })
  await page.click(`main a[href="/desk/public/${reference}"]`)
  assert.equal((await looked).status(), 200)
  await page.check(`${form} input[value="0"]`)
  await judge(page, way, 'look-over')
  await page.click(`${form} button`)
  await page.goto(at(`/public/${reference}`))
  assert.equal(await page.locator('main img').count(), 1)
}

/** Whose complaint it is sees what everybody sees, and takes his own words back. */
async function takeBack(page: Page, reference: string, way: Way) {
  await page.goto(at(`/cases/${reference}`))
  await page.click(`main a[href="/public/${reference}"]`)
  const form = 'form:has(input[value="words"])'
  assert.ok((await page.innerText('main')).includes(answer[way.language]))
  await judge(page, way, 'public')
  await page.click(`${form} button`)
  await page.waitForSelector(form, { state: 'detached' })
  assert.match(await page.innerText('main'), /took the text back|تحریر واپس لے لی/)
}

const resolved = (way: Way) => ({
  outcome: 'granted',
  ground: 'done',
  answer: answer[way.language],
})

for (const way of waysNow(ways)) {
  test(`a complaint goes its whole way, ${way.name}`, async () => {
    const citizen = await comeAs(amina, way, '/cases')
    const reference = await lodge(citizen, way)
    const office = /Electricity Division|بجلی ڈویژن/
    const above = /Deputy Commissioner|ڈپٹی کمشنر/
    assert.match(await citizen.innerText('main ol.govuk-list--number'), office)
    assert.match(await citizen.innerText('main ol.govuk-list--number'), above)
    await judge(citizen, way, 'receipt')

    const officer = await comeAs(power, way, `/desk/cases/${reference}`)
    await judge(officer, way, 'desk')
    await step(officer, reference, 'take')
    await step(officer, reference, 'ask', { asked: answer[way.language] })
    await citizen.goto(at(`/cases/${reference}`))
    await judge(citizen, way, 'asked')
    await say(citizen, reference, 'reply', told[way.language])
    await step(officer, reference, 'close', resolved(way))
    await judge(officer, way, 'no-evidence')
    assert.equal(await officer.locator('.govuk-error-summary').count(), 1, 'no evidence')
    await step(officer, reference, 'close', { ...resolved(way), evidence: photo })

    await citizen.goto(at(`/cases/${reference}`))
    const said = await citizen.innerText('main .govuk-inset-text')
    assert.ok(said.includes(answer[way.language]))
    assert.equal(await citizen.locator('main .govuk-inset-text img').count(), 1)
    await judge(citizen, way, 'answered')
    await showPhoto(officer, reference, way)
    await takeBack(citizen, reference, way)
    await say(citizen, reference, 'dispute', told[way.language])
    await judge(citizen, way, 'disputed')

    const chief = await comeAs(head, way, `/desk/cases/${reference}`)
    await step(chief, reference, 'close', { ...resolved(way), paper: 'DC/12' })
    await say(citizen, reference, 'confirm')
    await judge(citizen, way, 'confirmed')
    assert.match(await citizen.innerText('main'), /Solved, confirmed|حل ہوا، شہری نے تصدیق کی/)
  })

  test(`one that is passed on keeps its days, ${way.name}`, async () => {
    const citizen = await comeAs(amina, way, '/cases')
    const reference = await lodge(citizen, way)
    const days = async () => {
      await citizen.goto(at(`/cases/${reference}`))
      return citizen.locator('main ol.govuk-list--number li').allInnerTexts()
    }
    const before = await days()
    const officer = await comeAs(power, way, `/desk/cases/${reference}`)
    const category = 'municipal/lights/out'
    const pass = 'form[action$="/pass"]'
    await unfold(officer, pass)
    await officer.fill(`${pass} [name="category.words"]`, 'street light سڑک کی بتی')
    await officer.click(`${pass} button[name="find"]`)
    await officer.check(`${pass} input[value="${category}"]`)
    await officer.fill('#pass-reason', answer[way.language])
    await officer.click(`${pass} button:not([name])`)
    const later = await days()
    const daysIn = (lines: readonly string[]) => lines.map((line) => line.match(/\d+/g)?.join())
    assert.deepEqual(daysIn(later), daysIn(before))
    assert.match(later[0] ?? '', /Municipal Committee|میونسپل کمیٹی/)
    await judge(citizen, way, 'passed-on')
  })
}
