/**
 * Where a case has rows: whoever adds a table with a row per case is told that the load would leave
 * it empty, by a test, and by the load itself before it begins.
 */
import type { Tx } from '#platform/database'

/** What is made for each copy by itself: sealed, bound, or a key of its person. */
export const madeTables = ['cases.case', 'cases.event', 'cases.found_by', 'audits.audit'] as const

/** Tables that name a case and of which copies have no rows. */
export const leftOut: Readonly<Record<string, string>> = {
  'attachments.attachment': 'no life has a photo',
  'biometrics.challenge': 'nobody proves a face for a complaint',
  'biometrics.exception': 'nobody proves a face for a complaint',
  'biometrics.portrait': 'a complaint has no portrait',
  'cases.note': 'no officer of a life leaves a note',
  'cases.to_find': 'a queue: what copies are found by is made with them',
  'consent.read': 'a record of what was done, and nobody has read a copy',
  'documents.document': 'a complaint comes to no paper',
  'identity.break_glass': 'a record of what was done, and nobody has opened a copy',
  'identity.visit': 'nobody hands a complaint in at a centre',
  'payments.charge': 'a complaint costs nothing',
  'payments.refund': 'a complaint costs nothing',
  'payments.refund_part': 'a complaint costs nothing',
  'publication.follow': 'nobody follows a life',
  'publication.mail_follow': 'nobody follows a life',
  'publication.voice': 'nobody says “me too” of a life',
  'registers.entry': 'a complaint enters no register',
  'wallet.credential': 'a complaint comes to no paper',
  'wallet.offer': 'a complaint comes to no paper',
}

/** Rows of their own that only those have which went through the door. */
const ofTheirs = new Set(['cases.to_find', 'consent.read'])

/** Each table whose columns say that it has a row of a case. */
export async function tablesOfCases(tx: Tx): Promise<string[]> {
  const rows = await tx.query<{ name: string }>(
    `select distinct c.table_schema || '.' || c.table_name as name
     from information_schema.columns c
     where c.column_name = 'case_id' and c.table_schema not in ('pg_catalog', 'seed')
     order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Tables in which these cases stand, by whatever column, and their copies would not. */
export async function tablesForgotten(
  tx: Tx,
  ids: readonly string[],
  loaded: readonly string[],
): Promise<string[]> {
  const known = new Set([...loaded, ...ofTheirs])
  const columns = await tx.query<{ name: string; columns: string[] }>(
    `select a.attrelid::regclass::text as name, array_agg(quote_ident(a.attname)) as columns
     from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
     join pg_namespace n on n.oid = c.relnamespace
     where a.attnum > 0 and not a.attisdropped and a.atttypid = 'text'::regtype
       and n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'seed')
     group by a.attrelid order by 1`,
  )
  const forgotten: string[] = []
  for (const { name, columns: texts } of columns) {
    if (known.has(name.replaceAll('"', ''))) continue
    const held = texts.map((column) => `x.${column} = any($1)`).join(' or ')
    const rows = await tx.query(`select 1 as one from ${name} x where ${held} limit 1`, [ids])
    if (rows.length > 0) forgotten.push(name)
  }
  return forgotten
}
