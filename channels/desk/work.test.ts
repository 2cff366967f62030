/** What heads see of their offices: everything once, and who is not at work. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workBelow } from '#platform/catalogue'
import { listReads } from '#platform/consent'
import { endLeave, giveLeave } from '#platform/identity'
import { addDays } from '#platform/kernel'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { kiteNuisance } from '#tests/kite-nuisance'
import { countOpenCases } from '#tests/nuisance-counts'
import type { NuisancePost } from '#tests/nuisance-offices'
import { nuisanceTown } from '#tests/nuisance-town'
import { signedIn, webOn } from '#tests/web'
import { queueDays } from './queue-asked.ts'
import { registerDesk } from './register-desk.ts'

const town = await nuisanceTown()
const { officerAt, platform } = town
const { db, setting } = platform
const app = await webOn(platform, registerDesk)
const base = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = useBrowser()
const sitAt = (post: NuisancePost, language: 'en' | 'ur' = 'en') =>
  signedIn(app, platform, officerAt(post).personId, { kind: 'officer', language })
const workOf = (post: NuisancePost) =>
  workBelow(db, setting, officerAt(post), queueDays(setting.now()))

for (let count = 0; count < 30; count += 1) await town.lodge('strings')
for (let count = 0; count < 10; count += 1) await town.lodge('noise', 'nobody')
// Drawn among the posts of the office above: enough for each to have one.
for (let count = 0; count < 20; count += 1) await town.lodge('strings', 'office')
const passed = await town.openCase('noise')
await town.actByHolder(passed, 'pass', { nuisance: 'strings', reason: 'About strings.' })

test('a head sees the offices below him and none above or beside', async () => {
  const chief = await workOf('nuisance-1')
  assert.deepEqual(
    chief.offices.map(({ office }) => office),
    ['PB-KTE/noise', 'PB-KTE/nuisance', 'PB-KTE/strings'],
  )
  assert.deepEqual((await workOf('strings-1')).offices, [])
  const inspector = await sitAt('strings-1')
  assert.equal((await inspector.open('/desk/work')).status, 403)
  const beneath = await inspector.open('/desk?whose=below')
  assert.doesNotMatch(beneath.html, /\/desk\/cases\//)
})

test('who is on leave is told, with the day until which', async () => {
  const { personId } = officerAt('noise-1')
  await giveLeave(db, { personId, from: town.today(), to: addDays(town.today(), 3) })
  const head = await sitAt('nuisance-1')
  const { html } = await head.open('/desk/work')
  assert.match(html, /On leave until/)
  await expectValidHtml(html)
  await endLeave(db, { personId, backOn: town.today() })
})

test('a line and a column stand where there is something; the rest is folded', async () => {
  const { offices, ...work } = await workOf('board-1')
  const head = await sitAt('board-1')
  const { html } = await head.open('/desk/work')
  const [tables = '', idle = ''] = html.split('<details')
  const posts = offices.flatMap((office) => office.posts)
  const isNamed = (page: string, id: string) => page.includes(`(${id.toUpperCase()})`)
  for (const { post, open } of posts) {
    assert.equal(isNamed(tables, post.id), open > 0, post.id)
    assert.equal(isNamed(idle, post.id), open === 0, post.id)
  }
  assert.ok(
    posts.some(({ open }) => open === 0),
    'somebody has nothing',
  )
  assert.ok(
    html.includes(`Posts without an open case: ${posts.filter(({ open }) => open === 0).length}`),
  )
  assert.equal(work.raised, 0)
  assert.doesNotMatch(tables, /<th[^>]*>Raised/)
  await expectValidHtml(html)
})

test('each number leads to a list as long; only what he may read is a link', async () => {
  const head = await sitAt('board-1')
  const { html } = await head.open('/desk/work')
  const links = [...html.matchAll(/href="(\/desk\?[^"]*)"[^>]*>(\d+)</g)]
  assert.ok(links.length > 3)
  for (const [, href = '', count] of links) {
    const list = await head.open(href.replaceAll('&amp;', '&'))
    assert.ok(list.html.includes(`(${count})`), href)
    assert.doesNotMatch(list.html, /\/desk\/cases\//, 'nothing has come up to the board')
    assert.match(list.html, /has not come to your office/, 'and the page says why')
  }
})

test('of what is below him a head opens what came to his office, on record', async () => {
  await town.onDay(21, async () => {
    await town.tickAll()
    const head = await sitAt('nuisance-1')
    const { html } = await head.open('/desk?whose=below&raised=yes')
    const [, address = ''] = /href="(\/desk\/cases\/[^"]*)"/.exec(html) ?? []
    assert.ok(address)
    assert.equal((await head.open(address)).status, 200)
    const now = new Date(setting.now().getTime() + 1000)
    const asked = { now, before: now, limit: 1 }
    const [read] = await listReads(db, platform.citizen.personId, asked)
    assert.equal(read?.postId, 'nuisance-1')
    assert.ok(address.replaceAll('-', '').endsWith(read?.case?.id ?? '?'))
  })
})

for (const [language, width] of [
  ['en', 1280],
  ['ur', 360],
] as const) {
  test(`the pages of officers on ${width} columns, ${language}`, async () => {
    const page = await browser.openPage({ language, width, javaScript: false })
    const { personId } = officerAt('nuisance-1')
    const seat = { kind: 'officer', language, device: 'Chrome, Linux' } as const
    const { token } = await signedIn(app, platform, personId, seat)
    await page.context().addCookies([
      { name: 'daftar_session', value: token, url: base },
      { name: 'daftar_language', value: language, url: base },
    ])
    const head = await workOf('nuisance-1')
    assert.ok(head.open > 0)
    const own = '/desk?service=kite-nuisance'
    for (const [name, address] of [
      ['work', '/desk/work'],
      ['queue', own],
      ['below', '/desk?whose=below'],
      ['templates', '/desk/templates'],
    ] as const) {
      await page.goto(base + address)
      await expectAccessible(page)
      await expectNoHorizontalScroll(page, width)
      await screenshot(page, `desk-${name}-${language}`)
    }
    await page.goto(base + own)
    await page.click('th a[href^="/desk/cases/"]')
    await expectAccessible(page)
    await expectNoHorizontalScroll(page, width)
    await screenshot(page, `desk-case-${language}`)
  })
}

test('the sums over officers and offices are all open cases, on any day (CP-7)', async () => {
  for (const day of [0, 8, 21, 45]) {
    await town.onDay(day, async () => {
      await town.tickAll()
      const work = await workOf('board-1')
      const all = await countOpenCases(platform, Object.keys(kiteNuisance.serviceLevels ?? {}))
      assert.equal(work.open, all.open)
      for (const name of ['open', 'overdue', 'today', 'passed', 'raised'] as const) {
        const offices = work.offices.reduce((sum, office) => sum + office[name], 0)
        const posts = work.offices.flatMap((office) => office.posts)
        assert.equal(offices, work[name], name)
        assert.equal(
          posts.reduce((sum, post) => sum + post[name], 0),
          work[name],
          name,
        )
      }
      assert.ok(work.passed > 0)
      if (day > 20) assert.ok(work.raised > 0)
    })
  }
})
