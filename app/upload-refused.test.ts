import assert from 'node:assert/strict'
import { test } from 'node:test'
import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { uploadRefused } from './upload-refused.ts'

const part = '--part\r\ncontent-disposition: form-data; name="number"\r\n\r\n5\r\n'
const torn: Readonly<Record<string, readonly [type: string, body: string]>> = {
  'that ends in the middle': ['multipart/form-data; boundary=part', part],
  'whose parts are kept apart by nothing': ['multipart/form-data', `${part}--part--`],
  'whose boundary is longer than any': [`multipart/form-data; boundary=${'b'.repeat(300)}`, part],
}

test('T-ID-97 an upload that no browser sends is the fault of who sends it', async () => {
  const app = fastify()
  await app.register(multipart, { attachFieldsToBody: 'keyValues' })
  app.setErrorHandler((error, _request, reply) => {
    const { statusCode = 500 } = uploadRefused(error) as { readonly statusCode?: number }
    return reply.code(statusCode).send()
  })
  app.post('/', () => ({}))
  const sent = async (type: string, payload: string) => {
    const headers = { 'content-type': type }
    return (await app.inject({ method: 'POST', url: '/', headers, payload })).statusCode
  }
  assert.equal(await sent('multipart/form-data; boundary=part', `${part}--part--\r\n`), 200)
  for (const [which, [type, body]] of Object.entries(torn)) {
    const status = await sent(type, body)
    assert.ok(status >= 400 && status < 500, `one ${which}: ${status}`)
  }
  await app.close()
})

test('what is no fault of an upload stays what it is', () => {
  const own = new Error('the database is gone')
  assert.equal(uploadRefused(own), own)
  assert.ok(!('statusCode' in own))
})
