/** Who recomputes the record tonight, and what was found: one row a run. */
import type { CivilDate } from '#platform/kernel'
import type { Tx } from '#platform/database'

/** What does not agree, and where, in words for the operator. */
export type ScrubFault = { readonly at: string; readonly fault: string }

export type ScrubRun = {
  readonly id: string
  readonly startedAt: Date
  readonly endedAt: Date
  /** Leaves that were computed again. */
  readonly leaves: number
  /** All that were found; `faults` holds the first of them. */
  readonly faultCount: number
  readonly faults: readonly ScrubFault[]
}

/** A run whose process has not said for this long that it works is taken over. */
const silentMsMax = 10 * 60_000
const faultsKept = 50

/**
 * Claims a night for this run; false when another process has it or has done it. Without a night
 * (by hand) there is nothing to claim and the run begins.
 */
export async function beginScrub(
  tx: Tx,
  run: { readonly id: string; readonly night: CivilDate | undefined; readonly now: Date },
): Promise<boolean> {
  const { id, night, now } = run
  const rows = await tx.query(
    `insert into log.scrub as run (id, night, started_at, beat_at) values ($1, $2, $3, $3)
     on conflict (night) do update set id = $1, started_at = $3, beat_at = $3
       where run.ended_at is null and run.beat_at < $4
     returning 1`,
    [id, night ?? null, now, new Date(now.getTime() - silentMsMax)],
  )
  return rows.length > 0
}

/** Says that the run still works; false when it was taken over meanwhile. */
export async function beatScrub(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tx.query(
    `update log.scrub set beat_at = $2 where id = $1 and ended_at is null returning 1`,
    [id, now],
  )
  return rows.length > 0
}

export async function endScrub(
  tx: Tx,
  id: string,
  found: {
    readonly leaves: number
    readonly faultCount: number
    readonly faults: readonly ScrubFault[]
  },
  now: Date,
): Promise<void> {
  await tx.query(
    `update log.scrub set ended_at = $2, leaves = $3, fault_count = $4, faults = $5 where id = $1`,
    [id, now, found.leaves, found.faultCount, JSON.stringify(found.faults.slice(0, faultsKept))],
  )
}

/** The last run that ended; undefined before the first. */
export async function findLastScrub(tx: Tx): Promise<ScrubRun | undefined> {
  const [run] = await tx.query<ScrubRun>(
    `select id, started_at as "startedAt", ended_at as "endedAt", leaves,
       fault_count as "faultCount", faults
     from log.scrub where ended_at is not null order by ended_at desc limit 1`,
  )
  return run
}
