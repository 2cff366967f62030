/** A court fee is paid and printed at home; the court's reader cancels it for one case, once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { demoPerson, pressMain, referenceOf, useJourney, type Person } from './journey.ts'

const { browser, at, comeAs, judge } = useJourney('court-fee')

const tariq = demoPerson('3999010000025')
const amina = demoPerson('3999010000018')
const farzana = demoPerson('3999010000170')

type Way = PageOptions & { readonly name: string; readonly payer: Person }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280, payer: tariq },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360, payer: amina },
]

/** Answers every question for a paper whose fee is confirmed; gives the case's reference. */
async function apply(page: Page, way: Way): Promise<string> {
  await page.goto(at('/services/court-fee'))
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
  return referenceOf(page)
}

for (const way of ways) {
  test(`a court fee is paid, printed, and cancelled once, ${way.name}`, async () => {
    const payer = await comeAs(way.payer, way, '/cases')
    const reference = await apply(payer, way)
    await payer.click('main a[href^="/demo/bank"]')
    await pressMain(payer)
    await payer.click('main form[action="/demo/bank/pay"] button >> nth=0')
    await payer.goto(at(`/cases/${reference}`))
    await judge(payer, way, 'issued')
    const paper = await payer.context().request.get(at(`/cases/${reference}/certificate.pdf`))
    assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-')

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
