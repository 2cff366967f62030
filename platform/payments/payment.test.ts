import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Charge } from './charge.ts'
import {
  decidePayment,
  failPayment,
  type AdviceOutcome,
  type Facts,
  type ResponseCode,
  type Verdict,
} from './payment.ts'
import {
  decidePayments,
  noon,
  paidWith,
  sampleAdvice,
  sampleCharge,
  samplePayment,
} from './samples.ts'

const afterDue = new Date('2026-11-26T00:00:00+05:00')
const lastInstant = new Date('2026-11-29T23:59:59+05:00')
const tooLate = new Date(lastInstant.getTime() + 1)
const surcharge = { account: 'revenue/late-fee', amountPaisa: 10_000 }

type Row = {
  readonly when: string
  readonly facts: Partial<Facts> & Pick<Facts, 'advice'>
  readonly says: readonly [ResponseCode, AdviceOutcome, Verdict]
  /** What reaches suspense when the bank's file says the money is already ours. */
  readonly inFile?: AdviceOutcome
}

const charge = sampleCharge()
const first = sampleAdvice(charge)
const paid = paidWith(charge, first)
const earlier = [samplePayment(first)]
const late = sampleCharge({ surcharge })
const stateOf = (state: Charge['state']): Charge => ({ ...charge, state })
const again = (changes: Parameters<typeof sampleAdvice>[1] = {}) => sampleAdvice(charge, changes)

const atOnce = (paymentPaisaMax: number) => ({ paymentPaisaMax })
const ofDay = (dayPaisaMax: number, dayPaisa: number) => ({ dayPaisaMax, dayPaisa })

