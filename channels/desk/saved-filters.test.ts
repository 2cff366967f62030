/** Filters that officers name for themselves: a few, counted, theirs alone, about nobody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { savedFiltersMax, savedFiltersOf } from '#platform/catalogue'
import { expectValidHtml } from '#tests/browser'
import type { NuisancePost } from '#tests/nuisance-offices'
import { nuisanceTown } from '#tests/nuisance-town'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const town = await nuisanceTown()
const { platform, officerAt, lodge, actByHolder } = town
const app = await webOn(platform, registerDesk)
const sitAt = (post: NuisancePost, language: 'en' | 'ur' = 'en') =>
  signedIn(app, platform, officerAt(post).personId, { kind: 'officer', language })

for (let count = 0; count < 4; count += 1) await lodge('noise')
const taken = await lodge('noise')
await actByHolder(taken, 'take')
const received = '/desk?service=kite-nuisance&state=received'
const escaped = (address: string) => address.replaceAll('&', '&amp;')

const saveOn = async (
  officer: Awaited<ReturnType<typeof sitAt>>,
  address: string,
  name: string,
) => {
  await officer.open(address)
  return officer.send('/desk/filters', { name })
}

test('what is shown is saved by a name, and is a link with a count that stays right', async () => {
  const officer = await sitAt('noise-1')
  assert.equal((await saveOn(officer, received, 'New ones')).location, received)
  const { html } = await officer.open('/desk')
  assert.ok(html.includes(`<a class="govuk-link" href="${escaped(received)}">New ones (4)</a>`))
  await expectValidHtml(html)
  await lodge('noise')
  assert.match((await officer.open('/desk')).html, /New ones \(5\)/)
  const shown = await officer.open(received)
  assert.match(shown.html, /<strong>New ones \(5\)<\/strong>/)
  assert.doesNotMatch(shown.html, /Save this filter/, 'it is saved already')
  await expectValidHtml((await officer.open('/desk/filters')).html)
})

test('nobody else has it, nor does whoever holds another post', async () => {
  for (const post of ['strings-1', 'nuisance-1'] as const) {
    const other = await sitAt(post)
    assert.doesNotMatch((await other.open('/desk')).html, /New ones/)
    await other.send('/desk/filters/deleted', { filter: 'anything' })
  }
  assert.match((await (await sitAt('noise-1')).open('/desk')).html, /New ones/)
  const { posts } = officerAt('strings-1')
  assert.deepEqual(await savedFiltersOf(platform.db, { ...officerAt('noise-1'), posts }), [])
})

test('pressed twice it is one; deleted it is gone', async () => {
  const officer = await sitAt('nuisance-1', 'ur')
  await officer.open('/desk?whose=below&raised=yes')
  const [form] = officer.formsOf('/desk/filters')
  assert.ok(form)
  for (let press = 0; press < 2; press += 1) {
    await officer.send('/desk/filters', { ...form, name: 'اوپر آئے ہوئے' })
  }
  const { html } = await officer.open('/desk/filters')
  assert.equal(officer.formsOf('/desk/filters/deleted').length, 1)
  assert.ok(html.includes('اوپر آئے ہوئے'))
  await expectValidHtml(html)
  await officer.send('/desk/filters/deleted')
  assert.doesNotMatch((await officer.open('/desk')).html, /اوپر آئے ہوئے/)
})

test('a name that is empty, long or a person’s number is refused, and typed again', async () => {
  const officer = await sitAt('strings-1')
  for (const [name, says] of [
    ['', /govuk-error-summary/],
    ['x'.repeat(41), /govuk-error-summary/],
    ['Aslam 0300-1234567', /number by which a person is known/],
    ['35202-1234567-1', /number by which a person is known/],
  ] as const) {
    const { status, html } = await saveOn(officer, '/desk?show=overdue', name)
    assert.equal(status, 422, name)
    assert.match(html, says)
    assert.match(html, /value="show=overdue"/)
    await expectValidHtml(html)
  }
  assert.match((await officer.open('/desk/filters')).html, /You have saved none/)
})

test('there is an end to them, and what is no filter is none', async () => {
  const officer = await sitAt('strings-2')
  await officer.open('/desk?show=week')
  const [form] = officer.formsOf('/desk/filters')
  assert.ok(form)
  const send = (count: number) =>
    officer.send('/desk/filters', { ...form, name: `Filter ${count}`, key: `key-${count}` })
  for (let count = 0; count < savedFiltersMax; count += 1) {
    assert.equal((await send(count)).status, 303)
  }
  const over = await send(savedFiltersMax)
  assert.equal(over.status, 422)
  assert.match(over.html, /You have saved 12 filters/)
  const plain = await officer.send('/desk/filters', { name: 'All', query: 'colour=green' })
  assert.equal(plain.location, '/desk')
})
