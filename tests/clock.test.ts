/** Time comes from the program alone: two clocks would be two opinions about one deadline. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTest, projectFiles, read } from './checks/tree.ts'

const timeFunctions = [
  '(statement|transaction|clock)_timestamp',
  'current_(date|time(stamp)?)',
  'localtime(stamp)?',
  'timeofday',
]
const asksForTime = new RegExp(String.raw`\bnow\s*\(\s*\)|\b(${timeFunctions.join('|')})\b`, 'i')

/**
 * A policy is no deadline but the database's own guard against a program whose clock runs off; so
 * is the lesser of the program's time and its own.
 */
const policy = /^create policy [^;]*;|\bleast\(before, now\(\)\)/gm

/** The SQL of a file: a migration, or what stands between backquotes. */
function sqlIn({ path, source }: { path: string; source: string }): string[] {
  if (path.endsWith('.sql')) return [source.replace(/--.*$/gm, '').replace(policy, '')]
  return [...source.matchAll(/`([^`]*)`/g)]
    .map(([, text = '']) => text)
    .filter((text) => /\b(select|insert into|update|delete from)\b/i.test(text))
}

const asking = (file: { path: string; source: string }) =>
  sqlIn(file).some((sql) => asksForTime.test(sql.replace(/\$\{[^}]*\}/g, '')))

test('no statement asks the database what time it is', () => {
  const files = projectFiles()
    .filter((path) => /^(platform|channels|app)\/.*\.(ts|tsx|sql)$/.test(path) && !isTest(path))
    .map(read)
  assert.deepEqual(
    files.filter(asking).map(({ path }) => path),
    [],
  )
})

test('a statement that does is found', () => {
  const file = (source: string) => ({ path: 'platform/a/a.ts', source })
  assert.ok(asking(file('query(`update a set at = now() where b`)')))
  assert.ok(asking(file('query(`select id from a where due < current_timestamp`)')))
  const migration = (source: string) => ({ path: 'platform/a/schema/0001-a.sql', source })
  assert.ok(asking(migration('update a.a set at = now();')))
  assert.ok(!asking(migration('create policy b on a.a for delete\n  using (at < now());')))
  assert.ok(!asking(file('query(`select now from a where due < $1`, [setting.now()])')))
})
