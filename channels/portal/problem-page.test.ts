import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify from 'fastify'
import { testPlatform } from '#tests/platform'
import { sendProblemPage } from './problem-page.tsx'

const platform = await testPlatform()

test('a page that failed on our side offers to try it again, a wrong one does not', async () => {
  const app = fastify()
  app.setErrorHandler((error, request, reply) => sendProblemPage(platform, request, reply, error))
  app.get('/cases', (request) => {
    const statusCode = request.query && Object.keys(request.query).length > 1 ? 400 : 503
    throw Object.assign(new Error('away'), { statusCode })
  })
  const again = /<a[^>]*href="\/cases\?page=2"[^>]*>دوبارہ کوشش کریں</
  assert.match((await app.inject('/cases?page=2')).body, again)
  assert.doesNotMatch((await app.inject('/cases?page=2&x=1')).body, />دوبارہ کوشش کریں</)
  await app.close()
})