const table: readonly Row[] = [
  {
    when: 'the exact amount in time',
    facts: { charge, advice: again() },
    says: ['00', 'posted', 'paid'],
  },
  {
    when: 'the last instant',
    facts: { charge, advice: again(), now: lastInstant },
    says: ['00', 'posted', 'paid'],
  },
  {
    when: 'after the due date, with the surcharge',
    facts: { charge: late, advice: sampleAdvice(late, { amountPaisa: 130_000 }), now: afterDue },
    says: ['00', 'posted', 'paid'],
  },
  {
    when: 'after the due date, without the surcharge',
    facts: { charge: late, advice: sampleAdvice(late), now: afterDue },
    says: ['04', 'refused', 'wrong-amount'],
  },
  {
    when: 'before the due date, with the surcharge',
    facts: { charge: late, advice: sampleAdvice(late, { amountPaisa: 130_000 }) },
    says: ['04', 'refused', 'wrong-amount'],
  },
  {
    when: 'a bank that claims to have been in time, heard after the due date',
    facts: { charge: late, advice: sampleAdvice(late, { date: '2026-11-25' }), now: afterDue },
    says: ['04', 'refused', 'wrong-amount'],
  },
  {
    when: 'a number that nobody issued',
    facts: { charge: undefined, advice: again() },
    says: ['01', 'refused', 'charge-not-found'],
    inFile: 'suspense',
  },
  {
    when: 'one paisa too little',
    facts: { charge, advice: again({ amountPaisa: 119_999 }) },
    says: ['04', 'refused', 'wrong-amount'],
    inFile: 'suspense',
  },
  {
    when: 'one paisa too much',
    facts: { charge, advice: again({ amountPaisa: 120_001 }) },
    says: ['04', 'refused', 'wrong-amount'],
    inFile: 'suspense',
  },
  {
    when: 'an instant after expiry, though no clerk has noted it',
    facts: { charge, advice: again({ date: '2026-11-30' }), now: tooLate },
    says: ['02', 'refused', 'charge-expired'],
    inFile: 'suspense',
  },
  {
    when: 'a charge noted as expired',
    facts: { charge: stateOf('expired'), advice: again() },
    says: ['02', 'refused', 'charge-expired'],
    inFile: 'suspense',
  },
  {
    when: 'a cancelled charge',
    facts: { charge: stateOf('cancelled'), advice: again() },
    says: ['02', 'refused', 'charge-cancelled'],
    inFile: 'suspense',
  },
  {
    when: 'the same four fields again',
    facts: { charge: paid, advice: again(), earlierPayments: earlier },
    says: ['03', 'duplicate', 'same-advice'],
    inFile: 'duplicate',
  },
  {
    when: 'the same four fields again, after expiry',
    facts: { charge: paid, advice: again(), earlierPayments: earlier, now: tooLate },
    says: ['03', 'duplicate', 'same-advice'],
  },
  {
    when: 'the same reference with another amount',
    facts: { charge: paid, advice: again({ amountPaisa: 120_001 }), earlierPayments: earlier },
    says: ['04', 'refused', 'reference-used'],
    inFile: 'refused',
  },
  {
    when: 'another auth id for a paid charge',
    facts: { charge: paid, advice: again({ authId: '000124' }), earlierPayments: earlier },
    says: ['04', 'refused', 'already-paid'],
    inFile: 'suspense',
  },
  {
    when: 'the same auth id on another day for a paid charge',
    facts: { charge: paid, advice: again({ date: '2026-11-23' }), earlierPayments: earlier },
    says: ['04', 'refused', 'already-paid'],
    inFile: 'suspense',
  },
  {
    when: 'another bank with the same reference for a paid charge',
    facts: { charge: paid, advice: again({ bank: 'HBL' }), earlierPayments: earlier },
    says: ['04', 'refused', 'already-paid'],
    inFile: 'suspense',
  },
  {
    when: 'as much as the bank may confirm at once and has left of its day',
    facts: { charge, advice: again(), bankLimit: { ...atOnce(120_000), ...ofDay(120_001, 1) } },
    says: ['00', 'posted', 'paid'],
  },
  {
    when: 'more than the bank may confirm at once',
    facts: { charge, advice: again(), bankLimit: { ...atOnce(119_999), dayPaisa: 0 } },
    says: ['04', 'refused', 'over-bank-limit'],
  },
  {
    when: 'more than the bank has left of its day',
    facts: { charge, advice: again(), bankLimit: ofDay(120_000, 1) },
    says: ['04', 'refused', 'over-bank-limit'],
  },
  {
    when: 'a duplicate beyond the limit of the day',
    facts: { charge: paid, advice: again(), earlierPayments: earlier, bankLimit: ofDay(1, 1) },
    says: ['03', 'duplicate', 'same-advice'],
  },
  {
    when: 'wrong credentials, whatever it says',
    facts: { charge, advice: again(), bankKnown: false },
    says: ['04', 'refused', 'bank-unknown'],
    inFile: 'refused',
  },
]

const factsOf = (row: Row): Facts => ({
  charge: undefined,
  earlierPayments: [],
  now: noon,
  bankKnown: true,
  ...row.facts,
})

for (const row of table) {
  const [code, outcome, verdict] = row.says
  test(`${row.when}: the bank is answered ${code} and the advice is ${outcome}`, () => {
    const decision = decidePayment(factsOf(row))
    assert.deepEqual(
      [decision.responseCode, decision.outcome, decision.verdict],
      [code, outcome, verdict],
    )
    assert.equal(decision.payment !== undefined, outcome === 'posted')
    assert.equal(decision.transfers.length > 0, outcome === 'posted')
  })
}

for (const row of table.filter(({ inFile }) => inFile !== undefined)) {
  test(`${row.when}, told by the bank’s file: ${row.inFile}`, () => {
    const facts = factsOf(row)
    const advice = { ...facts.advice, channel: 'bank-file' as const }
    const decision = decidePayment({ ...facts, advice })
    assert.equal(decision.outcome, row.inFile)
    assert.equal(decision.responseCode, row.says[0])
    const credits = decision.transfers.map(({ creditAccount, amountPaisa }) => [
      creditAccount,
      amountPaisa,
    ])
    const expected =
      row.inFile === 'suspense' ? [[`suspense/${advice.bank}`, advice.amountPaisa]] : []
    assert.deepEqual(credits, expected)
  })
}

