import { Problem } from '#platform/kernel'
import { judgeCreditsOf, overdueCredits, overdueExceptions } from '#platform/reconciliation'
import { exceptionTools, type Office } from './reconcile.ts'
import { treasuryCalendar } from './treasury-posts.ts'

/** As many as one act raises; the next look takes the others. */
const raisedAtOnceMax = 1_000

/**
 * Makes due in the treasury what time makes due: an overdue exception is raised to the next post,
 * and a credit that did not come in time becomes an exception.
 */
export async function tendTreasury(office: Office): Promise<void> {
  const { db, setting, door } = office
  const now = setting.now()
  const exceptions = await overdueExceptions(db, now, raisedAtOnceMax)
  if (exceptions.length > 0) {
    const step = { do: 'escalate', exceptions } as const
    await door.perform({ kind: 'treasury', actor: { kind: 'clock' }, step }).catch(unlessMoved)
  }
  const days = await overdueCredits(db, now, treasuryCalendar(setting))
  if (days.length === 0) return
  const tools = await exceptionTools(office)
  await db.transact((tx) => judgeCreditsOf(tx, days, tools))
}

/** Somebody settled them meanwhile, or a comparison holds them: the next look finds them again. */
function unlessMoved(error: unknown): void {
  if (!(error instanceof Problem) || error.status >= 500) throw error
}
