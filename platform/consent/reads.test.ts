import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Tx } from '#platform/database'
import { testDatabase } from '#tests/database'
import {
  machinePermit,
  manyRead,
  openingUnder,
  ownReading,
  personsPerHourMax,
  readCounts,
  recordReads,
  type Permit,
  type StoredReading,
} from './index.ts'

const db = await testDatabase()
const at = new Date('2026-11-22T10:00:00Z')
const post = { id: 'clerk-1', jurisdiction: 'PB-KTE', officeId: 'kites' }
const reading: StoredReading = {
  reader: { kind: 'officer', personId: 'OFFICER', post },
  purpose: 'case-work',
  at,
  case: { jurisdiction: 'PB-KTE', id: 'CASE' },
}
const rowsOf = (subject: string) =>
  db.query<Record<string, unknown>>(`select * from consent.read where subject_id = $1`, [subject])

test('a reading is on record, with post, purpose and case, when it permits to open', async () => {
  const permit = await recordReads(db, reading, ['ZARA'])
  openingUnder(permit, ['ZARA'])
  const [{ id: _, ...row } = {}, ...more] = await rowsOf('ZARA')
  assert.deepEqual(row, {
    subject_id: 'ZARA',
    read_at: at,
    reader_kind: 'officer',
    reader_id: 'OFFICER',
    jurisdiction: 'PB-KTE',
    office_id: 'kites',
    post_id: 'clerk-1',
    purpose: 'case-work',
    case_jurisdiction: 'PB-KTE',
    case_id: 'CASE',
    order_id: null,
  })
  assert.deepEqual(more, [])
})

test('inside a transaction the record is part of it', async () => {
  const given = db.transact(async (tx) => {
    await recordReads(tx, reading, ['UNDONE'])
    throw new Error('not after all')
  })
  await assert.rejects(given, /not after all/)
  assert.deepEqual(await rowsOf('UNDONE'), [])
  await db.transact((tx) => recordReads(tx, reading, ['DONE']))
  assert.equal((await rowsOf('DONE')).length, 1)
})

test('one’s own reading and the machine’s are counted, and not written down', async () => {
  const before = { own: readCounts.opened.get('own') ?? 0 }
  openingUnder(await recordReads(db, ownReading('BILAL'), ['BILAL']), ['BILAL'])
  openingUnder(machinePermit('rules'), ['BILAL'])
  assert.deepEqual(await rowsOf('BILAL'), [])
  assert.equal(readCounts.opened.get('own'), before.own + 1)
  await assert.rejects(recordReads(db, ownReading('BILAL'), ['ZARA']), /another person/)
})

test('T-ID-44 a purpose that is not the reader’s opens nothing, and is not recorded', async () => {
  const asked = [
    { ...reading, purpose: 'sharing' as const },
    { ...reading, purpose: 'own-affairs' as const },
    { reader: { kind: 'own', personId: 'NOBODY' } as const, purpose: 'case-work' as const },
  ]
  for (const one of asked) {
    await assert.rejects(recordReads(db, one, ['NOBODY']), { code: 'consent-purpose-denied' })
  }
  assert.throws(() => machinePermit('case-work'), { code: 'consent-purpose-denied' })
  assert.deepEqual(await rowsOf('NOBODY'), [])
})

test('a permit opens only whom it names, and nobody makes one himself', async () => {
  const permit = await recordReads(db, reading, ['ONE'])
  assert.throws(() => openingUnder(permit, ['TWO']), /no reading was recorded/)
  assert.throws(() => openingUnder({ reading } as Permit, ['ONE']), /no permit/)
  assert.throws(() => openingUnder({ ...permit }, ['ONE']), /no permit/)
})

test('reads that wait at the same moment share a statement, and each has its line', async () => {
  const subjects = Array.from({ length: 300 }, (_, n) => `MANY-${n}`)
  let statements = 0
  const counting: Tx = {
    query: (sql, parameters) => {
      statements += 1
      return db.query(sql, parameters)
    },
  }
  await Promise.all(subjects.map((subject) => recordReads(counting, reading, [subject])))
  assert.ok(statements <= 3, `${statements} statements`)
  const rows = await db.query<{ subject_id: string }>(
    `select subject_id from consent.read where subject_id like 'MANY-%'`,
  )
  assert.deepEqual(rows.map((row) => row.subject_id).sort(), subjects.sort())
})

test('what stands beside cases asks no officer why: the cases count', async () => {
  const reader = { kind: 'officer', personId: 'BUSY', post } as const
  const subjects = Array.from({ length: personsPerHourMax + 1 }, (_, n) => `BESIDE-${n}`)
  const asks = () => manyRead(db, reader.personId, at)
  await recordReads(db, { ...reading, reader, purpose: 'evidence' }, subjects)
  assert.equal(await asks(), undefined)
  await recordReads(db, { ...reading, reader }, subjects)
  assert.equal(await asks(), subjects.length)
})

test('a statement that fails permits nobody who waited, and stops nobody after', async () => {
  let fails = true
  const failing: Tx = {
    query: (sql, parameters) =>
      fails ? Promise.reject(new Error('no room')) : db.query(sql, parameters),
  }
  const tried = ['FAILS-1', 'FAILS-2'].map((id) => recordReads(failing, reading, [id]))
  for (const one of await Promise.allSettled(tried)) assert.equal(one.status, 'rejected')
  fails = false
  await recordReads(failing, reading, ['WORKS'])
  assert.equal((await rowsOf('WORKS')).length, 1)
  assert.deepEqual(await rowsOf('FAILS-1'), [])
})

test('T-ID-42 the application can neither change nor remove a line of the record', async () => {
  await recordReads(db, reading, ['KEPT'])
  await assert.rejects(db.query(`update consent.read set purpose = 'x'`), { code: '42501' })
  await assert.rejects(db.query(`delete from consent.read`), { code: '42501' })
})
