/** Photos for programs: parts at offsets in the manner of tus 1.0, and answers by their number. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kiteSighting, publishStreets, seenKite, streetRegister } from '#tests/kite-sighting'
import { phonePhoto, programs } from '#tests/phone-pictures'
import { testApi } from './test-api.ts'

const { platform, app, call, tokens } = await testApi([kiteSighting], [streetRegister])
await publishStreets(platform)
const photo = await phonePhoto()
const token = tokens.own
const offsetType = 'application/offset+octet-stream'

async function draft() {
  const body = { service: 'kite-sighting', answers: {} }
  const { json } = await call('POST', '/api/cases', { token, body })
  return `/api/cases/${String(json['reference'])}`
}

const begin = (at: string, size: number, question = 'pictures') =>
  call('POST', `${at}/uploads`, { token, body: { question, size } })

const part = (url: string, offset: number, bytes: Buffer, type = offsetType, as = token) =>
  call('PATCH', url, {
    token: as,
    body: bytes,
    headers: { 'content-type': type, 'upload-offset': String(offset) },
  })

async function upload(at: string, bytes: Buffer, question?: string): Promise<string> {
  const { json } = await begin(at, bytes.length, question)
  const id = String(json['id'])
  assert.equal((await part(`${at}/uploads/${id}`, 0, bytes)).status, 200)
  return id
}

test('an upload begins, breaks off, is found, goes on, and answers a question', async () => {
  const at = await draft()
  const begun = await begin(at, photo.length)
  assert.equal(begun.status, 201)
  const url = String(begun.headers['location'])
  assert.equal(url, `${at}/uploads/${String(begun.json['id'])}`)
  await part(url, 0, photo.subarray(0, 1_000))
  const headers = { authorization: `Bearer ${token}` }
  const head = await app.inject({ method: 'HEAD', url, headers })
  assert.equal(head.headers['upload-offset'], '1000')
  assert.equal(head.headers['upload-length'], String(photo.length))
  assert.equal(head.headers['tus-resumable'], '1.0.0')
  const wrong = await part(url, 999, photo.subarray(999))
  assert.deepEqual([wrong.status, wrong.json['code']], [409, 'attachments-offset-wrong'])
  const done = await part(url, 1_000, photo.subarray(1_000))
  assert.equal(done.json['offset'], photo.length)
  const pictures = [String(begun.json['id'])]
  const answers = { ...seenKite, pictures }
  const saved = await call('PUT', `${at}/answers`, { token, body: { answers } })
  assert.deepEqual(saved.json['missing'], [])
  assert.equal((await call('POST', `${at}/actions/send`, { token })).status, 200)
  const seen = await call('GET', `${at}/photos/${pictures[0]}?size=thumbnail`, { token })
  assert.equal(seen.bytes.subarray(0, 2).toString('hex'), 'ffd8')
  const more = await upload(at, photo, 'add.more')
  const added = { more: [more], words: 'Lower now' }
  assert.equal((await call('POST', `${at}/actions/add`, { token, body: added })).status, 200)
})

test('a refusal names the question; what belongs to others is absent', async () => {
  const at = await draft()
  const [program = photo] = programs
  const { json } = await begin(at, program.length)
  const url = `${at}/uploads/${String(json['id'])}`
  const refused = await part(url, 0, program)
  assert.equal(refused.status, 422)
  assert.equal(refused.json['code'], 'attachments-picture-unreadable')
  assert.equal(refused.json['field'], 'pictures')
  assert.equal((await begin(at, photo.length, 'words')).status, 404)
  assert.equal((await begin(at, 11 * 1024 * 1024)).status, 422)
  const id = await upload(at, photo)
  for (const [method, url] of [
    ['GET', `${at}/uploads/${id}`],
    ['GET', `${at}/photos/${id}`],
    ['DELETE', `${at}/uploads/${id}`],
  ] as const) {
    const seen = await call(method, url, { token: tokens.other })
    assert.deepEqual([seen.status, seen.json['code']], [404, 'case-not-found'])
  }
  const foreign = await draft()
  const answers = { ...seenKite, pictures: [id] }
  await call('PUT', `${foreign}/answers`, { token, body: { answers } })
  const stolen = await call('POST', `${foreign}/actions/send`, { token })
  assert.deepEqual([stolen.status, stolen.json['code']], [422, 'attachments-unknown'])
  assert.equal((await call('DELETE', `${at}/uploads/${id}`, { token })).status, 204)
  assert.equal((await call('GET', `${at}/photos/${id}`, { token })).status, 404)
})

test('bytes are taken where they belong, and JSON everywhere else', async () => {
  const at = await draft()
  const { json } = await begin(at, photo.length)
  const url = `${at}/uploads/${String(json['id'])}`
  assert.equal((await part(url, 0, photo, 'application/octet-stream')).status, 415)
  const elsewhere = await app.inject({
    method: 'POST',
    url: `${at}/actions/send`,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': 'a',
      'content-type': offsetType,
    },
    payload: photo,
  })
  assert.equal(elsewhere.statusCode, 415)
  const nowhere = await call('PATCH', url, {
    token,
    body: photo,
    headers: { 'content-type': offsetType, 'upload-offset': 'x' },
  })
  assert.equal(nowhere.status, 409)
})
