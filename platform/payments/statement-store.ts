/** Statements: opening balance, lines page by page, closing balance, at any time in the past. */
import { readAtOneMoment, type Database, type Tx } from '#platform/database'
import type { Paisa } from '#platform/kernel'
import { findAccount } from './account-store.ts'
import type { Account, AccountId } from './account.ts'
import { paymentProblems } from './problems.ts'
import { runningLines, statementBalance } from './statement.ts'
import type { StatementBalance, StatementEntry, StatementLine } from './statement.ts'
import { positionAfter, positionAt, sumsBefore, type Position } from './sums.ts'
import { noSums, type Transfer } from './transfer.ts'

export type StatementAsked = {
  readonly account: string
  /** Jurisdictions whose part of the account is told. */
  readonly places: readonly string[]
  /** The first instant that is told, and the first that is not any more. */
  readonly from: Date
  readonly until: Date
  /** The last line of the page before; undefined on the first page. */
  readonly after?: Position | undefined
  readonly linesMax: number
}

export type Statement = {
  readonly account: Account
  readonly opening: StatementBalance
  /** In the order of time, journal and line. */
  readonly lines: readonly StatementLine[]
  /** The last line of this page when more follow; undefined on the last page. */
  readonly next: Position | undefined
  readonly closing: StatementBalance
}

// Both sides of each place in the order of the index; no more of each than a page holds.
const sideSql = (side: 'debit' | 'credit', other: 'debit' | 'credit') => `
  select e.* from unnest($2::text[]) as p(jurisdiction) cross join lateral (
    select t.jurisdiction, t.journal_id, t.line, t.at, t.cause, t.state, t.ends_journal,
      t.ends_line, t.${other}_account as other,
      t.amount_paisa as ${side}_paisa, 0::bigint as ${other}_paisa
    from payments.transfer t
    where t.${side}_account = $1 and t.jurisdiction = p.jurisdiction
      and t.at >= timestamptz 'epoch' + $3::bigint * interval '1 microsecond' and t.at < $6
      and (t.at, t.journal_id, t.line)
        >= (timestamptz 'epoch' + $3::bigint * interval '1 microsecond', $4, $5)
    order by t.at, t.journal_id, t.line limit $7
  ) as e`

const linesSql = `
  select jurisdiction, journal_id, line, at, (extract(epoch from at) * 1000000)::bigint as micros,
    cause, state, ends_journal, ends_line, other, debit_paisa, credit_paisa
  from (
    ${sideSql('debit', 'credit')}
    union all
    select jurisdiction, journal_id, line, at, cause, state, ends_journal, ends_line, other,
      debit_paisa, credit_paisa
    from (${sideSql('credit', 'debit')}) as credited
  ) as entry
  order by at, journal_id, line limit $7`

type LineRow = {
  jurisdiction: string
  journal_id: string
  line: number
  at: Date
  micros: number
  cause: string
  state: Transfer['state']
  ends_journal: string | null
  ends_line: number | null
  other: AccountId
  debit_paisa: Paisa
  credit_paisa: Paisa
}

/**
 * One page of an account's statement, all of it as it stood at one moment.
 * @throws payments-account-not-found
 */
export function readStatement(db: Database, asked: StatementAsked): Promise<Statement> {
  return readAtOneMoment(db, (tx) => statementIn(tx, asked))
}

async function statementIn(tx: Tx, asked: StatementAsked): Promise<Statement> {
  const { places, from, until, after, linesMax } = asked
  const account = await findAccount(tx, asked.account)
  if (!account) {
    throw paymentProblems['payments-account-not-found']({ values: { account: asked.account } })
  }
  const start = after ? positionAfter(after) : positionAt(from)
  const balanceBefore = async (before: Position) => {
    const [found] = await sumsBefore(tx, { account: account.id, places, before })
    return statementBalance(account.id, found?.sums ?? noSums)
  }
  const openingFound = balanceBefore(positionAt(from))
  const [opening, brought, closing, rows] = await Promise.all([
    openingFound,
    after ? balanceBefore(start) : openingFound,
    balanceBefore(positionAt(until)),
    tx.query<LineRow>(linesSql, [
      account.id,
      places,
      start.micros,
      start.journalId,
      start.line,
      until,
      linesMax + 1,
    ]),
  ])
  const entries = rows.slice(0, linesMax).map(entryOf)
  const next = rows.length > linesMax ? entries.at(-1)?.position : undefined
  const lines = runningLines(account.id, brought.balancePaisa, entries)
  return { account, opening, lines, next, closing }
}

function entryOf(row: LineRow): StatementEntry {
  const { ends_journal: endsJournal, ends_line: endsLine } = row
  return {
    position: { micros: row.micros, journalId: row.journal_id, line: row.line },
    jurisdiction: row.jurisdiction,
    at: row.at,
    cause: row.cause,
    state: row.state,
    ends:
      endsJournal === null || endsLine === null
        ? undefined
        : { journalId: endsJournal, line: endsLine },
    other: row.other,
    debitPaisa: row.debit_paisa,
    creditPaisa: row.credit_paisa,
  }
}
