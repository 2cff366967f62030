/** A stamp after it is issued: used for a deed, found too low, given back; seen by everybody. */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { citizenWays, type CitizenWay } from './citizen-ways.ts'
import {
  demoPerson,
  fillDate,
  placeOf,
  pressMain,
  referenceOf,
  useJourney,
  waysNow,
} from './journey.ts'

const { browser, at, comeAs, judge } = useJourney('life')
const folder = mkdtempSync(join(tmpdir(), 'daftar-life-'))
after(() => rmSync(folder, { recursive: true }))

const registrar = demoPerson('3999010000218')
const otherRegistrar = demoPerson('3999010000225')
const clerk = demoPerson('3999010000232')
const collector = demoPerson('3999010000049')
const treasuryOfficer = demoPerson('3999010000246')
const accountsOfficer = demoPerson('3999010000317')

/** An affidavit's stamp, bought and paid; gives the case's reference. */
async function buy(page: Page): Promise<string> {
  await page.goto(at('/services/e-stamp'))
  await pressMain(page)
  await page.check('input[value="affidavit"]')
  await pressMain(page)
  await fillDate(page, 'executionDate', ['2', '11', '2026'])
  await pressMain(page)
  await page.fill('[name="firstParties[0].name"]', 'Zahid Hussain')
  await page.check('[name="firstParties[0].relation"][value="son-of"]')
  await page.fill('[name="firstParties[0].relativeName"]', 'Ghulam Rasool')
  await page.fill('[name="firstParties[0].cnic"]', '35202-1234561-1')
  await page.fill('[name="firstParties[0].address"]', 'House 12, Mehrabad')
  await pressMain(page)
  await pressMain(page)
  await page.click('button[name="leave"]')
  await page.fill('#purpose', 'Affidavit')
  await pressMain(page)
  await page.click('main form button.govuk-button >> nth=-1')
  const reference = referenceOf(page)
  await pay(page)
  return reference
}

/** The bank is a page like any other; it calls our biller endpoint as a bank would. */
async function pay(page: Page): Promise<void> {
  await page.click('main a[href^="/demo/bank"]')
  await pressMain(page)
  await page.click('main form[action="/demo/bank/pay"] button >> nth=0')
}

async function save(page: Page, path: string, name: string): Promise<string> {
  const answer = await page.context().request.get(at(path))
  assert.equal(answer.status(), 200, await answer.text())
  const file = join(folder, name)
  writeFileSync(file, await answer.body())
  return file
}

/** One officer prepares, another approves; the bank cannot pay, and an officer is told so. */
async function sendBack(way: CitizenWay, reference: string): Promise<void> {
  const treasury = await comeAs(treasuryOfficer, way, '/desk/refunds')
  await judge(treasury, way, 'refunds-owed')
  await treasury.check(`label:has-text("${reference}")`)
  await treasury.click('form[action="/desk/refunds/batches"] button')
  await judge(treasury, way, 'refunds-own-batch')
  assert.equal(await treasury.locator('form[action$="/decision"]').count(), 0)
  const batch = new URL(treasury.url()).pathname
  const accounts = await comeAs(accountsOfficer, way, batch)
  await judge(accounts, way, 'refunds-to-decide')
  await accounts.click('form[action$="/decision"] button >> nth=0')
  await judge(accounts, way, 'refunds-approved')
  const sent = readFileSync(
    await save(accounts, `${batch}/payment-file.xml`, `${way.name}.xml`),
    'utf8',
  )
  const [, endToEndId = ''] = /<EndToEndId>(.*?)</.exec(sent) ?? []
  await treasury.goto(at('/desk/refunds'))
  const answer = `end_to_end_id,status,amount,reason\n${endToEndId},returned,270.00,AC04 closed\n`
  await treasury.setInputFiles('input[name="file"]', {
    name: 'answer.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(answer),
  })
  await treasury.click('form[action="/desk/refunds/answers"] button')
  await judge(treasury, way, 'refunds-returned')
  assert.match(await treasury.innerText('main'), /AC04 closed/)
}

const stateOf = (page: Page) => page.innerText('.govuk-panel__title')
const consumeForm = (reference: string) => `form[action="/desk/cases/${reference}/consume"]`

const saidIn = (way: CitizenWay, en: RegExp, ur: RegExp) => (way.language === 'ur' ? ur : en)

