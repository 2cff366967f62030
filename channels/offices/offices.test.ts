import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, civilDateOf } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { applyForKite } from '#tests/kite-case'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { signedIn, visitor, webOn } from '#tests/web'
import { registerOffices } from './register-offices.ts'

const platform = await testPlatform()
const app = await webOn(platform, registerOffices)
const place = kiteDistrict.code
const proposer = await appointOfficer(platform, 'establishment-officer', place)
const approver = await appointOfficer(platform, 'appointing-authority', place)
const supervisor = await appointOfficer(platform, 'supervisor', place)
const auditor = await appointOfficer(platform, 'auditor', place)
const comeIn = ({ personId }: { personId: string }, language: 'en' | 'ur' = 'en') =>
  signedIn(app, platform, personId, { kind: 'officer', language })
const today = civilDateOf(platform.setting.now())
const [, bilal] = testPersons

test('the tree, a post and an officer say who may do what, in both languages', async () => {
  for (const language of ['en', 'ur'] as const) {
    const visit = await comeIn(platform.officer, language)
    for (const path of [
      '/offices',
      `/offices/${place}/posts/kite-1`,
      `/offices/officers/${platform.officer.personId}`,
      '/offices/appointments',
      '/offices/break-glass',
    ]) {
      const { status, html } = await visit.open(path)
      assert.equal(status, 200, path)
      await expectValidHtml(html)
    }
  }
  const visit = await comeIn(platform.officer)
  const { html } = await visit.open(`/offices/officers/${platform.officer.personId}`)
  assert.match(html, /Kite permit/)
  assert.match(html, /registered by the operator/)
})

test('nobody but officers comes in, and an officer looks up no neighbour', async () => {
  assert.equal((await visitor(app).open('/offices')).status, 303)
  const citizen = await signedIn(app, platform, platform.citizen.personId, { kind: 'citizen' })
  assert.equal((await citizen.open('/offices')).status, 403)
  const clerk = await comeIn(platform.officer)
  const other = `/offices/officers/${platform.supervisor.personId}`
  assert.equal((await clerk.open(other)).status, 404)
  const nobody = await clerk.open('/offices/officers/NOBODY')
  assert.equal(nobody.status, 404)
  assert.equal((await clerk.open('/offices/mandates')).status, 404)
})

test('T-ID-61 one proposes on the page of a post, another approves, felt at once', async () => {
  const page = `/offices/${place}/posts/kite-3`
  const first = await comeIn(proposer)
  await first.open(page)
  const asked = { kind: 'give', cnic: bilal.cnic, from: today, to: '', ground: 'SO(E)-12' }
  const sent = await first.send('/offices/appointments', asked)
  assert.equal(sent.location, '/offices/appointments')
  const { html } = await first.open('/offices/appointments')
  await expectValidHtml(html)
  assert.ok(!html.includes('value="approve"'), 'whoever proposed is offered no approval')
  const second = await comeIn(approver)
  await second.open('/offices/appointments')
  const approval = second.formsOf('/offices/appointments').find((form) => form['do'] === 'approve')
  assert.ok(approval)
  // The form of another is worth nothing to who proposed.
  const own = await first.send('/offices/appointments', { id: approval['id'] ?? '', do: 'approve' })
  assert.equal(own.status, 403)
  const approved = await second.send('/offices/appointments', approval)
  await expectValidHtml(approved.html)
  assert.match(approved.html, /\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/, 'and is shown the ticket')
  const appointed = await comeIn({ personId: platform.neighbour.personId })
  const { html: rights } = await appointed.open(`/offices/officers/${platform.neighbour.personId}`)
  assert.match(rights, /SO\(E\)-12/)
})

test('an officer asks for his own leave; it rests his posts once it is approved', async () => {
  const own = `/offices/officers/${platform.officer.personId}`
  const visit = await comeIn(platform.officer)
  await visit.open(own)
  const asked = { kind: 'leave', from: today, to: addDays(today, 1), ground: 'Leave 4' }
  assert.equal((await visit.send('/offices/appointments', asked)).status, 303)
  const second = await comeIn(approver)
  await second.open('/offices/appointments')
  const approval = second.formsOf('/offices/appointments').find((form) => form['do'] === 'approve')
  assert.equal((await second.send('/offices/appointments', approval ?? {})).status, 303)
  assert.equal((await visit.open('/offices')).status, 403)
})

test('break-glass goes its way over three persons and shows one case', async () => {
  const kase = await applyForKite(platform)
  const page = '/offices/break-glass'
  const visit = await comeIn(proposer)
  await visit.open(page)
  const reason = 'Fire in the office: is the applicant inside?'
  const asked = { subject: kase.reference, reason, do: 'ask' }
  assert.equal((await visit.send(page, asked)).location, page)
  await visit.open(page)
  const short = await visit.send(page, { ...asked, reason: 'now' })
  assert.equal(short.status, 422)
  const allowing = await comeIn(supervisor)
  const { html } = await allowing.open(page)
  await expectValidHtml(html)
  const allow = allowing.formsOf(page).find((form) => form['do'] === 'allow')
  assert.equal((await allowing.send(page, allow ?? {})).status, 303)
  const { html: opened } = await visit.open(page)
  const [, look = ''] = /href="(\/offices\/break-glass\/\w+)"/.exec(opened) ?? []
  const seen = await visit.open(look)
  assert.equal(seen.status, 200)
  await expectValidHtml(seen.html)
  assert.ok(seen.html.includes('Kite Lane 1'))
  assert.equal((await allowing.open(look)).status, 403)
  const reviewing = await comeIn(auditor)
  await reviewing.open(page)
  const review = reviewing.formsOf(page).find((form) => form['do'] === 'justified')
  assert.equal((await reviewing.send(page, review ?? {})).status, 303)
})

test('T-ID-100 a desk left open gives out no ticket to somebody’s post', async () => {
  const page = `/offices/officers/${(await appointOfficer(platform, 'sorter', place)).personId}`
  const visit = await comeIn(approver)
  platform.clockTo(new Date(Date.now() + 11 * 60_000))
  platform.sessions.forgetAll()
  assert.match((await visit.open(page)).html, /\/ticket"/)
  const { status, html } = await visit.send(`${page}/ticket`)
  assert.equal(status, 401)
  assert.doesNotMatch(html, /\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/)
  platform.clockTo(new Date())
  const fresh = await comeIn(approver)
  await fresh.open(page)
  const given = await fresh.send(`${page}/ticket`)
  assert.match(given.html, /\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/)
})

test('T-ID-100 a desk left open changes no post and opens no glass', async () => {
  const officers = { '/appointments': approver, '/break-glass': supervisor, '/orders': auditor }
  for (const [path, actor] of Object.entries(officers)) {
    const page = `/offices${path}`
    const visit = await comeIn(actor)
    platform.clockTo(new Date(Date.now() + 11 * 60_000))
    platform.sessions.forgetAll()
    await visit.open(page)
    const { status, html } = await visit.send(page, { do: 'approve', id: 'ANY' })
    assert.equal(status, 401, path)
    await expectValidHtml(html)
    const [kept] = visit.formsOf('/confirm')
    assert.equal(kept?.['by'], 'passkey', path)
    platform.clockTo(new Date())
    const fresh = await comeIn(actor)
    await fresh.open(page)
    assert.notEqual((await fresh.send(page, { do: 'approve', id: 'ANY' })).status, 401)
  }
})
