import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify, { type InjectOptions } from 'fastify'
import { testPlatform } from '#tests/platform'
import { registerApi, registerLogRoutes } from './index.ts'

const platform = await testPlatform()

/** Every header by which somebody could say where this site is. */
const garbage = {
  host: 'evil.example"><script>',
  forwarded: 'host=evil.example;proto=gopher',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'gopher',
  'x-forwarded-port': '1',
  'x-forwarded-prefix': '/evil',
}

const refused: readonly InjectOptions[] = [
  { method: 'GET', url: '/api/nowhere' },
  { method: 'GET', url: '/api/cases' },
  { method: 'DELETE', url: '/api/services' },
  { method: 'GET', url: '/log/tile/nowhere' },
]

async function answersOf(origin: string | undefined) {
  // Even behind a proxy that is believed: it passes on what it was sent.
  const app = fastify({ trustProxy: true })
  registerApi(app, { ...platform, origin })
  registerLogRoutes(app, { ...platform, origin })
  return Promise.all(refused.map((one) => app.inject({ ...one, headers: garbage })))
}

test("a problem's type is at the configured address, whatever a request says", async () => {
  for (const answer of await answersOf('https://daftar.example')) {
    const { type, code } = answer.json<{ type: string; code: string }>()
    assert.equal(type, `https://daftar.example/api/problems/${code}`)
    assert.doesNotMatch(JSON.stringify([answer.headers, answer.body]), /evil|gopher/)
  }
})

test('with no configured address it is relative', async () => {
  for (const answer of await answersOf(undefined)) {
    const { type, code } = answer.json<{ type: string; code: string }>()
    assert.equal(type, `/api/problems/${code}`)
    assert.doesNotMatch(JSON.stringify([answer.headers, answer.body]), /evil|gopher/)
  }
})
