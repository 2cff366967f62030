import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from './connection.ts'

/** The role that the program acts as: it may add to the past and not change it. */
export const applicationRole = 'daftar_app'

export type Migration = { readonly block: string; readonly name: string; readonly sql: string }

const platformFolder = fileURLToPath(new URL('..', import.meta.url))

/** Every block's numbered SQL files, in the order of their names within a block. */
export function readMigrations(): Migration[] {
  const blocks = readdirSync(platformFolder, { withFileTypes: true }).filter((e) => e.isDirectory())
  return blocks.flatMap(({ name: block }) => {
    const folder = join(platformFolder, block, 'schema')
    return listSql(folder).map((file) => ({
      block,
      name: `${block}/${file}`,
      sql: readFileSync(join(folder, file), 'utf8'),
    }))
  })
}

function listSql(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /^\d{4}-.*\.sql$/.test(file))
      .sort()
  } catch {
    return []
  }
}

/**
 * Applies what is missing, in one transaction under one lock, forward only. A file that was
 * changed after it had been applied is an error: write a new one instead.
 */
export async function migrate(owner: Database, migrations = readMigrations()): Promise<string[]> {
  await prepareRole(owner)
  return owner.transact(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(735226)`)
    await tx.query(`create schema if not exists database`)
    await tx.query(
      `create table if not exists database.migration (
         name text primary key, sha256 text not null,
         applied_at timestamptz not null default now())`,
    )
    const rows = await tx.query<{ name: string; sha256: string }>(
      `select name, sha256 from database.migration`,
    )
    const applied = new Map(rows.map((row) => [row.name, row.sha256]))
    const done: string[] = []
    for (const { name, sql } of migrations) {
      const sha256 = createHash('sha256').update(sql).digest('hex')
      const before = applied.get(name)
      if (before === sha256) continue
      if (before) throw new Error(`${name} was changed after it had been applied`)
      for (const statement of splitStatements(sql)) await tx.query(statement)
      await tx.query(`insert into database.migration (name, sha256) values ($1, $2)`, [
        name,
        sha256,
      ])
      done.push(name)
    }
    return done
  })
}

const roleTriesMax = 20

/**
 * A role belongs to the whole cluster, and the lock above to one database: another database may be
 * migrated at this moment. Whoever made the role first, it is there; a grant that meets another is
 * refused by Postgres without a code of its own, and is given again.
 */
async function prepareRole(owner: Database): Promise<void> {
  await owner.query(
    `do $$ begin
       if not exists (select from pg_roles where rolname = 'daftar_app') then
         create role daftar_app nologin;
       end if;
     exception when duplicate_object or unique_violation then null;
     end $$`,
  )
  for (let tries = 1; ; tries += 1) {
    try {
      await owner.query(`grant daftar_app to current_user`)
      return
    } catch (error) {
      if (tries === roleTriesMax || !meetsAnother(error)) throw error
    }
  }
}

function meetsAnother(error: unknown): boolean {
  const isTwice = (error as { code?: unknown }).code === '23505'
  return isTwice || (error instanceof Error && error.message.includes('concurrently'))
}

/** Prepared statements take one command each; schema files hold no quoted semicolons. */
function splitStatements(sql: string): string[] {
  return sql
    .replace(/^\s*--.*$/gm, '')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
