/** Requests that nobody meant: every operation answers them with a problem, and writes nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { kiteBillers, spool } from '#tests/kite-bills'
import { kitePermit } from '#tests/kite-permit'
import { kiteAnswers, testApi, type Called } from './test-api.ts'

const { call, document, tokens } = await testApi([kitePermit, ...kiteBillers])
const { own: token } = tokens
const begun = await call('POST', '/api/cases', {
  token,
  body: { service: 'kite-permit', answers: kiteAnswers },
})
const reference = String(begun.json['reference'])

type Operation = { readonly method: 'POST' | 'PUT'; readonly path: string }
const operations = Object.entries(document.paths).flatMap(([path, item]): Operation[] =>
  Object.entries(item).flatMap(([method, { requestBody }]) =>
    path.startsWith('/api') && requestBody?.content['application/json']
      ? [{ method: method.toUpperCase() as Operation['method'], path }]
      : [],
  ),
)

/** Bodies near enough to the right one to get past the first check. */
const honest: Readonly<Record<string, object>> = {
  '/api/services/{service}/quote': { answers: kiteAnswers },
  '/api/sign-in/codes': { cnic: '3520212345671' },
  '/api/sign-in/tokens': {
    cnic: '3520212345671',
    challenge: 'q83vEjRWeJCrze8SNFZ4kA',
    code: '123456',
  },
  '/api/applications': { service: 'kite-permit', answers: kiteAnswers },
  '/api/cases': { service: 'kite-permit', jurisdiction: 'PB-KTE', answers: kiteAnswers },
  '/api/cases/{reference}/answers': { answers: kiteAnswers },
  '/api/cases/{reference}/actions/{action}': { note: 'x' },
  '/api/cases/{reference}/uploads': { question: 'colour', size: 100 },
  '/api/bills': { biller: 'string-company', identifier: spool },
  '/api/bills/payments': { bills: [{ id: 'a'.repeat(64), number: '2611' }] },
  '/api/baskets': { psids: ['17860103250000079196', '17860103250000079279'] },
  '/api/verify': { code: 'PK1:6BF+70.OE$M' },
}

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e308,
    0.1,
    '',
    '\u0000',
    '\ud800',
    'x'.repeat(5_000),
    '<script>alert(1)</script>',
    "'; drop table cases.case; --",
    '\u202e\u2066👩‍👩‍👧',
    '۳۵۲۰۲-۱۲۳۴۵۶۷-۱',
    { toString: 'x', constructor: null },
    [[], [{}]],
  ),
)

/** Puts something else in the place of one value, anywhere inside. */
function spoil(value: unknown, path: readonly number[], put: unknown): unknown {
  const [at, ...rest] = path
  if (at === undefined || typeof value !== 'object' || value === null) return put
  const entries = Object.entries(value)
  const chosen = entries[at % (entries.length || 1)]
  if (!chosen) return put
  const changed = { ...value, [chosen[0]]: spoil(chosen[1], rest, put) }
  return Array.isArray(value) ? Object.values(changed) : changed
}

const bodies = (path: string) =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.array(fc.nat(20), { maxLength: 3 }), nasty)
        .map(([at, put]) => JSON.stringify(spoil(honest[path], at, put)) ?? ''),
    },
    { weight: 1, arbitrary: nasty.map((value) => JSON.stringify(value) ?? '') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  )

function holdsItsPromise({ status, headers, json, text }: Called): void {
  assert.ok(status < 500, text)
  if (status < 400) return
  assert.match(String(headers['content-type']), /^application\/problem\+json/)
  for (const member of ['type', 'title', 'detail', 'code'] as const) {
    assert.equal(typeof json[member], 'string', member)
  }
  assert.equal(json['status'], status)
  assert.doesNotMatch(text, /\bat \S+:\d+|node_modules|\.ts:/)
}

test('a NUL in any field is never our failure', async () => {
  for (const { method, path } of operations) {
    const url = path
      .replace('{service}', 'kite-permit')
      .replace('{reference}', reference)
      .replace('{action}', 'allow')
    const whole = JSON.stringify(honest[path])
    for (const { index } of whole.matchAll(/(?<=:)"/g)) {
      const body = `${whole.slice(0, index + 1)}\\u0000${whole.slice(index + 1)}`
      const headers = { 'content-type': 'application/json' }
      holdsItsPromise(await call(method, url, { token, body, headers }))
    }
  }
})

const casesNow = async () => (await call('GET', '/api/cases?limit=100', { token })).json['cases']

test('there is a body for every operation that takes one', () => {
  assert.deepEqual(operations.map(({ path }) => path).sort(), Object.keys(honest).sort())
})

for (const { method, path } of operations) {
  test(`no body makes ${method} ${path} fail or write what it refused`, async () => {
    const url = path
      .replace('{service}', 'kite-permit')
      .replace('{reference}', reference)
      .replace('{action}', 'allow')
    const body = bodies(path)
    let written = 0
    const before = (await casesNow()) as object[]
    await fc.assert(
      fc.asyncProperty(body, async (payload) => {
        const headers = { 'content-type': 'application/json' }
        const called = await call(method, url, { token, body: payload, headers })
        holdsItsPromise(called)
        const opens = path === '/api/cases' || path === '/api/applications'
        if (opens && called.status === 201) written += 1
      }),
      { numRuns: 80 },
    )
    const after = (await casesNow()) as object[]
    assert.equal(after.length, Math.min(100, before.length + written))
  })
}

test('no path, query or header makes a reading fail', async () => {
  const urls = Object.entries(document.paths)
    .filter(([path, item]) => path.startsWith('/api') && 'get' in item)
    .map(([path]) => path)
  const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string())
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...urls), word, word, async (path, inPath, rest) => {
      const url = path.replaceAll(/\{\w+\}/g, encodeURIComponent(inPath.toWellFormed()) || 'x')
      const query = `limit=${encodeURIComponent(rest.toWellFormed())}`
      const headers = { 'accept-language': rest.replace(/[^\x20-\x7e]/g, '') }
      holdsItsPromise(await call('GET', `${url}?${query}`, { token, headers }))
    }),
    { numRuns: 150 },
  )
})
