/** For tests: what becomes of lines and payments, told one by one. */
import { businessDay, usualCutOff, wallClock, type BusinessDay } from './business-day.ts'
import type { Finding, MatchInput } from './match.ts'
import {
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
export type Story = readonly [
  what: string,
  lines: Lines,
  claims: Claims,
  kinds: Kinds,
  day?: BusinessDay,
]

/** Over 30 June no minute is given: a payment belongs to the old year. */
const lastSeconds = { date: '2026-06-30', time: '235958' }

export const stories: readonly Story[] = [
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
  [
    'a payment of the fiscal year’s last seconds in no line yet',
    [],
    [lastSeconds],
    ['advice-no-settlement'],
    businessDay('2026-06-30', usualCutOff),
  ],
  [
    'a payment of the fiscal year’s last seconds in the new year’s first file',
    [lastSeconds],
    [lastSeconds],
    ['late'],
    businessDay('2026-07-01', usualCutOff),
  ],
  [
    'a payment after the bank’s cut-off in no line of the day',
    [],
    [{ time: '230500' }],
    [],
    businessDay(sampleDay, { time: '230000', graceSeconds: 60 }),
  ],
]

/** A story's day, as the rule is asked about it. */
export function inputOf([, lines, claims, , day]: Story): MatchInput {
  return sampleInput(
    lines.map(sampleLine),
    claims.map((claim, i) => sampleClaim({ id: `C${i}`, ...claim })),
    day,
  )
}
