import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registryPerson } from '#platform/catalogue'
import { personsPerHourMax, recordReads } from '#platform/consent'
import { readingBy } from '#platform/identity'
import { demoMessages, messagesOf } from '#platform/notifications'
import { expectValidHtml } from '#tests/browser'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { enterEvent, newcomer, testRegistrars } from '#tests/registrars'
import { registerAccount } from '#channels/account'
import { registerDesk } from '#channels/desk'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform()
const { db, setting, officer, neighbour } = platform
const [, { cnic: neighbourCnic }] = testPersons
const overseer = (await appointOfficer(platform, 'supervisor', kiteDistrict.code)).personId
const desk = await webOn(platform, registerDesk)
const sitDown = (personId: string) => signedIn(desk, platform, personId, { kind: 'officer' })
const account = await webOn(platform, registerAccount)
const lookAt = (ids: readonly string[]) =>
  recordReads(db, readingBy(officer, 'find-applications', { at: setting.now() }), ids)
const figures = async () => (await (await sitDown(overseer)).open('/desk/oversight')).html

test('T-ID-49 a neighbour who is looked up sees it, and the supervisor a signal', async () => {
  const signal = 'Persons looked at without a case'
  assert.ok(!(await figures()).includes(signal))
  await lookAt([neighbour.personId])
  const seen = await figures()
  await expectValidHtml(seen)
  assert.ok(seen.includes(signal) && seen.includes('Kite Officer'))
  assert.ok(!seen.includes(neighbour.personId))
  const bilal = await signedIn(account, platform, neighbour.personId, { kind: 'citizen' })
  const { html } = await bilal.open('/account/reads')
  assert.ok(html.includes('Kite Officer') && html.includes('To find your applications'))
})

test('who looks at himself or at his family is a signal', async () => {
  const signal = 'Looked at himself or a relative'
  assert.ok(!(await figures()).includes(signal))
  await lookAt([officer.personId])
  assert.ok((await figures()).includes(signal))
})

test('a registrar is shown nobody of his family, and that he tried is a signal', async () => {
  const { maker, checker } = await testRegistrars(platform)
  const hands = { ...platform, maker, checker }
  const enter = async (person: ReturnType<typeof newcomer>) => {
    await enterEvent(hands, { what: 'birth', person })
    return person.personId
  }
  const father = await enter(newcomer(platform, {}))
  const child = newcomer(platform, { born: '2010-01-01', father: { personId: father } })
  const other = await enter(newcomer(platform, {}))
  const childId = await enter(child)
  const kin = () => db.query(`select 1 as one from consent.kin_read`)
  const asFather = { ...maker, personId: father }
  await registryPerson(platform, asFather, other)
  assert.equal((await kin()).length, 0)
  const refused = { code: 'population-own-look' }
  await assert.rejects(registryPerson(platform, asFather, childId), refused)
  assert.equal((await kin()).length, 1)
})

test('T-ID-49 after very many persons an officer says why, and goes on', async () => {
  const sitting = await sitDown(officer.personId)
  const many = Array.from({ length: personsPerHourMax }, (_, i) => `PERSON-${i}`)
  assert.equal((await sitting.open('/desk')).status, 200)
  await lookAt(many)
  const stopped = await sitting.open('/desk/search?x=1')
  assert.equal(stopped.location, `/desk/why?next=${encodeURIComponent('/desk/search?x=1')}`)
  const page = await sitting.open(stopped.location)
  await expectValidHtml(page.html)
  const searched = await sitting.send('/desk/search', { q: neighbourCnic })
  assert.equal(searched.location, '/desk/why?next=%2Fdesk%2Fsearch', 'nor is a search a way round')
  await sitting.open(stopped.location)
  const short = await sitting.send('/desk/why', { reason: 'work' })
  assert.equal(short.status, 422)
  const gone = await sitting.send('/desk/why', { reason: 'A camp for flood victims today.' })
  assert.equal(gone.location, '/desk/search?x=1')
  assert.equal((await sitting.open('/desk')).status, 200)
  assert.ok((await figures()).includes('A camp for flood victims today.'))
  const told = await messagesOf(db, setting.vault, { personId: overseer, limit: 5 })
  assert.equal(told.filter(({ template }) => template === 'many-looks').length, 1)
  await platform.sender.sendDue()
  const phones = await demoMessages(db, setting.vault, { limit: 50 })
  const texts = phones.flatMap(({ messages }) => messages.map(({ text }) => text))
  const alerts = texts.filter((text) => text.includes('within an hour'))
  assert.ok(alerts.length > 0)
  for (const text of alerts) assert.doesNotMatch(text, /\p{Script=Arabic}/u, 'one language')
  platform.clockTo(new Date(Date.now() + 61 * 60_000))
  assert.equal((await (await sitDown(officer.personId)).open('/desk')).status, 200)
  platform.clockTo(new Date())
})

test('nobody else is asked why', async () => {
  const fresh = await appointOfficer(platform, 'kite-clerk', kiteDistrict.code)
  assert.equal((await (await sitDown(fresh.personId)).open('/desk')).status, 200)
})
