/** The pages of public cases on a server of their own, and their files and feeds. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { formatReference, type CaseKey } from '#platform/cases'
import { registerOpenDataRoutes } from '#channels/api'
import { registerPublic, registerPublicData } from '#channels/public'
import { registerPortal, sendProblemPage } from '#channels/portal'
import { keepDrafts, newDraft } from '#platform/catalogue'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { kiteOutcry } from '#tests/kite-outcry'
import { nuisanceTown, reason } from '#tests/nuisance-town'
import { signedIn, visitor, webOn } from '#tests/web'

const where = { place: 'minto', landmark: 'Behind the school' }
const town = await nuisanceTown(kiteOutcry, { where, openness: 'public' })
const { platform, lodge, actByHolder, act } = town
const { db, setting, citizen, neighbour } = platform
const app = await webOn(
  platform,
  (web) => {
    web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
    registerPortal(web, platform)
    registerPublic(web, platform)
  },
  (outside) => registerPublicData(outside, platform),
)
const browser = useBrowser()
const keys: CaseKey[] = []
const hrefOf = (key: CaseKey) => `/public/${formatReference(key)}`

before(async () => {
  for (const nuisance of ['strings', 'noise', 'other']) keys.push(await lodge(nuisance))
  keys.push(await lodge('noise', 'nobody', citizen, { where, openness: 'personal' }))
})

const [strings, noise, other, personal] = [0, 1, 2, 3].map((at) => () => {
  const key = keys[at]
  assert.ok(key)
  return key
})
assert.ok(strings && noise && other && personal)

test('anybody sees the list, in both languages, and no case that is not public', async () => {
  const { html, status } = await visitor(app).open('/public')
  assert.equal(status, 200)
  for (const key of [strings(), noise(), other()]) assert.ok(html.includes(hrefOf(key)))
  assert.ok(!html.includes(hrefOf(personal())))
  assert.match(html, /Minto Street/)
  const urdu = await visitor(app, 'ur').open('/public')
  assert.match(urdu.html, /منٹو گلی[\s\S]*زیرِ کار/)
  assert.match(urdu.html, /<bdi dir="ltr" class="daftar-reference">/)
})

test('cases are found by topic, place, stage, word and number', async () => {
  const shown = async (query: Record<string, string>) => {
    const { html } = await visitor(app).open(`/public?${new URLSearchParams(query).toString()}`)
    return [strings(), noise(), other()].map((key) => html.includes(hrefOf(key)))
  }
  const district = 'PB-KTE'
  assert.deepEqual(await shown({ topic: 'kite-outcry/noise' }), [false, true, false])
  assert.deepEqual(await shown({ district, place: 'PB-KTE/minto' }), [true, true, true])
  assert.deepEqual(await shown({ district, place: 'PB-KTE/bazaar' }), [false, false, false])
  assert.deepEqual(await shown({ stage: 'answered' }), [false, false, false])
  assert.deepEqual(await shown({ stage: 'strange' }), [false, false, false])
  assert.deepEqual(await shown({ words: 'ROAD' }), [true, false, false])
  assert.deepEqual(await shown({ words: 'شور' }), [false, true, false])
  assert.deepEqual(await shown({ words: 'minto roof', district }), [false, true, false])
  assert.deepEqual(await shown({ words: 'nowhere' }), [false, false, false])
  assert.deepEqual(await shown({ words: formatReference(other()) }), [false, false, true])
  assert.deepEqual(await shown({ district: 'PB-XXX' }), [false, false, false])
})

test('a page shows so many, and leads to the older ones', async () => {
  for (let times = 0; times < 20; times += 1) await lodge('strings')
  const anybody = visitor(app)
  const first = await anybody.open('/public')
  const [, next = ''] = /href="([^"]*before=[^"]*)"/.exec(first.html) ?? []
  assert.ok(next)
  const second = await anybody.open(next.replaceAll('&amp;', '&'))
  const linked = (html: string) =>
    [...html.matchAll(/href="(\/public\/PB-[^"]+)"/g)].map(([, at]) => at)
  const all = [...linked(first.html), ...linked(second.html)]
  assert.equal(new Set(all).size, 23)
  assert.equal(all.length, 23)
})

test('a case’s page tells how far it is, and asks who is not signed in to do so', async () => {
  const key = strings()
  const anybody = visitor(app)
  const { html } = await anybody.open(hrefOf(key))
  assert.match(html, /Strings on the road/)
  assert.match(html, /Open/)
  assert.doesNotMatch(html, /Behind the school|lies across/)
  assert.equal((await anybody.send(`${hrefOf(key)}/voice`)).status, 401)
  for (const path of [hrefOf(personal()), '/public/PB-KTE-1', '/public/%3Cscript%3E']) {
    assert.equal((await anybody.open(path)).status, 404, path)
  }
})

test('a voice, and following, by forms alone; one’s own case is said to be so', async () => {
  const key = noise()
  const person = await signedIn(app, platform, neighbour.personId, { kind: 'citizen' })
  await person.open(hrefOf(key))
  assert.equal((await person.send(`${hrefOf(key)}/voice`)).status, 303)
  await person.open(hrefOf(key))
  assert.equal((await person.send(`${hrefOf(key)}/voice`)).status, 303)
  assert.match((await person.open(hrefOf(key))).html, /Your voice counts/)
  assert.equal((await person.send(`${hrefOf(key)}/voice-back`)).status, 303)
  assert.match((await person.open(hrefOf(key))).html, /Add my voice/)
  assert.equal((await person.send(`${hrefOf(key)}/voice`)).status, 303)
  await person.open(hrefOf(key))
  assert.equal((await person.send(`${hrefOf(key)}/follow`)).status, 303)
  assert.match((await person.open(hrefOf(key))).html, /You get a message/)
  assert.equal((await person.send(`${hrefOf(key)}/stop`)).status, 303)
  assert.doesNotMatch((await person.open(hrefOf(key))).html, /You get a message/)
  const own = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  await own.open(hrefOf(key))
  const refused = await own.send(`${hrefOf(key)}/voice`)
  assert.equal(refused.status, 409)
  assert.match(refused.html, /your own case/)
  const forged = await person.send(`${hrefOf(other())}/voice`, { _csrf: 'another' })
  assert.equal(forged.status, 403)
})

test('closed and confirmed stand side by side, withheld where they are few', async () => {
  await actByHolder(strings(), 'take')
  await actByHolder(strings(), 'answer', reason)
  await act(strings(), citizen, 'confirm')
  for (let times = 0; times < 10; times += 1) {
    await lodge('other', 'nobody', citizen, { where, openness: 'personal' })
  }
  await platform.clock.tick()
  const { html } = await visitor(app).open('/public/figures')
  assert.equal((await visitor(app).open('/public/insight')).location, '/public/figures#insight')
  assert.match(html, /id="insight"[^>]*>\s*Made each night/)
  assert.match(
    html,
    /Closed by the office[\s\S]*Confirmed by the citizen[\s\S]*Confirmed of closed/,
  )
  assert.match(html, /withheld/)
  assert.match(html, /fewer than 10 cases/)
  assert.match(html, /Wilson/)
  const json = (await app.inject('/public/figures.json')).json<{ rows: { status: string }[] }>()
  assert.ok(json.rows.some(({ status }) => status === 'withheld'))
  const csv = await app.inject('/public/figures.csv')
  assert.equal(csv.body.trimEnd().split('\r\n').length, json.rows.length + 1)
})

test('T-PUB-6 feeds and files tell what the pages tell, and nothing more', async () => {
  const ndjson = await app.inject('/public/cases.ndjson')
  const rows = ndjson.body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { reference: string })
  assert.equal(rows.length, 23)
  assert.ok(rows.every(({ reference }) => reference !== formatReference(personal())))
  const csv = await app.inject('/public/cases.csv')
  assert.equal(csv.body.trimEnd().split('\r\n').length, 24)
  const feed = await app.inject('/public/feed.atom?topic=kite-outcry%2Fnoise&language=ur')
  assert.equal(feed.headers['content-type'], 'application/atom+xml; charset=utf-8')
  assert.equal(feed.body.split('<entry>').length, 2)
  assert.match(feed.body, /xml:lang="ur"[\s\S]*چھت پر شور · منٹو گلی/)
  for (const { body } of [ndjson, csv, feed]) {
    assert.doesNotMatch(body, /Behind the school|lies across|applicant|person/)
  }
  const odd = await app.inject('/public/feed.atom?words=%3C%26%22%00&district=%27')
  assert.equal(odd.statusCode, 200)
  assert.doesNotMatch(odd.body.replace(/<\?xml[^]*?<id>/, ''), /<&|words=</)
})

test('the catalogue of open data names each of these files, and each is there', async () => {
  const api = await webOn(
    platform,
    () => undefined,
    (outside) => {
      registerOpenDataRoutes(outside, platform)
      registerPublicData(outside, platform)
    },
  )
  const { body } = await api.inject('/open-data/catalog.jsonld')
  const files = [...body.matchAll(/"(\/public\/[a-z]+\.[a-z]+)"/g)].map(([, path = '']) => path)
  assert.equal(files.length, 5)
  for (const path of files) assert.equal((await api.inject(path)).statusCode, 200, path)
})

test('before handing in, cases of others nearby are shown, to add a voice there', async () => {
  const person = await signedIn(app, platform, neighbour.personId, { kind: 'citizen' })
  const answers = { nuisance: 'noise', about: 'nobody', told: 'Loud', where, openness: 'public' }
  const asked = { service: kiteOutcry.id, jurisdiction: 'PB-KTE', applicantId: neighbour.personId }
  const draft = newDraft(setting, asked, answers)
  await keepDrafts(db, setting, [draft])
  const { html, status } = await person.open(`/apply/${draft.id}/check`)
  assert.equal(status, 200)
  assert.match(html, /Others have reported this[\s\S]*add your voice there instead/)
  assert.ok(html.includes(hrefOf(noise())))
  assert.ok(!html.includes(hrefOf(strings())) && !html.includes(hrefOf(personal())))
  await expectValidHtml(html)
})

test('the pages hold in both languages on a small phone, without JavaScript', async () => {
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  for (const language of ['en', 'ur'] as const) {
    for (const [name, path] of [
      ['list', '/public?district=PB-KTE'],
      ['case', hrefOf(noise())],
      ['figures', '/public/figures'],
    ] as const) {
      const page = await browser.openPage({ language, javaScript: false, width: 360 })
      await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      await expectAccessible(page)
      await expectNoHorizontalScroll(page)
      await screenshot(page, `public-${name}-${language}`)
    }
  }
})
