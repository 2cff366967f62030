/** Photos on the pages: without JavaScript, in parts for a script, at the desk and for programs. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import multipart from '@fastify/multipart'
import { registerDesk } from '#channels/desk'
import { registerPortal, sendProblemPage } from '#channels/portal'
import { getCase, getDraft } from '#platform/catalogue'
import { expectValidHtml } from '#tests/browser'
import { kiteSighting, publishStreets, seenKite, streetRegister } from '#tests/kite-sighting'
import { cameraWords, phonePhoto, programs } from '#tests/phone-pictures'
import { kiteDistrict, testPlatform } from '#tests/platform'
import { signedIn, webOn } from '#tests/web'

const platform = await testPlatform([kiteSighting], [streetRegister])
await publishStreets(platform)
const { citizen, neighbour, officer, door, setting, db } = platform
const app = await webOn(platform, (web) => {
  void web.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { fileSize: 12 * 1024 * 1024, files: 1, fields: 60 },
  })
  web.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
  registerPortal(web, platform)
  registerDesk(web, platform)
})
const photo = await phonePhoto()

type Parts = Readonly<Record<string, string | Buffer | readonly Buffer[]>>

/** Sends a form with files as a browser does, with the session of a visitor. */
async function post(token: string, url: string, parts: Parts) {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (Buffer.isBuffer(one)) form.append(name, new Blob([new Uint8Array(one)]), 'photo.jpg')
      else form.append(name, String(one))
    }
  }
  const body = new Response(form)
  return app.inject({
    method: 'POST',
    url,
    cookies: { daftar_session: token, daftar_language: 'en' },
    headers: { 'content-type': body.headers.get('content-type') ?? '' },
    payload: Buffer.from(await body.arrayBuffer()),
  })
}

/** Somebody who has come as far as the photos. */
async function atPhotos(personId = citizen.personId) {
  const visitor = await signedIn(app, platform, personId, { kind: 'citizen' })
  await visitor.open('/services/kite-sighting')
  const { location } = await visitor.send('/services/kite-sighting/start')
  const draft = location.split('/')[2] ?? ''
  const at = (question: string) => `/apply/${draft}/${question}`
  await visitor.open(at('what'))
  await visitor.send(at('what'), { what: 'wire' })
  await visitor.open(at('where'))
  await visitor.send(at('where'), { 'where.place': 'minto', 'where.landmark': 'By the school' })
  const page = await visitor.open(at('pictures'))
  assert.equal(page.status, 200)
  const [hidden = {}] = visitor.formsOf(at('pictures'))
  const answers = async () => (await getDraft(db, setting, draft, personId)).answers
  return {
    visitor,
    draft,
    at,
    page,
    answers,
    csrf: hidden['_csrf'] ?? '',
    give: (parts: Parts) => post(visitor.token, at('pictures'), { ...hidden, ...parts }),
    pictures: async () => ((await answers())['pictures'] ?? []) as readonly string[],
    get: (url: string) =>
      app.inject({ method: 'GET', url, cookies: { daftar_session: visitor.token } }),
  }
}

