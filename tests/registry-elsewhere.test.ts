/** A register elsewhere, where one is asked: what a registrar and a person see of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerRegistry } from '#channels/registry'
import { saidElsewhere } from '#platform/catalogue'
import { listReads } from '#platform/consent'
import { createOutsideRegister, type OutsideAnswer } from '#platform/population'
import { expectValidHtml } from '#tests/browser'
import { testPlatform } from '#tests/platform'
import { enterEvent, newcomer, testRegistrars } from '#tests/registrars'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform()
const { citizen, db } = platform
const { maker, checker } = await testRegistrars(platform)
const registry = await webOn(platform, registerRegistry)
const account = await webOn(platform, registerAccount)
const name = { en: 'Zara Kite', ur: 'زارا' }
const person = newcomer(platform, { name, sex: 'F', born: '1991-01-01' })
const id = (await enterEvent({ ...platform, maker, checker }, { what: 'birth', person })) ?? ''
const work = await signedIn(registry, platform, maker.personId, { kind: 'officer' })
const record = `/registry/persons/${id}`
const path = `${record}/elsewhere`

const asked: string[] = []
const answer = { result: 'MATCH', item: undefined } as { result: string; item: unknown }
const register = {
  ask: (cnic: string) => {
    asked.push(cnic)
    return Promise.resolve(answer as OutsideAnswer)
  },
}
const askElsewhere = (outsideRegister?: object) =>
  Object.assign(platform.setting, { outsideRegister })
const known = {
  personId: '',
  cnic: person.cnic,
  nameEn: 'Zara Kyte',
  nameUr: name.ur,
  sex: 'F',
  dateOfBirth: '1990-01-01',
  alive: false,
  card: 'blocked',
  spouseCnics: [],
  married: false,
}

test('where our own register answers nobody is sent elsewhere', async () => {
  assert.ok(!(await work.open(record)).html.includes(path))
  assert.ok(!(await work.open('/registry')).html.includes('national register'))
  assert.equal((await work.open(path)).status, 404)
})

test('a registrar reads both registers on record, and what differs is marked', async () => {
  askElsewhere(register)
  assert.ok((await work.open(record)).html.includes(path))
  assert.ok((await work.open('/registry')).html.includes('looks in our own register alone'))
  assert.deepEqual(asked, [], 'nobody is asked before the registrar asks')
  const reads = async () => {
    const now = new Date(Date.now() + 60_000)
    const all = await listReads(db, id, { now, before: now, limit: 50 })
    return all.filter(({ readerId }) => readerId === maker.personId).length
  }
  const before = await reads()
  Object.assign(answer, { result: 'DECEASED', item: known })
  const { status, html } = await work.open(path)
  assert.equal(status, 200)
  await expectValidHtml(html)
  const plain = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  assert.match(plain, /Our register Zara Kite National register Zara Kyte \(differs\)/)
  assert.match(plain, /1 January 1991 National register 1 January 1990 \(differs\)/)
  assert.match(plain, /Living National register Deceased \(differs\)/)
  assert.match(plain, /card there: blocked\./)
  assert.equal(plain.match(/differs/g)?.length, 3)
  assert.ok(!html.includes(person.cnic))
  assert.deepEqual(asked, [person.cnic])
  assert.ok((await reads()) > before, 'she sees that he looked')
})

test('that it is away, or knows nobody, is said in plain words', async () => {
  Object.assign(answer, { result: 'NOT_FOUND', item: undefined })
  assert.ok((await work.open(path)).html.includes('knows nobody by this number'))
  const address = { url: 'http://127.0.0.1:1/verify', username: 'u', password: 'p', timeoutMs: 500 }
  askElsewhere(
    createOutsideRegister(address, () => new Date(), { failuresMax: 1, pauseMs: 60_000 }),
  )
  for (const when of ['it does not answer', 'nobody waits for it']) {
    const { status, html } = await work.open(path)
    assert.equal(status, 200, when)
    await expectValidHtml(html)
    assert.ok(html.includes('does not answer at present') && html.includes('Ask again'), when)
  }
})

test('T-ID-59 nobody asks elsewhere about his own family either', async () => {
  askElsewhere(register)
  const before = asked.length
  const refused = { code: 'population-own-look' }
  await assert.rejects(saidElsewhere(platform, maker, maker.personId), refused)
  await assert.rejects(saidElsewhere(platform, { ...maker, personId: id }, id), refused)
  assert.equal(asked.length, before)
})

test('a person is told that services ask another register than the one shown', async () => {
  const sitting = await signedIn(account, platform, citizen.personId, { kind: 'citizen' })
  const { html } = await sitting.open('/account/person')
  await expectValidHtml(html)
  assert.ok(html.includes('services here ask the national register'))
  askElsewhere()
  assert.ok(!(await sitting.open('/account/person')).html.includes('national register'))
})
