/** The treasury's figures at the desk, and the same as open data for anybody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerOpenDataRoutes } from '#channels/api'
import { registerPortal } from '#channels/portal'
import { compare, createCounter, takeIn } from '#platform/catalogue'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { permitKite } from '#tests/kite-case'
import { plantMoney } from '#tests/money-days'
import { testTreasury } from '#tests/treasury'
import { signedIn, webOn } from '#tests/web'
import { testDesk } from '../../channels/desk/test-desk.ts'

const browser = useBrowser()
const desk = await testDesk()
const { platform } = desk
const { db, setting, sequencer } = platform
const open = await webOn(platform, registerPortal, (outside) =>
  registerOpenDataRoutes(outside, platform),
)
const { officer, pay, scroll } = await testTreasury(platform)

const { today, month } = await plantMoney(db, setting.now())
const [agreed] = await pay(3)
const dayFile = Buffer.from(scroll(agreed ? [agreed] : [], today))
await takeIn(
  platform,
  { kind: 'scroll', name: 'day.csv', open: () => [dayFile], supersedes: false },
  { actor: officer },
)
await compare(platform, { bank: 'KITE', day: today })
await permitKite(platform)
await sequencer.sealOnce()
await createCounter(db, setting).countOnce()

const addresses = await Promise.all(
  [desk.app, open].map((app) => app.listen({ port: 0, host: '127.0.0.1' })),
)
const [deskAt = '', openAt = ''] = addresses

const ways = [
  { language: 'en', javaScript: true, width: 1280 },
  { language: 'ur', javaScript: false, width: 360 },
] as const

for (const way of ways) {
  const { language, width } = way
  test(`figures are read at the desk, and open data found, ${language}`, async () => {
    const page = await browser.openPage(way)
    const who = { kind: 'officer', language, device: 'Chrome, Linux' } as const
    const { token } = await signedIn(desk.app, platform, officer.personId, who)
    await page.context().addCookies(
      [deskAt, openAt].flatMap((url) => [
        { name: 'daftar_session', value: token, url },
        { name: 'daftar_language', value: language, url },
      ]),
    )
    const judge = async (name: string) => {
      await expectAccessible(page)
      await expectValidHtml(await page.content())
      await expectNoHorizontalScroll(page, 360)
      await page.setViewportSize({ width, height: 800 })
      await screenshot(page, `statistics-${language}-${name}`)
    }
    await page.goto(`${deskAt}/desk/ledger`)
    await page.click('a[href="/desk/statistics"]')
    const figures = await page.innerText('main')
    assert.match(figures, /Kite Town|پتنگ نگر/)
    assert.match(figures, /129,000[\s\S]*300[\s\S]*128,700/)
    assert.match(figures, /KITE[\s\S]*1,250[\s\S]*100\.0 %/)
    assert.match(figures, /100\.0 %[\s\S]*0\.0 %/)
    assert.match(
      figures,
      /(Message, no money|اطلاع ہے، رقم نہیں)[\s\S]*(Kite Treasurer|افسر خزانہ پتنگ)/,
    )
    await judge('desk')

    await page.goto(`${openAt}/`)
    await page.click('footer a[href="/open-data"]')
    assert.match(await page.innerText('main'), /amount_rupees/)
    await judge('open-data')
    const file = `/open-data/revenue/${month}.csv`
    assert.equal(await page.getAttribute(`a[href="${file}"]`, 'href'), file)
  })
}
