import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerOffices } from '#channels/offices'
import { addDays, civilDateOf, formatDate, startOf } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform()
const { db, setting, citizen, neighbour } = platform
const place = kiteDistrict.code
const supervisor = await appointOfficer(platform, 'supervisor', place)
const auditor = await appointOfficer(platform, 'auditor', place)
const offices = await webOn(platform, registerOffices)
const account = await webOn(platform, registerAccount)
const comeIn = (personId: string) => signedIn(offices, platform, personId, { kind: 'officer' })
const path = '/offices/orders'
const [zara] = testPersons
const until = addDays(civilDateOf(setting.now()), 10)
const paper = { number: '12/2026', authority: 'Kite Sessions Court', law: 'Kite Code, section 94' }
const asked = { ...paper, cnic: zara.cnic, until, do: 'ask' }

const looksOf = async (personId: string) => {
  const visit = await signedIn(account, platform, personId, { kind: 'citizen' })
  return (await visit.open('/account/reads')).html
}

test('only who oversees writes an order down, in full, and for 180 days at most', async () => {
  const clerk = await comeIn(platform.officer.personId)
  assert.equal((await clerk.open(path)).status, 403)
  assert.ok(!(await clerk.open('/offices')).html.includes(`href="${path}"`))
  assert.equal((await clerk.send(path, asked)).status, 403)
  const visit = await comeIn(supervisor.personId)
  await visit.open(path)
  const unknown = { ...asked, cnic: '3999099099991' }
  for (const wrong of [{ ...asked, law: '' }, { ...asked, until: '' }, unknown]) {
    const { status, html } = await visit.send(path, wrong)
    assert.equal(status, 422)
    await expectValidHtml(html)
  }
  const long = { ...asked, until: addDays(until, 180) }
  assert.equal((await visit.send(path, long)).status, 422)
  assert.deepEqual(await db.query(`select id from consent.reading_order`), [])
})

test('T-ID-43 one asks, another approves, who asked looks; the person sees it late', async () => {
  const first = await comeIn(supervisor.personId)
  await first.open(path)
  assert.equal((await first.send(path, asked)).location, path)
  const waiting = await first.open(path)
  await expectValidHtml(waiting.html)
  assert.deepEqual(
    first.formsOf(path).map((form) => form['do']),
    ['ask'],
    'whoever asked is offered no approval',
  )
  const [row] = await db.query<{ id: string }>(`select id from consent.reading_order`)
  const id = row?.id ?? ''
  assert.equal((await first.send(path, { do: 'approve', id })).status, 403)
  assert.equal((await first.open(`${path}/${id}`)).status, 403, 'nothing opens before that')
  const second = await comeIn(auditor.personId)
  await second.open(path)
  const approval = second.formsOf(path).find((form) => form['do'] === 'approve')
  assert.equal((await second.send(path, approval ?? {})).location, path)
  assert.equal((await second.open(`${path}/${id}`)).status, 403, 'who approved does not look')
  const seen = await first.open(`${path}/${id}`)
  await expectValidHtml(seen.html)
  assert.ok(seen.html.includes(zara.name))
  assert.ok(!(await looksOf(citizen.personId)).includes(paper.number))
  platform.clockTo(new Date(startOf(addDays(until, 1)).getTime() + 1_000))
  const late = await looksOf(citizen.personId)
  await expectValidHtml(late)
  for (const said of [...Object.values(paper), 'Shown late', 'By order of a court']) {
    assert.ok(late.includes(said), said)
  }
  const after = await comeIn(supervisor.personId)
  const { html } = await after.open(path)
  assert.ok(html.includes(`Since ${formatDate(addDays(until, 1), 'en')}`))
  assert.equal((await after.open(`${path}/${id}`)).status, 403, 'an ended order opens nothing')
  platform.clockTo(new Date())
})

test('an officer whom an order is about reads nothing of it before it ends', async () => {
  const first = await comeIn(supervisor.personId)
  await first.open(path)
  const own = { ...asked, number: '13/2026' }
  await db.query(
    `insert into consent.reading_order (id, jurisdiction, number, authority, law, subject_id,
       asked_by, asked_post, asked_at, ends_at)
     values ('ABOUT', $1, $2, 'Court', 'Code', $3, $4, 'p', $5, $6)`,
    [place, own.number, auditor.personId, supervisor.personId, setting.now(), startOf(until)],
  )
  assert.ok((await first.open(path)).html.includes(own.number))
  const about = await comeIn(auditor.personId)
  assert.ok(!(await about.open(path)).html.includes(own.number))
  assert.equal((await about.send(path, { do: 'approve', id: 'ABOUT' })).status, 403)
  assert.ok(!(await looksOf(neighbour.personId)).includes(own.number))
})
