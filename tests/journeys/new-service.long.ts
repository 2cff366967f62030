/**
 * Journey 6: somebody writes a service with one command, and it works at once: a citizen applies,
 * its officer decides, the fee is paid, the paper is there, anybody verifies it, the log has it.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { copyCheckout } from '#tests/checkout'
import { startProgram } from '#tests/program'
import { demoPerson, fillDate, pressMain, referenceOf, useJourney } from './journey.ts'

const checkout = copyCheckout()
const folder = mkdtempSync(join(tmpdir(), 'daftar-new-service-'))
let officerCnic = ''
const { browser, at, comeAs, judge } = useJourney('new-service', async () => {
  const names = ['--name', 'Kite permit', '--name-ur', 'پتنگ کا اجازت نامہ', '--fee', '750']
  const made = await checkout.daftar('services', 'new', 'kite-permit', ...names)
  assert.equal(made.code, 0, made.output)
  officerCnic = /CNIC (\S+),/.exec(made.output)?.[1] ?? ''
  return startProgram({ checkout: checkout.folder })
})
after(() => rmSync(folder, { recursive: true }))

const english: PageOptions = { language: 'en', javaScript: false, width: 1280 }
const urdu: PageOptions = { language: 'ur', javaScript: true, width: 360 }
const tariq = demoPerson('39990-1000002-5')

async function apply(page: Page): Promise<string> {
  await page.goto(at('/services/kite-permit'))
  await judge(page, english, 'start')
  await pressMain(page)
  await page.check('input[value="personal"]')
  await pressMain(page)
  await page.fill('#place', 'The field behind the school')
  await pressMain(page)
  await fillDate(page, 'from', ['1', '3', '2027'])
  await pressMain(page)
  await page.fill('[name="applicant.name"]', 'Zahid Hussain')
  await page.check('[name="applicant.relation"][value="son-of"]')
  await page.fill('[name="applicant.relativeName"]', 'غلام رسول')
  await page.fill('[name="applicant.cnic"]', tariq.cnic)
  await page.fill('[name="applicant.address"]', 'Mohalla Qasaban, Mehrabad')
  await pressMain(page)
  await page.click('main form button.govuk-button >> nth=-1')
  return referenceOf(page)
}

test('a service that one command wrote serves everybody, from form to log', async () => {
  const citizen = await comeAs(tariq, english, '/cases')
  const reference = await apply(citizen)
  assert.match(reference, /^PB-MHR-/)

  const officer = await comeAs(demoPerson(officerCnic), english, '/desk')
  await officer.click(`a[href="/desk/cases/${reference}"]`)
  assert.match(await officer.innerText('main'), /Zahid Hussain/)
  await officer.fill('#approve-note', 'The field is free of wires.')
  await officer.click(`form[action="/desk/cases/${reference}/approve"] button`)
  assert.match(officer.url(), /\?done=approve$/)

  await citizen.goto(at(`/cases/${reference}`))
  assert.match(await citizen.innerText('main'), /Rs 750/)
  await citizen.click('main a[href^="/demo/bank"]')
  await pressMain(citizen)
  await citizen.click('main form[action="/demo/bank/pay"] button >> nth=0')
  await citizen.goto(at(`/cases/${reference}`))
  await judge(citizen, english, 'issued')
  assert.equal(await citizen.locator('.daftar-qr').count(), 1)

  const paper = await citizen.context().request.get(at(`/cases/${reference}/certificate.pdf`))
  assert.equal(paper.status(), 200)
  const pdf = await paper.body()
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  await verify(pdf)
})

/** A stranger has nothing but the file. */
async function verify(pdf: Buffer): Promise<void> {
  const file = join(folder, 'kite-permit.pdf')
  writeFileSync(file, pdf)
  const stranger = await browser.openPage(english)
  let told = ''
  // The log seals what is new a moment later.
  for (let tries = 0; tries < 20 && !/In the public log/.test(told); tries += 1) {
    await wait(500)
    await stranger.goto(at('/verify?lang=en'))
    await stranger.locator('#file').setInputFiles(file)
    await stranger.locator('form[enctype] button').click()
    await stranger.locator('.daftar-card').first().waitFor()
    told = await stranger.innerText('main')
  }
  assert.match(told, /Signature genuine/)
  assert.match(told, /Certificate issued/)
  assert.match(told, /In the public log/)
  await judge(stranger, english, 'verified')
}

test('the API offers it too', async () => {
  const answer = await fetch(at('/api/services/kite-permit'))
  assert.equal(answer.status, 200)
  const service = JSON.stringify(await answer.json())
  assert.match(service, /پتنگ کا اجازت نامہ/)
})

test('its diagram is drawn from its table at the desk, in Urdu on a phone', async () => {
  const officer = await comeAs(demoPerson(officerCnic), urdu, '/desk')
  await officer.goto(at('/desk/services/kite-permit'))
  await judge(officer, urdu, 'diagram')
  assert.equal(await officer.locator('svg[role="img"]').count(), 1)
})
