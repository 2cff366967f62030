/** What the treasury's pages and commands show of days. Reads only. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import type { BankDay } from './compare.ts'
import { countingCredit } from './credit-store.ts'
import type { FileKind } from './files.ts'
import type { FindingKind } from './match.ts'

export type DayOverview = {
  readonly day: CivilDate
  readonly banks: number
  readonly open: number
  readonly closedAt: Date | undefined
}

/** The days of which anything is known, the newest first. */
export async function recentDays(tx: Tx, limit: number): Promise<DayOverview[]> {
  const rows = await tx.query<Omit<DayOverview, 'closedAt'> & { closedAt: Date | null }>(
    `select d.day, d.banks, d.open, c.closed_at as "closedAt" from (
       select b.day, count(*) as banks, (
         select count(*) from reconciliation.exception e
         where e.day = b.day and e.state = 'open') as open
       from reconciliation.bank_day b group by b.day order by b.day desc limit $1
     ) d left join reconciliation.closed_day c on c.day = d.day
     order by d.day desc`,
    [limit],
  )
  return rows.map((row) => ({ ...row, closedAt: row.closedAt ?? undefined }))
}

/** One bank's day as its newest file and comparison have it. */
export type BankOverview = {
  readonly bank: string
  readonly fileName: string | undefined
  readonly version: number | undefined
  /** Undefined until the file that holds now was compared. */
  readonly run:
    | {
        readonly id: string
        readonly doneAt: Date
        readonly lines: number
        readonly filePaisa: Paisa
        readonly ledgerCount: number
        readonly ledgerPaisa: Paisa
      }
    | undefined
  readonly creditedPaisa: Paisa
  /** Exceptions: that were ever found, that are open, and of these overdue. */
  readonly found: number
  readonly open: number
  readonly overdue: number
}

type BankRow = {
  bank: string
  name: string | null
  version: number | null
  run_id: string | null
  done_at: Date
  lines: number
  file_paisa: Paisa
  ledger_count: number
  ledger_paisa: Paisa
  credited: Paisa
  found: number
  open: number
  overdue: number
}

const bankOverviewSql = `
  select known.bank, f.name, f.version, r.id as run_id, r.done_at, r.lines, r.file_paisa,
    r.ledger_count, r.ledger_paisa, coalesce(c.credited, 0)::bigint as credited,
    coalesce(b.exceptions, 0) as found, coalesce(e.open, 0) as open,
    coalesce(e.overdue, 0) as overdue
  from unnest($3::text[]) as known(bank)
    left join reconciliation.bank_day b on b.bank = known.bank and b.day = $1::date
    left join reconciliation.file f on f.id = b.file_id
    left join reconciliation.run r on r.id = b.run_id and r.file_id = b.file_id
    left join lateral (
      select sum(c.amount_paisa) as credited from reconciliation.credit c
      where c.bank = b.bank and c.day = b.day and ${countingCredit}
    ) c on true
    left join lateral (
      select count(*) as open, count(*) filter (where deadline < $2) as overdue
      from reconciliation.exception e
      where e.bank = b.bank and e.day = b.day and e.state = 'open'
    ) e on true
  order by known.bank`

/** A day of these banks, also of those that have sent nothing. */
export async function overviewOf(
  tx: Tx,
  day: CivilDate,
  { banks, now }: { readonly banks: readonly string[]; readonly now: Date },
): Promise<BankOverview[]> {
  const rows = await tx.query<BankRow>(bankOverviewSql, [day, now, banks])
  return rows.map((row) => ({
    bank: row.bank,
    fileName: row.name ?? undefined,
    version: row.version ?? undefined,
    run: row.run_id
      ? {
          id: row.run_id,
          doneAt: row.done_at,
          lines: row.lines,
          filePaisa: row.file_paisa,
          ledgerCount: row.ledger_count,
          ledgerPaisa: row.ledger_paisa,
        }
      : undefined,
    creditedPaisa: row.credited,
    found: row.found,
    open: row.open,
    overdue: row.overdue,
  }))
}

/** How many lines and payments ended in each class, and what they add to file and ledger. */
export type ClassCount = {
  readonly kind: FindingKind
  readonly count: number
  readonly filePaisa: Paisa
  readonly ledgerPaisa: Paisa
}

export function classesOf(tx: Tx, runId: string): Promise<ClassCount[]> {
  return tx.query<ClassCount>(
    `select kind, count(*) as count, sum(file_paisa)::bigint as "filePaisa",
       sum(ledger_paisa)::bigint as "ledgerPaisa"
     from reconciliation.finding where run_id = $1 group by kind order by kind`,
    [runId],
  )
}

export type FileOverview = {
  readonly id: string
  readonly kind: FileKind
  readonly bank: string
  readonly name: string
  readonly version: number
  readonly sha256: string
  readonly takenAt: Date
}

/** Every file that was taken in for a bank's day, the newest version first. */
export function filesOf(tx: Tx, { bank, day }: BankDay): Promise<FileOverview[]> {
  return tx.query<FileOverview>(
    `select id, kind, bank, name, version, sha256, taken_at as "takenAt"
     from reconciliation.file where bank = $1 and day = $2::date
     order by kind, version desc`,
    [bank, day],
  )
}

export type ClosedDay = { readonly act: string; readonly closedAt: Date; readonly postId: string }

export async function findClosed(tx: Tx, day: CivilDate): Promise<ClosedDay | undefined> {
  const [row] = await tx.query<ClosedDay>(
    `select act, closed_at as "closedAt", post_id as "postId"
     from reconciliation.closed_day where day = $1::date`,
    [day],
  )
  return row
}
