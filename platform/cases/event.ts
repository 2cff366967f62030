import { byteaText, readTogether, type Tx } from '#platform/database'
import { formatReference, type CaseKey } from './reference.ts'
import { storeWords, withWords, withoutWords, type NewWords } from './words.ts'

/** What happened to a case, for ever. `commitment` is what the transparency log holds of it. */
export type CaseEvent = CaseKey & {
  readonly seq: number
  readonly action: string
  readonly actorKind: string
  readonly actorId: string
  readonly postId: string | undefined
  readonly fromState: string | undefined
  readonly toState: string
  /** Never a person's data. */
  readonly facts: Readonly<Record<string, unknown>>
  /** What the actor wrote, under the case's data key. */
  readonly sealed: Buffer | undefined
  readonly commitment: Buffer
  /** The random bytes that hide the commitment's content. */
  readonly salt: Buffer | undefined
  readonly at: Date
}

export type EventKey = CaseKey & { readonly seq: number }

/** The name under which an event's leaf stands in the log: one act, one leaf. */
export function actOf(event: Pick<CaseEvent, 'jurisdiction' | 'id' | 'seq'>): string {
  return `${event.jurisdiction}/${event.id}/${event.seq}`
}

/** The key that `actOf` has made a name from; any other name gives a key of no event. */
export function keyOfAct(act: string): EventKey {
  const [jurisdiction = '', id = '', seq = ''] = act.split('/')
  return { jurisdiction, id, seq: /^\d{1,9}$/.test(seq) ? Number(seq) : 0 }
}

/** Appends events and their words. An event number that exists is a unique violation. */
export async function appendEvents(tx: Tx, events: readonly CaseEvent[]): Promise<void> {
  if (events.length === 0) return
  const words: NewWords = new Map()
  const rows = events.map((event) => ({
    jurisdiction: event.jurisdiction,
    case_id: event.id,
    seq: event.seq,
    action: event.action,
    actor_kind: event.actorKind,
    actor_id: event.actorId,
    post_id: event.postId ?? null,
    from_state: event.fromState ?? null,
    to_state: event.toState,
    facts: withoutWords(event.facts, words),
    sealed: event.sealed && byteaText(event.sealed),
    commitment: byteaText(event.commitment),
    salt: event.salt && byteaText(event.salt),
    at: event.at,
  }))
  await tx.query(
    `insert into cases.event
     select jurisdiction, case_id, seq, action, actor_kind, actor_id, post_id, from_state, to_state,
       facts, sealed, commitment, salt, at
     from json_to_recordset($1) as x(jurisdiction text, case_id text, seq integer, action text,
       actor_kind text, actor_id text, post_id text, from_state text, to_state text, facts jsonb,
       sealed bytea, commitment bytea, salt bytea, at timestamptz)`,
    [JSON.stringify(rows)],
  )
  await storeWords(tx, words)
}

export type EventRow = {
  jurisdiction: string
  case_id: string
  seq: number
  action: string
  actor_kind: string
  actor_id: string
  post_id: string | null
  from_state: string | null
  to_state: string
  facts: Record<string, unknown>
  sealed: Buffer | null
  commitment: Buffer
  salt: Buffer | null
  at: Date
}

function eventOf(row: EventRow): CaseEvent {
  return {
    jurisdiction: row.jurisdiction,
    id: row.case_id,
    seq: row.seq,
    action: row.action,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    postId: row.post_id ?? undefined,
    fromState: row.from_state ?? undefined,
    toState: row.to_state,
    facts: row.facts,
    sealed: row.sealed ?? undefined,
    commitment: row.commitment,
    salt: row.salt ?? undefined,
    at: row.at,
  }
}

/** A step that was taken, and by whom: all that duties which must not meet need to know. */
export type StepTaken = CaseKey & Pick<CaseEvent, 'action' | 'actorId' | 'postId' | 'fromState'>

