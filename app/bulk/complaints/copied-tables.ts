/**
 * Tables in which nothing is sealed and nothing bound: their rows are copied from those that are
 * put aside while the table is loaded, column by column, whatever columns there are.
 */
import type { Tx } from '#platform/database'
import { columnsOf, keptOf, type LoadedRow, type Loading } from '../load-table.ts'
import type { StoredCase } from './copying.ts'

export const copyTable = `
  create unlogged table seed.copy (lived text, k int, id text, person text, applicant text)`

export const drawnTable = `create unlogged table seed.drawn (case_id text, seq int)`

/** In SQL, of the lived row `x` and of its copy `c`, by column. */
type Own = Readonly<Record<string, string>>

const ifTheirs = (own: string, other: string) =>
  `case when x.person_id = c.applicant then ${own} else ${other} end`

/** The columns by which a copy is another row. */
const copied: Readonly<Record<string, { readonly by: string; readonly own: Own }>> = {
  'notifications.message': {
    by: 'case_id',
    own: {
      case_id: 'c.id',
      person_id: ifTheirs('c.person', 'x.person_id'),
      recipient: ifTheirs('c.person', 'x.recipient'),
      id: ifTheirs('x.id', 'left(x.id, 8) || substr(c.id, 9)'),
      provider_reference: `x.id || '-' || c.k`,
      finished_at: 'x.created_at',
      // As a week after sending: words and phones are forgotten.
      sealed: 'null',
      sent_to: 'null',
      phone_index: 'null',
    },
  },
  'cases.handed': {
    by: 'case_id',
    own: { case_id: 'c.id', person_id: ifTheirs('c.person', 'x.person_id') },
  },
  'publication.case': { by: 'id', own: { id: 'c.id' } },
  // What was covered in the words of a life is covered in them everywhere: they name nobody.
  'publication.part': { by: 'case_id', own: { case_id: 'c.id' } },
  // Each closing of a copy has a lot of its own.
  'audits.closing': {
    by: 'case_id',
    own: { case_id: 'c.id', is_drawn: '(c.id, x.seq) in (select case_id, seq from seed.drawn)' },
  },
  'analytics.decision': { by: 'case_id', own: { case_id: 'c.id' } },
  'analytics.signal': { by: 'case_id', own: { case_id: 'c.id' } },
}

export const copiedNames = Object.keys(copied)

export function copiedTables(tx: Tx): Promise<Loading[]> {
  return Promise.all(
    Object.entries(copied).map(async ([name, { by, own }]) => {
      const columns = (await columnsOf(tx, name)).map((column) => column.name)
      const values = columns.map((column) => own[column] ?? `x.${column}`)
      const from = `seed.copy c join ${keptOf(name)} x on x.${by} = c.lived`
      return { name, select: `select ${values.join(', ')} from ${from}` }
    }),
  )
}

/** The rows of cases and of their events as the database tells them, by the case's id. */
export async function storedCases(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredCase>> {
  const rowsOf = async (table: string, by: string, order: string) => {
    const told = (await columnsOf(tx, table)).map(({ name }) => `${name}::text as ${name}`)
    return tx.query<Record<string, string | null>>(
      `select ${told.join(', ')} from ${table} where ${by} = any($1) order by ${order}`,
      [ids],
    )
  }
  const cases = await rowsOf('cases.case', 'id', 'id')
  const events = await rowsOf('cases.event', 'case_id', 'case_id, cases.event.seq')
  const eventsOf = Map.groupBy<string | null | undefined, LoadedRow>(
    events,
    ({ case_id }) => case_id as string,
  )
  return new Map(
    cases.map((row) => [row['id'] ?? '', { case: row, events: eventsOf.get(row['id']) ?? [] }]),
  )
}

/**
 * What is counted by days: each act of a lived case was done in every copy as well; what counts
 * rows of the public view does so anew, days that were counted before as well.
 */
export async function countCopies(tx: Tx, service: string, copies: number): Promise<void> {
  await tx.query(
    `update analytics.daily set reached = reached * ($2 + 1), seconds = seconds * ($2 + 1)
     where service = $1`,
    [service, copies],
  )
  await tx.query(`delete from insight.day_count where kind <> 'word'`)
  await tx.query(`delete from insight.counted_day`)
  await tx.query(`delete from publication.counted`)
}