/** The deed as it lies before the officer: its file, its number, its pages. */
async function enterDeed(
  officer: Page,
  way: CitizenWay,
  { form, deed, number }: { readonly form: string; readonly deed: string; readonly number: string },
): Promise<void> {
  await officer.setInputFiles(`${form} input[type="file"]`, deed)
  if (way.javaScript) {
    await officer.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#consume-deedFile')?.value.length === 64,
    )
    assert.equal(await officer.getAttribute(`${form} input[type="file"]`, 'name'), null)
  }
  await officer.fill(`${form} [name="deedNumber"]`, number)
  await officer.fill(`${form} [name="pageCount"]`, '3')
}

/** A photo of the code on the stamp leads to its case; a photo of anything else does not. */
async function scanCode(citizen: Page, officer: Page, way: CitizenWay): Promise<void> {
  const photo = join(folder, `code-${way.name}.png`)
  await citizen.setViewportSize({ width: 1280, height: 800 })
  writeFileSync(photo, await citizen.locator('.daftar-qr svg').first().screenshot())
  const empty = join(folder, `empty-${way.name}.png`)
  writeFileSync(empty, await citizen.locator('h2').first().screenshot())
  await citizen.setViewportSize({ width: way.width, height: 800 })
  for (const file of [empty, photo]) {
    await officer.goto(at('/desk'))
    await officer.setInputFiles('form[action="/desk/scan"] input[type="file"]', file)
    await officer.click('form[action="/desk/scan"] button')
    if (file === empty) await judge(officer, way, 'no-code')
  }
}

type Papers = {
  readonly number: string
  readonly deed: string
  readonly sheet: string
  readonly stamp: string
}

/** What anybody is told: the stamp is genuine and used, the sheet holds, the file is the deed. */
async function checkAsStranger(
  way: CitizenWay,
  { number, deed, sheet, stamp }: Papers,
): Promise<void> {
  await verifyFile(way, sheet, 'sheet')
  const found = await verifyFile(way, stamp, 'stamp-used')
  const isUsed = saidIn(way, /has been used for one deed/, /استعمال ہو چکا/)
  assert.match(await found.innerText('main'), isUsed)
  const byNumber = at(`/verify/number?number=${encodeURIComponent(number)}`)
  await found.goto(byNumber)
  assert.match(await found.innerText('main'), /1432\/2026/)
  const office = saidIn(way, /Office of the Sub-Registrar/, /دفتر سب رجسٹرار/)
  assert.match(await found.innerText('main'), office)
  for (const [file, title] of [
    [deed, saidIn(way, /very file/, /یہی وہ فائل/)],
    [sheet, saidIn(way, /another file/, /کوئی اور فائل/)],
  ] as const) {
    await found.goto(byNumber)
    await found.setInputFiles('form[action="/verify/file"] input[type="file"]', file)
    await found.click('form[action="/verify/file"] button')
    assert.match(await found.innerText('h1'), title)
    await judge(found, way, file === deed ? 'same-file' : 'other-file')
  }
}

