/** Counts the treasury's open exceptions as each day ends. */
import {
  addExceptions,
  beginning,
  exceptionAgeOf,
  lockCounted,
  type DayExceptions,
} from '#platform/analytics'
import type { Database, Tx } from '#platform/database'
import { addDays, civilDateOf, daysBetween, startOf, type CivilDate } from '#platform/kernel'
import { settledAfterMs } from '#platform/payments'
import { firstExceptionAt, openExceptionsAt } from '#platform/reconciliation'
import { createCounting, type Counter } from './counting.ts'
import type { Setting } from './setting.ts'

/** A day at once, from that of the first exception on, each when what it did has settled. */
export function createExceptionCounter(db: Database, { now }: Pick<Setting, 'now'>): Counter {
  return createCounting(() =>
    db.transact(async (tx) => {
      const from = await lockCounted(tx, 'exceptions')
      if (from === undefined) return false
      const today = civilDateOf(new Date(now().getTime() - settledAfterMs))
      const day = from > beginning ? civilDateOf(from) : await firstDay(tx, today)
      if (day >= today) return false
      const end = startOf(addDays(day, 1))
      await addExceptions(tx, await openAsEnded(tx, day, end), end)
      return true
    }),
  )
}

/** Before the first exception was found there is nothing to count, and one day that says so. */
async function firstDay(tx: Tx, today: CivilDate): Promise<CivilDate> {
  const yesterday = addDays(today, -1)
  const first = await firstExceptionAt(tx)
  const day = first ? civilDateOf(first) : yesterday
  return day < yesterday ? day : yesterday
}

async function openAsEnded(tx: Tx, day: CivilDate, end: Date): Promise<DayExceptions[]> {
  const open = await openExceptionsAt(tx, end)
  return open.map((one) => ({
    day,
    kind: one.kind,
    age: exceptionAgeOf(daysBetween(one.foundOn, day)),
    open: one.open,
  }))
}
