/** A place said on the map: by presses alone, by finger and keys; and what lies elsewhere. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { registerPortal, sendProblemPage } from '#channels/portal'
import { getDraft } from '#platform/catalogue'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
  type PageOptions,
} from '#tests/browser'
import { kiteSighting, publishStreets, streetRegister } from '#tests/kite-sighting'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform([kiteSighting], [streetRegister])
await publishStreets(platform)
const { citizen, setting, db } = platform
/** Two areas of which somebody has said where they end. */
const border = (west: number, east: number) =>
  [31.589, 31.595].flatMap((lat, index) =>
    (index === 0 ? [west, east] : [east, west]).map((lon) => ({ lat, lon })),
  )
await platform.door.perform({
  kind: 'publish',
  actor: platform.officer,
  jurisdiction: 'PB-KTE',
  register: 'streets',
  source: { name: 'areas.csv', sha256: '00' },
  records: [
    ['garden', 'Kite Garden', 'پتنگ باغ', border(74.312, 74.32)] as const,
    ['mill', 'Kite Mill', 'پتنگ مل', border(74.321, 74.329)] as const,
  ].map(([key, en, ur, outline]) => ({ key: `PB-KTE/${key}`, item: { en, ur, outline } })),
})
const inGarden = { 'where.lat': '31.592', 'where.lon': '74.316' }
const inMill = { 'where.lat': '31.592', 'where.lon': '74.325' }
const app = await webOn(platform, (web) => {
  web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
  registerPortal(web, platform)
})
const browser = useBrowser()

