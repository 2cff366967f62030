/**
 * A card in a wallet: put there from the page of its case, shown to an officer who asks, refused to
 * another, and worth nothing from the moment at which its person takes the wallet back.
 */
import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { startProgram, type Program } from '#tests/program'
import { takeBoth } from './at-the-centre.ts'
import { fillIn, handIn, leftOut, take } from './identity-paper.ts'
import { demoPerson, pressMain, useJourney, waysNow } from './journey.ts'
import { paperWays, type PaperWay } from './paper-life.ts'

const { browser, at, codeFor, comeAs, judge } = useJourney('wallet')

const rabia = demoPerson('3999010000800')
const kamran = demoPerson('3999010000817')

/** As cards and passports go, the one in English with scripts. */
const ways = paperWays.map((way) => ({ ...way, javaScript: way.language === 'en' }))

const said = {
  fetched: { en: /The card is in this wallet/, ur: /کارڈ اس والٹ میں آ گیا/ },
  over: { en: /18 or older/, ur: /18.{0,3} سال یا زیادہ/ },
  yes: { en: /Yes, over 18/, ur: /ہاں، 18 سال سے بڑا ہے/ },
  bank: { en: /Yes: you are over 18/, ur: /ہاں: آپ 18 سال سے بڑے ہیں/ },
  atBank: { en: /asks you/, ur: /بینک.{0,9} آپ سے پوچھتا ہے/ },
  declined: { en: /The person shares nothing/, ur: /متعلقہ شخص نے کچھ نہیں دکھایا/ },
  refused: { en: /its wallet was taken back/, ur: /اس کا والٹ واپس لیا گیا/ },
  ended: { en: /it counts for nothing/, ur: /اب بے کار ہے/ },
  told: { en: /was taken back/, ur: /واپس لیا گیا/ },
}

let wallet: Program | undefined
const inWallet = (path: string) => new URL(path, wallet?.url).href

before(async () => {
  wallet = await startProgram({ command: ['wallet'] })
})

/** An adult's card, from the application to the page that says it is in force. */
async function issueCard(
  way: PaperWay,
): Promise<{ citizen: Page; clerk: Page; reference: string }> {
  const { adult, holder, body } = way
  const citizen = await comeAs(adult, way, '/cases')
  const answers = ['new', holder, 'birth-certificate', leftOut, 'plain', 'normal', 'centre']
  await fillIn(citizen, at('/services/citizen-card'), answers as never)
  const reference = await handIn(citizen)
  const clerk = await comeAs(rabia, way, `/desk/cases/${reference}`)
  await takeBoth({ at, reference, clerk }, body)
  await clerk.goto(at(`/desk/cases/${reference}`))
  await take(clerk, 'take', async (form) => {
    await clerk.selectOption(`${form} select[name="face"]`, { index: 1 })
    await clerk.selectOption(`${form} select[name="fingers"]`, { index: 1 })
  })
  await take(clerk, 'attest', async (form) => {
    await clerk.check(`${form} input[value="gazetted-officer"]`)
    await clerk.fill(`${form} [name="officerPost"]`, 'Headmistress, Girls High School')
  })
  const approver = await comeAs(kamran, way, `/desk/cases/${reference}`)
  const isApproved = await take(approver, 'approve', (form) =>
    approver.fill(`${form} textarea`, 'کوائف رجسٹر کے مطابق ہیں'),
  )
  assert.ok(isApproved)
  await approver.close()
  return { citizen, clerk, reference }
}

/** What the open page would be scanned for, copied from it. */
const copied = (page: Page) => page.inputValue('textarea[name="wallet-text"]')

/** Brings a text to the wallet, as a person does who has no camera. */
async function bring(page: Page, text: string): Promise<void> {
  await page.goto(inWallet('/'))
  await page.fill('#text', text)
  await pressMain(page)
}

async function press(page: Page, button: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(button)
  await arrived
  await page.waitForLoadState()
}

/** The officer asks; gives the text for a wallet, and the page on which the answer comes. */
async function asks(clerk: Page, look: (name: string) => Promise<void>): Promise<string> {
  await clerk.goto(at('/verify/person'))
  await clerk.fill('[name="reason"]', 'دوا کی فروخت')
  await pressMain(clerk)
  await look('asking')
  await clerk.goto(`${clerk.url().split('?')[0]}?copy=yes`)
  await look('to-copy')
  return copied(clerk)
}

