/** A public complaint, from the service's first page to its receipt, as several journeys begin. */
import type { Page } from 'playwright-core'
import { pressMain, referenceOf } from './journey.ts'

export type Complaint = {
  readonly told: string
  readonly category: string
  /** Says where, if not in New Colony. */
  readonly atPlace?: () => Promise<void>
  /** What a journey looks at or does besides, on the page that has come. */
  readonly atCategories?: () => Promise<void>
  readonly atCheck?: () => Promise<void>
}

/** `at` gives the address of a path; answers with the case's reference. */
export async function lodgeComplaint(
  page: Page,
  at: (path: string) => string,
  { told, category, atCategories, atPlace, atCheck }: Complaint,
): Promise<string> {
  await page.goto(at('/services/citizen-complaint'))
  await pressMain(page)
  await page.check('input[value="complaint"]')
  await pressMain(page)
  await page.fill('textarea', told)
  await pressMain(page)
  await atCategories?.()
  await page.check(`input[value="${category}"]`)
  await page.click('main form[method="post"] button.govuk-button')
  if (atPlace) await atPlace()
  else await page.selectOption('select[name="place.place"]', 'new-colony')
  await pressMain(page)
  await pressMain(page)
  await page.check('input[value="nobody"]')
  await pressMain(page)
  await pressMain(page)
  await page.check('input[value="public"]')
  await pressMain(page)
  await atCheck?.()
  await page.click('main form button.govuk-button >> nth=-1')
  return referenceOf(page)
}
