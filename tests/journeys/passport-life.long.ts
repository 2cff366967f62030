/**
 * The life of a passport: a first one collected by its holder, a renewal for which the old book is
 * given back, a loss that everybody learns at once and the book in its place, and a child's, which
 * a parent applies for and collects.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { takeBoth, takeFaceAgain, takeFingerOf, type Body } from './at-the-centre.ts'
import {
  fillIn,
  fillPerson,
  handIn,
  keepPaper,
  keepReceipt,
  numberOf,
  openSealed,
  payAtBank,
  take,
  type Answer,
  type Holder,
} from './identity-paper.ts'
import { demoPerson, pressMain, useJourney, waysNow, type Person } from './journey.ts'

const { browser, at, comeAs, judge } = useJourney('passport-life')

const imran = demoPerson('3999010000831')
const nadia = demoPerson('3999010000848')
/** Son of Tariq and Nasreen, born 2024-12-05. */
const zain: Holder = {
  cnic: '3999010001065',
  name: 'زین طارق',
  relation: 'son-of',
  father: 'طارق محمود',
}

type Way = PageOptions & {
  readonly name: string
  readonly adult: Person
  readonly holder: Holder
  readonly body: Body
}
const tariq = demoPerson('3999010000025')
const nasreen = demoPerson('3999010000032')
const ways: readonly Way[] = [
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

const ground = 'کوائف رجسٹر کے مطابق ہیں'
const cancelled = { en: /cancelled/i, ur: /منسوخ/ }
const lost = { en: /reported lost/i, ur: /گمشدگی درج/ }
const inForceStill = { en: /old passport is still in force/, ur: /پرانا پاسپورٹ ابھی مؤثر ہے/ }
const reportFirst = { en: /has not been reported lost yet/, ur: /گمشدگی ابھی درج نہیں/ }
const childBook = ['machine-readable', '36', '5', 'urgent', 'office'] as const
const book = ['machine-readable', '36', '5', 'normal', 'office'] as const

/** Whether the child has a passport by now: both parents apply for him, each once. */
let hasBook = false
const heldAlready = {
  en: 'A passport of this person is in force',
  ur: 'اس شخص کا ایک پاسپورٹ مؤثر ہے',
}

for (const way of waysNow(ways)) {
  describe(`a passport, ${way.name}`, () => {
    const look = (page: Page, picture: string) => judge(page, way, picture)
    const desk = (reference: string) => at(`/desk/cases/${reference}`)
    let held = { reference: '', number: '' }

    async function fillInAll(answers: readonly Answer[]): Promise<Page> {
      const page = await comeAs(way.adult, way, '/cases')
      await fillIn(page, at('/services/travel-passport'), answers)
      return page
    }

    async function apply(answers: readonly Answer[]): Promise<{ page: Page; reference: string }> {
      const page = await fillInAll(answers)
      return { page, reference: await handIn(page) }
    }

    const note = (page: Page) => (form: string) => page.fill(`${form} textarea`, ground)

    /** From the captures to the printed book; gives the two officers' pages. */
    async function make(reference: string, hasBody = true) {
      const clerk = await comeAs(imran, way, `/desk/cases/${reference}`)
      if (hasBody) await takeBoth({ at, reference, clerk }, way.body)
      await clerk.goto(desk(reference))
      const isTaken = await take(clerk, 'take', async (form) => {
        for (const name of hasBody ? ['face', 'fingers'] : []) {
          await clerk.selectOption(`${form} select[name="${name}"]`, { index: 1 })
        }
      })
      assert.ok(isTaken)
      const officer = await comeAs(nadia, way, `/desk/cases/${reference}`)
      assert.ok(await take(officer, 'approve', note(officer)))
      await clerk.goto(desk(reference))
      assert.ok(await take(clerk, 'print'))
      return { clerk, officer }
    }

    /** The holder's face is taken once more, and the book handed over by it. */
    async function compare(clerk: Page, reference: string) {
      await takeFaceAgain({ at, reference, clerk }, way.body)
      await clerk.goto(desk(reference))
      return async (form: string) => {
        await clerk.check(`${form} input[value="holder"]`)
        await clerk.selectOption(`${form} select[name="collectorFace"]`, { index: 1 })
      }
    }

    async function seenByAnybody(number: string, says: RegExp, picture: string): Promise<void> {
      const checker = await browser.openPage(way)
      await checker.goto(at(`/verify/number?number=${number}&lang=${way.language}`))
      await look(checker, picture)
      assert.match(await checker.innerText('main'), says)
    }

    test('a first book is compared, printed and collected by its holder', async () => {
      const { page, reference } = await apply(['new', way.holder, '15-and-over', ...book])
      await payAtBank(page)
      const { clerk } = await make(reference)
      assert.ok(await take(clerk, 'handOver', await compare(clerk, reference)))
      await look(clerk, 'first-desk')
      await openSealed(page, at(`/cases/${reference}`))
      await look(page, 'first-handed-over')
      await keepPaper(page, at(`/cases/${reference}/certificate.pdf`), `passport-${way.language}`)
      await keepReceipt(page, `receipt-passport-${way.language}`)
      held = { reference, number: (await numberOf(page)).number }
    })

    test('renewed; the new book is kept back until the old one is given back', async () => {
      const previousPassport = held.number
      const answers = ['renewal', way.holder, '15-and-over', { previousPassport }, ...book] as const
      const { page, reference } = await apply(answers)
      await look(page, 'renewal-to-pay')
      await payAtBank(page)
      const { clerk, officer } = await make(reference)
      const give = await compare(clerk, reference)
      assert.equal(await take(clerk, 'handOver', give), false)
      assert.match(await clerk.innerText('main'), inForceStill[way.language])
      await look(clerk, 'renewal-old-in-force')
      await officer.goto(desk(held.reference))
      await look(officer, 'old-book')
      assert.ok(await take(officer, 'cancel', note(officer)))
      await clerk.goto(desk(reference))
      assert.ok(await take(clerk, 'handOver', give))
      await seenByAnybody(held.number, cancelled[way.language], 'old-cancelled')
      await openSealed(page, at(`/cases/${reference}`))
      held = { reference, number: (await numberOf(page)).number }
    })

    test('a loss is reported before another is asked for, and everybody learns it', async () => {
      const previousPassport = held.number
      const answers = [
        'lost',
        way.holder,
        '15-and-over',
        { previousPassport },
        '1',
        ...book,
      ] as const
      const page = await fillInAll(answers)
      const check = page.url()
      await handIn(page)
      assert.match(await page.innerText('main'), reportFirst[way.language])
      await look(page, 'report-first')
      const citizen = await comeAs(way.adult, way, `/cases/${held.reference}/reportLost`)
      await citizen.check('main input[type="checkbox"]')
      await pressMain(citizen)
      await look(citizen, 'reported')
      await seenByAnybody(held.number, lost[way.language], 'lost')
      await openSealed(citizen, at(`/cases/${held.reference}`))
      await page.goto(check)
      await look(page, 'lost-check')
      assert.match(await page.innerText('main'), /9,000/)
      const reference = await handIn(page)
      await payAtBank(page)
      const { clerk } = await make(reference)
      assert.ok(await take(clerk, 'handOver', await compare(clerk, reference)))
      await openSealed(page, at(`/cases/${reference}`))
      await look(page, 'second-handed-over')
    })

    test('a child’s is applied for and collected by a parent', async () => {
      const { page, reference } = await apply(['new', zain, 'under-15', ...childBook])
      if (hasBook) {
        // In the other language his parent was given one: nobody holds two.
        assert.ok((await page.innerText('main')).includes(heldAlready[way.language]))
        return look(page, 'child-held')
      }
      hasBook = true
      await look(page, 'child-to-pay')
      await payAtBank(page)
      const { clerk } = await make(reference, false)
      await takeFingerOf({ at, reference, clerk }, way.adult.cnic, way.body)
      await clerk.goto(desk(reference))
      const isGiven = await take(clerk, 'handOver', async (form) => {
        await clerk.check(`${form} input[value="family"]`)
        await fillPerson(clerk, 'member', way.holder)
        await clerk.selectOption(`${form} select[name="collectorFinger"]`, { index: 1 })
      })
      assert.ok(isGiven)
      await openSealed(page, at(`/cases/${reference}`))
      await look(page, 'child-handed-over')
    })
  })
}
