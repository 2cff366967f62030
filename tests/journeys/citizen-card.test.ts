/**
 * A first identity card: applied for and paid, taken and attested at the centre, approved by
 * another officer, printed, put into a wallet; then it is lost, and whoever checks it is told.
 */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { takeAtTheCentre } from './at-the-centre.ts'
import { payAtBank } from './identity-paper.ts'
import { demoPerson, placeOf, pressMain, referenceOf, useJourney, waysNow } from './journey.ts'

const { browser, at, comeAs, judge } = useJourney('citizen-card')

const amina = demoPerson('3999010000018')
const rabia = demoPerson('3999010000800')
const kamran = demoPerson('3999010000817')

const ways: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280 },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360 },
]
type Look = (picture: string) => Promise<void>

/** A father other than the register's is told before anybody pays; the person mends it. */
async function mendFather(page: Page, look: Look): Promise<void> {
  await page.click('main form button.govuk-button >> nth=-1')
  await look('father-differs')
  assert.match(await page.innerText('.govuk-error-summary'), /Allah Ditta|اللہ دتہ/)
  await page.click('.govuk-error-summary a')
  await page.fill('[name="holder.relativeName"]', 'اللہ دتہ')
  await pressMain(page)
}

async function apply(page: Page, look: Look): Promise<string> {
  await page.goto(at('/services/citizen-card'))
  await look('start')
  await pressMain(page)
  await look('kind')
  await page.check('input[value="new"]')
  await pressMain(page)
  await page.fill('[name="holder.name"]', 'امینہ بی بی')
  await page.check('[name="holder.relation"][value="daughter-of"]')
  await page.fill('[name="holder.relativeName"]', 'کوئی اور')
  await page.fill('[name="holder.cnic"]', amina.cnic)
  await page.fill('[name="holder.address"]', 'محلہ قصاباں، مہرآباد')
  await pressMain(page)
  await page.check('input[value="birth-certificate"]')
  await pressMain(page)
  await pressMain(page)
  await page.check('input[value="plain"]')
  await pressMain(page)
  await look('speed')
  assert.match(await page.innerText('main'), /1,150.+\b12\W{1,3}(?:working days|دفتری دن)/)
  await page.check('input[value="urgent"]')
  await pressMain(page)
  await page.check('input[value="centre"]')
  await pressMain(page)
  await mendFather(page, look)
  await look('check')
  assert.match(await page.innerText('main'), /1,150/)
  await page.click('main form button.govuk-button >> nth=-1')
  await look('to-pay')
  return referenceOf(page)
}

for (const way of waysNow(ways)) {
  test(`a card is applied for, given, carried in a wallet and lost, ${way.name}`, async () => {
    const citizen = await comeAs(amina, way, '/cases')
    const lookAt = (page: Page) => (picture: string) => judge(page, way, picture)
    const reference = await apply(citizen, lookAt(citizen))
    await payAtBank(citizen)
    await judge(citizen, way, 'come')

    const officer = await comeAs(rabia, way, `/desk/cases/${reference}`)
    await judge(officer, way, 'capture')
    const approver = await comeAs(kamran, way, `/desk/cases/${reference}`)
    const look = (page: Page, name: string) => judge(page, way, name)
    await takeAtTheCentre({ at, reference, clerk: officer, decider: approver, look }, 'take')
    await judge(officer, way, 'attest')
    const attest = 'form[action$="/attest"]'
    await officer.check(`${attest} input[value="gazetted-officer"]`)
    await officer.fill(`${attest} [name="officerPost"]`, 'Headmistress, Girls High School')
    await officer.click(`${attest} button:not([name])`)
    await judge(officer, way, 'attested')

    await approver.goto(at(`/desk/cases/${reference}`))
    await judge(approver, way, 'review')
    // The register stands beside what was handed in: names in both scripts, the father too.
    const seen = await approver.innerText('main')
    for (const word of ['Amina Bibi', 'Allah Ditta', 'اللہ دتہ'])
      assert.ok(seen.includes(word), word)
    await approver.fill('form[action$="/approve"] textarea', 'کوائف رجسٹر کے مطابق ہیں')
    await approver.click('form[action$="/approve"] button')
    await judge(approver, way, 'approved')

    await citizen.goto(at(`/cases/${reference}`))
    await judge(citizen, way, 'ready')
    const file = await citizen.context().request.get(at(`/cases/${reference}/certificate.pdf`))
    const pdf = await file.body()
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    const folder = process.env['DAFTAR_SCREENSHOTS']
    if (folder) await writeFile(`${folder}/citizen-card-${way.language}.pdf`, pdf)
    const number = (await citizen.getAttribute('main a[href^="/verify/number"]', 'href')) ?? ''

    await citizen.click(`main a[href="/cases/${reference}/wallet"]`)
    await judge(citizen, way, 'wallet')
    await pressMain(citizen)
    await judge(citizen, way, 'offer')
    assert.equal(await citizen.locator('main a[href^="openid-credential-offer:"]').count(), 1)

    const checker = await browser.openPage(way)
    await checker.goto(at(`${number}&lang=${way.language}`))
    await judge(checker, way, 'in-force')
    await citizen.goto(at(`/cases/${reference}`))
    await citizen.click('main form[action$="/reportLost"] button, main a[href$="/reportLost"]')
    if (placeOf(citizen).endsWith('/reportLost')) await pressMain(citizen)
    await judge(citizen, way, 'lost')
    await checker.goto(at(number))
    await judge(checker, way, 'not-in-force')
    assert.equal(await citizen.locator(`main a[href="/cases/${reference}/wallet"]`).count(), 0)
  })
}
