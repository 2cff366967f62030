/** Words whose time has come though nobody looked at them: out of their case, and covered. */
import { findCases, formatReference } from '#platform/cases'
import { machinePermit } from '#platform/consent'
import type { Database } from '#platform/database'
import { putParts, takeToShow, type Part } from '#platform/publication'
import { openAnswers } from '../sealed-answers.ts'
import type { Setting } from '../setting.ts'
import { coveredInTime } from './parts.ts'

const atOnceMax = 200

/** Gives how many there were; what was told stands in the answers of its case. */
export async function showInTime(
  db: Database,
  { vault, now }: Pick<Setting, 'vault' | 'now'>,
): Promise<number> {
  return db.transact(async (tx) => {
    const parts = await takeToShow(tx, now(), atOnceMax)
    const found = await findCases(tx, parts)
    const cases = new Map(found.map((kase) => [formatReference(kase), kase]))
    const shown = parts.flatMap((part): Part[] => {
      const kase = cases.get(formatReference(part))
      if (!kase?.dataKey) return []
      const written = openAnswers(vault, kase, machinePermit('rules'))[part.name]
      return typeof written === 'string' ? [coveredInTime(part, written)] : []
    })
    await putParts(tx, shown)
    return shown.length
  })
}
