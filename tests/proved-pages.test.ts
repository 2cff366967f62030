/**
 * A closing is proved, on pages, without JavaScript and in both languages: another office calls,
 * the citizen’s word opens the case again, and whoever applied says how it went.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { registerDesk } from '#channels/desk'
import { registerPortal, sendProblemPage } from '#channels/portal'
import { registerPublic, registerPublicData } from '#channels/public'
import { formatReference, type CaseKey } from '#platform/cases'
import { announcedAudits, beginCall, noteAnswer, rateCase, waitingCalls } from '#platform/catalogue'
import { registerPersons, registerPosts, type Actor } from '#platform/identity'
import { text, type Language } from '#platform/kernel'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { kiteAudit } from '#tests/kite-audit'
import { seatCallers } from '#tests/kite-callers'
import { nuisancePosts } from '#tests/nuisance-offices'
import { nuisanceTown, reason } from '#tests/nuisance-town'
import { signedIn, visitor, webOn } from '#tests/web'

const answers = { where: { place: 'minto', landmark: 'School' }, openness: 'public' }
const town = await nuisanceTown(kiteAudit(), answers)
const { platform, lodge, act, actByHolder, caseAt, onDay, tickAll, officerAt } = town
const { db, setting, citizen, neighbour } = platform
const callerAt = await seatCallers(platform)
const app = await webOn(
  platform,
  (web) => {
    web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
    registerPortal(web, platform)
    registerPublic(web, platform)
    registerDesk(web, platform)
  },
  (outside) => registerPublicData(outside, platform),
)
const base = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = useBrowser()

async function confirmed(actor: Actor = citizen): Promise<CaseKey> {
  const key = await lodge('strings', 'nobody', actor)
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  await act(key, actor, 'confirm')
  await tickAll()
  return key
}
async function auditOf(key: CaseKey): Promise<string> {
  const waiting = await waitingCalls(platform, callerAt('callers-1'))
  const found = waiting.find(({ case: { id } }) => id === key.id)
  assert.ok(found)
  return found.audit.id
}

const ways = [
  ['en', 1280],
  ['ur', 360],
] as const

/** Signed in, on a screen of this width, with scripts off. */
async function screen(personId: string, kind: 'officer' | 'citizen', way: (typeof ways)[number]) {
  const [language, width] = way
  const page = await browser.openPage({ language, width, javaScript: false })
  const seat = { kind, language, device: 'Chrome, Linux' } as const
  const { token } = await signedIn(app, platform, personId, seat)
  await page.context().addCookies([
    { name: 'daftar_session', value: token, url: base },
    { name: 'daftar_language', value: language, url: base },
  ])
  return page
}

async function judge(page: Page, [language, width]: readonly [Language, number], name: string) {
  await expectAccessible(page)
  await expectNoHorizontalScroll(page, width)
  await screenshot(page, `proved-${name}-${language}`)
}

