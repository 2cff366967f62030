import { spawnSync } from 'node:child_process'
import { constants, closeSync, openSync, rmSync } from 'node:fs'
import type { Database, Tx } from '#platform/database'

/**
 * How rows get from a `select` into a table. By a pipe in a folder that the server can open, where
 * we have one: only COPY writes pages that never need to be visited again (frozen, all visible).
 * Else by `insert`.
 */
export type Way = { readonly pipeFolder: string | undefined; readonly reader: Database }

type Index = { readonly name: string; readonly definition: string; readonly constraint: string }

/**
 * Loads a table in one transaction, so that it has either all of the rows or none: rows that stand
 * there are put aside and back, indexes are built afterwards. A table that was emptied in the same
 * transaction needs no write-ahead log where the server's `wal_level` is `minimal`.
 */
export async function loadTable(
  writer: Database,
  way: Way,
  { name, select }: { readonly name: string; readonly select: string },
): Promise<void> {
  const kept = `seed.kept_${name.replace('.', '_')}`
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
    const columns = await columnsOf(tx, name)
    if (way.pipeFolder === undefined) {
      await tx.query(`insert into ${name} ${typedSelect(columns, select, asValue)}`)
    } else {
      const sent = typedSelect(columns, select, asSent)
      await copy(tx, way.reader, { name, select: sent, folder: way.pipeFolder })
    }
    await tx.query(`alter table ${name} set (fillfactor = ${stored?.options ?? 100})`)
    await tx.query(`insert into ${name} select * from ${kept}`)
    for (const { definition } of indexes) await tx.query(definition)
  })
  await writer.query(`analyze ${name}`)
}

type Column = { readonly name: string; readonly type: string }

function columnsOf(tx: Tx, table: string): Promise<Column[]> {
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

/** From one session's COPY TO straight into another's COPY FROM. */
async function copy(
  tx: Tx,
  reader: Database,
  { name, select, folder }: { name: string; select: string; folder: string },
): Promise<void> {
  const pipe = `${folder}/${name}.pipe`
  rmSync(pipe, { force: true })
  const made = spawnSync('mkfifo', ['-m', '666', pipe], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`no pipe to load through: ${made.stderr}`)
  // Whoever still waits for the other end to be opened is let go when the other has failed.
  const release = (error: unknown): never => {
    closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK))
    throw error
  }
  try {
    const both = [
      tx.query(`copy ${name} from '${pipe}' (format binary, freeze)`),
      reader.query(`copy (${select}) to '${pipe}' (format binary)`),
    ].map((one) => one.catch(release))
    const ended = await Promise.allSettled(both)
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  } finally {
    rmSync(pipe, { force: true })
  }
}
