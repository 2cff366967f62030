import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { stringCompany, stringFile } from '#tests/kite-bills'
import { readBillFile, type BillLine } from './bill-file.ts'

async function read(...pieces: readonly Uint8Array[]): Promise<BillLine[]> {
  const lines: BillLine[] = []
  for await (const line of readBillFile(pieces, stringCompany, 'PB-KTE')) lines.push(line)
  return lines
}

const faultsOf = (lines: readonly BillLine[]) =>
  lines.flatMap((one) =>
    'faults' in one ? one.faults.map(({ code, field }) => [one.line, code, field]) : [],
  )

describe('a file of bills', () => {
  test('is read line by line, however it is cut', async () => {
    const bytes = stringFile(
      '123456,3999099000011,2611,2026-11-25,1000.50,200,1100',
      '12-34-57,39990-9900002-8,2611,2026-11-25,75,,',
    )
    const pieces = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1))
    const lines = await read(...pieces)
    assert.deepEqual(faultsOf(lines), [])
    assert.deepEqual(lines, [
      {
        line: 2,
        bill: {
          jurisdiction: 'PB-KTE',
          biller: 'string-company',
          account: 'string-company 123456 3999099000011',
          number: '2611',
          amountPaisa: 100_050,
          arrearsPaisa: 20_000,
          afterDuePaisa: 110_000,
          dueDate: '2026-11-25',
          isOpen: true,
        },
      },
      {
        line: 3,
        bill: {
          jurisdiction: 'PB-KTE',
          biller: 'string-company',
          account: 'string-company 123457 3999099000028',
          number: '2611',
          amountPaisa: 7_500,
          arrearsPaisa: 0,
          afterDuePaisa: undefined,
          dueDate: '2026-11-25',
          isOpen: true,
        },
      },
    ])
  })

  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['12345,3999099000011,2611,2026-11-25,1000,,', ['spool']],
    ['123456,,2611,2026-11-25,1000,,', ['cnic']],
    ['123456,3999099000011,,2026-11-25,1000,,', ['bill']],
    ['123456,3999099000011,26 11,2026-11-25,1000,,', ['bill']],
    ['123456,3999099000011,2611,2026-02-30,1000,,', ['due_date']],
    ['123456,3999099000011,2611,2026-11-25,0,,', ['amount']],
    ['123456,3999099000011,2611,2026-11-25,-5,,', ['amount']],
    ['123456,3999099000011,2611,2026-11-25,1000.505,,', ['amount']],
    ['123456,3999099000011,2611,2026-11-25,1000,1000.01,', ['arrears']],
    ['123456,3999099000011,2611,2026-11-25,1000,x,', ['arrears']],
    ['123456,3999099000011,2611,2026-11-25,1000,,999.99', ['amount_after_due']],
    [
      'x,x,?,x,x,x,x',
      ['spool', 'cnic', 'bill', 'due_date', 'amount', 'arrears', 'amount_after_due'],
    ],
  ]
  for (const [line, fields] of wrong) {
    test(`names the line and ${fields.join(', ')}`, async () => {
      const expected = fields.map((field) => [2, 'billing-line-wrong', field])
      assert.deepEqual(faultsOf(await read(stringFile(line))), expected)
    })
  }

  test('names every column that the first line lacks', async () => {
    const lines = await read(Buffer.from('spool,bill,amount\n123456,2611,5\n'))
    const missing = ['cnic', 'due_date', 'arrears', 'amount_after_due']
    assert.deepEqual(
      faultsOf(lines),
      missing.map((column) => [1, 'billing-column-missing', column]),
    )
  })

  test('says where it is no table, and reads on where it can', async () => {
    const good = '123456,3999099000011,2611,2026-11-25,1000,,'
    const short = await read(stringFile('123456,3999099000011', good))
    assert.deepEqual(faultsOf(short), [[2, 'billing-file-unreadable', undefined]])
    assert.equal(short.length, 2)
    const torn = await read(stringFile(good, '"never closed'))
    assert.deepEqual(faultsOf(torn), [[3, 'billing-file-unreadable', undefined]])
    const long = await read(stringFile('9'.repeat(100_000)))
    assert.deepEqual(
      faultsOf(long).map(([, code]) => code),
      ['billing-file-unreadable'],
    )
  })
})
