/** Phone and key are lost: two officers give a new start, and everybody knows the person again. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { giveDevice } from '#tests/passkeys'
import { demoPerson, placeOf, pressMain, useJourney, waysNow, type Person } from './journey.ts'

const { browser, at, comeAs, signIn, judge } = useJourney('recovery')

type Way = PageOptions & { readonly person: Person; readonly newPhone?: string }
const ways: readonly Way[] = [
  { language: 'en', javaScript: true, width: 1280, person: demoPerson('3999010000025') },
  {
    language: 'ur',
    javaScript: false,
    width: 360,
    person: demoPerson('3999010000018'),
    newPhone: '+923990088123',
  },
]
const officers = [demoPerson('3999010000710'), demoPerson('3999010000729')] as const
const desk = '/desk/recovery'

async function decide(page: Page, name: string, value: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(`main button[name="${name}"][value="${value}"]`)
  await arrived
  await page.waitForLoadState()
}

/** The account that the bank keeps for whoever comes: by the name under which it knows him. */
async function accountAtBank(page: Page, person: Person): Promise<string> {
  await page.goto(at('/demo/bank/account'))
  await pressMain(page)
  if (placeOf(page) === '/sign-in') await signIn(page, person)
  await decide(page, 'decision', 'agree')
  return /\d{4} \d{4} \d{4} \d{4}/.exec(await page.innerText('main'))?.[0] ?? ''
}

async function addPasskey(page: Page): Promise<void> {
  await giveDevice(page)
  await page.goto(at('/account/devices/add'))
  await page.click('form[data-passkey="create"] button.govuk-button')
  await page.waitForURL('**/account/devices?done=added')
}

async function twoOfficersGive(way: Way): Promise<void> {
  const [first, second] = officers
  const { person, newPhone } = way
  const one = await comeAs(first, way, desk)
  await judge(one, way, 'desk')
  await one.fill('[name="cnic"]', person.cnic)
  await one.fill('[name="reason"]', 'Phone stolen · فون چوری ہو گیا')
  await one.fill('[name="evidence"]', 'Card and face · کارڈ اور چہرہ')
  if (newPhone) await one.fill('[name="phone"]', newPhone.replace('+92', '0'))
  await pressMain(one)
  await judge(one, way, 'prepared')
  assert.equal(await one.locator('button[name="decision"]').count(), 0, 'not by the same')
  const other = await comeAs(second, way, desk)
  await judge(other, way, 'to-decide')
  await decide(other, 'decision', 'approved')
  await judge(other, way, 'approved')
}

for (const way of waysNow(ways)) {
  describe(`who has lost the phone, in ${way.language}`, () => {
    test('is given a new start, and is the same person to the bank', async () => {
      const { person, newPhone } = way
      const before = await browser.openPage(way)
      await before.goto(at(`/?lang=${way.language}`))
      const account = await accountAtBank(before, person)
      assert.match(account, /^\d{4}/)
      if (way.javaScript) await addPasskey(before)
      await twoOfficersGive(way)
      await before.goto(at('/account'))
      assert.equal(placeOf(before), '/sign-in', 'the lost phone is signed out')
      const phone = await browser.openPage(way)
      await phone.goto(at(`/demo/phone?phone=${encodeURIComponent(person.phone)}`))
      await judge(phone, way, 'told')

      const again = { ...person, phone: newPhone ?? person.phone }
      const page = await browser.openPage(way)
      await page.goto(at(`/sign-in?lang=${way.language}&next=/account`))
      await signIn(page, again)
      await judge(page, way, 'my-identity')
      if (way.javaScript) {
        await addPasskey(page)
        await judge(page, way, 'new-passkey')
        assert.equal(await accountAtBank(page, again), account)
      } else {
        await page.goto(at('/account/devices/add'))
        await judge(page, way, 'waits-a-day')
        assert.match(await page.innerText('main'), /24/)
      }
    })
  })
}
