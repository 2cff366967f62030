import assert from 'node:assert/strict'
import { test } from 'node:test'
import { text } from '#platform/kernel'
import type { HeadOfAccount } from './account.ts'
import { challanOf, type ChallanDetails } from './challan.ts'
import { noon, paidWith, sampleAdvice, sampleCharge } from './samples.ts'

const heads: HeadOfAccount[] = [
  {
    account: 'revenue/kite-permit',
    head: 'C00001',
    from: undefined,
    to: '2026-11-24',
    authority: 'Invented',
    source: 'Invented',
  },
  {
    account: 'revenue/kite-permit',
    head: 'C00002',
    from: '2026-11-25',
    to: undefined,
    authority: 'Invented',
    source: 'Invented',
  },
]
const party = {
  name: 'عائشہ خان',
  cnic: '3520212345671',
  designation: undefined,
  address: undefined,
}
const details: ChallanDetails = {
  office: text('District treasury, Patangpur', 'ضلعی خزانہ، پتنگ پور'),
  tehsil: 'Patangpur',
  district: 'Patangpur',
  tenderedBy: party,
  onBehalfOf: { ...party, address: 'House 1, Kite Street' },
  particulars: text('Kite permit', 'پتنگ کا اجازت نامہ'),
  authority: 'Kites Act, section 1',
  heads,
}
const charge = sampleCharge({
  lines: [{ account: 'revenue/kite-permit', amountPaisa: 12_345_600 }],
  surcharge: { account: 'revenue/late-fee', amountPaisa: 100_000 },
})
const afterDue = new Date('2026-11-26T09:00:00+05:00')

test('form 32-A has three copies, five columns, and its words in both languages', () => {
  const challan = challanOf(charge, details, noon)
  assert.equal(challan.title.en, 'CHALLAN FORM NO. 32-A')
  assert.deepEqual(
    challan.copies.map(({ id }) => id),
    ['treasury', 'bank', 'depositor'],
  )
  assert.equal(Object.keys(challan.columns).length, 5)
  const words = [
    ...Object.values(challan.columns),
    ...challan.copies.map((c) => c.title),
    ...challan.footer,
  ]
  for (const { en, ur } of words) {
    assert.match(en, /[a-z]/i)
    assert.match(ur, /\p{Script=Arabic}/u)
  }
})

test('the words use lakh, and the head is the one in force when the charge was made', () => {
  const challan = challanOf(charge, details, noon)
  assert.equal(challan.totalPaisa, 12_345_600)
  assert.match(challan.totalInWords.en, /^Rupees one lakh twenty-three thousand .*only$/)
  assert.match(challan.totalInWords.ur, /لاکھ/)
  assert.deepEqual(
    challan.rows.map(({ headOfAccount }) => headOfAccount),
    ['C00001'],
  )
})

test('after the due date it asks the surcharge, whose head nobody has told us', () => {
  const challan = challanOf(charge, details, afterDue)
  assert.equal(challan.totalPaisa, 12_445_600)
  assert.deepEqual(
    challan.rows.map(({ headOfAccount }) => headOfAccount),
    ['C00001', undefined],
  )
})

test('a challan reprinted later shows what was paid, not what would be due today', () => {
  const inTime = challanOf(paidWith(charge, sampleAdvice(charge)), details, afterDue)
  assert.deepEqual([inTime.totalPaisa, inTime.state], [12_345_600, 'paid'])
  const late = sampleAdvice(charge, { amountPaisa: 12_445_600 })
  assert.equal(challanOf(paidWith(charge, late), details, afterDue).totalPaisa, 12_445_600)
})

test('a challan that can no longer be paid says so', () => {
  const expired = new Date(charge.expiresAt.getTime() + 1)
  assert.equal(challanOf(charge, details, expired).state, 'expired')
})
