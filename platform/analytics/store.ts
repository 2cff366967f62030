import type { Tx } from '#platform/database'
import { issueClassOf } from './issue-class.ts'
import { meetingRules } from './measure.ts'
import type { Issued, Meeting, Measures, Reached, Signal } from './measure.ts'

/**
 * How far the log has been counted; locked until the transaction ends. Undefined while another
 * process counts.
 */
export async function lockCursor(tx: Tx, name: string): Promise<number | undefined> {
  await tx.query(
    `insert into analytics.cursor (name, next_index) values ($1, 0) on conflict do nothing`,
    [name],
  )
  const [row] = await tx.query<{ next: number }>(
    `select next_index as next from analytics.cursor where name = $1 for update skip locked`,
    [name],
  )
  return row?.next
}

export async function moveCursor(tx: Tx, name: string, nextIndex: number): Promise<void> {
  await tx.query(`update analytics.cursor set next_index = $2 where name = $1`, [name, nextIndex])
}

/** Adds what some acts come to. Call it once for each act: under `lockCursor`, with its move. */
export async function addMeasures(tx: Tx, measures: Measures): Promise<void> {
  await addReached(tx, measures.reached)
  await addIssued(tx, measures.issued)
  if (measures.decisions.length > 0) {
    await tx.query(
      `insert into analytics.decision (jurisdiction, case_id, seq, service, action, to_state, office,
         post_id, seconds, at)
       select jurisdiction, "caseId", seq, service, action, "toState", office, "postId", seconds, at
       from json_to_recordset($1) as x(jurisdiction text, "caseId" text, seq int, service text,
         action text, "toState" text, office text, "postId" text, seconds bigint, at timestamptz)`,
      [JSON.stringify(measures.decisions)],
    )
  }
  await addSignals(tx, [...measures.signals, ...(await met(tx, measures.meetings))])
}

/** One row for each office, day and state, however many acts reached it. */
async function addReached(tx: Tx, reached: readonly Reached[]): Promise<void> {
  if (reached.length === 0) return
  const rows = together(reached, ({ jurisdiction, day, office, service, state }) =>
    [jurisdiction, day, office, service, state].join('|'),
  )
  await tx.query(
    `insert into analytics.daily as d (jurisdiction, office, service, day, state, reached, seconds)
     select jurisdiction, office, service, day, state, count, seconds
     from json_to_recordset($1) as x(jurisdiction text, office text, service text, day date,
       state text, count int, seconds bigint)
     on conflict (jurisdiction, day, office, service, state) do update
       set reached = d.reached + excluded.reached, seconds = d.seconds + excluded.seconds`,
    [JSON.stringify(rows)],
  )
}

/** One row for each service, day and class of time. */
async function addIssued(tx: Tx, issued: readonly Issued[]): Promise<void> {
  if (issued.length === 0) return
  const classed = issued.map((one) => ({ ...one, within: issueClassOf(one.seconds) }))
  const rows = together(classed, ({ jurisdiction, day, service, within }) =>
    [jurisdiction, day, service, within].join('|'),
  )
  await tx.query(
    `insert into analytics.issue_day as d (jurisdiction, service, day, within, issued, seconds)
     select jurisdiction, service, day, within, count, seconds
     from json_to_recordset($1) as x(jurisdiction text, service text, day date, within text,
       count int, seconds bigint)
     on conflict (jurisdiction, day, service, within) do update
       set issued = d.issued + excluded.issued, seconds = d.seconds + excluded.seconds`,
    [JSON.stringify(rows)],
  )
}

/** What has one key, as one row: how many, and their seconds in all. */
function together<One extends { readonly seconds: number }>(
  all: readonly One[],
  keyOf: (one: One) => string,
) {
  return [...Map.groupBy(all, keyOf).values()].flatMap((same) => {
    const [first] = same
    const seconds = same.reduce((sum, one) => sum + one.seconds, 0)
    return first ? [{ ...first, seconds, count: same.length }] : []
  })
}

async function addSignals(tx: Tx, signals: readonly Signal[]): Promise<void> {
  if (signals.length === 0) return
  await tx.query(
    `insert into analytics.signal (jurisdiction, kind, case_id, seq, service, office, post_id,
       facts, at)
     select jurisdiction, kind, "caseId", seq, service, office, "postId", facts, at
     from json_to_recordset($1) as x(jurisdiction text, kind text, "caseId" text, seq int,
       service text, office text, "postId" text, facts jsonb, at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(signals)],
  )
}

/** Counts meetings one by one; those beyond the usual are signals. */
async function met(tx: Tx, meetings: readonly Meeting[]): Promise<Signal[]> {
  const signals: Signal[] = []
  for (const { whoHash, since, metAt, ...meeting } of meetings) {
    const [row] = await tx.query<{ met: number }>(
      `insert into analytics.pairing as p (jurisdiction, post_id, who_hash, since, met)
       values ($1, $2, $3, $4, 1)
       on conflict (jurisdiction, post_id, who_hash, since) do update set met = p.met + 1
       returning met`,
      [meeting.jurisdiction, metAt, whoHash, since],
    )
    const times = row?.met ?? 0
    if (times >= meetingRules[meeting.kind].times) signals.push({ ...meeting, facts: { times } })
  }
  return signals
}
