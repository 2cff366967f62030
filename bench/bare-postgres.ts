import pg from 'pg'
import { rateOf, type Rate } from './measure.ts'
import type { EmbeddedServer } from '#platform/database'

/**
 * The yardstick: bare Postgres doing the row writes of one stamp, copied from stamps that the
 * program has just written, into tables without our program: the same columns, keys and indexes.
 * Two transactions a stamp (submitted, paid), each one statement, 32 connections.
 */
const tables = [
  'cases.case',
  'cases.event',
  'cases.request',
  'payments.charge',
  'payments.advice',
  'payments.payment',
  'payments.transfer',
  'registers.entry',
  'registers.unique_value',
  'registers.search_value',
  'documents.document',
  'notifications.message',
  'log.leaf',
] as const

const submitted = new Set(['cases.case', 'payments.charge', 'cases.request'])
const samplesMax = 2_000

export async function barePostgresRate(server: EmbeddedServer, seconds: number): Promise<Rate> {
  const admin = new pg.Client({
    host: server.socketDirectory,
    user: 'postgres',
    database: 'postgres',
  })
  await admin.connect()
  await admin.query('drop schema if exists bare cascade; create schema bare')
  const samples: Sample[] = []
  for (const table of tables) samples.push(await sampleOf(admin, table))
  const pool = new pg.Pool({
    host: server.socketDirectory,
    user: 'postgres',
    database: 'postgres',
    max: 32,
  })
  pool.on('error', () => undefined)
  admin.on('error', () => undefined)
  const first = samples.filter(({ table }) => submitted.has(table) || twice.has(table))
  const second = samples.filter(({ table }) => !submitted.has(table))
  let number = 0
  const rate = await rateOf(32, seconds, async () => {
    number += 2
    const own = number
    await pool.query(statementOf('first', first, own))
    await pool.query(statementOf('second', second, own + 1))
  })
  await pool.end()
  await admin.query('drop schema bare cascade')
  await admin.end()
  return rate
}

/** Tables that both transactions write. */
const twice = new Set(['cases.event', 'notifications.message', 'log.leaf'])

type Sample = {
  readonly table: string
  readonly bare: string
  readonly perStamp: number
  readonly columns: string
  readonly key: string
}

/** A table like ours, and real rows to copy: `perStamp` of them for each stamp. */
async function sampleOf(admin: pg.Client, table: string): Promise<Sample> {
  const bare = `bare.${table.replace('.', '_')}`
  await admin.query(`create table ${bare} (like ${table} including all excluding constraints)`)
  await admin.query(
    `create table ${bare}_sample as select row_number() over () as n, t.* from (select * from ${table} limit ${samplesMax}) t`,
  )
  await admin.query(`create unique index on ${bare}_sample (n)`)
  const counted = await admin.query(
    `select (select count(*) from ${table})::float8 / greatest(1, (select count(*) from documents.document)) as n`,
  )
  const keyed = await admin.query(
    `select a.attname, format_type(a.atttypid, null) as type from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = $1::regclass and i.indisprimary`,
    [bare],
  )
  const columns = await admin.query(
    `select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [bare],
  )
  const textKey = keyed.rows.findLast((row) => row.type === 'text') as
    | { attname: string }
    | undefined
  const keys = new Set(keyed.rows.map((row) => row.attname as string))
  const made = columns.rows.map(({ attname }) => {
    if (attname === textKey?.attname) return `s.${attname} || '-' || $1::text || '-' || s.n`
    if (keys.has(attname as string) && textKey === undefined)
      return `s.${attname} + 1000000 * $1::bigint`
    if (['psid', 'act', 'number', 'id', 'value'].includes(attname as string))
      return `s.${attname} || '-' || $1::text || '-' || s.n`
    return `s.${attname}`
  })
  const each = Math.max(1, Math.round(counted.rows[0].n as number))
  return {
    table,
    bare,
    key: textKey?.attname ?? '',
    perStamp: twice.has(table) ? Math.max(1, Math.round(each / 2)) : each,
    columns: made.join(', '),
  }
}

function statementOf(name: string, samples: readonly Sample[], number: number) {
  const parts = samples.map(
    ({ bare, columns, perStamp }, i) =>
      `w${i} as (insert into ${bare} select ${columns} from ${bare}_sample s
       where s.n between 1 + mod($1::bigint, 1000) and ${perStamp} + mod($1::bigint, 1000))`,
  )
  return { name, text: `with ${parts.join(', ')} select 1`, values: [number] }
}
