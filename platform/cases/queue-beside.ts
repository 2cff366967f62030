/** Going through a queue case by case: what stands before and after a place in it. */
import type { Tx } from '#platform/database'
import type { CaseKey } from './reference.ts'
import type { QueuePlace } from './queue.ts'

export type QueueBeside = {
  readonly previous: CaseKey | undefined
  /** After the last comes the first again. */
  readonly next: CaseKey | undefined
}

/** The place itself left out, whether its case stands there or has gone. */
export async function queueBeside(
  tx: Tx,
  postIds: readonly string[],
  { deadlineAt, id }: QueuePlace,
): Promise<QueueBeside> {
  if (postIds.length === 0) return { previous: undefined, next: undefined }
  const rows = await tx.query<CaseKey & { way: 'previous' | 'next' | 'first' }>(
    `(select 'previous' as way, jurisdiction, id from cases.case
      where post_id = any($1) and (deadline_at, id) < ($2::timestamptz, $3::text)
      order by deadline_at desc, id desc limit 1)
     union all
     (select 'next', jurisdiction, id from cases.case
      where post_id = any($1) and (deadline_at, id) > ($2::timestamptz, $3::text) and id <> $3
      order by deadline_at, id limit 1)
     union all
     (select 'first', jurisdiction, id from cases.case
      where post_id = any($1) and id <> $3 order by deadline_at, id limit 1)`,
    [postIds, deadlineAt, id],
  )
  const keyOf = (way: string): CaseKey | undefined => {
    const found = rows.find((row) => row.way === way)
    return found && { jurisdiction: found.jurisdiction, id: found.id }
  }
  return { previous: keyOf('previous'), next: keyOf('next') ?? keyOf('first') }
}