describe('without JavaScript', () => {
  test('photos are sent with the form, shown, taken away, and handed in', async () => {
    const one = await atPhotos()
    await expectValidHtml(one.page.html)
    const sent = await one.give({ 'pictures.file': [photo, photo] })
    assert.deepEqual([sent.statusCode, sent.headers.location], [303, one.at('pictures')])
    const [first = '', second = ''] = await one.pictures()
    const shown = await one.visitor.open(one.at('pictures'))
    await expectValidHtml(shown.html)
    for (const id of [first, second]) {
      const address = `/photos/drafts/${one.draft}/${id}/thumbnail.jpg`
      assert.ok(shown.html.includes(`src="${address}"`))
      const small = await one.get(address)
      assert.equal(small.headers['content-type'], 'image/jpeg')
      assert.equal(small.headers['cache-control'], 'no-store')
      for (const word of [...cameraWords, 'Exif']) assert.ok(!small.rawPayload.includes(word))
    }
    assert.equal(shown.html.match(/type="file"/g)?.length, 1, 'room for one more')
    assert.match(shown.html, /2 photos have been added: photo 1, \d+ KB; photo 2, \d+ KB\./)
    const left = { pictures: `${first} ${second}`, 'pictures.remove': second }
    assert.equal((await one.give(left)).headers.location, one.at('pictures'))
    assert.deepEqual(await one.pictures(), [first])
    assert.match((await one.visitor.open(one.at('pictures'))).html, /1 photo has been added: /)
    const on = await one.give({ pictures: first, 'pictures.file': Buffer.alloc(0) })
    assert.equal(on.headers.location, one.at('words'))
    await one.visitor.open(one.at('words'))
    await one.visitor.send(one.at('words'), { words: 'Since Monday' })
    const check = await one.visitor.open(one.at('check'))
    assert.ok(check.html.includes(`/photos/drafts/${one.draft}/${first}/thumbnail.jpg`))
    assert.match(check.html, /Minto Street/)
    await expectValidHtml(check.html)
    const done = await one.visitor.send(one.at('check'))
    const kase = await one.visitor.open(done.location)
    const reference = done.location.split('/')[2] ?? ''
    assert.ok(kase.html.includes(`/photos/cases/${reference}/${first}/thumbnail.jpg`))
    await expectValidHtml(kase.html)
    const whole = await one.get(`/photos/cases/${reference}/${first}/picture.jpg`)
    assert.equal(whole.statusCode, 200)

    const stranger = await signedIn(app, platform, neighbour.personId, { kind: 'citizen' })
    for (const address of [`cases/${reference}`, `drafts/${one.draft}`]) {
      const url = `/photos/${address}/${first}/picture.jpg`
      const seen = await app.inject({ url, cookies: { daftar_session: stranger.token } })
      assert.notEqual(seen.headers['content-type'], 'image/jpeg')
      assert.notEqual(seen.statusCode, 200)
    }
  })

  test('what is no picture is told at its question; all that was given before stays', async () => {
    const one = await atPhotos()
    await one.give({ 'pictures.file': photo })
    const kept = await one.pictures()
    const [program = photo] = programs
    const refused = await one.give({ pictures: kept.join(' '), 'pictures.file': [program, photo] })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /not a picture that can be read/)
    assert.match(refused.body, /href="#pictures"/)
    await expectValidHtml(refused.body)
    assert.equal((await one.pictures()).length, 2, 'the good one of the two was taken')
    const large = await one.give({ 'pictures.file': Buffer.alloc(12 * 1024 * 1024 + 5) })
    assert.equal(large.statusCode, 422)
    assert.match(large.body, /This picture is too large/)
    assert.equal((await one.answers())['what'], 'wire')
  })
})

describe('for the script of a page', () => {
  test('a photo comes in parts, goes on after a break, and is told by its number', async () => {
    const one = await atPhotos()
    const base = `/photos/drafts/${one.draft}`
    const ask = (url: string, parts: Parts) =>
      post(one.visitor.token, url, { _csrf: one.csrf, ...parts })
    const begun = await ask(base, { question: 'pictures', size: String(photo.length) })
    const { id } = begun.json<{ id: string }>()
    const part = (offset: number, end: number) =>
      ask(`${base}/${id}`, { offset: String(offset), part: photo.subarray(offset, end) })
    assert.deepEqual((await part(0, 700)).json(), { received: 700, size: photo.length })
    assert.equal((await part(0, 700)).statusCode, 409)
    assert.equal((await one.get(`${base}/${id}`)).json<{ received: number }>().received, 700)
    assert.equal((await part(700, photo.length)).statusCode, 200)
    // The answer was lost on the way: asked again, it is the same.
    assert.equal((await part(photo.length, photo.length)).statusCode, 200)
    const on = await one.give({ pictures: id })
    assert.equal(on.headers.location, one.at('words'))
    assert.deepEqual(await one.pictures(), [id])

    const other = await ask(base, { question: 'words', size: '10' })
    assert.equal(other.statusCode, 404)
    const torn = await ask(base, { question: 'pictures', size: '600' })
    const at = `${base}/${torn.json<{ id: string }>().id}`
    const refused = await ask(at, { offset: '0', part: photo.subarray(0, 600) })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.json<{ problem: string }>().problem, /not a picture/)
    const forged = await post(one.visitor.token, base, { question: 'pictures', size: '10' })
    assert.equal(forged.statusCode, 403)
    const theirs = await atPhotos(neighbour.personId)
    const thief = await theirs.get(`${base}/${id}/thumbnail.jpg`)
    assert.notEqual(thief.statusCode, 200)
  })
})

