/** The desk's search box: by name, phone or a piece of a reference, on record and with an end. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference } from '#platform/cases'
import { listReads, searchesPerHourMax } from '#platform/consent'
import { registerPersons } from '#platform/identity'
import { expectValidHtml } from '#tests/browser'
import type { NuisancePost } from '#tests/nuisance-offices'
import { nuisanceTown } from '#tests/nuisance-town'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const town = await nuisanceTown()
const { platform, officerAt } = town
const { db, setting } = platform
const app = await webOn(platform, registerDesk)

const sitAt = async (post: NuisancePost, language: 'en' | 'ur' = 'en') => {
  const { personId } = officerAt(post)
  const officer = await signedIn(app, platform, personId, { kind: 'officer', language })
  await officer.open('/desk')
  return officer
}
const find = async (post: NuisancePost, q: string, language: 'en' | 'ur' = 'en') =>
  (await sitAt(post, language)).send('/desk/search', { q })
const shownIn = (html: string) =>
  new Set([...html.matchAll(/\/desk\/cases\/([\w-]+)/g)].map(([, reference]) => reference))

const phone = '03991234567'
const personId = setting.newId()
const named = { name: 'Gulnaz Invented', nameUr: 'گلناز', cnic: '3999099100001' }
const person = { id: personId, ...named, phone: '+923991234567', language: 'ur' as const }
await registerPersons(db, setting.vault, [person], setting.now())
const gulnaz = { kind: 'citizen', personId, assurance: 'substantial' } as const
const noise = await town.lodge('noise', 'nobody', gulnaz)
const reference = formatReference(noise)
await platform.clock.tick()

test('a name in either script shows whose case it is; she sees that it was looked up', async () => {
  for (const [q, language, name] of [
    ['gul naz', 'en', ''],
    ['Gulnaz', 'en', 'Gulnaz Invented'],
    ['گلناز', 'ur', 'گلناز'],
  ] as const) {
    const { status, location, html } = await find('noise-1', q, language)
    assert.equal(status, 200, location)
    assert.equal(shownIn(html).has(reference), name !== '', q)
    if (name === '') continue
    assert.ok(html.includes(`<bdi>${name}</bdi>`), name)
    await expectValidHtml(html)
  }
  const now = new Date(setting.now().getTime() + 1000)
  const reads = await listReads(db, personId, { now, before: now, limit: 10 })
  const looks = reads.filter(({ purpose }) => purpose === 'find-applications')
  assert.equal(looks.length, 2)
  assert.deepEqual(new Set(looks.map(({ postId }) => postId)), new Set(['noise-1']))
})

test('a phone or the end of a reference, typed badly, opens the one case at once', async () => {
  const end = reference.slice(-4)
  const spaced = `${phone.slice(0, 4)} ${phone.slice(4)}`
  const urdu = phone.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
  for (const q of [spaced, urdu, reference.slice(-9).toLowerCase(), reference.toLowerCase()]) {
    assert.equal((await find('noise-1', q)).location, `/desk/cases/${reference}`, q)
  }
  const short = await find('noise-1', end.replaceAll('0', 'o').replaceAll('1', 'l'))
  const isOne = short.location === `/desk/cases/${reference}`
  assert.ok(isOne || shownIn(short.html).has(reference))
})

test('T-DESK-22 what is not his and what does not exist get one answer', async () => {
  const none = await find('strings-1', '03990000000')
  for (const [there, nowhere] of [
    [phone, '03990000000'],
    ['Gulnaz', 'Zulnaz'],
    [reference.slice(-9), '7777-7777'],
  ] as const) {
    const [foreign, absent] = [await find('strings-1', there), await find('strings-1', nowhere)]
    const plain = ({ html, status }: typeof none, typed: string) =>
      `${status} ${html.replaceAll(typed, '').replaceAll(/name="_csrf" value="[^"]*"/g, '')}`
    assert.match(foreign.html, /No case was found/)
    assert.equal(plain(foreign, there), plain(absent, nowhere))
  }
  const now = new Date(setting.now().getTime() + 1000)
  const reads = await listReads(db, personId, { now, before: now, limit: 100 })
  assert.ok(!reads.some(({ postId }) => postId === 'strings-1'), 'nothing of her was opened')
})

test('a head is told that what is below him was not searched, there or not', async () => {
  const head = [await find('nuisance-1', phone), await find('nuisance-1', '03990000000')]
  for (const { html } of head) {
    assert.match(html, /not searched: this says nothing about them/)
    assert.match(html, /Nor are those of the offices under you/)
    assert.match(html, /href="\/desk\?whose=below"/)
    assert.ok(!shownIn(html).has(reference))
    await expectValidHtml(html)
  }
  const inspector = await find('strings-1', phone)
  assert.doesNotMatch(inspector.html, /offices under you/)
})

test('the box is reached by a key that the page names, and is posted', async () => {
  const officer = await sitAt('noise-1')
  const { html } = await officer.open('/desk')
  assert.match(html, /<input[^>]*id="q"[^>]*accesskey="s"/)
  assert.match(html, /access key/)
  assert.match(html, /<form[^>]*action="\/desk\/search"[^>]*method="post"/)
  const { html: unreadable, status } = await officer.send('/desk/search', { q: '+' })
  assert.equal(status, 422)
  assert.match(unreadable, /neither a name nor a number/)
})

test('T-DESK-23 an officer’s searches come to an end, and another is not held up', async () => {
  const officer = await sitAt('noise-1')
  let sent = 0
  for (; sent <= searchesPerHourMax; sent += 1) {
    if ((await officer.send('/desk/search', { q: 'Zulnaz' })).status === 429) break
  }
  assert.ok(sent > 100 && sent <= searchesPerHourMax, String(sent))
  const over = await officer.send('/desk/search', { q: 'Gulnaz' })
  assert.equal(over.status, 429)
  assert.ok(!shownIn(over.html).has(reference))
  assert.notEqual((await find('strings-1', 'Gulnaz')).status, 429)
})
