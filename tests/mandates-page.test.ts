import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerPortal } from '#channels/portal'
import { changePerson, findPersons } from '#platform/identity'
import { addDays, civilDateOf } from '#platform/kernel'
import { demoMessages } from '#platform/notifications'
import { expectValidHtml } from '#tests/browser'
import { testPersons, testPlatform } from '#tests/platform'
import { testReading } from '#tests/reading'
import { signedIn, webOn, type Visitor } from '#tests/web'

const platform = await testPlatform()
const app = await webOn(platform, (web) => {
  registerPortal(web, platform)
  registerAccount(web, platform)
})
const [zara, bilal] = testPersons
const page = '/account/mandates'
const comeIn = (personId: string) => signedIn(app, platform, personId, { kind: 'citizen' })
const today = civilDateOf(platform.setting.now())

const offered = {
  kind: 'client',
  other: bilal.cnic,
  from: today,
  to: addDays(today, 30),
  evidence: 'Power of attorney 3',
}

test('one offers, the other accepts and acts under a banner; one tap ends it', async () => {
  const grantor = await comeIn(platform.citizen.personId)
  await expectValidHtml((await grantor.open(`${page}/offer`)).html)
  assert.equal((await grantor.send(`${page}/offer`, offered)).location, `${page}?done=yes`)
  const { html: own } = await grantor.open(page)
  await expectValidHtml(own)
  assert.ok(!own.includes(bilal.cnic) && !own.includes(bilal.name))

  const grantee = await comeIn(platform.neighbour.personId)
  const { html: asked } = await grantee.open(page)
  assert.ok(asked.includes(zara.name), 'whoever is asked learns who asks')
  assert.ok(!asked.includes(zara.cnic))
  await grantee.send(page)
  await grantee.open(page)
  const acts = grantee.formsOf(page).find((form) => form['do'] === 'act')
  assert.ok(acts)
  assert.equal((await grantee.send(page, acts)).location, '/')
  for (const path of ['/', '/cases', '/services/kite-permit', page]) {
    const { html, status } = await grantee.open(path)
    assert.equal(status, 200, path)
    assert.ok(html.includes('You act for') && html.includes(zara.name), path)
  }
  await expectValidHtml((await grantee.open('/cases')).html)

  await grantor.open(page)
  const ends = grantor.formsOf(page).find((form) => form['do'] === 'withdraw')
  assert.ok(ends)
  await grantor.send(page, ends)
  const { html: after } = await grantee.open('/cases')
  assert.ok(after.includes('not in force any more'))
  assert.ok(!after.includes(`You act for`))
})

async function codeOf({ phone }: { readonly phone: string }): Promise<string> {
  await platform.sender.sendDue()
  const [shown] = await demoMessages(platform.db, platform.setting.vault, { phone, limit: 5 })
  return /\d{6}/.exec(shown?.messages[0]?.text ?? '')?.[0] ?? ''
}

/** Bilal begins to act for Zara; gives his browser. */
async function beginsToAct(): Promise<Visitor> {
  const grantor = await comeIn(platform.citizen.personId)
  await grantor.open(`${page}/offer`)
  await grantor.send(`${page}/offer`, offered)
  const grantee = await comeIn(platform.neighbour.personId)
  await grantee.open(page)
  await grantee.send(
    page,
    grantee.formsOf(page).find((form) => form['do'] === 'accept'),
  )
  await grantee.open(page)
  await grantee.send(
    page,
    grantee.formsOf(page).find((form) => form['do'] === 'act'),
  )
  return grantee
}

const laterBy = (minutes: number) => {
  platform.clockTo(new Date(platform.setting.now().getTime() + minutes * 60_000))
  platform.sessions.forgetAll()
}

async function signsIn(browser: Visitor, { cnic, phone }: (typeof testPersons)[number]) {
  assert.match((await browser.open('/cases')).location, /^\/sign-in/)
  await browser.open('/sign-in?next=/cases')
  await browser.send('/sign-in/code', { cnic })
  const done = await browser.send('/sign-in/code', { code: await codeOf({ phone }) })
  assert.equal(done.location, '/cases')
  return (await browser.open('/cases')).html
}