for (const way of waysNow(citizenWays)) {
  const said = (en: RegExp, ur: RegExp) => saidIn(way, en, ur)

  describe(`a stamp after it is issued, ${way.name}`, () => {
    test('is too low, is topped up, is used; its sheet and its deed are checked', async () => {
      const citizen = await comeAs(way.citizen, way, '/cases')
      const reference = await buy(citizen)
      await citizen.goto(at(`/cases/${reference}`))
      const number = (await citizen.innerText('.govuk-summary-list')).match(/PB-MHR-[\d ]{19}/)
      assert.ok(number)

      const officer = await comeAs(registrar, way, '/desk')
      await judge(officer, way, 'desk')
      await officer.fill('#q', number[0])
      await officer.click('form[action="/desk/search"] button')
      await officer.click(`a[href="/desk/cases/${reference}"]`)
      await judge(officer, way, 'stamp')
      assert.match(await officer.innerText('main'), said(/Rs\s300/, /300\sروپے|Rs\s300/))

      const form = consumeForm(reference)
      const deed = join(folder, `deed-${way.name}.pdf`)
      writeFileSync(deed, `the deed of ${way.name}`)
      await enterDeed(officer, way, { form, deed, number: '۱۴۳۲/2026' })
      await officer.click(`${form} details summary`)
      await officer.check(`${form} input[value="agreement-to-sell"]`)
      await officer.click(`${form} button[name="workOut"]`)
      await judge(officer, way, 'worked-out')
      assert.match(await officer.innerText('main'), /3,000/)
      assert.equal((await officer.inputValue('#consume-deedFile')).length, 64)
      await officer.click(`${form} button:not([name])`)
      await judge(officer, way, 'too-low')
      assert.match(await officer.innerText('main'), /2,700/)

      await citizen.goto(at(`/cases/${reference}`))
      await judge(citizen, way, 'top-up')
      assert.match(await citizen.innerText('main'), /2,700/)
      await save(citizen, `/cases/${reference}/challan.pdf`, `top-up-${way.name}.pdf`)
      await pay(citizen)
      await citizen.goto(at(`/cases/${reference}`))
      assert.match(await stateOf(citizen), said(/issued/i, /جاری/))

      await scanCode(citizen, officer, way)
      assert.equal(placeOf(officer), `/desk/cases/${reference}`)
      assert.equal(await officer.inputValue(`${form} [name="pageCount"]`), '3')
      assert.ok(await officer.isChecked(`${form} input[value="agreement-to-sell"]`))
      await enterDeed(officer, way, { form, deed, number: '1432/2026' })
      await officer.click(`${form} button:not([name])`)
      await judge(officer, way, 'used')
      const path = `/cases/${reference}/papers/3.pdf`
      assert.equal(await officer.locator(`a[href="${path}"]`).count(), 1)
      const sheet = await save(officer, path, `sheet-${way.name}.pdf`)
      const stamp = await save(
        citizen,
        `/cases/${reference}/certificate.pdf`,
        `stamp-${way.name}.pdf`,
      )

      const second = await comeAs(otherRegistrar, way, `/desk/cases/${reference}`)
      await judge(second, way, 'second-office')
      assert.equal(await second.locator(consumeForm(reference)).count(), 0)
      assert.match(await second.innerText('main'), /1432\/2026/)

      await citizen.goto(at(`/cases/${reference}`))
      await judge(citizen, way, 'used-citizen')
      await checkAsStranger(way, { number: number[0], deed, sheet, stamp })
    })

    test('goes back: asked, checked by the clerk, approved by the Collector', async () => {
      const citizen = await comeAs(way.citizen, way, '/cases')
      const reference = await buy(citizen)
      await citizen.goto(at(`/cases/${reference}/applyForRefund`))
      await judge(citizen, way, 'refund-form')
      assert.match(await citizen.innerText('main'), said(/not yet compared/, /ابھی ملایا نہیں گیا/))
      await citizen.check('input[value="party-refused"]')
      await pressMain(citizen)
      await judge(citizen, way, 'refund-not-surrendered')
      await citizen.check('input[name="surrender"]')
      await pressMain(citizen)
      await judge(citizen, way, 'refund-asked')

      const desk = await comeAs(clerk, way, `/desk/cases/${reference}`)
      await judge(desk, way, 'refund-check')
      const check = `form[action="/desk/cases/${reference}/checkRefund"]`
      await desk.check(`${check} input[name="credit"]`)
      await desk.fill(`${check} [name="scroll"]`, '12/77')
      await desk.check(`${check} input[name="original"]`)
      await desk.click(`${check} button`)

      const deciding = await comeAs(collector, way, `/desk/cases/${reference}`)
      await judge(deciding, way, 'refund-decide')
      assert.match(await deciding.innerText('main'), /270/)
      const approve = `form[action="/desk/cases/${reference}/approve"]`
      await deciding.fill(`${approve} textarea`, 'Credit found in the treasury')
      await deciding.click(`${approve} button`)
      await deciding.goto(at('/desk/rights'))
      await judge(deciding, way, 'rights')

      await sendBack(way, reference)

      await citizen.goto(at(`/cases/${reference}`))
      await judge(citizen, way, 'refunded')
      assert.match(
        await citizen.innerText('main'),
        said(/could not pay back/, /واپس ادا نہ کر سکا/),
      )
      assert.match(await citizen.innerText('main'), /270/)
      await citizen.goto(at(`/track?reference=${reference}`))
      await judge(citizen, way, 'refunded-track')
      assert.match(await citizen.innerText('main'), said(/no longer valid/, /درست نہیں رہا/))
    })
  })
}

/** What the verifier says of a file, as a stranger sees it. */
async function verifyFile(way: CitizenWay, file: string, name: string): Promise<Page> {
  const page = await browser.openPage(way)
  await page.goto(at(`/verify?lang=${way.language}`))
  await page.setInputFiles('form[action="/verify"] input[type="file"]', file)
  await page.click('form[action="/verify"] button >> nth=0')
  await page.locator('.daftar-card').first().waitFor()
  await judge(page, way, `verify-${name}`)
  return page
}
