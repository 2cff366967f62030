import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { isUniqueViolation } from './index.ts'

test('what a transaction wrote is gone when it fails', async () => {
  const db = await testDatabase()
  await db.owner.query(`create table public.thing (id text primary key)`)
  await db.owner.query(`grant select, insert on public.thing to daftar_app`)
  const failing = db.transact(async (tx) => {
    await tx.query(`insert into public.thing values ($1)`, ['a'])
    throw new Error('no')
  })
  await assert.rejects(failing, /no/)
  assert.deepEqual(await db.query(`select * from public.thing`), [])
})

test('a statement asked for after another failed does not run behind the rollback', async () => {
  const db = await testDatabase()
  await db.owner.query(`create table public.late (id text primary key)`)
  await db.owner.query(`grant select, insert on public.late to daftar_app`)
  for (let i = 0; i < 20; i += 1) {
    const failing = db.transact(async (tx) => {
      const twoSteps = async () => {
        await tx.query(`select pg_sleep(0.002)`)
        await tx.query(`insert into public.late values ($1)`, [String(i)])
      }
      const refused = async () => {
        await tx.query(`select 1`)
        throw new Error('no')
      }
      await Promise.all([refused(), twoSteps()])
    })
    await assert.rejects(failing, /no/)
  }
  assert.deepEqual(await db.query(`select * from public.late`), [])
})

test('a commit that a failed statement turned into a rollback is no success', async () => {
  const db = await testDatabase()
  const done = db.transact(async (tx) => {
    await tx.query(`select 1 / 0`).catch(() => undefined)
  })
  await assert.rejects(done, /rolled back/)
})

test('the application role may add and may not change the past', async () => {
  const db = await testDatabase()
  await db.owner.query(`create table public.event (id text primary key, n bigint)`)
  await db.owner.query(`grant select, insert on public.event to daftar_app`)
  await db.query(`insert into public.event values ($1, $2)`, ['a', 1])
  await assert.rejects(db.query(`update public.event set n = 2`), /permission denied/)
  await assert.rejects(db.query(`delete from public.event`), /permission denied/)
  await assert.rejects(
    db.query(`insert into public.event values ($1, $2)`, ['a', 1]),
    isUniqueViolation,
  )
})

test('a serialization failure is tried again and both writers win', async () => {
  const db = await testDatabase()
  await db.owner.query(`create table public.counter (id text primary key, n bigint)`)
  await db.owner.query(`grant select, insert, update on public.counter to daftar_app`)
  await db.owner.query(`insert into public.counter values ('a', 0)`)
  const add = () =>
    db.transact(async (tx) => {
      await tx.query(`set transaction isolation level repeatable read`)
      const [row] = await tx.query<{ n: number }>(`select n from public.counter where id = 'a'`)
      await new Promise((resume) => setTimeout(resume, 20))
      await tx.query(`update public.counter set n = $1 where id = 'a'`, [(row?.n ?? 0) + 1])
    })
  await Promise.all([add(), add(), add()])
  assert.deepEqual(await db.query(`select n from public.counter`), [{ n: 3 }])
})
