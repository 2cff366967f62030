/** The treasury's figures at the desk, and the same as open data for anybody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerOpenDataRoutes } from '#channels/api'
import { registerPortal } from '#channels/portal'
import { createCounter } from '#platform/catalogue'
import { addDays, civilDateOf, rupees } from '#platform/kernel'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { permitKite } from '#tests/kite-case'
import { plantMoney } from '#tests/money-days'
import { kiteDistrict } from '#tests/platform'
import { webOn } from '#tests/web'
import { testDesk } from '../../channels/desk/test-desk.ts'

const browser = useBrowser()
const desk = await testDesk()
const { platform } = desk
const { db, setting, sequencer } = platform
const open = await webOn(platform, registerPortal, (outside) =>
  registerOpenDataRoutes(outside, platform),
)
const treasurer = await desk.appoint('treasury-officer', kiteDistrict.code, '3999099000066')

const today = civilDateOf(setting.now())
const yesterday = addDays(today, -1)
const month = yesterday.slice(0, 7)
const moved = (account: string, side: 'debit' | 'credit', journals: number, day = yesterday) => ({
  jurisdiction: kiteDistrict.code,
  day,
  account,
  side,
  journals,
  paisa: rupees(100) * journals,
})
await plantMoney(db, setting.now(), [
  moved('revenue/kites', 'credit', 1_250),
  moved('revenue/kites', 'debit', 3),
  moved('clearing/KITE', 'debit', 1_250),
  moved('revenue/kites', 'credit', 40, today),
])
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
    const { token } = await desk.sitDown(treasurer, 'officer', language)
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
    await judge('desk')

    await page.goto(`${openAt}/`)
    await page.click('footer a[href="/open-data"]')
    assert.match(await page.innerText('main'), /amount_rupees/)
    await judge('open-data')
    const file = `/open-data/revenue/${month}.csv`
    assert.equal(await page.getAttribute(`a[href="${file}"]`, 'href'), file)
  })
}

const ask = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  open.inject({ url, headers })

test('a file of open data has whole days only, nothing small, and is not sent twice', async () => {
  const { statusCode, body, headers } = await ask(`/open-data/revenue/${month}.csv`)
  assert.equal(statusCode, 200)
  const [, ...lines] = body.trimEnd().split('\r\n')
  assert.deepEqual(lines, [
    `${yesterday},PB-KTE,Kite Town,B99999,revenue/kites,received,shown,1250,125000`,
    `${yesterday},PB-KTE,Kite Town,B99999,revenue/kites,paid-out,withheld,,`,
  ])
  assert.match(String(headers['cache-control']), /^public, max-age=(300|86400)$/)
  assert.equal(headers['set-cookie'], undefined)
  const tag = String(headers['etag'])
  const again = await ask(`/open-data/revenue/${month}.csv`, { 'if-none-match': tag })
  assert.deepEqual([again.statusCode, again.body], [304, ''])
  const json = (await ask(`/open-data/banks/${month}.json`)).json<Record<string, unknown>>()
  assert.deepEqual(json['rows'], [
    { day: yesterday, bank: 'KITE', status: 'shown', payments: 1_250, amount_rupees: 125_000 },
  ])
})

test('the catalogue names every set, its columns and each file that there is', async () => {
  const { body, headers } = await ask('/open-data/catalog.jsonld')
  assert.match(String(headers['content-type']), /^application\/ld\+json/)
  for (const id of ['revenue', 'banks', 'issue-times']) assert.ok(body.includes(`"${id}"`), id)
  const files = [...body.matchAll(/"(\/open-data\/[a-z-]+\/[^"]+)"/g)].map(([, path = '']) => path)
  assert.ok(files.includes(`/open-data/revenue/${month}.json`))
  for (const path of files) assert.equal((await ask(path)).statusCode, 200, path)
  for (const path of [
    `/open-data/persons/${month}.csv`,
    `/open-data/revenue/${month}.xml`,
    `/open-data/revenue/2999-01.csv`,
    `/open-data/revenue/${month}`,
    `/open-data/issue-times/${today.slice(0, 7)}.csv`,
    `/open-data/constructor/${month}.csv`,
    '/open-data/revenue/x.constructor',
  ]) {
    assert.equal((await ask(path)).statusCode, 404, path)
  }
})
