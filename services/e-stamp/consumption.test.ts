import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem, rupees } from '#platform/catalogue'
import {
  checkDeed,
  deedInRegister,
  deficiency,
  dutyOfDeed,
  isUnderStamped,
  whyNot,
} from './consumption.ts'
import { endorsementData } from './endorsement.ts'

const context = (said: object, amount: number, answers: object = {}) =>
  ({
    answers: { instrument: 'affidavit', executionDate: '2026-11-02', ...answers },
    said,
    evidence: {},
    item: undefined,
    amount,
    since: '2026-11-02',
    today: '2026-11-22',
  }) as never

const refused = (code: string) => (error: unknown) =>
  error instanceof Problem && error.code === code

test('a stamp for the duty of its deed is enough; the deed counts, not what was said of it', () => {
  assert.equal(isUnderStamped(context({}, rupees(300))), false)
  assert.equal(isUnderStamped(context({ instrument: 'agreement-to-sell' }, rupees(300))), true)
  assert.equal(isUnderStamped(context({ instrument: 'agreement-to-sell' }, rupees(3_000))), false)
})

test('still to be paid is the duty on the deed less what was paid, step by step', () => {
  const lease = {
    executionDate: '2018-01-15',
    instrument: 'lease',
    leaseTerm: 'under-20-years',
    leaseAmount: rupees(100_000),
  }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000_000 }), (amount) => {
      const said = { leaseAmount: rupees(amount) }
      const given = context(said, rupees(300), lease)
      const duty = dutyOfDeed(given).amount
      const { amount: due, steps } = deficiency(given)
      assert.equal(due, duty - rupees(300))
      assert.equal(
        steps.reduce((sum, step) => sum + (step.amount ?? 0), 0),
        due,
      )
      assert.ok(steps.every(({ article, authority }) => article && authority))
      assert.equal(isUnderStamped(given), due > 0)
    }),
  )
})

test('a deed whose facts nobody gave is not charged but sent to the Collector', () => {
  assert.throws(
    () => dutyOfDeed(context({ instrument: 'sale-deed' }, rupees(300))),
    refused('e-stamp-deed-of-another-kind'),
  )
})

test('a deed is named by its file or its number, and its number is nobody’s', () => {
  assert.throws(() => checkDeed(context({ pageCount: '2' }, 0)), refused('e-stamp-deed-not-named'))
  assert.doesNotThrow(() => checkDeed(context({ deedFile: 'a'.repeat(64) }, 0)))
  for (const good of ['1432/2026', 'بہی نمبر 1', 'Book 1 No. 77 (2026)']) {
    assert.doesNotThrow(() => checkDeed(context({ deedNumber: good }, 0)), good)
  }
  for (const bad of ['3520212345671', '<b>', '/1', '12 35202-1234567-1']) {
    const wrong = refused('e-stamp-deed-number-wrong')
    assert.throws(() => checkDeed(context({ deedNumber: bad }, 0)), wrong, bad)
  }
})

const office = { en: 'Office of the Sub-Registrar, Mehrabad', ur: 'دفتر سب رجسٹرار مہرآباد' }

test('who comes too late is told when, where and for which deed', () => {
  const said = { deedNumber: '7/2026', deedFile: 'ab12'.repeat(16), pageCount: '3' }
  const item = deedInRegister(said, office, '2026-11-22')
  const since = new Date('2026-11-22T06:00:00Z')
  const problem = whyNot({ action: 'consume', state: 'consumed', item, since })
  assert.equal(problem?.code, 'e-stamp-used-already')
  const told = problem?.title('en') ?? ''
  for (const fact of ['22 November 2026', office.en, '7/2026', 'ab12ab12ab12ab12']) {
    assert.ok(told.includes(fact), fact)
  }
  assert.ok(problem?.title('ur').includes(office.ur))
  assert.equal(whyNot({ action: 'settle', state: 'consumed', item, since }), undefined)
})

test('the sheet for the deed has a label for every page, and names nobody', () => {
  const item = deedInRegister({ deedNumber: '7/2026', pageCount: '12' }, office, '2026-11-22')
  const issuedAt = new Date('2026-11-22T06:00:00Z')
  const number = 'PB-MHR-0123456789012345'
  const data = endorsementData({ number, issuedAt, district: office, item })
  assert.equal(data.count, 12)
  assert.equal(data.deed, '7/2026')
  assert.equal(data.file, null)
})