async function answerOf(clerk: Page): Promise<string> {
  await clerk.goto(clerk.url().split('?')[0] ?? '')
  return clerk.innerText('main')
}

type Put = { readonly way: PaperWay; readonly reference: string }

/** From the page of the case, with the PIN on the phone. */
async function putThere(citizen: Page, page: Page, { way, reference }: Put): Promise<void> {
  const { language } = way
  const look = (name: string) => judge(page, way, name)
  await citizen.goto(at(`/cases/${reference}/wallet`))
  await pressMain(citizen)
  await judge(citizen, way, 'offer')
  const offer = await copied(citizen)
  const [, query] = offer.split('?')
  const link = await citizen.getAttribute('main a[href^="http://localhost:8092/offer?"]', 'href')
  assert.equal(link?.split('?')[1], query, 'a link to the wallet says the same')
  await page.goto(inWallet(`/offer?${query}`))
  await look('offered')
  await page.fill('#pin', await codeFor(citizen, way.adult))
  await pressMain(page)
  await look('card')
  assert.match(await page.innerText('main'), said.fetched[language])
  assert.match(await page.innerText('main'), said.over[language])
}

/** The demonstration's bank learns yes, and no more. */
async function askedByBank(citizen: Page, page: Page, way: PaperWay): Promise<void> {
  const { language } = way
  await citizen.goto(at('/demo/bank/account/wallet'))
  await judge(citizen, way, 'bank-asks')
  await pressMain(citizen)
  await judge(citizen, way, 'bank-code')
  await bring(page, await copied(citizen))
  await pressMain(page)
  assert.match(await page.innerText('main'), said.atBank[language])
  await pressMain(page)
  await citizen.click('main a[role="button"]')
  await judge(citizen, way, 'bank-yes')
  assert.match(await citizen.innerText('main'), said.bank[language])
}

for (const way of waysNow(ways)) {
  describe(`a card in a wallet, ${way.name}`, () => {
    test('is put there, shown, refused, and worth nothing once taken back', async () => {
      const { language } = way
      const { citizen, clerk, reference } = await issueCard(way)
      const page = await browser.openPage(way)
      const look = (name: string) => judge(page, way, name)
      const lookAtClerk = (name: string) => judge(clerk, way, name)
      await page.goto(inWallet(`/?lang=${language}`))
      await look('empty')

      await putThere(citizen, page, { way, reference })

      await bring(page, await asks(clerk, lookAtClerk))
      await look('somebody-asks')
      await pressMain(page)
      await look('asked')
      assert.match(await page.innerText('main'), said.over[language])
      await pressMain(page)
      await look('shared')
      assert.match(await answerOf(clerk), said.yes[language])
      await lookAtClerk('yes')

      await bring(page, await asks(clerk, lookAtClerk))
      await pressMain(page)
      await press(page, 'main button[name="decline"]')
      assert.match(await answerOf(clerk), said.declined[language])

      await askedByBank(citizen, page, way)

      await citizen.goto(at('/account/wallets'))
      await judge(citizen, way, 'mine')
      await pressMain(citizen)
      await judge(citizen, way, 'taken-back')
      const phone = await browser.openPage({ sameAs: citizen })
      await phone.goto(at(`/demo/phone?phone=${encodeURIComponent(way.adult.phone)}`))
      assert.match(await phone.innerText('main'), said.told[language])

      await bring(page, await asks(clerk, lookAtClerk))
      await pressMain(page)
      await look('dead-asked')
      assert.match(await page.innerText('main'), said.ended[language], 'before it is shared')
      await pressMain(page)
      assert.match(await answerOf(clerk), said.refused[language])
      await lookAtClerk('refused')
      await page.goto(inWallet('/'))
      await look('ended')
      assert.match(await page.innerText('main'), said.ended[language])
      await page.click('main a[href^="/cards/"]')
      await press(page, 'main form[action$="/remove"] button')
      assert.equal(await page.locator('main a[href^="/cards/"]').count(), 0)
    })
  })
}