/** Somebody who has come as far as the place. */
async function atPlace() {
  const visitor = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  await visitor.open('/services/kite-sighting')
  const { location } = await visitor.send('/services/kite-sighting/start')
  const draft = location.split('/')[2] ?? ''
  await visitor.open(`/apply/${draft}/what`)
  await visitor.send(`/apply/${draft}/what`, { what: 'wire' })
  const path = `/apply/${draft}/where`
  const { html } = await visitor.open(path)
  const answer = async () => (await getDraft(db, setting, draft, citizen.personId)).answers['where']
  return { visitor, path, html, answer }
}
const typedIn = (html: string, name: string) =>
  new RegExp(`name="where\\.${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? ''
const spanIn = (html: string) => Number(typedIn(html, 'view').split(',')[2])

test('each press of the picture is a point and brings it nearer', async () => {
  const { visitor, path, html, answer } = await atPlace()
  await expectValidHtml(html)
  const typed = { 'where.place': 'minto', 'where.landmark': 'By the school' }
  const first = await visitor.send(path, { ...typed, 'where.map.x': '80', 'where.map.y': '200' })
  assert.equal(first.status, 200)
  assert.match(first.html, /value="minto" selected/)
  assert.match(first.html, /By the school/)
  const [lat, lon] = [Number(typedIn(first.html, 'lat')), Number(typedIn(first.html, 'lon'))]
  assert.ok(lat > 31.57 && lat < 31.62 && lon > 74.29 && lon < 74.35)
  assert.ok(spanIn(first.html) < spanIn(html))
  assert.equal(await answer(), undefined, 'nothing is kept yet')
  // In the middle of the nearer map lies what was pressed.
  const again = { ...typed, 'where.map.x': '160', 'where.map.y': '130' }
  const second = await visitor.send(path, again)
  assert.ok(Math.abs(Number(typedIn(second.html, 'lat')) - lat) < 0.0001)
  const point = {
    lat: Number(typedIn(second.html, 'lat')),
    lon: Number(typedIn(second.html, 'lon')),
  }
  const said = { 'where.lat': String(point.lat), 'where.lon': String(point.lon) }
  // The Enter key presses the picture too, at its corner: that hands the answer on.
  const enter = { ...typed, ...said, 'where.map.x': '0', 'where.map.y': '0' }
  assert.equal((await visitor.send(path, enter)).status, 303)
  assert.deepEqual(await answer(), { place: 'minto', landmark: 'By the school', point })
})

test('the scale of the map is in the words of the page', async () => {
  const { visitor, path, html } = await atPlace()
  assert.match(html, />\d+ k?m</)
  const { html: urdu } = await visitor.open(`${path}?lang=ur`)
  assert.match(urdu, />\u2067[^<\w]*\d+[^<\w]* (?:کلو)?میٹر\u2069</)
})

test('buttons bring the map nearer and further, and lose nothing that was typed', async () => {
  const { visitor, path, html } = await atPlace()
  const typed = { 'where.landmark': 'By the school' }
  for (const turn of ['in', 'in', 'out', 'out', 'out']) {
    const turned = await visitor.send(path, { ...typed, 'where.turn': turn })
    assert.equal(turned.status, 200)
    assert.match(turned.html, /By the school/)
    assert.notEqual(typedIn(turned.html, 'view'), '')
  }
  const odd = { ...typed, 'where.view': 'NaN,1,1', 'where.map.x': '9', 'where.map.y': '9' }
  assert.equal((await visitor.send(path, odd)).status, 422)
  assert.doesNotMatch(html, /NaN/)
})

test('a place outside the country, or of another district, is refused with a way out', async () => {
  const { visitor, path, answer } = await atPlace()
  for (const [name, lat, lon, said] of [
    ['London', '51.5', '-0.1', /This point lies elsewhere/],
    ['the other end of the world', '-31.6', '-74.3', /This point lies elsewhere/],
    ['across the border', '31.05', '74.98', /more than 60 km from every known place/],
    ['no degrees at all', '931.6', '74.3', /lies elsewhere|not a number of degrees/],
  ] as const) {
    await visitor.open(path)
    const typed = { 'where.place': 'minto', 'where.lat': lat, 'where.lon': lon }
    const refused = await visitor.send(path, typed)
    assert.equal(refused.status, 422, name)
    assert.match(refused.html, said, name)
  }
  assert.equal(await answer(), undefined)
})

test('a pin chooses the area that it lies in, until somebody chooses another', async () => {
  const { visitor, path, answer } = await atPlace()
  const first = await visitor.send(path, { ...inGarden, 'where.turn': 'in' })
  assert.match(first.html, /value="garden" selected/)
  assert.match(first.html, /The pin and the area Kite Garden agree/)
  const proposed = { 'where.place': 'garden', 'where.proposed': typedIn(first.html, 'proposed') }
  const moved = await visitor.send(path, { ...proposed, ...inMill, 'where.turn': 'in' })
  assert.match(moved.html, /value="mill" selected/, 'it goes where the pin goes')
  const own = await visitor.send(path, { 'where.place': 'minto', ...inMill, 'where.turn': 'in' })
  assert.match(own.html, /value="minto" selected/)
  assert.match(own.html, /Nobody has published where Minto Street ends, so the area stays/)
  const unsaid = await visitor.send(path, inGarden)
  assert.equal(unsaid.status, 422, 'it is proposed, and not taken for said')
  assert.match(unsaid.html, /value="garden" selected/)
  assert.equal(await answer(), undefined)
})

test('what is seen of the map has its names, however near it is', async () => {
  const { visitor, path, html } = await atPlace()
  const namesIn = (page: string) =>
    [...page.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, name]) => name)
  const names = ['Kite Bazaar', 'Kite Garden', 'Kite Mill', 'Minto Street']
  assert.deepEqual(new Set(namesIn(html)), new Set(names))
  assert.equal(namesIn(html).length, names.length, 'each of them once')
  let page = html
  for (let times = 0; times < 5; times += 1) {
    const view = { 'where.view': typedIn(page, 'view') }
    page = (await visitor.send(path, { ...inGarden, ...view, 'where.turn': 'in' })).html
  }
  assert.ok(spanIn(page) < 0.02)
  assert.ok(namesIn(page).includes('Kite Garden'))
  assert.ok(!namesIn(page).includes('Kite Bazaar'), 'it lies outside')
  assert.match(page, /<details[^>]*>\s*<summary[^>]*>[^<]*<span[^>]*>I know the coordinates/)
})

test('a pin in another area than the chosen one is refused, with two ways out', async () => {
  const { visitor, path, answer } = await atPlace()
  const both = { 'where.place': 'mill', ...inGarden }
  const refused = await visitor.send(path, both)
  assert.equal(refused.status, 422)
  assert.match(refused.html, /The pin lies in Kite Garden, but Kite Mill is chosen/)
  await expectValidHtml(refused.html)
  assert.equal(await answer(), undefined)
  const ways = [...refused.html.matchAll(/<button[^>]*value="(area|none)"[^>]*>([^<]*)/g)]
  assert.deepEqual(
    ways.map(([, way, said]) => [way, said]),
    [
      ['area', 'Choose Kite Garden'],
      ['none', 'Take the pin away'],
    ],
  )
  const view = { 'where.view': typedIn(refused.html, 'view') }
  const other = await visitor.send(path, { ...both, ...view, 'where.turn': 'area' })
  assert.match(other.html, /value="garden" selected/)
  const bare = await visitor.send(path, { ...both, ...view, 'where.turn': 'none' })
  assert.match(bare.html, /value="mill" selected/)
  assert.equal(typedIn(bare.html, 'lat'), '')
  assert.equal((await visitor.send(path, { 'where.place': 'mill' })).status, 303)
  assert.deepEqual(await answer(), { place: 'mill' })
})

async function begin(way: PageOptions): Promise<Page> {
  const { visitor, path } = await atPlace()
  const address = app.server.listening
    ? `http://127.0.0.1:${(app.server.address() as { port: number }).port}`
    : await app.listen({ host: '127.0.0.1', port: 0 })
  const page = await browser.openPage(way)
  const cookie = { name: 'daftar_session', value: visitor.token, url: address, httpOnly: true }
  await page.context().addCookies([cookie])
  await page.goto(`${address}${path}?lang=${way.language}`)
  return page
}
const numbers = async (page: Page) => ({
  lat: Number(await page.inputValue('[name="where.lat"]')),
  lon: Number(await page.inputValue('[name="where.lon"]')),
})
const picture = 'input[type="image"]'

