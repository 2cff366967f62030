/** Every answer against a second opinion: what the written table says of what has been sent. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fillBasket } from '#platform/catalogue'
import { checkLedger, closeCharges, createBankDirectory, type Bank } from '#platform/payments'
import fc from 'fast-check'
import fastify from 'fastify'
import { bankCredentials, kiteBank, testPlatform } from '#tests/platform'
import { registerBiller } from '#channels/biller'
import { payableKite } from '#tests/kite-payment'
import { inquiring, paying } from '#tests/kite-messages'

const platform = await testPlatform()
const { db, setting } = platform
const { username, password } = bankCredentials

async function billerFor(terms: Partial<Bank> = {}) {
  const bank = { ...(await kiteBank()), ...terms }
  const app = fastify()
  const banks = createBankDirectory({ read: async () => [bank], now: setting.now })
  registerBiller(app, { ...platform, banks })
  await app.ready()
  after(() => app.close())
  return async (url: '/BillPayment' | '/BillInquiry', payload: object) => {
    const headers = { username, password }
    const answer = await app.inject({ method: 'POST', url: `/biller${url}`, headers, payload })
    return answer.json<{ response_Code: string; bill_status?: string }>()
  }
}
const send = await billerFor()

/** Everything that a message could have changed. */
async function effects() {
  const [row] = await db.owner.query<Record<string, number>>(
    `select (select count(*) from payments.advice) as advices,
       (select count(*) from payments.payment) as payments,
       (select count(*) from payments.transfer) as transfers,
       (select count(*) from payments.unread_message) as unread,
       (select count(*) from payments.charge where state = 'paid') as paid,
       (select count(*) from cases.event) as events`,
  )
  return row ?? {}
}

/** `together`: the open one and another, under one number. */
type Bill = 'open' | 'together' | 'cancelled' | 'unknown'
type Sent = {
  readonly bill: Bill
  readonly authId: string
  readonly off: -1 | 0 | 1
  readonly day: string
  readonly speaksAs: string | undefined
}
const messages = fc.array(
  fc.record<Sent>({
    bill: fc.constantFrom('open', 'open', 'together', 'together', 'cancelled', 'unknown'),
    authId: fc.constantFrom('000001', '000002', 'aB34Cd'),
    off: fc.constantFrom(0, 0, -1, 1),
    day: fc.constantFrom('20261121', '20261122'),
    speaksAs: fc.constantFrom('KITE', 'kite', undefined, 'OTHER'),
  }),
  { minLength: 4, maxLength: 12 },
)
/** Hears every code of the table, whatever is drawn besides. */
const everyCode = (['unknown', 'cancelled', 'together', 'open', 'open'] as const).map(
  (bill): Sent => ({
    bill,
    authId: '000001',
    off: bill === 'together' ? 1 : 0,
    day: '20261121',
    speaksAs: 'KITE',
  }),
)

/** By what each bill was paid. */
type Paid = ReadonlyMap<Bill, Sent>

/** The payment column of the table, told anew: what the bank must hear. */
function opinionOn({ bill, authId, day, off, speaksAs }: Sent, paid: Paid): string {
  if (speaksAs === 'OTHER') return '04'
  if (bill === 'unknown') return '01'
  if (bill === 'cancelled') return '02'
  const paidBy = paid.get(bill)
  if (paidBy?.authId === authId && paidBy.day === day) return off === 0 ? '03' : '04'
  if (bill === 'together' && paid.has('open')) return '02'
  return paid.size > 0 || off !== 0 ? '04' : '00'
}

/** The inquiry column, with the state of the bill. */
function standingOf(bill: Bill, paid: Paid): readonly [code: string, state: string] {
  if (bill === 'unknown') return ['01', ' ']
  if (bill === 'cancelled') return ['02', 'B']
  if (bill === 'together' && paid.has('open')) return ['02', 'B']
  return ['00', paid.size > 0 ? 'P' : 'U']
}

/** A bill of each kind: its number and what it comes to. */
async function bills(): Promise<Readonly<Record<Bill, { psid: string; amount: number }>>> {
  const [open, another] = [await payableKite(platform), await payableKite(platform)]
  const cancelled = await payableKite(platform)
  await closeCharges(db, [{ psid: cancelled.psid, state: 'cancelled' }], setting.now())
  const psids = [open.psid, another.psid]
  const basket = await fillBasket(db, setting, platform.citizen.personId, psids)
  return {
    open,
    together: { psid: basket.psid, amount: basket.amountPaisa },
    cancelled,
    unknown: { ...open, psid: '9999980000000000' },
  }
}

