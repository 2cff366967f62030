/** Files as they are taken in: each once, whole or not at all. */
import { isUniqueViolation, type Database, type Tx } from '#platform/database'
import { civilDateOf, type CivilDate, type IdSource } from '#platform/kernel'
import { readCreditAdvice } from './credit-advice.ts'
import { judgeCreditsOf } from './credit-exceptions.ts'
import { daysOfAdvice, insertCredits } from './credit-store.ts'
import { settleCredits } from './settle-credits.ts'
import { readDayFile } from './day-file.ts'
import type { ExceptionTools } from './keep-exceptions.ts'
import type { Line } from './match.ts'
import { reconciliationProblems as problems } from './problems.ts'
import type { Bytes } from './read-records.ts'
import type { ScrollHead, ScrollTotals } from './scroll.ts'

export type FileKind = 'scroll' | 'credit'

/** Whose files credit advices are. */
export const treasury = 'TREASURY'

export type TakenFile = ScrollTotals & {
  readonly id: string
  readonly kind: FileKind
  readonly bank: string
  readonly day: CivilDate
  readonly version: number
  readonly sha256: string
  readonly name: string
  readonly takenAt: Date
}

export type NewFile = {
  readonly kind: FileKind
  readonly name: string
  /** Opened anew when the transaction has to be tried again. */
  readonly open: () => Bytes
  /** What the file must be about; where it says otherwise it is refused. */
  readonly bank?: string | undefined
  readonly day?: CivilDate | undefined
  /** Takes the place of the day's file, if there is one: said openly, never by accident. */
  readonly supersedes?: boolean
}

export type TakeInTools = ExceptionTools & {
  readonly newId: IdSource
  /** Who brings it; none where the operator's command does. */
  readonly by?: { readonly personId: string; readonly postId: string } | undefined
  readonly banks: ReadonlySet<string>
  /** Told every some thousand lines. */
  readonly progress?: (lines: number) => void
  /** Puts the taking in on record, in the same transaction. */
  readonly record?: (tx: Tx, taken: TakenFile) => Promise<void>
}

/**
 * Takes a file in, in one transaction.
 * @throws reconciliation-file-faulty, reconciliation-file-known, reconciliation-file-other-day,
 * reconciliation-day-has-file, reconciliation-day-closed, reconciliation-bank-unknown
 */
export async function takeInFile(
  db: Database,
  file: NewFile,
  tools: TakeInTools,
): Promise<TakenFile> {
  const take = () =>
    db.transact(async (tx) => {
      const takeIn = file.kind === 'scroll' ? takeInScroll : takeInCredits
      const taken = await takeIn(tx, file, tools)
      await tools.record?.(tx, taken)
      return taken
    })
  return take().catch((error: unknown) => {
    // Somebody has brought one at the same moment: now it is there to be told of.
    if (isUniqueViolation(error)) return take()
    throw error
  })
}

async function takeInScroll(tx: Tx, file: NewFile, tools: TakeInTools): Promise<TakenFile> {
  const id = tools.newId()
  let taken = 0
  const { sha256, bank, day, ...totals } = await readDayFile(file.open(), async (head, lines) => {
    if (taken === 0) await begin(tx, file, head, tools)
    await insertLines(tx, id, lines)
    taken += lines.length
    tools.progress?.(taken)
  })
  if (taken === 0) await begin(tx, file, { bank, day }, tools)
  // A long file takes minutes, and who closes a day sees no bank's that is only being begun.
  await refuseClosed(tx, day)
  return insertFile(tx, file, tools, { id, bank, day, sha256, ...totals })
}

async function takeInCredits(tx: Tx, file: NewFile, tools: TakeInTools): Promise<TakenFile> {
  const id = tools.newId()
  let taken = 0
  const advice = await readCreditAdvice(file.open(), async (creditedOn, credits) => {
    const unknown = credits.find(({ bank }) => !tools.banks.has(bank))
    if (unknown) throw problems['reconciliation-bank-unknown']({ values: { bank: unknown.bank } })
    await insertCredits(tx, id, creditedOn, credits)
    taken += credits.length
    tools.progress?.(taken)
  })
  checkAsked(file, { bank: treasury, day: advice.creditedOn }, tools)
  const totals = { payments: advice.credits, paymentsPaisa: advice.creditsPaisa }
  const written = await insertFile(tx, file, tools, {
    id,
    bank: treasury,
    day: advice.creditedOn,
    sha256: advice.sha256,
    reversals: 0,
    reversalsPaisa: 0,
    ...totals,
  })
  await settleCredits(tx, written)
  await judgeCreditsOf(tx, await daysOfAdvice(tx, advice.creditedOn), tools)
  return written
}

