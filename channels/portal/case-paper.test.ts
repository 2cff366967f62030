import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDateOf } from '#platform/kernel'
import { adviceOf } from '#platform/payments'
import { expectValidHtml } from '#tests/browser'
import { bankCredentials, kiteDistrict, testPersons } from '#tests/platform'
import { Browser, passSignIn, testPortal } from './test-portal.ts'

const portal = await testPortal()
const { app, platform } = portal
const { door, setting, citizen, officer } = platform
const [zara] = testPersons

const act = { kind: 'act', language: 'en' } as const

/** A small kite of Zara's, allowed and paid for. */
async function permitted() {
  const { name, cnic } = zara
  const address = { relation: 'daughter-of', relativeName: 'Invented', address: 'Kite Lane 1' }
  const opened = await door.perform({
    ...act,
    actor: citizen,
    service: 'kite-permit',
    action: 'submit',
    case: { jurisdiction: kiteDistrict.code, id: setting.newId() },
    input: { size: 'small', day: '2027-05-05', flyer: { name, cnic, ...address } },
  })
  const input = { note: 'A fine kite' }
  const allowed = await door.perform({
    ...act,
    actor: officer,
    case: opened,
    action: 'allow',
    input,
  })
  assert.ok(allowed.psid && allowed.amount)
  const at = setting.now()
  const advice = adviceOf(
    {
      psid: allowed.psid,
      bankMnemonic: undefined,
      authId: '000001',
      amountPaisa: allowed.amount,
      date: civilDateOf(at),
      time: '120000',
    },
    { id: setting.newId(), bank: bankCredentials, at },
  )
  assert.equal((await door.perform({ kind: 'payment', advice })).responseCode, '00')
  return opened
}

test('a paper that holds is offered first; one that held once, last and as a record', async () => {
  const permit = await permitted()
  const page = `/cases/${permit.reference}`
  const paper = `href="${page}/certificate.pdf"`
  const browser = new Browser(app)
  await browser.open(`/sign-in?next=${page}`)
  const held = await passSignIn(portal, browser, zara)
  assert.ok(held.html.indexOf(paper) < held.html.indexOf('What has happened'))
  assert.match(held.html, /Anyone can scan this code/)
  assert.doesNotMatch(held.html, /not in force/)

  const grounding = { actor: officer, case: permit, action: 'ground', input: { note: 'Windy' } }
  await door.perform({ ...act, ...grounding })
  const over = await browser.open(page)
  assert.equal(over.html.split(paper).length, 2)
  assert.ok(over.html.indexOf(paper) > over.html.indexOf('Show what was handed in'))
  assert.match(over.html, /not in force now: Grounded/)
  assert.doesNotMatch(over.html, /Anyone can scan this code/)
  assert.match(over.html, /See what a verifier sees/)
  await expectValidHtml(over.html)
})
