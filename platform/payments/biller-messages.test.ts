import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Compile } from 'typebox/compile'
import fc from 'fast-check'
import type { Bank } from './banks.ts'
import {
  adviceOf,
  answerInquiry,
  answerPayment,
  billInquiryResponse,
  billPaymentResponse,
  readBillInquiry,
  readBillPayment,
  refuseInquiry,
  refusePayment,
  type BillInquiryResponse,
} from './biller-messages.ts'
import { chargePaisaMax, consumerDetailOf, type Charge } from './charge.ts'
import { decidePayment, type Facts } from './payment.ts'
import { noon, paidWith, sampleAdvice, sampleCharge, samplePayment } from './samples.ts'

const inquiryAnswers = Compile(billInquiryResponse)
const paymentAnswers = Compile(billPaymentResponse)
const charge = sampleCharge({
  psid: '17860103250000079196',
  surcharge: { account: 'revenue/late-fee', amountPaisa: 10_050 },
})
const afterExpiry = new Date(charge.expiresAt.getTime() + 1)

const paymentBody = {
  consumer_number: '17860103250000079196',
  tran_auth_id: '004711',
  transaction_amount: '000000120000',
  tran_date: '20261122',
  tran_time: '115958',
  bank_mnemonic: 'BOP',
  reserved: '',
}

test('an unpaid bill is answered field for field as the switch expects it', () => {
  assert.deepEqual(answerInquiry(charge, noon), {
    response_Code: '00',
    consumer_Detail: 'Ayesha Khan                   ',
    bill_status: 'U',
    due_date: '20261125',
    amount_within_dueDate: '+0000000120000',
    amount_after_dueDate: '+0000000130050',
    billing_month: '2611',
    date_paid: '        ',
    amount_paid: '            ',
    tran_auth_Id: '      ',
    reserved: '',
  } satisfies BillInquiryResponse)
})

test('a paid bill says when, how much and under which auth id', () => {
  const paid = paidWith(charge, sampleAdvice(charge))
  const answer = answerInquiry(paid, afterExpiry)
  assert.deepEqual(
    [
      answer.response_Code,
      answer.bill_status,
      answer.date_paid,
      answer.amount_paid,
      answer.tran_auth_Id,
    ],
    ['00', 'P', '20261122', '000000120000', '000123'],
  )
})

const closed: readonly (readonly [string, Charge, Date])[] = [
  ['expired', charge, afterExpiry],
  ['noted as expired', { ...charge, state: 'expired' }, noon],
  ['cancelled', { ...charge, state: 'cancelled' }, noon],
]
for (const [what, bill, now] of closed) {
  test(`a bill that is ${what} is answered B with 02`, () => {
    const { response_Code, bill_status } = answerInquiry(bill, now)
    assert.deepEqual([response_Code, bill_status], ['02', 'B'])
  })
}

test('an inquiry reaches each of its codes in a well-formed answer', () => {
  const answers = [
    answerInquiry(charge, noon),
    answerInquiry(undefined, noon),
    answerInquiry(charge, afterExpiry),
    refuseInquiry('03'),
    refuseInquiry('04'),
    refuseInquiry('05'),
  ]
  assert.deepEqual(
    answers.map((a) => a.response_Code),
    ['00', '01', '02', '03', '04', '05'],
  )
  for (const answer of answers) assert.equal(inquiryAnswers.Check(answer), true)
})

test('a payment reaches each of its codes in a well-formed answer', () => {
  const first = sampleAdvice(charge)
  const facts = (changes: Partial<Facts>): Facts => ({
    charge,
    advice: sampleAdvice(charge),
    earlierPayments: [],
    now: noon,
    bankKnown: true,
    ...changes,
  })
  const answers = [
    answerPayment(decidePayment(facts({ advice: first }))),
    answerPayment(decidePayment(facts({ charge: undefined }))),
    answerPayment(decidePayment(facts({ now: afterExpiry }))),
    answerPayment(
      decidePayment(
        facts({
          charge: paidWith(charge, first),
          earlierPayments: [samplePayment(first)],
        }),
      ),
    ),
    answerPayment(decidePayment(facts({ advice: sampleAdvice(charge, { amountPaisa: 1 }) }))),
    refusePayment('05'),
  ]
  assert.deepEqual(
    answers.map((a) => a.response_Code),
    ['00', '01', '02', '03', '04', '05'],
  )
  for (const answer of answers) assert.equal(paymentAnswers.Check(answer), true)
  assert.equal(answers[0]?.Identification_parameter, `${first.id}        `)
  assert.equal(answers[3]?.Identification_parameter, answers[0]?.Identification_parameter)
  assert.equal(answers[1]?.Identification_parameter, ' '.repeat(20))
})