for (const language of ['en', 'ur'] as const) {
  test(`without JavaScript a press says where, on a small phone (${language})`, async () => {
    const page = await begin({ language, javaScript: false, width: 360 })
    await expectAccessible(page)
    await expectNoHorizontalScroll(page)
    await screenshot(page, `pin-${language}`)
    await page.selectOption('select[name="where.place"]', 'minto')
    await page.click(picture, { position: { x: 60, y: 200 } })
    const first = await numbers(page)
    assert.ok(first.lat > 31 && first.lon > 74)
    await page.click(picture, { position: { x: 160, y: 130 } })
    const second = await numbers(page)
    assert.ok(Math.abs(first.lat - second.lat) < 0.001 && Math.abs(first.lon - second.lon) < 0.001)
    await screenshot(page, `pin-nearer-${language}`)
    await page.click('main form button.govuk-button:not([name])')
    await page.waitForURL(/\/pictures/)
  })
}

test('with JavaScript the pin follows finger and keys, west stays left in Urdu', async () => {
  const page = await begin({ language: 'ur', javaScript: true, width: 360 })
  await page.waitForSelector('button[name="own-place"]')
  const url = page.url()
  await page.click(picture, { position: { x: 60, y: 200 } })
  const west = await numbers(page)
  await page.click(picture, { position: { x: 260, y: 40 } })
  const east = await numbers(page)
  assert.ok(east.lon > west.lon && east.lat > west.lat)
  await page.focus(picture)
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowUp')
  const moved = await numbers(page)
  assert.ok(moved.lon < east.lon && moved.lat > east.lat)
  await page.keyboard.press('Enter')
  assert.deepEqual(await numbers(page), moved, 'a pin that stands is not moved by Enter')
  assert.equal(page.url(), url, 'nothing has been sent')
  const pin = async () => page.getAttribute('svg [data-pin]', 'transform')
  const before = await pin()
  await page.context().grantPermissions(['geolocation'])
  await page.context().setGeolocation({ latitude: 31.595, longitude: 74.32 })
  await page.click('button[name="own-place"]')
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('[name="where.lat"]')?.value === '31.59500',
  )
  assert.notEqual(await pin(), before)
  const said = page.locator('#where-map-said')
  await page.click('summary:has-text("عرض بلد")')
  for (const [name, number] of Object.entries(inGarden)) await page.fill(`[name="${name}"]`, number)
  assert.equal(await page.inputValue('select[name="where.place"]'), 'garden')
  assert.match(await said.innerText(), /پتنگ باغ/)
  await page.selectOption('select[name="where.place"]', 'mill')
  assert.match(await said.innerText(), /نشان .پتنگ باغ. میں ہے، مگر علاقہ .پتنگ مل. چنا گیا/)
  assert.equal(await page.locator('button[value="area"]').count(), 1)
  await page.click('button[value="none"]')
  await page.waitForFunction(() => document.querySelector('button[value="none"]') === null)
  assert.equal(await page.inputValue('select[name="where.place"]'), 'mill')
  await expectAccessible(page)
  await screenshot(page, 'pin-script-ur')
})
