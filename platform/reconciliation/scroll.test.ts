import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#platform/kernel'
import { readCreditAdvice, type Credit } from './credit-advice.ts'
import type { Line } from './match.ts'
import { readScroll } from './scroll.ts'

const good = [
  'H,BOP,20261120',
  'D,17860001202611200001,00a101,000000120000,20261120,115958,P',
  'D,17860001202611200002,000102,000000000100,20261120,235959,P',
  'D,17860001202611200001,00a101,000000120000,20261120,120102,R',
  'T,2,000000120100,1,000000120000',
]

async function read(file: string | readonly string[]) {
  const content = typeof file === 'string' ? file : `${file.join('\n')}\n`
  const lines: Line[] = []
  const bytes = Buffer.from(content)
  const scroll = await readScroll([bytes.subarray(0, 7), bytes.subarray(7)], async (_, page) => {
    lines.push(...page)
  })
  return { scroll, lines }
}

/** Each fault as `line: field: code`. */
async function faultsOf(file: string | readonly string[]): Promise<string[]> {
  const problem = await read(file).then(
    () => undefined,
    (error: unknown) => error,
  )
  assert.ok(problem instanceof Problem, 'it was taken in')
  assert.equal(problem.code, 'reconciliation-file-faulty')
  return problem.faults.map(({ values, field = '', code }) =>
    `${JSON.stringify(values['line'])}:${field}:${code.replace('reconciliation-', '')}`.replaceAll(
      '"',
      '',
    ),
  )
}

test('a day file is read with its heading, its lines and its totals', async () => {
  const { scroll, lines } = await read(good)
  assert.deepEqual(scroll, {
    bank: 'BOP',
    day: '2026-11-20',
    payments: 2,
    paymentsPaisa: 120_100,
    reversals: 1,
    reversalsPaisa: 120_000,
    sha256: createHash('sha256')
      .update(`${good.join('\n')}\n`)
      .digest('hex'),
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
    lines.map(({ n, kind }) => [n, kind]),
    [
      [1, 'payment'],
      [2, 'payment'],
      [3, 'reversal'],
    ],
  )
})

test('a byte order mark and CRLF make no difference', async () => {
  const { lines } = await read(`\uFEFF${good.join('\r\n')}\r\n`)
  assert.equal(lines.length, 3)
})

const changed = (line: number, from: string, to: string) =>
  good.map((one, i) => (i + 1 === line ? one.replace(from, to) : one))

const faulty: readonly (readonly [string, string | readonly string[], readonly string[]])[] = [
  ['an empty file', '', ['0::file-cut-short']],
  ['no totals', good.slice(0, 4), ['4::file-cut-short']],
  ['no heading', good.slice(1), ['1::record-misplaced']],
  ['a second heading', [...good.slice(0, 2), ...good], ['3::record-misplaced']],
  ['something after the totals', [...good, good[1] ?? ''], ['6::record-misplaced']],
  ['an empty line', [...good.slice(0, 2), '', ...good.slice(2)], ['3::record-unknown']],
  ['another letter', changed(2, 'D,', 'X,'), ['2::record-unknown']],
  ['a field too few', changed(2, ',P', ''), ['2::field-count-wrong']],
  ['a field too many', changed(2, ',P', ',P,'), ['2::field-count-wrong']],
  ['a bank in small letters', changed(1, 'BOP', 'bop'), ['1:bank_mnemonic:field-wrong']],
  ['a day that is none', changed(1, '20261120', '20261131'), ['1:business_date:field-wrong']],
  ['letters in a PSID', changed(2, '1786', 'x786'), ['2:consumer_number:field-wrong']],
  [
    'an amount of nothing',
    changed(2, '000000120000', '000000000000'),
    ['2:transaction_amount:field-wrong'],
  ],
  [
    'a signed amount',
    changed(2, '000000120000', '-00000120000'),
    ['2:transaction_amount:field-wrong'],
  ],
  ['an hour that is none', changed(2, '115958', '245958'), ['2:tran_time:field-wrong']],
  ['a type that is none', changed(2, ',P', ',p'), ['2:tran_type:field-wrong']],
  [
    'two fields of one line',
    changed(2, '115958,P', '115960,Q'),
    ['2:tran_time:field-wrong', '2:tran_type:field-wrong'],
  ],
  ['a count that is wrong', changed(5, 'T,2', 'T,3'), ['5:payments:totals-wrong']],
  [
    'a sum that is wrong',
    changed(5, '000000120100', '000000120101'),
    ['5:payments_amount:totals-wrong'],
  ],
  [
    'a missing reversal',
    good.filter((_, i) => i !== 3),
    ['4:reversals:totals-wrong', '4:reversals_amount:totals-wrong'],
  ],
  ['a line without end', 'x'.repeat(100_000), ['1::line-too-long']],
]

for (const [what, file, faults] of faulty) {
  test(`${what} is told with its line and field`, async () => {
    const found = await faultsOf(file)
    assert.deepEqual(found.slice(0, faults.length), faults)
  })
}

test('of a file of rubbish the first fifty faults are told, and none of it is taken', async () => {
  const rubbish = Array.from({ length: 20_000 }, () => 'rubbish')
  assert.equal((await faultsOf(['H,BOP,20261120', ...rubbish])).length, 50)
})

test('whatever comes is read or refused with faults, never anything else', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...good),
    fc.string({ maxLength: 30 }),
    fc.constantFrom('"', '""', ',', '\r', '\0', 'D,"a\nb",c'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      const answer = await read(pieces).catch((error: unknown) => error)
      const isRead = typeof answer === 'object' && answer !== null && 'scroll' in answer
      const isRefused =
        answer instanceof Problem &&
        answer.code === 'reconciliation-file-faulty' &&
        answer.faults.length > 0
      assert.ok(isRead || isRefused, String(answer))
    }),
    { numRuns: 500 },
  )
})

test('a credit advice is read with what was credited, for which bank and day', async () => {
  const file = 'H,20261123\nD,BOP,20261120,SCR-4471,B02701,000000120000\nT,1,000000120000\n'
  const credits: Credit[] = []
  const advice = await readCreditAdvice([Buffer.from(file)], async (_, page) => {
    credits.push(...page)
  })
  assert.equal(advice.creditedOn, '2026-11-23')
  assert.equal(advice.creditsPaisa, 120_000)
  assert.deepEqual(credits, [
    {
      n: 1,
      bank: 'BOP',
      day: '2026-11-20',
      reference: 'SCR-4471',
      head: 'B02701',
      amountPaisa: 120_000,
    },
  ])
  const wrong = readCreditAdvice([Buffer.from(file.replace('B02701', 'b2'))], async () => undefined)
  await assert.rejects(wrong, (problem: Problem) => {
    assert.deepEqual(
      problem.faults.map(({ field }) => field),
      ['head_of_account'],
    )
    return true
  })
})
