import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCnic, rupees, type Text } from '#platform/catalogue'
import { deficiency } from './consumption.ts'
import { stampDuty } from './duty.ts'
import { inventedApplication } from './invented-applications.ts'
import { randomFrom } from './invented-people.ts'
import { certificateData, challanData } from './paper.ts'
import { demoTable } from './testing.ts'

const district: Text = { en: 'District Mehrabad', ur: 'ضلع مہرآباد' }
const today = '2026-11-22'

function affidavit(seed: number) {
  const { answers } = inventedApplication(
    randomFrom(seed),
    { table: demoTable, today },
    'affidavit',
  )
  const { amount, steps } = stampDuty({ answers, today })
  const issuedAt = new Date('2026-11-22T05:30:00Z')
  const psid = '10012611220123456'
  return { number: 'PB-MHR-0123456789ABCDEF', amount, steps, answers, district, psid, issuedAt }
}

test('the certificate gives the amount in digits and in words of both languages', () => {
  assert.deepEqual(certificateData(affidavit(1)).amount, {
    label: { en: 'Amount', ur: 'رقم' },
    digits: { en: 'Rs 300', ur: '300\u00a0روپے' },
    words: { en: 'Rupees three hundred only', ur: 'تین سو روپے صرف' },
  })
})

test('the certificate names deed, article and authority, and every party with its CNIC', () => {
  const stamp = affidavit(2)
  const data = certificateData(stamp)
  assert.deepEqual(data.stamp[0]?.value, {
    en: 'Affidavit (bayan-e-halfi), Article 4',
    ur: '\u2068بیانِ حلفی\u2069، آرٹیکل \u20664\u2069',
  })
  assert.match(data.duty[0]?.en ?? '', /Rs 300.*Article 4, Punjab Finance Act 2024/)
  assert.match(data.duty[0]?.ur ?? '', /300\u00a0روپے.*آرٹیکل/)
  assert.doesNotMatch(data.duty[0]?.ur ?? '', /Rs|Article/)
  for (const person of stamp.answers.firstParties) {
    assert.ok(data.typed.some((row) => row.line.includes(formatCnic(person.cnic))))
  }
})

test('a name typed in Urdu is printed in an Urdu line, a Latin one in an English line', () => {
  const stamp = affidavit(3)
  const [person] = stamp.answers.firstParties
  assert.ok(person)
  const lineFor = (name: string) =>
    certificateData({
      ...stamp,
      answers: { ...stamp.answers, firstParties: [{ ...person, name }] },
    }).typed[0]
  assert.equal(lineFor('عائشہ')?.script, 'ur')
  assert.equal(lineFor('Ayesha')?.script, 'en')
})

test('the time of issue is Pakistan’s, on the certificate in both languages', () => {
  const { issued } = certificateData(affidavit(4))
  assert.match(issued.en, /22 November 2026, 10:30/)
  assert.match(issued.ur, /10:30/)
})

test('a challan has three copies, the head of account and the last day to pay', () => {
  const challan = challanData({
    psid: '10012611220123456',
    reference: 'PB-MHR-0K3F-8QZT-2M5X',
    amount: rupees(300),
    headOfAccount: 'B02701',
    payBy: '2026-11-29',
    district,
    answers: affidavit(5).answers,
  })
  assert.equal(challan.copies.length, 3)
  const values = challan.rows.map((row) =>
    typeof row.value === 'string' ? row.value : row.value.en,
  )
  assert.ok(values.includes('B02701') && values.includes('29 November 2026'))
})

test('after a top-up the certificate says what was paid before, and what came on top', () => {
  const said = { instrument: 'agreement-to-sell' }
  const { answers, steps, ...stamp } = affidavit(4)
  const context = { answers, said, evidence: {}, item: undefined, amount: rupees(300) }
  const due = deficiency({ ...context, since: today, today } as never)
  const all = [...steps, ...due.steps]
  const { duty } = certificateData({ ...stamp, answers, amount: rupees(3_000), steps: all })
  assert.equal(duty.length, 3)
  assert.match(duty[1]?.en ?? '', /Rs 3,000/)
  assert.match(duty[2]?.en ?? '', /Less Rs 300/)
  assert.match(duty[2]?.ur ?? '', /300\u00a0روپے/)
})
