/** Journey 2: a citizen buys a stamp, from the first page to the paper, as a person would. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { expectAccessible, type PageOptions } from '#tests/browser'
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

const { browser, at, signIn, judge } = useJourney('portal')

const firstPageBytesMax = 14 * 1024
const amina = demoPerson('3999010000018')
const tariq = demoPerson('3999010000025')

type Way = PageOptions & { readonly name: string; readonly person: Person }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280, person: tariq },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360, person: amina },
]

const words = {
  en: { name: 'Zahid Hussain', father: 'Ghulam Rasool', address: 'House 12, Street 3, Mehrabad' },
  ur: { name: 'زاہد حسین', father: 'غلام رسول', address: 'مکان 12، گلی 3، مہرآباد' },
}

async function namePerson(page: Page, way: Way, field: string, cnic: string): Promise<void> {
  const { name, father, address } = words[way.language]
  await page.fill(`[name="${field}.name"]`, name)
  await page.check(`[name="${field}.relation"][value="son-of"]`)
  await page.fill(`[name="${field}.relativeName"]`, father)
  await page.fill(`[name="${field}.cnic"]`, cnic)
  await page.fill(`[name="${field}.address"]`, address)
  await page.fill(`[name="${field}.phone"]`, '۰۳۰۰ ۱۲۳۴۵۶۷')
  await pressMain(page)
}

const rupees = {
  en: (digits: string) => new RegExp(`Rs ${digits}`),
  ur: (digits: string) => new RegExp(`${digits}\\sروپے`),
}

const inTown = 'mehrabad-city-gulshan-e-mehr'
const inVillage = 'chak-noor-dera-gulab'

/** One answer of the form by the name of its question; the page decides what is asked next. */
const answers: Readonly<Record<string, (page: Page, way: Way) => Promise<void>>> = {
  executionDate: async (page) => {
    await fillDate(page, 'executionDate', ['30', '2', '2026'])
    await pressMain(page)
    assert.equal(await page.locator('.govuk-error-summary').count(), 1)
    assert.equal(await page.inputValue('[name="executionDate.day"]'), '30')
    await fillDate(page, 'executionDate', ['2', '11', '2026'])
    await pressMain(page)
  },
  locality: async (page, way) => {
    await page.selectOption('#locality', { value: inTown })
    await pressMain(page)
    await judge(page, way, 'rate-in-conflict')
    const told = await page.innerText('.govuk-error-summary')
    for (const rate of [1, 2]) assert.match(told, new RegExp(`${rate} (%|فیصد)`))
    assert.equal(await page.inputValue('#locality'), inTown)
    await page.selectOption('#locality', { value: inVillage })
    await pressMain(page)
  },
  classification: async (page) => choose(page, 'residential'),
  roadSide: async (page) => choose(page, 'off-main-road'),
  propertyDetails: async (page) => type(page, 'propertyDetails', 'House 7, Khewat 12'),
  landArea: async (page) => {
    await page.fill('[name="landArea.value"]', '5')
    await choose(page, 'marla')
  },
  coveredArea: async (page) => type(page, 'coveredArea', ''),
  consideration: async (page) => {
    await type(page, 'consideration', '-5')
    assert.equal(await page.inputValue('#consideration'), '-5')
    await type(page, 'consideration', '۵۰,۰۰,۰۰۰')
  },
  firstParties: async (page, way) => sideOf(page, way, 'firstParties', '35202-1234561-1'),
  secondParties: async (page, way) => sideOf(page, way, 'secondParties', '35202-1234562-1'),
  agent: async (page) => page.click('button[name="leave"]'),
  purpose: async (page, way) =>
    type(page, 'purpose', way.language === 'ur' ? 'بیع نامہ <b>' : 'Sale of a house <b>'),
}

async function choose(page: Page, value: string): Promise<void> {
  await page.check(`input[value="${value}"]`)
  await pressMain(page)
}

async function type(page: Page, id: string, value: string): Promise<void> {
  await page.fill(`#${id}`, value)
  await pressMain(page)
}

/** Two persons on a side: one taken out again, as happens. */
async function sideOf(page: Page, way: Way, side: string, cnic: string): Promise<void> {
  await namePerson(page, way, `${side}[0]`, cnic)
  await page.click('main .govuk-button-group a.govuk-button')
  await namePerson(page, way, `${side}[1]`, '35202-7654321-9')
  assert.equal(await page.locator('.govuk-summary-card').count(), 2)
  await page.click('.govuk-summary-card >> nth=1 >> a >> nth=1')
  await pressMain(page)
  assert.equal(await page.locator('.govuk-summary-card').count(), 1)
  await pressMain(page)
}

/** Answers question after question until the summary stands there. */
async function answerAll(page: Page, way: Way, judged: boolean): Promise<readonly string[]> {
  const met: string[] = []
  while (!placeOf(page).endsWith('/check')) {
    const question = placeOf(page).split('/')[3] ?? ''
    const answer = answers[question]
    assert.ok(answer, `nobody knows how to answer ${page.url()}`)
    assert.ok(!met.includes(question), `${question} is asked twice`)
    met.push(question)
    if (judged) await judge(page, way, `question-${question}`)
    await answer(page, way)
  }
  return met
}

/** Begins at the service's page and chooses what the stamp is for. */
async function begin(page: Page, way: Way, instrument: string): Promise<void> {
  await page.goto(at(`/?lang=${way.language}`))
  await page.click('.daftar-card a >> nth=0')
  await pressMain(page)
  if (await page.locator('#cnic').count()) await signIn(page, way.person)
  await choose(page, instrument)
}

