/**
 * An officer who has much to do: who calls is found by name and by phone, what he looks at often
 * has a name, a case goes to the right office by words, and whoever gets it hears of it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { unfold, type PageOptions } from '#tests/browser'
import { demoPerson, placeOf, useJourney, waysNow } from './journey.ts'
import { lodgeComplaint } from './lodging.ts'

const { browser, at, comeAs, judge } = useJourney('desk-work')
const amina = demoPerson('3999010000018')
const power = demoPerson('3999010002068')

type Way = PageOptions & { readonly name: string }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280 },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360 },
]
const words = {
  en: {
    told: 'There is no electricity in our street since Monday.',
    name: 'ameena bibi',
    filter: 'New ones',
    narrowed: 'state=received',
    lamp: 'street light does not burn',
  },
  ur: {
    told: 'پیر سے ہماری گلی میں بجلی نہیں آ رہی۔',
    name: 'امینہ',
    filter: 'اس ہفتے کے',
    narrowed: 'show=week',
    lamp: 'بتی نہیں جلتی',
  },
}
const lamp = 'municipal/lights/out'

const lodge = (page: Page, { language }: Way) =>
  lodgeComplaint(page, at, { told: words[language].told, category: 'energy/supply/outage' })

/** Searches until it is there: a case is findable some seconds after it was handed in. */
async function findOnDesk(page: Page, typed: string, reference: string): Promise<void> {
  const isThere = async () =>
    placeOf(page).endsWith(reference) || (await page.locator(linkTo(reference)).count()) > 0
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto(at('/desk'))
    await page.fill('#q', typed)
    await page.press('#q', 'Enter')
    await page.waitForURL(/\/desk\/(?:search|cases)/)
    if (await isThere()) return
    await page.waitForTimeout(500)
  }
  assert.fail(`${reference} was never found`)
}

const linkTo = (reference: string) => `a[href="/desk/cases/${reference}"]`

/** On how many of these phones of the demonstration it has come, once it has come on any. */
async function phonesTold(sameAs: Page, phones: readonly string[], said: string): Promise<number> {
  const page = await browser.openPage({ sameAs })
  let told = 0
  for (let tries = 0; tries < 60 && told === 0; tries += 1) {
    for (const phone of phones) {
      await page.goto(at(`/demo/phone?phone=${encodeURIComponent(phone)}`))
      if ((await page.innerText('main')).includes(said)) told += 1
    }
    if (told === 0) await page.waitForTimeout(500)
  }
  await page.close()
  return told
}

const [firstWay] = waysNow(ways)

for (const way of waysNow(ways)) {
  const said = words[way.language]

  test(`who calls is found, and the case goes where it belongs, ${way.name}`, async () => {
    const citizen = await comeAs(amina, way, '/cases')
    const reference = await lodge(citizen, way)
    const officer = await comeAs(power, way, '/desk')

    await findOnDesk(officer, said.name, reference)
    assert.equal(placeOf(officer), '/desk/search')
    assert.match(await officer.innerText('main'), /Amina Bibi|امینہ بی بی/)
    await judge(officer, way, 'found-by-name')
    await findOnDesk(officer, amina.phone.replace('+92', '0'), reference)
    assert.ok(!officer.url().includes(amina.phone.slice(-7)))

    await officer.goto(at(`/desk?service=citizen-complaint&${said.narrowed}`))
    await officer.click('summary >> nth=0')
    await officer.fill('form[action="/desk/filters"] [name="name"]', said.filter)
    await officer.click('form[action="/desk/filters"] button')
    await judge(officer, way, 'filter-saved')
    await officer.goto(at('/desk'))
    await officer.click(`nav a:has-text("${said.filter}")`)
    assert.equal(await officer.locator(linkTo(reference)).count(), 1)
    await officer.goto(at('/desk/filters'))
    await judge(officer, way, 'filters')

    await officer.goto(at(`/desk/cases/${reference}`))
    const pass = `form[action="/desk/cases/${reference}/pass"]`
    await unfold(officer, pass)
    await officer.fill(`${pass} [name="category.words"]`, said.lamp)
    await officer.press(`${pass} [name="category.words"]`, 'Enter')
    await officer.waitForURL(/\/pass#pass-category$/)
    await judge(officer, way, 'found-by-words')
    await officer.check(`${pass} input[name="category"][value="${lamp}"]`)
    await officer.fill('#pass-reason', said.told)
    await officer.click(`${pass} button:not([name])`)
    await officer.waitForURL(/\?done=pass$/)
    await judge(officer, way, 'passed')

    // What follows within the hour is told later, together.
    if (way === firstWay) {
      const officers = ['+923990000203', '+923990000204']
      assert.equal(await phonesTold(citizen, officers, reference), 1, 'who has it, nobody else')
    }
    await citizen.goto(at('/account/reads'))
    await judge(citizen, way, 'who-looked')
  })
}
