/**
 * What transfers come to on accounts before a moment: the last mark before it (`marks.ts`), and the
 * few transfers since.
 */
import type { Tx } from '#platform/database'
import type { AccountId } from './account.ts'
import type { Sums, TransferId } from './transfer.ts'

/** Everything that stands before it in the ledger's order: time, journal, line. */
export type Position = TransferId & {
  /** Microseconds since 1970: the database counts finer than a `Date`. */
  readonly micros: number
}

/** The position before everything that happens from this instant on. */
export function positionAt(instant: Date): Position {
  return { micros: instant.getTime() * 1_000, journalId: '', line: 0 }
}

/** The position after a transfer. */
export function positionAfter({ micros, journalId, line }: Position): Position {
  return { micros, journalId, line: line + 1 }
}

export type AccountSums = { readonly account: AccountId; readonly sums: Sums }

const instantOf = (parameter: string) =>
  `(timestamptz 'epoch' + ${parameter}::bigint * interval '1 microsecond')`

/** The sums of one side of an account in a place, from an instant to a position. */
const sideSql = (column: 'debit_account' | 'credit_account') => `
  select sum(t.amount_paisa) filter (where t.state = 'posted') as moved,
    sum(case when t.state = 'pending' then t.amount_paisa
      when t.ends_journal is not null then -t.amount_paisa end) as pending
  from payments.transfer t
  where t.${column} = a.id and t.jurisdiction = p.jurisdiction
    and t.at >= coalesce(m.until, '-infinity') and t.at <= e.at
    and (t.at, t.journal_id, t.line) < (e.at, $4, $5)`

// One look into each index for each account and place; a place that has nothing costs nothing.
const sumsSql = `
  select a.id as account,
    coalesce(sum(coalesce(m.debit_paisa, 0) + coalesce(d.moved, 0)), 0)::bigint as "debitPaisa",
    coalesce(sum(coalesce(m.credit_paisa, 0) + coalesce(c.moved, 0)), 0)::bigint as "creditPaisa",
    coalesce(sum(coalesce(m.pending_debit_paisa, 0) + coalesce(d.pending, 0)), 0)::bigint
      as "pendingDebitPaisa",
    coalesce(sum(coalesce(m.pending_credit_paisa, 0) + coalesce(c.pending, 0)), 0)::bigint
      as "pendingCreditPaisa"
  from (select ${instantOf('$3')} as at) e
  cross join payments.account a
  join unnest($2::text[]) as p(jurisdiction)
    on p.jurisdiction = coalesce(a.jurisdiction, p.jurisdiction)
  left join lateral (
    select * from payments.mark k
    where k.account = a.id and k.jurisdiction = p.jurisdiction and k.until <= e.at
    order by k.until desc limit 1
  ) m on true
  cross join lateral (${sideSql('debit_account')}) d
  cross join lateral (${sideSql('credit_account')}) c
  where ($1::text is null or a.id = $1)
  group by a.id order by a.id`

type SumsRow = Sums & { readonly account: AccountId }

/** Every open account's sums in these places before a position, by its id; or one account's. */
export async function sumsBefore(
  tx: Tx,
  {
    account,
    places,
    before,
  }: {
    readonly account?: AccountId | undefined
    readonly places: readonly string[]
    readonly before: Position
  },
): Promise<AccountSums[]> {
  const { micros, journalId, line } = before
  const rows = await tx.query<SumsRow>(sumsSql, [account ?? null, places, micros, journalId, line])
  return rows.map(({ account: id, ...sums }) => ({ account: id, sums }))
}

/** Every place in which something was ever posted: a look into the key for each. */
export async function placesPosted(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ place: string }>(
    `with recursive known as (
       (select jurisdiction as place from payments.transfer order by jurisdiction limit 1)
       union all
       select (select t.jurisdiction from payments.transfer t where t.jurisdiction > k.place
         order by t.jurisdiction limit 1)
       from known k where k.place is not null
     )
     select place from known where place is not null`,
  )
  return rows.map(({ place }) => place)
}