/** The steps taken on many cases, in one read. */
export async function stepsTaken(tx: Tx, keys: readonly CaseKey[]): Promise<StepTaken[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<EventRow>(
    `select e.jurisdiction, e.case_id, e.action, e.actor_id, e.post_id, e.from_state
     from unnest($1::text[], $2::text[]) as w(jurisdiction, id)
     cross join lateral (
       select jurisdiction, case_id, action, actor_id, post_id, from_state, seq
       from cases.event
       where jurisdiction = w.jurisdiction and case_id = w.id order by seq) as e`,
    [keys.map((key) => key.jurisdiction), keys.map((key) => key.id)],
  )
  return rows.map((row) => ({
    jurisdiction: row.jurisdiction,
    id: row.case_id,
    action: row.action,
    actorId: row.actor_id,
    postId: row.post_id ?? undefined,
    fromState: row.from_state ?? undefined,
  }))
}

/** An event with what it takes to measure it. */
export type HappenedEvent = CaseEvent & {
  /** When the case had come into the state in which this step was taken; none for the first. */
  readonly since: Date | undefined
  /** How often this step had been taken in this case, this time included. */
  readonly times: number
  /** How often the case had come into the state that the step led to, this time included. */
  readonly arrivals: number
}

/** Events by their places; those that do not exist are left out. */
export async function findHappened(
  tx: Tx,
  keys: readonly (CaseKey & { readonly seq: number })[],
): Promise<HappenedEvent[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<EventRow & { since: Date | null; times: number; arrivals: number }>(
    `select e.*, came.at as since, (
       select count(*) from cases.event r
       where r.jurisdiction = e.jurisdiction and r.case_id = e.case_id and r.seq <= e.seq
         and r.action = e.action) as times, (
       select count(*) from cases.event a
       where a.jurisdiction = e.jurisdiction and a.case_id = e.case_id and a.seq <= e.seq
         and a.to_state = e.to_state and a.from_state is distinct from a.to_state) as arrivals
     from unnest($1::text[], $2::text[], $3::int[]) with ordinality as w(jurisdiction, id, seq, n)
     join cases.event e
       on e.jurisdiction = w.jurisdiction and e.case_id = w.id and e.seq = w.seq
     left join lateral (
       select b.at from cases.event b
       where b.jurisdiction = e.jurisdiction and b.case_id = e.case_id and b.seq < e.seq
         and b.to_state = e.from_state and b.from_state is distinct from b.to_state
       order by b.seq desc limit 1) as came on true
     order by w.n`,
    [keys.map((key) => key.jurisdiction), keys.map((key) => key.id), keys.map((key) => key.seq)],
  )
  const events = await asSaid(tx, rows)
  return events.map((event, i) => {
    const { since, times = 0, arrivals = 0 } = rows[i] ?? {}
    return { ...event, since: since ?? undefined, times, arrivals }
  })
}

/** Every event of a case, oldest first. */
export const eventsOf: (tx: Tx, key: CaseKey) => Promise<CaseEvent[]> = readTogether(
  async (tx, keys: readonly CaseKey[]) => {
    // Two may ask for the same case.
    const asked = new Map(keys.map((key) => [formatReference(key), key]))
    const events = await eventsOfCases(tx, [...asked.values()])
    const found = Map.groupBy(events, formatReference)
    return keys.map((key) => found.get(formatReference(key)) ?? [])
  },
)

/** Every event of these cases, each case's oldest first. */
export async function eventsOfCases(tx: Tx, keys: readonly CaseKey[]): Promise<CaseEvent[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<EventRow>(
    `select e.* from unnest($1::text[], $2::text[]) as w(jurisdiction, id)
     join cases.event e on e.jurisdiction = w.jurisdiction and e.case_id = w.id
     order by e.jurisdiction, e.case_id, e.seq`,
    [keys.map(({ jurisdiction }) => jurisdiction), keys.map(({ id }) => id)],
  )
  return asSaid(tx, rows)
}

/** Events with the words that their facts name: as they were read once, or as they stand now. */
export async function asSaid(
  tx: Tx,
  rows: readonly EventRow[],
  fillIn = withWords,
): Promise<CaseEvent[]> {
  const facts = await fillIn(
    tx,
    rows.map((row) => row.facts),
  )
  return rows.map((row, i) => ({ ...eventOf(row), facts: facts[i] ?? {} }))
}
