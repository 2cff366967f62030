import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { Problem } from '#platform/kernel'
import { readDayFile } from './day-file.ts'
import type { Line } from './match.ts'
import { statementOf } from './test-samples.ts'

const good = statementOf([
  { psid: '17860001202611200001', authId: '00a101', amountPaisa: 120_000, time: '115958' },
  { psid: '17860001202611200002', authId: '000102', amountPaisa: 150 },
  { psid: '17860001202611200001', authId: '00a101', amountPaisa: 120_000, kind: 'reversal' },
])

async function read(content: string) {
  const lines: Line[] = []
  const bytes = Buffer.from(content)
  const pieces = [bytes.subarray(0, 11), bytes.subarray(11, 500), bytes.subarray(500)]
  const scroll = await readDayFile(pieces, async (_, page) => {
    lines.push(...page)
  })
  return { scroll, lines }
}

test('a statement in XML gives the lines that a file of records gives', async () => {
  const { scroll, lines } = await read(good)
  assert.deepEqual(scroll, {
    bank: 'BOP',
    day: '2026-11-20',
    payments: 2,
    paymentsPaisa: 120_150,
    reversals: 1,
    reversalsPaisa: 120_000,
    sha256: createHash('sha256').update(good).digest('hex'),
  })
  assert.deepEqual(lines[0], {
    n: 1,
    kind: 'payment',
    psid: '17860001202611200001',
    authId: '00A101',
    amountPaisa: 120_000,
    date: '2026-11-20',
    time: '115958',
  })
  assert.deepEqual(
    lines.map(({ n, kind, amountPaisa }) => [n, kind, amountPaisa]),
    [
      [1, 'payment', 120_000],
      [2, 'payment', 150],
      [3, 'reversal', 120_000],
    ],
  )
})

test('an entry may have many payments, each with its own amount', async () => {
  const batch = good
    .replace('<NbOfNtries>2<', '<NbOfNtries>1<')
    .replace('<Ntry><Amt Ccy="PKR">1200.00<', '<Ntry><Amt Ccy="PKR">1201.50<')
    .replace(/<\/NtryDtls><\/Ntry>\n<Ntry>.*?<NtryDtls>/, '')
  const { lines } = await read(batch)
  assert.deepEqual(
    lines.map(({ amountPaisa }) => amountPaisa),
    [120_000, 150, 120_000],
  )
})

const ntry = 'Document/BkToCstmrStmt/Stmt/Ntry'
const faulty: readonly (readonly [
  what: string,
  from: string | RegExp,
  to: string,
  fault: string,
])[] = [
  ['a message cut short', '</Document>', '', ':xml-unreadable'],
  ['another version', '001.08', '001.02', ':statement-unknown'],
  ['another message', /camt\.053/, 'camt.054', ':statement-unknown'],
  ['a bank in small letters', 'BOP', 'bop', 'Stmt/Acct/Svcr/FinInstnId/Othr/Id:field-wrong'],
  ['no closing balance', 'CLBD', 'CLAV', 'Stmt/Bal/Tp/CdOrPrtry/Cd:field-wrong'],
  ['balances that do not add up', '2.00', '2.01', 'Stmt/Bal/Amt:totals-wrong'],
  ['a count that is wrong', '>2<', '>3<', 'Stmt/TxsSummry/TtlCdtNtries/NbOfNtries:totals-wrong'],
  ['another currency', 'Ccy="PKR">1200.00', 'Ccy="USD">1200.00', `${ntry}/Amt@Ccy:field-wrong`],
  [
    'three decimals',
    'Ntry><Amt Ccy="PKR">1200.00',
    'Ntry><Amt Ccy="PKR">1200.001',
    `${ntry}/Amt:field-wrong`,
  ],
  ['a status that is not booked', 'BOOK', 'PDNG', `${ntry}/Sts/Cd:field-wrong`],
  ['a debit that reverses nothing', '<RvslInd>true</RvslInd>', '', `${ntry}/RvslInd:field-wrong`],
  ['an entry without payments', /<NtryDtls>.*?<\/NtryDtls>/, '', `${ntry}/Amt:totals-wrong`],
  [
    'a payment without its PSID',
    '17860001202611200001',
    '',
    `${ntry}/NtryDtls/TxDtls/RmtInf/Strd/CdtrRefInf/Ref:field-wrong`,
  ],
  [
    'a payment of two PSIDs',
    '<Ref>17860001202611200002</Ref>',
    '<Ref>1786000120</Ref><Ref>1786000121</Ref>',
    `${ntry}/NtryDtls/TxDtls/RmtInf/Strd/CdtrRefInf/Ref:field-wrong`,
  ],
  [
    'a time of another place',
    'T11:59:58',
    'T11:59:58Z',
    `${ntry}/NtryDtls/TxDtls/RltdDts/TxDtTm:field-wrong`,
  ],
]

for (const [what, from, to, fault] of faulty) {
  test(`${what} is told with its place`, async () => {
    await assert.rejects(read(good.replace(from, to)), (problem) => {
      assert.ok(problem instanceof Problem)
      const [first] = problem.faults.map(
        ({ field = '', code }) => `${field}:${code.replace('reconciliation-', '')}`,
      )
      assert.ok(first?.endsWith(fault), first)
      return true
    })
  })
}
