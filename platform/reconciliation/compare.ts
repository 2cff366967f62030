/** A bank's day compared: our books are read beside its file, and every line and payment judged. */
import type { Database, Tx } from '#platform/database'
import type { CivilDate, IdSource, Paisa } from '#platform/kernel'
import {
  findPayments,
  scanDayClaims,
  type BusinessDayAsked,
  type DayClaim,
} from '#platform/payments'
import { businessDay, type BusinessDay, type CutOff } from './business-day.ts'
import { compareSql } from './compare-sql.ts'
import { syncExceptions } from './exceptions.ts'
import { lockOpenDay } from './files.ts'
import type { ExceptionTools } from './keep-exceptions.ts'
import { planForMany } from './planning.ts'
import { reconciliationProblems as problems } from './problems.ts'

export type BankDay = { readonly bank: string; readonly day: CivilDate }

/** One comparison that was finished. */
export type Run = BankDay & {
  readonly id: string
  readonly fileId: string
  readonly lines: number
  readonly filePaisa: Paisa
  readonly ledgerCount: number
  readonly ledgerPaisa: Paisa
  readonly doneAt: Date
}

export type CompareTools = ExceptionTools & {
  readonly newId: IdSource
  readonly cutOff: CutOff
  /** Told what is being done, and how far it has come where that can be said. */
  readonly progress?: (step: CompareStep, done: number) => void
}

export type CompareStep = 'reading-books' | 'looking-up' | 'comparing' | 'exceptions'

/**
 * Compares a bank's day with the file that holds for it, in one transaction; the same day may be
 * compared as often as anybody likes until it is closed.
 * @throws reconciliation-no-file, reconciliation-day-closed
 */
export function compareDay(db: Database, which: BankDay, tools: CompareTools): Promise<Run> {
  return db.transact((tx) => compare(tx, which, tools))
}

async function compare(tx: Tx, which: BankDay, tools: CompareTools): Promise<Run> {
  const { bank, day } = which
  const startedAt = tools.now()
  const span = businessDay(day, tools.cutOff)
  await lockOpenDay(tx, which)
  const [held] = await tx.query<{ file_id: string | null }>(
    `select file_id from reconciliation.bank_day where bank = $1 and day = $2::date`,
    [bank, day],
  )
  const fileId = held?.file_id
  if (!fileId) throw problems['reconciliation-no-file']({ values: { bank, day } })
  const runId = tools.newId()
  await planForMany(tx)
  await readBooks(tx, runId, which, tools)
  await lookUpNameless(tx, runId, fileId, which, tools)
  tools.progress?.('comparing', 0)
  await tx.query(compareSql, [fileId, runId, bank, day, ...boundsOf(span)])
  const run = await insertRun(tx, { ...which, id: runId, fileId, doneAt: tools.now() }, startedAt)
  await tx.query(
    `update reconciliation.bank_day set run_id = $3 where bank = $1 and day = $2::date`,
    [bank, day, runId],
  )
  tools.progress?.('exceptions', 0)
  await syncExceptions(tx, run, tools)
  return run
}

const localText = (moment: number) => new Date(moment).toISOString().slice(0, 19).replace('T', ' ')

function boundsOf({ start, end, graceMs }: BusinessDay): readonly [string, string, number] {
  return [localText(start), localText(end), graceMs / 1_000]
}

/** A bank's day as the ledger is asked for it. */
export function askedDay({ bank, day }: BankDay, cutOff: CutOff): BusinessDayAsked {
  const { start, end } = businessDay(day, cutOff)
  return { bank, day, from: localText(start), until: localText(end) }
}

async function readBooks(
  tx: Tx,
  runId: string,
  which: BankDay,
  { progress, cutOff }: CompareTools,
): Promise<void> {
  let read = 0
  await scanDayClaims(tx, askedDay(which, cutOff), async (claims) => {
    await insertClaims(tx, runId, claims)
    read += claims.length
    progress?.('reading-books', read)
  })
}

const namelessSql = `
  declare nameless no scroll cursor for
  select distinct l.psid from reconciliation.line l
    left join reconciliation.claim c on c.run_id = $2 and c.is_posted and c.bank = $3
      and c.psid = l.psid and c.auth_id = l.auth_id and c.made_on = l.made_on
  where l.file_id = $1 and c.id is null`

/** Lines whose payment is not of these days: their PSIDs may have been paid elsewhere or before. */
async function lookUpNameless(
  tx: Tx,
  runId: string,
  fileId: string,
  { bank }: BankDay,
  { progress }: CompareTools,
): Promise<void> {
  let done = 0
  await tx.query(namelessSql, [fileId, runId, bank])
  for (;;) {
    const rows = await tx.query<{ psid: string }>(`fetch forward 5000 from nameless`)
    if (rows.length === 0) break
    const payments = await findPayments(
      tx,
      rows.map(({ psid }) => psid),
    )
    const claims = payments.map((payment) => ({
      ...payment,
      madeAt: `${payment.date} 12:00:00`,
      receivedAt: `${payment.date} 12:00:00`,
      isPosted: true,
      isAdvised: true,
    }))
    await insertClaims(tx, runId, claims)
    done += rows.length
    progress?.('looking-up', done)
  }
  await tx.query(`close nameless`)
}

async function insertClaims(tx: Tx, runId: string, claims: readonly DayClaim[]): Promise<void> {
  await tx.query(
    `insert into reconciliation.claim (run_id, id, psid, bank, auth_id, amount_paisa, made_on,
       made_at, received_at, is_posted, is_advised)
     select $1, x.* from unnest($2::text[], $3::text[], $4::text[], $5::text[],
       $6::bigint[], $7::date[], $8::timestamp[], $9::timestamp[], $10::boolean[],
       $11::boolean[]) as x
     on conflict do nothing`,
    [
      runId,
      claims.map(({ id }) => id),
      claims.map(({ psid }) => psid),
      claims.map(({ bank }) => bank),
      claims.map(({ authId }) => authId),
      claims.map(({ amountPaisa }) => amountPaisa),
      claims.map(({ date }) => date),
      claims.map(({ madeAt }) => madeAt),
      claims.map(({ receivedAt }) => receivedAt),
      claims.map(({ isPosted }) => isPosted),
      claims.map(({ isAdvised }) => isAdvised),
    ],
  )
}

async function insertRun(
  tx: Tx,
  run: Pick<Run, 'id' | 'bank' | 'day' | 'fileId' | 'doneAt'>,
  startedAt: Date,
): Promise<Run> {
  const { id, bank, day, fileId, doneAt } = run
  const [sums] = await tx.query<Pick<Run, 'lines' | 'filePaisa' | 'ledgerCount' | 'ledgerPaisa'>>(
    `insert into reconciliation.run (id, bank, day, file_id, started_at, done_at, lines, file_paisa,
       ledger_count, ledger_paisa)
     select $1, $2, $3::date, $4, $5, $6, count(*) filter (where n > 0),
       coalesce(sum(file_paisa), 0), count(*) filter (where ledger_paisa > 0),
       coalesce(sum(ledger_paisa), 0)
     from reconciliation.finding where run_id = $1
     returning lines, file_paisa as "filePaisa", ledger_count as "ledgerCount",
       ledger_paisa as "ledgerPaisa"`,
    [id, bank, day, fileId, startedAt, doneAt],
  )
  if (!sums) throw new Error('an aggregate gives one row')
  return { ...run, ...sums }
}
