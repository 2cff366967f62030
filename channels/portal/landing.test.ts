import { testReading } from '#tests/reading'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  dutiesThatMustNotMeet,
  findPersonByCnic,
  givePost,
  registerPosts,
} from '#platform/identity'
import { text } from '#platform/kernel'
import { kiteCounter, sellerRegister, tokenRegister } from '#tests/kite-counter'
import { kiteDistrict, testPersons } from '#tests/platform'
import { answerOf, giveSoftPasskey } from '#tests/soft-passkeys'
import { Browser, testPortal } from './test-portal.ts'

const portal = await testPortal([kiteCounter], [tokenRegister, sellerRegister])
const { app, platform } = portal
const { db, setting } = platform
const [zara, bilal, officer] = testPersons
const jurisdiction = kiteDistrict.code

await db.transact(async (tx) => {
  for (const [id, { cnic }] of [
    ['stall-1', bilal],
    ['stall-2', officer],
  ] as const) {
    const title = text('Stall', 'اسٹال')
    await registerPosts(tx, [{ id, jurisdiction, officeId: 'kites', role: 'kite-clerk', title }])
    const personId = (await findPersonByCnic(tx, setting.vault, cnic, testReading))?.id ?? ''
    const holding = { jurisdiction, postId: id, personId, from: '2026-01-01' }
    await givePost(tx, holding, dutiesThatMustNotMeet)
  }
})

async function landingOf(person: (typeof testPersons)[number]): Promise<string> {
  const found = await findPersonByCnic(db, setting.vault, person.cnic, testReading)
  assert.ok(found)
  const passkey = await giveSoftPasskey(platform, found, true)
  const browser = new Browser(app)
  await browser.open('/sign-in')
  const told = await browser.post('/sign-in/passkey', {}, '/sign-in/passkey/options')
  const answer = await answerOf(passkey, told.body)
  const { path } = await browser.submit('/sign-in/passkey', { answer })
  assert.equal((await browser.open('/sign-in')).path, path, 'and so it stays')
  return path
}

test('who holds nothing but a counter comes to it, other officers to the desk', async () => {
  assert.equal(await landingOf(bilal), '/counter')
  assert.equal(await landingOf(officer), '/desk')
  assert.equal(await landingOf(zara), '/')
})
