/** An officer takes a step on the page of a case, as several journeys do. */
import type { Page } from 'playwright-core'
import { unfold } from '#tests/browser'

/** What is said by the names of the questions; of a file its path. */
export type Said = Readonly<Record<string, string>>

/** `at` gives the address of a path. */
export async function takeStep(
  page: Page,
  at: (path: string) => string,
  { reference, action, said = {} }: { reference: string; action: string; said?: Said },
): Promise<void> {
  await page.goto(at(`/desk/cases/${reference}`))
  await unfold(page, `form[action$="/${action}"]`)
  const form = page.locator(`form[action$="/${action}"]`)
  for (const [name, value] of Object.entries(said)) {
    const field = form.locator(`#${action}-${name}, [name="${name}"]`).first()
    const kind = await field.evaluate((one) => one.getAttribute('type') ?? one.localName)
    if (kind === 'radio') await form.locator(`input[name="${name}"][value="${value}"]`).check()
    else if (kind === 'file') await field.setInputFiles(value)
    else if (kind === 'select') await field.selectOption(value)
    else await field.fill(value)
  }
  // Of what is suggested from the citizen's words the first will do.
  const suggested = form.locator('input[type="radio"][name="category"]').first()
  if ((await suggested.count()) > 0) await suggested.check()
  await form.locator('button.govuk-button:not([name])').click()
}
