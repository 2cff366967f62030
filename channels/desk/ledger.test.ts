import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDateOf } from '#platform/kernel'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { permitKite } from '#tests/kite-case'
import { kiteDistrict } from '#tests/platform'
import { signedIn } from '#tests/web'
import { testDesk } from './test-desk.ts'

const browser = useBrowser()
const desk = await testDesk()
await desk.app.listen({ port: 0, host: '127.0.0.1' })
const { platform } = desk
const { setting } = platform
const treasurer = await desk.appoint('treasury-officer', kiteDistrict.code, '3999099000066')
const stranger = await desk.appoint('treasury-officer', 'PB-OTH', '3999099000073')

await permitKite(platform)
await permitKite(platform)

test('the treasury sees that the books balance, by head and by account', async () => {
  for (const language of ['en', 'ur'] as const) {
    const officer = await desk.sitDown(treasurer, 'officer', language)
    const { status, html } = await officer.open('/desk/ledger')
    assert.equal(status, 200)
    const said =
      language === 'en' ? 'Debits and credits are equal, to the paisa.' : 'ایک ایک پیسے تک برابر'
    assert.ok(html.includes(said))
    assert.ok(html.includes('B99999'))
    assert.ok(html.includes('revenue/kites') && html.includes('clearing/KITE'))
    assert.ok(html.includes(language === 'en' ? 'Rs 200' : '200\u00a0روپے'))
    assert.ok(!/Zara|39990/.test(html))
    await expectValidHtml(html)
    assert.ok((await officer.open('/desk')).html.includes('/desk/ledger'))
  }
})

test('before anything was paid there is nothing; days to come are today', async () => {
  const officer = await desk.sitDown(treasurer)
  const before = await officer.open('/desk/ledger?at=2020-01-01')
  assert.ok(before.html.includes('Nothing was posted until then.'))
  await expectValidHtml(before.html)
  const today = civilDateOf(setting.now())
  for (const at of ['2999-01-01', 'x', '2026-02-30']) {
    const { html } = await officer.open(`/desk/ledger?at=${at}`)
    assert.ok(html.includes(`value="${today}"`), at)
  }
})

test('an account opens its statement, with every transfer and the balance after it', async () => {
  for (const language of ['en', 'ur'] as const) {
    const officer = await desk.sitDown(treasurer, 'officer', language)
    const { status, html } = await officer.open('/desk/ledger/accounts/revenue/kites')
    assert.equal(status, 200)
    assert.ok(html.includes(language === 'en' ? 'Closing balance' : 'اختتامی بقایا'))
    assert.equal(html.split('clearing/KITE').length - 1, 4, 'two transfers, each with its link')
    await expectValidHtml(html)
  }
  const officer = await desk.sitDown(treasurer)
  const past = await officer.open('/desk/ledger/accounts/revenue/kites?to=2020-01-01')
  assert.ok(past.html.includes('Nothing moved in this time.'))
  const turned = '/desk/ledger/accounts/revenue/kites?from=2026-01-02&to=2026-01-01'
  assert.ok((await officer.open(turned)).html.includes('The last day lies before the first.'))
})

test('an account that is not there, and places in it that are none, are told kindly', async () => {
  const officer = await desk.sitDown(treasurer)
  const { status } = await officer.open('/desk/ledger/accounts/revenue/nowhere')
  assert.equal(status, 404)
  for (const after of ['x', '1.a.b', '99999999999999999.a.1', '-1.a.1']) {
    const page = await officer.open(`/desk/ledger/accounts/revenue/kites?after=${after}`)
    assert.equal(page.status, 200, after)
  }
})

test('who is not of the treasury sees nothing; a treasury sees its own district', async () => {
  const officer = await desk.sitDown(platform.officer.personId)
  for (const path of ['/desk/ledger', '/desk/ledger/accounts/revenue/kites']) {
    const refused = await officer.open(path)
    assert.equal(refused.status, 403)
    assert.ok(!refused.html.includes('clearing'))
  }
  assert.ok(!(await officer.open('/desk')).html.includes('/desk/ledger'))
  const elsewhere = await desk.sitDown(stranger)
  assert.ok((await elsewhere.open('/desk/ledger')).html.includes('Nothing was posted until then.'))
})

const ways = [
  { language: 'en', javaScript: true, width: 1280 },
  { language: 'ur', javaScript: false, width: 360 },
] as const

for (const way of ways) {
  test(`the books are read from the balance to a transfer, ${way.language}`, async () => {
    const who = { kind: 'officer', language: way.language, device: 'Chrome, Linux' } as const
    const { token } = await signedIn(desk.app, platform, treasurer, who)
    const { port } = desk.app.server.address() as { port: number }
    const url = `http://127.0.0.1:${port}`
    const page = await browser.openPage(way)
    await page.context().addCookies([
      { name: 'daftar_session', value: token, url },
      { name: 'daftar_language', value: way.language, url },
    ])
    const judge = async (name: string) => {
      await expectAccessible(page)
      await expectNoHorizontalScroll(page, 360)
      await page.setViewportSize({ width: way.width, height: 800 })
      await screenshot(page, `ledger-${way.language}-${name}`)
    }
    await page.goto(`${url}/desk/ledger`)
    assert.equal(await page.getAttribute('html', 'dir'), way.language === 'ur' ? 'rtl' : 'ltr')
    await judge('trial-balance')
    await page.click('main a[href*="revenue/kites"]')
    assert.match(await page.innerText('main'), /200/)
    await judge('statement')
    await page.click('main td a[href*="clearing/KITE"] >> nth=0')
    assert.equal(new URL(page.url()).pathname, '/desk/ledger/accounts/clearing/KITE')
    await page.fill('[name="to"]', '2020-01-01')
    await page.click('main form button')
    assert.doesNotMatch(await page.innerText('main'), /200/)
    await judge('past')
  })
}
