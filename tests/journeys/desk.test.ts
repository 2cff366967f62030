/** A citizen asks for a certificate, an officer decides, and the paper is there: both at work. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import {
  demoPerson,
  fillDate,
  placeOf,
  pressMain,
  referenceOf,
  useJourney,
  waysNow,
  type Person,
} from './journey.ts'

const { browser, at, comeAs, judge } = useJourney('desk')

const amina = demoPerson('3999010000018')
const tariq = demoPerson('3999010000025')
const khalid = demoPerson('3999010000056')
const saima = demoPerson('3999010000049')
const asma = demoPerson('3999010000200')

type Way = PageOptions & { readonly name: string; readonly citizen: Person }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280, citizen: tariq },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360, citizen: amina },
]

/** The application in the citizen's words; gives the case's reference. */
async function apply(page: Page, { citizen }: Way): Promise<string> {
  await page.goto(at('/services/domicile'))
  await pressMain(page)
  await page.check('input[value="birth"]')
  await pressMain(page)
  await fillDate(page, 'since', ['6', '5', '2001'])
  await pressMain(page)
  await page.fill('[name="applicant.name"]', 'Zahid Hussain')
  await page.check('[name="applicant.relation"][value="son-of"]')
  await page.fill('[name="applicant.relativeName"]', 'غلام رسول')
  await page.fill('[name="applicant.cnic"]', citizen.cnic)
  await page.fill('[name="applicant.address"]', 'Mohalla Qasaban, Mehrabad')
  await pressMain(page)
  await page.fill('#purpose', 'داخلہ <b>')
  await pressMain(page)
  await page.click('main form button.govuk-button >> nth=-1')
  return referenceOf(page)
}

for (const way of waysNow(ways)) {
  describe(`an officer, ${way.name}`, () => {
    test('finds what waits, reads it, and approves: the certificate is there', async () => {
      const citizen = await comeAs(way.citizen, way, '/cases')
      const reference = await apply(citizen, way)
      assert.match(reference, /^PB-MHR-/)

      const officer = await comeAs(khalid, way, '/desk')
      assert.equal(placeOf(officer), '/desk')
      await judge(officer, way, 'queue')
      const queue = await officer.innerText('main')
      assert.ok(!queue.includes('Zahid') && !queue.includes(way.citizen.cnic.slice(0, 5)))
      await officer.click(`a[href="/desk/cases/${reference}"]`)
      await judge(officer, way, 'case')
      assert.match(await officer.innerText('main'), /Zahid Hussain/)
      assert.match(await officer.innerText('main'), /داخلہ <b>/)
      assert.equal(await officer.locator('svg[role="img"]').count(), 1)

      const approve = `form[action="/desk/cases/${reference}/approve"]`
      await officer.click(`${approve} button`)
      await judge(officer, way, 'ground-missing')
      assert.equal(await officer.locator('.govuk-error-summary a').count(), 1)
      await officer.fill('#approve-note', 'Seen the family’s register. خاندان کا رجسٹر دیکھا۔')
      await officer.click(`${approve} button`)
      assert.match(officer.url(), /\?done=approve$/)
      await judge(officer, way, 'approved')
      assert.equal(await officer.locator('.govuk-notification-banner--success').count(), 1)

      await citizen.goto(at(`/cases/${reference}`))
      assert.match(await citizen.innerText('main'), /Seen the family’s register/)
      assert.equal(await citizen.locator('.daftar-qr').count(), 1)
      for (const page of [citizen, officer]) {
        const paper = await page.context().request.get(at(`/cases/${reference}/certificate.pdf`))
        assert.equal(paper.status(), 200)
        assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-')
      }
      await officer.goto(at('/desk'))
      assert.equal(await officer.locator(`a[href="/desk/cases/${reference}"]`).count(), 0)
    })

    test('searches without leaving a CNIC in the address, and reads how services run', async () => {
      const officer = await comeAs(khalid, way, '/desk')
      await officer.fill('#q', way.citizen.cnic)
      await officer.press('#q', 'Enter')
      assert.equal(placeOf(officer), '/desk/search')
      assert.ok(!officer.url().includes('39990'))
      await judge(officer, way, 'found')
      assert.ok((await officer.locator('a[href^="/desk/cases/"]').count()) > 0)
      await officer.fill('#q', '+')
      await officer.press('#q', 'Enter')
      await judge(officer, way, 'search-unreadable')
      await officer.goto(at('/desk/services/e-stamp'))
      await judge(officer, way, 'service')
    })

    test('is overseen: what was decided, how quickly, and the case behind it', async () => {
      const supervisor = await comeAs(asma, way, '/desk/oversight')
      await until(supervisor, '/desk/oversight/decisions', 'a[href^="/desk/cases/"]')
      await judge(supervisor, way, 'decisions')
      await supervisor.goto(at('/desk/oversight/signals?kind=hasty'))
      await judge(supervisor, way, 'signals')
      await supervisor.goto(at('/desk/oversight'))
      await judge(supervisor, way, 'oversight')
      await supervisor.goto(at('/desk/oversight/decisions'))
      await supervisor.click('a[href^="/desk/cases/"]')
      await judge(supervisor, way, 'case-overseen')
      assert.equal(await supervisor.locator('form[action$="/approve"]').count(), 0)
    })
  })
}

/** Comes back to a page until it shows something: counting follows the log by some seconds. */
async function until(page: Page, path: string, selector: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto(at(path))
    if ((await page.locator(selector).count()) > 0) return
    await page.waitForTimeout(200)
  }
  assert.fail(`${path} never showed ${selector}`)
}

test('a case stays with its role, and the desk with officers', async () => {
  const [way] = ways
  assert.ok(way)
  const citizen = await comeAs(way.citizen, way, '/cases')
  const reference = await apply(citizen, way)
  const collector = await comeAs(saima, way, '/desk')
  await collector.goto(at(`/desk/cases/${reference}`))
  await judge(collector, way, 'not-theirs')
  assert.ok(!(await collector.innerText('main')).includes('Zahid'))
  await citizen.goto(at('/desk'))
  await judge(citizen, way, 'citizen-refused')
  await citizen.click('main form[action="/sign-out"] button')
  assert.equal(placeOf(citizen), '/')
})

for (const way of ways) {
  test(`the demo phone and the demo bank are pages for everybody, ${way.name}`, async () => {
    const page = await browser.openPage(way)
    await page.goto(at(`/demo/phone?lang=${way.language}`))
    await judge(page, way, 'demo-phone')
    await page.goto(at('/demo/bank'))
    await page.fill('#psid', '12')
    await pressMain(page)
    assert.equal(await page.inputValue('#psid'), '12')
    await judge(page, way, 'demo-bank-faulty')
    for (const place of ['app', 'atm', 'atm/past', 'office']) {
      await page.goto(at(`/demo/bank/${place}`))
      await judge(page, way, `demo-bank-${place.replace('/', '-')}`)
    }
  })
}
