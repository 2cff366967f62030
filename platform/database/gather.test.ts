import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { gatherWrites, isUniqueViolation } from './index.ts'

const db = await testDatabase()
await db.owner.query(`create table public.one (id text primary key)`)
await db.owner.query(`create table public.two (id text primary key, n bigint)`)
await db.owner.query(`grant select, insert, update on public.one, public.two to daftar_app`)

async function write(first: string, second: string): Promise<void> {
  const { tx, send } = gatherWrites()
  await tx.query(`insert into public.one values ($1)`, [first])
  await tx.query(`insert into public.two values ($1, $2)`, [second, 7])
  await db.transact(send)
}

test('writes that are gathered arrive together, each with its own parameters', async () => {
  await write('a', 'b')
  assert.deepEqual(await db.query(`select * from public.one`), [{ id: 'a' }])
  assert.deepEqual(await db.query(`select * from public.two`), [{ id: 'b', n: 7 }])
})

test('when one of them is refused, none is written', async () => {
  await assert.rejects(write('c', 'b'), isUniqueViolation)
  assert.deepEqual(await db.query(`select * from public.one`), [{ id: 'a' }])
})
