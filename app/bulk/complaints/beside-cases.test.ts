import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#tests/database'
import { leftOut, madeTables, tablesForgotten, tablesOfCases } from './beside-cases.ts'
import { copiedNames, countCopies } from './copied-tables.ts'

const db = await testDatabase()
const loaded = [...madeTables, ...copiedNames]

test('the load of complaints knows every table that has rows of cases', async () => {
  const known = new Set([...loaded, ...Object.keys(leftOut)])
  const tables = await tablesOfCases(db.owner)
  assert.deepEqual(
    tables.filter((name) => !known.has(name)),
    [],
    'say in copied-tables.ts how its rows are copied, or in beside-cases.ts why there are none',
  )
  assert.deepEqual(
    Object.keys(leftOut).filter((name) => !tables.includes(name)),
    [],
    'left out, and not there any more',
  )
})

test('a table in which a life stands by any name is told before anything is loaded', async () => {
  const lives = ['01LIFE', '02LIFE']
  assert.deepEqual(await tablesForgotten(db.owner, lives, loaded), [])
  await db.owner.query(`create schema kites`)
  await db.owner.query(`create table kites.tail (of_what text, length integer)`)
  await db.owner.query(`insert into kites.tail values ('03OTHER', 4)`)
  assert.deepEqual(await tablesForgotten(db.owner, lives, loaded), [])
  await db.owner.query(`insert into kites.tail values ('02LIFE', 4)`)
  assert.deepEqual(await tablesForgotten(db.owner, lives, loaded), ['kites.tail'])
})

test('days counted before a load are counted again, words as they were heard', async () => {
  await db.query(`insert into insight.counted_day (day) values ('2026-03-02')`)
  await db.query(
    `insert into insight.day_count (service, jurisdiction, day, kind, subject, place, count)
     select 'kite', 'K', '2026-03-02', kind, 'x', '', 2
     from unnest('{topic,word}'::text[]) as kind`,
  )
  await db.owner.transact((tx) => countCopies(tx, 'kite', 19))
  const kept = await db.query(`select kind from insight.day_count`)
  assert.deepEqual(kept, [{ kind: 'word' }])
  assert.deepEqual(await db.query(`select day from insight.counted_day`), [])
})
