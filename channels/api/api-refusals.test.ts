import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createApiToken, secureRandomness } from '#platform/identity'
import { kiteAnswers, testApi, type Called } from './test-api.ts'

const { app, call, document, platform, tokens } = await testApi()
const { own: token, other } = tokens
const newCase = { service: 'kite-permit', answers: kiteAnswers }

async function draft(): Promise<string> {
  const { json } = await call('POST', '/api/cases', { token, body: newCase })
  return String(json['reference'])
}

async function handedIn(): Promise<string> {
  const reference = await draft()
  await call('POST', `/api/cases/${reference}/actions/submit`, { token })
  return reference
}

/** What a stranger can learn from a refusal: everything but the address that was asked for. */
const seen = ({ status, text, headers }: Called) => [status, text, headers['content-type']]

test('another person’s case or draft answers just like one that does not exist', async () => {
  const missing = 'PB-KTE-0000-0000-0000'
  for (const reference of [await draft(), await handedIn()]) {
    for (const [method, rest] of [
      ['GET', ''],
      ['PUT', '/answers'],
      ['POST', '/actions/submit'],
      ['POST', '/actions/allow'],
      ['POST', '/actions/nonsense'],
      ['GET', '/certificate.pdf'],
      ['GET', '/credential'],
      ['GET', '/proof'],
    ] as const) {
      const body = method === 'GET' ? {} : { body: rest === '/answers' ? { answers: {} } : {} }
      const theirs = await call(method, `/api/cases/${reference}${rest}`, { token: other, ...body })
      const none = await call(method, `/api/cases/${missing}${rest}`, { token: other, ...body })
      assert.equal(theirs.status, 404)
      assert.deepEqual(seen(theirs), seen(none), `${method} ${rest}`)
      assert.deepEqual(JSON.parse(theirs.text).code, 'case-not-found')
    }
  }
})

test('a reference in the wrong jurisdiction finds nothing', async () => {
  const reference = (await draft()).replace('PB-KTE', 'PB-LHR')
  assert.equal((await call('GET', `/api/cases/${reference}`, { token })).status, 404)
  const put = await call('PUT', `/api/cases/${reference}/answers`, { token, body: { answers: {} } })
  assert.equal(put.status, 404)
  assert.equal(
    (await call('POST', `/api/cases/${reference}/actions/submit`, { token })).status,
    404,
  )
})

test('an operation that needs a token refuses without one and says how to send it', async () => {
  const expired = await createApiToken(platform.db, {
    holder: { personId: platform.citizen.personId },
    label: 'old',
    lifetimeDays: 1,
    now: new Date(Date.now() - 2 * 86_400_000),
    random: secureRandomness,
  })
  const ofBank = await createApiToken(platform.db, {
    holder: { bank: 'KITE' },
    label: 'bank',
    lifetimeDays: 1,
    now: new Date(),
    random: secureRandomness,
  })
  let seenOperations = 0
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, { security }] of Object.entries(item)) {
      if (!security?.some((one) => 'bearer' in one)) continue
      seenOperations += 1
      for (const wrong of [undefined, 'x', expired, ofBank, `${token}x`]) {
        const url = path
          .replace('{reference}', 'PB-KTE-0000-0000-0000')
          .replace('{action}', 'submit')
        const refused = await call(method.toUpperCase() as 'GET', url, {
          ...(wrong !== undefined && { token: wrong }),
          ...(method !== 'get' && { body: {} }),
        })
        assert.equal(refused.status, 401)
        assert.match(String(refused.headers['www-authenticate']), /^Bearer/)
      }
    }
  }
  assert.ok(seenOperations >= 8)
})

test('a write without a key, or with a bad one, is refused and does nothing', async () => {
  const before = await call('GET', '/api/cases?limit=100', { token })
  for (const [key, code] of [
    [null, 'api-idempotency-key-missing'],
    ['has a space', 'api-idempotency-key-wrong'],
    ['x'.repeat(201), 'api-idempotency-key-wrong'],
  ] as const) {
    const refused = await call('POST', '/api/cases', { token, key, body: newCase })
    assert.equal(refused.status, 400)
    assert.equal(refused.json['code'], code)
  }
  assert.deepEqual((await call('GET', '/api/cases?limit=100', { token })).json, before.json)
})