describe('at the desk', () => {
  test('an officer sees photos, gives some with his answer, keeps what he typed', async () => {
    const id = setting.newId()
    const at = { jurisdiction: kiteDistrict.code, id }
    const { reference } = await door.perform({
      kind: 'act',
      actor: citizen,
      service: 'kite-sighting',
      action: 'send',
      language: 'en',
      case: at,
      input: seenKite,
    })
    const seat = await signedIn(app, platform, officer.personId, { kind: 'officer' })
    const address = `/desk/cases/${reference}`
    await expectValidHtml((await seat.open(address)).html)
    const [hidden = {}] = seat.formsOf(`${address}/answer`)
    const form = { ...hidden, note: 'Taken down at noon' }
    const [program = photo] = programs
    const refused = await post(seat.token, `${address}/answer`, {
      ...form,
      'proof.file': [photo, program],
    })
    assert.equal(refused.statusCode, 422)
    assert.match(refused.body, /not a picture that can be read/)
    assert.match(refused.body, /Taken down at noon/)
    const kept = /name="proof" value="(\w{12})"/.exec(refused.body)?.[1] ?? ''
    assert.ok(refused.body.includes(`/desk/photos/${reference}/${kept}/thumbnail.jpg`))
    await expectValidHtml(refused.body)
    const taken = await post(seat.token, `${address}/answer`, { ...form, proof: kept })
    assert.equal(taken.statusCode, 303)
    const view = await getCase(db, setting, citizen, at)
    assert.deepEqual(view.events.at(-1)?.said, { proof: [kept], note: 'Taken down at noon' })
    const shown = await seat.open(address)
    assert.ok(shown.html.includes(`/desk/photos/${reference}/${kept}/picture.jpg`))
    const own = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
    const page = await own.open(`/cases/${reference}`)
    assert.match(page.html, /Photos of the work/)
    await expectValidHtml(page.html)
  })

  test('an applicant adds photos in a step of his own', async () => {
    const id = setting.newId()
    const { reference } = await door.perform({
      kind: 'act',
      actor: citizen,
      service: 'kite-sighting',
      action: 'send',
      language: 'en',
      case: { jurisdiction: kiteDistrict.code, id },
      input: seenKite,
    })
    const own = await signedIn(app, platform, citizen.personId, { kind: 'citizen' })
    const address = `/cases/${reference}/add`
    await expectValidHtml((await own.open(address)).html)
    const [hidden = {}] = own.formsOf(address)
    const missing = await post(own.token, address, { ...hidden, words: 'It moved' })
    assert.equal(missing.statusCode, 422)
    assert.match(missing.body, /There is no photo yet/)
    assert.match(missing.body, /It moved/)
    const added = await post(own.token, address, {
      ...hidden,
      words: 'It moved',
      'more.file': photo,
    })
    assert.equal(added.statusCode, 303)
    assert.match((await own.open(`/cases/${reference}`)).html, /More photos/)
  })
})
