/** The life of a card or a passport: whose it is, and the steps that both go. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { followSigns } from '#tests/fake-camera'
import { takeFaceAgain, takeFingerOf, type Body } from './at-the-centre.ts'
import { fillIn, fillPerson, handIn, take, type Answer, type Holder } from './identity-paper.ts'
import { demoPerson, type Journey, type Person } from './journey.ts'

const tariq = demoPerson('3999010000025')
const nasreen = demoPerson('3999010000032')
/** Son of Tariq and Nasreen, born 2024-12-05. */
export const zain: Holder = {
  cnic: '3999010001065',
  name: 'زین طارق',
  relation: 'son-of',
  father: 'طارق محمود',
}

export type PaperWay = PageOptions & {
  readonly name: string
  readonly adult: Person
  readonly holder: Holder
  readonly body: Body
}

export const paperWays: readonly PaperWay[] = [
  {
    name: 'en',
    language: 'en',
    javaScript: false,
    width: 1280,
    adult: tariq,
    holder: { cnic: tariq.cnic, name: 'Tariq Mehmood', relation: 'son-of' },
    body: { face: 'hopper', finger: 5 },
  },
  {
    name: 'ur-phone',
    language: 'ur',
    javaScript: false,
    width: 360,
    adult: nasreen,
    holder: {
      cnic: nasreen.cnic,
      name: 'نسرین اختر',
      relation: 'daughter-of',
      father: 'محمد اختر',
    },
    body: { face: 'collins', finger: 11 },
  },
]

export const cancelled = { en: /cancelled/i, ur: /منسوخ/ }

/** What an officer writes beside a step. */
export const note = (page: Page) => (form: string) =>
  page.fill(`${form} textarea`, 'کوائف رجسٹر کے مطابق ہیں')

/** The steps of one paper's life, as one way goes them. */
export function paperLife({ at, browser, comeAs, judge }: Journey, service: string, way: PaperWay) {
  const look = (page: Page, picture: string) => judge(page, way, picture)
  const desk = (reference: string) => at(`/desk/cases/${reference}`)

  /** To the page on which everything stands once more. */
  async function fillInAll(answers: readonly Answer[], screen: PageOptions = way): Promise<Page> {
    const page = await comeAs(way.adult, screen, '/cases')
    if (screen.javaScript) await followSigns(page, way.body.face)
    await fillIn(page, at(`/services/${service}`), answers)
    return page
  }

  async function apply(
    answers: readonly Answer[],
    screen?: PageOptions,
  ): Promise<{ page: Page; reference: string }> {
    const page = await fillInAll(answers, screen)
    return { page, reference: await handIn(page) }
  }

  /** The holder's face is taken once more; the paper is then handed over by it. */
  async function compare(clerk: Page, reference: string) {
    await takeFaceAgain({ at, reference, clerk }, way.body)
    await look(clerk, 'compared')
    await clerk.goto(desk(reference))
    return async (form: string) => {
      await clerk.check(`${form} input[value="holder"]`)
      await clerk.selectOption(`${form} select[name="collectorFace"]`, { index: 1 })
    }
  }

  /** The parent who applied collects a child's paper by the own finger. */
  async function collectForChild(clerk: Page, reference: string): Promise<void> {
    await takeFingerOf({ at, reference, clerk }, way.adult.cnic, way.body)
    await clerk.goto(desk(reference))
    await look(clerk, 'child-hand-over')
    const isGiven = await take(clerk, 'handOver', async (form) => {
      await clerk.check(`${form} input[value="family"]`)
      await fillPerson(clerk, 'member', way.holder)
      await clerk.selectOption(`${form} select[name="collectorFinger"]`, { index: 1 })
    })
    assert.ok(isGiven)
  }

  /** What whoever asks by the number is told. */
  async function seenByAnybody(number: string, says: RegExp, picture: string): Promise<void> {
    const checker = await browser.openPage(way)
    await checker.goto(at(`/verify/number?number=${number}&lang=${way.language}`))
    await look(checker, picture)
    assert.match(await checker.innerText('main'), says)
  }

  return { look, desk, fillInAll, apply, compare, collectForChild, seenByAnybody }
}
