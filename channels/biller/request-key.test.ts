import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLedger, findCharge, unreadSince } from '#platform/payments'
import { inquiring, paying } from '#tests/kite-messages'
import { payableKite } from '#tests/kite-payment'
import { bankCredentials, testPlatform } from '#tests/platform'
import { twoBillers } from './test-billers.ts'

const platform = await testPlatform()
const { db, setting } = platform
const [here, elsewhere] = twoBillers(platform)
const { username, password } = bankCredentials

async function send(key: string | undefined, payload: object, app = here) {
  const headers = { username, password, ...(key !== undefined && { 'idempotency-key': key }) }
  const answer = await app.inject({ method: 'POST', url: '/biller/BillPayment', headers, payload })
  return { status: answer.statusCode, body: answer.body, code: answer.json()['response_Code'] }
}

test('under one key a message is answered word for word as before, also at once', async () => {
  const { psid, amount } = await payableKite(platform)
  const message = paying(psid, amount)
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, n) => send('a-key', message, n % 2 ? elsewhere : here)),
  )
  const bodies = new Set(answers.map(({ body }) => body))
  assert.deepEqual([bodies.size, answers[0]?.code], [1, '00'])
  assert.ok(bodies.has((await send('"a-key"', message)).body), 'quoted as in the IETF draft')
  assert.equal((await send('another-key', message)).code, '03')
  assert.equal((await send(undefined, message)).code, '03')
  assert.deepEqual(await checkLedger(db), [])
})

test('a refusal is repeated as well, whatever has changed since', async () => {
  const { psid, amount } = await payableKite(platform)
  const short = paying(psid, amount - 1)
  assert.equal((await send('short', short)).code, '04')
  assert.equal((await send('right', paying(psid, amount))).code, '00')
  assert.equal((await send('short', short)).code, '04')
  assert.equal((await send('right', paying(psid, amount))).code, '00')
})

test('another message under a known key is 422 with 04, kept, and pays nothing', async () => {
  const [first, second] = [await payableKite(platform), await payableKite(platform)]
  assert.equal((await send('one', paying(first.psid, first.amount))).code, '00')
  const since = setting.now()
  const wrong = await send('one', paying(second.psid, second.amount))
  assert.deepEqual([wrong.status, wrong.code], [422, '04'])
  assert.equal((await findCharge(db, second.psid))?.state, 'unpaid')
  const kept = await unreadSince(db, setting.vault, since, 10)
  assert.deepEqual(
    kept.map(({ reason }) => reason),
    ['key-reused'],
  )
})

test('what is no key is 04 and pays nothing; a question takes none', async () => {
  const { psid, amount } = await payableKite(platform)
  for (const key of ['', 'two words', 'x'.repeat(201)]) {
    const answer = await send(key, paying(psid, amount))
    assert.deepEqual([answer.status, answer.code], [200, '04'])
  }
  assert.equal((await findCharge(db, psid))?.state, 'unpaid')
  const asked = await here.inject({
    method: 'POST',
    url: '/biller/BillInquiry',
    headers: { username, password, 'idempotency-key': 'a-key' },
    payload: inquiring(psid),
  })
  assert.equal(asked.json()['bill_status'], 'U')
})
