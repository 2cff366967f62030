/** What waits for posts: a page of it at a time, and how much of what kind there is. */
import type { Tx } from '#platform/database'
import { caseOf, type Case, type CaseRow } from './case.ts'

/** Where the days of a list end, so that every question about it means the same moment. */
export type QueueDays = { readonly now: Date; readonly endOfDay: Date; readonly endOfWeek: Date }

/** `week` holds what is due today as well. */
export type QueueDue = 'overdue' | 'today' | 'week'

/** What is not said does not narrow. */
export type QueueFilter = {
  readonly service?: string | undefined
  readonly state?: string | undefined
  /** By which the cases of one service are told apart; kept in their facts. */
  readonly topic?: string | undefined
  readonly due?: QueueDue | undefined
  /** Only what went a level up. */
  readonly isRaised?: boolean | undefined
}

/** The last case of the page before. */
export type QueuePlace = { readonly deadlineAt: Date; readonly id: string }

const earliest = new Date(0)
const latest = new Date('9999-01-01T00:00:00Z')

function spanOf(due: QueueDue | undefined, { now, endOfDay, endOfWeek }: QueueDays) {
  if (due === 'overdue') return [earliest, now]
  if (due === 'today') return [now, endOfDay]
  return due === 'week' ? [now, endOfWeek] : [earliest, latest]
}

/** The nearest deadline first; from a place on, which stays right while others work. */
export async function queuePage(
  tx: Tx,
  postIds: readonly string[],
  asked: {
    readonly filter: QueueFilter
    readonly days: QueueDays
    readonly after: QueuePlace | undefined
    readonly limit: number
  },
): Promise<Case[]> {
  const { filter, days, after, limit } = asked
  const rows = await tx.query<CaseRow>(
    `select * from cases.case
     where post_id = any($1) and deadline_at >= $2 and deadline_at < $3
       and ($4::text is null or service = $4) and ($5::text is null or state = $5)
       and ($6::text is null or facts->>'topic' = $6)
       and (not $7::boolean or escalations > 0)
       and (deadline_at, id) > ($8::timestamptz, $9::text)
     order by deadline_at, id limit $10`,
    [
      postIds,
      ...spanOf(filter.due, days),
      filter.service,
      filter.state,
      filter.topic,
      filter.isRaised ?? false,
      after?.deadlineAt ?? earliest,
      after?.id ?? '',
      limit,
    ],
  )
  return rows.map(caseOf)
}

/** So many cases of a post that are alike in all that a list is narrowed by. */
export type QueueGroup = {
  readonly postId: string
  readonly service: string
  readonly state: string
  readonly topic: string | undefined
  readonly due: QueueDue | 'later'
  readonly isRaised: boolean
  /** An office has given it to another. */
  readonly isPassed: boolean
  readonly count: number
}

type QueueGroupRow = Omit<QueueGroup, 'topic'> & { topic: string | null }

/** Everything that waits for these posts, each case in exactly one group. */
export async function countQueue(
  tx: Tx,
  postIds: readonly string[],
  { now, endOfDay, endOfWeek }: QueueDays,
): Promise<QueueGroup[]> {
  if (postIds.length === 0) return []
  const rows = await tx.query<QueueGroupRow>(
    `select post_id as "postId", service, state, facts->>'topic' as topic,
       case when deadline_at < $2 then 'overdue' when deadline_at < $3 then 'today'
         when deadline_at < $4 then 'week' else 'later' end as due,
       escalations > 0 as "isRaised",
       coalesce((facts#>>'{course,bounced}')::integer, 0) > 0 as "isPassed",
       count(*)::integer as count
     from cases.case where post_id = any($1) group by 1, 2, 3, 4, 5, 6, 7`,
    [postIds, now, endOfDay, endOfWeek],
  )
  return rows.map(({ topic, ...group }) => ({ ...group, topic: topic ?? undefined }))
}
