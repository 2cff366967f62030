/** How much of its day a bank has used, where a limit says that it matters. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'

// Touching a row without changing it locks it as well as makes it, in the order of the names.
const lockSql = `
  insert into payments.bank_day as d (bank, day, paid_paisa)
  select bank, $2::date, 0 from unnest($1::text[]) as bank order by bank
  on conflict (bank, day) do update set paid_paisa = d.paid_paisa
  returning bank, paid_paisa`

/**
 * What these banks have confirmed on a day, locked until the transaction ends, so that several
 * processes keep to one limit. Call it for banks with a limit only: they wait for each other.
 */
export async function lockBankDays(
  tx: Tx,
  banks: readonly string[],
  day: CivilDate,
): Promise<Map<string, Paisa>> {
  if (banks.length === 0) return new Map()
  const rows = await tx.query<{ bank: string; paid_paisa: Paisa }>(lockSql, [
    [...new Set(banks)],
    day,
  ])
  return new Map(rows.map((row) => [row.bank, row.paid_paisa]))
}

/** Writes what the day of each bank comes to now; under `lockBankDays`. */
export async function writeBankDays(
  tx: Tx,
  paid: ReadonlyMap<string, Paisa>,
  day: CivilDate,
): Promise<void> {
  if (paid.size === 0) return
  await tx.query(
    `update payments.bank_day d set paid_paisa = x.paid
     from unnest($1::text[], $2::bigint[]) as x(bank, paid) where d.bank = x.bank and d.day = $3`,
    [[...paid.keys()], [...paid.values()], day],
  )
}
