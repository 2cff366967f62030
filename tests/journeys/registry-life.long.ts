/** Lives in the register: married, renamed, joined with a second record and parted, and dead. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { demoPerson, placeOf, pressMain, useJourney, waysNow, type Person } from './journey.ts'

const { at, comeAs, judge } = useJourney('registry-life')

const rubina = demoPerson('3999010000501')
const shahid = demoPerson('3999010000518')
const ali = '39990-1000104-1'

type Way = PageOptions & { readonly own: string; readonly second: string; readonly dies: Person }
const ways: readonly Way[] = [
  {
    language: 'en',
    javaScript: true,
    width: 1280,
    own: '39990-1009101-2',
    second: '39990-1009102-4',
    dies: demoPerson('3999010000018'),
  },
  {
    language: 'ur',
    javaScript: false,
    width: 360,
    own: '39990-1009103-6',
    second: '39990-1009104-8',
    dies: demoPerson('3999010000032'),
  },
]

async function fillDay(page: Page, name: string, [day, month, year]: readonly string[]) {
  await page.fill(`[name="${name}-day"]`, day ?? '')
  await page.fill(`[name="${name}-month"]`, month ?? '')
  await page.fill(`[name="${name}-year"]`, year ?? '')
}

async function send(page: Page, document: string): Promise<void> {
  await page.selectOption('[name="document"]', document)
  await page.fill('[name="number"]', 'UC-17/2026')
  const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a scan') }
  await page.setInputFiles('[name="scan.file"]', scan)
  await pressMain(page)
}

/** The page of the person with this number. */
async function open(page: Page, cnic: string): Promise<void> {
  await page.goto(at('/registry'))
  await page.selectOption('[name="purpose"]', 'birth')
  await page.fill('[name="cnic"]', cnic)
  await page.click('main form[action="/registry/search"] button')
  await page.waitForLoadState()
  await page.click('main table a')
  await page.waitForLoadState()
}

const begin = async (page: Page, what: string) =>
  page.goto(`${page.url().split('?')[0]}/enter/${what}`)

/** What waits is read and approved by another registrar. */
async function approve(page: Page, way: Way, picture: string): Promise<void> {
  await page.goto(at('/registry'))
  await page.click('main table a[href^="/registry/waiting/"]')
  await page.waitForLoadState()
  await judge(page, way, picture)
  await page.click('main form[action$="/approve"] button')
  await page.waitForLoadState()
  assert.match(page.url(), /done=entered/)
}

async function bear(maker: Page, checker: Page, way: Way, cnic: string): Promise<void> {
  await maker.goto(at('/registry/births'))
  await maker.fill('[name="cnic"]', cnic)
  await maker.fill('[name="nameEn"]', 'Sana Gul')
  await maker.fill('[name="nameUr"]', 'ثنا گل')
  await maker.selectOption('[name="sex"]', 'F')
  await fillDay(maker, 'born', ['5', '5', '2000'])
  await maker.selectOption('[name="place"]', 'PB-MHR-CTY-2')
  await maker.fill('[name="line"]', 'گلی نمبر 9')
  await send(maker, 'birth-certificate')
  await approve(checker, way, 'birth-waiting')
}

for (const way of waysNow(ways)) {
  describe(`two registrars and the lives of a family, in ${way.language}`, () => {
    test('one enters a marriage; two a name, a merge, a parting; death ends sign-in', async () => {
      const maker = await comeAs(rubina, way, '/registry')
      const checker = await comeAs(shahid, way, '/registry')
      await bear(maker, checker, way, way.own)
      await bear(maker, checker, way, way.second)

      await open(maker, way.own)
      await begin(maker, 'marriage')
      await maker.fill('[name="other"]', ali)
      await fillDay(maker, 'on', ['1', '11', '2026'])
      await judge(maker, way, 'marriage')
      await send(maker, 'marriage-certificate')
      assert.match(maker.url(), /done=entered/)
      await judge(maker, way, 'married')
      assert.match(await maker.innerText('main'), /Ali Tariq|علی طارق/)

      await open(maker, way.own)
      await begin(maker, 'name')
      await maker.fill('[name="nameEn"]', 'Sana Ali')
      await maker.fill('[name="nameUr"]', 'ثنا علی')
      await fillDay(maker, 'on', ['2', '11', '2026'])
      await judge(maker, way, 'name')
      await send(maker, 'statement')
      await approve(checker, way, 'name-waiting')
      await judge(checker, way, 'renamed')
      assert.match(await checker.innerText('main'), /Sana Gul|ثنا گل/, 'the former name stays')

      await open(maker, way.second)
      await begin(maker, 'merge')
      await maker.fill('[name="other"]', way.own)
      await judge(maker, way, 'merge')
      await send(maker, 'statement')
      await approve(checker, way, 'merge-waiting')
      await judge(checker, way, 'merged')
      await maker.goto(checker.url().split('?')[0] ?? '')
      await begin(maker, 'separation')
      await maker.fill('[name="other"]', way.own)
      await judge(maker, way, 'separation')
      await send(maker, 'court-order')
      await approve(checker, way, 'separation-waiting')
      await judge(checker, way, 'parted')

      const citizen = await comeAs(way.dies, way, '/account')
      assert.equal(placeOf(citizen), '/account')
      await open(maker, way.dies.cnic)
      await begin(maker, 'death')
      await fillDay(maker, 'on', ['20', '11', '2026'])
      await maker.selectOption('[name="place"]', 'PB-MHR-CTY-2')
      await judge(maker, way, 'death')
      await send(maker, 'death-certificate')
      await approve(checker, way, 'death-waiting')
      await judge(checker, way, 'dead')
      await citizen.waitForTimeout(5_000)
      await citizen.goto(at('/account'))
      assert.equal(placeOf(citizen), '/sign-in', 'signed out wherever he was')
      await citizen.fill('#cnic', way.dies.cnic)
      await citizen.click('form[action="/sign-in/code"] button.govuk-button')
      await citizen.waitForLoadState()
      await judge(citizen, way, 'no-way-in')
      assert.notEqual(placeOf(citizen), '/account')
    })
  })
}