/** The heading decides whether the lines are worth writing. */
async function begin(tx: Tx, file: NewFile, head: ScrollHead, tools: TakeInTools): Promise<void> {
  const { bank } = head
  if (!tools.banks.has(bank)) throw problems['reconciliation-bank-unknown']({ values: { bank } })
  checkAsked(file, head, tools)
  await lockOpenDay(tx, head)
}

/** A mistyped year would make a day that nobody can close before it comes. */
function checkAsked(asked: NewFile, { bank, day }: ScrollHead, { now }: TakeInTools): void {
  if (day > civilDateOf(now())) {
    throw problems['reconciliation-day-to-come']({ values: { bank, day } })
  }
  if ((asked.bank ?? bank) !== bank || (asked.day ?? day) !== day) {
    throw problems['reconciliation-file-other-day']({ values: { bank, day } })
  }
}

/**
 * Makes and locks a bank's day, so that files, runs and closes of it come one after another.
 * @throws reconciliation-day-closed
 */
export async function lockOpenDay(tx: Tx, { bank, day }: ScrollHead): Promise<void> {
  await tx.query(
    `insert into reconciliation.bank_day (bank, day) values ($1, $2::date) on conflict do nothing`,
    [bank, day],
  )
  await tx.query(
    `select 1 from reconciliation.bank_day where bank = $1 and day = $2::date for update`,
    [bank, day],
  )
  await refuseClosed(tx, day)
}

/** @throws reconciliation-day-closed */
async function refuseClosed(tx: Tx, day: CivilDate): Promise<void> {
  const closed = await tx.query(`select 1 from reconciliation.closed_day where day = $1::date`, [
    day,
  ])
  if (closed.length > 0) throw problems['reconciliation-day-closed']({ values: { day } })
}

type Read = ScrollTotals & Pick<TakenFile, 'id' | 'bank' | 'day' | 'sha256'>

async function insertFile(
  tx: Tx,
  { kind, name, supersedes = false }: NewFile,
  { now, by }: TakeInTools,
  read: Read,
): Promise<TakenFile> {
  const { id, bank, day, sha256, payments, paymentsPaisa, reversals, reversalsPaisa } = read
  // Both at one moment, so that the very same file is never taken for another of its day.
  const [last] = await tx.query<Pick<TakenFile, 'bank' | 'day' | 'version' | 'sha256'>>(
    `select bank, day, version, sha256 from reconciliation.file
     where sha256 = $4 or kind = $1 and bank = $2 and day = $3::date
     order by sha256 = $4 desc, version desc limit 1`,
    [kind, bank, day, sha256],
  )
  if (last?.sha256 === sha256) {
    throw problems['reconciliation-file-known']({ values: { bank: last.bank, day: last.day } })
  }
  if (last && !supersedes) throw problems['reconciliation-day-has-file']({ values: { bank, day } })
  const version = (last?.version ?? 0) + 1
  const takenAt = now()
  await tx.query(
    `insert into reconciliation.file (id, kind, bank, day, version, sha256, name, payments,
       payments_paisa, reversals, reversals_paisa, taken_at, taken_by, post_id)
     values ($1, $2, $3, $4::date, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      kind,
      bank,
      day,
      version,
      sha256,
      name.slice(0, 200),
      payments,
      paymentsPaisa,
      reversals,
      reversalsPaisa,
      takenAt,
      by?.personId ?? null,
      by?.postId ?? null,
    ],
  )
  if (kind === 'scroll') {
    await tx.query(
      `update reconciliation.bank_day set file_id = $3 where bank = $1 and day = $2::date`,
      [bank, day, id],
    )
  }
  return { ...read, kind, name, version, takenAt }
}

async function insertLines(tx: Tx, fileId: string, lines: readonly Line[]): Promise<void> {
  await tx.query(
    `insert into reconciliation.line (file_id, n, kind, psid, auth_id, amount_paisa, made_on,
       made_time)
     select $1, * from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::bigint[],
       $7::date[], $8::text[])`,
    [
      fileId,
      lines.map(({ n }) => n),
      lines.map(({ kind }) => kind),
      lines.map(({ psid }) => psid),
      lines.map(({ authId }) => authId),
      lines.map(({ amountPaisa }) => amountPaisa),
      lines.map(({ date }) => date),
      lines.map(({ time }) => time),
    ],
  )
}
