/**
 * Which payment a line of a bank's file is about. Each payment is given to one line at most, each
 * line gets one payment at most, and the order of the payments makes no difference.
 *
 * 1. by its reference: PSID, auth id and date, at this bank;
 * 2. else by PSID, auth id and amount on the day before or after: two clocks, one midnight;
 * 3. else by the PSID alone, among this day's payments: the bank wrote another auth id or date.
 *
 * Where several lines want one payment, the first in the file gets it.
 */
import { daysBetween } from '#platform/kernel'
import { nearnessOf } from './business-day.ts'
import type { Claim, Line, MatchInput } from './match.ts'

/** A line, the payment that it is about, and what else its file and our books say of it. */
export type Attached = {
  readonly line: Line
  readonly claim: Claim | undefined
  readonly by: 'reference' | 'midnight' | 'psid' | undefined
  /** It takes an earlier line back, or a later line takes it back. */
  readonly isReversed: boolean
  /** The file has had a line of this reference before. */
  readonly isRepeated: boolean
  /** The PSID was paid, by another payment or in another day's file. */
  readonly isPaidOtherwise: boolean
  /** We refused its advice. */
  readonly isRefused: boolean
}

type Reference = Pick<Line, 'psid' | 'authId' | 'date'>

/** Within one bank a payment is known by these three. */
export function referenceOf({ psid, authId, date }: Reference): string {
  return `${psid}/${authId}/${date}`
}

export function attach(input: MatchInput): {
  readonly attached: readonly Attached[]
  /** References that the file takes back at least once. */
  readonly reversed: ReadonlySet<string>
} {
  const { bank, lines } = input
  const claims = input.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const posted = claims.filter((claim) => claim.isPosted)
  const own = posted.filter((claim) => claim.bank === bank)
  const byReference = new Map(own.map((claim) => [referenceOf(claim), claim]))
  const refused = new Set(
    claims.filter((claim) => !claim.isPosted && claim.bank === bank).map(referenceOf),
  )
  const paid = new Set(posted.map(({ psid }) => psid))
  const { roles, reversals } = rolesOf(lines)
  const given = give(input, own, byReference, roles)
  const attached = lines.map((line): Attached => {
    const role = roles.get(line.n)
    const found = role === 'first' ? given.get(line.n) : undefined
    return {
      line,
      claim: found?.claim,
      by: found?.by,
      isReversed: role === 'reversed',
      isRepeated: role === 'again',
      isPaidOtherwise: paid.has(line.psid),
      isRefused: refused.has(referenceOf(line)),
    }
  })
  return { attached, reversed: new Set(reversals.keys()) }
}

type Role = 'reversed' | 'first' | 'again'

/** Of the lines of one reference, as many payments are taken back as there are reversals. */
function rolesOf(lines: readonly Line[]) {
  const reversals = new Map<string, number>()
  for (const line of lines) {
    if (line.kind === 'reversal') {
      reversals.set(referenceOf(line), (reversals.get(referenceOf(line)) ?? 0) + 1)
    }
  }
  const seen = new Map<string, number>()
  const roles = new Map<number, Role>()
  for (const line of lines) {
    if (line.kind === 'reversal') {
      roles.set(line.n, 'reversed')
      continue
    }
    const reference = referenceOf(line)
    const before = (seen.get(reference) ?? 0) - (reversals.get(reference) ?? 0)
    seen.set(reference, (seen.get(reference) ?? 0) + 1)
    roles.set(line.n, before < 0 ? 'reversed' : before === 0 ? 'first' : 'again')
  }
  return { roles, reversals }
}

type Given = { readonly claim: Claim; readonly by: NonNullable<Attached['by']> }

function give(
  { day, lines }: MatchInput,
  own: readonly Claim[],
  byReference: ReadonlyMap<string, Claim>,
  roles: ReadonlyMap<number, Role>,
): ReadonlyMap<number, Given> {
  const given = new Map<number, Given>()
  const taken = new Set<string>()
  const wanting = lines.filter(({ n }) => roles.get(n) === 'first')
  for (const line of wanting) {
    const claim = byReference.get(referenceOf(line))
    if (!claim || claim.isSettled) continue
    given.set(line.n, { claim, by: 'reference' })
    taken.add(claim.id)
  }
  // Whose reference names a payment of ours wants no other.
  const nameless = wanting.filter((line) => !byReference.has(referenceOf(line)))
  const freeOf = Map.groupBy(
    own.filter(({ id, isSettled }) => !isSettled && !taken.has(id)),
    ({ psid }) => psid,
  )
  const ask = (by: Given['by'], fits: (line: Line, claim: Claim) => boolean) => {
    for (const line of nameless) {
      if (given.has(line.n)) continue
      // The first that fits, whoever else wants it: a line that comes too late asks for no other.
      const claim = freeOf.get(line.psid)?.find((one) => fits(line, one))
      if (!claim || taken.has(claim.id)) continue
      given.set(line.n, { claim, by })
      taken.add(claim.id)
    }
  }
  ask('midnight', isAcrossMidnight)
  for (const [psid, free] of freeOf) {
    const left = free.filter(({ id }) => !taken.has(id))
    freeOf.set(psid, left)
  }
  ask('psid', (_, claim) => nearnessOf(claim.countsAt, day) === 'own')
  return given
}

function isAcrossMidnight(line: Line, claim: Claim): boolean {
  return (
    claim.authId === line.authId &&
    claim.amountPaisa === line.amountPaisa &&
    Math.abs(daysBetween(claim.date, line.date)) === 1
  )
}