for (const way of ways) {
  const [language] = way
  test(`another office calls, and what is not done is open again, ${language}`, async () => {
    const key = await confirmed()
    const id = await auditOf(key)
    const page = await screen(callerAt('callers-1').personId, 'officer', way)
    await page.goto(`${base}/desk`)
    assert.equal(await page.locator('a[href="/desk/calls"]').count(), 1)
    await page.goto(`${base}/desk/calls`)
    await judge(page, way, 'calls')
    await page.click(`main a[href="/desk/calls/${id}"]`)
    assert.doesNotMatch(await page.innerText('main'), /99009900/)
    await judge(page, way, 'call')
    await page.click('main form button.govuk-button')
    assert.match(await page.innerText('main'), /0?399 ?0099001/)
    await judge(page, way, 'calling')
    await page.click('main form button.govuk-button')
    assert.equal(await page.locator('.govuk-error-summary').count(), 1, 'nothing was chosen')
    await page.check('input[name="reached"][value="answered"]')
    await page.check('input[name="done"][value="no"]')
    await page.check('input[name="pressed"][value="yes"]')
    await page.click('main form button.govuk-button')
    assert.equal(await page.locator('.govuk-error-summary').count(), 1, 'what is not done?')
    await judge(page, way, 'call-faulty')
    await page.fill('textarea', language === 'ur' ? 'ڈور اب بھی وہیں ہے۔' : 'It still lies there.')
    await page.click('main form button.govuk-button')
    assert.match(page.url(), /noted=not-done/)
    await judge(page, way, 'called')
    assert.equal((await caseAt(key)).state, 'open')
    const holder = await town.holderOf(key)
    const next = await screen(holder.personId, 'officer', way)
    await next.goto(`${base}/desk/cases/${formatReference(key)}`)
    const told = await next.innerText('main')
    assert.match(told, language === 'ur' ? /جانچ کی کال/ : /call-back of another office/)
    assert.match(told, language === 'ur' ? /ڈور اب بھی وہیں ہے/ : /still lies there/)
    await judge(next, way, 'open-again')
    await next.goto(`${base}/desk/calls`)
    assert.equal(await next.locator('table').count(), 0)
  })

  test(`whoever applied says how it went, and may change it, ${language}`, async () => {
    const key = await confirmed()
    const reference = formatReference(key)
    const page = await screen(citizen.personId, 'citizen', way)
    await page.goto(`${base}/cases/${reference}`)
    await page.click(`main a[href="/rate/${reference}"]`)
    await judge(page, way, 'rate')
    await page.click('main form button.govuk-button')
    assert.equal(await page.locator('.govuk-error-summary').count(), 1)
    await page.check('input[name="score"][value="2"]')
    await page.check('input[name="reason"][value="slow"]')
    await page.click('main form button.govuk-button')
    assert.match(page.url(), /kept=yes/)
    assert.equal(await page.isChecked('input[name="score"][value="2"]'), true)
    await judge(page, way, 'rated')
    await page.check('input[name="score"][value="5"]')
    await page.click('main form button.govuk-button')
    assert.equal(await page.isChecked('input[name="score"][value="5"]'), true)
    const rows = await db.query(`select score from ratings.rating`)
    assert.ok(rows.length >= 1)
    const other = await signedIn(app, platform, neighbour.personId, { kind: 'citizen' })
    assert.equal((await other.open(`/rate/${reference}`)).status, 404)
  })
}

test('nobody but whose call it is sees one, and a form of elsewhere notes nothing', async () => {
  const id = await auditOf(await confirmed())
  const strings = { kind: 'officer' } as const
  const stranger = await signedIn(app, platform, officerAt('strings-1').personId, strings)
  for (const path of ['/desk/calls', `/desk/calls/${id}`]) {
    assert.equal((await stranger.open(path)).status, 404, path)
  }
  const caller = await signedIn(app, platform, callerAt('callers-1').personId, strings)
  assert.equal((await caller.open('/desk/calls/nothing')).status, 404)
  const { html } = await caller.open(`/desk/calls/${id}`)
  await expectValidHtml(html)
  const forged = await caller.send(`/desk/calls/${id}/begin`, { _csrf: 'another' })
  assert.equal(forged.status, 403)
})

