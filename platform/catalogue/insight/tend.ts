/** What time brings to insight: days that are over are counted, once a day a report is made. */
import type { Tx } from '#platform/database'
import {
  addCounts,
  countedPlaces,
  countWords,
  dayCounts,
  daysFrom,
  daysKept,
  daysToCount,
  findReport,
  firstDayCounted,
  forgetCounts,
  forgetSaid,
  keepReport,
  markCounted,
  reportOf,
  risingRules,
  takeRound,
  weekCounts,
} from '#platform/insight'
import { addDays, civilDateOf, isWorkingDay, type CivilDate } from '#platform/kernel'
import { countOpened, firstOpened } from '#platform/publication'
import type { Catalogue } from '../catalogue.ts'
import { publicServices } from '../publication/near.ts'
import type { Setting } from '../setting.ts'

const everyMs = 60_000
/** Of a long past so many days at a time, the newest first, so that no look takes long. */
const daysAtOnce = 30

/** Nothing at all where no service publishes. */
export async function tendInsight({
  db,
  setting,
}: Pick<Catalogue, 'db' | 'setting'>): Promise<void> {
  if (publicServices(setting).length === 0) return
  const now = setting.now()
  const today = civilDateOf(now)
  await db.transact(async (tx) => {
    if (!(await takeRound(tx, 'insight', { now, everyMs }))) return
    const counted = await countDays(tx, today)
    await forgetSaid(tx, today)
    if (counted === daysAtOnce) return
    if (counted > 0) await forgetCounts(tx, today)
    for (const of of await countedPlaces(tx)) await report(tx, setting, of, addDays(today, -1))
  })
}

/** Gives how many days were counted. */
async function countDays(tx: Tx, today: CivilDate): Promise<number> {
  const opened = await firstOpened(tx)
  if (opened === undefined) return 0
  const earliest = addDays(today, -daysKept)
  const first = opened > earliest ? opened : earliest
  const days = await daysToCount(tx, { first, today, limit: daysAtOnce })
  for (const day of days) {
    const counts = await countOpened(tx, day)
    await addCounts(
      tx,
      counts.map((one) => ({ ...one, day })),
    )
    await countWords(tx, day)
    await markCounted(tx, day)
  }
  return days.length
}

type Of = { readonly service: string; readonly jurisdiction: string }

async function report(tx: Tx, setting: Setting, of: Of, lastDay: CivilDate): Promise<void> {
  const known = await findReport(tx, of)
  const place = setting.jurisdictions.get(of.jurisdiction)
  const firstDay = await firstDayCounted(tx, of)
  if (known?.lastDay === lastDay || !place || firstDay === undefined) return
  const isOpen = (day: CivilDate) => isWorkingDay(day, place.calendar)
  const from = daysFrom({ firstDay, lastDay })
  const counts = {
    weeks: await weekCounts(tx, of, { lastDay, weeks: risingRules.weeks }),
    offices: await dayCounts(tx, of, { kind: 'office', from: from.offices }),
    again: await dayCounts(tx, of, { kind: 'again', from: from.again }),
  }
  await keepReport(tx, of, lastDay, reportOf(counts, { firstDay, lastDay, isOpen }))
}
