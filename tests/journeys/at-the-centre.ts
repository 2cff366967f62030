/** At the identity centre of a case: a face by its photograph, a finger, or an exception. */
import type { Page } from 'playwright-core'
import { photoPath, type PhotoName } from '#tests/faces/turned-head'
import { fingerRecord } from '#tests/fingers'

export type Centre = {
  readonly at: (path: string) => string
  readonly reference: string
  readonly clerk: Page
  /** Who decides in the case, and so grants the exception. */
  readonly decider: Page
  readonly look: (page: Page, name: string) => Promise<void>
}

/** Who stands before the officer: a photograph in `tests/faces`, the seed of a finger. */
export type Body = { readonly face: PhotoName; readonly finger: number }

type Counter = Pick<Centre, 'at' | 'reference' | 'clerk'>

/** Opens whom the case names, or somebody else by number. */
async function openPerson({ at, reference, clerk }: Counter, cnic?: string): Promise<void> {
  await clerk.goto(at(`/enrolment/cases/${reference}`))
  if (cnic === undefined) await clerk.click('main a[href*="/persons/"] >> nth=0')
  else {
    await clerk.fill('form[action$="/persons"] [name="cnic"]', cnic)
    await clerk.click('form[action$="/persons"] button')
  }
  await clerk.waitForURL('**/persons/*')
}

async function sendFace(clerk: Page, name: PhotoName): Promise<void> {
  await clerk.setInputFiles('form[action$="/face"] input[type="file"]', photoPath(name))
  await clerk.click('form[action$="/face"] button:not([type="button"])')
  await clerk.waitForURL('**?taken=*')
}

async function sendFinger(clerk: Page, seed: number): Promise<void> {
  const file = { name: 'finger.fmr', mimeType: 'application/octet-stream' }
  const buffer = fingerRecord(seed)
  const form = 'form[action$="/finger"]'
  await clerk.selectOption(`${form} [name="position"]`, 'right-index')
  await clerk.setInputFiles(`${form} input[type="file"]`, { ...file, buffer })
  await clerk.click(`${form} button:not([type="button"])`)
  await clerk.waitForURL('**?taken=*')
}

/** Face and finger of whom the case is for. */
export async function takeBoth(counter: Counter, body: Body): Promise<void> {
  await openPerson(counter)
  await sendFace(counter.clerk, body.face)
  await sendFinger(counter.clerk, body.finger)
}

/** The finger of somebody who came for the holder. */
export async function takeFingerOf(counter: Counter, cnic: string, body: Body): Promise<void> {
  await openPerson(counter, cnic)
  await sendFinger(counter.clerk, body.finger)
}

/** The face of the holder, once more, to be compared with the record. */
export async function takeFaceAgain(counter: Counter, body: Body): Promise<void> {
  await openPerson(counter)
  await sendFace(counter.clerk, body.face)
}

/** Takes both and answers with them the step of this name on the clerk's desk. */
export async function takeAtTheCentre(centre: Centre, step: string): Promise<void> {
  const { at, reference, clerk, decider, look } = centre
  await openPerson(centre)
  await look(clerk, 'centre')
  await sendFace(clerk, 'hopper')
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
