import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  billInquiryResponse,
  billPaymentResponse,
  closeCharges,
  findCharge,
  unreadSince,
} from '#platform/payments'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import fastify from 'fastify'
import { bankCredentials, testPlatform } from '#tests/platform'
import { registerBiller } from './index.ts'
import { payableKite } from '#tests/kite-payment'
import { inquiring, paying } from '#tests/kite-messages'

const platform = await testPlatform()
const app = fastify()
registerBiller(app, platform)
await app.ready()
after(() => app.close())

const { username, password } = bankCredentials
const ajv = new Ajv2020({ strict: false })
const shapes = {
  BillInquiry: ajv.compile(billInquiryResponse),
  BillPayment: ajv.compile(billPaymentResponse),
}
type Message = keyof typeof shapes

async function send(message: Message, payload: unknown, headers: object = { username, password }) {
  const response = await app.inject({
    method: 'POST',
    url: `/biller/${message}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  })
  const json = response.json<Record<string, string>>()
  const hasShape: boolean = shapes[message](json)
  assert.ok(hasShape, ajv.errorsText(shapes[message].errors))
  return { status: response.statusCode, code: json['response_Code'], json }
}

test('a bill is asked for, paid once, and then shows as paid', async () => {
  const { psid, amount } = await payableKite(platform)
  const before = await send('BillInquiry', inquiring(psid))
  assert.equal(before.code, '00')
  assert.equal(before.json['bill_status'], 'U')
  assert.equal(before.json['amount_within_dueDate'], `+${String(amount).padStart(13, '0')}`)
  const paid = await send('BillPayment', paying(psid, amount))
  assert.deepEqual([paid.status, paid.code], [200, '00'])
  assert.match(paid.json['Identification_parameter'] ?? '', /^\S{12} {8}$/)
  const after = await send('BillInquiry', inquiring(psid))
  assert.equal(after.json['bill_status'], 'P')
  assert.equal(after.json['tran_auth_Id'], '123456')
})

test('the same advice a hundred times at once is paid once and known after that', async () => {
  const { psid, amount } = await payableKite(platform)
  const many = await Promise.all(
    Array.from({ length: 100 }, () => send('BillPayment', paying(psid, amount))),
  )
  const codes = many.map(({ code }) => code)
  assert.equal(codes.filter((code) => code === '00').length, 1)
  assert.equal(codes.filter((code) => code === '03').length, 99)
  const receipts = new Set(many.map(({ json }) => json['Identification_parameter']))
  assert.equal(receipts.size, 1)
})

test('every other payment is refused by the code of its reason, and pays nothing', async () => {
  const { psid, amount } = await payableKite(platform)
  const codeOf = async (message: object) => (await send('BillPayment', message)).code
  assert.equal(await codeOf(paying('9999980000000000', amount)), '01')
  assert.equal(await codeOf(paying(psid, amount - 1)), '04')
  assert.equal(await codeOf(paying(psid, amount + 1)), '04')
  assert.equal(await codeOf({ ...paying(psid, amount), bank_mnemonic: 'OTHER' }), '04')
  assert.equal((await findCharge(platform.db, psid))?.state, 'unpaid')
  assert.equal(await codeOf(paying(psid, amount)), '00')
  assert.equal(await codeOf(paying(psid, amount, '654321')), '04')
  const cancelled = await payableKite(platform)
  const closed = { psid: cancelled.psid, state: 'cancelled' } as const
  await closeCharges(platform.db, [closed], platform.setting.now())
  assert.equal(await codeOf(paying(cancelled.psid, amount)), '02')
  assert.equal((await send('BillInquiry', inquiring('9999980000000000'))).code, '01')
})

test('an advice for an expired bill is 02, and the inquiry says so too', async () => {
  const { psid, amount } = await payableKite(platform)
  platform.clockTo(new Date(Date.now() + 60 * 86_400_000))
  try {
    assert.equal((await send('BillPayment', paying(psid, amount))).code, '02')
    const { code, json } = await send('BillInquiry', inquiring(psid))
    assert.deepEqual([code, json['bill_status']], ['02', 'B'])
  } finally {
    platform.clockTo(new Date())
  }
})

test('wrong credentials are 401 with code 04, whatever the body', async () => {
  for (const headers of [
    {},
    { username },
    { password },
    { username, password: 'wrong' },
    { username: 'nobody', password },
    { username: '', password: '' },
    { username, password: 'x'.repeat(5_000) },
  ]) {
    for (const message of ['BillInquiry', 'BillPayment'] as const) {
      const { status, code } = await send(message, '{', headers)
      assert.deepEqual([status, code], [401, '04'])
    }
  }
})

test('whatever a bank sends is answered with HTTP 200 and a response code', async () => {
  const { psid, amount } = await payableKite(platform)
  const good: Record<string, unknown> = paying(psid, amount)
  const wrong = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      '-1',
      '20260230',
      '250000',
      1e30,
      'x'.repeat(500),
    ),
  )
  const spoiled = fc
    .tuple(fc.constantFrom(...Object.keys(good)), wrong)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => JSON.stringify({ ...good, [field]: value }))
  const anything = fc.oneof(spoiled, fc.string({ unit: 'binary' }), fc.json())
  const message = fc.constantFrom<Message>('BillInquiry', 'BillPayment')
  await fc.assert(
    fc.asyncProperty(message, anything, async (name, payload) => {
      const { status, code } = await send(name, payload)
      assert.equal(status, 200)
      assert.match(code ?? '', /^0[0-5]$/)
    }),
    { numRuns: 200 },
  )
  assert.equal((await send('BillPayment', 'x'.repeat(100_000))).code, '04')
})

test('what a bank says of money is kept, also where nobody can read it (PAY-4)', async () => {
  const { psid, amount } = await payableKite(platform)
  const good = paying(psid, amount)
  const since = platform.setting.now()
  const misspelt = JSON.stringify({ ...good, transaction_amount: 'Rs 1,200 from Ayesha' })
  const foreign = JSON.stringify({ ...good, bank_mnemonic: 'OTHER' })
  for (const sent of ['{"consumer_number": ', misspelt, foreign, 'x'.repeat(100_000), '']) {
    assert.equal((await send('BillPayment', sent)).code, '04')
  }
  assert.equal((await send('BillInquiry', '{')).code, '04')
  assert.equal((await send('BillPayment', good, { username, password: 'wrong' })).status, 401)
  const kept = await unreadSince(platform.db, platform.setting.vault, since, 10)
  assert.deepEqual(
    kept.map(({ bank, reason, text, bytes }) => [bank, reason, text, bytes]),
    [
      ['KITE', 'unreadable', '{"consumer_number": ', 20],
      ['KITE', 'unreadable', misspelt, misspelt.length],
      ['KITE', 'not-its-bank', foreign, foreign.length],
      ['KITE', 'too-large', '', 100_000],
      ['KITE', 'unreadable', '', 0],
    ],
  )
})

test('a message that our own failure met is kept too; what cannot be kept is 05', async () => {
  const since = platform.setting.now()
  const perform = () => Promise.reject(new Error('away'))
  const door = { ...platform.door, perform }
  const broken = { ...platform.db, query: () => Promise.reject(new Error('away')) } as never
  const answers: string[] = []
  for (const parts of [{ door }, { door, db: broken }]) {
    const failing = fastify()
    registerBiller(failing, { ...platform, ...parts })
    for (const payload of [paying('9999980000000000', 100), { consumer_number: 'x' }]) {
      const headers = { username, password }
      const post = { method: 'POST', url: '/biller/BillPayment', headers, payload } as const
      answers.push((await failing.inject(post)).json()['response_Code'])
    }
    await failing.close()
  }
  assert.deepEqual(answers, ['05', '04', '05', '05'])
  const kept = await unreadSince(platform.db, platform.setting.vault, since, 10)
  assert.deepEqual(
    kept.map(({ reason }) => reason),
    ['failed', 'unreadable'],
  )
})

test('a failure of ours is 05, so that the bank sends it again', async () => {
  const broken = { ...platform.db, query: () => Promise.reject(new Error('away')) } as never
  const perform = () => Promise.reject(new Error('away'))
  const failing = fastify()
  registerBiller(failing, { ...platform, db: broken, door: { ...platform.door, perform } })
  for (const [message, payload] of [
    ['BillInquiry', inquiring('9999980000000000')],
    ['BillPayment', paying('9999980000000000', 100)],
  ] as const) {
    const response = await failing.inject({
      method: 'POST',
      url: `/biller/${message}`,
      headers: { username, password },
      payload,
    })
    assert.equal(response.statusCode, 200)
    assert.equal(response.json()['response_Code'], '05')
    assert.doesNotMatch(response.body, /away/)
  }
  await failing.close()
})
