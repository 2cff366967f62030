/**
 * Commitments of loaded events are what anyone computes again from the rows: the bytes that an
 * event binds are the same for all stamps of a template but for id, person, instant and salt.
 */
import { eventContent } from '#platform/catalogue'
import { findCases, findEvents, type Case, type CaseEvent, type CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'

/** Stand where a stamp's own values belong; their bytes occur nowhere else in an event. */
const standIns = {
  id: '~~~~case~~~~',
  person: '~~~person~~~',
  at: new Date(0x0102_0304_0506),
  salt: Buffer.alloc(16, 0xee),
} as const
const atBytes = Buffer.from('0000010203040506', 'hex')

/** What stands before the id, before the person, before the instant and before the salt. */
type Parts = readonly [Buffer, Buffer, Buffer, Buffer]

function cut(content: Uint8Array, marks: readonly Buffer[]): Buffer[] {
  let rest = Buffer.from(content)
  return marks.map((mark) => {
    const at = rest.indexOf(mark)
    if (at < 0) throw new Error('an event is bound in another form than bulk loading knows')
    const before = rest.subarray(0, at)
    rest = rest.subarray(at + mark.length)
    return before
  })
}

function appliedParts(event: CaseEvent, answers: Buffer | undefined): Parts {
  const { id, person, at, salt } = standIns
  const standing = { ...event, id, actorId: person, at, salt, sealed: undefined }
  const marks = [Buffer.from(id), Buffer.from(person), atBytes, salt]
  return cut(eventContent(standing, answers, []), marks) as unknown as Parts
}

/** The clock lapses a case: its event names no person. */
function lapsedParts(event: CaseEvent, answers: Buffer | undefined): Parts {
  const { id, at, salt } = standIns
  const lapse = {
    ...event,
    id,
    seq: 2,
    action: 'lapse',
    actorKind: 'clock',
    actorId: 'clock',
    fromState: 'payable',
    toState: 'lapsed',
    facts: {},
    sealed: undefined,
    at,
    salt,
  }
  const [first, ...others] = cut(eventContent(lapse, answers, []), [Buffer.from(id), atBytes, salt])
  return [first, Buffer.alloc(0), ...others] as unknown as Parts
}

const tables = ['applied', 'lapsed'] as const

/** SQL of the commitment of a stamp's own values, `id` without its last character. */
export function commitmentSql(
  parts: string,
  { id, person, ms, salt }: { id: string; person: string; ms: string; salt: string },
): string {
  return `sha256(${parts}.id || convert_to(${id} || '0', 'UTF8') || ${parts}.person || ${person}
    || ${parts}.at || (int8send(${ms}) || ${parts}.salt || ${salt}))`
}

/** Makes `seed.applied` and `seed.lapsed`: by template the bytes between a stamp's own values. */
export async function prepareCommitments(tx: Tx): Promise<void> {
  const templates = await tx.query<CaseKey & { n: number }>(
    `select t.n, c.jurisdiction, c.id from seed.template t join cases.case c on c.id = t.case_id`,
  )
  const keys = templates.map((key) => ({ ...key, seq: 1 }))
  const events = new Map((await findEvents(tx, keys)).map((event) => [event.id, event]))
  const cases = new Map((await findCases(tx, keys)).map((kase) => [kase.id, kase]))
  for (const table of tables) {
    await tx.query(
      `create table seed.${table} (n bigint, id bytea, person bytea, at bytea, salt bytea)`,
    )
    await tx.query(`alter table seed.${table} alter at set storage plain`)
    const rows = templates.map(({ n, id }) => {
      const parts = partsOf(table, events.get(id), cases.get(id))
      return [n, ...parts.map((part) => part.toString('hex'))]
    })
    await tx.query(
      `insert into seed.${table}
       select (r->>0)::bigint, decode(r->>1, 'hex'), decode(r->>2, 'hex'), decode(r->>3, 'hex'),
         decode(r->>4, 'hex')
       from json_array_elements($1::json) as r`,
      [JSON.stringify(rows)],
    )
    await tx.query(`analyze seed.${table}`)
  }
}

function partsOf(table: (typeof tables)[number], event?: CaseEvent, kase?: Case): Parts {
  if (!event || !kase) throw new Error('a stamp to copy has no event')
  return table === 'applied' ? appliedParts(event, kase.sealed) : lapsedParts(event, kase.sealed)
}
