/** For tests: what must hold of any day that was compared, said without the rule that compares. */
import { nearnessOf } from './business-day.ts'
import type { Finding, MatchInput } from './match.ts'

/** The invariants that these findings break; empty where all hold. */
export function breachesIn(input: MatchInput, found: readonly Finding[]): string[] {
  const { bank, day, lines } = input
  const own = input.claims.filter(
    (claim) => claim.bank === bank && claim.isPosted && nearnessOf(claim.countsAt, day) === 'own',
  )
  const told = found.flatMap(({ n }) => n ?? [])
  const claims = found.flatMap(({ claim }) => claim ?? [])
  const file = sum(lines.map((l) => (l.kind === 'reversal' ? -l.amountPaisa : l.amountPaisa)))
  const ledger = sum(own.map(({ amountPaisa }) => amountPaisa))
  const others = found.filter(({ kind }) => kind !== 'matched')
  const listed = sum(others.map(({ filePaisa, ledgerPaisa }) => filePaisa - ledgerPaisa))
  const equal = found.every(
    ({ kind, n, claim, filePaisa, ledgerPaisa }) =>
      kind !== 'matched' || (n && claim && filePaisa === ledgerPaisa),
  )
  const checks: readonly (readonly [string, boolean])[] = [
    ['REC-1 each line once, in order', told.join() === lines.map(({ n }) => n).join()],
    ['REC-1 no payment twice', new Set(claims).size === claims.length],
    ['REC-1 each payment of the day', own.every(({ id }) => claims.includes(id))],
    ['REC-2 file = ledger + listed', file === ledger + listed],
    ['REC-2 matched to the paisa', equal],
  ]
  return checks.flatMap(([what, holds]) => (holds ? [] : [what]))
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, paisa) => total + paisa, 0)