test('the same request a hundred times at once is answered alike and done once', async () => {
  const key = randomUUID()
  const many = await Promise.all(
    Array.from({ length: 100 }, () => call('POST', '/api/cases', { token, key, body: newCase })),
  )
  assert.equal(new Set(many.map(({ text, status }) => `${status} ${text}`)).size, 1)
  const link = `/api/cases/${String(many[0]?.json['reference'])}/actions/submit`
  const submits = await Promise.all(
    Array.from({ length: 20 }, () => call('POST', link, { token, key: `${key}-s`, body: {} })),
  )
  assert.equal(new Set(submits.map(({ text, status }) => `${status} ${text}`)).size, 1)
  assert.equal(submits[0]?.status, 200)
  const other = await call('POST', '/api/cases', { token, key, body: { service: 'kite-permit' } })
  assert.equal(other.json['code'], 'case-key-reused')
})

test('a key belongs to its owner and to one address', async () => {
  const key = randomUUID()
  const mine = await call('POST', '/api/cases', { token, key, body: newCase })
  const theirs = await call('POST', '/api/cases', { token: other, key, body: newCase })
  assert.equal(theirs.status, 201)
  assert.notEqual(theirs.json['reference'], mine.json['reference'])
  const link = `/api/cases/${String(mine.json['reference'])}/answers`
  const elsewhere = await call('PUT', link, { token, key, body: { answers: kiteAnswers } })
  assert.equal(elsewhere.json['code'], 'case-key-reused')
})

test('a draft handed in twice at once becomes one case', async () => {
  const link = `/api/cases/${await draft()}/actions/submit`
  const both = await Promise.all([1, 2, 3].map(() => call('POST', link, { token, body: {} })))
  assert.deepEqual(
    both.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409, 409],
  )
  const refused = both.filter(({ status }) => status === 409)
  assert.deepEqual(new Set(refused.map(({ json }) => json['code'])), new Set(['action-not-now']))
})

test('a body that is no good JSON is refused by what is wrong with it', async () => {
  const send = async (payload: string, headers: Record<string, string> = {}) => {
    const { status, json } = await call('POST', '/api/cases', {
      token,
      body: payload,
      headers: { 'content-type': 'application/json', ...headers },
    })
    return [status, json['code'], json['field']]
  }
  const json = JSON.stringify(newCase)
  assert.deepEqual(await send('{"a":'), [400, 'api-body-not-json', undefined])
  assert.deepEqual(await send('{"__proto__":{"x":1}}'), [400, 'api-body-not-json', undefined])
  assert.deepEqual(await send(''), [400, 'api-body-missing', undefined])
  assert.deepEqual(await send('7'), [422, 'api-field-wrong', undefined])
  assert.deepEqual(await send('[]'), [422, 'api-field-wrong', undefined])
  assert.deepEqual(await send('{}'), [422, 'api-field-missing', 'service'])
  assert.deepEqual(await send('{"service":7}'), [422, 'api-field-wrong', 'service'])
  assert.deepEqual(await send('{"service":"x","y":1}'), [422, 'api-field-unknown', 'y'])
  assert.deepEqual(await send('{"service":"none"}'), [404, 'service-not-found', undefined])
  assert.deepEqual(await send(`{"x":${'['.repeat(99_999)}`), [400, 'api-body-too-deep', undefined])
  assert.deepEqual(await send(json, { 'content-type': 'text/xml' }), [
    415,
    'api-content-type-wrong',
    undefined,
  ])
  assert.deepEqual(await send(`{"service":"${'x'.repeat(1_100_000)}"}`), [
    413,
    'api-body-too-large',
    undefined,
  ])
  const place = JSON.stringify({ ...newCase, jurisdiction: 'PB-XXX' })
  assert.deepEqual(await send(place), [422, 'api-jurisdiction-wrong', 'jurisdiction'])
})

test('a refusal speaks the language that was asked for, and keeps its code', async () => {
  const told = async (language: string | undefined) => {
    const headers = language === undefined ? {} : { 'accept-language': language }
    const response = await app.inject({ url: '/api/services/none', headers })
    const { code, title, language: said } = response.json()
    assert.equal(code, 'service-not-found')
    assert.equal(response.headers['content-language'], said)
    return [said, /\p{Script=Arabic}/u.test(title)]
  }
  assert.deepEqual(await told('en'), ['en', false])
  assert.deepEqual(await told('ur-PK,en;q=0.5'), ['ur', true])
  assert.deepEqual(await told('fr, en;q=0.3, ur;q=0.2'), ['en', false])
  assert.deepEqual(await told(undefined), [platform.defaultLanguage, true])
})

test('an unknown address is 404 and a wrong method 405 with the right ones', async () => {
  const nowhere = await call('GET', '/api/nowhere', { token })
  assert.equal(nowhere.json['code'], 'api-address-unknown')
  const wrong = await call('DELETE', '/api/cases', { token })
  assert.equal(wrong.status, 405)
  assert.equal(wrong.headers['allow'], 'POST, GET')
  assert.equal(wrong.json['code'], 'api-method-wrong')
})
