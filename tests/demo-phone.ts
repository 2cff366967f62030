/** The phone of the demonstration, read as a person reads it: the code that came last. */
import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Codes that were typed already: whoever asks again waits for another, however late it comes. */
const typed = new Set<string>()
const waitedMsMax = 60_000

/** The newest code on a phone, on a page of its own; closes the page. */
export async function codeOnPhone(page: Page, url: string, phone: string): Promise<string> {
  const until = performance.now() + waitedMsMax
  while (performance.now() < until) {
    await page.goto(`${url}/demo/phone?phone=${encodeURIComponent(phone)}`)
    const [newest] = await page
      .locator('[data-code]')
      .evaluateAll((shown) => shown.map((one) => one.getAttribute('data-code') ?? ''))
    if (newest && !typed.has(newest)) {
      typed.add(newest)
      await page.close()
      return newest
    }
    await wait(100)
  }
  return assert.fail('no code has come to the demo phone')
}
