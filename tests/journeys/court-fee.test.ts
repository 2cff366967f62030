/** A court fee is paid and printed at home; the court's reader cancels it for one case, once. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
  type PageOptions,
} from '#tests/browser'
import { startProgram, type Program } from '#tests/program'

const browser = useBrowser()
let program: Program
before(async () => {
  program = await startProgram()
})
after(() => program.stop())

type Person = { readonly cnic: string; readonly phone: string }
const tariq: Person = { cnic: '3999010000025', phone: '+923990000002' }
const amina: Person = { cnic: '3999010000018', phone: '+923990000001' }
const farzana: Person = { cnic: '3999010000170', phone: '+923990000017' }

type Way = PageOptions & { readonly name: string; readonly payer: Person }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280, payer: tariq },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360, payer: amina },
]

async function judge(page: Page, way: PageOptions, name: string): Promise<void> {
  await expectAccessible(page)
  await expectNoHorizontalScroll(page, 360)
  await page.setViewportSize({ width: way.width, height: 800 })
  await expectValidHtml(await page.content())
  await screenshot(page, `court-fee-${way.language}-${way.width}-${name}`)
}

const pressMain = (page: Page) => page.click('main form button.govuk-button:not([name])')
const placeOf = (page: Page) => new URL(page.url()).pathname

async function comeAs(person: Person, way: PageOptions, path: string): Promise<Page> {
  const page = await browser.openPage(way)
  await page.goto(`${program.url}/sign-in?lang=${way.language}&next=${encodeURIComponent(path)}`)
  await page.fill('#cnic', person.cnic)
  await pressMain(page)
  await page.fill('#code', await codeFor(page, person))
  await pressMain(page)
  return page
}

async function codeFor(page: Page, { phone }: Pick<Person, 'phone'>): Promise<string> {
  const other = await browser.openPage({ sameAs: page })
  for (let tries = 0; tries < 80; tries += 1) {
    await other.goto(`${program.url}/demo/phone?phone=${encodeURIComponent(phone)}`)
    const shown = other.locator('[data-code]')
    if ((await shown.count()) > 0) {
      const code = await shown.first().getAttribute('data-code')
      await other.close()
      return code ?? ''
    }
    await other.waitForTimeout(100)
  }
  return assert.fail('no code has come to the demo phone')
}

/** Answers every question for a paper whose fee is confirmed; gives the case's reference. */
async function apply(page: Page, way: Way): Promise<string> {
  await page.goto(`${program.url}/services/court-fee`)
  await judge(page, way, 'start')
  await pressMain(page)
  await page.fill('#court', 'Senior Civil Judge, Mehrabad')
  await pressMain(page)
  await judge(page, way, 'paper')
  await page.check('input[value="schedule-ii-two-rupees"]')
  await pressMain(page)
  await page.fill('#caseTitle', 'اکرم بنام اسلم')
  await pressMain(page)
  await pressMain(page)
  await page.fill('[name="party.name"]', 'Akram Invented')
  await page.check('[name="party.relation"][value="son-of"]')
  await page.fill('[name="party.relativeName"]', 'غلام رسول')
  await page.fill('[name="party.cnic"]', way.payer.cnic)
  await page.fill('[name="party.address"]', 'Mohalla Qasaban, Mehrabad')
  await pressMain(page)
  await judge(page, way, 'check')
  assert.match(await page.innerText('main'), /500/)
  await page.click('main form button.govuk-button >> nth=-1')
  return placeOf(page).split('/')[2] ?? ''
}

for (const way of ways) {
  test(`a court fee is paid, printed, and cancelled once, ${way.name}`, async () => {
    const payer = await comeAs(way.payer, way, '/cases')
    const reference = await apply(payer, way)
    await payer.click('main a[href^="/demo/bank"]')
    await pressMain(payer)
    await payer.click('main form[action="/demo/bank/pay"] button >> nth=0')
    await payer.goto(`${program.url}/cases/${reference}`)
    await judge(payer, way, 'issued')
    const paper = await payer
      .context()
      .request.get(`${program.url}/cases/${reference}/certificate.pdf`)
    assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-')

    const reader = await comeAs(farzana, way, '/desk')
    await reader.goto(`${program.url}/desk/cases/${reference}`)
    const late = await browser.openPage({ ...way, sameAs: reader })
    await late.goto(`${program.url}/desk/cases/${reference}`)
    await judge(reader, way, 'reader')
    const cancel = 'form[action$="/cancel"]'
    await reader.fill(`${cancel} input[type="text"]`, 'CS 417/2026')
    await reader.click(`${cancel} button`)
    await judge(reader, way, 'cancelled')
    assert.match(await reader.innerText('main'), /417/)

    await late.fill(`${cancel} input[type="text"]`, 'CS 1/2027')
    await late.click(`${cancel} button`)
    const refusal = await late.innerText('.govuk-error-summary')
    assert.match(refusal.replace(/[\u2066-\u2069]/g, ''), /CS 417\/2026/)
    await judge(late, way, 'second-use')
  })
}
