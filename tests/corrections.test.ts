import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerRegistry } from '#channels/registry'
import { messagesOf } from '#platform/notifications'
import { expectValidHtml } from '#tests/browser'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { enterEvent, newcomer, seen, testRegistrars } from '#tests/registrars'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform()
const { citizen, db, setting } = platform
const account = await webOn(platform, registerAccount)
const registry = await webOn(platform, registerRegistry)
const { maker, checker, elsewhere } = await testRegistrars(platform)
const path = '/account/data/correct'
const zara = await signedIn(account, platform, citizen.personId, { kind: 'citizen' })
const registrar = (personId: string) => signedIn(registry, platform, personId, { kind: 'officer' })
const wrong = 'My year of birth is 1990, not 1991.'
const told = { wrong, paper: 'Birth certificate UC-17/1990', place: kiteDistrict.code }
const linkIn = (html: string) => /\/registry\/corrections\/[^"]+/.exec(html)?.[0] ?? ''

test('a mistake that a person tells reaches the registrars of the place, no others', async () => {
  await expectValidHtml((await zara.open(path)).html)
  for (const wrongly of [{ paper: '' }, { wrong: '' }, { place: 'PB-NOWHERE' }]) {
    assert.equal((await zara.send(path, { ...told, ...wrongly })).status, 422)
  }
  assert.equal((await zara.send(path, told)).location, `${path}?done=asked`)
  const { html } = await zara.open(path)
  await expectValidHtml(html)
  assert.ok(html.includes(wrong) && html.includes('Waits for the registrar'))
  const rows = await db.query(`select sealed::text as text from population.correction_request`)
  const kept = Buffer.from(String(rows[0]?.['text']).slice(2), 'hex').toString('latin1')
  assert.ok(kept.length > 0 && !kept.includes('1990'))
  const other = await registrar(elsewhere.personId)
  assert.equal(linkIn((await other.open('/registry')).html), '')
  const one = await registrar(maker.personId)
  const asked = await one.open('/registry')
  const link = linkIn(asked.html)
  assert.equal((await other.open(link)).status, 409)
  const shown = await one.open(link)
  await expectValidHtml(shown.html)
  assert.ok(shown.html.includes(wrong))
  assert.ok((await zara.open('/account/reads')).html.includes('To keep the population register'))
})

test('every empty field is told, and what was sent stands under a heading of its own', async () => {
  await zara.open(path)
  const { html } = await zara.send(path, { ...told, wrong: '', paper: '' })
  await expectValidHtml(html)
  for (const field of ['wrong', 'paper']) assert.ok(html.includes(`href="#${field}"`), field)
  assert.ok((await zara.open(path)).html.includes('What you have told'))
})

test('a registrar’s form says which day it asks for and which field must be filled', async () => {
  const one = await registrar(maker.personId)
  const birth = await one.open('/registry/births')
  assert.ok(!birth.html.includes('nothing else is needed') && birth.html.includes('(required)'))
  const person = newcomer(platform, {})
  const id = await enterEvent({ ...platform, maker, checker }, { what: 'birth', person })
  const named = await one.open(`/registry/persons/${id}/enter/name`)
  assert.ok(named.html.includes('From which day the new name holds'))
})

test('the answer reaches the person, once', async () => {
  const one = await registrar(maker.personId)
  const link = linkIn((await one.open('/registry')).html)
  await one.open(link)
  assert.equal((await one.send(link, { state: 'corrected', answer: '' })).status, 422)
  const answer = { state: 'corrected', answer: 'The day book of 1990 says so.' }
  await one.open(link)
  assert.equal((await one.send(link, answer)).location, '/registry?done=answered')
  assert.equal((await one.open(link)).status, 409)
  const messages = await messagesOf(db, setting.vault, { personId: citizen.personId, limit: 9 })
  assert.ok(messages.some(({ template }) => template === 'correction-answered'))
  const { html } = await zara.open(path)
  assert.ok(html.includes('Corrected') && html.includes(answer.answer))
})

test('nobody answers his own request', async () => {
  const own = await signedIn(account, platform, maker.personId, { kind: 'citizen' })
  await own.open(path)
  await own.send(path, told)
  const one = await registrar(maker.personId)
  const link = linkIn((await one.open('/registry')).html)
  await one.open(link)
  assert.equal((await one.send(link, { state: 'corrected', answer: 'Yes, mine.' })).status, 409)
})

test('whoever strikes an entry, and whoever approves that, reads what is struck', async () => {
  const registrars = { ...platform, maker, checker }
  const person = newcomer(registrars, { name: { en: 'Kite Maker', ur: 'پتنگ ساز' } })
  const id = (await enterEvent(registrars, { what: 'birth', person })) ?? ''
  const on = '2020-02-02'
  await enterEvent(registrars, {
    what: 'name',
    personId: id,
    name: { en: 'Wrong Name', ur: 'غ' },
    on,
  })
  const one = await registrar(maker.personId)
  const { html: record } = await one.open(`/registry/persons/${id}`)
  const links = [...record.matchAll(/\/enter\/strike\?seq=(\d+)/g)].map(([, seq]) => Number(seq))
  const seq = Math.max(...links)
  const { html: form } = await one.open(`/registry/persons/${id}/enter/strike?seq=${seq}`)
  await expectValidHtml(form)
  assert.match(form, /Wrong Name[\s\S]*2 February 2020[\s\S]*UC-17\/2026/)
  const step = {
    do: 'enter',
    event: { what: 'strike', personId: id, seq },
    evidence: seen,
  } as const
  const waits = await platform.door.perform({
    kind: 'population',
    actor: maker,
    jurisdiction: kiteDistrict.code,
    step,
  })
  const other = await registrar(checker.personId)
  const { html } = await other.open(`/registry/waiting/${kiteDistrict.code}/${waits.id}`)
  await expectValidHtml(html)
  assert.match(html, /Wrong Name[\s\S]*UC-17\/2026/)
})
