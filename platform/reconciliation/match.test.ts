import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { businessDay, nearnessOf, usualCutOff, wallClock } from './business-day.ts'
import { exceptionKinds, match, type Finding } from './match.ts'
import {
  randomDays,
  sampleClaim,
  sampleDay,
  sampleInput,
  sampleLine,
  type ClaimChanges,
  type LineChanges,
} from './test-samples.ts'

type Lines = readonly LineChanges[]
type Claims = readonly ClaimChanges[]
/** The kind of each line, then of each payment that is in no line. */
type Kinds = readonly Finding['kind'][]
type Story = readonly [what: string, lines: Lines, claims: Claims, kinds: Kinds]

const stories: readonly Story[] = [
  ['a payment and its line', [{}], [{}], ['matched']],
  ['a line of which no message told us', [{}], [], ['paid-no-advice']],
  ['a payment that no message accounts for', [{}], [{ isAdvised: false }], ['paid-no-advice']],
  ['a payment that is in no line', [], [{}], ['advice-no-settlement']],
  ['another amount', [{ amountPaisa: 1 }], [{}], ['mismatch']],
  ['another auth id', [{ authId: '999999' }], [{}], ['mismatch']],
  ['a line whose advice we refused', [{}], [{ isPosted: false }], ['mismatch']],
  ['a refused advice alone', [], [{ isPosted: false }], []],
  ['the same line twice', [{}, {}], [{}], ['matched', 'double']],
  ['a second payment of one number', [{}, { authId: '000102' }], [{}], ['matched', 'double']],
  ['a number that was paid at another bank', [{}], [{ bank: 'HBL' }], ['double']],
  ['a payment of another bank in no line', [], [{ bank: 'HBL' }], []],
  ['a line that another file has had', [{}], [{ isSettled: true }], ['double', 'carried']],
  [
    'a line and its reversal in one file',
    [{}, { kind: 'reversal' }],
    [{}],
    ['reversed', 'reversed', 'reversed'],
  ],
  ['a reversal of yesterday’s line', [{ kind: 'reversal' }], [], ['reversed']],
  [
    'paid, reversed and paid again under one reference',
    [{}, { kind: 'reversal' }, {}],
    [{}],
    ['reversed', 'reversed', 'matched'],
  ],
  [
    'a line for a payment of last week',
    [{ date: '2026-11-13' }],
    [{ date: '2026-11-13' }],
    ['late'],
  ],
  [
    'a payment just before midnight in the next day’s file',
    [{ date: '2026-11-19', time: '235958' }],
    [{ date: '2026-11-19', time: '235958' }],
    ['carried'],
  ],
  [
    'a bank whose clock struck before ours',
    [{ date: sampleDay, time: '000002' }],
    [{ date: '2026-11-19', time: '235958' }],
    ['carried'],
  ],
  [
    'a payment told after its day was closed, in no line of this day’s file',
    [],
    [{ date: '2026-11-18', isLate: true, countsAt: wallClock(sampleDay, '090000') }],
    ['late'],
  ],
  [
    'a payment told after its day was closed, and its line today',
    [{ date: '2026-11-18' }],
    [{ date: '2026-11-18', isLate: true, countsAt: wallClock(sampleDay, '090000') }],
    ['late'],
  ],
  ['a payment just before midnight in no line yet', [], [{ time: '235500' }], ['carried']],
  [
    'yesterday’s payment from before midnight in no line today either',
    [],
    [{ date: '2026-11-19', time: '235500' }],
    ['advice-no-settlement'],
  ],
]

for (const [what, lines, claims, kinds] of stories) {
  test(`${what}: ${kinds.join(', ') || 'nothing'}`, () => {
    const found = match(
      sampleInput(
        lines.map(sampleLine),
        claims.map((claim, i) => sampleClaim({ id: `C${i}`, ...claim })),
      ),
    )
    assert.deepEqual(
      found.map(({ kind }) => kind),
      kinds,
    )
  })
}

