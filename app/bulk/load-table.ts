import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { constants, closeSync, createWriteStream, openSync, rmSync } from 'node:fs'
import type { Database, Tx } from '#platform/database'

/**
 * How rows get into a table. By a pipe in a folder that the server can open, where we have one:
 * only COPY writes pages that never need to be visited again (frozen, all visible). Else by
 * `insert`.
 */
export type Way = { readonly pipeFolder: string | undefined; readonly reader: Database }

/** A row by the names of its columns; those left out are null. */
export type LoadedRow = Readonly<Record<string, string | number | Buffer | Date | null | undefined>>
/** Takes a row; what it gives, if anything, is to be awaited before the next. */
export type Put = (row: LoadedRow) => Promise<void> | undefined

/** What a table gets: by a `select`, in the order of its columns, or made here, row by row. */
export type Loading = { readonly name: string } & (
  | { readonly select: string; readonly rows?: never }
  | { readonly rows: (put: Put) => Promise<void>; readonly select?: never }
)

type Index = { readonly name: string; readonly definition: string; readonly constraint: string }

/** Where the rows of a table stand meanwhile that were there before. */
export const keptOf = (table: string): string => `seed.kept_${table.replace('.', '_')}`

/**
 * Loads a table in one transaction, so that it has either all of the rows or none: rows that stand
 * there are put aside and back, indexes are built afterwards. A table that was emptied in the same
 * transaction needs no write-ahead log where the server's `wal_level` is `minimal`.
 */
export async function loadTable(writer: Database, way: Way, loading: Loading): Promise<void> {
  const { name } = loading
  const kept = keptOf(name)
  await writer.query(`create table ${kept} as select * from ${name}`)
  await writer.transact(async (tx) => {
    await tx.query(`truncate ${name}`)
    // What is loaded has come to rest: it needs no room for its next version.
    const [stored] = await tx.query<{ options: string }>(
      `select coalesce(substring(reloptions::text from 'fillfactor=(\\d+)'), '100') as options
       from pg_class where oid = $1::regclass`,
      [name],
    )
    await tx.query(`alter table ${name} set (fillfactor = 100)`)
    const indexes = await dropIndexes(tx, name)
    await fill(tx, way, loading)
    await tx.query(`alter table ${name} set (fillfactor = ${stored?.options ?? 100})`)
    await tx.query(`insert into ${name} select * from ${kept}`)
    for (const { definition } of indexes) await tx.query(definition)
  })
  await writer.query(`analyze ${name}`)
}

async function fill(tx: Tx, { pipeFolder, reader }: Way, loading: Loading): Promise<void> {
  const { name, select, rows } = loading
  const columns = await columnsOf(tx, name)
  if (select === undefined) {
    if (pipeFolder === undefined) return insertRows(tx, { name, columns, rows })
    await throughPipe(pipeFolder, name, (pipe) => [
      tx.query(`copy ${name} from '${pipe}' (freeze)`),
      writeRows(pipe, columns, rows),
    ])
  } else if (pipeFolder === undefined) {
    await tx.query(`insert into ${name} ${typedSelect(columns, select, asValue)}`)
  } else {
    const sent = typedSelect(columns, select, asSent)
    // From one session's COPY TO straight into another's COPY FROM.
    await throughPipe(pipeFolder, name, (pipe) => [
      tx.query(`copy ${name} from '${pipe}' (format binary, freeze)`),
      reader.query(`copy (${sent}) to '${pipe}' (format binary)`),
    ])
  }
}

export type Column = { readonly name: string; readonly type: string }

/** In their order. */
export function columnsOf(tx: Tx, table: string): Promise<Column[]> {
  return tx.query<Column>(
    `select quote_ident(attname) as name, format_type(atttypid, atttypmod) as type
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
     order by attnum`,
    [table],
  )
}

function typedSelect(
  columns: readonly Column[],
  select: string,
  write: (column: Column) => string,
): string {
  const names = columns.map(({ name }) => name).join(', ')
  return `select ${columns.map(write).join(', ')} from (${select}) as made (${names})`
}

function asValue({ name, type }: Column): string {
  return `${name}::${type}`
}

/**
 * COPY in binary form takes each column as exactly its type. An object travels as its text behind
 * a version number; made as text it is parsed once instead of three times.
 */
