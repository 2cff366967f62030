/** Acts that belong to no case, as the record holds them. */
import type { Tx } from '#platform/database'

export type RecordedAct = {
  /** By which its leaf names it. */
  readonly act: string
  readonly action: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** Those whose action ends so, in the order in which they were done. */
export async function actsNamed(tx: Tx, ending: string): Promise<readonly RecordedAct[]> {
  return tx.query<RecordedAct>(
    `select jurisdiction || '/' || case_id || '/' || seq as act, action, facts
     from cases.event where action like '%' || $1::text order by at, case_id`,
    [ending],
  )
}
