/**
 * The life of a card: a first one taken at the centre and collected by comparison, a renewal for
 * which the old card is given back, another from home with a living face, a change that is refused
 * and allowed on appeal, and a child's certificate for which a parent applies and which the parent
 * collects.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { takeBoth, takeFingerOf } from './at-the-centre.ts'
import {
  beforeCamera,
  keepPaper,
  keepReceipt,
  leftOut,
  numberOf,
  openSealed,
  payAtBank,
  take,
  type Answer,
} from './identity-paper.ts'
import { demoPerson, placeOf, useJourney, waysNow } from './journey.ts'
import { cancelled, note, paperLife, paperWays, zain } from './paper-life.ts'

const journey = useJourney('card-life')
const { at, comeAs } = journey

const rabia = demoPerson('3999010000800')
const kamran = demoPerson('3999010000817')
const shahida = demoPerson('3999010000824')

/** Whether the infant has a certificate by now: both parents apply for him, each once. */
let isCertified = false
const held = {
  en: 'A card of this person is in force',
  ur: 'اس شخص کا ایک کارڈ مؤثر ہے',
}

const inForceStill = { en: /The old card is still in force/, ur: /پرانا کارڈ ابھی مؤثر ہے/ }
const refusedFor = { en: /Papers not genuine/, ur: /کاغذات اصلی نہیں/ }

