import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerConsent, giveConsent, receiptOf } from '#platform/consent'
import { parseId, text } from '#platform/kernel'
import { expectValidHtml } from '#tests/browser'
import { testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerAccount } from '../register-account.ts'

const platform = await testPlatform()
const { db, citizen, setting } = platform
const app = await webOn(platform, registerAccount)

test('a consent is told by a number that can be copied and read aloud', async () => {
  const id = setting.randomBytes(32).toString('base64url')
  const said = {
    organisation: text('Kite Bank', 'پتنگ بینک'),
    purpose: text('To open an account', 'اکاؤنٹ کھولنے کے لیے'),
    data: [text('Name', 'نام')],
  }
  const givenAt = setting.now()
  const endsAt = new Date(givenAt.getTime() + 86_400_000)
  const { personId } = citizen
  await giveConsent(db, { id, personId, clientId: 'kite-bank', said, givenAt, endsAt })
  const person = await signedIn(app, platform, personId, { kind: 'citizen' })
  const { html } = await person.open('/account/consents')
  await expectValidHtml(html)
  const receipt = receiptOf({ id })
  assert.match(receipt, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  assert.ok(parseId(receipt), 'as people type it, O for 0')
  assert.ok(html.includes(`>${receipt}<`))
  assert.ok(!html.includes(`>${id}<`), 'the long one is for machines')
  assert.equal(person.formsOf('/account/consents/withdraw')[0]?.['consent'], id)
})

test('a consent to one answer is not in force once it was answered', async () => {
  const id = setting.randomBytes(32).toString('base64url')
  const said = {
    organisation: text('Kite Shop', 'پتنگ دکان'),
    purpose: text('To confirm who you are', 'شناخت کی تصدیق کے لیے'),
    data: [text('Name is right', 'نام درست ہے')],
  }
  const { personId } = platform.neighbour
  const givenAt = setting.now()
  const endsAt = new Date(givenAt.getTime() + 3_600_000)
  await giveConsent(db, { id, personId, clientId: 'kite-shop', said, givenAt, endsAt })
  const person = await signedIn(app, platform, personId, { kind: 'citizen' })
  const waiting = await person.open('/account/consents')
  assert.match(waiting.html, /Once: not answered yet/)
  assert.equal(person.formsOf('/account/consents/withdraw').length, 1)
  await answerConsent(db, { personId, id, at: givenAt })
  const { html } = await person.open('/account/consents')
  await expectValidHtml(html)
  assert.match(html, /Once: answered on/)
  assert.doesNotMatch(html, /In force|>Ends</)
  assert.equal(person.formsOf('/account/consents/withdraw').length, 0)
})
