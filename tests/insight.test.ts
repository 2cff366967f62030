/** What a head is told: counted by day, and of words only what enough people have said. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { registerDesk } from '#channels/desk'
import { registerPublicData } from '#channels/public'
import { insightTold, tendInsight } from '#platform/catalogue'
import type { Actor } from '#platform/identity'
import { addDays, formatDate } from '#platform/kernel'
import { casesMin } from '#platform/publication'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { kiteOutcry } from '#tests/kite-outcry'
import type { NuisancePost } from '#tests/nuisance-offices'
import { nuisanceTown } from '#tests/nuisance-town'
import { plantCases, saidRows, wordsWritten } from '#tests/planted-insight'
import { signedIn, webOn } from '#tests/web'

const where = { place: 'minto' }
const open = { where, openness: 'public' }
const town = await nuisanceTown(kiteOutcry, open)
const { platform, lodge, officerAt, today } = town
const { db, setting, citizen } = platform
const app = await webOn(platform, registerDesk, (outside) => registerPublicData(outside, platform))
const base = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = useBrowser()
const sitAt = (post: NuisancePost, language: 'en' | 'ur' = 'en') =>
  signedIn(app, platform, officerAt(post).personId, { kind: 'officer', language })

const guest = (kind: 'phone' | 'anonymous'): Actor => ({
  kind: 'citizen',
  personId: setting.newId(),
  assurance: 'substantial',
  guest: kind,
})
const tell = (told: string, actor: Actor = guest('phone'), more: object = {}) =>
  lodge('strings', 'nobody', actor, { ...open, told, ...more })
/** The round of a day: what is due is counted, and the report is made. */
const onDayTend = (days: number) =>
  town.onDay(days, async () => {
    for (let looks = 0; looks < 20; looks += 1) {
      await tendInsight(platform)
      platform.clockTo(new Date(setting.now().getTime() + 61_000))
    }
  })
const insight = async () => {
  const [told] = await insightTold(platform, () => true)
  assert.ok(told)
  return told
}

test('an office of which nothing is known yet is told so kindly', async () => {
  const { html } = await (await sitAt('nuisance-1')).open('/desk/insight')
  assert.match(html, /No whole day has been counted here yet/)
  assert.ok(html.includes(formatDate(addDays(today(), 1), 'en')), 'when the first figures come')
  assert.ok(html.includes(kiteOutcry.wording.name.en), 'and of what')
  await expectValidHtml(html)
})

test('only heads come to the page', async () => {
  const { status } = await (await sitAt('strings-1')).open('/desk/insight')
  assert.equal(status, 403)
})

test('T-INSIGHT-1 a word is written down once enough people have said it, not before', async () => {
  for (let people = 0; people < 4; people += 1) await tell('Zirconium everywhere')
  assert.deepEqual(await wordsWritten(db), [])
  await tell('zirconium')
  assert.deepEqual(await wordsWritten(db), ['zirconium'])
})

test('T-INSIGHT-2 one person counts for a word once a week, however often he says it', async () => {
  const actor = guest('phone')
  for (let times = 0; times < 5; times += 1) await tell('Molybdenum', actor)
  for (let times = 0; times < 6; times += 1) await tell('Molybdenum', guest('anonymous'))
  for (let times = 0; times < 6; times += 1) {
    await tell('Molybdenum', { ...guest('phone'), via: 'app' } as Actor)
  }
  await tell('Molybdenum', citizen, { openness: 'personal' })
  assert.ok(!(await wordsWritten(db)).includes('molybdenum'))
})

test('T-INSIGHT-3 no row of words holds a case, a person or a word in plain letters', async () => {
  const rows = await saidRows(db)
  assert.ok(rows.length > 0)
  for (const row of rows) {
    assert.deepEqual(Object.keys(row).sort(), [
      'day',
      'jurisdiction',
      'service',
      'who_hash',
      'word_hash',
    ])
  }
  assert.doesNotMatch(JSON.stringify(rows), /zirconium|molybdenum/i)
  assert.ok(!JSON.stringify(rows).includes(citizen.kind === 'citizen' ? citizen.personId : '-'))
})