test('over 30 June no minute is given: the payment belongs to the old year', () => {
  const lastDay = { date: '2026-06-30', time: '235958' }
  const onThe30th = match(
    sampleInput([], [sampleClaim(lastDay)], businessDay('2026-06-30', usualCutOff)),
  )
  assert.equal(onThe30th[0]?.kind, 'advice-no-settlement')
  const onThe1st = match(
    sampleInput(
      [sampleLine(lastDay)],
      [sampleClaim(lastDay)],
      businessDay('2026-07-01', usualCutOff),
    ),
  )
  assert.deepEqual(
    onThe1st.map(({ kind, filePaisa, ledgerPaisa }) => [kind, filePaisa, ledgerPaisa]),
    [['late', 120_000, 0]],
  )
})

test('a day ends at the bank’s cut-off', () => {
  const day = businessDay(sampleDay, { time: '230000', graceSeconds: 60 })
  const near = (date: string, time: string) => nearnessOf(wallClock(date, time), day)
  assert.equal(near('2026-11-19', '225900'), 'before')
  assert.equal(near('2026-11-19', '230000'), 'own')
  assert.equal(near(sampleDay, '225959'), 'own')
  assert.equal(near(sampleDay, '230000'), 'after')
  assert.equal(near(sampleDay, '230100'), 'elsewhere')
})

test('every line and every payment ends in exactly one class', () => {
  fc.assert(
    fc.property(randomDays, (input) => {
      const found = match(input)
      const lines = found.flatMap(({ n }) => n ?? [])
      assert.deepEqual(
        lines,
        input.lines.map(({ n }) => n),
      )
      const claims = found.flatMap(({ claim }) => claim ?? [])
      assert.equal(new Set(claims).size, claims.length, 'no payment twice')
      const own = input.claims.filter(
        ({ bank, isPosted, countsAt }) =>
          bank === input.bank && isPosted && nearnessOf(countsAt, input.day) === 'own',
      )
      for (const { id } of own) assert.ok(claims.includes(id), `${id} has no class`)
    }),
    { numRuns: 500 },
  )
})

test('the file comes to the ledger’s day and the listed findings (PAY-7)', () => {
  fc.assert(
    fc.property(randomDays, (input) => {
      const found = match(input)
      const file = input.lines.reduce(
        (sum, { kind, amountPaisa }) => sum + (kind === 'reversal' ? -amountPaisa : amountPaisa),
        0,
      )
      const ledger = input.claims
        .filter(
          ({ bank, isPosted, countsAt }) =>
            bank === input.bank && isPosted && nearnessOf(countsAt, input.day) === 'own',
        )
        .reduce((sum, { amountPaisa }) => sum + amountPaisa, 0)
      const listed = found
        .filter(({ kind }) => kind !== 'matched')
        .reduce((sum, { filePaisa, ledgerPaisa }) => sum + filePaisa - ledgerPaisa, 0)
      assert.equal(file, ledger + listed)
    }),
    { numRuns: 500 },
  )
})

test('what is matched agrees to the paisa, line by line', () => {
  fc.assert(
    fc.property(randomDays, (input) => {
      for (const { kind, n, claim, filePaisa, ledgerPaisa } of match(input)) {
        if (kind === 'matched') assert.ok(n && claim && filePaisa === ledgerPaisa)
      }
    }),
    { numRuns: 500 },
  )
})

test('the order in which our payments are read makes no difference', () => {
  fc.assert(
    fc.property(randomDays, (input) => {
      const reversed = { ...input, claims: input.claims.toReversed() }
      assert.deepEqual(match(reversed), match(input))
    }),
    { numRuns: 300 },
  )
})

test('random days meet every kind of exception', () => {
  const kinds = new Set(
    fc
      .sample(randomDays, { numRuns: 500, seed: 7 })
      .flatMap((input) => match(input).map(({ kind }) => kind)),
  )
  for (const kind of [...exceptionKinds, 'matched', 'carried'] as const) assert.ok(kinds.has(kind))
})
