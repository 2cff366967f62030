/** Adds the ledger's money up by day, behind the work, and holds the sums against the ledger. */
import { addMoney, countedUntil, forgetMoney, lockCounted, moneyOfPlace } from '#platform/analytics'
import { readAtOneMoment, type Database } from '#platform/database'
import { dayMs } from '#platform/kernel'
import {
  daySums,
  firstPosted,
  kindOf,
  placesPosted,
  positionAt,
  settledAfterMs,
  sumsBefore,
} from '#platform/payments'
import { createCounting, type Counter } from './counting.ts'
import type { Setting } from './setting.ts'

/**
 * Follows the ledger behind everything that may still be posted, a day of it at once at most: the
 * sums and how far they go are written together, so that each transfer counts once (AN-1).
 */
export function createMoneyCounter(db: Database, { now }: Pick<Setting, 'now'>): Counter {
  const countDay = () =>
    db.transact(async (tx) => {
      const from = await lockCounted(tx, 'money')
      const settled = new Date(now().getTime() - settledAfterMs)
      if (from === undefined || from >= settled) return false
      const places = await placesPosted(tx)
      const first = await firstPosted(tx, { places, from, until: settled })
      const until = first ? earlier(settled, new Date(first.getTime() + dayMs)) : settled
      await addMoney(tx, first ? await daySums(tx, { places, from: first, until }) : [], until)
      return until < settled
    })
  return createCounting(countDay)
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b)

/** An account in a place that was counted otherwise than the ledger has it. */
export type MoneyFault = { readonly jurisdiction: string; readonly account: string }

/**
 * Whether what was counted is what the ledger says, to the paisa, up to when it was counted. Few
 * rows: the ledger's own sums are at hand as marks.
 */
export function checkMoneyCount(db: Database): Promise<MoneyFault[]> {
  return readAtOneMoment(db, async (tx) => {
    const before = positionAt(await countedUntil(tx, 'money'))
    const faults: MoneyFault[] = []
    for (const jurisdiction of await placesPosted(tx)) {
      const counted = new Map(
        (await moneyOfPlace(tx, jurisdiction)).map((one) => [one.account, one]),
      )
      for (const { account, sums } of await sumsBefore(tx, { places: [jurisdiction], before })) {
        if (!['revenue', 'clearing'].includes(kindOf(account))) continue
        const { debitPaisa = 0, creditPaisa = 0 } = counted.get(account) ?? {}
        const agrees = debitPaisa === sums.debitPaisa && creditPaisa === sums.creditPaisa
        if (!agrees) faults.push({ jurisdiction, account })
      }
    }
    return faults
  })
}

/** Forgets what was counted; the counter then begins again with the first transfer. */
export function recountMoney(db: Database): Promise<void> {
  return db.transact(forgetMoney)
}