function asSent(column: Column): string {
  return column.type === 'jsonb' ? `chr(1) || ${column.name}` : asValue(column)
}

/** Drops a table's indexes and gives what makes them again, the primary key first. */
async function dropIndexes(tx: Tx, table: string): Promise<Index[]> {
  const indexes = await tx.query<Index>(
    `select i.indexrelid::regclass::text as name, coalesce(quote_ident(c.conname), '') as constraint,
       case when c.oid is null then pg_get_indexdef(i.indexrelid)
         else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname,
           pg_get_constraintdef(c.oid)) end as definition
     from pg_index i left join pg_constraint c on c.conindid = i.indexrelid
     where i.indrelid = $1::regclass order by i.indisprimary desc, i.indexrelid`,
    [table],
  )
  for (const { name, constraint } of indexes) {
    await tx.query(
      constraint === ''
        ? `drop index ${name}`
        : `alter table ${table} drop constraint ${constraint}`,
    )
  }
  return indexes
}

const releaseMs = 50

/** Both ends of a pipe at work; when one fails, whoever still waits for it is let go. */
async function throughPipe(
  folder: string,
  name: string,
  ends: (pipe: string) => readonly Promise<unknown>[],
): Promise<void> {
  const pipe = `${folder}/${name}.pipe`
  rmSync(pipe, { force: true })
  const made = spawnSync('mkfifo', ['-m', '666', pipe], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`no pipe to load through: ${made.stderr}`)
  const release = () => closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK))
  let releasing: NodeJS.Timeout | undefined
  const failures: unknown[] = []
  const letGo = (error: unknown): never => {
    failures.push(error)
    // The other may come to open it only later.
    releasing ??= setInterval(release, releaseMs)
    throw error
  }
  try {
    await Promise.allSettled(ends(pipe).map((one) => one.catch(letGo)))
    // The other end fails only because this one did.
    for (const error of failures) throw error
  } finally {
    clearInterval(releasing)
    rmSync(pipe, { force: true })
  }
}

const chunkLength = 1 << 18

/** In COPY's own text form. */
async function writeRows(
  pipe: string,
  columns: readonly Column[],
  rows: (put: Put) => Promise<void>,
): Promise<void> {
  const out = createWriteStream(pipe, { highWaterMark: 4 * chunkLength })
  const failed = once(out, 'error').then(([error]) => {
    throw error
  })
  const names = columns.map(({ name }) => name)
  let chunk = ''
  const send = () => {
    const isFull = !out.write(chunk)
    chunk = ''
    return isFull ? Promise.race([once(out, 'drain').then(() => undefined), failed]) : undefined
  }
  const written = rows((row) => {
    let line = ''
    for (const name of names) line += `${line === '' ? '' : '\t'}${copyForm(row[name])}`
    chunk += `${line}\n`
    return chunk.length < chunkLength ? undefined : send()
  })
  await Promise.race([written, failed])
  await send()
  out.end()
  await Promise.race([once(out, 'close'), failed])
}

function copyForm(value: LoadedRow[string]): string {
  if (value === null || value === undefined) return '\\N'
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  if (typeof value === 'number') return String(value)
  if (value instanceof Date) return value.toISOString()
  return /[\\\t\n\r]/.test(value) ? value.replace(/[\\\t\n\r]/g, escaped) : value
}

const escaped = (character: string) =>
  ({ '\t': '\\t', '\n': '\\n', '\r': '\\r' })[character] ?? `\\${character}`

const insertedAtOnce = 1_000

async function insertRows(
  tx: Tx,
  {
    name,
    columns,
    rows,
  }: { name: string; columns: readonly Column[] } & {
    readonly rows: (put: Put) => Promise<void>
  },
): Promise<void> {
  const made = columns.map(({ type }, at) => `(r->>${at})::${type}`).join(', ')
  let waiting: unknown[][] = []
  const send = async () => {
    const some = waiting
    waiting = []
    await tx.query(
      `insert into ${name} select ${made} from json_array_elements($1::json) as given(r)`,
      [JSON.stringify(some)],
    )
  }
  await rows((row) => {
    waiting.push(
      columns.map((column) => {
        const value = row[column.name]
        return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : (value ?? null)
      }),
    )
    return waiting.length < insertedAtOnce ? undefined : send()
  })
  await send()
}