test('what one does for another goes on over a confirmation and a sign-in', async () => {
  const grantee = await beginsToAct()
  laterBy(31)
  const confirm = await grantee.open('/account/data/my-data.json')
  await grantee.open(confirm.location)
  await grantee.send('/confirm/code')
  const confirmed = await grantee.send('/confirm/code', { code: await codeOf(bilal) })
  assert.equal(confirmed.location, '/account/data/my-data.json')
  assert.match((await grantee.open('/cases')).html, /You act for/)
  laterBy(2 * 60 + 1)
  const html = await signsIn(grantee, bilal)
  assert.ok(html.includes('You act for') && html.includes(zara.name))
  laterBy(2 * 60 + 1)
  assert.doesNotMatch(await signsIn(grantee, zara), /You act for/, 'another person acts for nobody')
})

test('who signs out acts for nobody when he comes again', async () => {
  const grantee = await beginsToAct()
  await grantee.open('/cases')
  await grantee.send('/sign-out')
  assert.doesNotMatch(await signsIn(grantee, bilal), /You act for/)
})

test('T-ID-68 an offer to nobody we know looks like any other', async () => {
  const grantor = await comeIn(platform.citizen.personId)
  await grantor.open(`${page}/offer`)
  const unknown = { ...offered, other: '3999099009999' }
  const { status, location } = await grantor.send(`${page}/offer`, unknown)
  assert.deepEqual([status, location], [303, `${page}?done=yes`])
})

test('what is typed wrong is told, and what was typed is kept', async () => {
  const grantor = await comeIn(platform.citizen.personId)
  await grantor.open(`${page}/offer`)
  const wrong = await grantor.send(`${page}/offer`, { ...offered, other: '12', amount: '5' })
  assert.equal(wrong.status, 422)
  await expectValidHtml(wrong.html)
  assert.ok(wrong.html.includes('Power of attorney 3'))
  const self = await grantor.send(`${page}/offer`, { ...offered, other: zara.cnic })
  assert.equal(self.status, 422)
})

test('T-ID-94 in the day after a change of phone no mandate is offered or accepted', async () => {
  const { db, setting, citizen, neighbour } = platform
  const before = await comeIn(neighbour.personId)
  const asks = { ...offered, other: zara.cnic, evidence: 'Power of attorney 4' }
  await before.open(`${page}/offer`)
  assert.equal((await before.send(`${page}/offer`, asks)).location, `${page}?done=yes`)
  const { personId } = citizen
  const person = (await findPersons(db, setting.vault, [personId], testReading)).get(personId)
  assert.ok(person)
  await changePerson(db, setting.vault, { ...person, phone: '+923990099066' }, setting.now())
  const thief = await comeIn(personId)
  await thief.open(`${page}/offer`)
  const gives = await thief.send(`${page}/offer`, offered)
  await thief.open(page)
  const accepts = thief.formsOf(page).find((form) => form['do'] === 'accept')
  assert.ok(accepts)
  const takes = await thief.send(page, accepts)
  for (const { status, html } of [gives, takes]) {
    assert.equal(status, 403)
    assert.match(html, /changed less than 24 hours ago/)
  }
})

test('whoever acted before a name had two scripts chooses anew', async () => {
  platform.clockTo(new Date(Date.now() + 3 * 86_400_000))
  const grantee = await beginsToAct()
  const { setting, db } = platform
  const acting = await db.owner.query<{ id: string; mandate_id: string }>(
    `select id, mandate_id from identity.session where mandate_id is not null`,
  )
  for (const { id, mandate_id: mandate } of acting) {
    const sealed = setting.vault.seal(
      'Zara Khan',
      `identity.session.mandate_name|mandate|${mandate}`,
    )
    const before = `update identity.session set mandate_name = $2 where id = $1`
    await db.owner.query(before, [id, sealed])
  }
  platform.sessions.forgetAll()
  assert.equal((await grantee.open('/cases')).status, 500)
  const upgrade = '../platform/identity/schema/0092-names-acted-for.sql'
  await db.owner.query(readFileSync(new URL(upgrade, import.meta.url), 'utf8'))
  const { status, html } = await grantee.open('/cases')
  assert.equal(status, 200)
  assert.ok(!html.includes('You act for'))
})
