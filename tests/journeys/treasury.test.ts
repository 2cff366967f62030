/** A day's money in the browser: a file comes, what does not agree is settled, the day closed. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { addDays, civilDateOf, type CivilDate } from '#platform/kernel'
import type { PageOptions } from '#tests/browser'
import { demoPerson, placeOf, useJourney, waysNow } from './journey.ts'

const { comeAs, judge, at } = useJourney('treasury')

const rubina = demoPerson('3999010000246')
const farah = demoPerson('3999010000309')
const yesterday = addDays(civilDateOf(new Date()), -1)

type Way = PageOptions & { readonly name: string; readonly day: CivilDate }
const ways: readonly Way[] = [
  { name: 'en', language: 'en', javaScript: true, width: 1280, day: yesterday },
  { name: 'ur-phone', language: 'ur', javaScript: false, width: 360, day: addDays(yesterday, -1) },
]

/** A file of one line that nobody told us of. */
function fileOf(day: CivilDate, amount = '000000120000'): Buffer {
  const on = day.replaceAll('-', '')
  const line = `D,1786099926112200${on.slice(4)},000101,${amount},${on},120000,P`
  return Buffer.from(`H,DEMO,${on}\n${line}\nT,1,000000120000,0,000000000000\n`)
}

async function upload(page: Page, buffer: Buffer): Promise<void> {
  await page.setInputFiles('#file', { name: 'day.csv', mimeType: 'text/csv', buffer })
  await page.click('form[action="/desk/treasury/files"] button.govuk-button')
}

async function untilCompared(page: Page, day: CivilDate): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await page.goto(at(`/desk/treasury/${day}`))
    if ((await page.locator('table').count()) >= 2) return
    await page.waitForTimeout(100)
  }
  assert.fail('the day was never compared')
}

for (const way of waysNow(ways)) {
  const { day } = way
  const place = `/desk/treasury/${day}`
  describe(`a treasury officer, ${way.name}`, () => {
    test('takes a file in, settles what does not agree, and another closes the day', async () => {
      const page = await comeAs(rubina, way, '/desk/treasury')
      await judge(page, way, 'days')
      await upload(page, fileOf(day, '000000000000'))
      await judge(page, way, 'faulty')
      assert.match(await page.innerText('.govuk-error-summary'), /transaction_amount/)
      await upload(page, fileOf(day))
      assert.equal(placeOf(page), place)
      await untilCompared(page, day)
      await judge(page, way, 'day')

      await page.click(`a[href="${place}/exceptions"]`)
      await judge(page, way, 'exceptions')
      await page.click(`a[href="${place}/exceptions/DEMO/1"]`)
      const resolve = `form[action="${place}/exceptions/DEMO/1/resolve"]`
      await page.click(`${resolve} button[value="resolve"]`)
      await judge(page, way, 'reason-missing')
      await page.fill('#reason', 'The bank took it back. بینک نے واپس لے لیا۔')
      await page.click(`${resolve} button[value="resolve"]`)
      await judge(page, way, 'exception')
      assert.equal(await page.locator(resolve).count(), 0)

      await page.goto(at(place))
      await page.click(`form[action="${place}/close"] button`)
      await judge(page, way, 'prepared')
      assert.equal(await page.locator('input[name="step"][value="approve"]').count(), 0)
      const other = await comeAs(farah, way, place)
      await other.click(`form[action="${place}/close"]:has(input[value="approve"]) button`)
      await judge(other, way, 'closed')
      assert.equal(await other.locator(`form[action="${place}/close"]`).count(), 0)
    })
  })
}
