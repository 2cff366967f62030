/** Suggestions that people stand behind: once each, by how they are known, and what follows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerPublic, registerPublicData } from '#channels/public'
import { registerPortal, sendProblemPage } from '#channels/portal'
import {
  addOwnVoice,
  followCase,
  longText,
  ownPart,
  partActions,
  partsOfCase,
  publicCase,
  rebuildPublication,
  takeOwnVoiceBack,
  type Service,
} from '#platform/catalogue'
import { formatReference, type CaseKey } from '#platform/cases'
import { readCounts } from '#platform/consent'
import { registerPersons, type Actor } from '#platform/identity'
import { messagesOf } from '#platform/notifications'
import { findSupport, followsMax, listSupport, type SupportView } from '#platform/publication'
import {
  expectAccessible,
  expectNoHorizontalScroll,
  expectValidHtml,
  screenshot,
  useBrowser,
} from '#tests/browser'
import { guestOn } from '#tests/consultations'
import { kiteOutcry } from '#tests/kite-outcry'
import { isRefused, nuisanceTown, reason } from '#tests/nuisance-town'
import { signedIn, visitor, webOn } from '#tests/web'

type Citizen = Actor & { kind: 'citizen' }

const { publication } = kiteOutcry
assert.ok(publication)
const kiteWish: Service = {
  ...kiteOutcry,
  id: 'kite-wish',
  form: { ...kiteOutcry.form, told: longText({ max: 500, screened: true }) },
  applicant: { assurance: 'none' },
  publication: {
    ...publication,
    text: 'told',
    releasedBy: 'routed',
    support: {
      when: ({ nuisance }: { nuisance?: string }) => nuisance === 'other',
      verified: 3,
      answeredWithin: '5 working days',
      head: 'kite-chief',
    },
  } as Service['publication'] & object,
}
const publicOf = (key: CaseKey) => `/public/${formatReference(key)}`
const where = { place: 'minto', landmark: 'Behind the school' }
const open = { where, openness: 'public' }
const town = await nuisanceTown(kiteWish, open)
const { platform, lodge, act, actByHolder, onDay } = town
const { db, setting, citizen, neighbour } = platform
const app = await webOn(
  platform,
  (web) => {
    web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
    registerPortal(web, platform)
    registerPublic(web, platform)
    registerAccount(web, platform)
  },
  (outside) => registerPublicData(outside, platform),
)
const browser = useBrowser()

let number = 0
async function people(count: number): Promise<Citizen[]> {
  const persons = Array.from({ length: count }, () => {
    number += 1
    const digits = String(number).padStart(6, '0')
    const known = { id: setting.newId(), cnic: `3999066${digits}`, phone: `+923992${digits}` }
    return { ...known, name: `Supporter ${number}`, language: 'en' as const }
  })
  await registerPersons(db, setting.vault, persons, setting.now())
  return persons.map(({ id }) => ({ kind: 'citizen', personId: id, assurance: 'substantial' }))
}
const supportOf = async (key: CaseKey) => {
  const found = await findSupport(db, key)
  assert.ok(found)
  return found
}
const listed = async (view: SupportView) => (await listSupport(db, { view })).map(({ id }) => id)
const actsOf = (action: string) =>
  db.query<{ facts: Record<string, unknown> }>(`select facts from cases.event where action = $1`, [
    action,
  ])

test('what asks for support stands apart, if it is public; a complaint does not', async () => {
  const wish = await lodge('other')
  const complaint = await lodge('strings')
  const personal = await lodge('other', 'nobody', citizen, { where, openness: 'personal' })
  const all = await listed('open')
  assert.ok(all.includes(wish.id))
  assert.ok(!all.includes(complaint.id) && !all.includes(personal.id))
  assert.equal(await findSupport(db, complaint), undefined)
  assert.equal(await findSupport(db, personal), undefined)
})

test('T-SAY-10 one person stands behind it once, by how he is known, and may go back', async () => {
  const key = await lodge('other')
  const pressed = Array.from({ length: 40 }, () => addOwnVoice(platform, neighbour, key))
  await Promise.all(pressed)
  const guest = await guestOn(platform, '+923992600001')
  await addOwnVoice(platform, guest, key)
  let found = await supportOf(key)
  assert.deepEqual([found.voices, found.verified], [2, 1])
  await Promise.all([
    takeOwnVoiceBack(platform, neighbour, key),
    takeOwnVoiceBack(platform, neighbour, key),
  ])
  found = await supportOf(key)
  assert.deepEqual([found.voices, found.verified], [1, 0])
  assert.equal((await ownPart(platform, neighbour, key)).hasVoice, false)
  await addOwnVoice(platform, neighbour, key)
  await takeOwnVoiceBack(platform, guest, key)
  found = await supportOf(key)
  assert.deepEqual([found.voices, found.verified], [1, 1])
})

test('T-SAY-10 a phone’s guest and the account with it are one voice, in any order', async () => {
  const key = await lodge('other')
  const [one] = await people(1)
  assert.ok(one)
  const guest = await guestOn(platform, `+923992${String(number).padStart(6, '0')}`)
  const voices = async () => {
    const { voices: all, verified } = await supportOf(key)
    return [all, verified]
  }
  await addOwnVoice(platform, guest, key)
  assert.deepEqual(await voices(), [1, 0])
  await addOwnVoice(platform, one, key)
  assert.deepEqual(await voices(), [1, 1])
  await addOwnVoice(platform, guest, key)
  await takeOwnVoiceBack(platform, guest, key)
  assert.deepEqual(await voices(), [1, 1])
  await takeOwnVoiceBack(platform, one, key)
  await Promise.all([addOwnVoice(platform, guest, key), addOwnVoice(platform, one, key)])
  assert.deepEqual(await voices(), [1, 1])
})

test('T-SAY-11 whoever has no name has no voice, and phones alone oblige nobody', async () => {
  const key = await lodge('other')
  const nameless: Citizen = { ...neighbour, assurance: 'none', guest: 'anonymous' }
  await assert.rejects(addOwnVoice(platform, nameless, key), isRefused('assurance-too-low'))
  await assert.rejects(addOwnVoice(platform, citizen, key), isRefused('publication-own-case'))
  for (let at = 0; at < 6; at += 1) {
    await addOwnVoice(platform, await guestOn(platform, `+92399261000${at}`), key)
  }
  const found = await supportOf(key)
  assert.deepEqual([found.voices, found.verified, found.reachedAt], [6, 0, null])
})

test('T-SAY-11 with enough people behind it an answer is due, on record and once', async () => {
  const key = await lodge('other')
  const supporters = await people(4)
  const before = (await actsOf('support-reached')).length
  await Promise.all(supporters.map((one) => addOwnVoice(platform, one, key)))
  const found = await supportOf(key)
  assert.ok(found.reachedAt && found.dueAt)
  assert.equal((await actsOf('support-reached')).length, before + 1)
  assert.ok((await listed('due')).includes(key.id))
  // Who goes back later does not free the office of its answer.
  for (const one of supporters) await takeOwnVoiceBack(platform, one, key)
  const later = await supportOf(key)
  assert.deepEqual([later.verified, later.dueAt], [0, found.dueAt])
})

test('T-SAY-11 no answer in time is told to everybody and to the head, once', async () => {
  const key = await lodge('other')
  for (const one of await people(3)) await addOwnVoice(platform, one, key)
  const before = (await actsOf('support-unanswered')).length
  await onDay(15, async () => {
    await platform.clock.tick()
    await platform.clock.tick()
  })
  assert.ok((await supportOf(key)).overdueAt)
  const acts = (await actsOf('support-unanswered')).slice(before)
  const own = acts.filter(({ facts }) => facts['case'] === formatReference(key))
  assert.equal(own.length, 1)
  const chief = town.officerAt('nuisance-1').personId
  const told = await messagesOf(db, setting.vault, { personId: chief, limit: 50 })
  assert.ok(told.some(({ template }) => template === 'support-unanswered'))
  const { html } = await visitor(app).open(`/public/${formatReference(key)}`)
  assert.match(html, /the office has not answered by/)
})

test('what was answered before enough stood behind it owes no second answer', async () => {
  const key = await lodge('other')
  await actByHolder(key, 'take')
  await actByHolder(key, 'answer', reason)
  for (const one of await people(3)) await addOwnVoice(platform, one, key)
  const found = await supportOf(key)
  assert.deepEqual([found.verified, found.reachedAt], [3, null])
  assert.ok((await listed('answered')).includes(key.id))
  assert.ok(!(await listed('open')).includes(key.id))
})

test('the list says first words once an officer has shown them, and not before', async () => {
  const told = `Lights for the <roof>. ${'A kite is flown by day alone. '.repeat(9)}`
  const key = await lodge('other', 'nobody', neighbour, { ...open, told })
  await actByHolder(key, 'take')
  const list = async () => (await visitor(app).open('/public/suggestions')).html
  assert.doesNotMatch(await list(), /Lights for/)
  await onDay(8, async () => {
    await platform.clock.tick()
    assert.match((await visitor(app).open(publicOf(key))).html, /Lights for/, 'nobody looked at it')
    assert.doesNotMatch(await list(), /Lights for/)
  })
  const [part] = await partsOfCase(db, setting, key)
  const shows = { seq: part?.seq, name: part?.name, covered: [] }
  await actByHolder(key, partActions.release, shows)
  assert.match(await list(), /Lights for the &lt;roof>\. [^<]{60,100} (alone\.|\w+)…</)
})

test('each finds what he takes part in, and nobody else does', async () => {
  const [person, other] = await people(2)
  assert.ok(person && other)
  const [voiced, followed] = [await lodge('other'), await lodge('strings')]
  await addOwnVoice(platform, person, voiced)
  await followCase(platform, person, followed, 'en')
  const who = await signedIn(app, platform, person.personId, { kind: 'citizen' })
  const before = readCounts.opened.get('own') ?? 0
  const { html } = await who.open('/account/part')
  assert.ok((readCounts.opened.get('own') ?? 0) > before)
  await expectValidHtml(html)
  for (const key of [voiced, followed]) assert.ok(html.includes(`href="${publicOf(key)}"`))
  assert.match(
    html,
    /you gave your voice[\s\S]*you follow it|you follow it[\s\S]*you gave your voice/,
  )
  const stranger = await signedIn(app, platform, other.personId, { kind: 'citizen' })
  assert.doesNotMatch((await stranger.open('/account/part')).html, /href="\/public\/PB/)
  await takeOwnVoiceBack(platform, person, voiced)
  assert.ok(!(await who.open('/account/part')).html.includes(publicOf(voiced)))
})

test('made anew the rows are the same, with what stands behind them', async () => {
  const key = await lodge('other')
  await addOwnVoice(platform, neighbour, key)
  const before = await supportOf(key)
  await rebuildPublication(db, setting)
  assert.deepEqual(await supportOf(key), before)
  await act(key, citizen, 'withdraw')
  assert.ok(!(await listed('open')).includes(key.id))
  assert.equal((await publicCase(db, setting, key)).stage, 'withdrawn')
})

test('suggestions are supported and left again by forms alone, in both languages', async () => {
  const key = await lodge('other')
  const [person] = await people(1)
  assert.ok(person)
  const href = `/public/${formatReference(key)}`
  const { html } = await visitor(app).open('/public/suggestions')
  assert.ok(html.includes(href))
  assert.match((await visitor(app).open('/public')).html, /href="\/public\/suggestions"/)
  const supporter = await signedIn(app, platform, person.personId, { kind: 'citizen' })
  assert.match((await supporter.open(href)).html, /With .*3.* supporters[\s\S]*5 working days/)
  assert.equal((await supporter.send(`${href}/voice`)).status, 303)
  assert.match((await supporter.open(href)).html, /You support this/)
  assert.equal((await supporter.send(`${href}/voice-back`)).status, 303)
  assert.doesNotMatch((await supporter.open(href)).html, /You support this/)
  assert.equal((await visitor(app).open('/public/suggestions?show=x&page=-3')).status, 200)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  for (const language of ['en', 'ur'] as const) {
    const page = await browser.openPage({ language, javaScript: false, width: 360 })
    for (const [name, path] of [
      ['list', '/public/suggestions'],
      ['due', '/public/suggestions?show=due'],
      ['case', href],
    ] as const) {
      await page.goto(`${address}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      await expectAccessible(page)
      await expectNoHorizontalScroll(page)
      await expectValidHtml(await page.content())
      await screenshot(page, `support-${name}-${language}-360`)
    }
  }
})

test('T-PUB-17 one person follows a hundred cases that go on, at one moment as well', async () => {
  const follower = await guestOn(platform, '+923001230177')
  const keys: CaseKey[] = []
  for (let times = 0; times < followsMax + 2; times += 1) keys.push(await lodge('strings'))
  const follow = (key: CaseKey) => followCase(platform, follower, key, 'en')
  const [first, ...others] = keys
  assert.ok(first)
  await follow(first)
  const all = await Promise.allSettled(others.map(follow))
  const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  assert.equal(refused.length, 2)
  assert.ok(refused.every(isRefused('publication-follows-enough')))
  await follow(first)
  await actByHolder(first, 'refuse')
  const at = all.findIndex(({ status }) => status === 'rejected')
  const next = others[at]
  assert.ok(next)
  await follow(next)
})