test('what calls and ratings came to is told to everybody, as pages and as files', async () => {
  const caller = callerAt('callers-1')
  const persons = Array.from({ length: 24 }, (_, i) => ({
    id: setting.newId(),
    cnic: `39990994${String(10_000 + i)}`,
    name: 'Invented',
    phone: `+9239904${String(10_000 + i)}`,
    language: 'ur' as const,
  }))
  await db.transact((tx) => registerPersons(tx, setting.vault, persons, setting.now()))
  for (const [i, { id: personId }] of persons.entries()) {
    const actor: Actor = { kind: 'citizen', personId, assurance: 'substantial' }
    const key = await confirmed(actor)
    const id = await auditOf(key)
    await beginCall(platform, caller, id)
    const done = i % 6 === 0 ? 'no' : 'yes'
    await noteAnswer(platform, caller, id, {
      reached: 'answered',
      said: { done, pressed: 'no' },
      finding: { finding: 'Not done.' },
    })
    const score = done === 'yes' ? '4' : '1'
    if (done === 'yes') await rateCase(platform, actor, key, { score, reason: 'quick' })
  }
  await tickAll()
  await onDay(75, async () => {
    await tickAll()
    const [told] = await announcedAudits(db, setting)
    assert.ok(told?.counted && told.figures.length > 1)
    const json = (await app.inject('/public/audits.json')).json<{ rows: object[] }>()
    const csv = await app.inject('/public/audits.csv')
    assert.equal(csv.body.trimEnd().split('\r\n').length, json.rows.length + 1)
    const ratings = await app.inject('/public/ratings.csv')
    assert.match(ratings.body, /kite-audit,PB-KTE\/strings,person,/)
    assert.match((await visitor(app).open('/public/audits')).html, /drawn by lot \(100%/)
    for (const way of ways) {
      const [language, width] = way
      for (const name of ['audits', 'ratings'] as const) {
        const page = await browser.openPage({ language, width, javaScript: false })
        await page.goto(`${base}/public/${name}?lang=${language}`)
        await judge(page, way, `public-${name}`)
      }
    }
  })
})

test('where one replies stands what was asked; where one disputes, the answer', async () => {
  const key = await lodge('strings')
  const at = (action: string) => `/cases/${formatReference(key)}/${action}`
  const who = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  await actByHolder(key, 'take')
  await actByHolder(key, 'ask', { reason: 'Which <side> of the road?' })
  const reply = await who.open(at('reply'))
  assert.match(reply.html, /Which &lt;side/)
  await expectValidHtml(reply.html)
  assert.match((await who.send(at('reply'), { reason: ' ' })).html, /Which &lt;side/)
  await act(key, citizen, 'reply', { reason: 'The left.' })
  await actByHolder(key, 'answer', { reason: 'The string was taken away.' })
  const dispute = await who.open(at('dispute'))
  assert.match(dispute.html, /The string was taken away/)
  assert.doesNotMatch(dispute.html, /Which &lt;side/)
})

test('the history names post and office of each who acted, and no person', async () => {
  const named = nuisancePosts.map((post) => ({
    ...post,
    title: text(`Post ${post.id}, Office`, 'عہدہ'),
  }))
  await db.transact((tx) => registerPosts(tx, named))
  const key = await lodge('strings')
  const posts = [(await caseAt(key)).postId]
  await actByHolder(key, 'take')
  await actByHolder(key, 'pass', { nuisance: 'noise', ...reason })
  posts.push((await caseAt(key)).postId)
  await actByHolder(key, 'answer', reason)
  const who = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const { html } = await who.open(`/cases/${formatReference(key)}`)
  for (const post of posts) assert.ok(html.includes(`>Post ${post}, Office<`), post)
  assert.doesNotMatch(html, /Officer, Kite Board/)
})

test('what another citizen did to his own case is not called the reader’s', async () => {
  const [main, same] = [await lodge('noise'), await lodge('noise', 'nobody', neighbour)]
  for (const key of [main, same]) await actByHolder(key, 'take')
  await actByHolder(same, 'join', { into: formatReference(main), ...reason })
  const other = await signedIn(app, platform, neighbour.personId, { kind: 'citizen' })
  const joined = await other.open(`/cases/${formatReference(same)}`)
  assert.match(joined.html, /It is not the same/)
  await other.open(`/cases/${formatReference(same)}/differ`)
  await other.send(`/cases/${formatReference(same)}/differ`, { reason: 'Another roof.' })
  assert.equal((await caseAt(same)).state, 'open')
  const who = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
  const { html } = await who.open(`/cases/${formatReference(main)}`)
  assert.match(
    html,
    /A case that had joined this one left it[\s\S]*The applicant of the other case/,
  )
  assert.doesNotMatch(html, /Another roof/)
})