/** The bank is a page like any other; it calls our biller endpoint as a bank would. */
async function pay(page: Page): Promise<void> {
  await page.click('main a[href^="/demo/bank"]')
  await pressMain(page)
  await page.click('main form[action="/demo/bank/pay"] button >> nth=0')
}

async function saveOf(page: Page, path: string) {
  const answer = await page.context().request.get(at(path))
  return {
    status: answer.status(),
    type: answer.headers()['content-type'],
    body: await answer.body(),
  }
}

for (const way of waysNow(ways)) {
  describe(`a citizen, ${way.name}`, () => {
    test('buys a stamp for a sale deed', async () => {
      const page = await browser.openPage(way)
      await page.goto(at('/'))
      await judge(page, way, 'home')
      await page.click('.daftar-card a >> nth=0')
      await judge(page, way, 'start')
      await pressMain(page)
      await judge(page, way, 'sign-in')
      await page.fill('#cnic', '12')
      await pressMain(page)
      assert.equal(await page.inputValue('#cnic'), '12')
      await signIn(page, way.person)
      await pressMain(page)
      await judge(page, way, 'nothing-chosen')
      await choose(page, 'sale-deed')
      const met = await answerAll(page, way, true)
      assert.ok(met.includes('locality') && met.includes('secondParties'))
      await judge(page, way, 'check')
      assert.match(await page.innerText('.daftar-steps'), rupees[way.language]('50,000'))
      await page.click('main form button.govuk-button >> nth=-1')
      const reference = referenceOf(page)
      assert.match(reference, /^PB-MHR-/)
      await judge(page, way, 'to-pay')
      const inIsolates = await page.locator('bdi[dir="ltr"]').allTextContents()
      assert.ok(inIsolates.includes(reference), 'the reference stands unisolated')
      const challan = await saveOf(page, `/cases/${reference}/challan.pdf`)
      assert.deepEqual([challan.status, challan.type], [200, 'application/pdf'])

      await pay(page)
      await page.goto(at(`/cases/${reference}`))
      await judge(page, way, 'issued')
      assert.equal(await page.locator('.govuk-panel').count(), 1)
      assert.equal(await page.locator('.daftar-qr').count(), 1)
      const paper = await saveOf(page, `/cases/${reference}/certificate.pdf`)
      assert.equal(paper.status, 200)
      assert.equal(paper.body.subarray(0, 5).toString(), '%PDF-')

      await page.goto(at('/cases'))
      await judge(page, way, 'cases')
      await page.goto(at(`/track?reference=${reference}`))
      await judge(page, way, 'track')
      const tracked = await page.innerText('main')
      assert.ok(!tracked.includes(words[way.language].name))
      assert.doesNotMatch(tracked, /35202/)
    })

    test('leaves in the middle, comes back, and buys one for an affidavit', async () => {
      const page = await browser.openPage({ ...way, javaScript: !way.javaScript })
      await begin(page, way, 'affidavit')
      assert.match(placeOf(page), /executionDate$/)
      await page.goto(at('/'))
      await page.click('form[action="/sign-out"] button')
      await page.goto(at('/cases'))
      await signIn(page, way.person)
      await page.click('.govuk-summary-list a >> nth=0')
      const met = await answerAll(page, way, false)
      assert.ok(!met.includes('locality') && !met.includes('secondParties'))
      await page.click('main form button.govuk-button >> nth=-1')
      const address = page.url()
      await pay(page)
      await page.goto(address)
      assert.equal(await page.locator('.govuk-panel').count(), 1)
      assert.match(await page.innerText('.daftar-steps'), rupees[way.language]('300'))
    })
  })
}

test('an old deed is offered the localities of its year, or told that there are none', async () => {
  const [, way] = ways
  assert.ok(way)
  const page = await browser.openPage(way)
  await begin(page, way, 'sale-deed')
  const address = page.url()
  await fillDate(page, 'executionDate', ['15', '3', '2018'])
  await pressMain(page)
  const offered = await page.locator('#locality option:not([value=""])').count()
  assert.ok(offered > 0 && offered < 11, `${offered} localities`)
  await page.goto(address)
  await fillDate(page, 'executionDate', ['1', '8', '2019'])
  await pressMain(page)
  await judge(page, way, 'no-table')
  assert.match(await page.innerText('main form'), /مالیتی جدول ہمارے پاس موجود نہیں/)
  await pressMain(page)
  assert.match(await page.innerText('.govuk-error-summary'), /مالیتی جدول ہمارے پاس موجود نہیں/)
})

test('the first page weighs little, all in, in both languages', async () => {
  for (const language of ['en', 'ur'] as const) {
    const page = await browser.openPage({ language, width: 360 })
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      // A phone has letters of its own; a bare test machine fetches ours.
      if (request.resourceType() === 'font') return
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(at('/'), { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    assert.ok(sizes.length > 1 && bytes > 0, 'nothing was fetched')
    assert.ok(bytes <= firstPageBytesMax, `the first page in ${language} weighs ${bytes} bytes`)
  }
})

test('no page is a dead end: an unknown address is told kindly', async () => {
  const page = await browser.openPage({ language: 'ur', width: 360 })
  const answer = await page.goto(at('/no/such/page'))
  assert.equal(answer?.status(), 404)
  await expectAccessible(page)
  await page.click('main a.govuk-button')
  assert.equal(placeOf(page), '/')
})
