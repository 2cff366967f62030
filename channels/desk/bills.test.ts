import assert from 'node:assert/strict'
import { test } from 'node:test'
import multipart from '@fastify/multipart'
import { expectValidHtml } from '#tests/browser'
import { kiteBillers, stringFile } from '#tests/kite-bills'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'
import { registerDesk } from './register-desk.ts'

const platform = await testPlatform(kiteBillers, [])
const app = await webOn(platform, (web) => {
  void web.register(multipart, { attachFieldsToBody: 'keyValues' })
  registerDesk(web, platform)
})
const line = '123456,3999099000011,2611,2026-11-25,1000,200,1100'

/** Sends a file as a browser does. */
async function upload(person: string, file: Buffer) {
  const { token, ...visitor } = await signedIn(app, platform, person, { kind: 'officer' })
  const page = await visitor.open('/desk/bills')
  const [hidden = {}] = visitor.formsOf('/desk/bills')
  const form = new FormData()
  const fields = { ...hidden, biller: 'string-company', place: kiteDistrict.code }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(file)]), 'bills.csv')
  const body = new Response(form)
  const answer = await app.inject({
    method: 'POST',
    url: '/desk/bills',
    cookies: { daftar_language: 'en', daftar_session: token },
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  })
  return { page, status: answer.statusCode, html: answer.body }
}

test('an officer takes a file in, or is told each fault by its line and field', async () => {
  const { personId } = platform.officer
  const wrong = await upload(personId, stringFile(line, line.replace('2026-11-25', 'soon')))
  await expectValidHtml(wrong.page.html)
  await expectValidHtml(wrong.html)
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /Nothing of this file was taken in/)
  assert.match(wrong.html, /Line 3, due_date/)
  const right = await upload(personId, stringFile(line))
  await expectValidHtml(right.html)
  assert.match(right.html, /1 bills read, 1 of them new or changed/)
  assert.match(right.page.html, /href="\/desk\/bills"/)
})
