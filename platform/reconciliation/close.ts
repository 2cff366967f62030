/**
 * The daily close: what a day came to, bank by bank and account by account, said by one officer and
 * confirmed by another. From then on the day stands as it is.
 */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import { earnedOn, type BusinessDayAsked, type Earned } from '#platform/payments'
import type { CutOff } from './business-day.ts'
import { askedDay } from './compare.ts'
import { creditsOf } from './credit-store.ts'
import { exceptionKinds, type ExceptionKind } from './match.ts'
import { planForMany } from './planning.ts'
import { reconciliationProblems as problems } from './problems.ts'

export type KindCount = {
  readonly kind: ExceptionKind
  readonly count: number
  /** What these exceptions add to the file less what they add to the ledger. */
  readonly paisa: Paisa
}

export type BankTotals = {
  readonly bank: string
  readonly runId: string
  readonly fileSha256: string
  readonly lines: number
  readonly filePaisa: Paisa
  readonly ledgerCount: number
  readonly ledgerPaisa: Paisa
  /** Lines and payments of the neighbouring day, as the file exceeds the ledger by them. */
  readonly carriedPaisa: Paisa
  readonly creditedPaisa: Paisa
  readonly exceptions: readonly KindCount[]
}

export type DayTotals = {
  readonly day: CivilDate
  readonly banks: readonly BankTotals[]
  /** What the day's payments were credited to in the ledger, over all banks. */
  readonly accounts: readonly Earned[]
}

type ComparedRow = Omit<BankTotals, 'carriedPaisa' | 'creditedPaisa' | 'exceptions'>
type BankRow = ComparedRow | { readonly bank: string; readonly runId: null }

// A file that was not compared yet has no run of its own; one compared before its day was over may
// have met payments of that day later.
const banksSql = `
  select b.bank, r.id as "runId", f.sha256 as "fileSha256", r.lines, r.file_paisa as "filePaisa",
    r.ledger_count as "ledgerCount", r.ledger_paisa as "ledgerPaisa"
  from reconciliation.bank_day b
    left join reconciliation.run r on r.id = b.run_id and r.file_id = b.file_id
      and (r.done_at at time zone 'Asia/Karachi')::date > b.day
    left join reconciliation.file f on f.id = r.file_id
  where b.day = $1::date and b.file_id is not null
  order by b.bank`

const kindsSql = `
  select kind, count(*) as count, sum(file_paisa - ledger_paisa)::bigint as paisa
  from reconciliation.finding where run_id = $1 and kind <> 'matched' group by kind`

/**
 * What a day comes to by its newest comparisons, each held against the ledger as it stands now.
 * Reads the ledger whole: for a day's end, not for pages.
 * @throws reconciliation-day-incomplete where a bank's payments were compared with no file, or
 * were not compared since the day is over and its file or the ledger has changed
 */
export async function dayTotals(
  tx: Tx,
  day: CivilDate,
  { banks, cutOffOf }: { banks: Iterable<string>; cutOffOf: (bank: string) => CutOff },
): Promise<DayTotals> {
  await planForMany(tx)
  const rows = new Map(
    (await tx.query<BankRow>(banksSql, [day])).map((row) => [row.bank, row] as const),
  )
  const all: BankTotals[] = []
  const accounts = new Map<string, Earned>()
  for (const bank of [...banks].sort()) {
    const row = rows.get(bank)
    const asked = askedDay({ bank, day }, cutOffOf(bank))
    const others = row?.runId ? await ofOtherDays(tx, row.runId, asked) : []
    const earned = await earnedOn(tx, asked, others)
    const ledgerPaisa = earned.reduce((sum, { paisa }) => sum + paisa, 0)
    const isComparedSo =
      row === undefined ? ledgerPaisa === 0 : row.runId !== null && row.ledgerPaisa === ledgerPaisa
    if (!isComparedSo) throw problems['reconciliation-day-incomplete']({ values: { bank, day } })
    for (const one of earned) addTo(accounts, one)
    if (row && row.runId !== null) all.push(await withFindings(tx, day, row))
  }
  const byAccount = [...accounts.values()].sort((a, b) => (a.account < b.account ? -1 : 1))
  return { day, banks: all, accounts: byAccount }
}

/** Payments of days that were closed without them, which count on the day of this run. */
async function ofOtherDays(
  tx: Tx,
  runId: string,
  { from, until }: BusinessDayAsked,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select c.id from reconciliation.finding f
       join reconciliation.claim c on c.run_id = f.run_id and c.id = f.claim_id
     where f.run_id = $1 and f.ledger_paisa > 0
       and (c.made_at < $2::timestamp or c.made_at >= $3::timestamp)`,
    [runId, from, until],
  )
  return rows.map(({ id }) => id)
}

/** What the day earned under each head of account; null where an account's head is not known. */
export function totalsByHead({ accounts }: Pick<DayTotals, 'accounts'>) {
  const heads = Map.groupBy(accounts, ({ head }) => head)
  return [...heads]
    .map(([head, ofHead]) => ({ head, paisa: ofHead.reduce((sum, { paisa }) => sum + paisa, 0) }))
    .sort((a, b) => ((a.head ?? '') < (b.head ?? '') ? -1 : 1))
}

function addTo(accounts: Map<string, Earned>, one: Earned): void {
  const { payments, paisa } = accounts.get(one.account) ?? { payments: 0, paisa: 0 }
  accounts.set(one.account, {
    ...one,
    payments: payments + one.payments,
    paisa: paisa + one.paisa,
  })
}

async function withFindings(tx: Tx, day: CivilDate, row: ComparedRow): Promise<BankTotals> {
  const counts = await tx.query<Omit<KindCount, 'kind'> & { kind: ExceptionKind | 'carried' }>(
    kindsSql,
    [row.runId],
  )
  const credits = await creditsOf(tx, { bank: row.bank, day })
  return {
    ...row,
    carriedPaisa: counts.find(({ kind }) => kind === 'carried')?.paisa ?? 0,
    creditedPaisa: credits.reduce((sum, { amountPaisa }) => sum + amountPaisa, 0),
    exceptions: exceptionKinds.flatMap((kind) => {
      const found = counts.find((one) => one.kind === kind)
      return found ? [{ kind, count: found.count, paisa: found.paisa }] : []
    }),
  }
}

/** PAY-7: a bank's file is the ledger's day and what is listed beside it, to the paisa. */
export function agrees(totals: BankTotals): boolean {
  const listed = totals.exceptions.reduce((sum, { paisa }) => sum + paisa, totals.carriedPaisa)
  return totals.filePaisa === totals.ledgerPaisa + listed
}
