import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeInFile } from '#platform/catalogue'
import { kiteBillers, spool, stringFile } from '#tests/kite-bills'
import { kiteDistrict } from '#tests/platform'
import { testApi } from './test-api.ts'

const { call, platform, tokens } = await testApi(kiteBillers, [])
const { own: token, other } = tokens
platform.clockTo(new Date('2026-11-22T12:00:00+05:00'))

type Due = { number: string; psid?: string; amount: { amountPaisa: number } }
type Watched = { id: string; account: string; due: Due[] }
const listOf = async (who: string) =>
  (await call('GET', '/api/bills', { token: who })).json['bills'] as Watched[]

test('a program adds bills, sees what is due, pays them together and takes one off', async () => {
  for (const biller of ['string-company', 'string-fines']) {
    const line = '123456,3999099000011,2611,2026-11-25,1000,,'
    const source = { actor: platform.officer, jurisdiction: kiteDistrict.code }
    await takeInFile(platform, { ...source, biller, open: () => [stringFile(line)] })
    const body = { biller, identifier: spool }
    const added = await call('POST', '/api/bills', { token, body })
    assert.equal(added.status, 201)
  }
  const billers = (await call('GET', '/api/billers')).json['billers'] as { id: string }[]
  assert.deepEqual(
    billers.map(({ id }) => id),
    ['string-company', 'string-fines'],
  )
  const list = await listOf(token)
  assert.deepEqual(
    list.map(({ account, due }) => [account, due[0]?.amount.amountPaisa]),
    [
      ['123456, 39990-*****01-1', 100_000],
      ['123456, 39990-*****01-1', 100_000],
    ],
  )
  const bills = list.map(({ id, due }) => ({ id, number: due[0]?.number }))
  const paid = await call('POST', '/api/bills/payments', { token, body: { bills } })
  assert.equal(paid.status, 201)
  const again = await call('POST', '/api/bills/payments', { token, body: { bills } })
  assert.deepEqual(again.json, paid.json)
  const gone = await call('DELETE', `/api/bills/${list[0]?.id}`, { token })
  assert.equal(gone.status, 204)
  assert.equal((await listOf(token)).length, 1)
})

test('what cannot be is refused by its code, and another’s list is another’s', async () => {
  assert.deepEqual(await listOf(other), [])
  const [mine] = await listOf(token)
  const bills = [{ id: mine?.id, number: '2611' }]
  const table = [
    ['POST', '/api/bills', { biller: 'nobody', identifier: spool }, 404, 'billing-biller-unknown'],
    ['POST', '/api/bills', { biller: 'string-company', identifier: {} }, 422, 'answers-faulty'],
    ['POST', '/api/bills/payments', { bills }, 409, 'billing-not-due'],
    ['DELETE', `/api/bills/${mine?.id}`, undefined, 404, 'billing-saved-unknown'],
  ] as const
  for (const [method, url, body, status, code] of table) {
    const refused = await call(method, url, { token: other, ...(body && { body }) })
    assert.deepEqual([refused.status, refused.json['code']], [status, code], url)
  }
})