test('whatever a bank sends in whatever order, it hears the code of the table', async () => {
  const heard = new Set<string>()
  await fc.assert(
    fc.asyncProperty(messages, async (sequence) => {
      const asked = await bills()
      const paid = new Map<Bill, Sent>()
      for (const sent of sequence) {
        const { bill, authId, off, day, speaksAs } = sent
        const before = await effects()
        const { psid, amount } = asked[bill]
        const { bank_mnemonic: _own, ...fields } = paying(psid, amount + off, authId)
        const mnemonic = speaksAs === undefined ? {} : { bank_mnemonic: speaksAs }
        const answer = await send('/BillPayment', { ...fields, ...mnemonic, tran_date: day })
        const code = opinionOn(sent, paid)
        assert.equal(answer.response_Code, code)
        heard.add(code)
        const now = await effects()
        if (code === '00') paid.set(bill, sent)
        assert.equal(now['payments'], (before['payments'] ?? 0) + (code === '00' ? 1 : 0))
        const settled = code === '00' ? (bill === 'together' ? 2 : 1) : 0
        assert.equal(now['paid'], (before['paid'] ?? 0) + settled)
        const told = (now['advices'] ?? 0) + (now['unread'] ?? 0)
        assert.equal(told, (before['advices'] ?? 0) + (before['unread'] ?? 0) + 1, 'PAY-4')
        const { response_Code, bill_status } = await send('/BillInquiry', inquiring(psid))
        assert.deepEqual([response_Code, bill_status], standingOf(bill, paid))
      }
    }),
    { numRuns: 10, examples: [[everyCode]] },
  )
  assert.deepEqual([...heard].sort(), ['00', '01', '02', '03', '04'])
  assert.deepEqual(await checkLedger(db), [])
})

const notText: readonly unknown[] = [null, 7, true, [], {}, ['1']]
/** For each field what it must not be; a field that must be there is also left out. */
const malformed: Readonly<Record<string, readonly unknown[]>> = {
  consumer_number: [undefined, '', '123456789', '1'.repeat(25), '1786 0103 2512', '۱۷۸۶۰۱۰۳۲۵'],
  tran_auth_id: [undefined, '', '12345', '1234567', '12 456', '١٢٣٤٥٦', "1'; --"],
  transaction_amount: [undefined, '', '1', '0'.repeat(12), '9'.repeat(14), '+00000500000', '5e11'],
  tran_date: [undefined, '', '20260230', '20261301', '2026-11-22', '00000000', '261122'],
  tran_time: [undefined, '', '240000', '126000', '125960', '10:15:00', '1015'],
  bank_mnemonic: ['', 'K', 'KITE BANK', 'X'.repeat(11), 'KITÉ'],
  reserved: ['x'.repeat(201)],
}

for (const [field, values] of Object.entries(malformed)) {
  test(`a malformed ${field} is 04 in both messages, and has no effect`, async () => {
    const { psid, amount } = await payableKite(platform)
    for (const value of [...values, ...notText]) {
      const before = await effects()
      const spoiled = { ...paying(psid, amount), [field]: value }
      assert.equal((await send('/BillPayment', spoiled)).response_Code, '04', String(value))
      const now = await effects()
      assert.deepEqual({ ...now, unread: 0 }, { ...before, unread: 0 })
      assert.equal(now['unread'], (before['unread'] ?? 0) + 1, 'it is kept for a reader')
      if (!['consumer_number', 'bank_mnemonic', 'reserved'].includes(field)) continue
      const inquiry = await send('/BillInquiry', { ...inquiring(psid), [field]: value })
      assert.equal(inquiry.response_Code, '04', String(value))
    }
    const good = await send('/BillPayment', paying(psid, amount))
    assert.equal(good.response_Code, '00')
  })
}

test('more than the bank may confirm, at once or on a day, is 04 and posts nothing', async () => {
  const [a, b, c] = [
    await payableKite(platform),
    await payableKite(platform),
    await payableKite(platform),
  ]
  const { amount } = a
  const codeOf = async (limits: Bank['limits'], psid: string) => {
    const limited = await billerFor({ limits })
    return (await limited('/BillPayment', paying(psid, amount))).response_Code
  }
  assert.equal(await codeOf({ paymentPaisaMax: amount - 1 }, a.psid), '04')
  assert.equal(await codeOf({ paymentPaisaMax: amount }, a.psid), '00')
  const day = { dayPaisaMax: 2 * amount - 1 }
  assert.equal(await codeOf(day, b.psid), '00')
  assert.equal(await codeOf(day, c.psid), '04')
  assert.equal(await codeOf(day, b.psid), '03', 'what was confirmed stays confirmed')
  assert.equal(await codeOf({ dayPaisaMax: 2 * amount }, c.psid), '00')
  const [advice] = await db.owner.query<{ verdict: string; outcome: string }>(
    `select verdict, outcome from payments.advice where psid = $1 order by received_at limit 1`,
    [c.psid],
  )
  assert.deepEqual(advice, { verdict: 'over-bank-limit', outcome: 'refused' })
})

test('of many at once a bank with a limit gets no more than its day', async () => {
  const bills = []
  for (let one = 0; one < 8; one += 1) bills.push(await payableKite(platform))
  const amount = bills[0]?.amount ?? 0
  const [row] = await db.owner.query<{ paid: number }>(
    `select coalesce(sum(paid_paisa), 0)::int8 as paid from payments.bank_day`,
  )
  const limited = await billerFor({ limits: { dayPaisaMax: (row?.paid ?? 0) + 3 * amount } })
  const answers = await Promise.all(
    bills.map(({ psid }) => limited('/BillPayment', paying(psid, amount))),
  )
  const codes = answers.map((answer) => answer.response_Code)
  assert.equal(codes.filter((code) => code === '00').length, 3)
  assert.equal(codes.filter((code) => code === '04').length, 5)
})
