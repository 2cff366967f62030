/**
 * An officer's day at an identity centre: somebody is found by number, the face is taken by the
 * counter's camera or as a file, an exception is asked for and decided by another, and who stands
 * there is compared.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { expectAccessible, screenshot, type PageOptions } from '#tests/browser'
import { followSigns } from '#tests/fake-camera'
import { photoPath } from '#tests/faces/turned-head'
import { fingerRecord } from '#tests/fingers'
import { demoPerson, useJourney, waysNow } from './journey.ts'

const { at, comeAs, judge } = useJourney('enrolment')

const amina = demoPerson('3999010000018')
const rabia = demoPerson('3999010000800')
const kamran = demoPerson('3999010000817')

const ways: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280 },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360 },
]

async function press(page: Page, form: string): Promise<void> {
  await page.click(`form[action$="${form}"] button.govuk-button:not([type="button"])`)
  await page.waitForLoadState()
}

/** By the camera where the page has a script, else as a file. */
async function sendFace(
  page: Page,
  form: string,
  { javaScript, language }: PageOptions,
): Promise<void> {
  const place = `form[action$="${form}"]`
  if (javaScript) {
    await page.click(`${place} [data-counter-open]`)
    await page.click(`${place} [data-counter-take]`)
    await page.click(`${place} [data-counter-again]`)
    await page.click(`${place} [data-counter-take]`)
    await page.waitForSelector(`${place} [data-counter-send]:not([hidden])`)
    await expectAccessible(page)
    await screenshot(page, `enrolment-${language}${form.replaceAll('/', '-')}-before-it-is-sent`)
    await Promise.all([page.waitForNavigation(), page.click(`${place} [data-counter-send]`)])
    return
  }
  await page.setInputFiles(`${place} input[type="file"]`, photoPath('collins'))
  await press(page, form)
}

for (const way of waysNow(ways)) {
  test(`a face is taken, an exception decided, and somebody compared, ${way.name}`, async () => {
    const officer = await comeAs(rabia, way, '/enrolment')
    const look = (picture: string) => judge(officer, way, picture)
    if (way.javaScript) await followSigns(officer)
    await look('home')
    await officer.fill('#cnic', amina.cnic)
    await press(officer, '/persons')
    await look('person')
    const person = officer.url()
    await sendFace(officer, '/face', way)
    assert.match(officer.url(), /taken=/)
    await look('taken')

    const cut = { name: 'finger.fmr', mimeType: 'application/octet-stream' }
    const record = fingerRecord(5)
    await officer.goto(person)
    await officer.setInputFiles('form[action$="/finger"] input[type="file"]', {
      ...cut,
      buffer: record.subarray(0, 40),
    })
    await press(officer, '/finger')
    await look('finger-refused')

    await officer.fill('[name="reason"]', 'انگلیاں محنت سے گھس چکی ہیں')
    await officer.fill('[name="proof"]', 'پرانا کارڈ اور دو پڑوسی')
    await press(officer, '/exception')
    await look('exception-asked')

    await officer.goto(at('/enrolment/check'))
    await look('check')
    await officer.fill('form[action$="/check/face"] [name="cnic"]', amina.cnic)
    await sendFace(officer, '/check/face', way)
    await look('nothing-to-compare')

    const approver = await comeAs(kamran, way, '/enrolment')
    await judge(approver, way, 'waiting')
    await approver.click('main a[href^="/enrolment/exceptions/"] >> nth=-1')
    await judge(approver, way, 'exception')
    await approver.click('button[value="approved"]')
    await approver.waitForLoadState()
    await judge(approver, way, 'decided')
    await approver.close()
    await officer.close()
  })
}
