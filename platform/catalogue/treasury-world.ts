/** What acts of the treasury are about, read and locked before any is decided. */
import type { Tx } from '#platform/database'
import type { HeldPost } from '#platform/identity'
import { civilDateOf, type CivilDate } from '#platform/kernel'
import {
  lockDay,
  lockExceptions,
  type DayStanding,
  type LockedException,
} from '#platform/reconciliation'
import type { Prepared, TreasuryCommand } from './command.ts'
import type { Setting } from './setting.ts'
import { findTreasuryPosts } from './treasury-posts.ts'

export type TreasuryWorld = {
  /** By `bank/day/number`. */
  readonly exceptions: Map<string, LockedException>
  readonly days: ReadonlyMap<CivilDate, DayStanding>
  /** In the order in which an overdue exception is handed on. */
  readonly treasuryPosts: readonly HeldPost[]
}

/** For acts of others nothing is asked. */
export async function loadTreasury(
  tx: Tx,
  setting: Setting,
  commands: readonly Prepared[],
  now: Date,
): Promise<TreasuryWorld> {
  const steps = commands
    .filter((c): c is TreasuryCommand => c.kind === 'treasury')
    .map(({ step }) => step)
  const keys = steps.flatMap((step) => {
    if (step.do === 'escalate') return step.exceptions
    return 'exception' in step ? [step.exception] : []
  })
  const exceptions = await lockExceptions(tx, keys)
  const days = new Map<CivilDate, DayStanding>()
  for (const step of steps) {
    if (!('totals' in step) || days.has(step.totals.day)) continue
    days.set(step.totals.day, await lockDay(tx, step.totals.day))
  }
  const escalates = steps.some((step) => step.do === 'escalate')
  const treasuryPosts = escalates ? await findTreasuryPosts(tx, setting, civilDateOf(now)) : []
  return { exceptions, days, treasuryPosts }
}
