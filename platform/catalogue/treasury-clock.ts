import { Problem } from '#platform/kernel'
import { findBankNames } from '#platform/payments'
import {
  judgeCreditsOf,
  keepMissing,
  overdueCredits,
  overdueExceptions,
  overdueFiles,
  takenWithoutFile,
} from '#platform/reconciliation'
import { exceptionTools, type Office } from './reconcile.ts'
import { treasuryCalendar } from './treasury-posts.ts'

/** As many as one act raises; the next look takes the others. */
const raisedAtOnceMax = 1_000

/**
 * Makes due in the treasury what time makes due: an overdue exception is raised to the next post,
 * and a credit or a file that did not come in time becomes an exception.
 */
export function createTreasuryClock(office: Office): () => Promise<void> {
  const judged = new Set<string>()
  return async () => {
    await raiseOverdue(office)
    await missCredits(office)
    await missFiles(office, judged)
  }
}

async function raiseOverdue({ db, setting, door }: Office): Promise<void> {
  const exceptions = await overdueExceptions(db, setting.now(), raisedAtOnceMax)
  if (exceptions.length === 0) return
  const step = { do: 'escalate', exceptions } as const
  await door.perform({ kind: 'treasury', actor: { kind: 'clock' }, step }).catch(unlessMoved)
}

async function missCredits(office: Office): Promise<void> {
  const { db, setting } = office
  const days = await overdueCredits(db, setting.now(), treasuryCalendar(setting))
  if (days.length === 0) return
  const tools = await exceptionTools(office)
  await db.transact((tx) => judgeCreditsOf(tx, days, tools))
}

/** `judged`: days of banks that need no second look, for what was paid on a past day is known. */
async function missFiles(office: Office, judged: Set<string>): Promise<void> {
  const { db, setting } = office
  const banks = [...(await findBankNames(db)).keys()]
  const asked = { now: setting.now(), calendar: treasuryCalendar(setting) }
  const overdue = await overdueFiles(db, banks, asked)
  const days = overdue.filter(({ bank, day }) => !judged.has(`${bank}/${day}`))
  if (days.length === 0) return
  const missing = await takenWithoutFile(db, days)
  if (missing.length > 0) {
    const tools = await exceptionTools(office)
    await db.transact((tx) => keepMissing(tx, missing, tools))
  }
  for (const { bank, day } of days) judged.add(`${bank}/${day}`)
}

/** Somebody settled them meanwhile, or a comparison holds them: the next look finds them again. */
function unlessMoved(error: unknown): void {
  if (!(error instanceof Problem) || error.status >= 500) throw error
}
