import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { blocksWithSchema, dumpSchema, schemaFile, writeSchemas } from './checks/schema-dump.ts'

const db = await testDatabase()
// `npm run docs` writes the dumps with the very code that checks them.
if (process.env['DAFTAR_WRITE_SCHEMAS']) await writeSchemas(db.owner)

for (const block of blocksWithSchema()) {
  test(`the dumped schema of ${block} is that of its migrations`, async () => {
    assert.equal(readFileSync(schemaFile(block), 'utf8'), await dumpSchema(db.owner, block))
  })
}

test('the application may not change or remove what happened', async () => {
  const rows = await db.owner.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.role_table_grants
     where grantee = 'daftar_app' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')`,
  )
  const changeable = new Set(rows.map(({ name }) => name))
  const past = [
    'cases.event',
    'cases.note',
    'registers.entry',
    'payments.transfer',
    'payments.payment',
    'payments.advice',
    'log.leaf',
    'documents.document',
    'consent.read',
  ]
  for (const table of past) assert.ok(!changeable.has(table), `${table} can be changed`)
})
