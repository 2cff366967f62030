/** The schema after all migrations, one text for each block; checked in and kept true. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '#platform/database'

export const schemaFile = (block: string) => join('platform', block, 'schema', 'current.sql')

/** The blocks that own a schema: those with migrations. */
export function blocksWithSchema(): string[] {
  return readdirSync('platform').filter((block) => {
    try {
      return readdirSync(join('platform', block, 'schema')).some((file) => /^\d{4}-/.test(file))
    } catch {
      return false
    }
  })
}

type Lines = { readonly line: string }

/** Tables with columns, keys, checks, indexes and the application's rights, in fixed order. */
export async function dumpSchema(owner: Database, block: string): Promise<string> {
  const tables = await owner.query<{ name: string; oid: number }>(
    `select c.relname as name, c.oid::int8 as oid from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') order by 1`,
    [block],
  )
  const parts = [
    `-- ${block}: the schema after all migrations. Made by \`npm run docs\`; do not edit.`,
  ]
  for (const { name, oid } of tables) parts.push(await dumpTable(owner, `${block}.${name}`, oid))
  return `${parts.join('\n\n')}\n`
}

async function dumpTable(owner: Database, name: string, oid: number): Promise<string> {
  const columns = await owner.query<Lines>(
    `select '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
       || case when a.attnotnull then ' not null' else '' end
       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
     from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1::oid and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [oid],
  )
  const constraints = await owner.query<Lines>(
    `select '  constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line
     from pg_constraint where conrelid = $1::oid and contype <> 'n' order by conname`,
    [oid],
  )
  const indexes = await owner.query<Lines>(
    `select pg_get_indexdef(i.indexrelid) || ';' as line from pg_index i
     where i.indrelid = $1::oid and not exists
       (select 1 from pg_constraint c where c.conindid = i.indexrelid)
     order by 1`,
    [oid],
  )
  const rights = await owner.query<Lines>(
    `select 'grant ' || string_agg(lower(privilege_type), ', ' order by privilege_type)
       || ' on ' || $1 || ' to daftar_app;' as line
     from information_schema.role_table_grants
     where grantee = 'daftar_app' and table_schema || '.' || table_name = $1 having count(*) > 0`,
    [name],
  )
  const partial = await owner.query<Lines>(
    `select 'grant update (' || string_agg(column_name::text, ', ' order by column_name::text)
       || ') on ' || $1 || ' to daftar_app;' as line
     from information_schema.column_privileges p
     where grantee = 'daftar_app' and table_schema || '.' || table_name = $1
       and privilege_type = 'UPDATE' and not exists
         (select 1 from information_schema.role_table_grants g where g.grantee = 'daftar_app'
           and g.table_schema = p.table_schema and g.table_name = p.table_name
           and g.privilege_type = 'UPDATE')
     having count(*) > 0`,
    [name],
  )
  const policies = await owner.query<Lines>(
    `select 'create policy ' || policyname || ' on ' || $1 || ' for ' || lower(cmd)
       || coalesce(' using ' || qual, '') || coalesce(' with check ' || with_check, '') || ';'
       as line
     from pg_policies where schemaname || '.' || tablename = $1 order by policyname`,
    [name],
  )
  const body = [...columns, ...constraints].map(({ line }) => line).join(',\n')
  const after = [...indexes, ...rights, ...partial, ...policies].map(({ line }) => line)
  return [`create table ${name} (\n${body}\n);`, ...after].join('\n')
}

/** Writes every block's current schema: run it after adding a migration. */
export async function writeSchemas(owner: Database): Promise<void> {
  for (const block of blocksWithSchema()) {
    writeFileSync(schemaFile(block), await dumpSchema(owner, block))
  }
}
