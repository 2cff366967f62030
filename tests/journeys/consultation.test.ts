/**
 * A citizen reads a draft, says what he thinks, changes it; somebody with a phone alone speaks too;
 * an officer withholds a comment, its author asks the head, and the head shows it.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { citizenWays, type CitizenWay } from './citizen-ways.ts'
import { demoPerson, placeOf, pressMain, useJourney, waysNow } from './journey.ts'

const { at, browser, codeFor, comeAs, judge } = useJourney('consultation')

const draft = '/consultations/PB-MHR/street-vending'
const screener = demoPerson('3999010002035')
const head = demoPerson('3999010002013')
const words = {
  en: { fee: 'Six hundred is a week of tea.', hours: 'Let them stand till ten.' },
  ur: { fee: 'چھ سو بہت زیادہ ہیں۔', hours: 'رات دس بجے تک رہنے دیں۔' },
}

async function press(page: Page, button: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(button)
  await arrived
  await page.waitForLoadState()
}

/** Where an officer finds a comment among those that wait. */
const waiting = (said: string) => `section:has-text("${said}")`

async function speakByPhone(way: CitizenWay, phone: string): Promise<void> {
  const page = await browser.openPage(way)
  await page.goto(at(`${draft}?lang=${way.language}`))
  await press(page, 'main a[href^="/guest/phone"]')
  await judge(page, way, 'phone')
  await page.fill('input[name="phone"]', phone)
  await pressMain(page)
  await page.fill('#code', await codeFor(page, { phone: `+92${phone.slice(1)}` }))
  await pressMain(page)
  assert.equal(placeOf(page), `${draft}/say`)
  await page.selectOption('select[name="area"]', 'PB-MHR-CTY-1')
  await page.check('input[name="answer-fee-right"][value="too-much"]')
  await press(page, `main form[action="${draft}/say"] button`)
  assert.equal(placeOf(page), `${draft}/mine`)
}

for (const way of waysNow(citizenWays)) {
  const said = words[way.language]
  test(`a draft is read, commented on, and nothing withheld in silence, ${way.name}`, async () => {
    const page = await comeAs(way.citizen, way, '/consultations')
    await judge(page, way, 'list')
    await press(page, `main a[href="${draft}"]`)
    await judge(page, way, 'draft')
    await page.click('nav a[href="#fee"]')
    assert.ok(page.url().endsWith('#fee'))
    await press(page, `main a[href="${draft}/say"]`)
    await judge(page, way, 'say')

    // A phone number would be read by everybody: it is refused, and what was typed stays.
    await page.fill('#comment-fee', `${said.fee} 0300 1234567`)
    await page.check('input[name="answer-by-lot"][value="waiting"]')
    await press(page, `main form[action="${draft}/say"] button`)
    await judge(page, way, 'number')
    assert.match(await page.inputValue('#comment-fee'), /0300/)
    await page.fill('#comment-fee', said.fee)
    await page.fill('#comment-hours', said.hours)
    await press(page, `main form[action="${draft}/say"] button`)
    await judge(page, way, 'mine')
    assert.equal(placeOf(page), `${draft}/mine`)
    await speakByPhone(way, way.language === 'ur' ? '03991234501' : '03991234502')

    const officer = await comeAs(screener, { ...way, javaScript: true, width: 1280 }, '/desk')
    await officer.goto(at(`${draft}/screen?lang=${way.language}`))
    await judge(officer, { ...way, width: 1280 }, 'screen')
    await officer.locator(waiting(said.fee)).locator('select').selectOption('abuse')
    await press(officer, `${waiting(said.fee)} button[value="withhold"]`)
    await press(officer, `${waiting(said.hours)} button[value="show"]`)

    await page.reload()
    await judge(page, way, 'withheld')
    await press(page, `main form[action="${draft}/appeal"] button`)
    const anybody = await browser.openPage(way)
    await anybody.goto(at(`${draft}/comments?about=fee&lang=${way.language}`))
    await judge(anybody, way, 'comments')
    assert.equal(await anybody.locator('main ol li').count(), 1, 'withheld, and counted')
    assert.ok(!(await anybody.innerText('main')).includes(said.fee))

    const chief = await comeAs(head, { ...way, javaScript: true, width: 1280 }, '/desk')
    await chief.goto(at(`${draft}/appeals?lang=${way.language}`))
    await judge(chief, { ...way, width: 1280 }, 'appeals')
    await press(chief, `${waiting(said.fee)} button[value="show"]`)
    await anybody.reload()
    assert.ok((await anybody.innerText('main')).includes(said.fee))

    // All of it taken back leaves nothing to read.
    await page.goto(at(`${draft}/mine`))
    await press(page, `main a[href="${draft}/take-back"]`)
    await judge(page, way, 'take-back')
    await press(page, `main form[action="${draft}/take-back"] button`)
    await anybody.reload()
    assert.ok(!(await anybody.innerText('main')).includes(said.fee))
  })
}
