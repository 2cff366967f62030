import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rupees } from '#platform/catalogue'
import { item, samplePermitRegister } from './certificate.ts'
import { feeOn } from './fee.ts'
import { samplePermit } from './service.ts'

test('the fee is the one of the day, and says where it comes from', () => {
  const { amount, steps } = feeOn({ today: '2026-07-01' })
  assert.equal(amount, rupees(500))
  assert.ok(steps.every(({ source }) => source))
})

test('nobody but the officer decides, and nothing is issued before the fee is paid', () => {
  const { review, payable } = samplePermit.workflow.states
  assert.deepEqual(
    Object.values(review ?? {}).map(({ by }) => by),
    ['sample-permit-officer', 'sample-permit-officer'],
  )
  const ways = Object.values(samplePermit.workflow.states).flatMap((moves) => Object.values(moves))
  assert.deepEqual(
    ways.filter(({ to }) => to === 'issued'),
    [payable?.['settle']],
  )
})

test('the public part of the register names nobody', () => {
  const record = item({
    answers: {
      purpose: 'personal',
      place: 'The field behind the school',
      from: '2026-07-01',
      applicant: {
        name: 'Zara Invented',
        cnic: '3999099000011',
        relation: 'daughter-of',
        relativeName: 'Bilal Invented',
        address: 'House 1, Mehrabad',
      },
    },
    issuedAt: new Date('2026-07-01T09:00:00Z'),
  })
  const open = samplePermitRegister.publicFields.map((field) => record[field])
  assert.deepEqual(open, ['personal', '2026-07-01', '2026-07-01'])
})
