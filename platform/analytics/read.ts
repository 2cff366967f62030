import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { Decision, Signal, SignalKind } from './measure.ts'

/** Days from and to, both included, in some jurisdictions. */
export type Span = {
  readonly jurisdictions: readonly string[]
  readonly from: CivilDate
  readonly to: CivilDate
}

/** How often a state was reached, and after how long on average. */
export type OfficeCount = {
  readonly jurisdiction: string
  readonly office: string
  readonly service: string
  readonly state: string
  readonly reached: number
  readonly meanSeconds: number
}

export async function officeCounts(tx: Tx, span: Span): Promise<OfficeCount[]> {
  return tx.query<OfficeCount>(
    `select jurisdiction, office, service, state, sum(reached)::bigint as reached,
       (sum(seconds) / greatest(sum(reached), 1))::bigint as "meanSeconds"
     from analytics.daily
     where jurisdiction = any($1) and day between $2 and $3
     group by jurisdiction, office, service, state
     order by jurisdiction, office, service, state`,
    [span.jurisdictions, span.from, span.to],
  )
}

type Page = { readonly limit: number; readonly offset: number }

/** What officers decided, the latest first; `secondsMax` leaves out what took longer. */
export async function decisionsIn(
  tx: Tx,
  span: Span,
  asked: Page & { readonly secondsMax?: number | undefined },
): Promise<Decision[]> {
  return tx.query<Decision>(
    `select jurisdiction, case_id as "caseId", seq, service, action, to_state as "toState", office,
       post_id as "postId", seconds, at
     from analytics.decision
     where jurisdiction = any($1) and at >= ($2::date::timestamp at time zone 'Asia/Karachi')
       and at < (($3::date + 1)::timestamp at time zone 'Asia/Karachi')
       and ($4::bigint is null or seconds <= $4)
     order by at desc, case_id limit $5 offset $6`,
    [span.jurisdictions, span.from, span.to, asked.secondsMax ?? null, asked.limit, asked.offset],
  )
}

/** How many signals of each kind. */
export async function signalCounts(
  tx: Tx,
  span: Span,
): Promise<{ readonly kind: SignalKind; readonly count: number }[]> {
  return tx.query(
    `select kind, count(*) as count from analytics.signal
     where jurisdiction = any($1) and at >= ($2::date::timestamp at time zone 'Asia/Karachi')
       and at < (($3::date + 1)::timestamp at time zone 'Asia/Karachi')
     group by kind order by kind`,
    [span.jurisdictions, span.from, span.to],
  )
}

/** The signals of one kind, the latest first. */
export async function signalsIn(
  tx: Tx,
  span: Span,
  asked: Page & { readonly kind: SignalKind },
): Promise<Signal[]> {
  return tx.query<Signal>(
    `select jurisdiction, kind, case_id as "caseId", seq, service, office, post_id as "postId",
       facts, at
     from analytics.signal
     where jurisdiction = any($1) and at >= ($2::date::timestamp at time zone 'Asia/Karachi')
       and at < (($3::date + 1)::timestamp at time zone 'Asia/Karachi') and kind = $4
     order by at desc, case_id limit $5 offset $6`,
    [span.jurisdictions, span.from, span.to, asked.kind, asked.limit, asked.offset],
  )
}
