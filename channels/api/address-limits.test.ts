import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addressRates } from '#platform/catalogue'
import type { InjectOptions } from 'fastify'
import { testApi } from './test-api.ts'

const { app } = await testApi()
const language = { 'accept-language': 'ur' }

/**
 * Asks from one address until it is refused, and gives the last answer. A slow machine is given a
 * few more questions while it asks; never fewer than the limit.
 */
async function exhaust(atOnceMax: number, ask: (n: number) => InjectOptions) {
  for (let n = 0; n < 2 * atOnceMax; n += 1) {
    const answer = await app.inject(ask(n))
    if (answer.statusCode !== 429) continue
    assert.ok(n >= atOnceMax, `refused at question ${n}`)
    return answer
  }
  return app.inject(ask(0))
}

describe('a program that asks too often gets 429 and is told when to come again', () => {
  const { askCode, tryCode, verifyApi } = addressRates
  const codes = (remoteAddress: string) => (n: number) => ({
    method: 'POST' as const,
    url: '/api/sign-in/codes',
    remoteAddress,
    headers: language,
    payload: { cnic: `39990${String(5_000_000 + n)}1` },
  })

  test('for codes, whosever', async () => {
    const refused = await exhaust(askCode.atOnceMax, codes('192.0.2.1'))
    assert.equal(refused.statusCode, 429)
    assert.match(String(refused.headers['content-type']), /problem\+json/)
    const seconds = Number(refused.headers['retry-after'])
    assert.ok(seconds >= 1 && seconds <= 3_600 / askCode.perHourMax)
    const { code, detail } = refused.json<{ code: string; detail: string }>()
    assert.equal(code, 'asked-too-often')
    assert.match(detail, new RegExp(`${seconds}.*سیکنڈ`))
    const other = await app.inject(codes('192.0.2.2')(0))
    assert.equal(other.statusCode, 202, 'another address is not concerned')
  })

  test('for tokens, apart from codes', async () => {
    const refused = await exhaust(tryCode.atOnceMax, () => ({
      method: 'POST' as const,
      url: '/api/sign-in/tokens',
      remoteAddress: '192.0.2.1',
      payload: { cnic: '3999050000001', challenge: 'q83vEjRWeJCrze8SNFZ4kA', code: '000000' },
    }))
    assert.equal(refused.statusCode, 429)
  })

  test('for documents, by number and by code together (T-STAMP-8)', async () => {
    const refused = await exhaust(verifyApi.atOnceMax, (n) =>
      n % 2 === 0
        ? { url: '/api/verify/1', remoteAddress: '192.0.2.1' }
        : {
            method: 'POST' as const,
            url: '/api/verify',
            remoteAddress: '192.0.2.1',
            payload: { code: 'x' },
          },
    )
    assert.equal(refused.statusCode, 429)
    const list = await app.inject({ url: '/api/trust-list', remoteAddress: '192.0.2.1' })
    assert.equal(list.statusCode, 200, 'offline checking stays possible')
  })

  test('but this machine is not counted', async () => {
    const last = await exhaust(verifyApi.atOnceMax, () => ({ url: '/api/verify/1' }))
    assert.equal(last.statusCode, 200)
  })

  test('and an address that a client claims for itself is not believed', async () => {
    const asked = (n: number) => ({
      url: '/api/verify/1',
      remoteAddress: '192.0.2.3',
      headers: { 'x-forwarded-for': `198.51.100.${n % 250}` },
    })
    assert.equal((await exhaust(verifyApi.atOnceMax, asked)).statusCode, 429)
  })
})