test('money that is here already is over no limit', () => {
  const advice = again({ channel: 'bank-file' })
  const facts = { charge, advice, earlierPayments: [], now: noon, bankKnown: true }
  assert.equal(decidePayment({ ...facts, bankLimit: ofDay(1, 1) }).outcome, 'posted')
})

test('a file tells of the past: what was paid in time counts, however late we read of it', () => {
  const advice = sampleAdvice(late, { channel: 'bank-file', date: '2026-11-25', time: '235959' })
  const nextMonth = new Date('2026-12-20T10:00:00+05:00')
  const facts = { charge: late, advice, earlierPayments: [], now: nextMonth, bankKnown: true }
  assert.equal(decidePayment(facts).responseCode, '00')
  const nextDay = { ...advice, date: '2026-11-26', time: '000000' }
  assert.equal(decidePayment({ ...facts, advice: nextDay }).outcome, 'suspense')
})

test('a posting debits the bank’s clearing account and credits each line of the charge', () => {
  const twoLines = sampleCharge({
    lines: [
      { account: 'revenue/kite-permit', amountPaisa: 120_000 },
      { account: 'revenue/copying-fee', amountPaisa: 5_000 },
    ],
    surcharge,
  })
  const advice = sampleAdvice(twoLines, { amountPaisa: 135_000 })
  const decision = decidePayment({
    charge: twoLines,
    advice,
    earlierPayments: [],
    now: afterDue,
    bankKnown: true,
  })
  assert.deepEqual(
    decision.transfers.map((t) => [
      t.journalId,
      t.line,
      t.debitAccount,
      t.creditAccount,
      t.amountPaisa,
    ]),
    [
      [advice.id, 1, 'clearing/BOP', 'revenue/kite-permit', 120_000],
      [advice.id, 2, 'clearing/BOP', 'revenue/copying-fee', 5_000],
      [advice.id, 3, 'clearing/BOP', 'revenue/late-fee', 10_000],
    ],
  )
  assert.equal(decision.charge?.state, 'paid')
  assert.equal(decision.receiptId, advice.id)
  assert.equal(decision.jurisdiction, 'PB-LHR')
})

test('a duplicate is given the receipt of the first', () => {
  const decision = decidePayment({
    charge: paid,
    advice: again(),
    earlierPayments: earlier,
    now: noon,
    bankKnown: true,
  })
  assert.equal(decision.receiptId, first.id)
})

test('a case that cannot go on: nothing is posted and the bank is answered 05', () => {
  const facts = { charge, advice: again(), earlierPayments: [], now: noon, bankKnown: true }
  const decision = failPayment(facts)
  assert.deepEqual([decision.responseCode, decision.outcome], ['05', 'refused'])
  assert.equal(decision.charge?.state, 'unpaid')
  const advice = again({ channel: 'bank-file' })
  assert.equal(failPayment({ ...facts, advice }).outcome, 'suspense')
})

test('in one batch the same advice is posted once and a rival bank is told it is paid', () => {
  const advices = [again(), again(), again({ bank: 'HBL' }), again({ amountPaisa: 1 })]
  const decisions = decidePayments(advices, { charges: [charge], payments: [], now: noon })
  assert.deepEqual(
    decisions.map(({ responseCode }) => responseCode),
    ['00', '03', '04', '04'],
  )
  assert.equal(decisions[1]?.receiptId, decisions[0]?.receiptId)
})

test('the same file line twice in one batch is put into suspense once', () => {
  const line = again({ channel: 'bank-file', amountPaisa: 7 })
  const decisions = decidePayments([line, { ...line, id: 'X' }], {
    charges: [charge],
    payments: [],
    now: noon,
  })
  assert.deepEqual(
    decisions.map(({ outcome }) => outcome),
    ['suspense', 'duplicate'],
  )
})
