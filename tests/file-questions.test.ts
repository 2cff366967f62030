/** A file that a question asks for by its fingerprint, from a browser that runs no script. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import multipart from '@fastify/multipart'
import { registerCounter } from '#channels/counter'
import { registerPortal } from '#channels/portal'
import { askForVisit, beginVisit, date, fingerprint, text, type Service } from '#platform/catalogue'
import { demoMessages } from '#platform/notifications'
import { expectValidHtml } from '#tests/browser'
import { kitePermit, kiteRegister } from '#tests/kite-permit'
import { appointOfficer } from '#tests/officers'
import { kiteDistrict, testPersons, testPlatform } from '#tests/platform'
import { signedIn, webOn, type Visitor } from '#tests/web'

const withPaper = {
  ...kitePermit,
  form: { paper: fingerprint(), day: date({ notBefore: '2026-01-01' }) },
  questions: {
    paper: { title: text('Your kite paper', 'پتنگ کا کاغذ') },
    day: { title: text('On which day?', 'کس دن؟') },
  },
} as unknown as Service

const platform = await testPlatform([withPaper], [kiteRegister])
const app = await webOn(platform, (web) => {
  void web.register(multipart, { attachFieldsToBody: 'keyValues' })
  registerPortal(web, platform)
  registerCounter(web, platform)
})

const paper = Buffer.from('a kite paper')
const digest = createHash('sha256').update(paper).digest('hex')
const multipartForm = (action: string) =>
  new RegExp(`<form action="${action}"[^>]*enctype="multipart/form-data"`)

/** As a browser sends the form of the page last opened, with the file that was chosen. */
async function sendFile(visitor: Visitor & { readonly token: string }, url: string, file = paper) {
  const form = new FormData()
  const [hidden = {}] = visitor.formsOf(url)
  for (const [name, value] of Object.entries({ ...hidden, paper: '' })) form.append(name, value)
  form.append('paper.file', new Blob([new Uint8Array(file)]), 'paper.pdf')
  const body = new Response(form)
  const answer = await app.inject({
    method: 'POST',
    url,
    cookies: { daftar_session: visitor.token, daftar_language: 'en' },
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  })
  return { status: answer.statusCode, location: answer.headers.location ?? '', html: answer.body }
}

async function atQuestion() {
  const visitor = await signedIn(app, platform, platform.citizen.personId, { kind: 'citizen' })
  await visitor.open('/services/kite-permit')
  const { location } = await visitor.send('/services/kite-permit/start')
  const url = `${location.split('/').slice(0, 3).join('/')}/paper`
  const { html } = await visitor.open(url)
  await expectValidHtml(html)
  assert.match(html, multipartForm(url))
  return { visitor, url }
}

test('at home: the file that was chosen is answered by its fingerprint', async () => {
  const { visitor, url } = await atQuestion()
  const { status, location } = await sendFile(visitor, url)
  assert.equal(status, 303)
  assert.match(location, /\/day$/)
  assert.match((await visitor.open(url)).html, new RegExp(`value="${digest}"`))
})

test('at home: no file is a fault, and one that is too large is told so and no more', async () => {
  const { visitor, url } = await atQuestion()
  assert.equal((await sendFile(visitor, url, Buffer.alloc(0))).status, 422)
  await visitor.open(url)
  const { status, html } = await sendFile(visitor, url, Buffer.alloc(12 * 1024 * 1024 + 1))
  assert.equal(status, 422)
  assert.match(html, /larger than 12 MB/)
})

test('at a counter: the file of somebody’s paper is taken with the form', async () => {
  const assistant = await appointOfficer(platform, 'counter-assistant', kiteDistrict.code)
  const [{ cnic, phone }] = testPersons
  const [post] = assistant.posts
  assert.ok(post)
  const id = await askForVisit(platform, assistant, { cnic, service: 'kite-permit', post })
  await platform.sender.sendDue()
  const [shown] = await demoMessages(platform.db, platform.setting.vault, { phone, limit: 1 })
  const code = /(\d{6}):/.exec(shown?.messages[0]?.text ?? '')?.[1] ?? ''
  assert.equal(await beginVisit(platform, assistant, { id, code }), undefined)

  const url = `/counter/visits/${id}`
  const clerk = await signedIn(app, platform, assistant.personId, { kind: 'officer' })
  assert.match((await clerk.open(url)).html, multipartForm(url))
  const { status, html } = await sendFile(clerk, url)
  assert.equal(status, 422, 'the day is missing')
  assert.match(html, new RegExp(`value="${digest}"`))
})
