import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { spool, stringCompany } from '#tests/kite-bills'
import { accountOf, readIdentifier, showIdentifier } from './identifier.ts'

describe('a number as people type it', () => {
  const table = [
    ['123456', '3999099000011'],
    [' 12-34 56 ', '39990-9900001-1'],
    ['۱۲۳۴۵۶', '۳۹۹۹۰-۹۹۰۰۰۰۱-۱'],
    ['\u2066123.456\u2069', '39990 9900001 1'],
  ] as const
  for (const [typed, cnic] of table) {
    test(`${JSON.stringify(typed)} is kept in one spelling`, () => {
      assert.deepEqual(readIdentifier(stringCompany, { spool: typed, cnic }), { identifier: spool })
    })
  }

  test('what is printed behind it is no part of it', () => {
    const [spoolNumber, cnic] = stringCompany.identifier
    assert.ok(spoolNumber && cnic)
    const biller = { identifier: [{ ...spoolNumber, besides: /[UR]$/ }, cnic] }
    const typed = { ...spool, spool: '12-3456 u' }
    assert.deepEqual(readIdentifier(biller, typed), { identifier: spool })
    assert.ok('faults' in readIdentifier(stringCompany, typed))
  })

  test('every part that is wrong is named', () => {
    const read = readIdentifier(stringCompany, { spool: '12345', cnic: undefined })
    assert.ok('faults' in read)
    assert.deepEqual(
      read.faults.map(({ code, field }) => [code, field]),
      [
        ['billing-part-wrong', 'spool'],
        ['billing-part-missing', 'cnic'],
      ],
    )
  })

  test('two billers never share an account', () => {
    const other = { ...stringCompany, id: 'string-fines' }
    assert.notEqual(accountOf(stringCompany, spool), accountOf(other, spool))
  })

  test('a CNIC is shown masked', () => {
    assert.equal(showIdentifier(stringCompany, spool), '123456, 39990-*****01-1')
  })
})
