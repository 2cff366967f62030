/** A birth in the register: entered by one registrar, approved by another, seen by both. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { demoPerson, placeOf, useJourney, waysNow } from './journey.ts'

const { at, comeAs, judge } = useJourney('registry')

const rubina = demoPerson('3999010000501')
const shahid = demoPerson('3999010000518')

type Way = PageOptions & { readonly name: string; readonly child: string }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280, child: '39990-1009001-1' },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360, child: '39990-1009002-3' },
]

async function fillDay(page: Page, name: string, [day, month, year]: readonly string[]) {
  await page.fill(`[name="${name}-day"]`, day ?? '')
  await page.fill(`[name="${name}-month"]`, month ?? '')
  await page.fill(`[name="${name}-year"]`, year ?? '')
}

/** The button of the form that leads there. */
const press = async (page: Page, action: string) => {
  await page.click(`main form[action="${action}"] button`)
  await page.waitForLoadState()
}

async function fillEvidence(page: Page) {
  await page.selectOption('[name="document"]', 'hospital-record')
  await page.fill('[name="number"]', 'DHQ-2026/118')
  const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('a scan') }
  await page.setInputFiles('[name="scan.file"]', scan)
}

for (const way of waysNow(ways)) {
  describe(`the register, ${way.name}`, () => {
    test('a birth waits for a second registrar, and is a person of the family', async () => {
      const maker = await comeAs(rubina, way, '/registry')
      assert.equal(placeOf(maker), '/registry')
      await judge(maker, way, 'home')

      await maker.selectOption('[name="purpose"]', 'birth')
      await maker.fill('[name="name"]', 'Tarik Mahmud')
      await press(maker, '/registry/search')
      await judge(maker, way, 'name-alone')
      assert.equal(await maker.locator('main table').count(), 0)
      await maker.fill('[name="year"]', '1984')
      await press(maker, '/registry/search')
      await judge(maker, way, 'found')
      await maker.click('main table a')
      await maker.waitForLoadState()
      await judge(maker, way, 'person')

      await maker.goto(at('/registry/births'))
      await press(maker, '/registry/births')
      await judge(maker, way, 'birth-empty')
      await maker.fill('[name="cnic"]', way.child)
      await maker.fill('[name="nameEn"]', 'Noor Tariq')
      await maker.fill('[name="nameUr"]', 'نور طارق')
      await maker.selectOption('[name="sex"]', 'F')
      await fillDay(maker, 'born', ['2', '11', '2026'])
      await maker.selectOption('[name="place"]', 'PB-MHR-CTY-2')
      await maker.fill('[name="line"]', 'گلی نمبر 4')
      await maker.fill('[name="father"]', '39990-1000002-5')
      await maker.fill('[name="mother"]', '39990-1000003-2')
      await fillEvidence(maker)
      await press(maker, '/registry/births')
      assert.match(maker.url(), /done=waits/)
      await judge(maker, way, 'waits')

      const checker = await comeAs(shahid, way, '/registry')
      await checker.click('main table a[href^="/registry/waiting/"]')
      await checker.waitForLoadState()
      await judge(checker, way, 'waiting')
      await checker.click('main form[action$="/approve"] button')
      await checker.waitForLoadState()
      assert.match(checker.url(), /\/registry\/persons\/.*done=entered/)
      await judge(checker, way, 'entered')
      const shown = await checker.innerText('main')
      for (const name of way.language === 'ur'
        ? ['نور طارق', 'طارق محمود', 'نسرین اختر', 'علی طارق']
        : ['Noor Tariq', 'Tariq Mehmood', 'Nasreen Akhtar', 'Ali Tariq']) {
        assert.ok(shown.includes(name), name)
      }
      assert.ok(!shown.includes(way.child), 'no number stands unmasked')
    })
  })
}
