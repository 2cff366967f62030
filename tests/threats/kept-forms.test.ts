/** A form that waits for a sign-in or a confirmation: it is sent on for nobody but its sender. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerAccount } from '#channels/account'
import { registerPortal } from '#channels/portal'
import { restrictedAmong } from '#platform/consent'
import { findPersonByCnic, type Person } from '#platform/identity'
import { testPersons, testPlatform } from '#tests/platform'
import { testReading } from '#tests/reading'
import { answerOf, giveSoftPasskey } from '#tests/soft-passkeys'
import { signedIn, visitor, webOn, type Visitor } from '#tests/web'

const platform = await testPlatform()
const { db, setting } = platform
const app = await webOn(platform, (web) => {
  registerPortal(web, platform)
  registerAccount(web, platform)
})
const [zara, bilal] = testPersons

async function personOf({ cnic }: { readonly cnic: string }): Promise<Person> {
  const person = await findPersonByCnic(db, setting.vault, cnic, testReading)
  assert.ok(person)
  return person
}

/** A form without a session: the answer carries it, sealed, to the sign-in. */
async function keptBy(browser: Visitor, path: string, typed: Record<string, string>) {
  await browser.open('/sign-in')
  const late = await browser.send(path, typed)
  assert.equal(late.status, 401)
  return /name="kept" value="([^"]+)"/.exec(late.html)?.[1] ?? ''
}

test('T-ID-90 a form that somebody sealed at home is sent on for nobody else', async () => {
  const person = await personOf(zara)
  const passkey = await giveSoftPasskey(platform, person)
  const kept = await keptBy(visitor(app), '/account/data/restrict', { restrict: 'yes' })
  assert.ok(kept.length > 40)
  const victim = await signedIn(app, platform, person.id, { kind: 'citizen' })
  const way = `next=/account&kept=${encodeURIComponent(kept)}`
  await victim.open(`/confirm?${way}`)
  const [form] = victim.formsOf('/confirm/passkey')
  assert.ok(form && !Object.values(form).includes(kept), 'the link plants nothing in the page')
  const told = await victim.send('/confirm/passkey/options')
  const answer = await answerOf(passkey, told.html)
  await victim.open(`/confirm?${way}`)
  const done = await victim.send('/confirm/passkey', { answer, kept })
  assert.equal(done.location, '/account', 'nor does a form that carries it')
  assert.equal((await restrictedAmong(db, [person.id])).size, 0)
})

test('T-ID-90 a grave form left waiting is not sent by whoever signs in next', async () => {
  const person = await personOf(bilal)
  const passkey = await giveSoftPasskey(platform, person)
  const kiosk = visitor(app)
  const kept = await keptBy(kiosk, '/account/data/erase', {})
  await kiosk.open('/sign-in')
  const told = await kiosk.send('/sign-in/passkey/options')
  const answer = await answerOf(passkey, told.html)
  await kiosk.open('/sign-in')
  const seen = await kiosk.send('/sign-in/passkey', { answer, kept })
  assert.equal(seen.status, 401)
  assert.match(seen.html, /Confirm that it is you/)
  assert.equal((await personOf(bilal)).id, person.id, 'nobody was erased')
})
