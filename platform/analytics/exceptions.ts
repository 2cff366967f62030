/** How many exceptions of the treasury were open at the end of a day; kept as it was then. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import { moveCounted } from './counted.ts'
import type { ExceptionAge } from './exception-age.ts'

export type DayExceptions = {
  readonly day: CivilDate
  readonly kind: string
  readonly age: ExceptionAge
  readonly open: number
}

/** Keeps what was open as days ended, up to this instant. Call it under `lockCounted`, once. */
export async function addExceptions(
  tx: Tx,
  open: readonly DayExceptions[],
  until: Date,
): Promise<void> {
  await tx.query(
    `insert into analytics.exception_day (day, kind, age, open)
     select day, kind, age, sum(open)
     from json_to_recordset($1) as x(day date, kind text, age text, open int)
     group by day, kind, age`,
    [JSON.stringify(open)],
  )
  await moveCounted(tx, 'exceptions', until)
}

/** In the order of a published file. */
export function exceptionsOfDays(
  tx: Tx,
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): Promise<DayExceptions[]> {
  return tx.query<DayExceptions>(
    `select day, kind, age, open from analytics.exception_day where day between $1 and $2
     order by day, kind, array_position('{day,week,month,longer}'::text[], age)`,
    [from, to],
  )
}
