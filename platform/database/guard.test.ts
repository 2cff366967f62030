import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { codeOf, databaseProblems, gatherWrites, guardWrites } from './index.ts'

const db = await testDatabase()
await db.owner.query(`create table public.paper (id text primary key)`)
await db.owner.query(`grant select, insert, update on public.paper to daftar_app`)
let hasRoom = true
const whyNot = () => (hasRoom ? undefined : databaseProblems['database-full']())
const guarded = guardWrites(db, whyNot)

const insert = `insert into public.paper values ($1)`
const select = `select id from public.paper order by id`
const full = { code: 'database-full', status: 507 }

test('while there is room everything is written', async () => {
  hasRoom = true
  await guarded.query(insert, ['a'])
  await guarded.transact((tx) => tx.query(insert, ['b']))
  assert.deepEqual(await guarded.query(select), [{ id: 'a' }, { id: 'b' }])
})

test('without room whatever writes is refused and whatever reads is answered', async () => {
  hasRoom = false
  await assert.rejects(guarded.query(insert, ['c']), full)
  await assert.rejects(
    guarded.transact((tx) => tx.query(insert, ['c'])),
    full,
  )
  const lock = `select id from public.paper order by id for update`
  await assert.rejects(guarded.query(lock), full)
  const { tx, send } = gatherWrites()
  await tx.query(insert, ['c'])
  await assert.rejects(guarded.transact(send), full)
  const expected = [{ id: 'a' }, { id: 'b' }]
  assert.deepEqual(await guarded.query(select), expected)
  assert.deepEqual(await guarded.transact((read) => read.query(select)), expected)
})

test('the same connections write again when there is room', async () => {
  hasRoom = true
  for (let i = 0; i < 20; i += 1) await guarded.query(insert, [`d${i}`])
  assert.equal((await db.query(select)).length, 22)
})

test('a write is asked of Postgres once, and then refused without a word in its log', async () => {
  hasRoom = false
  let asked = 0
  const counted = guardWrites(
    {
      ...db,
      transact: (work) =>
        db.transact((tx) =>
          work({
            query: (sql, parameters) => {
              asked += sql === insert ? 1 : 0
              return tx.query(sql, parameters)
            },
          }),
        ),
    },
    whyNot,
  )
  for (let i = 0; i < 3; i += 1) await assert.rejects(counted.query(insert, [`e${i}`]), full)
  assert.equal(asked, 1)
  hasRoom = true
  await counted.query(insert, ['e'])
})

test('other refusals stay what they are', async () => {
  hasRoom = false
  const unknown = guarded.query(`select 1 from public.nowhere`)
  await assert.rejects(unknown, (error) => codeOf(error) === '42P01')
})
