/**
 * What the treasury has credited, in the ledger: out of what the bank has taken, into the
 * government's account. An advice that takes the place of another first undoes what that one has moved.
 */
import type { Tx } from '#platform/database'
import type { Paisa } from '#platform/kernel'
import {
  clearingAccount,
  jurisdictionUnknown,
  postTransfers,
  treasuryAccount,
  type Transfer,
} from '#platform/payments'
import type { TakenFile } from './files.ts'

type Booked = { readonly bank: string; readonly paisa: Paisa; readonly isUndone: boolean }

/** One journal for each file, one transfer for each bank; districts are not told apart in it. */
export async function settleCredits(
  tx: Tx,
  { id, day, version, takenAt }: Pick<TakenFile, 'id' | 'day' | 'version' | 'takenAt'>,
): Promise<void> {
  const booked = await tx.query<Booked>(
    `select c.bank, sum(c.amount_paisa)::bigint as paisa, f.version < $2 as "isUndone"
     from reconciliation.credit c join reconciliation.file f on f.id = c.file_id
     where f.kind = 'credit' and f.day = $1::date and f.version in ($2, $2 - 1)
     group by c.bank, f.version order by f.version, c.bank`,
    [day, version],
  )
  await postTransfers(
    tx,
    booked.map(({ bank, paisa, isUndone }, i): Transfer => {
      const taken = clearingAccount(bank)
      return {
        journalId: id,
        line: i + 1,
        jurisdiction: jurisdictionUnknown,
        debitAccount: isUndone ? taken : treasuryAccount,
        creditAccount: isUndone ? treasuryAccount : taken,
        amountPaisa: paisa,
        state: 'posted',
        cause: 'settlement',
        at: takenAt,
      }
    }),
  )
}
