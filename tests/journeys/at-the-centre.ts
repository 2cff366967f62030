/** At the identity centre of a case: a face by its photograph, a finger by an exception. */
import type { Page } from 'playwright-core'

const picture = new URL('../faces/hopper.jpg', import.meta.url).pathname

export type Centre = {
  readonly at: (path: string) => string
  readonly reference: string
  readonly clerk: Page
  /** Who decides in the case, and so grants the exception. */
  readonly decider: Page
  readonly look: (page: Page, name: string) => Promise<void>
}

/** Takes both and answers with them the step of this name on the clerk's desk. */
export async function takeAtTheCentre(centre: Centre, step: string): Promise<void> {
  const { at, reference, clerk, decider, look } = centre
  await clerk.goto(at(`/enrolment/cases/${reference}`))
  await clerk.click('main a[href*="/persons/"] >> nth=0')
  await look(clerk, 'centre')
  await clerk.setInputFiles('form[action$="/face"] input[type="file"]', picture)
  await clerk.click('form[action$="/face"] button:not([type="button"])')
  await clerk.waitForLoadState()
  const exception = 'form[action$="/exception"]'
  await clerk.check(`${exception} input[value="finger"]`)
  await clerk.fill(`${exception} [name="reason"]`, 'مشقت سے انگلیوں کے نشان مٹ گئے ہیں')
  await clerk.fill(`${exception} [name="proof"]`, 'چہرہ اور اصل پیدائش سرٹیفکیٹ')
  await clerk.click(`${exception} button`)
  await clerk.waitForLoadState()
  await decider.goto(at('/enrolment'))
  await decider.click('main a[href^="/enrolment/exceptions/"] >> nth=0')
  await look(decider, 'exception')
  await decider.click('button[value="approved"]')
  await decider.waitForLoadState()
  await clerk.goto(at(`/desk/cases/${reference}`))
  const form = `form[action$="/${step}"]`
  for (const name of ['face', 'fingers']) {
    await clerk.selectOption(`${form} select[name="${name}"]`, { index: 1 })
  }
  await look(clerk, 'taken')
  await clerk.click(`${form} button:not([name])`)
  await clerk.waitForLoadState()
}
