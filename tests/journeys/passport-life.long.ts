/**
 * The life of a passport: a first one collected by its holder, a renewal for which the old book is
 * given back, a loss that everybody learns at once and the book in its place, and a child's, which
 * a parent applies for and collects.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { takeBoth } from './at-the-centre.ts'
import {
  handIn,
  keepPaper,
  keepReceipt,
  numberOf,
  openSealed,
  payAtBank,
  take,
} from './identity-paper.ts'
import { demoPerson, pressMain, useJourney, waysNow } from './journey.ts'
import { cancelled, note, paperLife, paperWays, zain } from './paper-life.ts'

const journey = useJourney('passport-life')
const { at, comeAs } = journey

const imran = demoPerson('3999010000831')
const nadia = demoPerson('3999010000848')

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

for (const way of waysNow(paperWays)) {
  describe(`a passport, ${way.name}`, () => {
    const life = paperLife(journey, 'travel-passport', way)
    const { look, desk, fillInAll, apply, compare, collectForChild, seenByAnybody } = life
    let held = { reference: '', number: '' }

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
      await collectForChild(clerk, reference)
      await openSealed(page, at(`/cases/${reference}`))
      await look(page, 'child-handed-over')
    })
  })
}
