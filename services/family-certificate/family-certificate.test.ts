import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rupees } from '#platform/catalogue'
import { membersOf } from './certificate.ts'
import { certificateFee } from './fee.ts'

test('one family costs Rs 1,000 and two cost Rs 2,000, with source and notice', () => {
  for (const family of ['alpha', 'beta', 'gamma'] as const) {
    assert.equal(certificateFee(family, '2026-11-22').amount, rupees(1_000))
  }
  const both = certificateFee('alpha-and-beta', '2026-11-22')
  assert.equal(both.amount, rupees(2_000))
  assert.match(both.notices[0]?.en ?? '', /^.{0,80}not yet confirmed/)
  assert.throws(() => certificateFee('alpha', '2026-10-08'), {
    code: 'family-certificate-no-fee-row',
  })
})

test('a certificate lists the family that was asked for, and nobody twice', () => {
  const item = {
    alpha: [
      { cnic: '1', nameEn: 'Mother' },
      { cnic: '2', nameEn: 'Self' },
    ],
    beta: [
      { cnic: '2', nameEn: 'Self' },
      { cnic: '3', nameEn: 'Child' },
    ],
  }
  const names = (family: Parameters<typeof membersOf>[1]) =>
    membersOf(item, family).map(({ nameEn }) => nameEn)
  assert.deepEqual(names('alpha'), ['Mother', 'Self'])
  assert.deepEqual(names('gamma'), [])
  assert.deepEqual(names('alpha-and-beta'), ['Mother', 'Self', 'Child'])
  assert.deepEqual(membersOf(undefined, 'alpha'), [])
})
