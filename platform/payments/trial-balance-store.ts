/** The trial balance of any time in the past, as the ledger held it. */
import { readAtOneMoment, type Database } from '#platform/database'
import { listAccounts } from './account-store.ts'
import { placesPosted, positionAt, sumsBefore } from './sums.ts'
import { trialBalance, type TrialBalance } from './trial-balance.ts'

export type TrialAsked = {
  /** Everything before this instant counts. */
  readonly before: Date
  /** Jurisdictions; undefined for all in which anything was ever posted. */
  readonly places?: readonly string[] | undefined
}

/** The trial balance as it stood before an instant. */
export function readTrialBalance(
  db: Database,
  { before, places }: TrialAsked,
): Promise<TrialBalance> {
  return readAtOneMoment(db, async (tx) => {
    const [accounts, sums] = await Promise.all([
      listAccounts(tx),
      sumsBefore(tx, {
        places: places ?? (await placesPosted(tx)),
        before: positionAt(before),
      }),
    ])
    return trialBalance(accounts, sums)
  })
}
