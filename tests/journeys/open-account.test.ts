/** A bank opens an account by digital identity: asked, shown, agreed, told, and seen afterwards. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { PageOptions } from '#tests/browser'
import { demoPerson, placeOf, pressMain, useJourney, waysNow, type Person } from './journey.ts'

const { browser, at, comeAs, signIn, judge } = useJourney('open-account')

type Way = PageOptions & { readonly person: Person; readonly name: string }
const ways: readonly Way[] = [
  {
    language: 'en',
    javaScript: true,
    width: 1280,
    person: demoPerson('3999010000025'),
    name: 'Tariq',
  },
  {
    language: 'ur',
    javaScript: false,
    width: 360,
    person: demoPerson('3999010000018'),
    name: 'Amina',
  },
]

/** To the next page by a button of a name and a value. */
async function decide(page: Page, value: string): Promise<void> {
  const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame())
  await page.click(`main button[name="decision"][value="${value}"]`)
  await arrived
  await page.waitForLoadState()
}

for (const way of waysNow(ways)) {
  describe(`a customer without papers, in ${way.language}`, () => {
    test('opens an account, gives a mobile number as well, and sees who read it', async () => {
      const page = await browser.openPage(way)
      await page.goto(at(`/demo/bank/account?lang=${way.language}`))
      assert.equal(new URL(page.url()).hostname, 'localhost', 'where passkeys work')
      await judge(page, way, 'start')
      await pressMain(page)
      assert.equal(placeOf(page), '/sign-in')
      await signIn(page, way.person)
      assert.match(placeOf(page), /^\/openid\/interaction\//)
      await judge(page, way, 'consent')
      assert.match(await page.innerText('main'), new RegExp(way.person.phone.slice(-4)))
      await page.check('[name="also"][value="phone_number"]')
      await decide(page, 'agree')
      assert.equal(placeOf(page), '/demo/bank/account/done')
      await judge(page, way, 'opened')
      const told = await page.innerText('main')
      assert.match(told, /\d{4} \d{4} \d{4} \d{4}/)
      assert.match(told, new RegExp(way.name))
      const site = new URL(page.url()).origin
      await page.goto(`${site}/account/consents`)
      await judge(page, way, 'consents')
      await page.goto(`${site}/openid/relying-parties`)
      await judge(page, way, 'list')
    })

    test('confirms who one is by yes or no, or refuses, and the bank learns no more', async () => {
      const page = await browser.openPage(way)
      await page.goto(at(`/demo/bank/account?lang=${way.language}`))
      await page.fill('#name', 'Somebody Else')
      await page.fill('#cnic', way.person.cnic)
      await page.click('main form:has(#cnic) button')
      await page.waitForURL(/\/sign-in/)
      await signIn(page, way.person)
      await judge(page, way, 'check')
      await decide(page, 'agree')
      await judge(page, way, 'checked')
      assert.doesNotMatch(await page.innerText('main'), new RegExp(way.name))
      await page.goto(at(`/demo/bank/account`))
      await pressMain(page)
      await page.waitForURL(/\/openid\/interaction\//)
      await decide(page, 'refuse')
      await judge(page, way, 'refused')
      assert.equal(await page.locator('main table').count(), 0)
    })
  })
}

const registrars = [demoPerson('3999010000602'), demoPerson('3999010000611')] as const
const desk = '/desk/relying-parties'

for (const way of waysNow(ways)) {
  describe(`two officers who register organisations, in ${way.language}`, () => {
    test('one proposes other terms, the other reads and approves them', async () => {
      const [first, second] = registrars
      const page = await comeAs(first, way, desk)
      await judge(page, way, 'desk')
      await page.goto(at(`${desk}/propose?of=bank-neelam`))
      await page.fill('[name="accessDays"]', way.javaScript ? '30' : '60')
      await judge(page, way, 'propose')
      await pressMain(page)
      await judge(page, way, 'proposed')
      assert.equal(await page.locator('form[action$="/approve"]').count(), 0, 'not by the same')
      const other = await comeAs(second, way, `${desk}/bank-neelam`)
      await judge(other, way, 'to-approve')
      await other.click('form[action$="/approve"] button')
      await other.waitForLoadState()
      await judge(other, way, 'approved')
      assert.equal(await other.locator('form[action$="/approve"]').count(), 0)
    })
  })
}
