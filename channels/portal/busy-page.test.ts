import assert from 'node:assert/strict'
import { test } from 'node:test'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { createBusyPage } from './busy-page.tsx'

const app = fastify()
await app.register(cookie)
const refuse = createBusyPage({ defaultLanguage: 'ur' })
app.addHook('onRequest', (request, reply) => refuse(request, reply.code(503)))
await app.register(formbody)
app.all('/*', () => assert.fail('its work was begun'))

const typed = { _csrf: 'a1', purpose: `"Shah's" <b>&`, again: 'ہاں' }
const form = {
  method: 'POST',
  url: '/apply/123/purpose?from=check',
  headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'daftar_language=en' },
  payload: new URLSearchParams([...Object.entries(typed), ['again', 'نہیں']]).toString(),
} as const

/** What a browser would send when the button is pressed. */
function fieldsIn(page: string): [string, string][] {
  const plain = (value: string) =>
    value
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  const hidden = page.matchAll(/<input type="hidden" name="([^"<>]*)" value="([^"<>]*)">/g)
  return [...hidden].map(([, name = '', value = '']) => [plain(name), plain(value)])
}

test('a form that is not let in comes back whole, to be sent again with one press', async () => {
  const { statusCode, body, headers } = await app.inject(form)
  assert.equal(statusCode, 503)
  assert.equal(headers['cache-control'], 'no-store')
  assert.match(body, /<html[^>]*lang="en"/)
  assert.match(body, /Nothing was done with your form yet/)
  assert.match(body, /<form method="post" action="\/apply\/123\/purpose\?from=check">/)
  assert.deepEqual(fieldsIn(body), [...Object.entries(typed), ['again', 'نہیں']])
  assert.match(body, /<button[^>]*>\s*Send it again/)
})

test('a second page of the same kind holds nothing of the first', async () => {
  await app.inject(form)
  const { body } = await app.inject({ ...form, payload: 'name=other' })
  assert.deepEqual(fieldsIn(body), [['name', 'other']])
})

test('a page that was asked for can be opened again, in the language of the visitor', async () => {
  const { body } = await app.inject({ method: 'GET', url: `/services/a/start?x="'<` })
  assert.match(body, /<html[^>]*lang="ur"[^>]*dir="rtl"|<html[^>]*dir="rtl"[^>]*lang="ur"/)
  assert.match(body, /صفحہ دوبارہ کھولیں/)
  assert.doesNotMatch(body, /x="'</)
  const english = { method: 'GET', url: '/?lang=en' } as const
  assert.match((await app.inject(english)).body, /Open the page again/)
})

test('a file is not kept, and the page says so', async () => {
  const headers = { ...form.headers, 'content-type': 'multipart/form-data; boundary=a' }
  const { statusCode, body } = await app.inject({ ...form, headers, payload: '--a--' })
  assert.equal(statusCode, 503)
  assert.match(body, /choose the file/)
  assert.deepEqual(fieldsIn(body), [])
})

test('a form too large to be one is not read', async () => {
  const { body } = await app.inject({ ...form, payload: `a=${'x'.repeat(70_000)}` })
  assert.match(body, /go back/)
  assert.deepEqual(fieldsIn(body), [])
})
