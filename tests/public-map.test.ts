/** The map of public cases: counted where they are, drawn here, and nothing of what is personal. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { CaseKey } from '#platform/cases'
import { registerPublic } from '#channels/public'
import { sendProblemPage } from '#channels/portal'
import { countPlaces, countSpots, refreshTallies } from '#platform/publication'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { kiteOutcry } from '#tests/kite-outcry'
import { nuisanceTown, reason } from '#tests/nuisance-town'
import { visitor, webOn } from '#tests/web'

const at = (place: string, lat?: number) => ({
  where: { place, ...(lat !== undefined && { point: { lat, lon: 74.31071 } }) },
  openness: 'public',
})
const town = await nuisanceTown(kiteOutcry, at('minto'))
const { platform, lodge, actByHolder, start } = town
const { db, citizen } = platform
const app = await webOn(platform, (web) => {
  web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
  registerPublic(web, platform)
})
const browser = useBrowser()
const keys: CaseKey[] = []
const put = async (nuisance: string, answers: object) => {
  const key = await lodge(nuisance, 'nobody', citizen, answers)
  keys.push(key)
  return key
}

before(async () => {
  // A place of which nobody has said where it is.
  await platform.door.perform({
    kind: 'publish',
    actor: platform.officer,
    jurisdiction: 'PB-KTE',
    register: 'streets',
    source: { name: 'streets.csv', sha256: '00' },
    records: [{ key: 'PB-KTE/fields', item: { en: 'The fields', ur: 'کھیت' } }],
  })
  for (const lat of [31.58831, 31.58839, 31.5951]) await put('strings', at('minto', lat))
  await put('noise', at('minto'))
  await put('noise', at('bazaar'))
  await put('other', at('fields'))
  const hidden = { ...at('bazaar', 31.6044), openness: 'personal' }
  await put('noise', hidden)
  await platform.clock.tick()
})

const open = async (query: Record<string, string> = {}) =>
  (await visitor(app).open(`/public/map?${new URLSearchParams(query).toString()}`)).html
const circles = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)" aria-label="([^"]*): (\d+) cases">/g)].map(
    ([, href = '', where = '', count = '']) => ({
      href: href.replaceAll('&amp;', '&'),
      where,
      count: Number(count),
    }),
  )
const district = 'PB-KTE'
const place = 'PB-KTE/minto'

test('it opens where circles part; from places on to the fields of a grid', async () => {
  const inTown = [
    ['Minto Street', 4],
    ['Kite Bazaar', 1],
  ]
  const opened = await open()
  assert.match(opened, /<h2[^>]*><bdi>Kite Town</)
  assert.match(opened, /<a href="\/public" class="govuk-back-link"/, 'back leads out, not here')
  for (const html of [opened, await open({ district })]) {
    assert.deepEqual(
      circles(html).map(({ where, count }) => [where, count]),
      inTown,
    )
  }
  // All of one topic are at one place: its fields part.
  const strings = circles(await open({ topic: 'kite-outcry/strings' }))
  assert.deepEqual(
    strings.map(({ count }) => count),
    [2, 1],
  )
  const onStreet = circles(await open({ district, place }))
  assert.deepEqual(
    onStreet.map(({ count }) => count),
    [2, 1, 1],
  )
})

test('each circle leads to just the cases that it counts', async () => {
  const pages = [await open(), await open({ district }), await open({ district, place })]
  for (const { href, count, where } of pages.flatMap(circles)) {
    const { html } = await visitor(app).open(href)
    const listed = new Set([...html.matchAll(/href="\/public\/(PB-[^"?]+)"/g)].map(([, to]) => to))
    const expected = where === 'Minto Street' && count === 1 ? 4 : count
    assert.equal(listed.size, expected, href)
  }
})

test('the list beside says the same, and what cannot be drawn', async () => {
  const html = await open({ district })
  const [, table = ''] = /<table([\s\S]*?)<\/table>/.exec(html) ?? []
  assert.match(
    table,
    /Minto Street[\s\S]*4[\s\S]*Kite Bazaar[\s\S]*1[\s\S]*The fields[\s\S]*not on the map/,
  )
  assert.match(html, /dashed borders[\s\S]*no legal boundary/)
  assert.match(html, /Counted /)
})

test('T-MAP-1 of a personal case the map has neither number nor point', async () => {
  const everything = [await open(), await open({ district })]
  const bazaar = await open({ district, place: 'PB-KTE/bazaar' })
  assert.deepEqual(
    circles(bazaar).map(({ count }) => count),
    [1],
  )
  for (const html of [...everything, bazaar]) {
    assert.doesNotMatch(html, /31\.604|31\.605|About/)
  }
})

test('T-MAP-1 no point is told nearer than the grid, on the map nor in a row', async () => {
  const html = await open({ district, place })
  assert.match(html, /About <[^>]+>31\.5875<|About 31\.5875, 74\.31/)
  assert.doesNotMatch(html, /31\.588|74\.3107/)
  const rows = await db.query<{ lat: number; lon: number }>(
    `select lat, lon from publication.case where lat is not null`,
  )
  assert.equal(rows.length, 3)
  for (const { lat, lon } of rows) {
    assert.ok(Number.isInteger(Math.round(lat * 1e6) / 2500), String(lat))
    assert.ok(Number.isInteger(Math.round(lon * 1e6) / 2500), String(lon))
  }
})

test('the same filters as in the list narrow it', async () => {
  const counts = async (query: Record<string, string>) =>
    circles(await open({ district, ...query })).map(({ count }) => count)
  assert.deepEqual(await counts({ topic: 'kite-outcry/strings' }), [3])
  assert.deepEqual(await counts({ topic: 'kite-outcry/noise' }), [1, 1])
  assert.deepEqual(await counts({ stage: 'answered' }), [])
  assert.deepEqual(await counts({ stage: 'strange' }), [])
  assert.deepEqual(await counts({ period: 'month' }), [4, 1])
  assert.deepEqual(await counts({ words: 'bazaar' }), [1])
  assert.deepEqual(await counts({ place, topic: 'kite-outcry/noise' }), [1])
  assert.deepEqual(await counts({ district: 'PB-XXX' }), [])
  const number = await visitor(app).open(`/public/map?words=${district}-${keys[0]?.id}`)
  assert.notEqual(number.status, 500)
})

test('links lead nearer and aside, and what is left outside is said', async () => {
  const html = await open({ district })
  const hrefOf = (name: string) =>
    new RegExp(`href="([^"]*view=[^"]*)">${name}<`).exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const nearer = await visitor(app).open(hrefOf('Nearer'))
  assert.equal(nearer.status, 200)
  let far = hrefOf('North')
  for (let times = 0; times < 4; times += 1) {
    const page = await visitor(app).open(far)
    far = /href="([^"]*view=[^"]*)">North</.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  }
  const away = await visitor(app).open(far)
  assert.deepEqual(circles(away.html), [])
  assert.match(away.html, /Outside the picture: <[^>]+>2<|Outside the picture: 2/)
  for (const view of ['x', '1,2', '9e9,9e9,9e9', '%00', '<script>']) {
    const odd = await visitor(app).open(`/public/map?view=${encodeURIComponent(view)}`)
    assert.equal(odd.status, 200, view)
    assert.doesNotMatch(odd.html, /<script>|NaN|Infinity/)
  }
})

test('nothing of the picture is fetched from anywhere, and no script draws it', async () => {
  const [, picture = ''] =
    /(<svg[^>]*class="daftar-diagram"[\s\S]*?<\/svg>)/.exec(await open({ district })) ?? []
  assert.ok(picture.length > 0)
  assert.doesNotMatch(picture, /<image|<use|<script|style=|url\(|https?:\/\/(?!www\.w3\.org)/)
})

test('a list that finds nothing leads out of it', async () => {
  const { html } = await visitor(app).open('/public?words=unheardof')
  assert.match(html, /No public case was found[\s\S]*<a[^>]*href="\/public"[^>]*>all public cases/)
  const all = await visitor(app).open('/public')
  assert.doesNotMatch(all.html, /all public cases/)
})

test('a case says where it is in words, with a small map; its numbers are folded', async () => {
  const { html } = await visitor(app).open(`/public/${district}-${keys[0]?.id}`)
  assert.match(html, /In Minto Street, about where the pin stands/)
  assert.match(html, /<svg[^>]*role="img" aria-label="Map: about here in Minto Street"/)
  const [, folded = ''] = /<details[^>]*>([\s\S]*?)<\/details>/.exec(html) ?? []
  assert.match(folded, /Coordinates[\s\S]*31\.5875, 74\.31/)
  const shown = html.replaceAll(/href="[^"]*"/g, '')
  assert.equal(shown.split('31.5875').length, 2, 'they stand nowhere else')
  const [, onMap = ''] = /href="(\/public\/map\?[^"]*)"/.exec(html) ?? []
  const map = await visitor(app).open(onMap.replaceAll('&amp;', '&'))
  assert.match(map.html, /<h2[^>]*><bdi>Minto Street</)
  assert.ok(circles(map.html).length > 0)
  await expectValidHtml(html)
})

test('tallies follow what becomes of cases, and only differences are written', async () => {
  const [key] = keys
  assert.ok(key)
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  const answered = { jurisdiction: district, stages: ['answered'] } as const
  assert.deepEqual(await countPlaces(db, answered), [])
  const later = (seconds: number) => new Date(start + seconds * 1000)
  assert.equal(await refreshTallies(db, later(5)), false, 'not due yet')
  const before = await db.query(`select xmin::text, * from publication.tally order by 2, 3, 5, 6`)
  assert.equal(await refreshTallies(db, later(4_000)), true)
  assert.deepEqual(await countPlaces(db, answered), [
    { jurisdiction: district, place: 'minto', cases: 1 },
  ])
  const after = await db.query(`select xmin::text, * from publication.tally order by 2, 3, 5, 6`)
  const kept = after.filter((row) =>
    before.some((old) => JSON.stringify(old) === JSON.stringify(row)),
  )
  assert.equal(kept.length, before.length - 1)
  const [counted] = await db.query<{ tallied: number; cases: number }>(
    `select (select sum(cases)::int from publication.tally) as tallied,
       (select count(*)::int from publication.case where is_public) as cases`,
  )
  assert.equal(counted?.tallied, counted?.cases)
  const spots = await countSpots(db, { jurisdiction: district, place: 'minto' }, answered)
  assert.deepEqual(
    spots.map(({ cases }) => cases),
    [1],
  )
})

test('the map holds in both languages on a phone, by keyboard, without JavaScript', async () => {
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  for (const language of ['en', 'ur'] as const) {
    for (const [name, query] of [
      ['all', ''],
      ['town', '&district=PB-KTE'],
      ['place', '&district=PB-KTE&place=PB-KTE%2Fminto'],
    ] as const) {
      const page = await browser.openPage({ language, javaScript: false, width: 360 })
      await page.goto(`${address}/public/map?lang=${language}${query}`)
      await expectAccessible(page)
      await expectNoHorizontalScroll(page)
      await expectValidHtml(await page.content())
      await screenshot(page, `map-${name}-${language}`)
      const circle = page.locator('svg.daftar-diagram a').first()
      await circle.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/public\?/)
    }
  }
  // Right stays right: where Urdu is read from right to left, the east does not change sides.
  const sides = []
  for (const language of ['en', 'ur'] as const) {
    const page = await browser.openPage({ language, javaScript: false, width: 360 })
    await page.goto(`${address}/public/map?lang=${language}&district=PB-KTE`)
    const boxes = await page.locator('svg.daftar-diagram a').all()
    const [west, east] = await Promise.all(boxes.map((one) => one.boundingBox()))
    assert.ok(west && east)
    sides.push(west.x < east.x)
  }
  assert.deepEqual(sides, [true, true])
})
