/**
 * Two court fees are paid by one number and printed at home; the court's reader cancels one of
 * them for one case, once.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import {
  demoPerson,
  placeOf,
  pressMain,
  referenceOf,
  useJourney,
  type Person,
  waysNow,
} from './journey.ts'

const { browser, at, comeAs, judge } = useJourney('court-fee')

const tariq = demoPerson('3999010000025')
const amina = demoPerson('3999010000018')
const farzana = demoPerson('3999010000170')

type Way = PageOptions & { readonly name: string; readonly payer: Person }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280, payer: tariq },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360, payer: amina },
]

/** What is done with a page that is met; one that was judged before is passed by. */
type Look = (picture: string) => Promise<void>
const passBy: Look = async () => undefined

/** Answers every question for a paper whose fee is confirmed; gives the case's reference. */
async function apply(page: Page, way: Way, look: Look): Promise<string> {
  await page.goto(at('/services/court-fee'))
  await look('start')
  await pressMain(page)
  await page.fill('#court', 'Senior Civil Judge, Mehrabad')
  await pressMain(page)
  await look('paper')
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
  await look('check')
  assert.match(await page.innerText('main'), /500/)
  await page.click('main form button.govuk-button >> nth=-1')
  return referenceOf(page)
}

/** Everything that is open, by one number; ends on the page of that number. */
async function payTogether(page: Page, way: Way): Promise<void> {
  await page.goto(at('/cases'))
  await page.click('main a[href="/pay"]')
  await judge(page, way, 'choose-payments')
  await pressMain(page)
  await judge(page, way, 'pay-together')
  const place = placeOf(page)
  await page.click('main a[href^="/demo/bank"]')
  await pressMain(page)
  await page.click('main form[action="/demo/bank/pay"] button >> nth=0')
  await page.goto(at(place))
  await judge(page, way, 'paid-together')
}

for (const way of waysNow(ways)) {
  test(`court fees are paid, printed, and cancelled once, ${way.name}`, async () => {
    const payer = await comeAs(way.payer, way, '/cases')
    await apply(payer, way, passBy)
    const reference = await apply(payer, way, (picture) => judge(payer, way, picture))
    await payTogether(payer, way)
    const receipts = payer.locator('main a[href$=".pdf"]')
    assert.equal(await receipts.count(), 2)
    await payer.goto(at(`/cases/${reference}`))
    await judge(payer, way, 'issued')
    const receipt = await payer.getAttribute('main a[href*="/receipts/"]', 'href')
    for (const paper of [receipt, `/cases/${reference}/certificate.pdf`]) {
      const file = await payer.context().request.get(at(paper ?? ''))
      assert.equal((await file.body()).subarray(0, 5).toString(), '%PDF-')
    }

    const reader = await comeAs(farzana, way, '/desk')
    await reader.goto(at(`/desk/cases/${reference}`))
    const late = await browser.openPage({ ...way, sameAs: reader })
    await late.goto(at(`/desk/cases/${reference}`))
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
