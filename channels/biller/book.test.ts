import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { civilDateOf } from '#platform/kernel'
import { findCharge, readMessages } from '#platform/payments'
import fastify from 'fastify'
import { bankCredentials, testPlatform } from '#tests/platform'
import { registerBiller } from './index.ts'
import { payableKite } from '#tests/kite-payment'
import { inquiring, paying } from '#tests/kite-messages'

const platform = await testPlatform()
const { db, setting } = platform
const { username, password } = bankCredentials

function billerOn(parts: object = {}) {
  const app = fastify()
  registerBiller(app, { ...platform, ...parts })
  after(() => app.close())
  return async (message: string, payload: string, headers: object = { username, password }) => {
    const url = `/biller/${message}`
    const answer = await app.inject({ method: 'POST', url, headers: { ...headers }, payload })
    return { status: answer.statusCode, body: answer.body, code: answer.json()['response_Code'] }
  }
}
const send = billerOn()

async function book() {
  const day = civilDateOf(setting.now())
  const kept = await readMessages(db, setting.vault, { day, limit: 1_000 })
  return kept.map(({ message, status, bytes, request, answer }) => ({
    message,
    status,
    bytes,
    request: request.toString(),
    answer: answer.toString(),
  }))
}

test('every message and its answer stand in the book as they went over the wire', async () => {
  const { psid, amount } = await payableKite(platform)
  const inquiry = JSON.stringify(inquiring(psid))
  const payment = JSON.stringify(paying(psid, amount))
  const sent = [
    ['BillInquiry', inquiry],
    ['BillPayment', payment],
    ['BillPayment', payment],
    ['BillPayment', '{"consumer_number": '],
    ['BillReversal', payment],
    ['BillInquiry', ''],
  ] as const
  const expected = []
  for (const [message, request] of sent) {
    const { status, body: answer } = await send(message, request)
    expected.push({ message, status, bytes: Buffer.byteLength(request), request, answer })
  }
  assert.deepEqual(await book(), expected)
  const tooLarge = await send('BillPayment', 'x'.repeat(50_000))
  const last = { message: 'BillPayment', status: 200, bytes: 50_000, request: '' }
  assert.deepEqual((await book()).at(-1), { ...last, answer: tooLarge.body })
})

test('what comes from nobody we know is not kept: a stranger could fill the book', async () => {
  const before = (await book()).length
  assert.equal((await send('BillPayment', '{}', { username, password: 'x' })).status, 401)
  assert.equal((await send('BillPayment', '{}', {})).status, 401)
  assert.equal((await book()).length, before)
})

test('an answer that cannot be kept does not leave: the bank asks again and is told', async () => {
  let isFull = true
  const query: typeof db.query = (sql, values) =>
    isFull && sql.includes('bank_message')
      ? Promise.reject(new Error('full'))
      : db.query(sql, values)
  const ask = billerOn({ db: { ...db, query } })
  const { psid, amount } = await payableKite(platform)
  const payment = JSON.stringify(paying(psid, amount))
  assert.deepEqual(await ask('BillInquiry', JSON.stringify(inquiring(psid))).then(codes), [
    200,
    '05',
  ])
  assert.deepEqual(await ask('BillPayment', payment).then(codes), [200, '05'])
  assert.equal((await findCharge(db, psid))?.state, 'paid')
  isFull = false
  assert.deepEqual(await ask('BillPayment', payment).then(codes), [200, '03'])
})

const codes = ({ status, code }: { status: number; code: string }) => [status, code]
