/**
 * Journey 6: somebody writes a service with one command, and it works at once: a citizen applies,
 * its officer decides, the fee is paid, the paper is there, anybody verifies it, the log has it.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
  type PageOptions,
} from '#tests/browser'
import { copyCheckout } from '#tests/checkout'
import { codeOnPhone } from '#tests/demo-phone'
import { startProgram, type Program } from '#tests/program'

const checkout = copyCheckout()
const browser = useBrowser()
const folder = mkdtempSync(join(tmpdir(), 'daftar-new-service-'))
let program: Program
let officerCnic = ''
before(async () => {
  const names = ['--name', 'Kite permit', '--name-ur', 'پتنگ کا اجازت نامہ', '--fee', '750']
  const made = await checkout.daftar('services', 'new', 'kite-permit', ...names)
  assert.equal(made.code, 0, made.output)
  officerCnic = /CNIC (\S+),/.exec(made.output)?.[1] ?? ''
  program = await startProgram({ checkout: checkout.folder })
})
after(async () => {
  await program.stop()
  rmSync(folder, { recursive: true })
})

const english: PageOptions = { language: 'en', javaScript: false, width: 1280 }
const urdu: PageOptions = { language: 'ur', javaScript: true, width: 360 }
const tariq = '39990-1000002-5'

async function judge(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  await expectNoHorizontalScroll(page, 360)
  await expectValidHtml(await page.content())
  await screenshot(page, `new-service-${name}`)
}

const pressMain = (page: Page) => page.click('main form button.govuk-button:not([name])')
const referenceOf = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? ''

/** A CNIC and its phone carry the same number in the demonstration. */
async function comeAs(cnic: string, way: PageOptions, path: string): Promise<Page> {
  const page = await browser.openPage(way)
  await page.goto(`${program.url}/sign-in?lang=${way.language}&next=${encodeURIComponent(path)}`)
  await page.fill('#cnic', cnic)
  await pressMain(page)
  await page.fill('#code', await codeFor(page, `+923990${cnic.slice(7, 13)}`))
  await pressMain(page)
  return page
}

async function codeFor(page: Page, phone: string): Promise<string> {
  return codeOnPhone(await browser.openPage({ sameAs: page }), program.url, phone)
}

async function apply(page: Page): Promise<string> {
  await page.goto(`${program.url}/services/kite-permit`)
  await judge(page, 'start')
  await pressMain(page)
  await page.check('input[value="personal"]')
  await pressMain(page)
  await page.fill('#place', 'The field behind the school')
  await pressMain(page)
  for (const [part, value] of Object.entries({ day: '1', month: '3', year: '2027' })) {
    await page.fill(`[name="from.${part}"]`, value)
  }
  await pressMain(page)
  await page.fill('[name="applicant.name"]', 'Zahid Hussain')
  await page.check('[name="applicant.relation"][value="son-of"]')
  await page.fill('[name="applicant.relativeName"]', 'غلام رسول')
  await page.fill('[name="applicant.cnic"]', tariq)
  await page.fill('[name="applicant.address"]', 'Mohalla Qasaban, Mehrabad')
  await pressMain(page)
  await page.click('main form button.govuk-button >> nth=-1')
  return referenceOf(page)
}

test('a service that one command wrote serves everybody, from form to log', async () => {
  const citizen = await comeAs(tariq, english, '/cases')
  const reference = await apply(citizen)
  assert.match(reference, /^PB-MHR-/)

  const officer = await comeAs(officerCnic, english, '/desk')
  await officer.click(`a[href="/desk/cases/${reference}"]`)
  assert.match(await officer.innerText('main'), /Zahid Hussain/)
  await officer.fill('#approve-note', 'The field is free of wires.')
  await officer.click(`form[action="/desk/cases/${reference}/approve"] button`)
  assert.match(officer.url(), /\?done=approve$/)

  await citizen.goto(`${program.url}/cases/${reference}`)
  assert.match(await citizen.innerText('main'), /Rs 750/)
  await citizen.click('main a[href^="/demo/bank"]')
  await pressMain(citizen)
  await citizen.click('main form[action="/demo/bank/pay"] button >> nth=0')
  await citizen.goto(`${program.url}/cases/${reference}`)
  await judge(citizen, 'issued')
  assert.equal(await citizen.locator('.daftar-qr').count(), 1)

  const paper = await citizen
    .context()
    .request.get(`${program.url}/cases/${reference}/certificate.pdf`)
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
    await stranger.goto(`${program.url}/verify?lang=en`)
    await stranger.locator('#file').setInputFiles(file)
    await stranger.locator('form[enctype] button').click()
    await stranger.locator('.daftar-card').first().waitFor()
    told = await stranger.innerText('main')
  }
  assert.match(told, /Signature genuine/)
  assert.match(told, /Certificate issued/)
  assert.match(told, /In the public log/)
  await judge(stranger, 'verified')
}

test('the API offers it too', async () => {
  const answer = await fetch(`${program.url}/api/services/kite-permit`)
  assert.equal(answer.status, 200)
  const service = JSON.stringify(await answer.json())
  assert.match(service, /پتنگ کا اجازت نامہ/)
})

test('its diagram is drawn from its table at the desk, in Urdu on a phone', async () => {
  const officer = await comeAs(officerCnic, urdu, '/desk')
  await officer.goto(`${program.url}/desk/services/kite-permit`)
  await judge(officer, 'diagram-ur')
  assert.equal(await officer.locator('svg[role="img"]').count(), 1)
})