for (const way of waysNow(paperWays)) {
  describe(`a card, ${way.name}`, () => {
    const life = paperLife(journey, 'citizen-card', way)
    const { look, desk, apply, compare, collectForChild, seenByAnybody } = life
    let first = { reference: '', number: '' }

    /** Face and finger, and the step that goes on with them. */
    async function takeAtDesk(clerk: Page, reference: string): Promise<void> {
      await takeBoth({ at, reference, clerk }, way.body)
      await clerk.goto(desk(reference))
      const isDone = await take(clerk, 'take', async (form) => {
        await clerk.selectOption(`${form} select[name="face"]`, { index: 1 })
        await clerk.selectOption(`${form} select[name="fingers"]`, { index: 1 })
      })
      assert.ok(isDone)
    }

    async function attestByOfficer(clerk: Page): Promise<void> {
      const isDone = await take(clerk, 'attest', async (form) => {
        await clerk.check(`${form} input[value="gazetted-officer"]`)
        await clerk.fill(`${form} [name="officerPost"]`, 'Headmistress, Girls High School')
      })
      assert.ok(isDone)
    }

    async function approveAndPrint(clerk: Page, reference: string): Promise<Page> {
      const approver = await comeAs(kamran, way, `/desk/cases/${reference}`)
      await look(approver, 'review')
      assert.ok(await take(approver, 'approve', note(approver)))
      await clerk.goto(desk(reference))
      assert.ok(await take(clerk, 'print'))
      return approver
    }

    /** Only once the card before does not hold any more. */
    async function handOverAnew(clerk: Page, approver: Page, reference: string): Promise<void> {
      const give = await compare(clerk, reference)
      assert.equal(await take(clerk, 'handOver', give), false)
      await look(clerk, 'renewal-old-in-force')
      assert.match(await clerk.innerText('main'), inForceStill[way.language])
      await approver.goto(desk(first.reference))
      assert.ok(await take(approver, 'cancel', note(approver)))
      await clerk.goto(desk(reference))
      assert.ok(await take(clerk, 'handOver', give))
    }

    test('a first card is free, collected by the holder’s face, and sealed', async () => {
      const { page, reference } = await apply([
        'new',
        way.holder,
        'birth-certificate',
        leftOut,
        'plain',
        'normal',
        'centre',
      ])
      await look(page, 'first-come')
      const clerk = await comeAs(rabia, way, `/desk/cases/${reference}`)
      await takeAtDesk(clerk, reference)
      await attestByOfficer(clerk)
      await approveAndPrint(clerk, reference)
      const collector = (form: string) => clerk.check(`${form} input[value="holder"]`)
      assert.equal(await take(clerk, 'handOver', collector), false, 'nobody was compared')
      await look(clerk, 'first-not-compared')
      assert.ok(await take(clerk, 'handOver', await compare(clerk, reference)))
      await openSealed(page, at(`/cases/${reference}`))
      await look(page, 'first-handed-over')
      first = { reference, number: (await numberOf(page)).number }
    })

    test('renewed without attestation; the old card is given back before the new', async () => {
      const printed = first.number.replace(/(\d{4})(?=\d)/g, '$1 ')
      const { page, reference } = await apply([
        'renewal',
        way.holder,
        { previousCard: printed },
        leftOut,
        leftOut,
        'plain',
        'urgent',
        'centre',
      ])
      await look(page, 'renewal-to-pay')
      await payAtBank(page)
      const clerk = await comeAs(rabia, way, `/desk/cases/${reference}`)
      await takeAtDesk(clerk, reference)
      assert.equal(await clerk.locator('form[action$="/attest"]').count(), 0)
      const approver = await approveAndPrint(clerk, reference)
      await handOverAnew(clerk, approver, reference)
      await openSealed(page, at(`/cases/${reference}`))
      await look(page, 'renewal-handed-over')
      const paper = at(`/cases/${reference}/certificate.pdf`)
      await keepPaper(page, paper, `card-${way.language}`)
      await keepReceipt(page, `receipt-card-${way.language}`)
      await seenByAnybody(first.number, cancelled[way.language], 'renewal-old-cancelled')
      first = { reference, number: (await numberOf(page)).number }
    })

    test('renewed from home by the own camera: only a finger is left to take', async () => {
      const answers: readonly Answer[] = [
        'renewal',
        way.holder,
        { previousCard: first.number },
        leftOut,
        beforeCamera,
        'smart',
        'normal',
        'centre',
      ]
      const { page, reference } = await apply(answers, { ...way, javaScript: true })
      await payAtBank(page)
      await look(page, 'home-come')
      assert.equal(await page.locator('.daftar-portrait img').count(), 1, 'as the card will show')
      const clerk = await comeAs(rabia, way, `/desk/cases/${reference}`)
      await takeFingerOf({ at, reference, clerk }, way.holder.cnic, way.body)
      await clerk.goto(desk(reference))
      const isTaken = await take(clerk, 'take', (form) =>
        clerk.selectOption(`${form} select[name="fingers"]`, { index: 1 }),
      )
      assert.ok(isTaken, 'the face from home is as good as one taken here')
      const approver = await approveAndPrint(clerk, reference)
      await handOverAnew(clerk, approver, reference)
      await openSealed(page, at(`/cases/${reference}`))
      await look(page, 'home-handed-over')
      await keepPaper(page, at(`/cases/${reference}/certificate.pdf`), `home-${way.language}`)
      first = { reference, number: (await numberOf(page)).number }
    })

    test('a change is refused with its reason, and allowed on appeal by another', async () => {
      const { page, reference } = await apply([
        'modification',
        way.holder,
        { previousCard: first.number },
        'marital-status',
        'nikahnama',
        leftOut,
        'smart',
        'normal',
        'delivery',
      ])
      await payAtBank(page)
      const clerk = await comeAs(rabia, way, `/desk/cases/${reference}`)
      await takeAtDesk(clerk, reference)
      await attestByOfficer(clerk)
      const approver = await comeAs(kamran, way, `/desk/cases/${reference}`)
      const isRefused = await take(approver, 'refuse', async (form) => {
        await approver.check(`${form} input[value="papers-not-genuine"]`)
        await approver.fill(`${form} textarea`, 'نکاح نامے پر مہر نہیں')
      })
      assert.ok(isRefused)
      await page.goto(at(`/cases/${reference}`))
      await look(page, 'change-refused')
      assert.match(await page.innerText('main'), refusedFor[way.language])
      await page.goto(at(`/cases/${reference}/appeal`))
      await page.fill('main textarea', 'مہر دوسری طرف ہے۔')
      await page.click('main form button.govuk-button:not([name])')
      await page.waitForLoadState()
      assert.ok(!placeOf(page).endsWith('/appeal'))
      const appeals = await comeAs(shahida, way, `/desk/cases/${reference}`)
      await look(appeals, 'change-appeal')
      assert.ok(await take(appeals, 'allow', note(appeals)))
      await openSealed(page, at(`/cases/${reference}`))
      await look(page, 'change-allowed')
    })

    test('a parent applies for an infant, and collects by the own finger', async () => {
      const { page, reference } = await apply([
        'child',
        zain,
        'union-council-certificate',
        leftOut,
        'executive',
        'centre',
      ])
      if (isCertified) {
        // In the other language his parent was given one: nobody holds two.
        assert.ok((await page.locator('main').innerText()).includes(held[way.language]))
        return look(page, 'child-held')
      }
      isCertified = true
      await look(page, 'child-to-pay')
      await payAtBank(page)
      const clerk = await comeAs(rabia, way, `/desk/cases/${reference}`)
      await look(clerk, 'child-capture')
      assert.ok(await take(clerk, 'take'), 'nothing is taken of an infant')
      await approveAndPrint(clerk, reference)
      await collectForChild(clerk, reference)
      await openSealed(page, at(`/cases/${reference}`))
      await look(page, 'child-handed-over')
      const paper = at(`/cases/${reference}/certificate.pdf`)
      await keepPaper(page, paper, `child-${way.language}`)
    })
  })
}