test('of days that are over and not counted yet it says that they are being counted', async () => {
  await town.onDay(1, async () => {
    const { html } = await (await sitAt('nuisance-1')).open('/desk/insight')
    assert.match(html, /are being counted just now/)
    await expectValidHtml(html)
  })
})

test('a day is counted once it is over, and once', async () => {
  await onDayTend(1)
  const first = await insight()
  assert.equal(first.lastDay, today())
  assert.equal(first.cases, 5 + 17 + 1)
  assert.equal(first.weeks, 0)
  await onDayTend(1)
  assert.equal((await insight()).cases, first.cases)
  assert.ok((await saidRows(db)).length > 0)
})

test('with too few weeks the page says when it will compare', async () => {
  const { html } = await (await sitAt('nuisance-1')).open('/desk/insight')
  assert.match(html, /It is too early to say what rises/)
  await expectValidHtml(html)
})

test('what rises, comes again and lies ahead is told, and the rest is not', async () => {
  const lastDay = addDays(today(), 8)
  await plantCases(db, { service: kiteOutcry.id, lastDay, weeks: 20 })
  await onDayTend(9)
  const told = await insight()
  assert.equal(told.weeks, 12)
  const names = told.rising.map(({ key, name }) => `${key.kind} ${name.en}`)
  assert.ok(names.includes('topic Noise on the roof'), names.join())
  assert.ok(names.includes('topic-at-place Noise on the roof: Kite Bazaar'), names.join())
  assert.ok(!names.some((name) => name.includes('Something else')), names.join())
  const [again] = told.again
  assert.equal(again?.topic, 'other')
  assert.equal(again.place, 'minto')
  const strings = told.ahead.find(({ office }) => office === 'PB-KTE/strings')
  assert.equal(strings?.forecast.weeks[0]?.from, addDays(told.lastDay, 1))
  assert.ok(Math.abs((strings.forecast.weeks[0]?.expected ?? 0) - 14) < 6)
  await onDayTend(10)
  assert.deepEqual(await saidRows(db), [], 'who said what is forgotten')
  assert.deepEqual(await wordsWritten(db), ['zirconium'])
})

test('the same is open data, without the counts that could tell one case', async () => {
  const csv = await app.inject('/public/insight.csv')
  const rows = parse<Record<string, string>>(csv.body, { columns: true })
  const kinds = new Set(rows.map(({ kind }) => kind))
  for (const kind of ['week', 'rising-topic', 'again', 'ahead']) assert.ok(kinds.has(kind), kind)
  // Nor less the list of public cases: no count is told to the last one.
  for (const { kind, count, expected, low, high } of rows) {
    for (const told of [count, expected, low, high]) assert.equal(Number(told) % casesMin, 0)
    if (kind?.startsWith('rising') || kind === 'again') assert.ok(Number(count) >= casesMin)
    if (kind === 'ahead') assert.ok(Number(expected) >= casesMin)
  }
  const json = (await app.inject('/public/insight.json')).json<{ rows: object[] }>()
  assert.equal(json.rows.length, rows.length)
  assert.doesNotMatch(csv.body, /[0-9a-f]{32}/)
})

for (const [language, width] of [
  ['en', 1280],
  ['ur', 360],
] as const) {
  test(`a head reads it on ${width} columns without a script, ${language}`, async () => {
    const { personId } = officerAt('nuisance-1')
    const seat = { kind: 'officer', language, device: 'Chrome, Linux' } as const
    const head = await signedIn(app, platform, personId, seat)
    const { html } = await head.open('/desk/insight')
    await expectValidHtml(html)
    const page = await browser.openPage({ language, width, javaScript: false })
    await page.context().addCookies([
      { name: 'daftar_session', value: head.token, url: base },
      { name: 'daftar_language', value: language, url: base },
    ])
    await page.goto(`${base}/desk/insight`)
    await expectNoHorizontalScroll(page, width)
    await expectAccessible(page)
    await screenshot(page, `insight-${language}`)
  })
}
