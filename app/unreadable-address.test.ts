import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectValidHtml } from '#tests/browser'
import { testPlatform } from '#tests/platform'
import fastify from 'fastify'
import { answerUnreadable } from './unreadable-address.ts'

const platform = await testPlatform()
const policy = "default-src 'none'"
const app = fastify({
  frameworkErrors: (_error, request, reply) => answerUnreadable(platform, policy, request, reply),
})
const open = (headers: Readonly<Record<string, string>>) =>
  app.inject({ url: '/%E0%A4%A', headers })

test('an address that nobody can decode gives a person a page in his language', async () => {
  for (const [language, said] of [
    ['en', /This request could not be read/],
    ['ur', /یہ درخواست پڑھی نہ جا سکی/],
  ] as const) {
    const cookie = `daftar_language=${language}`
    const { statusCode, body, headers } = await open({ accept: 'text/html,*/*', cookie })
    assert.equal(statusCode, 400)
    assert.match(body, said)
    assert.equal(headers['content-security-policy'], policy)
    await expectValidHtml(body)
  }
})

test('and a program a problem of its own kind', async () => {
  const { statusCode, headers } = await open({ accept: 'application/json' })
  assert.equal(statusCode, 400)
  assert.match(String(headers['content-type']), /problem\+json/)
  await app.close()
})
