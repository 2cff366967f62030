import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import type { Credit } from './credit-advice.ts'

/** Credits as an advice tells them. */
export async function insertCredits(
  tx: Tx,
  fileId: string,
  creditedOn: CivilDate,
  credits: readonly Credit[],
): Promise<void> {
  await tx.query(
    `insert into reconciliation.credit (file_id, n, bank, day, reference, head, amount_paisa,
       credited_on)
     select $1, n, bank, day, reference, head, amount_paisa, $3::date
     from json_to_recordset($2) as x(n int, bank text, day date, reference text, head text,
       amount_paisa bigint)`,
    [
      fileId,
      JSON.stringify(
        credits.map(({ amountPaisa, ...one }) => ({ ...one, amount_paisa: amountPaisa })),
      ),
      creditedOn,
    ],
  )
}

/** Of the credits `c` those that count: of each advice the newest version alone does. */
export const countingCredit = `
  not exists (select 1 from reconciliation.file f join reconciliation.file newer
      on newer.kind = f.kind and newer.bank = f.bank and newer.day = f.day
        and newer.version > f.version
    where f.id = c.file_id)`

/** What the treasury has credited for a bank's day. */
export type DayCredit = Omit<Credit, 'n' | 'bank' | 'day'> & {
  readonly creditedOn: CivilDate
}

export async function creditsOf(
  tx: Tx,
  { bank, day }: Pick<Credit, 'bank' | 'day'>,
): Promise<DayCredit[]> {
  return tx.query<DayCredit & { amountPaisa: Paisa }>(
    `select c.reference, c.head, c.amount_paisa as "amountPaisa", c.credited_on as "creditedOn"
     from reconciliation.credit c
     where c.bank = $1 and c.day = $2::date and ${countingCredit}
     order by c.credited_on, c.reference, c.head, c.n`,
    [bank, day],
  )
}

/** The banks' days of which any version of an advice tells. */
export function daysOfAdvice(
  tx: Tx,
  creditedOn: CivilDate,
): Promise<Pick<Credit, 'bank' | 'day'>[]> {
  return tx.query(
    `select distinct c.bank, c.day from reconciliation.credit c
       join reconciliation.file f on f.id = c.file_id
     where f.kind = 'credit' and f.day = $1::date order by c.day, c.bank`,
    [creditedOn],
  )
}
