/**
 * What becomes of each line of a bank's day file, and of each payment of ours on that day. Pure:
 * the same answer is given by the database in `compare.ts`, for a million lines.
 *
 * First every line looks for its payment (`attach`), then one table says what the two are to each
 * other. A line and its payment share one finding; all others have one each. So the file's total
 * is the ledger's total and what the findings other than `matched` come to (PAY-7).
 */
import { addDays, type CivilDate, type Paisa } from '#platform/kernel'
import { attach, referenceOf, type Attached } from './attach.ts'
import {
  crossesYear,
  nearnessOf,
  type BusinessDay,
  type Nearness,
  type WallClock,
} from './business-day.ts'

/** One line of a bank's file: money taken, or given back to whoever had paid. */
export type Line = {
  /** Its place in the file, from 1. */
  readonly n: number
  readonly kind: 'payment' | 'reversal'
  readonly psid: string
  readonly authId: string
  readonly amountPaisa: Paisa
  readonly date: CivilDate
  /** HHMMSS. */
  readonly time: string
}

/** What we know of one payment: that a bank told us of it, that it is posted, or both. */
export type Claim = {
  /** The advice's id, which is the payment's. */
  readonly id: string
  readonly psid: string
  readonly bank: string
  readonly authId: string
  readonly amountPaisa: Paisa
  readonly date: CivilDate
  /** As the bank says, or of a late one when it reached us. */
  readonly countsAt: WallClock
  /** Its day was closed without it. */
  readonly isLate: boolean
  /** False for an advice that we refused: no money of ours. */
  readonly isPosted: boolean
  /** False for a payment that no message accounts for. */
  readonly isAdvised: boolean
  /** The file of another day has had its line. */
  readonly isSettled: boolean
}

/** Why a line or a payment needs somebody's care. */
export const exceptionKinds = [
  'paid-no-advice',
  'advice-no-settlement',
  'mismatch',
  'double',
  'reversed',
  'late',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** `carried`: a few minutes from the cut-off, so it stands in the neighbouring day's file. */
export type FindingKind = 'matched' | 'carried' | ExceptionKind

export type Finding = {
  readonly kind: FindingKind
  /** The line's number; none for a payment that is in no line. */
  readonly n: number | undefined
  /** The payment's id; none for a line that is no payment of ours. */
  readonly claim: string | undefined
  /** What it adds to the file's total: below zero for a reversal. */
  readonly filePaisa: Paisa
  /** What it adds to the ledger's total of this day. */
  readonly ledgerPaisa: Paisa
}

export type MatchInput = {
  readonly bank: string
  readonly day: BusinessDay
  readonly lines: readonly Line[]
  /**
   * Every posted payment and refused advice of this bank around this day, and every posted payment
   * of any bank for a PSID that a line names.
   */
  readonly claims: readonly Claim[]
}

type LineFacts = Attached & {
  readonly nearness: Nearness
  readonly crosses: boolean
}
type LineRule = readonly [FindingKind, (facts: LineFacts) => boolean]

/** The first rule that applies decides. */
const lineRules: readonly LineRule[] = [
  ['reversed', ({ isReversed }) => isReversed],
  ['double', ({ isRepeated }) => isRepeated],
  ['mismatch', ({ claim, line }) => claim !== undefined && claim.amountPaisa !== line.amountPaisa],
  ['mismatch', ({ by }) => by === 'psid'],
  ['late', ({ claim, crosses }) => claim !== undefined && crosses],
  ['late', ({ claim, nearness }) => claim !== undefined && nearness === 'elsewhere'],
  ['late', ({ claim }) => claim?.isLate === true],
  ['paid-no-advice', ({ claim }) => claim?.isAdvised === false],
  ['carried', ({ claim, nearness }) => claim !== undefined && nearness !== 'own'],
  ['matched', ({ claim }) => claim !== undefined],
  ['double', ({ isPaidOtherwise }) => isPaidOtherwise],
  ['mismatch', ({ isRefused }) => isRefused],
  ['paid-no-advice', () => true],
]

type ClaimFacts = {
  readonly claim: Claim
  readonly isReversed: boolean
  /** It may still come with the next day's file. */
  readonly isAwaited: boolean
}
type ClaimRule = readonly [FindingKind, (facts: ClaimFacts) => boolean]

/** For a payment of this day that is in no line of its file. */
const claimRules: readonly ClaimRule[] = [
  ['carried', ({ claim }) => claim.isSettled],
  ['reversed', ({ isReversed }) => isReversed],
  ['paid-no-advice', ({ claim }) => !claim.isAdvised],
  ['late', ({ claim }) => claim.isLate],
  ['carried', ({ isAwaited }) => isAwaited],
  ['advice-no-settlement', () => true],
]

/** Every line first, in the file's order; then the payments that are in none, by id. */
export function match(input: MatchInput): Finding[] {
  const { attached, reversed } = attach(input)
  const taken = new Set(attached.flatMap(({ claim }) => claim?.id ?? []))
  const left = input.claims.filter((claim) => isDue(input, claim) && !taken.has(claim.id))
  const ofClaims = left.map((claim) =>
    findingOfClaim(input.day, claim, reversed.has(referenceOf(claim))),
  )
  return [
    ...attached.map((one) => findingOfLine(input.day, one)),
    ...ofClaims.sort((a, b) => ((a.claim ?? '') < (b.claim ?? '') ? -1 : 1)),
  ]
}

/** Payments that must be somewhere: this day's, and those the day before has handed on. */
function isDue({ bank, day }: MatchInput, claim: Claim): boolean {
  if (!claim.isPosted || claim.bank !== bank) return false
  const nearness = nearnessOf(claim.countsAt, day)
  if (nearness === 'own') return true
  return nearness === 'before' && !claim.isSettled && !crossesYear(claim.date, day.day)
}

function findingOfLine(day: BusinessDay, facts: Attached): Finding {
  const { line, claim } = facts
  const nearness = claim ? nearnessOf(claim.countsAt, day) : 'elsewhere'
  const crosses =
    claim !== undefined && (crossesYear(claim.date, day.day) || crossesYear(line.date, claim.date))
  return {
    kind: kindBy(lineRules, { ...facts, nearness, crosses }),
    n: line.n,
    claim: claim?.id,
    filePaisa: line.kind === 'reversal' ? -line.amountPaisa : line.amountPaisa,
    ledgerPaisa: nearness === 'own' ? (claim?.amountPaisa ?? 0) : 0,
  }
}

function findingOfClaim(day: BusinessDay, claim: Claim, isReversed: boolean): Finding {
  const { countsAt } = claim
  const isAwaited =
    countsAt >= day.end - day.graceMs && !crossesYear(claim.date, addDays(day.day, 1))
  return {
    kind: kindBy(claimRules, { claim, isReversed, isAwaited }),
    n: undefined,
    claim: claim.id,
    filePaisa: 0,
    ledgerPaisa: nearnessOf(countsAt, day) === 'own' ? claim.amountPaisa : 0,
  }
}

function kindBy<Facts>(
  rules: readonly (readonly [FindingKind, (facts: Facts) => boolean])[],
  facts: Facts,
): FindingKind {
  const rule = rules.find(([, applies]) => applies(facts))
  if (!rule) throw new Error('the last rule of a table applies to everything')
  return rule[0]
}
