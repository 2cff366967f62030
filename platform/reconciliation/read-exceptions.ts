/** What the treasury's pages show of exceptions. Reads only. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import type { ExceptionKey } from './exceptions.ts'
import type { Owner } from './keep-exceptions.ts'
import type { ExceptionKind, Line } from './match.ts'
import type { ExceptionState } from './standing.ts'

export type Exception = ExceptionKey & {
  readonly kind: ExceptionKind
  readonly state: ExceptionState
  /** About what the treasury credited, not about a line or a payment. */
  readonly isCredit: boolean
  /** About a day's file that has not come. */
  readonly isFile: boolean
  readonly psid: string
  /** The payment's id, which is our receipt number; empty for a line alone. */
  readonly claimId: string
  readonly filePaisa: Paisa
  readonly ledgerPaisa: Paisa
  readonly owner: Owner
  readonly deadline: Date
  /** How often a deadline has passed. */
  readonly escalations: number
}

const exceptionColumns = `
  bank, day, number, kind, state, subject like 'credit%' as "isCredit",
  subject = 'file' as "isFile", psid, claim_id as "claimId",
  file_paisa as "filePaisa", ledger_paisa as "ledgerPaisa", deadline,
  escalations, json_build_object('place', owner_place, 'postId', owner_post) as owner`

export type Page = { readonly limit: number; readonly offset: number }

/** A page of a day's exceptions, the most urgent first. */
export function exceptionsOn(
  tx: Tx,
  { day, isOpen }: { readonly day: CivilDate; readonly isOpen: boolean },
  { limit, offset }: Page,
): Promise<Exception[]> {
  return tx.query<Exception>(
    `select ${exceptionColumns} from reconciliation.exception
     where day = $1::date and (state = 'open') = $2
     order by deadline, bank, number limit $3 offset $4`,
    [day, isOpen, limit, offset],
  )
}

/** What waits for these posts, of whatever day, the most urgent first. */
export function exceptionsWaiting(
  tx: Tx,
  postIds: readonly string[],
  { limit, offset }: Page,
): Promise<Exception[]> {
  return tx.query<Exception>(
    `select ${exceptionColumns} from reconciliation.exception
     where owner_post = any($1) and state = 'open'
     order by deadline, bank, day, number limit $2 offset $3`,
    [postIds, limit, offset],
  )
}

export async function countWaiting(
  tx: Tx,
  postIds: readonly string[],
  now: Date,
): Promise<{ waiting: number; overdue: number }> {
  const [row] = await tx.query<{ waiting: number; overdue: number }>(
    `select count(*) as waiting, count(*) filter (where deadline < $2) as overdue
     from reconciliation.exception where owner_post = any($1) and state = 'open'`,
    [postIds, now],
  )
  return row ?? { waiting: 0, overdue: 0 }
}

/** Open exceptions whose deadline has passed, the longest overdue first: work for the clock. */
export function overdueExceptions(tx: Tx, now: Date, limit: number): Promise<ExceptionKey[]> {
  return tx.query<ExceptionKey>(
    `select bank, day, number from reconciliation.exception
     where state = 'open' and deadline <= $1 order by deadline limit $2`,
    [now, limit],
  )
}

export async function findException(tx: Tx, key: ExceptionKey): Promise<Exception | undefined> {
  const [row] = await tx.query<Exception>(
    `select ${exceptionColumns} from reconciliation.exception
     where bank = $1 and day = $2::date and number = $3`,
    [key.bank, key.day, key.number],
  )
  return row
}

/** A line as the file has it that was compared. */
export type FileLine = Line & {
  /** Another file of the day has taken that one's place since. */
  readonly isReplaced: boolean
  /** The person who brought that file; undefined where the operator's command did. */
  readonly broughtBy: string | undefined
}

/** What the bank's file says, of an exception that is about one of its lines. */
export async function lineOf(tx: Tx, key: ExceptionKey): Promise<FileLine | undefined> {
  const [row] = await tx.query<Omit<FileLine, 'broughtBy'> & { broughtBy: string | null }>(
    `select l.n, l.kind, l.psid, l.auth_id as "authId", l.amount_paisa as "amountPaisa",
       l.made_on as date, l.made_time as time, b.file_id <> f.id as "isReplaced",
       f.taken_by as "broughtBy"
     from reconciliation.exception e
       join reconciliation.bank_day b on b.bank = e.bank and b.day = e.day
       join reconciliation.run r on r.id = e.run_id
       join reconciliation.file f on f.id = r.file_id
       join reconciliation.line l on l.file_id = f.id and l.n = e.n
     where e.bank = $1 and e.day = $2::date and e.number = $3`,
    [key.bank, key.day, key.number],
  )
  return row && { ...row, broughtBy: row.broughtBy ?? undefined }
}

export type ExceptionEvent = {
  readonly at: Date
  readonly what: 'found' | 'changed' | 'owned' | 'escalated' | 'resolved' | 'gone' | 'settled'
  readonly postId: string | undefined
  readonly reason: string | undefined
  /** In the public log. */
  readonly act: string | undefined
}

/** What became of an exception, oldest first. */
export async function historyOf(tx: Tx, key: ExceptionKey): Promise<ExceptionEvent[]> {
  const rows = await tx.query<
    Pick<ExceptionEvent, 'at' | 'what'> & Record<'postId' | 'reason' | 'act', string | null>
  >(
    `select at, what, post_id as "postId", reason, act from reconciliation.exception_event
     where bank = $1 and day = $2::date and number = $3 order by at`,
    [key.bank, key.day, key.number],
  )
  return rows.map(({ postId, reason, act, ...row }) => ({
    ...row,
    postId: postId ?? undefined,
    reason: reason ?? undefined,
    act: act ?? undefined,
  }))
}
