/** Closings of copies: each drawn by its own lot, as the door draws, to an audit that waits. */
import { auditDrawn, isReopening, type Setting } from '#platform/catalogue'
import { actOf, type CaseEvent } from '#platform/cases'
import type { Tx } from '#platform/database'
import { idAt } from '#platform/kernel'
import { complaint } from '#services/citizen-complaint'
import type { LoadedRow, Put } from '../load-table.ts'

/** The offices that closed, by the act of a lived case. */
export type Closers = ReadonlyMap<string, string>

export async function closersOf(tx: Tx, ids: readonly string[]): Promise<Closers> {
  const rows = await tx.query<{ jurisdiction: string; id: string; seq: number; office: string }>(
    `select jurisdiction, case_id as id, seq, office from audits.closing where case_id = any($1)`,
    [ids],
  )
  return new Map(rows.map(({ office, ...key }) => [actOf(key), office]))
}

/** Audits of one copy; `number` tells apart the copies of all that happened at one instant. */
export function auditsOf(
  setting: Setting,
  events: readonly CaseEvent[],
  { closers, lived, number }: { closers: Closers; lived: string; number: number },
): LoadedRow[] {
  return events.flatMap((event, index) => {
    const drawn = auditDrawn(setting, complaint, event)
    if (!drawn) return []
    const { jurisdiction, id, seq, at } = event
    const again = events.slice(index + 1).find((later) => isReopening(complaint, later))
    return {
      // No case is lodged in the instant after.
      id: idAt(at.getTime() + 1, number),
      jurisdiction,
      case_id: id,
      seq,
      service: complaint.id,
      office: closers.get(actOf({ jurisdiction, id: lived, seq })) ?? '',
      due_at: drawn.dueAt,
      outcome: again && 'overtaken',
      ended_at: again?.at,
      is_counted: 'false',
    }
  })
}

export const putAll = (rows: readonly LoadedRow[]) => async (put: Put) => {
  for (const row of rows) {
    const full = put(row)
    if (full) await full
  }
}
