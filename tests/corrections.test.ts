import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerRegistry } from '#channels/registry'
import { maskCnic } from '#platform/kernel'
import { demoMessages, messagesOf } from '#platform/notifications'
import type { LifeEvent } from '#platform/population'
import { expectValidHtml } from '#tests/browser'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { enterEvent, newcomer, seen, testRegistrars } from '#tests/registrars'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform()
const { citizen, db, setting } = platform
const account = await webOn(platform, registerAccount)
const registry = await webOn(platform, registerRegistry)
const { maker, checker, elsewhere } = await testRegistrars(platform)
const path = '/account/data/correct'
const self = { cnic: '3999099000011', name: { en: 'Zara Kite', ur: 'زارا' }, born: '1991-01-01' }
const registrars = { ...platform, maker, checker }
await enterEvent(registrars, { what: 'birth', person: newcomer(platform, self) })
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
  const id = await enterEvent(registrars, { what: 'birth', person })
  const named = await one.open(`/registry/persons/${id}/enter/name`)
  assert.ok(named.html.includes('From which day the new name holds'))
})

test('T-ID-122 nothing is corrected that two registrars have not entered since', async () => {
  const one = await registrar(maker.personId)
  const link = linkIn((await one.open('/registry')).html)
  const { html } = await one.open(link)
  assert.ok(html.includes('There is none yet') && !html.includes('value="corrected"'))
  const claimed = { do: 'corrected', answer: 'We have put it right.' }
  for (const entry of ['', '1', '99']) {
    const refused = await one.send(link, { ...claimed, entry })
    assert.equal(refused.status, 409, entry)
    assert.ok(refused.html.includes('Two registrars have entered no correction since'))
  }
  // An address one registrar enters alone: it corrects nothing.
  await enterEvent(
    { ...platform, maker, checker },
    {
      what: 'address',
      personId: citizen.personId,
      use: 'present',
      address: { place: kiteDistrict.code, line: 'Roof Street' },
      on: '2020-02-02',
    },
  )
  assert.ok((await one.open(link)).html.includes('There is none yet'))
  assert.ok(!(await zara.open(path)).html.includes('We have put it right.'))
})

test('the answer names the entry that corrected it, and reaches the person once', async () => {
  const event = { what: 'birth-date', personId: citizen.personId, born: '1990-01-01' } as const
  await enterEvent(registrars, event)
  const one = await registrar(maker.personId)
  const link = linkIn((await one.open('/registry')).html)
  const { html: shown } = await one.open(link)
  await expectValidHtml(shown)
  const entry = /name="entry" type="radio" value="(\d+)"|value="(\d+)"[^>]*name="entry"/.exec(shown)
  const seq = entry?.[1] ?? entry?.[2] ?? ''
  assert.equal((await one.send(link, { do: 'corrected', entry: seq, answer: '' })).status, 422)
  const answer = { do: 'corrected', entry: seq, answer: 'The day book of 1990 says so.' }
  await one.open(link)
  assert.equal((await one.send(link, answer)).location, '/registry?done=answered')
  assert.equal((await one.open(link)).status, 409)
  const messages = await messagesOf(db, setting.vault, { personId: citizen.personId, limit: 9 })
  assert.ok(messages.some(({ template }) => template === 'correction-answered'))
  await platform.sender.sendDue()
  const [phone] = await demoMessages(db, setting.vault, { phone: testPersons[0].phone, limit: 9 })
  const sms = phone?.messages.find(({ text }) => text.includes('correction request'))
  assert.ok(sms, 'in her language')
  assert.doesNotMatch(sms.text, /\p{Script=Arabic}/u, 'and in no other')
  const { html } = await zara.open(path)
  assert.ok(html.includes('Corrected') && html.includes(answer.answer))
})

test('that it stays as it is needs the reason, and a second registrar', async () => {
  await zara.open(path)
  await zara.send(path, { ...told, wrong: 'My house is painted blue.' })
  const [one, two] = [await registrar(maker.personId), await registrar(checker.personId)]
  const link = linkIn((await one.open('/registry')).html)
  await one.open(link)
  assert.equal((await one.send(link, { do: 'prepare', answer: ' ' })).status, 422)
  const reason = 'The register keeps no colours.'
  await one.open(link)
  const prepared = await one.send(link, { do: 'prepare', answer: reason })
  assert.equal(prepared.location, '/registry?done=declining')
  assert.ok(!(await zara.open(path)).html.includes(reason), 'told before a second confirmed it')
  const { html: own } = await one.open(link)
  await expectValidHtml(own)
  assert.ok(!own.includes('value="confirm"'))
  assert.equal((await one.send(link, { do: 'confirm' })).status, 403)
  await two.open(link)
  assert.equal((await two.send(link, { do: 'undo' })).location, '/registry?done=undone')
  await one.open(link)
  await one.send(link, { do: 'prepare', answer: reason })
  const { html } = await two.open(link)
  await expectValidHtml(html)
  assert.ok(html.includes(reason))
  assert.equal((await two.send(link, { do: 'confirm' })).location, '/registry?done=answered')
  const answered = (await zara.open(path)).html
  assert.ok(answered.includes('Stays as it is') && answered.includes(reason))
})

test('whoever strikes an entry, and whoever approves that, reads what is struck', async () => {
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
  assert.ok(html.includes('Registrar'))
})

test('the second registrar sees whose record, what stands, what is new, who prepared', async () => {
  const mother = newcomer(registrars, { name: { en: 'Kite Mother', ur: 'والدہ' }, sex: 'F' })
  const motherId = (await enterEvent(registrars, { what: 'birth', person: mother })) ?? ''
  const person = newcomer(registrars, { name: { en: 'Old Name', ur: 'پرانا' }, born: '2001-01-01' })
  const id = (await enterEvent(registrars, { what: 'birth', person })) ?? ''
  const two = await registrar(checker.personId)
  const see = async (event: LifeEvent) => {
    const asked = { kind: 'population', jurisdiction: kiteDistrict.code } as const
    const step = { do: 'enter', event, evidence: { ...seen, number: 'PAPER-7' } } as const
    const { id: proposal } = await platform.door.perform({ ...asked, actor: maker, step })
    const { html } = await two.open(`/registry/waiting/${kiteDistrict.code}/${proposal}`)
    await expectValidHtml(html)
    const ending = { do: 'withdraw', proposal } as const
    await platform.door.perform({ ...asked, actor: maker, step: ending })
    return html.replaceAll(/<[^>]+>/g, ' ')
  }
  const name = { en: 'New Name', ur: 'نیا' }
  const page = await see({ what: 'name', personId: id, name, on: '2026-01-01' })
  assert.match(page, /Old Name[\s\S]*Stands in the record now[\s\S]*Old Name[\s\S]*New Name/)
  assert.ok(page.includes(maskCnic(person.cnic)))
  assert.match(page, /Prepared by[\s\S]*Registrar[\s\S]*Prepared/)
  assert.match(page, /No scan is kept here[\s\S]*Birth certificate[\s\S]*PAPER-7/)
  const born = await see({ what: 'birth-date', personId: id, born: '2002-02-02' })
  assert.match(born, /1 January 2001[\s\S]*2 February 2002/)
  const parent = { personId: motherId }
  const child = await see({ what: 'parent', personId: id, as: 'mother', tie: 'birth', parent })
  assert.match(child, /Stands in the record now[\s\S]*Not recorded[\s\S]*Kite Mother/)
  const baby = newcomer(registrars, { mother: parent, born: '2026-01-01' })
  assert.match(await see({ what: 'birth', person: baby }), /Mother[\s\S]*Kite Mother/)
})
