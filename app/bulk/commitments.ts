/**
 * Commitments of loaded events are what anyone computes again from the rows: the bytes that an
 * event binds are the same for all stamps of a template but for a stamp's own values.
 */
import { eventContent } from '#platform/catalogue'
import { findCases, findEvents, type Case, type CaseEvent, type CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import { entriesOfCases, type WrittenEntry } from '#platform/registers'

/** Stand where a stamp's own values belong; their bytes occur nowhere else in an event. */
const standIns = {
  id: '~~~~case~~~~',
  person: '~~~person~~~',
  issuedOn: '#issuedOn#',
  executed: '#executed#',
  at: new Date(0x0102_0304_0506),
  salt: Buffer.alloc(16, 0xee),
} as const
const atBytes = Buffer.from('0000010203040506', 'hex')
const numberStandIn = (number: string) => '#'.repeat(number.length)

/** A stamp's own values in each of its events, in the order in which the event binds them. */
const ownValues = {
  applied: ['id', 'person', 'at', 'salt'],
  lapsed: ['id', 'at', 'salt'],
  issued: ['id', 'number', 'issuedOn', 'executed', 'recorded', 'at', 'salt'],
} as const
type Table = keyof typeof ownValues

type Template = { readonly kase: Case; readonly events: readonly CaseEvent[] } & {
  readonly entry: WrittenEntry
}

/** What stands before each of a stamp's own values. */
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

const contents: Readonly<Record<Table, (template: Template) => Uint8Array>> = {
  applied: ({ kase, events: [first] }) => {
    const { id, person, at, salt } = standIns
    const standing = { ...eventOf(first), id, actorId: person, at, salt, sealed: undefined }
    return eventContent(standing, kase.sealed, [])
  },
  /** The clock lapses a case: its event names no person. */
  lapsed: ({ kase, events: [first] }) => {
    const { id, at, salt } = standIns
    const lapse = {
      ...eventOf(first),
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
    return eventContent(lapse, kase.sealed, [])
  },
  /** The bank's payment issues it: its event names no person, and its entry the stamp. */
  issued: ({ kase, events: [, second], entry }) => {
    const { id, issuedOn, executed, at, salt } = standIns
    const standing = { ...eventOf(second), id, facts: {}, sealed: undefined, at, salt }
    const item = { ...entry.item, issuedOn, executionDate: executed }
    const key = numberStandIn(entry.key)
    return eventContent(standing, kase.sealed, [{ ...entry, key, item, recordedAt: at }])
  },
}

function eventOf(event: CaseEvent | undefined): CaseEvent {
  if (!event) throw new Error('a stamp to copy has no event')
  return event
}

function partsOf(table: Table, template: Template): Buffer[] {
  const marks = {
    id: Buffer.from(standIns.id),
    person: Buffer.from(standIns.person),
    number: Buffer.from(numberStandIn(template.entry.key)),
    issuedOn: Buffer.from(standIns.issuedOn),
    executed: Buffer.from(standIns.executed),
    recorded: atBytes,
    at: atBytes,
    salt: standIns.salt,
  }
  return cut(
    contents[table](template),
    ownValues[table].map((name) => marks[name]),
  )
}

const partOf = (name: string) => `before_${name.toLowerCase()}`

/** SQL of a commitment, from the SQL of each of the stamp's own values, in bytes. */
export function commitmentSql<T extends Table>(
  table: T,
  values: Readonly<Record<(typeof ownValues)[T][number], string>>,
): string {
  const names: readonly (keyof typeof values)[] = ownValues[table]
  const pieces = names.map((name) => `${table}.${partOf(name)} || ${values[name]}`)
  return `sha256(${pieces.join(' || ')})`
}

/** Makes a table for each kind of event: by template, the bytes between a stamp's own values. */
export async function prepareCommitments(tx: Tx): Promise<void> {
  const rows = await tx.query<CaseKey & { n: number }>(
    `select t.n, c.jurisdiction, c.id from seed.template t join cases.case c on c.id = t.case_id`,
  )
  const templates = await findTemplates(tx, rows)
  for (const table of Object.keys(ownValues) as Table[]) {
    const columns = ownValues[table].map(partOf)
    await tx.query(
      `create table seed.${table} (n bigint, ${columns.map((name) => `${name} bytea`).join(', ')})`,
    )
    for (const name of columns) {
      await tx.query(`alter table seed.${table} alter ${name} set storage plain`)
    }
    const parts = rows.map(({ n, id }) => {
      const template = templates.get(id)
      if (!template) throw new Error('a stamp to copy is not there')
      return [n, ...partsOf(table, template).map((part) => part.toString('hex'))]
    })
    const decoded = columns.map((_, at) => `decode(r->>${at + 1}, 'hex')`)
    await tx.query(
      `insert into seed.${table} select (r->>0)::bigint, ${decoded.join(', ')}
       from json_array_elements($1::json) as r`,
      [JSON.stringify(parts)],
    )
    await tx.query(`analyze seed.${table}`)
  }
}

async function findTemplates(tx: Tx, keys: readonly CaseKey[]): Promise<Map<string, Template>> {
  const places = keys.flatMap((key) => [1, 2].map((seq) => ({ ...key, seq })))
  const events = Map.groupBy(await findEvents(tx, places), ({ id }) => id)
  const entries = await entriesOfCases(
    tx,
    keys.map(({ id }) => id),
  )
  const entryOf = new Map(entries.map((entry) => [entry.caseId, entry]))
  const cases = await findCases(tx, keys)
  return new Map(
    cases.flatMap((kase) => {
      const entry = entryOf.get(kase.id)
      const own = (events.get(kase.id) ?? []).toSorted((a, b) => a.seq - b.seq)
      return entry ? [[kase.id, { kase, events: own, entry }]] : []
    }),
  )
}
