/** An officer tries a step again: what was entered before stands there, and what was asked. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import multipart from '@fastify/multipart'
import type { ActOutcome } from '#platform/catalogue'
import { civilDateOf, rupees } from '#platform/kernel'
import { adviceOf, findChargesOfCase, formatPsid } from '#platform/payments'
import { expectValidHtml } from '#tests/browser'
import { contestRegister, kiteContest } from '#tests/kite-contest'
import { bankCredentials, kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const platform = await testPlatform([kiteContest], [contestRegister])
const { citizen, officer, door, setting } = platform
const app = await webOn(platform, (web, on) => {
  void web.register(multipart, { attachFieldsToBody: 'keyValues', limits: { fileSize: 1_000 } })
  registerDesk(web, on)
})

/** A kite that is entered and paid for. */
async function entered(): Promise<ActOutcome> {
  const [{ name, cnic, phone }] = testPersons
  const kite = await door.perform({
    kind: 'act',
    actor: citizen,
    service: 'kite-contest',
    action: 'enter',
    case: { jurisdiction: kiteDistrict.code, id: setting.newId() },
    input: {
      length: 'short',
      flyer: {
        name,
        cnic,
        phone,
        relation: 'daughter-of',
        relativeName: 'Invented',
        address: 'Kite Lane 1',
      },
    },
    language: 'en',
  })
  await pay(kite.psid ?? '', rupees(100))
  return kite
}

async function pay(psid: string, amountPaisa: number): Promise<void> {
  const at = setting.now()
  const id = setting.newId()
  const time = { date: civilDateOf(at), time: '120000' }
  const said = { psid, bankMnemonic: undefined, authId: id.slice(-6), amountPaisa, ...time }
  const { responseCode } = await door.perform({
    kind: 'payment',
    advice: adviceOf(said, { id, bank: bankCredentials, at }),
  })
  assert.equal(responseCode, '00')
}

const sitDown = () => signedIn(app, platform, officer.personId, { kind: 'officer' })
const isChecked = (name: string, value: string) =>
  new RegExp(`name="${name}"[^>]*value="${value}"[^>]*checked`)

test('what was too low comes back as it was entered and lists all that was asked', async () => {
  const kite = await entered()
  const page = `/desk/cases/${kite.reference}`
  const seat = await sitDown()
  const before = await seat.open(page)
  assert.doesNotMatch(before.html, /Filled in as it was entered/)
  assert.equal((await seat.send(`${page}/fly`, { flown: 'long', wind: 'some' })).status, 303)
  const asked = await seat.open(page)
  const charges = await findChargesOfCase(platform.db, kite.jurisdiction, kite.id)
  assert.equal(charges.length, 2)
  for (const { psid } of charges) assert.ok(asked.html.includes(formatPsid(psid)))
  assert.match(asked.html, /Paid on [^<]*bank number/)
  assert.match(asked.html, /Not paid yet; can be paid until/)
  await pay(charges[1]?.psid ?? '', rupees(50))

  const again = await seat.open(page)
  assert.match(again.html, /Filled in as it was entered/)
  assert.match(again.html, isChecked('flown', 'long'))
  assert.match(again.html, isChecked('wind', 'some'))
  assert.equal(again.html.match(/Paid on [^<]*bank number/g)?.length, 2)
  await expectValidHtml(again.html)
})

/** The form of a step as a browser sends it with a file. */
async function sendFile(path: string, token: string, fields: object, bytes: Buffer) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, String(value))
  form.append('photo.file', new Blob([new Uint8Array(bytes)]), 'kite.jpg')
  const body = new Response(form)
  return app.inject({
    method: 'POST',
    url: path,
    cookies: { daftar_session: token, daftar_language: 'en' },
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  })
}

test('a file that is too large costs nothing that was filled in', async () => {
  const kite = await entered()
  const page = `/desk/cases/${kite.reference}`
  const seat = await sitDown()
  await seat.open(page)
  const [hidden] = seat.formsOf(`${page}/fly`)
  const fields = { ...hidden, flown: 'long', wind: 'none' }
  const large = Buffer.alloc(12 * 1024 * 1024 + 1)
  const refused = await sendFile(`${page}/fly`, seat.token, fields, large)
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /This file is larger than 12 MB/)
  assert.match(refused.body, isChecked('flown', 'long'))
  await expectValidHtml(refused.body)

  const fits = large.subarray(1)
  const read = await sendFile(`${page}/fly`, seat.token, fields, fits)
  assert.equal(read.statusCode, 503)
  assert.ok(read.body.includes(createHash('sha256').update(fits).digest('hex')))
})
