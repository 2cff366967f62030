import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changePerson, findPersonByCnic, signedInBy } from '#platform/identity'
import { expectValidHtml } from '#tests/browser'
import { testPersons, testPlatform } from '#tests/platform'
import { testReading } from '#tests/reading'
import { giveSoftPasskey } from '#tests/soft-passkeys'
import { signedIn, webOn } from '#tests/web'
import { registerAccount } from '../register-account.ts'

const platform = await testPlatform()
const { db, setting } = platform
const app = await webOn(platform, registerAccount)
const [zara, bilal, officer] = testPersons
const invitation = '/account/devices/invitation'

async function personOf({ cnic }: { readonly cnic: string }) {
  const person = await findPersonByCnic(db, setting.vault, cnic, testReading)
  assert.ok(person)
  return person
}

type As = Pick<Parameters<typeof signedIn>[3], 'amr' | 'language'>
const comeIn = async (who: { readonly cnic: string }, as: As = {}) =>
  signedIn(app, platform, (await personOf(who)).id, { kind: 'citizen', ...as })

test('who came by a code is invited to add a passkey, and asked once on each device', async () => {
  const phone = await comeIn(zara)
  const { html } = await phone.open('/account')
  await expectValidHtml(html)
  assert.match(html, /Next time, sign in with your finger, face or PIN/)
  assert.match(html, /href="\/account\/devices\/add"/)
  const said = await phone.send(invitation, { next: 'https://evil.example/' })
  assert.equal(said.location, '/account', 'and stays on this site')
  assert.deepEqual((await phone.open('/account'), phone.formsOf(invitation)), [])
  const urdu = await comeIn(zara, { language: 'ur' })
  assert.match((await urdu.open('/account')).html, /اگلی بار انگلی، چہرے یا PIN سے داخل ہوں/)
  assert.deepEqual((await urdu.open('/account/devices'), urdu.formsOf(invitation)), [])
})

test('nobody is invited to what he has, or may not do', async () => {
  const isInvited = async (who: { readonly cnic: string }, as: As = {}) => {
    const browser = await comeIn(who, as)
    await browser.open('/account')
    return browser.formsOf(invitation).length > 0
  }
  assert.equal(await isInvited(zara), true)
  assert.equal(await isInvited(zara, { amr: signedInBy.syncedPasskey }), false)
  assert.equal(await isInvited(officer), false, 'his way is the ticket')
  const moved = { ...(await personOf(zara)), phone: '+923990099555' }
  await changePerson(db, setting.vault, moved, setting.now())
  assert.equal(await isInvited(zara), false, 'the day after a change of phone')
  await giveSoftPasskey(platform, await personOf(bilal))
  assert.equal(await isInvited(bilal), false)
})
