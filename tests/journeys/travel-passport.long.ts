/**
 * A passport: applied for with fast track and paid, refused, granted on appeal, printed, sent and
 * received; then lost, and whoever checks it is told.
 */
import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { unfold, type PageOptions } from '#tests/browser'
import { takeAtTheCentre } from './at-the-centre.ts'
import { payAtBank } from './identity-paper.ts'
import { demoPerson, pressMain, referenceOf, useJourney, waysNow } from './journey.ts'

const { browser, at, comeAs, judge } = useJourney('travel-passport')

const amina = demoPerson('3999010000018')
const imran = demoPerson('3999010000831')
const nadia = demoPerson('3999010000848')
const waqar = demoPerson('3999010000855')

const ways: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'en', language: 'en', javaScript: false, width: 1280 },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360 },
]
type Look = (picture: string) => Promise<void>

async function choose(page: Page, value: string): Promise<void> {
  await page.check(`main input[value="${value}"]`)
  await pressMain(page)
}

async function apply(page: Page, look: Look): Promise<string> {
  await page.goto(at('/services/travel-passport'))
  await look('start')
  await pressMain(page)
  await look('kind')
  await choose(page, 'new')
  await page.fill('[name="holder.name"]', 'امینہ بی بی')
  await page.check('[name="holder.relation"][value="daughter-of"]')
  await page.fill('[name="holder.relativeName"]', 'اللہ دتہ')
  await page.fill('[name="holder.cnic"]', amina.cnic)
  await page.fill('[name="holder.address"]', 'محلہ قصاباں، مہرآباد')
  await pressMain(page)
  await choose(page, '15-and-over')
  await choose(page, 'machine-readable')
  await choose(page, '36')
  await choose(page, '5')
  await look('speed')
  await choose(page, 'fast-track')
  await choose(page, 'delivery')
  await look('check')
  assert.match(await page.innerText('main'), /12,500/)
  await page.click('main form button.govuk-button >> nth=-1')
  await look('to-pay')
  return referenceOf(page)
}

/** The applicant's own step, on its page. */
async function step(page: Page, reference: string, action: string, fill: () => Promise<void>) {
  await page.goto(at(`/cases/${reference}/${action}`))
  await fill()
  await pressMain(page)
}

for (const way of waysNow(ways)) {
  test(`a passport is refused, granted on appeal, sent, received, lost, ${way.name}`, async () => {
    const citizen = await comeAs(amina, way, '/cases')
    const seen = (picture: string) => judge(citizen, way, picture)
    const reference = await apply(citizen, seen)
    await payAtBank(citizen)
    await seen('come')

    const desk = `/desk/cases/${reference}`
    const clerk = await comeAs(imran, way, desk)
    await judge(clerk, way, 'capture')
    const officer = await comeAs(nadia, way, desk)
    const look = (page: Page, name: string) => judge(page, way, name)
    await takeAtTheCentre({ at, reference, clerk, decider: officer, look }, 'take')
    await officer.goto(at(desk))
    await judge(officer, way, 'review')
    await unfold(officer, 'form[action$="/refuse"]')
    await officer.check('form[action$="/refuse"] input[value="papers-not-genuine"]')
    await officer.fill('form[action$="/refuse"] textarea', 'شناختی کارڈ کی نقل واضح نہیں')
    await officer.click('form[action$="/refuse"] button')

    await citizen.goto(at(`/cases/${reference}`))
    await seen('refused')
    await step(citizen, reference, 'appeal', () =>
      citizen.fill('main textarea', 'اصل کارڈ دفتر میں دکھایا جا چکا ہے۔'),
    )
    await seen('appeal')
    const appeals = await comeAs(waqar, way, desk)
    await judge(appeals, way, 'appeal-desk')
    await appeals.fill('form[action$="/allow"] textarea', 'اصل کارڈ دیکھ لیا گیا')
    await appeals.click('form[action$="/allow"] button')

    await citizen.goto(at(`/cases/${reference}`))
    await seen('being-printed')
    const file = await citizen.context().request.get(at(`/cases/${reference}/certificate.pdf`))
    const pdf = await file.body()
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    const folder = process.env['DAFTAR_SCREENSHOTS']
    if (folder) await writeFile(`${folder}/travel-passport-${way.language}.pdf`, pdf)

    await clerk.goto(at(desk))
    await clerk.click('form[action$="/print"] button')
    await clerk.goto(at(desk))
    await judge(clerk, way, 'printed-desk')
    await unfold(clerk, 'form[action$="/dispatch"]')
    await clerk.fill('form[action$="/dispatch"] [name="courier"]', 'Pakistan Post')
    await clerk.fill('form[action$="/dispatch"] [name="tracking"]', 'UMS1234567')
    await clerk.click('form[action$="/dispatch"] button')
    await citizen.goto(at(`/cases/${reference}`))
    await seen('on-its-way')
    assert.match(await citizen.innerText('main'), /UMS1234567/)
    await step(citizen, reference, 'receive', () => citizen.check('main input[type="checkbox"]'))
    await seen('received')

    const number = (await citizen.getAttribute('main a[href^="/verify/number"]', 'href')) ?? ''
    const checker = await browser.openPage(way)
    await checker.goto(at(`${number}&lang=${way.language}`))
    await judge(checker, way, 'in-force')
    await step(citizen, reference, 'reportLost', () => citizen.check('main input[type="checkbox"]'))
    await seen('lost')
    await checker.goto(at(number))
    await judge(checker, way, 'not-in-force')
  })
}