test('every charge that can be made is answered in the fixed widths', () => {
  const amounts = fc.integer({ min: 1, max: chargePaisaMax })
  fc.assert(
    fc.property(amounts, fc.string({ maxLength: 60, unit: 'grapheme' }), (amountPaisa, name) => {
      const any = sampleCharge({
        lines: [{ account: 'revenue/kite-permit', amountPaisa }],
        payer: name,
      })
      for (const bill of [any, paidWith(any, sampleAdvice(any))]) {
        const answer = answerInquiry(bill, noon)
        assert.equal(inquiryAnswers.Check(answer), true, JSON.stringify(answer))
        assert.equal(Number(answer.amount_within_dueDate), amountPaisa)
      }
    }),
  )
})

test('a payment message is read into an advice, and what was written is what is read', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999_999_999 }),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2053-01-01'), noInvalidDate: true }),
      fc.stringMatching(/^[0-9]{6}$/),
      (amountPaisa, at, authId) => {
        const [date, time] = at.toISOString().split(/[T.]/)
        const message = readBillPayment({
          ...paymentBody,
          transaction_amount: String(amountPaisa).padStart(12, '0'),
          tran_auth_id: authId,
          tran_date: date?.replaceAll('-', ''),
          tran_time: time?.replaceAll(':', ''),
        })
        assert.deepEqual(message, {
          psid: paymentBody.consumer_number,
          bankMnemonic: 'BOP',
          authId,
          amountPaisa,
          date,
          time: time?.replaceAll(':', ''),
        })
      },
    ),
  )
})

test('an advice carries the bank that signed in and the bank that the customer used', () => {
  const message = readBillPayment({ ...paymentBody, bank_mnemonic: 'hbl' })
  assert.ok(message)
  const bank = { mnemonic: '1LINK', forwards: true } as Bank
  const advice = adviceOf(message, { id: 'A', bank, at: noon })
  assert.deepEqual(
    [advice.bank, advice.bankMnemonic, advice.channel],
    ['1LINK', 'HBL', 'biller-api'],
  )
})

const malformed: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['text', 'x'],
  ['a list', []],
  ['no fields', {}],
  ['letters in the number', { ...paymentBody, consumer_number: "1786'; drop table" }],
  ['Urdu digits', { ...paymentBody, consumer_number: '۱۷۸۶۰۱۰۳۲۵۰۰۰۰۰۷۹۱۹۶' }],
  ['a number of 25 digits', { ...paymentBody, consumer_number: '1'.repeat(25) }],
  ['a number that is not text', { ...paymentBody, consumer_number: 17_860_103_250 }],
  ['a signed amount', { ...paymentBody, transaction_amount: '+00000120000' }],
  ['a fractional amount', { ...paymentBody, transaction_amount: '000001200.00' }],
  ['an amount of rupees', { ...paymentBody, transaction_amount: '1200' }],
  ['an amount of zero', { ...paymentBody, transaction_amount: '000000000000' }],
  ['30 February', { ...paymentBody, tran_date: '20260230' }],
  ['a date with hyphens', { ...paymentBody, tran_date: '2026-11-22' }],
  ['half past 24', { ...paymentBody, tran_time: '243000' }],
  ['an auth id of five', { ...paymentBody, tran_auth_id: '04711' }],
  ['an endless remark', { ...paymentBody, reserved: 'x'.repeat(201) }],
  ['a line break after the number', { ...paymentBody, consumer_number: '17860103250000079196\n' }],
]
for (const [what, body] of malformed) {
  test(`a payment message with ${what} is not read`, () => {
    assert.equal(readBillPayment(body), undefined)
  })
}

test('an inquiry is read with and without its optional fields', () => {
  const psid = paymentBody.consumer_number
  assert.deepEqual(readBillInquiry({ consumer_number: psid }), { psid, bankMnemonic: undefined })
  assert.deepEqual(readBillInquiry({ consumer_number: psid, bank_mnemonic: 'hbl', reserved: '' }), {
    psid,
    bankMnemonic: 'HBL',
  })
  assert.equal(readBillInquiry({ consumer_number: '12' }), undefined)
})

test('a bank sees a short plain name, or none', () => {
  assert.equal(consumerDetailOf('  Ayesha   Khan '), 'Ayesha Khan')
  assert.equal(consumerDetailOf('José O’Neil'), 'Jose ONeil')
  assert.equal(consumerDetailOf('عائشہ خان'), 'APPLICANT')
  assert.equal(consumerDetailOf('😀'), 'APPLICANT')
  assert.equal(consumerDetailOf('A'.repeat(5_000)).length, 30)
  assert.equal(consumerDetailOf('<b>Ali</b>'), 'b Ali b')
})
